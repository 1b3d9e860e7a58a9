"""The roles that a text states of a person: before the name, after it, or of it."""

from collections.abc import Iterator

from reportedly.model import Role, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.before_comma import phrase_before
from reportedly.resolve.before_names import RANKED, SEATS, office_begins
from reportedly.resolve.groups import Group
from reportedly.resolve.joined import ends
from reportedly.resolve.naming import Name
from reportedly.resolve.phrases import (
    Phrase,
    determiner,
    has_own_verb,
    of_span,
    of_whole_name,
    of_words,
    read_phrase,
    role_noun,
    role_words,
    without_article,
)
from reportedly.resolve.reading import HYPHENS, NOUNS, POSSESSIVES, Reading
from reportedly.resolve.spelling import fold
from reportedly.resolve.titled_offices import titled_office

LONGEST_APPOSITION = 16  # tokens
CLOSINGS = frozenset({",", ".", ";", ":", ")", "—", "–", "--", "who", "-", "?", "!", "and"})
AUXILIARIES = frozenset({"is", "was", "has", "had", "have", "been", "became", "being", "remains"})
APPOINTING = frozenset(
    {"sworn", "appointed", "named", "elected", "re-elected", "installed", "nominated", "confirmed",
     "inaugurated", "chosen", "promoted", "ordained", "serving", "served", "serves", "works",
     "worked"}
)  # fmt: skip
# Said before whose the office is: "the former Harbour Front chair".
PASSING = frozenset({"former", "ex", "acting", "interim", "outgoing", "onetime"})
OPEN = frozenset({"if", "whether", "should", "unless", "were"})  # "if Mara Ito is elected mayor"
# What somebody is only held to be: "Ito is the best cook in town".
JUDGED = frozenset({"ideal", "best", "worst", "right", "wrong", "perfect", "real", "true", "great",
                    "good", "bad", "obvious", "likely", "favourite", "favorite"})  # fmt: skip
BY = frozenset({"by", "with", "among"})
HOLDING = frozenset({"to", "of", "for", "in"})
FARTHEST = 3  # bodies between an office and whose it is: "Chief of Staff of the Army of Ostmark"
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
# Said of anybody; as a role it would tell nothing.
NO_OFFICE = vocabulary.PEOPLE - {"official", "figure", "politician", "observer", "statesman"}


def roles(reading: Reading, group: Group) -> tuple[Role, ...]:
    """Return the roles stated of a person, each once, in text order."""
    found: dict[tuple[str, str], Role] = {}
    for name in group.names:
        for role in stated(reading, name):
            found.setdefault((fold(role.role), fold(role.of or "")), role)
    return tuple(role for role in found.values() if not _echoed(role, list(found.values())))


def stated(reading: Reading, name: Name) -> Iterator[Role]:
    """Yield the roles stated at this use of a name."""
    phrase = before(reading, name)
    rank = _rank_beside(reading, name)
    ahead = _before_comma(reading, name)
    ahead = ahead if ahead and ahead.head not in NO_OFFICE else None
    mere = ahead and phrase and rank and rank.role == phrase.role and not phrase.of
    if ahead and mere:  # "the head of the navy, Admiral Ito": the office tells more than the rank
        yield _role(reading, ahead)
    if phrase and phrase.head not in NO_OFFICE:
        yield _role(reading, phrase, fallback=_of_after_name(reading, name))
    if phrase and rank and rank.role != phrase.role:
        yield _role(reading, rank)
    if ahead and not mere:
        yield _role(reading, ahead)
    follows = _apposition(reading, name) or _copula(reading, name)
    if follows and follows.head not in NO_OFFICE:
        yield _role(reading, follows)
    if not phrase:
        yield from titled_office(reading, name, _of_after_name(reading, name))
    yield from _represents(reading, name)


def before(reading: Reading, name: Name) -> Phrase | None:
    """Return the role that stands before the name: "Harbour Front deputy leader Mara Ito"."""
    end = _before_titles(reading, name)
    opening = reading.sentences[name.tokens.start]
    if end <= opening:
        return None
    if _owns_subject(reading, name.tokens.stop):
        return None
    rank = _before_rank(reading, end, opening)
    if opening < rank < end and role_noun(reading, rank - 1):  # "Navy Commander Rear Admiral Ito"
        held = read_phrase(reading, range(_phrase_start(reading, rank, opening), rank))
        if held and not held.plural and reading.capital(rank - 1):
            return held
    seat = reading.lower(end).rstrip(".") in SEATS  # "a spokesman for U.S. Sen. Omar Tell"
    office = None if seat else _with_place(reading, _before_rank(reading, end, opening), opening)
    if role_noun(reading, end - 1) and not office:
        start = _phrase_start(reading, end, opening)
        phrase = read_phrase(reading, range(start, end)) or of_whole_name(reading, start, end)
        return None if phrase is None or phrase.plural else phrase
    return office


def _rank_beside(reading: Reading, name: Name) -> Phrase | None:
    """Return the rank right before the name: the other title of "Chief of Staff General Ito"."""
    end, opening = _before_titles(reading, name), reading.sentences[name.tokens.start]
    start = _before_rank(reading, end, opening)
    return read_phrase(reading, range(start, end)) if start < end else None


def _before_rank(reading: Reading, end: int, opening: int) -> int:
    """Return where the rank begins: "Deputy Chief of the Army | Rear Admiral Mara Ito"."""
    if vocabulary.ROLE_CLASS.get(role_noun(reading, end - 1) or "") != "commanding":
        return end
    start = end - 1
    while start > opening and reading.lower(start - 1).rstrip(".") in RANKED:
        start -= 1
    return start


def _owns_subject(reading: Reading, number: int) -> bool:
    """Tell whether a clause opens with what the name owns: "[Ostmark's government hired]"."""
    owned = reading.noun_phrase(number + 1)
    return reading.lower(number) in POSSESSIVES and has_own_verb(reading, owned.stop)


def _before_comma(reading: Reading, name: Name) -> Phrase | None:
    """Read the role of "A lawyer for the port, Lena Okoro, said", or "… port, Captain Okoro, …"."""
    opening = reading.sentences[name.tokens.start]
    comma = _before_rank(reading, _before_titles(reading, name), opening) - 1
    if role_noun(reading, comma) and reading.capital(comma):  # "…, Doctor Okoro, said"
        comma -= 1
    after = reading.lower(name.tokens.stop)
    if comma <= opening or reading.lower(comma) != "," or after not in (",", "."):
        return None
    return phrase_before(reading, comma)


def role_of(reading: Reading, phrase: Phrase) -> Role:
    """Return the phrase's role in its own words."""
    return _role(reading, phrase)


def _before_titles(reading: Reading, name: Name) -> int:
    end = name.tokens.start
    while end > 0:
        word = reading.lower(end - 1)
        if word == "." and reading.next_to(end - 1) and end > 1:
            word, step = reading.lower(end - 2), 2
        else:
            step = 1
        title = word.rstrip(".") in vocabulary.HONORIFICS and not role_noun(reading, end - step)
        if not title and not _rank(reading, end - step):
            return end
        end -= step
    return end


def _rank(reading: Reading, number: int) -> bool:
    """Tell whether a rank only follows a role: "deputy chair Captain Mara Ito"."""
    kind = vocabulary.ROLE_CLASS.get(role_noun(reading, number) or "")
    office = role_noun(reading, number - 1)
    ranked = vocabulary.ROLE_CLASS.get(office or "") == "commanding"  # "Major General" is one
    return kind == "commanding" and office is not None and not ranked


def _phrase_start(reading: Reading, end: int, opening: int) -> int:
    start = end
    while start > opening and (_belongs(reading, start - 1, end) or _lettered(reading, start)):
        start -= 3 if _lettered(reading, start) else 1
        if reading.tag(start) in ("DT", "PRP$"):
            break
    return start


def _lettered(reading: Reading, number: int) -> bool:
    """Tell whether "(HWU)" ends before the token, and the phrase goes on."""
    return reading.lower(number - 1) == ")" and reading.abbreviated(number - 3)


def _belongs(reading: Reading, number: int, end: int) -> bool:
    tag, word = reading.tag(number), reading.lower(number)
    if tag in NOUNS or tag in ("JJ", "JJR", "JJS", "POS", "HYPH", "DT", "PRP$", "AFX"):
        return word not in ("this", "that") or number + 1 == end
    named = reading.tokens[number].entity in NAMES
    if named or word in HYPHENS | POSSESSIVES | vocabulary.ROLE_MODIFIERS:
        return True
    return word == "of" and reading.lower(number - 1) in ("ministry", "department")


def _with_place(reading: Reading, end: int, opening: int) -> Phrase | None:
    """Read "Ostmark's ambassador to Veldara Mara Ito", where a place parts role and name."""
    start = end
    while start > opening and _belongs(reading, start - 1, end):
        start -= 1
    at = start - 2
    named = any(reading.capital(number) for number in range(start, end))
    if not named or reading.lower(start - 1) not in HOLDING:
        return None
    before = office_begins(reading, end - 1, opening)
    if before < end - 1 and reading.lower(before) in HOLDING:  # "a lawyer for Senator Lena Okoro"
        return None
    at = _office_of(reading, at, opening)
    if not role_noun(reading, at) or at < opening:
        return None
    first = _phrase_start(reading, at + 1, opening)
    phrase = read_phrase(reading, range(first, end))
    return phrase if phrase and not phrase.plural and at in phrase.role else None


def _office_of(reading: Reading, at: int, opening: int) -> int:
    """Step back over what an office is of, to its noun: "head of talks for the council"."""
    for _ in range(FARTHEST):
        start = at + 1
        if role_noun(reading, at) or at < opening:
            break
        while start > opening and _belongs(reading, start - 1, at + 1):
            start -= 1
        if reading.lower(start - 1) not in HOLDING or start == at + 1:
            break
        at = start - 2
    return at


def _apposition(reading: Reading, name: Name) -> Phrase | None:
    """Read "…, a spokeswoman for the port authority," after the name."""
    start = _past_brackets(reading, name.tokens.stop)
    if reading.lower(start) not in (",", "(", "—", "–", "--"):
        return None
    start += 1
    if reading.tag(start) == "CD" and reading.lower(start + 1) == ",":
        start += 2
    stop = min(reading.sentence(name.tokens.start).stop, start + LONGEST_APPOSITION)
    if start >= stop:
        return None
    phrase = read_phrase(reading, range(start, stop))
    if phrase is None or phrase.plural or _titles_another(reading, phrase):
        return None
    return phrase if _closes(reading, phrase.last, stop) else None


def _past_brackets(reading: Reading, number: int) -> int:
    """Step over "(HF)" or the like, where a comma follows it."""
    if reading.lower(number) != "(":
        return number
    for at in range(number + 1, min(number + 6, len(reading) - 1)):
        if reading.lower(at) == ")" and reading.lower(at + 1) == ",":
            return at + 1
    return number


def _titles_another(reading: Reading, phrase: Phrase) -> bool:
    return reading.tag(phrase.role.stop) == "NNP" and phrase.of.start < phrase.role.start


def _closes(reading: Reading, number: int, stop: int) -> bool:
    """Tell whether a comma or the like ends the apposition before any verb comes."""
    while number < stop:
        if reading.lower(number) in CLOSINGS:
            return True
        if reading.tag(number)[:2] in ("VB", "MD", "WR"):
            return False
        number += 1
    return number == len(reading) or reading.sentences[number] == number


def _copula(reading: Reading, name: Name) -> Phrase | None:
    verb = _stating(reading, name.tokens.stop)
    if verb is None or reading.lower(name.tokens.start - 1) in OPEN:
        return None
    rest = range(verb + 1, reading.sentence(verb).stop)
    bare = determiner(reading, rest) == "none" and not role_noun(reading, rest.start)
    if not rest or (bare and reading.lower(verb) not in APPOINTING | {"as"}):
        return None
    phrase = read_phrase(reading, rest)
    if phrase and any(reading.lower(number) in JUDGED for number in range(rest.start, phrase.last)):
        return None
    return None if phrase is None or phrase.plural else phrase


def _stating(reading: Reading, number: int) -> int | None:
    """Return the last word of "is", "has long been", "was sworn in as", right after a name."""
    at = number
    while reading.lower(at) in AUXILIARIES or reading.tag(at) == "RB":
        at += 1
    last = reading.lower(at - 1)
    if reading.lower(at) in APPOINTING:
        at += 2 if reading.lower(at + 1) == "in" else 1
        return at if reading.lower(at) == "as" else at - 1
    states = last in ("is", "was", "been", "became", "remains")
    return at - 1 if at > number and states else None


def _represents(reading: Reading, name: Name) -> Iterator[Role]:
    """Yield the role that ", who heads the …" states."""
    verb = _after_who(reading, name)
    if verb is not None:
        role = vocabulary.REPRESENTS.get(reading.lower(verb))
        of = reading.noun_phrase(verb + 1) if role else range(0)
        if role == "representative" and reading.lower(verb + 1) in ("a", "an"):
            of = range(0)  # "who represents a district in the hills"
        of = range(of.start, ends(reading, of)) if of else of
        if role and of and reading.tag(of[-1]) in NOUNS and not _in_numbers(reading, of.stop):
            words = without_article(reading.words(of))
            yield Role(role, words, (reading.span(range(verb, of.stop)),))


def _in_numbers(reading: Reading, number: int) -> bool:
    """Tell whether it is by how much: "Ito led Dasa by 5 points", and does not head him."""
    return reading.lower(number) in BY and reading.tag(number + 1) == "CD"


def _after_who(reading: Reading, name: Name) -> int | None:
    """Return the verb of "Ito, who chairs", "Ito, a retired judge who has chaired", or "Ito leads".

    None where there is none, or another noun comes between.
    """
    at = name.tokens.stop
    if reading.lower(at) == "," and reading.lower(at + 1) not in ("who", ""):
        phrase = read_phrase(reading, range(at + 1, reading.sentence(at).stop))
        at = phrase.last - 1 if phrase and not phrase.plural else at
        at = at + 1 if reading.lower(at + 1) == "," else at
    if reading.lower(at + 1) != "who":
        return at if reading.lower(at) in vocabulary.REPRESENTS else None
    verb = at + 2
    while reading.lower(verb) in AUXILIARIES or reading.tag(verb) == "RB":
        verb += 1
    return verb


def _of_after_name(reading: Reading, name: Name) -> range | None:
    """Return the place of "Foreign Minister Mara Ito of Ostmark"."""
    at = name.tokens.stop
    if reading.lower(at) != "of" or not (reading.capital(at + 1) or reading.capital(at + 2)):
        return None
    phrase = reading.noun_phrase(at + 1)
    while phrase and reading.lower(phrase.stop) == "of" and reading.capital(phrase.stop + 1):
        phrase = range(phrase.start, reading.noun_phrase(phrase.stop + 1).stop)
    return range(phrase.start, ends(reading, phrase)) if phrase else None


def _role(reading: Reading, phrase: Phrase, *, fallback: range | None = None) -> Role:
    of = None if _descent(reading, phrase.of) else of_words(reading, phrase)
    place = of_span(reading, phrase) if of else None
    if of is None and fallback:
        of, place = without_article(reading.words(fallback)), reading.span(fallback)
    spans = [reading.span(phrase.role)]
    if place and not spans[0].covers(place):
        spans.append(place)
    words = role_words(reading, phrase)
    passing = phrase.of.start - 1
    if phrase.of and phrase.of.start < phrase.role.start and reading.lower(passing) in PASSING:
        spans.append(reading.span(range(passing, passing + 1)))
        words = f"{reading.words(range(passing, passing + 1))} {words}"
    return Role(words, of, tuple(sorted(spans)))


def _descent(reading: Reading, of: range) -> bool:
    """Tell the "Ostmeran-Veldaran" of a reporter, which says who she is and of what she is none."""
    two = len(of) == 3 and reading.lower(of[1]) in HYPHENS
    return two and any(reading.tokens[number].entity == "NORP" for number in of)


def _echoed(role: Role, others: list[Role]) -> bool:
    """Tell whether another role says the same with a body to it."""
    return role.of is None and any(
        (fold(other.role) == fold(role.role) and other.of)
        or fold(other.role) == fold(f"{role.role} of state")
        for other in others
    )


def covers(role: Role, span: Span) -> bool:
    """Tell whether any word of the role stands in ``span``."""
    return any(each.touches(span) for each in role.spans)
