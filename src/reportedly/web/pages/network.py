"""Who speaks of whom: a picture, and the table that it is drawn from."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.ask import SORTED, Question, the_actor
from reportedly.store import Network, NetworkQuery, Tie
from reportedly.web.answer import Answer
from reportedly.web.asked import MOST, Asked, address, packed
from reportedly.web.drawing.network import Sheet, drawn

SIZE = 40  # ties at once: more cannot be told apart in a picture
# Articles looked at unless all are asked for: 1,000 of 20 statements each took a second.
ARTICLES = 1_000
# The two sheets that a picture is drawn on, one for desks and one for telephones.
WIDE, NARROW = Sheet("wide", 1000, 460, 148, 46, 20), Sheet("narrow", 330, 330, 108, 48, 15)
ASKED = ("actor", "outlet", "outlet_is", "since", "until", "cue_class")


@dataclass(frozen=True, slots=True)
class Spoken:
    """So many statements of one actor name another, and where their rows are.

    ``sorts`` counts their classes of cue. Whom such a cue is aimed at is not told: who condemns
    the attack on a town names the town.
    """

    speaker: str
    speaker_name: str
    speaker_type: str
    named: str
    named_name: str
    named_type: str
    statements: int
    sorts: Mapping[str, int]
    rows: str


def network_page(asked: Asked) -> Answer:
    """Return who speaks of whom, most statements first."""
    own = the_actor(asked.view, name) if (name := asked.words("actor")) else None
    size = asked.number("size", default=SIZE, most=MOST)
    after = asked.after(int)
    first = max(0, int(str(after[0]))) if after else 0
    query = _query(asked, own.id if own else None, first, size)
    found = asked.memory.once(("network", query), lambda: asked.view.network(query))
    narrowed = _narrowed(asked) | ({"since": found.since} if found.since else {})
    ties = [spoken(tie, narrowed) for tie in found.ties]
    return Answer(
        "network",
        "Network",
        Spoken,
        rows=ties,
        told={
            "asked_for": {name: value for name in ASKED if (value := asked.words(name))},
            "looked_since": found.since,
        },
        drawn={
            "own": own,
            "values": {name: asked.words(name) or "" for name in ASKED},
            "sorts": _sorts(asked, found),
            "sheets": [drawn(ties[:SIZE], sheet) for sheet in (WIDE, NARROW)],
            "undrawn": max(0, len(ties) - SIZE),
            "articles": ARTICLES,
            "first": first,
        },
        total=found.total,
        more=packed(first + size) if first + size < found.total else None,
    )


def spoken(tie: Tie, narrowed: Mapping[str, str | None]) -> Spoken:
    """Return the tie with the address of its rows, narrowed down as the question was."""
    ends = (tie.speaker, tie.speaker_name, tie.speaker_type, tie.named, tie.named_name)
    rows = rows_of(tie.speaker, tie.named, tie.statements, narrowed)
    return Spoken(*ends, tie.named_type, tie.statements, dict(tie.sorts), rows)


def rows_of(speaker: str, named: str, statements: int, narrowed: Mapping[str, str | None]) -> str:
    """Return where the statements of one actor that name another are, all of them counted."""
    every = "all" if statements > SORTED else None
    return address("/", {"actor": speaker, "names": named, **narrowed, "count": every})


def _narrowed(asked: Asked) -> dict[str, str | None]:
    return {name: asked.words(name) for name in ASKED[1:]}


def _query(asked: Asked, actor: str | None, first: int, most: int) -> NetworkQuery:
    said: dict[str, Any] = {name: asked.words(name) for name in ("outlet", "since", "until")}
    exact: dict[str, Any] = {"outlet": asked.words("outlet_is"), "actor": actor}
    cue_class = asked.words("cue_class")
    wanted = Question(**said).query()
    some = None if asked.choice("count", ("all",)) else ARTICLES
    exact |= {"first": first, "most": most, "articles": some}
    return NetworkQuery(wanted, cue_class=cue_class, **exact)


def _sorts(asked: Asked, found: Network) -> Sequence[tuple[str, int, str]]:
    """Return the sorts of saying among the ties, with what leads to those alone."""
    counts: Counter[str] = Counter()
    for tie in found.ties:
        counts.update(dict(tie.sorts))
    return [
        (name, times, asked.again(cue_class=name, after=None))
        for name, times in counts.most_common()
    ]
