"""A ledger of made articles in which much is alike: days, scores, counts, words."""

import random
from datetime import date, timedelta

from ledger_documents import capture, layered, run
from reportedly.model import (
    Actor,
    Article,
    Attribution,
    Detail,
    Document,
    Entity,
    Figure,
    Mention,
    Moment,
    Place,
    Sentence,
    Span,
    Speaker,
    TimeExpression,
)
from reportedly.model.actor import Member
from reportedly.store import ClaimRivalRow, ClaimRow, CopyRow, open_ledger

PEOPLE = ("Mara Ito", "Tove Lind", "Oren Vass")
PLACES = (("Veldara", 7, "VD", "city"), ("Veldara", 9, "VD", "city"), ("Quayside", None, None,
          "unresolved"), ("Ostrel", 5, "OS", "country"))  # fmt: skip
HAPPENINGS = ("killed", "wounded", None)
BASES = ("name", "role", "pronoun", "carried")
SCORES = (0.5, 0.75, 0.75, 1.0)


def made(path, articles=30, seed=1):
    """Make the ledger at ``path``; return its documents."""
    chance = random.Random(seed)
    documents = [article(chance, place) for place in range(articles)]
    begun = run()
    with open_ledger(str(path)) as ledger, ledger.writer() as writer:
        writer.begin(begun)
        for place, document in enumerate(documents):
            writer.put(capture(document.article.uri, b"raw %d" % place), document, begun.id)
        link(chance, writer, sorted(document.article.id for document in documents))
    return documents


def article(chance, place):
    """Return an article in which people say things, one within another now and then."""
    text, items, speakers, entities, mentions, times, places, figures, sentences = (
        "", [], [], [], [], [], [], [], [])  # fmt: skip
    for number in range(chance.randint(0, 5)):
        who = chance.choice(PEOPLE)
        opening = f"{who} said on Friday "
        said = f"that Oren Vass said 12 died on 3 March in Veldara {place} {number}"
        at, start = len(text), len(text) + len(opening)
        text += f"{opening}{said}.\n\n"
        sentences.append(Sentence(Span(at, len(text) - 2)))
        source, friday = Span(at, at + len(who)), at + len(f"{who} said on ")
        score = chance.choice(SCORES)
        cue = Span(source.end + 1, source.end + 5)
        content = Span(start, start + len(said))
        outer = Attribution((source,), (cue,), (content,), "indirect", score=score)
        items.append(outer)
        speakers.append(Speaker(outer.key, who, chance.choice(BASES), "told", f"e{number}"))
        entities.append(Entity(f"e{number}", who, "person", (who,), (source,)))
        mentions.append(Mention(source, "PER"))
        times.append(time(chance, Span(friday, friday + 6)))
        inner = start + len("that Oren Vass said ")
        if chance.random() < 0.5:
            names = Span(start + 5, start + 14)
            cue = Span(names.end + 1, names.end + 5)
            rest = Span(inner, content.end)
            items.append(Attribution((names,), (cue,), (rest,), "indirect", score=score))
        figures.append(figure(chance, Span(inner, inner + 2)))
        days = inner + len("12 died on ")
        times.append(time(chance, Span(days, days + 7)))
        town = days + len("3 March in ")
        name, number_of, country, precision = chance.choice(PLACES)
        point = (None, None) if number_of is None else (1.0, 2.0)
        places.append(
            Place(Span(town, town + 7), name, precision, "so", number_of, country, *point)
        )
    day = date(2024, 3, 1) + timedelta(days=chance.randrange(3))
    known = Moment(day.isoformat(), day, day, "stated", "given")
    outlet = Detail(chance.choice(("Courier", "Gazette")), "stated", "given")
    article = Article(
        uri=f"https://example.org/{place:03}",
        text=text or f"nothing {place}",
        title=Detail(f"Report {place % 4}", "stated", "first line"),
        outlet=outlet,
        published=known if chance.random() < 0.8 else None,
    )
    return layered(
        Document(article),
        (Sentence, sentences), (Mention, mentions), (Entity, entities), (Attribution, items),
        (Speaker, speakers), (TimeExpression, times), (Place, places), (Figure, figures),
    )  # fmt: skip


def time(chance, span):
    """Return a day or some, of a few that come again and again."""
    day = date(2024, 3, 1) + timedelta(days=chance.randrange(3))
    last = day + timedelta(days=chance.choice((0, 0, 2)))
    return TimeExpression(span, "DATE", day.isoformat(), day, last, "made", "text")


def figure(chance, span):
    """Return a number of a few, bounded or not."""
    low = float(chance.choice((10, 12)))
    high = chance.choice((low, None))
    kind = "exact" if high else "at_least"
    return Figure(span, low, high, kind, "person", chance.choice(HAPPENINGS))


def link(chance, writer, names):
    """Put down actors, stories, copies and claims, as linking would."""
    writer.put_actors(
        [
            Actor(f"act_{place}", who, "person", (who,), tuple(
                Member(name, f"e{place}", 1.0, "so") for name in names[place::3]))
            for place, who in enumerate(PEOPLE)
        ],
        [],
        "",
    )  # fmt: skip
    stories = [(name, f"sto_{chance.randrange(12):02}") for name in names]
    pairs = [
        CopyRow(a, b, chance.choice(("full", "partial")), None, 1.0, 1.0, (), 0.9, ())
        for a, b in zip(names, names[1:], strict=False)
        if chance.random() < 0.5
    ]
    writer.put_copy_links([("copies", [(name, "1") for name in names])], ((), []), ((), pairs, []))
    with writer.story_shelf() as shelf:
        shelf.tell((), stories, [])
    claims = [claim(chance, place) for place in range(40)]
    rivals = [
        ClaimRivalRow(f"clm_{place:02}", f"clm_{place + 1:02}", "number", "so", 0.9)
        for place in range(0, 39, 5)
    ]
    with writer.claim_shelf() as shelf:
        shelf.tell((), (claims, [], rivals))


def claim(chance, place):
    """Return a claim with counts of a few."""
    words = chance.choice(("The quay is closed", "They left the quay", "Nobody came"))
    counts = (chance.randint(1, 3), 1, chance.randint(1, 2))
    return ClaimRow(f"clm_{place:02}", "quotation", words, "Ito", None, None, None, None,
                    chance.choice(HAPPENINGS), *counts, None, "dates", ())  # fmt: skip
