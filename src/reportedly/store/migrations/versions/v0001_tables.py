"""The tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of what came in, then those of what was noticed in it."""
    _came_in()
    _articles()
    _readings()
    _layers()
    _names()
    _attributions()
    _pieces()
    _set_aside()


def _text(name: str, to: str | None = None, *, null: bool = False) -> sa.Column[Any]:
    refers = [sa.ForeignKey(to)] if to else []
    return sa.Column(name, sa.Text, *refers, nullable=null)


def _number(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=null)


def _place(*, null: bool = False) -> tuple[sa.Column[Any], ...]:
    return _number("starts", null=null), _number("ends", null=null), _text("words", null=null)


def _came_in() -> None:
    op.create_table(
        "run",
        _text("id"),
        _text("started"),
        _text("finished", null=True),
        _text("command"),
        _text("recipe"),
        _text("makers"),
        _text("versions"),
        _text("counts"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "capture",
        _text("id"),
        _text("address"),
        _text("sha256"),
        _text("media_type"),
        _text("taken_at"),
        _text("given"),
        sa.Column("given_text", sa.LargeBinary, nullable=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("capture_address", "capture", ["address"])
    op.create_table("recipe", _text("id"), _text("steps"), sa.PrimaryKeyConstraint("id"))


def _articles() -> None:
    op.create_table(
        "document",
        sa.Column("row", sa.Integer, primary_key=True),
        _text("id"),
        _text("capture_id", "capture.id"),
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
        sa.UniqueConstraint("id", name="document_id"),
    )
    op.create_index("document_given_id", "document", ["given_id"])
    op.create_index("document_uri", "document", ["uri"])
    op.create_index("document_published", "document", ["published_earliest"])
    op.create_index("document_capture", "document", ["capture_id"])


def _readings() -> None:
    op.create_table(
        "reading",
        _text("capture_id", "capture.id"),
        _text("document_id", "document.id"),
        _text("recipe_id", "recipe.id"),
        _text("run_id", "run.id"),
        sa.PrimaryKeyConstraint("capture_id"),
    )
    op.create_index("reading_document", "reading", ["document_id"])


def _layers() -> None:
    op.create_table(
        "layer",
        _text("document_id", "document.id"),
        _text("kind"),
        _text("maker"),
        _text("maker_version"),
        _text("run_id", "run.id"),
        _text("items"),
        _text("sha256"),
        sa.PrimaryKeyConstraint("document_id", "kind"),
    )
    op.create_table(
        "evidence",
        _text("document_id", "document.id"),
        _text("what"),
        _number("item"),
        _number("position"),
        _text("value"),
        _text("basis"),
        _text("why"),
        *_place(null=True),
        sa.PrimaryKeyConstraint("document_id", "what", "item", "position"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "furniture",
        _text("document_id", "document.id"),
        _number("number"),
        *_place(),
        _text("kind"),
        sa.PrimaryKeyConstraint("document_id", "number"),
        sqlite_with_rowid=False,
    )


def _names() -> None:
    op.create_table(
        "mention",
        _text("document_id", "document.id"),
        _number("number"),
        *_place(),
        _text("type"),
        _text("entity", null=True),
        sa.PrimaryKeyConstraint("document_id", "number"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entity",
        _text("document_id", "document.id"),
        _text("entity"),
        _text("name"),
        _text("type"),
        _text("names"),
        _text("qid", null=True),
        sa.PrimaryKeyConstraint("document_id", "entity"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entity_role",
        _text("document_id", "document.id"),
        _text("entity"),
        _number("item"),
        _number("position"),
        _text("role"),
        _text("role_of", null=True),
        *_place(),
        sa.PrimaryKeyConstraint("document_id", "entity", "item", "position"),
        sqlite_with_rowid=False,
    )


def _attributions() -> None:
    op.create_table(
        "attribution",
        sa.Column("row", sa.Integer, primary_key=True),
        _text("id"),
        _text("document_id", "document.id"),
        _number("number"),
        _text("kind"),
        _text("cue_class"),
        sa.Column("negated", sa.Boolean, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
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
        sa.Column("unnamed", sa.Boolean, nullable=True),
        _text("chain", null=True),
        _text("chain_key", null=True),
        _text("parent_id", null=True),
        _number("starts"),
        _number("ends"),
        sa.UniqueConstraint("id", name="attribution_id"),
    )
    op.create_index("attribution_document", "attribution", ["document_id", "number"])
    op.create_index("attribution_speaker", "attribution", ["speaker"])


def _pieces() -> None:
    # No foreign key to the attribution: to check it at each replacement, SQLite would want
    # one more index, as large as the table. That no piece is astray, verify proves.
    op.create_table(
        "piece",
        _text("document_id", "document.id"),
        _text("attribution_id"),
        _text("role"),
        _number("item"),
        _number("position"),
        *_place(),
        sa.PrimaryKeyConstraint("document_id", "attribution_id", "role", "item", "position"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "hop",
        _text("document_id", "document.id"),
        _text("attribution_id"),
        _number("place"),
        _text("name"),
        _text("kind"),
        sa.PrimaryKeyConstraint("document_id", "attribution_id", "place"),
        sqlite_with_rowid=False,
    )


def _set_aside() -> None:
    op.create_table(
        "reject",
        _text("id"),
        _text("address"),
        _text("room"),
        _text("reason"),
        _text("at"),
        _text("capture_id", "capture.id", null=True),
        _text("run_id", "run.id"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("reject_address", "reject", ["address"])
    op.create_index("reject_capture", "reject", ["capture_id"])
