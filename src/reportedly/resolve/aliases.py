"""Two names that the text says are one's: "the Harbour Front (HF)", "Ito, known as Sura"."""

import re
from collections.abc import Iterator, Sequence

from reportedly.model import EntityType
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.introducing import brought_in_as
from reportedly.resolve.naming import Name
from reportedly.resolve.phrases import is_body
from reportedly.resolve.reading import PLACE_LABELS, Reading
from reportedly.resolve.spelling import fold, initials
from reportedly.resolve.unmarked import is_acronym, names_body, short_form
from reportedly.resolve.vocabulary import ANY_BODY, GROUPS, OFFICES
from reportedly.resolve.whole import BODY_NOUNS

Pair = tuple[Name, Name]
# What stands between two names of one, in small letters and without marks.
MORE = r"(?:also |better |widely |commonly |locally |otherwise |more commonly )?"
CALLED = re.compile(
    MORE
    + r"(?:known(?: (?:in|by) \w+(?: \w+){0,4})?(?: as)?|referred to(?: by \w+(?: \w+){0,4})? as)"
    r"(?: the)?|also called(?: the)?"
    r"|which calls itself(?: the)?|whose name means(?: the)?|which means(?: the)?|meaning(?: the)?"
    r"|who (?:goes|went) by(?: the name(?: of)?)?|under the (?:name|alias)(?: of)?|nicknamed"
    r"|alias|a\.?k\.?a\.?|nom de guerre|(?:which is )?short for(?: the)?"
    r"|whose (?:real|full|true|civil|birth|legal|given) name (?:is|was)(?: the)?"
)
# What a body was called before, or is called since.
ONCE = r"(?:formerly|previously|originally|once|then|now|since|until \w+(?: \w+){0,3})"
RENAMED = re.compile(
    rf"(?:(?:which|that) (?:is|was|has been|had been) )?{ONCE} (?:known as|called|named)(?: the)?"
    rf"|known {ONCE} as(?: the)?|(?:formerly|previously|until \w+(?: \w+){{0,3}}) the"
    r"|(?:which |that )?(?:was |has been |has |had )?(?:since |now |then )?"
    r"(?:renamed(?: itself)?(?: as)?|rebranded(?: itself)? as|changed its name to)(?: the)?"
)
NAMED_SO = re.compile(r"who .*\bunder the (?:name|alias|nom de guerre)(?: of)?")
REAL_NAME = re.compile(r".*\b(?:his|her|whose) (?:real|true|civil|birth|legal) name (?:is|was)")
PERSONAL = frozenset({"alias", "guerre"})  # bodies have none
# "Chama cha Bahari, as the Party of the Sea calls itself": what comes after the second name.
# Who "was called to the quay" or "is known for its boats" is not called another's name.
OFTEN = (
    r"(?:(?:also|better|best|more|widely|commonly|locally|popularly|officially|formerly|originally"
    r"|previously|otherwise|sometimes|often|usually|now|still) ){0,2}"
)
KNOWN_SO = re.compile(
    r"calls? (?:itself|himself|herself|themselves)\b"
    rf"|(?:(?:is|are) {OFTEN}(?:known|called)|(?:was|were) {OFTEN}(?:then )?known"
    r"|(?:was|were) (?:officially|formerly|originally|previously|commonly|popularly) called)"
    r"(?: (?:in|by)(?! by)(?: [\w'’-]+){1,3})? ?[,.;:)]"
)
CALLING = 8  # words after a name that are looked at: "is also known in the coastal villages,"
# "the movement, whose name means the Party of the Sea": what comes before it.
MEANING = re.compile(
    r"(?:the|this) (\w+)[ ,]*whose name (?:means|translates (?:as|to|into)|is)(?: the)?$"
)
MEANT = 2  # sentences back to the name that is told the meaning of
BESIDE = frozenset({"conj", "advcl", "parataxis", "relcl", "ROOT"})  # clauses of their own
GLOSSED = 12  # words before a name that are looked at
# What a paper is called for short; "the Press" or "the Standard" may be more than one.
PAPERS = frozenset({"times", "post", "herald", "tribune", "gazette", "chronicle", "guardian",
                    "observer", "courier", "telegraph", "mirror", "examiner", "inquirer",
                    "sentinel", "spectator", "advertiser", "bulletin", "gleaner",
                    "clarion", "argus", "enquirer"})  # fmt: skip
LETTERS = frozenset({"initials", "acronym", "abbreviation"})  # "by its Swahili initials"
MARKS = re.compile(r"[,;()“”\"'‘’–—]+")
FAR = 30  # words between a nom de guerre and the real name


def aliases(reading: Reading, names: Sequence[Name]) -> list[Pair]:
    """Return the pairs of ``names``, which are in text order, that the text says are one's."""
    pairs = [*zip(names, names[1:], strict=False), *_over_a_language(names)]
    told = [(one, other) for one, other in pairs if _same(reading, one, other)]
    return [*told, *_glossed(reading, names), *_papers(names)]


def _papers(names: Sequence[Name]) -> Iterator[Pair]:
    """Yield "the Corvay Courier" with the "Courier" that it is later, where no other ends so."""
    for number, short in enumerate(names):
        word = short.words[-1]
        if len(short.words) != 1 or short.before != "the" or word not in PAPERS:
            continue
        longer = [each for each in names if len(each.words) > 1 and each.words[-1] == word]
        before = [each for each in names[:number] if each in longer]
        if before and len({each.key for each in longer}) == 1 and short.text[:1].isupper():
            yield before[-1], short


def _glossed(reading: Reading, names: Sequence[Name]) -> Iterator[Pair]:
    """Yield "X" and "Y" of "X struck. The group, whose name means Y, …", no other body near.

    Who says or does something to the group is another: "the Union said the group …".
    """
    for at, other in enumerate(names):
        first = other.tokens.start
        said = MEANING.search(reading.words(range(max(first - GLOSSED, 0), first)).lower())
        if said and is_body(said[1]):
            near = [
                one
                for one in names[:at]
                if one.label == "ORG"
                and reading.sentences_between(one.tokens.start, first) <= MEANT
                and _may_be(one, said[1])
                and not _acts_on(reading, one, first, said[1])
            ]
            if len({one.key for one in near}) == 1:
                yield near[-1], other


def _may_be(one: Name, noun: str) -> bool:
    """Tell whether the name says that it is such a body, or says nothing against it."""
    kinds = {word for word in map(fold, one.words) if is_body(word)}
    if noun in kinds or not kinds:
        return True
    return noun in ANY_BODY and not (noun in GROUPS and kinds & OFFICES)


def _acts_on(reading: Reading, one: Name, first: int, noun: str) -> bool:
    """Tell whether the verb that the name is the subject of governs the noun before ``first``."""
    verb = reading.governing_verb(one.tokens)
    backwards = range(first - 1, max(first - GLOSSED, 0) - 1, -1)
    at = next((number for number in backwards if reading.lower(number) == noun), first)
    for _ in range(GLOSSED):
        if verb is None or reading.tokens[at].dep in BESIDE:
            return False
        if reading.tokens[at].head == verb:
            return one.tokens.stop <= at
        at = reading.tokens[at].head
    return False


def _over_a_language(names: Sequence[Name]) -> Iterator[Pair]:
    """Yield the pairs with one word between them that is a name too: "known in Swahili as"."""
    for one, between, other in zip(names, names[1:], names[2:], strict=False):
        if len(between.tokens) == 1 and between.before in ("in", "by", "its", "their", "the"):
            yield one, other


def _same(reading: Reading, one: Name, other: Name) -> bool:
    between = range(one.tokens.stop, other.tokens.start)
    if not between or len(between) > FAR or reading.lower(other.tokens.stop) in LETTERS:
        return False
    if reading.sentences_between(one.tokens.start, other.tokens.start) > 1:
        return False
    beside = (
        _in_brackets(reading, one, other)
        or _known_so(reading, one, other)
        or _apposed(reading, one, other)
        or _joined_by_or(reading, one, other)
    )
    return beside or (one.label not in PLACE_LABELS and _said(reading, between))


def _in_brackets(reading: Reading, one: Name, other: Name) -> bool:
    between = reading.words(range(one.tokens.stop, other.tokens.start)).strip(" “\"'‘")
    closed = reading.lower(other.tokens.stop) in (")", "”", '"', ";", ",")
    if between.lower() not in ("(", "(the", "( the", "(or", "(or the") or not closed:
        return False
    short = is_acronym(other.text) or is_acronym(one.text)
    if _listed(one, other):
        return False
    body = names_body(one) or brought_in_as(reading, one) == "body"
    body = body or (one.before == "the" and len(other.words) > 1 and is_body(other.words[-1]))
    body = body or (is_acronym(one.text) and initials(other.text) == one.text)
    whole = short or short_form(one.text, other.text)
    if len(other.words) == 1 and not whole:  # "the Front (Democratic)" is another than the Front
        return False
    return body and (whole or other.label not in PLACE_LABELS or other.words[-1] in BODY_NOUNS)


def _listed(one: Name, other: Name) -> bool:
    """Tell "Kell City (HFP)", a dateline, and "Red Quay (Mara Ito)", of a list, from names."""
    letters = one.label in PLACE_LABELS and is_acronym(other.text)
    strange = letters and fold(other.text)[0] not in {word[0] for word in one.words}
    person = other.label == "PER" and len(other.words) > 1 and is_given_name(other.words[0])
    return strange or (person and one.label != "PER")


def _known_so(reading: Reading, one: Name, other: Name) -> bool:
    between = reading.words(range(one.tokens.stop, other.tokens.start)).lower()
    after = reading.words(range(other.tokens.stop, min(other.tokens.stop + CALLING, len(reading))))
    return between in (", as", ", as the", "as the") and KNOWN_SO.match(after) is not None


def _said(reading: Reading, between: range) -> bool:
    words = " ".join(MARKS.sub(" ", reading.words(between).lower()).split())
    return any(way.fullmatch(words) for way in (CALLED, REAL_NAME, NAMED_SO, RENAMED))


def _apposed(reading: Reading, one: Name, other: Name) -> bool:
    """Tell whether a name in another language has its English one beside it: "X, the Front,"."""
    between = reading.words(range(one.tokens.stop, other.tokens.start)).lower()
    foreign = (
        len(one.tokens) > 1 and not any(map(is_body, one.words)) and one.before not in ("the", ",")
    )
    english = len(other.words) > 1 and other.words[-1] in BODY_NOUNS
    closed = reading.lower(other.tokens.stop) in (",", ".")
    listed = reading.lower(other.tokens.stop + 1) in ("and", "or", "the")
    return between == ", the" and foreign and english and closed and not listed


def _joined_by_or(reading: Reading, one: Name, other: Name) -> bool:
    """Tell whether a body's two names are joined so: "the Frente Rural, or Rural Front,"."""
    between = reading.words(range(one.tokens.stop, other.tokens.start)).lower()
    closed = reading.lower(other.tokens.stop) in (",", ".", ")")
    several = len(one.words) > 1 and len(other.words) > 1
    english = other.words[-1] in BODY_NOUNS or is_body(other.words[-1]) or names_body(other)
    foreign = not any(word in BODY_NOUNS for word in one.words)
    return between in (", or", ", or the") and closed and several and english and foreign


def agreed(pairs: Sequence[Pair], told: dict[str, EntityType]) -> Iterator[tuple[str, EntityType]]:
    """Yield what both names of a pair are, where they were taken for two kinds of things."""
    for pair in pairs:
        kinds = {told[name.key] for name in pair}
        if len(kinds) == 2 and pair[1].before in PERSONAL and len(pair[0].words) > 1:
            yield from ((name.key, "person") for name in pair)
        elif len(kinds) == 2 and "body" in kinds:
            yield from ((name.key, "body") for name in pair)
        elif len(kinds) == 2 and told[pair[0].key] == "person":
            yield pair[1].key, "person"
