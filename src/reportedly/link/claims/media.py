"""Which outlet a name means: "the Gazette", "CSNA", "state television"."""

from collections.abc import Collection, Mapping
from functools import cache

from reportedly.link.claims.forms import plain, words_in

_SMALL = "the a an of and s its own our this that"
SMALL = frozenset(_SMALL.split())
# Words for an outlet that name none: what they stand for was named before.
_GENERIC = (
    "agency agencies wire newspaper paper daily weekly magazine channel station broadcaster radio "
    "television tv network outlet site website newsroom reporter reporters correspondent "
    "journalist journalists media press news bulletin service state official local us me ours "
    "programme program interview"
)
GENERIC = frozenset(_GENERIC.split())
_OURS = "our this us we me her him them ours"
OURS = frozenset(_OURS.split())
_KINDS = (
    "agency wire agencies press news",
    "newspaper paper daily weekly gazette courier herald times post ledger",
    "radio station broadcaster voice",
    "television tv channel broadcaster station network",
)
KINDS = tuple(frozenset(kind.split()) for kind in _KINDS)
# Who publishes without being a medium, and speaks as itself.
_INSTITUTIONS = (
    "ministry government army police council command department authority parliament senate court "
    "committee commission party union front movement hospital presidency office headquarters staff "
    "administration municipality embassy association federation navy guard directorate brigade "
    "brigades front league forces"
)
INSTITUTIONS = frozenset(_INSTITUTIONS.split())
_GOVERNS = (
    "minister president premier king queen ambassador parliament government army governor mayor"
)
GOVERNS = frozenset(_GOVERNS.split())
_MEDIA = "voice times herald courier telegraph journal bulletin broadcasting gazette post tribune"
MEDIA = frozenset(_MEDIA.split()) | frozenset(GENERIC - {"state", "official", "local", "service"})
MANY = 60  # spellings that are tried for words within a name


class Outlets:
    """The outlets that a pile of accounts knows: those that published, and those credited."""

    def __init__(
        self,
        published: Collection[str],
        credited: Collection[str],
        owners: Mapping[str, str] | None = None,
    ) -> None:
        self._keys: dict[frozenset[str], str] = {}
        self._shown: dict[str, str] = {}
        self._by_word: dict[str, set[frozenset[str]]] = {}
        self._short: dict[str, set[str]] = {}
        self._found: dict[tuple[str, str | None], str | None] = {}
        self._learned: set[str] = set()
        for name in sorted(published):
            self._learn(name)
        for name in sorted({*credited} - {*published}):
            if self._find(name, None) is None:
                self._learn(name)
        self.owners = {key_of(name): owner for name, owner in (owners or {}).items()}

    def _learn(self, name: str) -> None:
        bag = _bag(name)
        if not bag or bag in self._keys:
            return
        key = key_of(name)
        self._learned.add(name)
        self._keys[bag] = key
        self._shown.setdefault(key, name)
        for word in bag:
            self._by_word.setdefault(word, set()).add(bag)
        self._short.setdefault(_initials(name), set()).add(key)

    def differing(self, other: "Outlets") -> set[str]:
        """Return the words, and initials, of the outlets that only one of the two knows.

        A name that has none of them means the same outlet to both.
        """
        names = self._learned ^ other._learned
        return {word for name in names for word in (*_bag(name), _initials(name))}

    def shown(self, key: str) -> str:
        """Return the name of an outlet as its articles write it."""
        return self._shown.get(key, key)

    def find(self, name: str, own: str | None = None) -> str | None:
        """Return the key of the outlet that ``name`` means, None where no known one is meant.

        ``own`` is the outlet of the article that names it: "the Gazette" is that one first.
        """
        asked = name, own
        if asked not in self._found:
            self._found[asked] = self._find(name, own)
        return self._found[asked]

    def _find(self, name: str, own: str | None) -> str | None:
        bag = _bag(name)
        if own and (
            self_named(name) or (bag and bag <= _bag(own)) or _initials(own) == plain(name)
        ):
            return key_of(own)
        if bag in self._keys:
            return self._keys[bag]
        short = self._short.get(plain(name).removeprefix("the ").strip(), set())
        if len(short) == 1:
            return min(short)
        near = self._near(bag - GENERIC)
        return min(near) if len(near) == 1 else None

    def _near(self, bag: frozenset[str]) -> set[str]:
        """Return the outlets whose name holds all these words."""
        if not bag:
            return set()
        holding = [self._by_word.get(word, set()) for word in bag]
        fitting = set.intersection(*holding)
        return {self._keys[each] for each in fitting} if len(fitting) <= MANY else set()


@cache
def is_generic(name: str) -> bool:
    """Tell whether the words mean an outlet without naming one ("the agency").

    >>> is_generic("the agency"), is_generic("the Harbour Gazette")
    (True, False)
    """
    bag = _bag(name)
    return bool(bag) and bag <= GENERIC


@cache
def is_institution(name: str) -> bool:
    """Tell whether the words name a body that is no medium, though it may publish.

    >>> is_institution("the defence ministry"), is_institution("Radio of the Front")
    (True, False)
    """
    bag = _bag(name)
    return bool(bag & INSTITUTIONS) and not bag & MEDIA


@cache
def self_named(name: str) -> bool:
    """Tell whether an outlet means itself by these words: "our reporter", "this newspaper"."""
    words = set(words_in(name))
    return bool(words & OURS) and bool(words <= (OURS | GENERIC | SMALL))


def fits_kind(name: str, outlet: str) -> bool:
    """Tell whether "the agency" may be said of an outlet of that name.

    >>> fits_kind("the agency", "Eastport Wire"), fits_kind("the radio", "Eastport Wire")
    (True, False)
    """
    said, has = set(words_in(name)), set(words_in(outlet))
    return any(said & kind and has & kind for kind in KINDS)


@cache
def key_of(name: str) -> str:
    """Return what an outlet is known by: small letters, hyphens, no article.

    >>> key_of("The Lantern Post")
    'lantern-post'
    """
    words = words_in(name)
    return "-".join(words[1:] if words[:1] == ("the",) and len(words) > 1 else words) or name


@cache
def _bag(name: str) -> frozenset[str]:
    return frozenset(words_in(name)) - SMALL


@cache
def _initials(name: str) -> str:
    return "".join(word[0] for word in words_in(name) if word not in ("the", "of", "and"))
