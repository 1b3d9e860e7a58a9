"""The tables as SQLAlchemy sees them; the migrations make them, docs/schema.md explains them."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from reportedly.store.columns import METADATA, number, place_columns, refers, text

run = Table(
    "run",
    METADATA,
    text("id", key=True),
    text("started"),
    text("finished", null=True),
    text("command"),
    text("recipe"),
    text("makers"),
    text("versions"),
    text("counts"),
)

capture = Table(
    "capture",
    METADATA,
    text("id", key=True),
    text("address"),
    text("sha256"),
    text("media_type"),
    text("taken_at"),
    text("given"),
    Column("given_text", LargeBinary, nullable=True),
    Column("body", LargeBinary, nullable=False),
    Index("capture_address", "address"),
)

recipe = Table("recipe", METADATA, text("id", key=True), text("steps"))

document = Table(
    "document",
    METADATA,
    Column("row", Integer, primary_key=True),
    text("id"),
    refers("capture_id", "capture.id"),
    text("uri"),
    text("given_id", null=True),
    text("media_type"),
    text("sha256"),
    text("language", null=True),
    text("title", null=True),
    text("outlet", null=True),
    text("outlet_key", null=True),
    text("byline", null=True),
    text("published", null=True),
    text("published_basis", null=True),
    text("published_earliest", null=True),
    text("published_latest", null=True),
    text("text"),
    text("text_sha256"),
    text("article"),
    text("article_sha256"),
    UniqueConstraint("id", name="document_id"),
    Index("document_given_id", "given_id"),
    Index("document_uri", "uri"),
    Index("document_published", "published_earliest"),
    Index("document_capture", "capture_id"),
    Index("document_outlet", "outlet", "published_earliest"),
    Index("document_sorts", "row", "outlet"),
)

reading = Table(
    "reading",
    METADATA,
    refers("capture_id", "capture.id", key=True),
    refers("document_id", "document.id"),
    refers("recipe_id", "recipe.id"),
    refers("run_id", "run.id"),
    Index("reading_document", "document_id"),
)

layer = Table(
    "layer",
    METADATA,
    refers("document_id", "document.id", key=True),
    text("kind", key=True),
    text("maker"),
    text("maker_version"),
    refers("run_id", "run.id"),
    text("items"),
    text("sha256"),
)

evidence = Table(
    "evidence",
    METADATA,
    refers("document_id", "document.id", key=True),
    text("what", key=True),
    number("item", key=True),
    number("position", key=True),
    text("value"),
    text("basis"),
    text("why"),
    *place_columns(null=True),
)

furniture = Table(
    "furniture",
    METADATA,
    refers("document_id", "document.id", key=True),
    number("number", key=True),
    *place_columns(),
    text("kind"),
)

mention = Table(
    "mention",
    METADATA,
    refers("document_id", "document.id", key=True),
    number("number", key=True),
    *place_columns(),
    text("type"),
    text("entity", null=True),
)

entity = Table(
    "entity",
    METADATA,
    refers("document_id", "document.id", key=True),
    text("entity", key=True),
    text("name"),
    text("type"),
    text("names"),
    text("qid", null=True),
)

entity_role = Table(
    "entity_role",
    METADATA,
    refers("document_id", "document.id", key=True),
    text("entity", key=True),
    number("item", key=True),
    number("position", key=True),
    text("role"),
    text("role_of", null=True),
    *place_columns(),
)

attribution = Table(
    "attribution",
    METADATA,
    Column("row", Integer, primary_key=True),
    text("id"),
    refers("document_id", "document.id"),
    number("number"),
    text("kind"),
    text("cue_class"),
    Column("negated", Boolean(create_constraint=False), nullable=False),
    Column("score", Float, nullable=False),
    text("source", null=True),
    text("cue", null=True),
    text("content", null=True),
    text("speaker", null=True),
    text("speaker_basis", null=True),
    text("speaker_why", null=True),
    text("speaker_entity", null=True),
    text("speaker_key", null=True),
    text("role", null=True),
    text("role_of", null=True),
    Column("unnamed", Boolean(create_constraint=False), nullable=True),
    text("chain", null=True),
    text("chain_key", null=True),
    text("parent_id", null=True),
    number("starts"),
    number("ends"),
    Column("tense", Text, nullable=False, server_default="none"),
    Column("modality", Text, nullable=False, server_default="asserted"),
    text("addressee", null=True),
    text("occasion", null=True),
    text("occasion_kind", null=True),
    text("said_on", null=True),
    text("said_earliest", null=True),
    text("said_latest", null=True),
    UniqueConstraint("id", name="attribution_id"),
    Index("attribution_document", "document_id", "number"),
    Index("attribution_speaker", "speaker"),
    Index("attribution_said", "said_earliest", "said_latest"),
    Index("attribution_speaks", "speaker_entity", "document_id"),
    Index("attribution_speaker_key", "speaker_key"),
    Index("attribution_chain_key", "chain_key"),
    Index("attribution_cue_class", "cue_class", "kind"),
    Index("attribution_sorts", "row", "speaker", "kind", "cue_class"),
)

piece = Table(
    "piece",
    METADATA,
    refers("document_id", "document.id", key=True),
    text("attribution_id", key=True),
    text("role", key=True),
    number("item", key=True),
    number("position", key=True),
    *place_columns(),
)

hop = Table(
    "hop",
    METADATA,
    refers("document_id", "document.id", key=True),
    text("attribution_id", key=True),
    number("place", key=True),
    text("name"),
    text("kind"),
)

time = Table(
    "time",
    METADATA,
    refers("document_id", "document.id", key=True),
    number("number", key=True),
    *place_columns(),
    text("type"),
    text("value"),
    text("earliest", null=True),
    text("latest", null=True),
    text("rule"),
    text("basis"),
    Index("time_earliest", "earliest", "latest"),
)

place = Table(
    "place",
    METADATA,
    refers("document_id", "document.id", key=True),
    number("number", key=True),
    *place_columns(),
    text("name"),
    text("precision"),
    number("geonameid", null=True),
    text("country", null=True),
    Column("lat", Float, nullable=True),
    Column("lon", Float, nullable=True),
    Column("adjective", Boolean(create_constraint=False), nullable=False),
    text("why"),
    Index("place_name", "name"),
    Index("place_same", "name", "geonameid", "country", "precision", "document_id"),
    Index("place_words", "words"),
)

figure = Table(
    "figure",
    METADATA,
    refers("document_id", "document.id", key=True),
    number("number", key=True),
    *place_columns(),
    Column("low", Float, nullable=True),
    Column("high", Float, nullable=True),
    text("qualifier"),
    text("unit", null=True),
    text("of", null=True),
    text("who", null=True),
    text("by", null=True),
    text("since", null=True),
    text("attribution_id", null=True),
    Index("figure_of", "of"),
)

figure_piece = Table(
    "figure_piece",
    METADATA,
    refers("document_id", "document.id", key=True),
    number("number", key=True),
    text("role", key=True),
    *place_columns(),
)

# The journal: it refers to no document, for it outlives what it tells of.
change = Table(
    "change",
    METADATA,
    Column("row", Integer, primary_key=True),
    refers("run_id", "run.id"),
    text("document_id", null=True),
    text("uri", null=True),
    text("kind"),
    text("action"),
    text("before_id", null=True),
    text("after_id", null=True),
    text("words"),
    number("starts", null=True),
    number("ends", null=True),
    text("before", null=True),
    text("after", null=True),
    Index("change_run", "run_id"),
    Index("change_document", "uri", "document_id"),
)

reject = Table(
    "reject",
    METADATA,
    text("id", key=True),
    text("address"),
    text("room"),
    text("reason"),
    text("at"),
    refers("capture_id", "capture.id", null=True),
    refers("run_id", "run.id"),
    Index("reject_address", "address"),
    Index("reject_capture", "capture_id"),
)

# In this order a row never comes before what it refers to.
PROJECTED = (
    evidence,
    furniture,
    mention,
    entity,
    entity_role,
    attribution,
    piece,
    hop,
    time,
    place,
    figure,
    figure_piece,
)
