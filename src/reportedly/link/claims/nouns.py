"""What linking claims goes by: an account of each document, and nothing else of it."""

from dataclasses import dataclass

Place = tuple[int, int]
Weights = tuple[tuple[str, float], ...]  # stems, each with how much it tells
Days = tuple[str, str]  # the first and the last day it may be, ISO 8601


@dataclass(frozen=True, slots=True)
class Via:
    """A medium through which words came, as named in the document, and where it is named."""

    name: str
    spans: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is said to say it, as one document tells: unknown is None.

    ``unnamed`` is one who is only described ("a ministry official"): ``name`` are the words.
    ``told`` are the words of the source, ``at`` where they stand.
    """

    name: str | None
    entity: str | None = None
    type: str | None = None
    role: str | None = None
    of: str | None = None
    unnamed: bool = False
    told: str = ""
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """A person or body of a document: all its names there, and its roles (what, of whom)."""

    entity: str
    type: str
    names: tuple[str, ...]
    roles: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How a saying was introduced: all that is common to a quotation and a figure.

    ``via`` are the steps between outlet and speaker, ``hearers`` who was told; ``named`` are names
    in the sentence that introduces it, each behind a word as "on" or "to", which may be media.
    ``start`` is where the saying begins.
    """

    voice: Voice | None = None
    cue_class: str = "neutral"
    said: Days | None = None
    via: tuple[Via, ...] = ()
    hearers: tuple[Via, ...] = ()
    occasion: str | None = None
    named: tuple[Via, ...] = ()
    start: int = 0


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a saying that tell something, parsed: each stem once, in order.

    ``weights`` is how much each tells, ``written`` the word ("" of a number or a "not"), ``sides``
    whether it is said (1), denied (2) or both (3); ``numbers`` and ``names`` are among the stems.
    """

    stems: tuple[str, ...]
    weights: tuple[float, ...]
    written: tuple[str, ...]
    sides: tuple[int, ...]
    numbers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """One assertion that somebody is said to have made; a long quotation holds several.

    ``spans`` are its pieces, without quotation marks; ``words`` theirs, joined by a blank;
    ``wording`` is what these come to, None where nobody has parsed them yet.
    """

    attribution: str
    number: int
    spans: tuple[Place, ...]
    words: str
    direct: bool
    denied: bool
    manner: Manner
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A figure: bounds as stated, the thing counted, and the words around it.

    ``around`` are the words of its sentence (or of the saying that reports it, if that is
    less); ``attribution`` is None where the article says so in its own voice.
    ``weights`` are the stems of the words around, None where nobody has parsed them yet;
    ``others`` those who stand in its sentence beside who is held to have given it.
    """

    span: Place
    words: str
    low: float | None
    high: float | None
    qualifier: str
    unit: str | None
    of: str | None
    who: str | None
    around: str
    sentence: Place
    attribution: str | None
    manner: Manner
    weights: Weights | None = None
    others: tuple[Voice, ...] = ()

    @property
    def aside(self) -> bool:
        """Whether nobody gives it and nothing happened to those counted: no claim by itself."""
        return self.manner.voice is None and self.of is None and self.attribution is None


@dataclass(frozen=True, slots=True)
class Account:
    """A document as the linking of claims sees it; the same document, the same account.

    ``about`` are its title and opening, ``weights`` their stems, None where nobody has parsed them.
    """

    document: str
    outlet: str | None
    published: Days | None
    credited: tuple[str, ...] = ()
    cast: tuple[Cast, ...] = ()
    sayings: tuple[Saying, ...] = ()
    numbers: tuple[Number, ...] = ()
    about: str = ""
    weights: Weights | None = None
