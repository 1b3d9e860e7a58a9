"""The tables of what linking finds across documents, and of what people decided."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    Table,
    UniqueConstraint,
)

from reportedly.store.columns import METADATA, number, refers, text

trait = Table(
    "trait",
    METADATA,
    refers("document_id", "document.id", key=True),
    text("kind", key=True),
    text("version"),
    text("extract"),
    text("digest"),
    Index("trait_digest", "kind", "version", "document_id", "digest"),
)

actor = Table(
    "actor",
    METADATA,
    text("id", key=True),
    text("name"),
    text("type"),
    text("names"),
    text("names_key"),
    text("known", null=True),
    text("qid", null=True),
    text("country", null=True),
)

actor_member = Table(
    "actor_member",
    METADATA,
    refers("document_id", "document.id", key=True),
    text("entity", key=True),
    refers("actor_id", "actor.id"),
    Column("score", Float, nullable=False),
    text("why"),
    Index("actor_member_actor", "actor_id"),
)

open_pair = Table(
    "open_pair",
    METADATA,
    refers("left_id", "actor.id", key=True),
    refers("right_id", "actor.id", key=True),
    Column("score", Float, nullable=False),
    text("why"),
)

# What was found of names when actors were linked last: it follows from the names alone.
compared_name = Table(
    "compared_name",
    METADATA,
    text("kind", key=True),
    text("name", key=True),
    Column("compared", LargeBinary, nullable=False),
)

decision = Table(
    "decision",
    METADATA,
    text("id", key=True),
    text("kind"),
    text("by"),
    text("at"),
    text("why"),
    text("name", null=True),
    text("undone", null=True),
)

anchor = Table(
    "anchor",
    METADATA,
    refers("decision_id", "decision.id", key=True),
    text("side", key=True),
    text("document", key=True),
    text("name", key=True),
    text("type", key=True),
)

# It refers to no row: a decision outlives what it is about, and is held against it when asked.
review = Table(
    "review",
    METADATA,
    text("id", key=True),
    text("answer"),
    text("document"),
    text("address"),
    text("words"),
    text("maker"),
    text("by"),
    text("at"),
    text("why"),
    text("undone", null=True),
    Index("review_document", "document"),
)

review_reading = Table(
    "review_reading",
    METADATA,
    refers("review_id", "review.id", key=True),
    text("side", key=True),
    text("attribution"),
    text("kind"),
    text("cue_class"),
    text("speaker", null=True),
    text("pieces"),
    Index("review_reading_attribution", "attribution"),
)

# Actors are linked all at once: what they were linked from has one digest.
ACTORS, NAMES, WHOLE = "actors", "names", ""

# What follows refers to no document: linking drops what has lost its own.
linked = Table(
    "linked",
    METADATA,
    text("kind", key=True),
    text("document_id", key=True),
    text("digest"),
)

overlap = Table(
    "overlap",
    METADATA,
    text("a", key=True),
    text("b", key=True),
    text("extract"),
    Index("overlap_b", "b"),
)

copy = Table(
    "copy",
    METADATA,
    text("a", key=True),
    text("b", key=True),
    text("kind"),
    text("source", null=True),
    Column("coverage_a", Float, nullable=False),
    Column("coverage_b", Float, nullable=False),
    text("passages"),
    Column("score", Float, nullable=False),
    text("reasons"),
    Index("copy_b", "b"),
)

carrier = Table(
    "carrier",
    METADATA,
    text("document_id", key=True),
    text("group_id"),
    text("taken_from", null=True),
    Column("first", Boolean(create_constraint=False), nullable=False),
    Index("carrier_group", "group_id"),
)

story_member = Table(
    "story_member",
    METADATA,
    text("document_id", key=True),
    text("story_id"),
    Index("story_member_story", "story_id"),
)

story_link = Table(
    "story_link",
    METADATA,
    text("a", key=True),
    text("b", key=True),
    text("kind"),
    Column("score", Float, nullable=False),
    text("why"),
    Index("story_link_b", "b"),
)

# By which words an article is looked up, and the window of days it is of (-1: unknown).
story_key = Table(
    "story_key",
    METADATA,
    text("key", key=True),
    number("days", key=True),
    text("document_id", key=True),
    Index("story_key_document", "document_id"),
    sqlite_with_rowid=False,
)

story_tie = Table(
    "story_tie",
    METADATA,
    text("a", key=True),
    text("b", key=True),
    Column("odds", Float, nullable=False),
    sqlite_with_rowid=False,
)

claim = Table(
    "claim",
    METADATA,
    Column("row", Integer, primary_key=True),
    text("id"),
    text("kind"),
    text("words"),
    text("words_key"),
    text("speaker", null=True),
    text("actor_id", null=True),
    Column("low", Float),
    Column("high", Float),
    text("unit", null=True),
    text("of", null=True),
    Column("reports", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    text("first", null=True),
    text("why_first"),
    text("owners"),
    UniqueConstraint("id", name="claim_id"),
)

claim_report = Table(
    "claim_report",
    METADATA,
    text("claim_id", key=True),
    text("document_id", key=True),
    Column("starts", Integer, primary_key=True),
    text("attribution", null=True),
    text("spans"),
    text("words"),
    text("speaker", null=True),
    Column("direct", Boolean(create_constraint=False), nullable=False),
    text("origin"),
    text("origin_name"),
    text("evidence"),
    Column("score", Float, nullable=False),
    text("why"),
    text("joined_document", null=True),
    Column("joined_starts", Integer),
    Index("claim_report_document", "document_id"),
)

claim_rival = Table(
    "claim_rival",
    METADATA,
    text("left_id", key=True),
    text("right_id", key=True),
    text("kind"),
    text("why"),
    Column("score", Float, nullable=False),
    Index("claim_rival_right", "right_id"),
)

# What linking claims keeps of a document: by what its reports are looked up, and the rest.
claim_card = Table(
    "claim_card",
    METADATA,
    text("document_id", key=True),
    Column("card", LargeBinary, nullable=False),
    Column("filed", LargeBinary, nullable=False),
)

# How often articles tell what of an actor ("" for what is of none: names of outlets).
claim_tally = Table(
    "claim_tally",
    METADATA,
    text("owner", key=True),
    text("sort", key=True),
    text("told", key=True),
    number("times"),
    sqlite_with_rowid=False,
)

# What linking made of a document: it goes when the document changes, and linking makes it anew.
LINKED = (trait, actor_member)
