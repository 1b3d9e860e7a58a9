"""The kinds of rows that go out, and the columns of each."""

from dataclasses import dataclass
from typing import Literal

Type = Literal["text", "number", "measure", "score", "flag", "texts", "spans", "passages"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what stands in it, and whether ``None`` may."""

    name: str
    type: Type
    optional: bool = False


def _columns(**types: str) -> tuple[Column, ...]:
    """Return a column for each name; a question mark behind the type makes it optional."""
    return tuple(
        Column(name, each.removesuffix("?"), each.endswith("?"))  # type: ignore[arg-type]
        for name, each in types.items()
    )


_ARTICLE = {
    "document": "text",
    "given_id": "text?",
    "uri": "text",
    "outlet": "text?",
    "title": "text?",
    "published": "text?",
    "published_basis": "text?",
}
_PLACE = {"start": "number", "end": "number", "text": "text"}

KINDS: dict[str, tuple[Column, ...]] = {
    "documents": _columns(
        **_ARTICLE,
        published_why="text?",
        published_earliest="text?",
        published_latest="text?",
        published_spans="spans?",
        outlet_basis="text?",
        byline="text?",
        dateline="text?",
        credited="texts",
        language="text?",
        media_type="text",
        encoding="text?",
        sha256="text",
        layers="texts",
        text="text",
    ),
    "attributions": _columns(
        **_ARTICLE,
        id="text",
        kind="text",
        speaker="text?",
        speaker_basis="text?",
        speaker_why="text?",
        speaker_entity="text?",
        role="text?",
        role_of="text?",
        unnamed="flag?",
        source="texts",
        cue="texts",
        content="texts",
        source_spans="spans",
        cue_spans="spans",
        content_spans="spans",
        cue_class="text",
        negated="flag",
        tense="text",
        modality="text",
        chain="texts?",
        chain_hops="texts?",
        parent="text?",
        addressee="texts",
        addressee_spans="spans",
        occasion_kind="text?",
        occasion="texts",
        occasion_spans="spans",
        said_on="text?",
        said_earliest="text?",
        said_latest="text?",
        said_spans="spans",
        score="score",
    ),
    "mentions": _columns(**_ARTICLE, **_PLACE, type="text", entity="text?", entity_name="text?"),
    "entities": _columns(
        **_ARTICLE,
        entity="text",
        name="text",
        type="text",
        names="texts",
        roles="texts",
        mentions="number",
        mention_spans="spans",
        qid="text?",
    ),
    "furniture": _columns(**_ARTICLE, **_PLACE, kind="text"),
    "times": _columns(
        **_ARTICLE,
        **_PLACE,
        type="text",
        value="text",
        earliest="text?",
        latest="text?",
        rule="text",
        basis="text",
    ),
    "places": _columns(
        **_ARTICLE,
        **_PLACE,
        name="text",
        precision="text",
        geonameid="number?",
        country="text?",
        lat="measure?",
        lon="measure?",
        adjective="flag",
        why="text",
    ),
    "figures": _columns(
        **_ARTICLE,
        **_PLACE,
        low="measure?",
        high="measure?",
        qualifier="text",
        unit="text?",
        of="text?",
        who="text?",
        who_spans="spans",
        by="text?",
        by_spans="spans",
        since="text?",
        since_spans="spans",
        attribution="text?",
        speaker="text?",
        chain="texts?",
    ),
}

# Rows about several documents; they name them by the id that came with the input.
ACROSS: dict[str, tuple[Column, ...]] = {
    "actors": _columns(
        id="text",
        name="text",
        type="text",
        names="texts",
        known="text?",
        qid="text?",
        country="text?",
        roles="texts",
        articles="number",
        outlets="number",
        statements="number",
        first="text?",
        last="text?",
    ),
    "network": _columns(
        source="text",
        source_name="text",
        source_type="text",
        relation="text",
        target="text",
        target_name="text",
        target_type="text",
        count="number",
        attributions="texts",
    ),
    "copies": _columns(
        a="text",
        b="text",
        a_document="text",
        b_document="text",
        kind="text",
        source="text?",
        coverage_a="score",
        coverage_b="score",
        passages="passages",
        score="score",
        reasons="texts",
    ),
    "stories": _columns(id="text", document="text", story="text"),
    "claims": _columns(
        claim="text",
        kind="text",
        words="text",
        speaker="text?",
        actor="text?",
        low="measure?",
        high="measure?",
        unit="text?",
        of="text?",
        reports="number",
        outlets="number",
        origins="number",
        first="text?",
        rivals="texts",
        id="text",
        document="text",
        attribution="text?",
        spans="spans",
        said="text",
        origin="text",
        evidence="texts",
        score="score",
        why="text",
    ),
}
