"""A figure of a document, made ready to be held against others: its value, what is counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportedly.link.claims.days import When
from reportedly.link.claims.forms import forms_of, stem, words_in
from reportedly.link.claims.nouns import Manner, Number, Place
from reportedly.link.claims.voices import Person

# What may stand for what: the first word of a line for each of the others.
CALLED = Path(__file__).parent / "counted.txt"
MOST = 10  # words that a figure is looked up by: those of its sentence and of its article
_PEOPLE = "people person civilian resident body name"
PEOPLE = frozenset(map(stem, _PEOPLE.split()))
# What happened to those counted is told apart from who they are.
_STATES = "missing dead killed wounded injured hurt freed released displaced captured detained"
STATES = frozenset(map(stem, _STATES.split()))


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of one document, made ready to be held against others.

    ``around`` are the stems of its sentence with what each tells, ``about`` those of the
    article's title and opening, ``opening`` its words; ``thing`` those of who or what is counted.
    ``beside`` are all who speak in its article, ``others`` who stands in its sentence beside who is
    held to have given it.
    """

    document: str
    number: Number
    person: Person
    when: When
    outlet: str | None
    sources: frozenset[str]
    value: str
    thing: frozenset[str]
    around: Mapping[str, float]
    about: Mapping[str, float]
    opening: str = ""
    beside: frozenset[Person] = frozenset()
    others: frozenset[Person] = frozenset()

    @property
    def key(self) -> tuple[str, str, int]:
        """What tells it from every other, whatever came first."""
        return self.document, "", self.number.span[0]

    @property
    def telling(self) -> Iterable[tuple[str, float]]:
        """The stems that it is looked up by, with what each tells."""
        return {**self.about, **self.around}.items()

    @property
    def spans(self) -> tuple[Place, ...]:
        return (self.number.span,)

    @property
    def manner(self) -> Manner:
        """How it was introduced."""
        return self.number.manner

    @property
    def attribution(self) -> str | None:
        """The id of the saying that reports it, if one does."""
        return self.number.attribution

    @property
    def words(self) -> str:
        """Its words."""
        return self.number.words

    @property
    def direct(self) -> bool:
        """Whether it is quoted."""
        return False

    @property
    def figure(self) -> Number | None:
        """The figure that it is, if it is one."""
        return self.number


def value_of(number: Number) -> str:
    """Return what two figures must share: the number, whatever its qualifier, or "dozens"."""
    bound = number.low if number.low is not None else number.high
    if number.low is not None and number.high is not None and number.low != number.high:
        return f"{number.low:g}-{number.high:g}"
    return f"{bound:.10g}" if bound is not None else number.qualifier


def thing_of(number: Number) -> frozenset[str]:
    """Return the stems of who or what is counted, without those of people at large."""
    words = words_in(f"{number.who or ''} {number.unit or ''}")
    return (
        frozenset(form.stem for form in forms_of(" ".join(words)) if not form.number)
        - PEOPLE
        - STATES
    )


def is_rare(value: str) -> bool:
    """Tell whether a number is hardly hit on twice by chance: three digits or more that tell.

    >>> is_rare("35170"), is_rare("1200"), is_rare("400"), is_rare("hundreds")
    (True, False, False, False)
    """
    digits = value.replace(".", "").replace("-", "")
    return digits.isdigit() and len(digits.rstrip("0")) >= 3


def is_telling(value: str) -> bool:
    """Tell whether people of one story are seldom counted so twice: not 100, 200 or 3,000."""
    return value.isdigit() and (len(value) >= 5 or len(value.rstrip("0")) >= 2)


def may_be_called(one: str, other: str) -> bool:
    """Tell whether one of two nouns may stand for what the other counts, by a table.

    >>> may_be_called("freighters", "ships"), may_be_called("freighters", "tankers")
    (True, False)
    """
    a, b = stem(one), stem(other)
    return b in _called().get(a, ()) or a in _called().get(b, ())


@cache
def _called() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in CALLED.read_text(encoding="utf-8").splitlines():
        first, *others = map(stem, line.split())
        found[first] = found.get(first, frozenset()).union(others)
    return found
