"""Which attribution each word of a sentence goes with: the one whose cue governs it."""

from bisect import bisect_left
from collections import defaultdict

from reportedly.model import Attribution
from reportedly.resolve.reading import Reading

Cues = dict[int, Attribution]


class Governed:
    """The words of each sentence by the attribution they go with.

    A word goes with the cue above it in the parse, else with the nearest.
    """

    def __init__(self, reading: Reading, attributions: tuple[Attribution, ...]) -> None:
        self._reading = reading
        self._by_key = {each.key: each for each in attributions}
        self._cues: dict[int, Cues] = defaultdict(dict)
        self._words: dict[int, dict[Attribution, list[int]]] = {}
        for each in attributions:
            for place in (place for span in each.cue for place in reading.within(span)):
                self._cues[reading.sentences[place]][place] = each

    def by(self, attribution: Attribution, sentence: range) -> list[int]:
        """Return the tokens of the sentence that go with the attribution.

        All of them where the sentence has no cue at all.
        """
        if not sentence or sentence.start not in self._cues:
            return list(sentence)
        if sentence.start not in self._words:
            self._words[sentence.start] = self._parted(sentence)
        return self._words[sentence.start].get(attribution, [])

    def outer(self, attribution: Attribution) -> Attribution | None:
        """Return the attribution that this one is nested in."""
        return self._by_key.get(attribution.parent or ())

    def asked(self, sentence: range) -> Attribution | None:
        """Return the question that opens the sentence: "Asked why, …", "Asked by Orla TV why"."""
        cues = self._cues.get(sentence.start, {}) if sentence else {}
        first = cues.get(sentence.start) if sentence else None
        asks = first and self._reading.tag(sentence.start) in ("VBN", "VBD")
        by = self._reading.lower(sentence.start + 1) == "by"
        return first if first and asks and (by or not first.source) else None

    def _parted(self, sentence: range) -> dict[Attribution, list[int]]:
        cues = self._cues[sentence.start]
        governed = self._governed(cues, sentence)
        places = sorted(cues)
        found = defaultdict(list)
        for number in sentence:
            found[governed[number] or cues[_nearest(places, number)]].append(number)
        return found

    def _governed(self, cues: Cues, sentence: range) -> dict[int, Attribution | None]:
        found: dict[int, Attribution | None] = dict(cues)
        for number in sentence:
            passed, at = [], number
            while at not in found and at not in passed:
                passed.append(at)
                at = self._reading.tokens[at].head
            found |= dict.fromkeys(passed, found.get(at))
        return found


def _nearest(places: list[int], number: int) -> int:
    """Return the place nearest to the token; of two as near, the one before it."""
    after = bisect_left(places, number)
    return min(places[max(after - 1, 0) : after + 1], key=lambda place: abs(place - number))
