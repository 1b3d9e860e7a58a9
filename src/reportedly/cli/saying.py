"""One saying as text, as JSON and as a flat row."""

from dataclasses import asdict, fields
from itertools import groupby
from typing import Any

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from reportedly.ask import Saying
from reportedly.cli.printing import visible
from reportedly.model import Citation

# How the speaker was told, where it was not by name.
BY = {
    "role": "told by role",
    "pronoun": "told by pronoun",
    "carried": "carried on from before",
    "none": "nobody could be told",
}
GAP = " […] "
INDENT = (0, 0, 0, 4)
PIECES = ("source", "cue", "content", "addressee", "occasion", "time")
FLAT = [*(field.name for field in fields(Saying)), *(f"{role}_spans" for role in PIECES)]


def told(saying: Saying) -> Group:
    """Return the saying as a person may like to read it.

    First who, with how that was told; then the words; then the way they came; then the
    article, and where in it the words stand.
    """
    details = (_words(saying), _way(saying), _article(saying), _places(saying))
    return Group(_who(saying), *(Padding(each, INDENT, expand=False) for each in details), "")


def plain(saying: Saying) -> dict[str, Any]:
    """Return the saying as JSON takes it; a span is [start, end]."""
    row = asdict(saying)
    for role in PIECES:
        row[role] = [
            {"start": piece.span.start, "end": piece.span.end, "text": piece.words}
            for piece in getattr(saying, role)
        ]
    return row


def flat(saying: Saying) -> dict[str, Any]:
    """Return the saying as one row of a table; pieces are joined, spans written 10-14;20-31."""
    row = asdict(saying)
    for role in PIECES:
        pieces = getattr(saying, role)
        row[role] = GAP.join(piece.words for piece in pieces)
        row[f"{role}_spans"] = _spans(pieces, ";", "-")
    row["chain"] = None if saying.chain is None else " > ".join(saying.chain)
    return row


def _who(saying: Saying) -> Text:
    role = " of ".join(part for part in (saying.role, saying.role_of) if part)
    line = Text().append(visible(saying.speaker or _source(saying)), style="bold cyan")
    if role and role.lower() not in (saying.speaker or "").lower():
        line.append(visible(f", {role}"), style="cyan")
    notes = [
        saying.kind,
        saying.cue_class if saying.cue_class != "neutral" else "",
        "negated" if saying.negated else "",
        saying.modality if saying.modality != "asserted" else "",
        BY.get(saying.basis or "", ""),
    ]
    line.append(f"  ({', '.join(note for note in notes if note)})", style="dim")
    return line


def _source(saying: Saying) -> str:
    return GAP.join(piece.words for piece in saying.source) or "(no source named)"


def _words(saying: Saying) -> Text:
    words = GAP.join(" ".join(piece.words.split()) for piece in saying.content)
    return Text(f"{visible(words)}", style="green")


def _way(saying: Saying) -> Text:
    if saying.chain is None:
        return Text("according to: nobody looked", style="dim")
    source = " ".join(_source(saying).split())
    cue = GAP.join(" ".join(piece.words.split()) for piece in saying.cue)
    said = f"  “{source}” {cue}".rstrip() if saying.source else f"  {cue}".rstrip()
    way = " → ".join(name for name, _ in groupby(saying.chain)) or "the article itself"
    return Text(f"according to: {visible(way)}").append(visible(said), style="dim")


def _article(saying: Saying) -> Text:
    date = f"{saying.published} ({saying.published_basis})" if saying.published else "date unknown"
    title = saying.title or "(no title)"
    outlet = saying.outlet or "outlet unknown"
    return Text(f"{visible(f'{title} · {outlet} · {date}')}", style="italic")


def _places(saying: Saying) -> Text:
    roles = ((role, getattr(saying, role)) for role in PIECES)
    spans = " ".join(f"{role} {_spans(pieces, ',', '–')}" for role, pieces in roles if pieces)
    name = saying.given_id or saying.document
    return Text(f"{visible(name)}  {spans}  {visible(saying.uri)}", style="dim")


def _spans(pieces: tuple[Citation, ...], between: str, dash: str) -> str:
    return between.join(f"{piece.span.start}{dash}{piece.span.end}" for piece in pieces)
