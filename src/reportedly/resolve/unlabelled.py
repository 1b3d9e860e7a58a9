"""Names in languages that the parser does not know, told by the words and the place they have."""

from collections.abc import Iterator

from reportedly.resolve.beside import called_body, medium_apposed
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import Name, compounds, says, spelled
from reportedly.resolve.phrases import is_body, read_phrase, role_noun
from reportedly.resolve.reading import CALENDAR, NOUNS, SUBJECTS, Reading
from reportedly.resolve.spelling import fold
from reportedly.resolve.unmarked import QUALIFIED, UNSURE, is_acronym, qualifies
from reportedly.resolve.whole import BODY_NOUNS

OWN = frozenset({"ministry", "army", "navy", "parliament"})  # a land's only ones
# Small words within names of bodies, as languages have them: "Chama cha Bahari".
WITHIN = frozenset(
    {"cha", "ya", "wa", "za", "la", "na", "de", "da", "do", "dos", "das", "du", "des", "del", "le",
     "les", "el", "al", "e", "y", "o", "ye", "ve", "van", "von", "der", "den",
     "untuk", "dan", "ng", "ka", "ki", "ke"}
)  # fmt: skip
LONGEST = 6  # words
ON_AIR = frozenset({"radio", "radyo", "radyoyi", "tele", "televizija", "television", "televisao",
                    "kanal", "canal", "agence", "agencia", "agenzia"})  # fmt: skip
MEDIUM = 3  # words
PERSON = range(2, 5)  # words of a name in full
# What no body does.
ALIVE = frozenset(
    {"dance", "smile", "laugh", "walk", "sit", "bow", "wear", "marry", "die", "nod", "weep", "sing",
     "speak", "kneel", "sleep", "wave", "pray", "frown", "sigh", "faint", "limp", "sob"}
)  # fmt: skip
# What only people do, or is done to them alone.
DONE = frozenset(
    {"sign", "lead", "meet", "win", "lose", "name", "elect", "appoint", "arrest", "die", "visit",
     "resign", "marry", "chair", "concede", "receive", "hand", "speak", "walk", "shake", "thank",
     "refuse", "arrive", "flee", "found", "promise", "vote", "score", "smile", "laugh", "travel",
     "wed", "retire", "succeed", "replace", "command", "swear", "bow", "wear", "sit", "stand"}
)  # fmt: skip
# What people do with body and heart: firms and parties announce, deny and order as well.
HUMAN_TOO = frozenset(
    {"kiss", "hug", "embrace", "shrug", "whisper", "smoke", "drink", "eat", "pour", "listen",
     "cry", "mourn", "ride", "salute", "toast", "beg", "forgive", "teach"}
)  # fmt: skip
ACTS = DONE | {"know", "call", "ask", "demand", "want", "accuse", "attack", "hold", "keep", "take"}
# What is done to people, and seldom to a thing with a name of its own.
DONE_TO = frozenset(
    {"meet", "thank", "arrest", "replace", "appoint", "elect", "summon", "sack", "detain", "kill",
     "succeed", "invite", "oust", "jail", "greet", "marry"}
)  # fmt: skip
# What people do, of a name of two words or more: "Mara Ito complained".
DOING = DONE | ALIVE | HUMAN_TOO
FINITE = frozenset({"VBD", "VBZ", "MD"})
HUMAN = frozenset({"give", "pour", "repeat", "hug", "embrace", "reply", "answer", "shrug", "drink",
                   "eat", "listen", "study", "grow", "live", "work"})  # fmt: skip
SEASONS = frozenset({"easter", "christmas", "ramadan", "winter", "spring", "summer", "autumn",
                     "internet", "covid", "parliament", "congress", "god", "heaven", "islam",
                     "christianity", "judaism", "nowruz", "eid", "passover"})  # fmt: skip
LABELLED = frozenset({"", "ORG", "PRODUCT", "WORK_OF_ART", "LAW", "FAC"})


def ministries_of(reading: Reading) -> Iterator[Name]:
    """Yield "water ministry of Ostmark" and "army of Ostmark", of which each land has one."""
    for number in range(1, len(reading) - 2):
        noun, land = reading.lower(number), number + 2
        own = noun in OWN or reading.lower(number - 1) in QUALIFIED.get(noun, ())
        if not own or reading.capital(number) or reading.lower(number + 1) != "of":
            continue
        last = land
        while last < len(reading) and reading.capital(last) and reading.tag(last) == "NNP":
            last += 1
        first = number
        while first > 0 and qualifies(reading, first - 1):
            first -= 1
        definite = reading.lower(first - 1) == "the"
        whose = is_given_name(reading.lower(land)) or reading.tokens[land].entity == "PERSON"
        if definite and land < last <= land + 2 and not whose:
            name = spelled(reading, range(first, last), "ORG", found=True)
            yield from [name] if name else []


def with_article(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Chama cha Bahari" of "the Chama cha Bahari said", where nothing marks it."""
    for number in range(1, len(reading)):
        if reading.lower(number - 1) != "the" or not _plain(reading, number, taken):
            continue
        last = number + 1
        while last < len(reading) and last - number < LONGEST and _on(reading, last, taken):
            last += 1
        words = [reading.lower(n) for n in range(number, last)]
        closed = reading.tag(last) not in NOUNS and last not in taken
        if len(words) > 1 and closed and _as_body(reading, range(number, last)):
            name = spelled(reading, range(number, last), "ORG", found=True)
            yield from [name] if name and len(name.words) > 1 and _foreign(name) else []


def _as_body(reading: Reading, name: range) -> bool:
    """Tell whether the words stand as bodies do: they say something, or have a leader."""
    small = any(not reading.capital(number) for number in name)
    link, before = reading.lower(name.start - 2), name.start - 3
    led = link == "of" and role_noun(reading, before) is not None
    inside = range(name.stop + 1, name.stop + 2)
    named = reading.lower(name.stop) == "(" and is_acronym(reading.words(inside))
    stands_for = link == "for" and reading.lower(before) == ","
    verb = reading.tokens[reading.tokens[name[-1]].head]
    acts = reading.tokens[name[-1]].dep in SUBJECTS and verb.lemma in ACTS
    called = reading.lower(name.stop) == "," and called_body(reading, name.stop + 1)
    return small or led or named or stands_for or acts or called or says(reading, name[-1])


def _on(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    if reading.sentences[number] == number:
        return False
    small = reading.lower(number) in WITHIN and not reading.capital(number)
    return _plain(reading, number, taken) or (small and _plain(reading, number + 1, taken))


def _plain(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    if number >= len(reading) or number in taken or not reading.capital(number):
        return False
    token, word = reading.tokens[number], reading.lower(number)
    said = fold(word) in CALENDAR or role_noun(reading, number) or is_acronym(token.text)
    return token.tag in ("NNP", "NNPS") and token.entity in LABELLED and not said


def _foreign(name: Name) -> bool:
    """Tell whether no word is one that the parser should have known: "the Golden Bridge"."""
    return not any(map(is_body, name.words))


def broadcasters(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Radio Corvay" that nothing marks: no such word stands before another's name."""
    for number in range(len(reading) - 1):
        if fold(reading.lower(number)) not in ON_AIR or not _plain(reading, number, taken):
            continue
        last = number + 1
        while last - number < MEDIUM and _on(reading, last, taken):
            last += 1
        if last > number + 1 and not is_acronym(reading.tokens[number].text):
            name = spelled(reading, range(number, last), "ORG", found=True)
            yield from [name] if name else []


def papers(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Kalim" of "said Kalim, a daily newspaper", which was taken for a people."""
    for number in range(len(reading) - 3):
        token = reading.tokens[number]
        alone = reading.capital(number) and token.tag == "NNP" and not reading.capital(number - 1)
        if alone and number not in taken and medium_apposed(reading, number + 1):
            name = spelled(reading, range(number, number + 1), "ORG", found=True)
            yield from [name] if name else []
    for number in range(1, len(reading) - 3):
        if reading.lower(number) == "(" and reading.bracketed(number):
            start, stop = number, number
            while start > 0 and reading.capital(start - 1) and reading.lower(start - 1) != "the":
                start -= 1
            while reading.lower(stop) != ")":
                stop += 1
            name = spelled(reading, range(start, stop + 2), "ORG", found=True)
            yield from [name] if name else []


def acting(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Mara Ito" of "Mara Ito signed" and the "Ito" of "Ito left", where unmarked."""
    yield from _lone(reading, taken)
    for number, token in enumerate(reading.tokens):
        verb = reading.tokens[token.head]
        subject = token.dep in SUBJECTS and verb.lemma in DOING
        if not subject or not _plain(reading, number, taken) or token.entity:
            continue
        first = number
        while first > reading.sentences[number] and _before(reading, first - 1, taken):
            first -= 1
        size = number + 1 - first
        kinds = any(is_body(reading.lower(n)) for n in range(first, number + 1))
        alone = reading.lower(first - 1) != "the" and reading.tag(first - 1) not in NOUNS
        opens = size == 1 and reading.sentences[number] == number and verb.lemma in ALIVE
        if (
            (size in PERSON or opens)
            and alone
            and not kinds
            and reading.tag(number + 1) not in NOUNS
        ):
            name = spelled(reading, range(first, number + 1), "NAME", found=True)
            yield from [name] if name else []


def _before(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    """Tell whether the word before belongs to the name, also where it was read as another's."""
    told = compounds(reading, number) or reading.tokens[number].dep in ("conj", "nmod")
    return told and _plain(reading, number, taken)


def _lone(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Ito" that opens a sentence and does something, or whom somebody met."""
    for number, token in enumerate(reading.tokens):
        alone = token.tag == "NNP" and len(token.text) > 2 and token.text.istitle()
        if not alone or token.entity not in UNSURE or not _plain(reading, number, taken):
            continue
        beside = reading.capital(number + 1) or reading.capital(number - 1)
        word = reading.lower(number)
        of_another = is_body(word) or word in SEASONS or word in BODY_NOUNS
        somebody = _opens(reading, number) or _goes_on_who(reading, number)
        if (somebody or (_is_met(reading, number) and not beside)) and not of_another:
            name = spelled(reading, range(number, number + 1), "NAME", found=True)
            yield from [name] if name else []


def _opens(reading: Reading, number: int) -> bool:
    """Tell whether the word opens a sentence as its subject, right before the verb."""
    subject = reading.tokens[number].dep in SUBJECTS and not reading.tokens[number].entity
    first = reading.sentences[number] == number or reading.lower(number - 1) == ","
    human = reading.tokens[reading.tokens[number].head].lemma in ALIVE | DONE | HUMAN
    return first and subject and human and reading.tag(number + 1) in FINITE


def _goes_on_who(reading: Reading, number: int) -> bool:
    """Tell whether the word opens a sentence and ", who" or ", a veteran of" comes next."""
    opens = reading.sentences[number] == number and reading.lower(number + 1) == ","
    after = range(number + 2, reading.sentence(number).stop)
    told = opens and reading.lower(number + 2) in ("a", "an") and read_phrase(reading, after)
    return opens and (reading.lower(number + 2) == "who" or bool(told))


def _is_met(reading: Reading, number: int) -> bool:
    token = reading.tokens[number]
    met = token.dep == "dobj" and reading.tokens[token.head].lemma in DONE_TO
    return met and reading.lower(number - 1) not in ("the", "a", "an")
