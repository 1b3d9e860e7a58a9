"""The one table of what a program may ask, with its parameters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from reportedly.ask import ClaimedNumber, Saying
from reportedly.errors import UsageError
from reportedly.store import (
    ActorSeen,
    ArticleSeen,
    ClaimRow,
    CopyRow,
    Dated,
    PlaceNamed,
    PlaceSeen,
    Run,
    StoryRow,
    StorySeen,
)
from reportedly.web.answer import Answer
from reportedly.web.asked import MOST, Asked
from reportedly.web.attributions import Said
from reportedly.web.pages import PAGES
from reportedly.web.pages.actors import TYPES
from reportedly.web.pages.changes import Difference
from reportedly.web.pages.claims import Reported
from reportedly.web.pages.comparing import Instance
from reportedly.web.pages.figures import HAPPENINGS
from reportedly.web.pages.ledger import KINDS, ORDERS
from reportedly.web.pages.making import SetAside
from reportedly.web.pages.network import Spoken
from reportedly.web.pages.timeline import KINDS as DAYS
from reportedly.web.pages.timeline import LANES

HOME = "/api/v1"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be asked: one of ``choices``, a number from 1 to ``most``, else words."""

    name: str
    told: str
    choices: tuple[str, ...] = ()
    most: int | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Resource:
    """One path: what answers it, which records its rows are of, and what may be asked."""

    path: str
    told: str
    answers: Callable[[Asked], Answer]
    record: Any
    parameters: tuple[Parameter, ...] = ()
    pages: bool = True

    @property
    def named(self) -> bool:
        """Whether the path names one thing, which may not be there."""
        return "{name}" in self.path

    @property
    def every(self) -> tuple[Parameter, ...]:
        """All parameters, with those by which one leafs through."""
        return (*self.parameters, *(LEAFING if self.pages else ()))


LEAFING = (
    Parameter("size", "How many rows at once.", most=MOST),
    Parameter("after", "The cursor of an earlier answer (next): what comes after it."),
)
SINCE = Parameter("since", "From this year, month or day of the article on (2024, 2024-03).")
UNTIL = Parameter("until", "Up to and with this year, month or day.")
ORDER = Parameter("order", "By the article's date; those without one come last.", ORDERS)
COUNT = Parameter("count", "Count all, however long it takes.", ("all",))
WORDS = Parameter("about", "Words of the statement; phrases in quotation marks.")
NARROWED = (
    WORDS,
    Parameter("speaker", "Words of the speaker's name; a last * opens one."),
    Parameter("speaker_is", "The speaker's name to the letter."),
    Parameter("outlet", "Words of the outlet's name."),
    Parameter("outlet_is", "The outlet's name to the letter."),
    Parameter("via", "Words of the names by which the words came."),
    Parameter("kind", "How it is quoted.", KINDS),
    Parameter("cue_class", "The sort of saying, as the counts name them."),
    Parameter("names", "Whom the statement names: an actor's id or name."),
    Parameter("said_when", "Only those of which no text tells the day.", ("unknown",)),
    SINCE,
    UNTIL,
    ORDER,
    COUNT,
)
SPEAKS = Parameter("actor", "Who says it: an actor's id or name.")
EVERY = Parameter("all", "Take in what is left out otherwise.", ("yes",))


def copies(asked: Asked) -> Answer:
    """Return the pairs of articles that share a text."""
    document = asked.words("document")
    found = asked.memory.once(("copies", document), lambda: tuple(asked.view.copies(document)))
    rows, more = asked.leaf(found)
    return Answer("copies", "Copies", CopyRow, rows=rows, total=len(found), more=more)


RESOURCES = (
    Resource(
        "/documents",
        "Articles.",
        PAGES["/documents"], ArticleSeen,
        (
            Parameter("about", "Words of the title or text."),
            Parameter("outlet_is", "The outlet's name to the letter."),
            ORDER,
        ),
    ),
    Resource("/documents/{name}", "An article, its statements, and all that was noticed in it.",
             PAGES["/documents/{name}"], Said, pages=False),
    Resource("/attributions", "Who said what, according to whom.", PAGES["/"], Saying,
             (*NARROWED, SPEAKS)),
    Resource("/actors", "Everyone who speaks or acts, once.", PAGES["/actors"], ActorSeen, (
        Parameter("name", "A name, in any spelling."),
        Parameter("type", "What sort of actor.", TYPES),
    )),
    Resource("/actors/{name}", "An actor, with its statements.", PAGES["/actors/{name}"],
             Saying, NARROWED),
    Resource("/actors/{name}/compare", "How outlets write of an actor: every instance.",
             PAGES["/actors/{name}/compare"], Instance, (EVERY,)),
    Resource("/figures", "Claimed numbers, with the bounds that the words state.",
             PAGES["/figures"], ClaimedNumber,
             (Parameter("of", "What happened to those counted.", HAPPENINGS), EVERY)),
    Resource("/stories", "One happening, as several articles tell it.",
             PAGES["/stories"], StorySeen,
             (Parameter("least", "Articles of a story, at least.", most=1000),)),
    Resource("/stories/{name}", "A story: its reports, why joined, near misses.",
             PAGES["/stories/{name}"], StoryRow, pages=False),
    Resource("/stories/{name}/compare", "How the outlets of a story tell it: every instance.",
             PAGES["/stories/{name}/compare"], Instance, (EVERY,)),
    Resource("/copies", "Pairs of articles that share a text.", copies, CopyRow,
             (Parameter("document", "Only those of this article, by its id."),)),
    Resource("/claims", "Assertions, with how many report them.", PAGES["/claims"], ClaimRow, (
        Parameter("words", "Words of a report, or the name of who says it, or an id."),
        Parameter("of", "What happened to those counted.", HAPPENINGS),
        Parameter("contested", "Only those that another one contradicts.", ("yes",)),
        Parameter("least", "Reports, at least.", most=1000),
        COUNT,
    )),
    Resource("/claims/{name}", "A claim: its reports, origins and rivals.",
             PAGES["/claims/{name}"], Reported),
    Resource("/timeline", "What is dated, by the day of the saying or of what it tells.",
             PAGES["/timeline"], Dated | Saying,
             (Parameter("actor", "Who says it: a name or id."), SINCE, UNTIL,
              Parameter("kind", "Which days.", DAYS),
              Parameter("on", "Only these days: 2024-03-04 or 2024-03-04/2024-03-10."),
              Parameter("speaker_is", "The speaker's name to the letter."),
              Parameter("outlet_is", "The outlet's name to the letter."),
              Parameter("story", "Only in articles of the story of that id."),
              Parameter("without", "Only where that is not known.", tuple(LANES)),
              Parameter("by", "What the lanes of the picture stand for.", tuple(LANES)),
              Parameter("undated", "Instead: statements of which no text tells the day.", ("yes",)),
              COUNT)),
    Resource("/places", "Places that articles name.", PAGES["/places"], PlaceSeen,
             (Parameter("resolved", "Only those that were, or were not, found.", ("yes", "no")),)),
    Resource("/places/{name}", "Where a place is named.", PAGES["/places/{name}"], PlaceNamed,
             (Parameter("geonameid", "Only where it is held to be this one of its namesakes."),)),
    Resource("/map", "Places that a point can stand for.", PAGES["/map"], PlaceSeen, (
        Parameter("area", "What the page draws: data, world, or west,south,east,north."),
        Parameter("borders", "Without lines between countries.", ("off",)))),
    Resource("/network", "Who speaks of whom: statements of one actor that name another.",
             PAGES["/network"], Spoken, (
        Parameter("actor", "At either end: an actor's id or name."),
        Parameter("outlet", "Words of the outlet's name."),
        Parameter("outlet_is", "The outlet's name to the letter."),
        Parameter("cue_class", "The sort of saying, as the counts name them."),
        SINCE, UNTIL,
        Parameter("count", "Look at all articles, not the newest alone.", ("all",)))),
    Resource("/runs", "How the ledger came about.", PAGES["/runs"], Run),
    Resource("/diff", "What runs changed, taken together.", PAGES["/diff"], Difference, (
        Parameter("since", "The run after which to look.", required=True),
        Parameter("until", "The last run to look at.")),
    ),
    Resource("/rejects", "What was set aside, and why.", PAGES["/rejects"], SetAside),
)  # fmt: skip


def asked_rightly(resource: Resource, parameters: Mapping[str, str]) -> None:
    """Raise UsageError for a parameter that there is not, or one that is missing.

    A name that is misspelt would otherwise narrow nothing down, and nobody would know.
    """
    known = [each.name for each in resource.every]
    for name in parameters:
        if name not in known:
            there = f"there are {', '.join(known)}" if known else "there are none"
            raise UsageError(f"{name[:80]!r}: no such parameter; {there}")
    for each in resource.every:
        if each.required and not parameters.get(each.name, "").strip():
            raise UsageError(f"{each.name}: this is missing; {each.told}")
