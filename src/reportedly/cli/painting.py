"""An article painted with what was noticed in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from rich.text import Text

from reportedly.cli.printing import visible
from reportedly.model import (
    Annotation,
    Attribution,
    Detail,
    Document,
    Entity,
    Furniture,
    Hop,
    Span,
    Speaker,
)

A = TypeVar("A", bound=Annotation)


@dataclass(frozen=True, slots=True)
class Paint:
    """How a role is shown: in colour, or between marks where there is none."""

    role: str
    style: str
    opens: str
    closes: str


PAINTS = {
    "content": Paint("content", "green", "⟦", "⟧"),
    "source": Paint("source", "bold cyan", "‹", "›"),
    "cue": Paint("cue", "yellow", "_", "_"),
    "furniture": Paint("furniture", "dim strike", "~", "~"),
}


def painted(document: Document, *, coloured: bool) -> Text:
    """Return the article's text with source, cue, content and furniture told apart."""
    legend, words = Text(), Text(visible(document.article.text))
    for paint in PAINTS.values():
        sample = paint.role if coloured else f"{paint.opens}{paint.role}{paint.closes}"
        legend.append(sample, style=paint.style).append("  ")
    for role, span in _spans(document):
        words.stylize(PAINTS[role].style, span.start, span.end)
    body = words if coloured else _marked(document)
    return Text("\n").join([_head(document), legend, Text(), body, Text()])


def noticed(document: Document) -> Text:
    """Return the list of what was noticed: sayings, then who and what is named."""
    lines = [*_sayings(document), Text(), *_entities(document), Text(), *_layers(document)]
    return Text("\n").join(lines)


def _head(document: Document) -> Text:
    article = document.article
    when = article.published
    date = f"{when.value} ({when.basis}: {when.why})" if when else "unknown"
    credited = ", ".join(detail.value for detail in article.credited) or "nobody"
    facts = {
        "title": _detail(article.title),
        "outlet": _detail(article.outlet),
        "credited": credited,
        "published": date,
        "byline": _detail(article.byline),
        "language": article.language or "unknown",
        "id": article.id + (f" (given: {article.given_id})" if article.given_id else ""),
        "address": article.uri,
        "notes": "; ".join(article.notes) or "none",
    }
    return Text("\n".join(visible(f"{name:>10}  {fact}") for name, fact in facts.items()))


def _detail(detail: Detail | None) -> str:
    return f"{detail.value} ({detail.basis}: {detail.why})" if detail else "unknown"


def _spans(document: Document) -> Iterator[tuple[str, Span]]:
    for attribution in _items(document, Attribution):
        for role in ("content", "source", "cue"):
            yield from ((role, span) for span in getattr(attribution, role))
    yield from (("furniture", item.span) for item in _items(document, Furniture))


def _marked(document: Document) -> Text:
    marks: list[tuple[int, float, str]] = []
    for role, span in dict.fromkeys(_spans(document)):  # a source shared by two is marked once
        paint = PAINTS[role]
        # At one place what ends comes first; the longer opens before the shorter, and closes after.
        marks.append((span.start, 1 - len(span) / (1 + len(span)), paint.opens))
        marks.append((span.end, -1 / (1 + len(span)), paint.closes))
    text, done, pieces = visible(document.article.text), 0, []
    for place, _, mark in sorted(marks):
        pieces += [text[done:place], mark]
        done = place
    return Text("".join([*pieces, text[done:]]))


def _sayings(document: Document) -> Iterator[Text]:
    if Attribution not in document:
        yield Text("sayings: nobody looked")
        return
    speakers = {item.about: item for item in _items(document, Speaker)}
    hops = sorted(_items(document, Hop), key=lambda hop: hop.place)
    yield Text(f"{len(document[Attribution])} sayings", style="bold")
    for attribution in document[Attribution]:
        way = " → ".join(hop.name for hop in hops if hop.about == attribution.key)
        yield _saying(document, attribution, speakers.get(attribution.key), way)


def _saying(
    document: Document, attribution: Attribution, speaker: Speaker | None, way: str
) -> Text:
    who = (speaker and speaker.name) or _words(document, attribution.source) or "nobody named"
    why = f" [{speaker.basis}: {speaker.why}]" if speaker else ""
    span = attribution.span
    line = Text(f"  {span.start:>6}–{span.end:<6} {attribution.kind:8} ")
    line.append(visible(who), style="bold cyan").append(visible(why), style="dim")
    line.append(visible(f" {_words(document, attribution.cue)}: "), style="yellow")
    line.append(visible(_words(document, attribution.content)), style="green")
    return line.append(visible(f"  through {way}") if way else "", style="dim")


def _words(document: Document, spans: tuple[Span, ...]) -> str:
    return " […] ".join(" ".join(document.words(span).split()) for span in spans)


def _entities(document: Document) -> Iterator[Text]:
    if Entity not in document:
        yield Text("names: nobody looked")
        return
    yield Text(f"{len(document[Entity])} named", style="bold")
    for entity in document[Entity]:
        roles = "; ".join(" of ".join(filter(None, (r.role, r.of))) for r in entity.roles)
        others = ", ".join(name for name in entity.names if name != entity.name)
        notes = "".join(f"; {note}" for note in (roles, others and f"also: {others}") if note)
        count = len(entity.mentions)
        yield Text(visible(f"  {entity.name} ({entity.type}, ×{count}{notes})"))


def _layers(document: Document) -> Iterator[Text]:
    yield Text("layers", style="bold")
    for layer in document.layers:
        yield Text(f"  {layer.kind.__name__}: {len(layer)}, by {layer.maker}", style="dim")


def _items(document: Document, kind: type[A]) -> tuple[A, ...]:
    return document[kind].items if kind in document else ()
