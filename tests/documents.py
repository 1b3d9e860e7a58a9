"""Hypothesis strategies: any text, any document that may be, any capture."""

from datetime import UTC

from hypothesis import strategies as st

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
    Place,
    Role,
    Sentence,
    Span,
    Speaker,
    TimeExpression,
    Token,
    Waymark,
)

NAMES = st.sampled_from(["Mara Ito", "Harbour Front", "the mayor", "Ostmark", "عمر نصر", "שרה לוי"])
SAID = st.sampled_from([" said", " told the Coast Courier", ", according to", " denied that", ": "])
WORDS = st.sampled_from(["it rained", "“We stay", "we go.”", '"Never,"', "the 🕊️ came", "he’d left"])
ENDS = st.sampled_from(
    [" ", ". ", ".\n\n", "\r\n", " — ", "”", "«", "``", "\u202e", "\u00a0", "\t"]
)

# What a paper might print, what it might print by mistake, and what nobody would.
PHRASES = st.one_of(
    st.tuples(NAMES, SAID, WORDS, ENDS),
    st.tuples(st.just("“"), WORDS, st.just(",” "), NAMES, st.just(" said. “"), WORDS, ENDS),
    st.tuples(st.just("“"), WORDS, st.just(".”"), ENDS),
    st.tuples(st.just("He told reporters that "), WORDS, ENDS),
).map("".join)
PROSE = st.lists(st.one_of(PHRASES, PHRASES, WORDS, ENDS, NAMES), min_size=2, max_size=8).map(
    "".join
)
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
ANY_TEXT = st.one_of(PROSE, PROSE, TEXT)


def documents_of(text):
    """Return a strategy for documents with that text: any layers, any spans within it."""
    article = Article(uri="https://example.org/any", text=text)
    choices = [st.none() | layers(kind, text) for kind in KINDS.values()]
    return st.tuples(*choices).map(lambda made: Document(article, tuple(filter(None, made))))


def layers(kind, text):
    items = st.lists(annotations(kind, text), max_size=3)
    return items.map(
        lambda each: Layer(kind, Maker("any", "1"), tuple(sorted(each, key=lambda one: one.span)))
    )


def annotations(kind, text):
    span = spans(text)
    some, many = st.lists(span, min_size=1, max_size=3), st.lists(span, max_size=2)
    several, any_number = some.map(tuple), many.map(tuple)
    word, maybe = st.text(TEXT_ALPHABET, max_size=5), st.none() | st.text(TEXT_ALPHABET, max_size=5)
    role = st.builds(Role, word, maybe, any_number)
    strategies = {
        Furniture: lambda: st.builds(Furniture, span, word),
        Token: lambda: st.builds(Token, span, *[word] * 5, st.integers(0, 9), word),
        Sentence: lambda: st.builds(Sentence, span),
        Mention: lambda: st.builds(Mention, span, st.sampled_from(["PER", "ORG", "GPE"])),
        Entity: lambda: st.builds(
            Entity,
            word,
            word,
            st.sampled_from(["person", "body", "place", "event"]),
            st.lists(word, max_size=2).map(tuple),
            several,
            st.lists(role, max_size=2).map(tuple),
        ),
        Attribution: lambda: st.builds(
            Attribution,
            any_number,
            any_number,
            several,
            st.sampled_from(["direct", "indirect", "mixed"]),
            parent=st.none() | several,
            addressee=any_number,
            score=st.floats(0, 1),
        ),
        Waymark: lambda: st.builds(
            Waymark,
            span,
            st.none() | span,
            st.floats(0, 1),
            st.floats(0, 1),
        ),
        Speaker: lambda: st.builds(
            Speaker,
            several,
            maybe,
            st.sampled_from(["name", "role", "pronoun", "carried", "none"]),
            word,
            words=any_number,
        ),
        Hop: lambda: st.builds(
            Hop,
            several,
            st.integers(0, 4),
            word,
            st.sampled_from(["outlet", "medium", "document", "speaker"]),
            any_number,
        ),
        TimeExpression: lambda: st.builds(
            TimeExpression,
            span,
            st.sampled_from(["DATE", "TIME", "DURATION", "SET"]),
            word,
            st.none() | st.dates(),
            st.none() | st.dates(),
            word,
            st.sampled_from(["publication", "text", "none"]),
        ),
        Place: lambda: st.builds(
            Place,
            span,
            word,
            st.sampled_from(["city", "adm1", "country", "region", "unresolved"]),
            word,
            st.none() | st.integers(1, 9),
            maybe,
            st.none() | st.floats(-90, 90),
            st.none() | st.floats(-180, 180),
            st.booleans(),
        ),
        Figure: lambda: st.builds(
            Figure,
            span,
            st.none() | st.floats(0, 9e9),
            st.none() | st.floats(0, 9e9),
            st.sampled_from(["exact", "more_than", "dozens"]),
            maybe,
            st.none() | st.sampled_from(["killed", "fired"]),
            st.none() | span,
            st.none() | span,
            st.none() | span,
        ),
    }
    return strategies[kind]()


def spans(text):
    place = st.integers(0, len(text))
    return st.tuples(place, place).map(lambda pair: Span(*sorted(pair)))


def articles_of(text):
    """Return a strategy for articles with that text, of which some things may be known."""
    detail = st.builds(
        Detail,
        NAMES,
        st.sampled_from(["stated", "computed"]),
        st.just("any"),
        st.tuples(spans(text)),
    )
    return st.builds(
        Article,
        uri=st.just("https://example.org/any"),
        text=st.just(text),
        outlet=st.none() | detail,
        byline=st.none() | detail,
        dateline=st.none() | detail,
        credited=st.lists(detail, max_size=2).map(tuple),
    )


TEXT_ALPHABET = st.characters(exclude_categories=["Cs"])
ARTICLES = ANY_TEXT.flatmap(articles_of)
DOCUMENTS = ANY_TEXT.flatmap(documents_of)
MAYBE = st.none() | st.text(max_size=5)
CAPTURES = st.builds(
    Capture,
    address=st.text(min_size=1, max_size=20),
    body=st.binary(max_size=50),
    sha256=st.just("00"),
    media_type=st.sampled_from(["text/plain", "text/html"]),
    taken_at=st.datetimes(timezones=st.just(UTC)),
    given=st.builds(Given, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE),
)
