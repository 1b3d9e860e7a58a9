"""The tables as SQLAlchemy sees them; the migrations make them, docs/schema.md explains them."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData()


def _text(name: str, *, null: bool = False, key: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null, primary_key=key)


def _number(name: str, *, null: bool = False, key: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=null, primary_key=key, autoincrement=False)


def _refers(name: str, to: str, *, null: bool = False, key: bool = False) -> Column[str]:
    return Column(name, Text, ForeignKey(to), nullable=null, primary_key=key)


def _place(*, null: bool = False) -> tuple[Column[int], Column[int], Column[str]]:
    return _number("starts", null=null), _number("ends", null=null), _text("words", null=null)


run = Table(
    "run",
    METADATA,
    _text("id", key=True),
    _text("started"),
    _text("finished", null=True),
    _text("command"),
    _text("recipe"),
    _text("makers"),
    _text("versions"),
    _text("counts"),
)

capture = Table(
    "capture",
    METADATA,
    _text("id", key=True),
    _text("address"),
    _text("sha256"),
    _text("media_type"),
    _text("taken_at"),
    _text("given"),
    Column("given_text", LargeBinary, nullable=True),
    Column("body", LargeBinary, nullable=False),
    Index("capture_address", "address"),
)

recipe = Table("recipe", METADATA, _text("id", key=True), _text("steps"))

document = Table(
    "document",
    METADATA,
    Column("row", Integer, primary_key=True),
    _text("id"),
    _refers("capture_id", "capture.id"),
    _text("uri"),
    _text("given_id", null=True),
    _text("media_type"),
    _text("sha256"),
    _text("language", null=True),
    _text("title", null=True),
    _text("outlet", null=True),
    _text("outlet_key", null=True),
    _text("byline", null=True),
    _text("published", null=True),
    _text("published_basis", null=True),
    _text("published_earliest", null=True),
    _text("published_latest", null=True),
    _text("text"),
    _text("text_sha256"),
    _text("article"),
    _text("article_sha256"),
    UniqueConstraint("id", name="document_id"),
    Index("document_given_id", "given_id"),
    Index("document_uri", "uri"),
    Index("document_published", "published_earliest"),
    Index("document_capture", "capture_id"),
)

reading = Table(
    "reading",
    METADATA,
    _refers("capture_id", "capture.id", key=True),
    _refers("document_id", "document.id"),
    _refers("recipe_id", "recipe.id"),
    _refers("run_id", "run.id"),
    Index("reading_document", "document_id"),
)

layer = Table(
    "layer",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _text("kind", key=True),
    _text("maker"),
    _text("maker_version"),
    _refers("run_id", "run.id"),
    _text("items"),
    _text("sha256"),
)

evidence = Table(
    "evidence",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _text("what", key=True),
    _number("item", key=True),
    _number("position", key=True),
    _text("value"),
    _text("basis"),
    _text("why"),
    *_place(null=True),
)

furniture = Table(
    "furniture",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _number("number", key=True),
    *_place(),
    _text("kind"),
)

mention = Table(
    "mention",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _number("number", key=True),
    *_place(),
    _text("type"),
    _text("entity", null=True),
)

entity = Table(
    "entity",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _text("entity", key=True),
    _text("name"),
    _text("type"),
    _text("names"),
    _text("qid", null=True),
)

entity_role = Table(
    "entity_role",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _text("entity", key=True),
    _number("item", key=True),
    _number("position", key=True),
    _text("role"),
    _text("role_of", null=True),
    *_place(),
)

attribution = Table(
    "attribution",
    METADATA,
    Column("row", Integer, primary_key=True),
    _text("id"),
    _refers("document_id", "document.id"),
    _number("number"),
    _text("kind"),
    _text("cue_class"),
    Column("negated", Boolean(create_constraint=False), nullable=False),
    Column("score", Float, nullable=False),
    _text("source", null=True),
    _text("cue", null=True),
    _text("content", null=True),
    _text("speaker", null=True),
    _text("speaker_basis", null=True),
    _text("speaker_why", null=True),
    _text("speaker_entity", null=True),
    _text("speaker_key", null=True),
    _text("role", null=True),
    _text("role_of", null=True),
    Column("unnamed", Boolean(create_constraint=False), nullable=True),
    _text("chain", null=True),
    _text("chain_key", null=True),
    _text("parent_id", null=True),
    _number("starts"),
    _number("ends"),
    Column("tense", Text, nullable=False, server_default="none"),
    Column("modality", Text, nullable=False, server_default="asserted"),
    _text("addressee", null=True),
    _text("occasion", null=True),
    _text("occasion_kind", null=True),
    _text("said_on", null=True),
    _text("said_earliest", null=True),
    _text("said_latest", null=True),
    UniqueConstraint("id", name="attribution_id"),
    Index("attribution_document", "document_id", "number"),
    Index("attribution_speaker", "speaker"),
    Index("attribution_said", "said_earliest"),
)

piece = Table(
    "piece",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _text("attribution_id", key=True),
    _text("role", key=True),
    _number("item", key=True),
    _number("position", key=True),
    *_place(),
)

hop = Table(
    "hop",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _text("attribution_id", key=True),
    _number("place", key=True),
    _text("name"),
    _text("kind"),
)

time = Table(
    "time",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _number("number", key=True),
    *_place(),
    _text("type"),
    _text("value"),
    _text("earliest", null=True),
    _text("latest", null=True),
    _text("rule"),
    _text("basis"),
    Index("time_earliest", "earliest"),
)

place = Table(
    "place",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _number("number", key=True),
    *_place(),
    _text("name"),
    _text("precision"),
    _number("geonameid", null=True),
    _text("country", null=True),
    Column("lat", Float, nullable=True),
    Column("lon", Float, nullable=True),
    Column("adjective", Boolean(create_constraint=False), nullable=False),
    _text("why"),
    Index("place_name", "name"),
)

figure = Table(
    "figure",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _number("number", key=True),
    *_place(),
    Column("low", Float, nullable=True),
    Column("high", Float, nullable=True),
    _text("qualifier"),
    _text("unit", null=True),
    _text("of", null=True),
    _text("who", null=True),
    _text("by", null=True),
    _text("since", null=True),
    _text("attribution_id", null=True),
    Index("figure_of", "of"),
)

figure_piece = Table(
    "figure_piece",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _number("number", key=True),
    _text("role", key=True),
    *_place(),
)

reject = Table(
    "reject",
    METADATA,
    _text("id", key=True),
    _text("address"),
    _text("room"),
    _text("reason"),
    _text("at"),
    _refers("capture_id", "capture.id", null=True),
    _refers("run_id", "run.id"),
    Index("reject_address", "address"),
    Index("reject_capture", "capture_id"),
)

trait = Table(
    "trait",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _text("kind", key=True),
    _text("version"),
    _text("extract"),
)

actor = Table(
    "actor",
    METADATA,
    _text("id", key=True),
    _text("name"),
    _text("type"),
    _text("names"),
    _text("names_key"),
    _text("known", null=True),
    _text("qid", null=True),
    _text("country", null=True),
)

actor_member = Table(
    "actor_member",
    METADATA,
    _refers("document_id", "document.id", key=True),
    _text("entity", key=True),
    _refers("actor_id", "actor.id"),
    Column("score", Float, nullable=False),
    _text("why"),
    Index("actor_member_actor", "actor_id"),
)

open_pair = Table(
    "open_pair",
    METADATA,
    _refers("left_id", "actor.id", key=True),
    _refers("right_id", "actor.id", key=True),
    Column("score", Float, nullable=False),
    _text("why"),
)

decision = Table(
    "decision",
    METADATA,
    _text("id", key=True),
    _text("kind"),
    _text("by"),
    _text("at"),
    _text("why"),
    _text("name", null=True),
    _text("undone", null=True),
)

anchor = Table(
    "anchor",
    METADATA,
    _refers("decision_id", "decision.id", key=True),
    _text("side", key=True),
    _text("document", key=True),
    _text("name", key=True),
    _text("type", key=True),
)

# What follows refers to no document: linking drops what has lost its own.
linked = Table(
    "linked",
    METADATA,
    _text("kind", key=True),
    _text("document_id", key=True),
    _text("digest"),
)

overlap = Table(
    "overlap",
    METADATA,
    _text("a", key=True),
    _text("b", key=True),
    _text("extract"),
    Index("overlap_b", "b"),
)

copy = Table(
    "copy",
    METADATA,
    _text("a", key=True),
    _text("b", key=True),
    _text("kind"),
    _text("source", null=True),
    Column("coverage_a", Float, nullable=False),
    Column("coverage_b", Float, nullable=False),
    _text("passages"),
    Column("score", Float, nullable=False),
    _text("reasons"),
    Index("copy_b", "b"),
)

carrier = Table(
    "carrier",
    METADATA,
    _text("document_id", key=True),
    _text("group_id"),
    _text("taken_from", null=True),
    Column("first", Boolean(create_constraint=False), nullable=False),
    Index("carrier_group", "group_id"),
)

# What linking made of a document: it goes when the document changes, and linking makes it anew.
LINKED = (trait, actor_member)

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
