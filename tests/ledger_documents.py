"""Documents built by hand, for the tests of whatever keeps, asks and hands them out."""

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

from marking import unmarked
from reportedly.codec import KINDS
from reportedly.model import (
    Article,
    Attribution,
    Capture,
    Detail,
    Document,
    Entity,
    Figure,
    Furniture,
    Given,
    Hop,
    Layer,
    Maker,
    Mention,
    Moment,
    Place,
    Reject,
    Role,
    Sentence,
    Span,
    Speaker,
    TimeExpression,
)
from reportedly.store import new_run

NOON = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)
READ = ("reader 1", "furniture 1")
FULL = (*READ, "attributions 1", "speakers 1")

HARBOUR = (
    "[Harbour Front vows to stay]{title}\n\n"
    "[PORT ELWIN, 5 March]{when} — “[We are not leaving the quay,]{said}” [said]{cue} "
    "[Mara Ito]{who}, [spokeswoman]{role} for the Harbour Front 🌊, [told]{relay} "
    "[the Coast Courier]{medium}. “[Not now.]{more}”\n[Share this]{share}\n"
)
COUNCIL = "[Ostmark]{who} [denied]{cue} that [any talks with Veldara had been held]{said}."


def capture(address="https://courier.example/1", body=b"raw", **given):
    """Return a capture of ``body`` taken at noon."""
    return Capture(
        address=address,
        body=body,
        sha256=sha256(body).hexdigest(),
        media_type="text/plain",
        taken_at=NOON,
        given=Given(**given),
    )


def run(recipe=FULL):
    """Return a run that has just begun; it made all that ``layered`` makes."""
    makers = {kind: f"{kind.lower()} 1" for kind in KINDS}
    return new_run("add articles", recipe, makers=makers)


def put(ledger, *documents):
    """Put the documents down in one run, each with a capture of its own."""
    begun = run()
    with ledger.writer() as writer:
        writer.begin(begun)
        for document in documents:
            writer.put(capture(document.article.uri), document, begun.id)


def reject(address="https://courier.example/bad", *, room="read", of=None):
    """Return a reject, with the capture it is of if there is one."""
    return Reject(address, room, "no text in it", NOON, of)


def layered(document, *kinds):
    """Return ``document`` with a layer for each (class, items)."""
    for kind, items in kinds:
        maker = Maker(kind.__name__.lower(), "1")
        document = document.with_layer(Layer(kind, maker, tuple(items)))
    return document


def harbour(address="https://courier.example/1"):
    """Return an article with a title, a date, furniture and a quotation in two pieces."""
    text, marks = unmarked(HARBOUR)
    [title], [when], [who], [medium] = (marks[name] for name in ("title", "when", "who", "medium"))
    article = Article(
        uri=address,
        text=text,
        sha256=sha256(b"raw").hexdigest(),
        given_id="h-1",
        language="en",
        title=Detail(text[title.start : title.end], "stated", "first line", (title,)),
        outlet=Detail("Coast Courier", "stated", "given with the input"),
        dateline=Detail("PORT ELWIN, 5 March", "stated", "opening", (when,)),
        credited=(Detail("the Coast Courier", "stated", "told", (medium,)),),
        published=Moment(
            "2024-03-05", date(2024, 3, 5), date(2024, 3, 5), "stated", "dateline", (when,)
        ),
    )
    item = Attribution(
        source=(who,),
        cue=tuple(marks["cue"]),
        content=(*marks["said"], *marks["more"]),
        kind="direct",
        score=0.93,
    )
    role = Role("spokeswoman", "the Harbour Front", tuple(marks["role"]))
    return layered(
        Document(article),
        (Furniture, [Furniture(marks["share"][0], "share")]),
        (Sentence, [Sentence(Span(title.end + 2, marks["more"][0].end + 1))]),
        (Mention, [Mention(who, "PER"), Mention(medium, "ORG")]),
        (Entity, [Entity("e1", "Mara Ito", "person", ("Mara Ito",), (who,), (role,))]),
        (Attribution, [item]),
        (
            Speaker,
            [
                Speaker(
                    about=item.key,
                    name="Mara Ito",
                    basis="name",
                    why="named",
                    entity="e1",
                    role="spokeswoman",
                    of="the Harbour Front",
                    words=(who,),
                )
            ],
        ),
        (
            Hop,
            [
                Hop(item.key, 0, "the Coast Courier", "medium", (medium,)),
                Hop(item.key, 1, "Mara Ito", "speaker", (who,)),
            ],
        ),
        (TimeExpression, [_the_fifth(Span(when.end - len("5 March"), when.end))]),
        (Place, [Place(Span(when.start, when.start + 10), "Port Elwin", "unresolved", "unknown")]),
        (Figure, [Figure(*marks["said"], 1.0, None, "at_least", "person", "killed", who=who)]),
    )


def _the_fifth(span):
    day = date(2024, 3, 5)
    return TimeExpression(span, "DATE", "2024-03-05", day, day, "day and month", "publication")


def council(address="https://gazette.example/2", **details):
    """Return an undated article with one attribution, whose chain nobody looked for."""
    text, marks = unmarked(COUNCIL)
    item = Attribution(
        tuple(marks["who"]), tuple(marks["cue"]), tuple(marks["said"]), "indirect", "deny"
    )
    speaker = Speaker(item.key, None, "none", "nobody by that name")
    return layered(
        Document(Article(uri=address, text=text, **details)),
        (Attribution, [item]),
        (Speaker, [speaker]),
    )


def dated(document, value, first, last):
    """Return ``document`` published some time from ``first`` to ``last``."""
    moment = Moment(value, first, last, "stated", "given")
    return replace(document, article=replace(document.article, published=moment))


def plain(text, address="https://courier.example/plain"):
    """Return an article that nobody has looked at."""
    return Document(Article(uri=address, text=text))
