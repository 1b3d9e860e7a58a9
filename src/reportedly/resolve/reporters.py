"""Names that a text treats as news media: they do nothing in it but pass on what others say."""

from collections import defaultdict
from collections.abc import Iterator

from reportedly.resolve import vocabulary
from reportedly.resolve.carrying import (
    CARRIED,
    MEETINGS,
    TELLING,
    airs_it,
    carried,
    of_people,
    picked_up,
    reports_as,
)
from reportedly.resolve.cast import Cast
from reportedly.resolve.no_media import NO_MEDIA
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import NOUNS, POSSESSIVES, SUBJECTS, Reading
from reportedly.resolve.spelling import words

REPORTING = frozenset({"report", "broadcast", "air", "rebroadcast", "televise"})
APPEARED = CARRIED | {"appeared", "appearing", "excerpted", "published"}
CITES = frozenset({"citing", "quoting", "relaying", "republishing", "reprinting", "picking",
                   "relying", "crediting"})  # fmt: skip
STAFF = frozenset({"correspondent", "reporter", "journalist", "newsroom", "broadcast", "columnist",
                   "newscast", "programme", "show", "unit", "desk"})  # fmt: skip
# Verbs that a medium may be the subject of, and be none the less.
TALKING = vocabulary.SAYING | REPORTING | frozenset(
    {"cite", "quote", "publish", "carry", "relay", "run", "print", "reprint", "repeat", "show",
     "obtain", "see", "interview", "describe", "put", "have", "be", "do", "learn", "refer", "post",
     "release"}
)  # fmt: skip
# What bodies are called that measure and keep records, and report what they find.
KEEPERS = frozenset({"survey", "registry", "observatory", "laboratory", "lab", "academy", "clinic",
                     "census", "archive", "institution", "trust", "patrol", "watch",
                     "purse", "police", "guard"})  # fmt: skip
AIRING = frozenset({"broadcast", "air", "carry", "relay", "rebroadcast", "televise"})
PRINTING = AIRING | {"publish", "print"}
# All that ``_reports`` asks of.
PASSING_ON = PRINTING | REPORTING | vocabulary.SAYING | {"run", "carry", "reprint", "quote", "cite"}
# Whom and what media cite.
CITED = vocabulary.MEDIUM_NOUNS | vocabulary.MEDIUM_NAME_WORDS | vocabulary.DOCUMENTS | frozenset(
    {"agency", "source", "official", "witness", "spokesman", "spokeswoman", "officer",
     "diplomat", "eyewitness", "lawmaker", "resident", "outlet"}
)  # fmt: skip
EXCERPTS = frozenset({"interview", "extract", "excerpt", "part", "transcript"})
OBJECT = 5  # tokens after a verb among which its object opens
LONGEST_OF = 8  # tokens from "an extract" to "in which"
OWNED = frozenset({"service", "website", "site", "edition", "programme", "program"})
LONGEST = 5  # words of a name
HANDED_ON = 4  # tokens from a statement to "sent": "a statement by the Guild sent to"
# What a name may be called by in small letters, of which a waterway, a firm or a ratings office
# may be one too: words have to be heard there, or quoted from there, for it to be a medium.
HEARD_KINDS = frozenset({"channel", "station", "agency", "network", "programme", "program", "show",
                         "site", "journal", "portal"})  # fmt: skip
# All words by which a medium may show.
SHOWING = TELLING | HEARD_KINDS | POSSESSIVES | {"by", "in", "on", "through", "via", "for", "to",
                                                 "with", ",", "as"}  # fmt: skip
ARTICLES = frozenset({"article", "column", "op-ed", "commentary", "editorial"})
TALKS = frozenset({"interview", "conversation", "remark", "comment", "statement"})
# A statement handed so to a name is handed to the press; a letter may go to anybody.
HANDED = frozenset({"sent", "given", "emailed", "e-mailed", "provided", "issued", "supplied",
                    "released", "sends", "faxed"})  # fmt: skip
STATEMENTS = frozenset({"statement", "communique", "communiqué", "release", "message", "video",
                        "recording", "remark", "comment"})  # fmt: skip
AIRED = frozenset({"aired", "broadcast", "televised", "rebroadcast", "shown", "streamed"})
TALK_TAGS = frozenset({"NN", "JJ", "DT", "PRP$", "HYPH", "NNP"})
REPORTS = frozenset({"reported", "reports"})
# After these "on" brings in a social network, whatever its name.
POSTED = frozenset({"posted", "post", "posts", "posting", "uploaded", "thread", "threads",
                    "livestreamed"})  # fmt: skip
ISSUED = frozenset({"issued", "released", "carried"})
# What stands before these words where a medium comes next.
LED_BY = {"in": APPEARED | ARTICLES, "on": APPEARED | POSTED, "for": ARTICLES,
          "through": ISSUED, "via": ISSUED}  # fmt: skip


def told_by_use(cast: Cast) -> frozenset[str]:
    """Return the keys of the names that only report, are told things, or carry them.

    A name with a role, a given name or a doing of its own anywhere in the text is none.
    """
    reading = cast.reading
    found: dict[str, range] = {}
    for numbers in _candidates(cast):
        name = _name(reading, numbers)
        if name and _may_be(cast, name):
            found.setdefault(_key(reading, name), name)
    if not found:
        return frozenset()
    places = _places(reading, found)
    return frozenset(
        key for key in found if not any(_acts(reading, place) for place in places[key])
    )


def _candidates(cast: Cast) -> Iterator[range]:
    """Yield where a word shows that a medium's name ends before it or begins after it."""
    reading = cast.reading
    for number in range(len(reading)):
        word, before = reading.lower(number), reading.lower(number - 1)
        if reading.tokens[number].dep in SUBJECTS and reading.capital(number):
            if _reports(reading, number):
                yield range(_start(reading, number), number + 1)
        elif word not in SHOWING:
            continue
        elif (
            word in TELLING
            or (word == "by" and carried(reading, number))
            or before in LED_BY.get(word, ())
            or word == "to"
            and before in ("gave", "given", "granted")
            and _interview(reading, number)
            or word == "to"
            and (before == "leaked" or (before in HANDED and _stated(reading, number - 2)))
            or word == "on"
            and before in ("wrote", "writes", "writing")
            and _closed(reading, number + 1)
            or word in ("to", "with")
            and before in ("spoke", "talked", "speaking")
            and reading.lower(number - 2) in ("who", ",")
            or word in ("with", "to")
            and _talking(reading, number - 1)
        ):
            yield _after(cast, number + 1)
        elif (
            word == ","
            and reading.lower(number + 1) in CITES
            and _news(reading, number + 2)
            or word == ","
            and reading.lower(number + 1) == "which"
            and _cites_on(reading, number + 2)
            or word == "as"
            and reading.lower(number + 1) == "reporting"
            or word in POSSESSIVES
            and staffed(reading, number + 1)
        ):
            yield range(_start(reading, number - 1), number)
        elif word in HEARD_KINDS and reading.capital(number - 1):
            name = range(_start(reading, number - 1), number)
            if _heard(reading, name.start - 1) or reading.lower(number + 1) in REPORTS:
                yield name


def _cites_on(reading: Reading, number: int) -> bool:
    """Tell whether the relative clause only hands on news: "which [in turn cited] the Herald"."""
    at = number + 2 if reading.words(range(number, number + 2)).lower() == "in turn" else number
    at += reading.tag(at) == "RB"
    return reading.lower(at) in ("cited", "quoted", "cites", "quotes")


def _stated(reading: Reading, number: int) -> bool:
    """Tell whether the token is a statement, or what says of one by whom it is."""
    return any(
        reading.singular(n) in STATEMENTS
        for n in range(max(reading.sentences[number], number - HANDED_ON), number + 1)
    )


def _closed(reading: Reading, number: int) -> bool:
    """Tell whether what is said follows the one word: "wrote on Parley that", "on Parley, she"."""
    return reading.lower(number + 1) in ("that", ",", ":", "“", '"')


def _talking(reading: Reading, number: int) -> bool:
    """Tell whether the token ends a talk in which something is said: "in a long interview",
    "at an interview Tuesday"."""
    noun = number - (reading.lower(number) in vocabulary.WEEKDAYS | {"yesterday", "today"})
    if reading.lower(noun) not in ("interview", "conversation"):
        return False
    start = noun
    while start > reading.sentences[noun] and reading.tag(start) in TALK_TAGS:
        start -= 1
    return reading.lower(start) in ("in", "during", "at")


def _interview(reading: Reading, number: int) -> bool:
    """Tell whether an interview is what was given: "an interview that Ito gave to al-Bahr"."""
    return any(reading.lower(n) == "interview" for n in range(reading.sentences[number], number))


def _heard(reading: Reading, number: int) -> bool:
    """Tell whether the word leads to where something was said: "told", "an interview with"."""
    while reading.tag(number) in ("DT", "JJ", "NN", "PRP$") and reading.lower(number) not in TALKS:
        number -= 1
    word, before = reading.lower(number), number - 1
    if word in TELLING | CITES or (word == "to" and reading.lower(before) == "according"):
        return True
    if word == "by":
        return carried(reading, number) or reading.lower(before) in ("published", "distributed")
    noun = reading.singular(before) if before >= 0 else ""
    return (word in ("with", "to") and noun in TALKS) or (word == "to" and noun == "speaking")


def _reports(reading: Reading, subject: int) -> bool:
    """Tell whether the subject passes on a whole clause, or cites somebody and says so."""
    verb = reading.tokens[subject].head
    lemma = reading.tokens[verb].lemma
    if lemma not in PASSING_ON or reading.tokens[subject].dep == "nsubjpass":
        return False
    sentence = reading.sentence(subject)
    after = range(verb + 1, min(verb + OBJECT, sentence.stop))
    own = any(reading.lower(n) in ("its", "their", "his", "her") for n in after)
    if lemma in PRINTING and not own and _airs(reading, verb, lemma):
        return True
    if lemma in REPORTING and not own:
        things = [n for n in sentence if reading.tokens[n].head == verb and n > verb]
        return not any(reading.tokens[n].dep in ("dobj", "obj") for n in things)
    opening = sentence.start if reading.lower(sentence.start) in CITES else None
    beside = verb + 1 + (reading.lower(verb + 1) == ",")
    citing = opening if opening is not None else beside
    if lemma in vocabulary.SAYING and reading.lower(citing) in CITES:
        return _news(reading, citing + 1)
    if lemma in ("publish", "print", "run", "carry", "reprint"):
        return _in_which(reading, verb)
    return lemma in ("quote", "cite") and _as_saying(reading, verb, sentence)


def _airs(reading: Reading, verb: int, lemma: str) -> bool:
    """Tell whether a speech, or a message from somebody, is aired, or the text of it printed."""
    dated = reading.lower(verb + 1) == "on"
    phrase = reading.noun_phrase(verb + (3 if dated else 1))
    noun = reading.singular(phrase[-1]) if phrase else ""
    if lemma not in AIRING:
        return noun in ("text", "transcript") and reading.lower(phrase.stop) == "of"
    from_somebody = phrase and reading.lower(phrase.stop) in ("from", "by", "in")
    return noun in vocabulary.SPEECHES or bool(noun in vocabulary.DOCUMENTS and from_somebody)


def _news(reading: Reading, number: int) -> bool:
    """Tell whether what is cited is what media cite: an agency, officials, a statement."""
    nouns = {reading.singular(n) for n in reading.noun_phrase(number)}
    return bool(nouns & CITED)


def _in_which(reading: Reading, verb: int) -> bool:
    """Tell whether a letter, or part of one, is published in which another one speaks."""
    phrase = reading.noun_phrase(verb + 1)
    noun = reading.singular(phrase[-1]) if phrase else ""
    if noun not in vocabulary.DOCUMENTS | EXCERPTS:
        return False
    for number in range(phrase.stop, min(phrase.stop + LONGEST_OF, reading.sentence(verb).stop)):
        if reading.tag(number)[:1] == "V":
            return False
        if reading.lower(number) == "which":
            return reading.lower(number - 1) == "in"
    return False


def _as_saying(reading: Reading, verb: int, sentence: range) -> bool:
    """Tell whether somebody is quoted "as saying": the words are passed on, not argued with."""
    return any(
        reading.lower(n) == "as" and reading.tag(n + 1) == "VBG" for n in range(verb, sentence.stop)
    )


def staffed(reading: Reading, number: int) -> bool:
    """Tell whether somebody comes next who works for a medium: "'s correspondent in Corvay"."""
    phrase = reading.noun_phrase(number)
    return bool(phrase) and reading.singular(phrase[-1]) in STAFF


def _after(cast: Cast, number: int) -> range:
    """Return the name that opens at the token, or after the article there, or whose site it is."""
    reading = cast.reading
    thing = reading.noun_phrase(number)
    if thing and reading.lower(thing[-1]) in OWNED and reading.lower(thing.stop) == "of":
        number = thing.stop + 1
    start = number + (reading.lower(number) == "the")
    use = cast.use_at(start)
    stop = use.tokens.stop if use and use.tokens.start == start else start
    while stop < len(reading) and stop - start < LONGEST and _goes_on(reading, stop, start):
        stop += 1
    return range(start, stop)


def _goes_on(reading: Reading, number: int, start: int) -> bool:
    """Tell whether the name holds the token: a capital, or a particle before one."""
    word = reading.lower(number)
    if word in vocabulary.WEEKDAYS | vocabulary.MONTHS:
        return False
    joint = word in vocabulary.PARTICLES | {"&"} and number > start
    return reading.capital(number) or (joint and reading.capital(number + 1))


def _start(reading: Reading, number: int) -> int:
    """Return where the name that ends at the token begins."""
    start = number
    while start > reading.sentences[number] and (
        reading.capital(start - 1) or reading.lower(start - 1) in vocabulary.PARTICLES | {"-", "&"}
    ):
        start -= 1
    return start


def _name(reading: Reading, numbers: range) -> range:
    """Return the name without its article, nothing where it is no name or a long one."""
    if numbers and reading.lower(numbers.start) == "the":
        numbers = numbers[1:]
    named = numbers and any(reading.capital(number) for number in numbers)
    last = reading.lower(numbers[-1]) if numbers else ""
    lone = len(numbers) == 1 and reading.tag(numbers.start) not in NOUNS
    lone = lone or last in vocabulary.WEEKDAYS | vocabulary.MONTHS | vocabulary.PARTS_OF_DAY
    return numbers if named and not lone and len(numbers) <= LONGEST else range(0)


def _may_be(cast: Cast, name: range) -> bool:
    """Tell whether nothing about the name itself speaks against a medium."""
    reading = cast.reading
    use = cast.use_at(name.start) or cast.use_at(name[-1])
    kind = use.entity.type if use else ""
    place = kind in ("place", "event") and use and use.tokens.stop >= name.stop
    if place and not _called_so(reading, name):
        return False
    bodies = (n for n in name if reading.singular(n) not in vocabulary.MEDIUM_NOUNS | {"one"})
    if any(is_body(reading.singular(n)) or role_noun(reading, n) for n in bodies):
        return False
    kept = len(name) > 1 and reading.singular(name[-1]) in KEEPERS | MEETINGS
    if kept or of_people(reading, name):
        return False
    person = kind == "person" and (" " in reading.words(name) or _introduced(cast, name))
    arabic = reading.words(name).lower().startswith(("al-", "el-", "as-", "an-", "ar-"))
    told = reading.lower(name.start - 1) in TELLING
    talked = reading.lower(name.start - 2) in ("interview", "conversation") and kind == "person"
    told = (told or (talked and kind != "body")) and not picked_up(reading, name)
    person = person and not picked_up(reading, name)
    passes_on = person and (airs_it(reading, name) or reports_as(reading, name))
    if passes_on and not _introduced(cast, name):
        return _key(reading, name) not in NO_MEDIA
    if (person or (told and kind != "body")) and not (arabic and not _introduced(cast, name)):
        return False
    plural = reading.tag(name[-1]) in ("NNPS", "NNS") or reading.tokens[name[-1]].entity == "NORP"
    return _key(reading, name) not in NO_MEDIA and not plural


def _called_so(reading: Reading, name: range) -> bool:
    """Tell whether the words beside the name say that it is no place: "the Kell channel"."""
    posted = reading.lower(name.start - 2) in ("posted", "posting", "uploaded")
    service = reading.lower(name.start - 2) == "service" and reading.lower(name.start - 1) == "of"
    kind = reading.lower(name.stop) in HEARD_KINDS and not reading.capital(name.stop)
    aired = reading.lower(name.start - 1) == "on" and reading.lower(name.start - 2) in AIRED
    titled = reading.lower(name.start - 1) == "the" and reading.tag(name[-1]) == "NNP"
    reports = titled and reading.lower(name.stop) in REPORTS
    kind = kind or (
        reading.lower(name.stop) in POSSESSIVES and reading.lower(name.stop + 1) == "correspondent"
    )
    return posted or service or kind or aired or reports


def _introduced(cast: Cast, name: range) -> bool:
    """Tell whether somebody of that name is called by a longer one, or by a title or role."""
    reading = cast.reading
    use = cast.use_at(name[-1])
    if use is None:
        return False
    longer = any(len(each.split()) > 1 and each.lower() != reading.words(name).lower()
                 for each in use.entity.names)  # fmt: skip
    return longer or bool(use.entity.roles)


def _key(reading: Reading, name: range) -> str:
    return " ".join(words(reading.words(name)))


def _places(reading: Reading, found: dict[str, range]) -> dict[str, list[range]]:
    """Return every place where each of the names stands."""
    by_last: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for key, name in found.items():
        by_last[reading.lower(name[-1])].append((key, len(name)))
    places: dict[str, list[range]] = defaultdict(list)
    for number in range(len(reading)):
        for key, length in by_last.get(reading.lower(number), ()):
            place = range(max(number + 1 - length, 0), number + 1)
            if _key(reading, place) == key:
                places[key].append(place)
    return places


def acts_as_none(reading: Reading, name: range) -> bool:
    """Tell whether the name does anywhere in the text what no medium does, or is known for none."""
    key = _key(reading, name)
    places = _places(reading, {key: name})[key]
    return key in NO_MEDIA or any(_acts(reading, place) for place in places)


def _acts(reading: Reading, name: range) -> bool:
    """Tell whether the name does or has here what no medium does: fights, or officials."""
    last, after = reading.tokens[name[-1]], name.stop
    before = reading.capital(name.start - 1) and reading.tag(name.start - 1) == "NNP"
    opens = reading.sentences[name.start] == name.start
    if before and not opens and reading.next_to(name.start):
        return True
    if last.dep in SUBJECTS and last.head not in name:
        return reading.tokens[last.head].lemma not in TALKING
    follower = role_noun(reading, after + (reading.lower(after) in POSSESSIVES))
    return bool(follower) and follower not in STAFF | {"director", "editor", "host", "owner"}
