"""The views that people read; docs/schema.md explains them."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

VIEWS = {
    "who_said_what": """
        SELECT a.speaker, a.cue, a.content, a.kind, a.source, a.chain, a.cue_class, a.negated,
               d.published, d.published_basis, d.outlet, d.title, d.uri,
               a.speaker_basis, a.speaker_why, a.role, a.role_of, a.unnamed, a.score,
               a.starts, a.ends, d.given_id, a.document_id, a.id AS attribution_id, a.parent_id,
               a."row" AS search_row
        FROM attribution a JOIN document d ON d.id = a.document_id
    """,
    "articles": """
        SELECT d.title, d.outlet, d.published, d.published_basis, d.byline, d.language,
               length(d.text) AS text_length,
               (SELECT count(*) FROM attribution a WHERE a.document_id = d.id) AS attributions,
               d.uri, d.given_id, d.media_type, c.taken_at, d.capture_id, d.id AS document_id,
               d."row" AS search_row
        FROM document d JOIN capture c ON c.id = d.capture_id
    """,
    "names": """
        SELECT e.name, e.type, e.names, e.qid,
               (SELECT count(*) FROM mention m
                WHERE m.document_id = e.document_id AND m.entity = e.entity) AS mentions,
               (SELECT count(*) FROM attribution a
                WHERE a.document_id = e.document_id AND a.speaker_entity = e.entity) AS sayings,
               d.title, d.outlet, d.uri, e.document_id, e.entity
        FROM entity e JOIN document d ON d.id = e.document_id
    """,
    "evidence_of_articles": """
        SELECT d.title, d.uri, v.what, v.value, v.basis, v.why, v.words, v.starts, v.ends,
               v.document_id
        FROM evidence v JOIN document d ON d.id = v.document_id
    """,
    "made_by": """
        SELECT l.kind, l.maker, l.maker_version, count(*) AS documents,
               min(r.started) AS first_run, max(r.started) AS last_run
        FROM layer l JOIN run r ON r.id = l.run_id
        GROUP BY l.kind, l.maker, l.maker_version
    """,
    "set_aside": """
        SELECT j.address, j.room, j.reason, j.at, j.capture_id, j.run_id
        FROM reject j
    """,
    # The promise as SQL: this view is empty in a ledger that is whole.
    "words_out_of_place": """
        SELECT w.source_table, w.document_id, w.starts, w.ends, w.words,
               substr(d.text, w.starts + 1, w.ends - w.starts) AS text_has
        FROM (
            SELECT 'piece' AS source_table, document_id, starts, ends, words FROM piece
            UNION ALL SELECT 'mention', document_id, starts, ends, words FROM mention
            UNION ALL SELECT 'furniture', document_id, starts, ends, words FROM furniture
            UNION ALL SELECT 'entity_role', document_id, starts, ends, words FROM entity_role
            UNION ALL SELECT 'evidence', document_id, starts, ends, words FROM evidence
            WHERE starts IS NOT NULL
        ) w JOIN document d ON d.id = w.document_id
        WHERE substr(d.text, w.starts + 1, w.ends - w.starts) <> w.words
    """,
}


def upgrade() -> None:
    """Make the views."""
    for name, query in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {query}")
