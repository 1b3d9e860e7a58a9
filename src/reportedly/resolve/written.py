"""Things in the plural that say what is written in them: "records show", "the guidelines ask"."""

from reportedly.resolve.reading import POSSESSIVES, Reading

PLURALS = frozenset({"record", "guideline", "statistic", "rule"})
SHOWING = frozenset({"show", "suggest", "indicate", "reveal", "confirm", "put", "record", "list"})
NEAR = 6  # tokens from "figures from May" to "showed"
ACCOUNTS = frozenset({"account", "claim", "version", "admission", "telling", "reckoning", "view",
                      "word", "assertion", "contention"})  # fmt: skip


def writing(reading: Reading, number: int) -> bool:
    """Tell whether the noun is for what is kept or issued in writing.

    Figures are, where they show something or it is "according to" them: "key figures" say so.
    """
    word, tag = reading.singular(number), reading.tag(number)
    if word == "data":
        return not reading.capital(number)
    if tag != "NNS":
        return False
    return word in PLURALS or (word == "figure" and _shows(reading, number))


def _shows(reading: Reading, number: int) -> bool:
    stop = min(number + NEAR, reading.sentence(number).stop)
    for at in range(number + 1, stop):
        if reading.tag(at) in ("VBD", "VBZ", "VBP", "VBG"):
            return reading.tokens[at].lemma in SHOWING
    first = max(reading.sentences[number], number - NEAR)
    before = [reading.lower(at) for at in range(first, number)]
    return "according" in before and reading.singular(number) == "figure"


def whose_words(reading: Reading, numbers: range) -> range:
    """Return the "Ito" of "Ito's account" and of "Ito's own claims": their words, and no paper."""
    if len(numbers) < len(("Ito", "'s", "account")):
        return numbers
    if reading.singular(numbers[-1]) not in ACCOUNTS:
        return numbers
    mark = numbers[-2] - (reading.lower(numbers[-2]) == "own")
    return range(numbers.start, mark) if reading.lower(mark) in POSSESSIVES else numbers
