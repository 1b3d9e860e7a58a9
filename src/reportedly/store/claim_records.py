"""What the ledger takes and gives of claims."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One assertion that one or more articles report.

    ``kind`` is "quotation" or "figure"; ``words`` are the fullest wording, ``speaker`` and
    ``actor`` (an id) who says it. ``reports`` counts articles, ``outlets`` the known ones of
    these, ``origins`` where the reports come from independently. ``first`` is the document that
    was published before all others, None where that cannot be told; ``why_first`` says why.
    ``owners`` are those of several of the outlets, with these: noted, and never counted as one.
    """

    id: str
    kind: str
    words: str
    speaker: str | None
    actor: str | None
    low: float | None
    high: float | None
    unit: str | None
    of: str | None
    reports: int
    outlets: int
    origins: int
    first: str | None
    why_first: str
    owners: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class OriginStep:
    """A step from a report to where it comes from: the evidence for it.

    ``kind`` is "copy", "source" (a medium that the words came through, as the article tells) or
    "followed" (that medium's own article goes back to another). ``spans`` lie in ``document``;
    ``other`` is the document copied from.
    """

    kind: str
    outlet: str
    why: str
    document: str
    spans: tuple[tuple[int, int], ...]
    other: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimReportRow:
    """An article's report of a claim: its words, how it was joined, and where it comes from.

    ``attribution`` is None for a figure in the article's own voice. ``joined_to`` is the report
    (document, start) that it was judged to be the same as, with ``score`` and ``why``; None for
    the first. ``origin`` is a key that reports of one origin share.
    """

    claim: str
    document: str
    attribution: str | None
    spans: tuple[tuple[int, int], ...]
    words: str
    speaker: str | None
    direct: bool
    origin: str
    origin_name: str
    evidence: tuple[OriginStep, ...]
    score: float
    why: str
    joined_to: tuple[str, int] | None
    given_id: str | None = None
    uri: str = ""
    title: str | None = None
    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimRivalRow:
    """Two claims, by id, that contradict each other, and why; neither is picked.

    ``kind`` is "number" (of two claimants), "revised" (of one), "denial" or "reversed" (one
    speaker says both).
    """

    left: str
    right: str
    kind: str
    why: str
    score: float


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """Which claims: in which all ``words`` occur, of these ids, of what happened so.

    ``contested`` are those that another one contradicts; so many articles report them at
    ``least``. What is ``None`` is not asked.
    """

    words: str | None = None
    ids: tuple[str, ...] | None = None
    of: str | None = None
    contested: bool = False
    least: int = 1
