"""Does an article show somebody or a body by a name, or is a parser's label all that there is?

Products, leagues, prizes, headlines and letters for common nouns get the same label as bodies.
What is a body says or does something, has people, or is called what it is.
"""

import re
from collections.abc import Iterable, Set
from functools import cache, lru_cache

from reportedly.link.actors.grounds import words_of_sort
from reportedly.link.names import vocabulary
from reportedly.link.names.bodies import only_letters, read_body
from reportedly.link.names.people import read_person
from reportedly.model import Document, Entity, Place, Span

BEFORE, AFTER = 48, 120  # characters that are looked at on either side of a name
LEAST = 2  # words of a name that tells it
NO_KIND = frozenset({"the", "international"})  # among the words of bodies, and say nothing alone
# No word of a body's people: "the Oscars and officials".
LINKS = "and|or|but|in|at|of|on|to|for|by|with|as|that|who|which|the|a|an|from|is|was|are|were"
HELPING = (
    r"(?:has|have|had|will|would|could|can|may|might|must|should|did|does|do|also|later|then|not|"
    r"never|now|still|already|immediately|repeatedly|recently|since|\w+ly)\s+"
)
PASSIVE = r"(?:(?:has|have|had) been|is|was|are|were|be|being)\s+(?:also\s+|\w+ly\s+)?"
WHERE = re.compile(r"\b(?:of|from|in|near|at|to|outside|towards?|around)\s+$", re.IGNORECASE)
INSIDE = re.compile(r"\b(?:in|near|at|outside|towards?|around)\s+$", re.IGNORECASE)
# "Ito, 32,", "Ito, a nurse", "Ito, who": so people are told.
TOLD = re.compile(r",\s+(?:\d{1,2}\b|(?:a|an|the|his|her)\s+[a-z]|who\b|whose\b)|\s+\(?who\b")


def is_bare(document: Document, entity: Entity, *, said: int, owners: Set[str]) -> bool:
    """Tell whether nothing but its label shows that the entity is a person or a body.

    Of people that is asked only of those who have one word for a name. ``said`` is how often it
    speaks, ``owners`` are those whom the article's roles are of.
    """
    if said or not owners.isdisjoint(entity.names):
        return False
    text = document.article.text
    if entity.type == "person":
        one = all(len(read_person(name).words) < 2 for name in entity.names)
        bare = one and not entity.roles
        return bare and not any(_somebody(text, span) for span in entity.mentions)
    if any(map(tells_kind, entity.names)) or _explained(entity.names):
        return False
    town = _is_town(document, entity)
    return not any(_body(text, span, town) for span in entity.mentions)


@lru_cache(maxsize=262_144)
def tells_kind(name: str) -> bool:
    """Tell whether a word of the name says that it is a body, and what kind of body.

    A kind alone is no name: "the Bank".

    >>> tells_kind("the Kell Trust"), tells_kind("Kell-200"), tells_kind("the Trust")
    (True, False, False)
    """
    read = read_body(name)
    nouns = (vocabulary.body_nouns() | vocabulary.body_words("endings")) - NO_KIND
    if len(name.removeprefix("The ").removeprefix("the ").split()) < LEAST:
        return False
    legal = vocabulary.body_words("legal") & {word.strip(".,").casefold() for word in name.split()}
    told = nouns.intersection((*read.words, *read.spoken)) or read.soft or "&" in name
    return bool(told or legal) and not name.casefold().startswith(("pro-", "anti-"))


def _explained(names: Iterable[str]) -> bool:
    letters = {only_letters(name) for name in names}
    return letters == {True, False}


def _is_town(document: Document, entity: Entity) -> bool:
    known = document[Place].items if Place in document else ()
    found = {each.span for each in known if each.geonameid is not None}
    return any(span.touches(place) for span in entity.mentions for place in found)


def _body(text: str, name: Span, town: bool) -> bool:
    """Tell whether the words beside the name show a body; a town has police and officials too."""
    after, before = (
        text[name.end : name.end + AFTER],
        text[max(0, name.start - BEFORE) : name.start],
    )
    if _acts().match(after) and not INSIDE.search(before):
        return True
    return not town and bool(_has().match(after) or _beside().search(before))


def _somebody(text: str, name: Span) -> bool:
    after, before = (
        text[name.end : name.end + AFTER],
        text[max(0, name.start - BEFORE) : name.start],
    )
    placed = WHERE.search(before)  # "Mara Ito, of Kell, said so" tells nothing of Kell
    acts = TOLD.match(after) or _acts().match(after)
    return bool((acts and not placed) or _called().search(before))


@cache
def _acts() -> re.Pattern[str]:
    """Return what finds a verb of acting right after a name: "Kell has since denied".

    A "host" or "hosts" may be a noun, and "hosted by" says that others act.
    """
    acts = words_of_sort("acts")
    done = _any(form for verb in acts for form in _forms(verb))
    after = _any(verb.rstrip("~^") for verb in acts)
    borne = _any(words_of_sort("borne"))
    active = rf"(?:{HELPING}){{0,3}}(?:{done})\b(?!\s+by\b)|(?:{HELPING}){{1,3}}(?:{after})\b"
    return re.compile(rf"(?:\s*\([^)]{{1,12}}\))?,?\s+(?:{active}|{PASSIVE}(?:{borne})\b)")


@cache
def _has() -> re.Pattern[str]:
    """Return what finds a body's people or what it is: "Kell officials", "Kell, a law firm"."""
    nouns = _any(f"{word}s?" for word in words_of_sort("kinds") | words_of_sort("people"))
    kinds = _any(words_of_sort("kinds"))
    small = rf"(?:(?!(?:{LINKS})\b)[a-z-]+\s+)"
    apposed = (
        rf"(?:\s*\([^)]{{1,12}}\))?,\s+(?:the|a|an|one of the)\s+(?:\S+\s+){{0,5}}?(?:{kinds})\b"
    )
    return re.compile(rf"(?:['’]s?)?\s+{small}{{0,2}}(?:{nouns})\b|{apposed}", re.IGNORECASE)


@cache
def _beside() -> re.Pattern[str]:
    """Return what finds the same before a name: "the airline Kell", "the head of Kell"."""
    kinds, people = (_any(words_of_sort(sort)) for sort in ("kinds", "people"))
    of = rf"(?:{people})s?\s+(?:of|at|for|with|from)"
    cited = (
        "according to|told|accused|sued|joined|works? for|worked (?:for|at)|beat|defeated|versus"
        r"|vs\.?|(?:owned|hired|run|fined|suspended|drafted|signed) by|lost to|traded to"
        "|play(?:s|ed)? (?:for|against)"
    )
    return re.compile(rf"\b(?:{kinds}|{of}|{cited})\s+(?:the\s+)?[\"“‘']?$", re.IGNORECASE)


@cache
def _called() -> re.Pattern[str]:
    """Return what finds a title, a calling or kin right before a name: "Mr. ", "her brother "."""
    words = _any(words_of_sort("people") | words_of_sort("kin") | vocabulary.titles())
    kin = _any(words_of_sort("family"))
    return re.compile(rf"\b(?:(?:{words})\.?|(?:{kin}),)\s+[\"“‘']?$", re.IGNORECASE)


def _forms(verb: str) -> tuple[str, ...]:
    """Return the forms of a verb that no noun has: of "host^" no "hosts", of "said" no other."""
    if verb[-1] not in "~^":
        return (verb,)
    stem, ending = verb[:-1], "s" if verb[-1] == "~" else "ed"
    if stem.endswith("y") and stem[-2] not in "aeo":
        return (f"{stem[:-1]}ied", f"{stem[:-1]}i{'ed' if ending == 'ed' else 'es'}")
    past = f"{stem}d" if stem.endswith("e") else f"{stem}ed"
    return (past, f"{stem}{ending}") if ending == "s" else (past,)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
