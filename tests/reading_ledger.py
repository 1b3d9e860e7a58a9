"""A small ledger with something for every page: copies, a story, odd scripts, hostile articles."""

from dataclasses import replace
from datetime import date

from ledger_documents import capture, council, dated, harbour, layered, reject, run
from marking import unmarked
from reportedly.model import (
    Actor,
    Article,
    Attribution,
    Detail,
    Document,
    Entity,
    Figure,
    Hop,
    Link,
    Mention,
    Moment,
    Place,
    Role,
    Span,
    Speaker,
    TimeExpression,
)
from reportedly.model.actor import Member
from reportedly.store import (
    CarrierRow,
    ClaimReportRow,
    ClaimRivalRow,
    ClaimRow,
    CopyRow,
    OriginStep,
    open_ledger,
)

# Right-to-left words, an emoji of two UTF-16 units, one of several, and combining marks.
ODD = (
    "[حسن نصري]{who} [said]{cue} 🌊👩🏽‍🚒 “[قال إن الميناء مفتوح, e\u0301té\r\nand 🌊 open]{said}”"
    " on [Monday]{day} in [Z\u0301arya 🏙]{place}, where [12]{number} died.\r\n"
)
HOSTILE = (
    "<script>window.hacked=1</script>",
    '"><img src=x onerror=window.hacked=1>',
    "' onmouseover='window.hacked=1' x='",
    "</title></textarea></style><svg onload=window.hacked=1>",
    "{{ 7*7 }}{% raw %}${7*7}",
    "\u202egnihtemos desrever\u202c \u2066x",
    '=HYPERLINK("http://evil.example","x")',
    "Supercalifragilistic" * 30,
    "&lt;script&gt;window.hacked=1&lt;/script&gt;",
)
NAMED = "مجلس الجزر"  # whom the words in the right-to-left article name
ADDRESSES = (
    "javascript:window.hacked=1",
    "data:text/html,<script>window.hacked=1</script>",
    'https://evil.example/"onclick="window.hacked=1',
    "file:///articles/<img src=x onerror=window.hacked=1>.txt",
)


def filled(path):
    """Make the ledger at ``path``; return the ids of its documents by a name for each."""
    found = {
        "harbour": harbour(),
        "copied": dated(
            harbour("https://gazette.example/9"), "2024-03-06", *[date(2024, 3, 6)] * 2
        ),
        "council": council(),
        "odd": said(
            ODD, "https://odd.example/1", title="مرحبا 🌊 e\u0301té", outlet="قناة الميناء"
        ),
    } | {f"hostile {place}": hostile(place) for place in range(len(HOSTILE))}
    begun = run()
    with open_ledger(str(path)) as ledger, ledger.writer() as writer:
        writer.begin(begun)
        for document in found.values():
            bytes_ = HOSTILE[0].encode() if "evil" in document.article.uri else b"raw"
            writer.put(capture(document.article.uri, bytes_), document, begun.id)
        writer.set_aside(reject(), begun.id)
        for place, address in enumerate(ADDRESSES):
            bad = replace(reject(address), reason=HOSTILE[place])
            writer.set_aside(bad, begun.id)
        writer.finish(begun.id, {"added": len(found)})
        ids = {name: document.article.id for name, document in found.items()}
        link(writer, ids)
    return ids


def link(writer, ids):
    """Put down actors, a story and a copy, as linking would."""
    both = [ids["harbour"], ids["copied"]]
    writer.put_actors(
        [
            Actor("act_ito", "Mara Ito", "person", ("Mara Ito",),
                  tuple(Member(name, "e1", 0.9, "named so") for name in both)),
            Actor("act_named", NAMED, "body", (NAMED,),
                  (Member(ids["odd"], "e2", 0.9, "named so"),)),
            Actor("act_odd", "حسن نصري", "person", ("حسن نصري",),
                  (Member(ids["odd"], "e1", 0.9, "named so"),)),
            *(
                Actor(f"act_bad{place}", words, "body", (words,),
                      (Member(ids[f"hostile {place}"], "e1", 0.5, words),
                       # Whom the article before this one names in what it says.
                       Member(ids[f"hostile {place - 1 if place else 8}"], "e2", 0.5, words)))
                for place, words in enumerate(HOSTILE)
            ),
        ],
        [Link("act_ito", "act_bad0", "actor", 0.5, HOSTILE[1])],
        "",
    )  # fmt: skip
    a, b = sorted(both)
    passages = ((0, 40, 0, 40), (60, 90, 60, 90))
    writer.put_copy_links(
        [("copies", [(name, "1") for name in both])],
        ((), []),
        (
            (),
            [CopyRow(a, b, "full", a, 0.95, 0.93, passages, 0.9, ("the earlier",))],
            [CarrierRow(a, a, None, True), CarrierRow(b, a, a, False)],
        ),
    )
    members = [
        (name, f"sto_{place}") for place, name in enumerate(ids.values()) if name not in both
    ]
    links = [
        Link(a, b, "story", 0.9, "the same fire <b>"),
        Link(a, ids["hostile 0"], "near", 0.2, HOSTILE[0]),
    ]
    put_claims(writer, ids)
    with writer.story_shelf() as shelf:
        shelf.tell((), [*((name, "sto_quay") for name in both), *members], links)


def put_claims(writer, ids):
    """Put down a claim of two reports, one that contradicts it, and one of hostile words each."""
    first, second = ids["harbour"], ids["copied"]
    step = OriginStep("copy", "Gazette", "a copy of it", second, ((0, 20),), first)
    quay = [claim("clm_quay", WORDS[0], first), claim("clm_left", WORDS[1], None)]
    bad = [claim(f"clm_bad{place}", words, None) for place, words in enumerate(HOSTILE)]
    reports = [
        report("clm_quay", first, "Courier", WORDS[0]),
        report("clm_quay", second, "Courier", WORDS[0], (step,)),
        report("clm_left", ids["council"], "Courier", WORDS[1]),
        *(report(each.id, ids[f"hostile {place}"], each.words, each.words, (
            OriginStep("source", each.words, each.words, ids[f"hostile {place}"], ((0, 5),)),))
          for place, each in enumerate(bad)),
    ]  # fmt: skip
    rivals = [
        ClaimRivalRow("clm_left", "clm_quay", "reversed", "the one denies it", 0.8),
        ClaimRivalRow("clm_bad0", "clm_bad1", "denial", HOSTILE[1], 0.5),
    ]
    with writer.claim_shelf() as shelf:
        shelf.tell((), ([*quay, *bad], reports, rivals))


WORDS = ("We are not leaving the quay", "They left the quay")


def claim(name, words, first):
    """Return a claim; its counts are those of ``put_claims``."""
    many = 2 if name == "clm_quay" else 1
    owners = (("An owner " + words, ("Courier", words)),)
    return ClaimRow(name, "quotation", words, words, None, None, None, None, None,
                    many, 1, 1, first, "dates", owners)  # fmt: skip


def report(name, document, origin, words, evidence=()):
    """Return a report of a claim at the beginning of a document."""
    return ClaimReportRow(name, document, None, ((0, 9), (12, 16)), words, words, True, origin,
                          origin, tuple(evidence), 0.9, words, None)  # fmt: skip


def hostile(place):
    """Return an article whose every word, name and address is hostile."""
    words = HOSTILE[place]
    source = f"[{words}]{{who}} [said]{{cue}} [{words}]{{said}} on [{words}]{{day}} in "
    source += f"[{words}]{{place}}, [{words}]{{number}}."
    address = ADDRESSES[place % len(ADDRESSES)] + str(place)
    return said(source.replace("{{", "{ {"), address, title=words, outlet=words, given_id=words)


def told_of(span, number):
    """Return a day or an interval of days, some of them long ago."""
    first = date(1948 if number == 32 else 2024, 3, 1 + number % 20)
    last = first if number % 3 else date(2024, 12, 31)
    return TimeExpression(
        span, "DATE", first.isoformat(), first, last, "day and month", "publication"
    )


def somewhere(span, name, why):
    """Return a place: every other one has a point, some of these lie far from all others."""
    if len(name) % 2:
        return Place(span, name, "unresolved", why)
    point = (33.5 + len(name) % 5, 35.5 if len(name) % 3 else 179.9)
    return Place(span, name, "city", why, len(name), "XX", *point)


def said(source, address, *, title, outlet, given_id=None):
    """Return a document with one statement and one of everything else."""
    text, marks = unmarked(source)
    article = Article(
        uri=address,
        text=text,
        given_id=given_id,
        sha256="0" * 64,
        title=Detail(title, "stated", title),
        outlet=Detail(outlet, "stated", outlet),
        byline=Detail(title, "stated", title),
        credited=(Detail(outlet, "stated", outlet),),
        published=Moment("2024-03-07", date(2024, 3, 7), date(2024, 3, 7), "computed", title),
    )
    [who], [day], [place], [number] = (marks[name] for name in ("who", "day", "place", "number"))
    # Whom the content names: its words to the letter, or as many as make a name.
    named = Span(marks["said"][0].start, min(marks["said"][0].end, marks["said"][0].start + 9))
    item = Attribution((who,), tuple(marks["cue"]), tuple(marks["said"]), "direct", "claim")
    name = text[who.start : who.end]
    role = Role(title, outlet, (who,))
    return layered(
        Document(article),
        (Mention, sorted([Mention(who, "PER"), Mention(named, "ORG"), Mention(place, "GPE")],
                         key=lambda each: each.span)),
        (Entity, [Entity("e1", name, "person", (name,), (who,), (role,)),
                  Entity("e2", title, "body", (title,), (named,))]),
        (Attribution, [item]),
        (Speaker, [Speaker(item.key, name, "role", title, "e1", title, outlet, words=(who,))]),
        (Hop, [Hop(item.key, 0, outlet, "outlet"), Hop(item.key, 1, name, "speaker", (who,))]),
        (TimeExpression, [told_of(named, len(name)), TimeExpression(
            day, "DATE", "2024-03-04", date(2024, 3, 4), date(2024, 3, 10), "weekday",
            "publication")]),
        (Place, [somewhere(place, text[place.start : place.end], title)]),
        (Figure, [Figure(number, 12.0, 12.0, "exact", "person", "killed", who=who)]),
    )  # fmt: skip
