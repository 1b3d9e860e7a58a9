"""Somebody of a name that the article has already, and who is another all the same."""

import re

from reportedly.resolve import vocabulary
from reportedly.resolve.before_comma import phrase_before
from reportedly.resolve.phrases import read_phrase, role_noun
from reportedly.resolve.reading import Reading

KIN = "|".join(sorted(vocabulary.KIN))
NEAR = 10  # words after the name
NAMESAKE = re.compile(
    r"[,(] ?(?:and |but )?(?:who |which )?(?:is |are |was |were )?(?:his |her |a |the )?"
    r"(?:(?:\w+ ){0,3}namesake|of the same (?:family )?name|(?:not|un) ?related\b"
    r"|(?:no|not an?) (?:relation|relative|kin)\b|shares? (?:(?:his|her|the|a)\b.{0,40})?\bname)"
)
NO_KIN = re.compile(r"is (?:(?:not|un) ?related\b|(?:no|not an?) (?:relation|relative|kin)\b)")
NAMESAKE_OF = re.compile(r"\b(?:his|her|their) namesake\b[^.;!?]{0,60}$")
OF_THE_NAME = re.compile(r"\b(?:by|of|with|bears|bearing) the (?:same )?name(?: of)?$")
TOO = re.compile(r"\b(?:also|likewise|similarly|equally|another|same|too)\b")
BEFORE = 5  # words that bring a name in
KIN_AFTER = re.compile(rf", (?:the|a|an|his|her)\b[^,]{{0,40}}?\b(?:{KIN})\b")
KIN_ASIDE = re.compile(rf", (?:\w+ ){{0,3}}(?:{KIN}) of\b[^,.;]*$")
KIN_BEFORE = re.compile(rf"\b(?:{KIN}) of\b[^,.;]*$")


def introduced_as(reading: Reading, name: range) -> str | None:
    """Return what the words bring somebody in as: "Ito, a chef", "A chef, Mara Ito,"."""
    if reading.lower(name.start - 1) == ",":
        phrase = phrase_before(reading, name.start - 1)
        if phrase and phrase.determiner == "indefinite":
            return phrase.head
    if reading.lower(name.stop) != "," or name.stop + 1 >= len(reading):
        return None
    phrase = read_phrase(reading, range(name.stop + 1, reading.sentence(name.stop).stop))
    return phrase.head if phrase and phrase.determiner == "indefinite" else None


def role_beside(reading: Reading, name: range) -> str | None:
    """Return what somebody is called right before or after the name: "the minister", ", a chef"."""
    comma = reading.lower(name.start - 1) == ","
    before = role_noun(reading, name.start - (2 if comma else 1))
    led = phrase_before(reading, name.start - 1) if comma and not before else None
    if led and led.of and not _in_a_place(reading, range(led.role.stop, name.start)):
        before = led.head  # "the head of the delegation, Mara Ito"
    if before or reading.lower(name.stop) != "," or name.stop + 1 >= len(reading):
        return before
    phrase = read_phrase(reading, range(name.stop + 1, reading.sentence(name.stop).stop))
    return phrase.head if phrase else None


def _in_a_place(reading: Reading, numbers: range) -> bool:
    """Tell "a candidate in the capital, [Corvay]"."""
    return any(reading.lower(number) in ("in", "at", "near", "from") for number in numbers)


def is_namesake(reading: Reading, name: range) -> bool:
    """Tell whether the text says that it is another: "Mara Ito, who shares the name"."""
    first = max(reading.sentences[name.start], name.start - BEFORE)
    before = " ".join(reading.lower(number) for number in range(first, name.start))
    last = reading.tokens[name.start - 1] if name.start else None
    called = last is not None and last.lemma in ("call", "name") and last.tag == "VBN"
    if NAMESAKE_OF.search(_sentence_before(reading, name)):
        return True
    again = TOO.search(before) and (called or OF_THE_NAME.search(before))
    after = _after(reading, name)
    titled = reading.lower(name.start - 1).rstrip(".") in vocabulary.HONORIFICS
    apart = titled and NO_KIN.match(after) is not None  # "Col. Ito is no relative of the lawmaker"
    return bool(again) or apart or NAMESAKE.match(after) is not None


def is_kin(reading: Reading, name: range) -> bool:
    """Tell whether the words beside the name tell whose child or parent somebody is."""
    opening = range(reading.sentences[name.start], name.start)
    before = " ".join(reading.lower(number) for number in opening)
    return bool(KIN_BEFORE.search(before) or KIN_AFTER.match(_after(reading, name)))


def is_aside(reading: Reading, name: range) -> bool:
    """Tell whether the name but says whose kin somebody is: "Omar Dasa, brother of [Ben Dasa]"."""
    return KIN_ASIDE.search(_sentence_before(reading, name)) is not None


def is_of_another(reading: Reading, after: int) -> bool:
    """Tell whether "of Kell" or ", of Kell," comes after a name: so somebody new is brought in."""
    at = after + (reading.lower(after) == ",")
    last = at + 1 + (reading.lower(at + 1) == "the")
    return reading.lower(at) == "of" and reading.capital(last)


def _sentence_before(reading: Reading, name: range) -> str:
    opening = range(reading.sentences[name.start], name.start)
    return " ".join(reading.lower(number) for number in opening)


def _after(reading: Reading, name: range) -> str:
    stop = min(reading.sentence(name.start).stop, name.stop + NEAR)
    return " ".join(reading.lower(number) for number in range(name.stop, stop))
