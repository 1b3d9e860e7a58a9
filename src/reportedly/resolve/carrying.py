"""Who passes on what somebody has said: a name by the words that lead to it."""

from reportedly.resolve import vocabulary
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.phrases import is_body
from reportedly.resolve.reading import Reading

# What no mere reader does: "carried by al-Bahr", but not "seen by Ito", "published by the Front".
CARRIED = frozenset({"carried", "aired", "broadcast", "relayed", "reprinted", "rebroadcast",
                     "republished", "televised", "up"})  # fmt: skip
SHOWN = frozenset({"reported", "quoted", "cited", "seen", "obtained", "reviewed", "viewed",
                   "monitored", "interviewed", "received"})  # fmt: skip
TELLING = frozenset({"tell", "tells", "told", "telling"})
# What people gather at and are told things: "told the Kell Security Dialogue".
MEETINGS = vocabulary.OCCASIONS - {"broadcast", "call"} | {
    "dialogue", "symposium", "expo", "fair", "festival", "breakfast", "seminar", "workshop"
}  # fmt: skip
REMARKS = frozenset({"remark", "comment", "word", "quote"})
OWN = REMARKS | vocabulary.SPEECHES | vocabulary.DOCUMENTS
REMARKED = 12  # tokens from a name to the "by" of "in remarks later picked up by"


def carried(reading: Reading, by: int, verbs: frozenset[str] = CARRIED | SHOWN) -> bool:
    """Tell whether the "by" names who carries: "carried live by", "and quoted on Friday by"."""
    for number in range(by - 1, max(by - 4, -1), -1):
        if reading.lower(number) in verbs:
            return True
        if reading.tag(number)[:1] == "V" or reading.lower(number) == ",":
            return False
        if reading.singular(number) in OWN:  # "carried remarks by", "aired a speech by"
            return False
    return False


def airs_it(reading: Reading, name: range) -> bool:
    """Tell "broadcast by Sawt al-Wadi", which only looks like a person's name, from the airing
    of somebody whose given name is known."""
    by = name.start - 1 - (reading.lower(name.start - 1) == "the")
    given = is_given_name(reading.tokens[name.start].text)
    return reading.lower(by) == "by" and not given and carried(reading, by, CARRIED - {"up"})


def reports_as(reading: Reading, name: range) -> bool:
    """Tell "quoted Sawt al-Wadi as reporting" from whoever is quoted as saying so."""
    given = is_given_name(reading.tokens[name.start].text)
    passed_on = reading.lower(name.stop) == "as" and reading.lower(name.stop + 1) == "reporting"
    return passed_on and not given


def picked_up(reading: Reading, name: range) -> bool:
    """Tell "told Tessera on Sunday, in remarks picked up by …": what one tells a person is not."""
    if len(name) != 1 or reading.lower(name.start - 1) not in TELLING:
        return False
    rest = range(name.stop, min(name.stop + REMARKED, reading.sentence(name.start).stop))
    words = [reading.lower(number) for number in rest]
    told = any(word in ("remarks", "comments") for word in words)
    given = is_given_name(reading.tokens[name.start].text)
    return told and "by" in words and not CARRIED.isdisjoint(words) and not given


def remarks_by(reading: Reading, start: int) -> bool:
    """Tell "remarks by Mara Ito", which a medium may carry."""
    phrase = reading.noun_phrase(start)
    said = phrase and reading.singular(phrase[-1]) in REMARKS
    return bool(said) and reading.lower(phrase.stop) in ("by", "from", "of")


def of_people(reading: Reading, name: range) -> bool:
    """Tell a person's name, by a known given name, and a meeting or body called by the name's
    place: "told the Orbel meeting"."""
    given = len(name) == len(("Mara", "Ito")) and is_given_name(reading.tokens[name.start].text)
    titled = {reading.lower(n) for n in name} & vocabulary.MEDIUM_NAME_WORDS
    after = name.stop
    word = "" if after >= len(reading) or reading.capital(after) else reading.singular(after)
    other = is_body(word) and word not in vocabulary.MEDIUM_KINDS  # "told the Kell parliament"
    return (given and not titled) or word in MEETINGS or (other and reading.tag(after) == "NN")
