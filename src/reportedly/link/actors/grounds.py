"""What speaks for and against two sightings being of one actor, names apart."""

import math
import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import fsum

from reportedly.link.names import vocabulary
from reportedly.link.names.bodies import BodyName, read_body
from reportedly.model import Sighting

AFFILIATION, ROLE, COMPANY = 1.5, 1.2, 1.0  # how much each kind of support weighs
WORTH = {"p": 1.0, "s": 0.5, "b": 0.7, "l": 0.3}  # what a key of company says, by its sort
ENOUGH_COMPANY = 3.0  # more of it is the same story told again, and says no more

# Of an election, and no runner.
FIRST_IN_RACE = re.compile(r"\bfront\s?-?\s?runner\b")
OFFICES = frozenset({"ministry", "department", "directorate"})
CROWNED = frozenset({"king", "queen", "prince", "princess"})
CROWN = CROWNED | {"crown", "grand", "late", "former", "deposed", "exiled", "reigning", "the"}
UNIONS = frozenset({"#african union", "#european union", "#united nations", "#arab league"})

# Generic in a name of several words; alone, and in another language, it is the name itself.
PROPER = frozenset({"coast", "air", "border", "red", "home", "house", "crescent", "cross", "city",
                    "town", "right", "high", "health", "justice"})  # fmt: skip

Words = frozenset[str]
Backing = tuple[float, str]
NOTHING: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """What an actor is said to be: words of roles and affiliations, countries, and domains."""

    roles: Words = NOTHING
    bodies: Words = NOTHING
    countries: Words = NOTHING
    domains: Words = NOTHING

    @property
    def domain(self) -> str | None:
        """It is "public" (office, arms, diplomacy) or "private" (sport, arts, trades), or None.

        There is none where the roles are of neither or of both.
        """
        return next(iter(self.domains)) if len(self.domains) == 1 else None

    def joined(self, other: "Standing") -> "Standing":
        """Return what both say."""
        return together((self, other))


def together(standings: Iterable[Standing]) -> Standing:
    """Return what all of them say, in whatever order."""
    each = [*standings]
    if len(each) == 1:
        return each[0]
    return Standing(
        NOTHING.union(*(one.roles for one in each)),
        NOTHING.union(*(one.bodies for one in each)),
        NOTHING.union(*(one.countries for one in each)),
        NOTHING.union(*(one.domains for one in each)),
    )


def standing(sighting: Sighting) -> Standing:
    """Return what the article says that it is.

    >>> mara = Sighting("d", "e1", "person", ("Mara Ito",), (("envoy", "the Harbour Front"),))
    >>> sorted(standing(mara).bodies), standing(mara).domain
    (['harbour'], 'public')
    """
    return standing_of(sighting.roles)


@lru_cache(maxsize=262_144)
def standing_of(roles: tuple[tuple[str, str | None], ...]) -> Standing:
    """Return what an article says by these roles, each with whom or what it is of."""
    now = [role for role, _ in roles if not words_of_sort("past").intersection(_words(role))]
    said = frozenset(word for role, _ in roles for word in _words(role))
    bodies = [read_body(of) for _, of in roles if of]
    named = frozenset(word for body in bodies for word in (*body.words, *body.soft))
    countries = frozenset(country for body in bodies for country in body.countries) - UNIONS
    spoken = frozenset(country for role in now for country in read_body(role).countries) - UNIONS
    held = frozenset(word for role in now for word in _held(role))
    return Standing(
        said - words_of_sort("plain"),
        frozenset(named - countries - words_of_sort("generic") - words_of_sort("plain")),
        countries or spoken,
        frozenset(sort for sort in ("public", "private") if held & words_of_sort(sort)),
    )


def _held(role: str) -> list[str]:
    """Return the words of an office: a pop princess and a beauty queen hold none."""
    words = _words(role)
    return [] if words and words[-1] in CROWNED and not CROWN.issuperset(words) else words


def clash(one: Standing, other: Standing) -> str | None:
    """Return why two standings can hardly be one actor's, or None."""
    if not (one.domains or one.countries) or not (other.domains or other.countries):  # most
        return None
    if one.bodies & other.bodies:
        return None
    if one.domain and other.domain and one.domain != other.domain:
        return f"{_said(one.roles)} is not {_said(other.roles)}"
    if one.countries and other.countries and not one.countries & other.countries:
        return f"{_said(one.countries)} is not {_said(other.countries)}"
    return None


def backing(
    one: Standing,
    other: Standing,
    company: tuple[Set[str], Set[str]],
    worth: Mapping[str, float],
) -> Backing:
    """Return how much speaks for two sightings (or groups) being one's, and what does.

    ``company`` are the keys of either; ``worth`` says what each key is worth, as `worth_of` does.
    """
    return with_company(standing_backing(one, other), company, worth)


def standing_backing(one: Standing, other: Standing) -> Backing:
    """Return how much of what two are said to be speaks for them being one, and what does."""
    if not (one.roles or one.bodies or one.countries):  # most
        return 0.0, ""
    reasons = []
    total = 0.0
    if shared := one.bodies & other.bodies:
        total += AFFILIATION
        reasons.append(f"both of {_said(shared)}")
    elif shared := one.countries & other.countries:
        total += AFFILIATION / 2
        reasons.append(f"both of {_said(shared)}")
    if shared := one.roles & other.roles:
        total += ROLE * min(len(shared), 2) / 2 + ROLE / 2
        reasons.append(f"both {_said(shared)}")
    return total, ", ".join(reasons)


def with_company(
    backed: Backing, company: tuple[Set[str], Set[str]], worth: Mapping[str, float]
) -> Backing:
    """Return what speaks for two being one with the company that they share."""
    known = company_shared(*company, worth)
    return backed[0] + COMPANY * known, why_with(backed[1], known)


def why_with(why: str, known: float) -> str:
    """Return why two are held to be one, with the company that they share."""
    return ", ".join(filter(None, (why, f"company shared ({known:.1f})"))) if known else why


def company_shared(one: Set[str], other: Set[str], worth: Mapping[str, float]) -> float:
    """Return how much company two have in common, rare company above all."""
    shared = one & other
    return company_worth(shared & worth.keys(), worth) if shared else 0.0


def company_worth(shared: Set[str], worth: Mapping[str, float]) -> float:
    """Return how much it is worth that two have this company in common, all of it known."""
    # Summed as if exactly: the order of a set is another one each time.
    return min(fsum(map(worth.__getitem__, shared)), ENOUGH_COMPANY) if shared else 0.0


def worth_of(articles: Mapping[str, int], total: int) -> dict[str, float]:
    """Return what each key of company says: by its sort, and less the more articles have it.

    ``articles`` says how many have each, of how many in ``total``: what all have says nothing.
    """
    whole = math.log(total + 1)
    return {
        key: WORTH[key[0]] * max(0.0, 1 - math.log(count) / whole)
        for key, count in articles.items()
    }


@lru_cache(maxsize=262_144)
def is_generic(name: str) -> bool:
    """Tell whether a body's name is no more than what it is: "the Interior Ministry".

    >>> is_generic("the Interior Ministry"), is_generic("Iran's Interior Ministry")
    (True, False)
    """
    read = read_body(name)
    rest = {word for word in read.words if word not in words_of_sort("generic")}
    if rest and OFFICES.intersection(read.words):
        rest -= words_of_sort("portfolio")
    return not read.numbers and not rest and not _proper(read)


def _proper(read: BodyName) -> bool:
    """Tell whether it is one word of another language that is no noun for a body: "al-Sahil"."""
    if len(read.words) != 1 or len(read.spoken) > 2:
        return False
    [word] = read.words
    said = {each for each in read.spoken if each not in vocabulary.body_words("small")}
    return word not in said and word in PROPER


def is_common(name: str) -> bool:
    """Tell whether a name of one word says little of who is meant: "the Times".

    >>> is_common("The Times"), is_common("Reuters")
    (True, False)
    """
    words = [word for word in name.casefold().split() if word != "the"]
    told = {*words, *read_body(name).words}  # "al-Fajr" is "Dawn", and not the paper of that name
    return len(words) == 1 and not told.isdisjoint(words_of_sort("common"))


@lru_cache(maxsize=262_144)
def is_common_name(name: str) -> bool:
    """Tell whether many lands may have a party of the name: "the Reform Movement".

    Every word of such a name says what bodies are or stand for, and none which one it is.

    >>> is_common_name("the Reform Movement"), is_common_name("the Kell Front")
    (True, False)
    """
    read = read_body(name)
    plain = set(vocabulary.meaning().values()) | vocabulary.body_nouns() | words_of_sort("generic")
    return len(read.spoken) > 1 and not read.acronyms and plain.issuperset(read.words)


def _words(role: str) -> list[str]:
    told = FIRST_IN_RACE.sub("candidate", role.casefold())
    return [word.strip(".,’'") for word in told.replace("-", " ").split()]


def _said(words: Iterable[str]) -> str:
    return " ".join(sorted(word.lstrip("#~") for word in words))


@cache
def words_of_sort(sort: str) -> Words:
    """Return the words of one sort.

    * generic: say what a body is, and not which.
    * private, public: roles of sport, arts and trades; roles of office, arms and diplomacy.
    * past: say that somebody no longer is what follows.
    * portfolio: what ministries are for; "the Water Ministry" is generic, a water union is not.
    * common: names of outlets that are also plain words.
    * plain: say nothing of what somebody is.
    * men, women: titles, and roles, by which a man or a woman is told.
    * kinds, people, kin, family, acts, borne: by which `acting` tells a body and somebody.
    """
    text = (files("reportedly.link.actors") / "words.txt").read_text(encoding="utf-8")
    lines = (line.partition(": ") for line in text.splitlines() if line[:1] != "#")
    return next(frozenset(words.split()) for name, _, words in lines if name == sort)
