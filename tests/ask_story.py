"""A story of three reports on one happening, one of them a copy, as linking would leave it."""

from datetime import date

from ledger_documents import capture, dated, layered, run
from marking import unmarked
from reportedly.jobs import link_all_claims
from reportedly.model import (
    Actor,
    Article,
    Attribution,
    Detail,
    Document,
    Entity,
    Figure,
    Furniture,
    Member,
    Place,
    Sentence,
    Span,
    Speaker,
)
from reportedly.store import CarrierRow, CopyRow, open_ledger

COURIER = (
    "[Six dockers]{six} were killed by marines on the northern quay of [Port Elwin]{town}. "
    "“[We shall never give up the northern quay our fathers built]{said}”, "
    "[Mara Ito]{who} [insisted]{cue}. "
    "The separatist movement [Harbour Front]{body} called it a massacre."
)
GAZETTE = (
    "Marines killed rioters at [Elwin]{town}. [Mara Ito]{who} [said]{cue} "
    "[her people would never give up the northern quay their fathers built]{said}. "
    "[Harbour Front]{body}, a resistance group, mourned “martyrs”."
)
DAYS = {"courier": date(2031, 5, 6), "wire": date(2031, 5, 7), "gazette": date(2031, 5, 8)}
OUTLETS = {"courier": "Coast Courier", "wire": "Ostmark Wire", "gazette": "Lomira Gazette"}


def report(name, source, kind):
    """Return a report of an outlet with one saying, one body and one place."""
    text, marks = unmarked(source)
    outlet = Detail(OUTLETS[name], "stated", "given with the input")
    article = Article(uri=f"https://{name}.example/1", text=text, title=None, outlet=outlet)
    [who], [body], [town] = (marks[mark] for mark in ("who", "body", "town"))
    item = Attribution((who,), tuple(marks["cue"]), tuple(marks["said"]), kind)
    six = marks.get("six", ())
    document = layered(
        dated(Document(article), DAYS[name].isoformat(), DAYS[name], DAYS[name]),
        (Furniture, []),
        (Sentence, [Sentence(Span(0, len(text)))]),
        (
            Entity,
            [
                Entity("e1", "Mara Ito", "person", ("Mara Ito",), (who,)),
                Entity("e2", "Harbour Front", "body", ("Harbour Front",), (body,)),
            ],
        ),
        (Attribution, [item]),
        (Speaker, [Speaker(item.key, "Mara Ito", "name", "named", "e1", words=(who,))]),
        (Place, [Place(town, "Port Elwin", "city", "named", 17, "VD", 1.0, 2.0)]),
        (Figure, [Figure(each, 6.0, 6.0, "exact", "person", "killed") for each in six]),
    )
    return document


FIRST = report("courier", COURIER, "direct")
COPIED = report("wire", COURIER, "direct")
OTHER = report("gazette", GAZETTE, "indirect")
REPORTS = (FIRST, COPIED, OTHER)


def filled(folder):
    """Return the path of a ledger that holds the story, its actors and the copy."""
    begun, names = run(), sorted(each.article.id for each in REPORTS)
    first, copied = FIRST.article.id, COPIED.article.id
    whole = (0, len(FIRST.article.text))
    pair = CopyRow(
        *sorted((first, copied)), "full", first, 1.0, 1.0, ((*whole, *whole),), 1.0, ("same",)
    )
    carriers = [CarrierRow(first, first, None, True), CarrierRow(copied, first, first, False)]
    path = folder / "ledger.db"
    with open_ledger(str(path)) as ledger, ledger.writer() as writer:
        writer.begin(begun)
        for document in REPORTS:
            writer.put(capture(document.article.uri), document, begun.id)
        writer.put_actors(
            [
                Actor(f"act_{number}", name, kind, (name,), _members(f"e{number}", names))
                for number, (name, kind) in enumerate(
                    (("Mara Ito", "person"), ("Harbour Front", "body")), start=1
                )
            ],
            [],
            "",
        )
        writer.put_copy_links([], ((), ()), (names, [pair], carriers))
        with writer.story_shelf() as shelf:
            shelf.tell(names, [(name, "sto_1") for name in names], [])
        link_all_claims(ledger)
    return path


def _members(entity, names):
    return tuple(Member(name, entity, 1.0, "same name") for name in names)
