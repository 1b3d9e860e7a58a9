"""Articles, captures and rejects: what they are known by and what they point at."""

from datetime import UTC, date, datetime

from reportedly.model import Article, Capture, Detail, Given, Maker, Moment, Placement, Reject, Span

EARLY, LATE = datetime(2031, 1, 1, tzinfo=UTC), datetime(2031, 1, 2, tzinfo=UTC)


def capture(**changes):
    details = {
        "address": "https://example.org/1",
        "body": b"It rained.",
        "sha256": "00",
        "media_type": "text/plain",
        "taken_at": EARLY,
    }
    return Capture(**(details | changes))


def test_an_article_tells_every_span_that_says_something_of_it():
    a, b, c, d, e = (Span(start, start + 1) for start in range(5))
    day = date(2031, 1, 1)
    article = Article(
        uri="https://example.org/1",
        text="abcde",
        title=Detail("a", "stated", "first line", (a,)),
        outlet=Detail("Coast Courier", "stated", "given with the record"),
        credited=(Detail("b", "stated", "source line", (b, c)),),
        published=Moment("2031-01-01", day, day, "stated", "in the text", (d,)),
        placements=(Placement(e, Span(90, 91)),),
    )

    assert article.spans() == (a, b, c, d, e)


def test_an_article_of_which_nothing_is_known_has_no_spans():
    assert Article(uri="https://example.org/1", text="abcde").spans() == ()


def test_a_capture_is_the_same_whenever_it_was_taken():
    assert capture().id == capture(taken_at=LATE).id


def test_a_capture_is_another_by_address_bytes_type_or_what_was_given():
    others = [
        capture(),
        capture(address="https://example.org/2"),
        capture(sha256="01"),
        capture(media_type="text/html"),
        capture(given=Given(id="7")),
        capture(given=Given(default_outlet="Coast Courier")),
    ]

    assert len({other.id for other in others}) == len(others)


def test_a_reject_is_the_same_however_the_reason_is_worded():
    one = Reject("https://example.org/1", "read", "no text", EARLY, capture())
    other = Reject("https://example.org/1", "read", "no text at all", LATE, capture())

    assert one.id == other.id
    assert one.id != Reject("https://example.org/1", "read", "no text", EARLY).id


def test_a_maker_is_written_as_name_and_version():
    assert str(Maker("sentences", "2")) == "sentences 2"
