"""Things in the plural that say what is written in them: "records show", "the guidelines ask"."""

from reportedly.resolve.reading import Reading

PLURALS = frozenset({"record", "guideline", "statistic", "rule"})
SHOWING = frozenset({"show", "suggest", "indicate", "reveal", "confirm", "put", "record", "list"})
NEAR = 6  # tokens from "figures from May" to "showed"


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
