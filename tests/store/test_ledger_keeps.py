from contextlib import closing
from dataclasses import replace
from itertools import permutations
from sqlite3 import connect

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledger_documents import (
    FULL,
    READ,
    capture,
    council,
    harbour,
    layered,
    plain,
    reject,
    run,
)
from reportedly.errors import ContractError, UsageError
from reportedly.model import (
    Article,
    Attribution,
    Detail,
    Document,
    Furniture,
    Layer,
    Maker,
    Sentence,
    Span,
    Token,
    Waymark,
)
from reportedly.store import Counts, open_ledger

STORABLE = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"))


def put(ledger, *pairs, recipe=FULL):
    """Put pairs of capture and document under one run, and return the run."""
    begun = run(recipe)
    with ledger.writer() as writer:
        writer.begin(begun)
        for came, document in pairs:
            writer.put(came, document, begun.id)
        writer.finish(begun.id, {"stored": len(pairs)})
    return begun


def content(place):
    """Return every row of the ledger that does not tell when it was written."""
    with closing(connect(place)) as connection:
        names = [
            "document",
            "layer",
            "evidence",
            "furniture",
            "mention",
            "entity",
            "entity_role",
            "attribution",
            "piece",
            "hop",
            "capture",
            "recipe",
        ]
        found = {}
        for name in names:
            cursor = connection.execute(f'SELECT * FROM "{name}"')
            columns = [each[0] for each in cursor.description]
            kept = [at for at, each in enumerate(columns) if each not in ("row", "run_id")]
            found[name] = sorted(repr([row[at] for at in kept]) for row in cursor)
        return found


def test_a_document_comes_back_as_it_was_put(ledger):
    document = harbour()

    put(ledger, (capture(), document))

    assert list(ledger.view().documents()) == [document]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=STORABLE, title=STORABLE, data=st.data())
def test_any_text_comes_back_to_the_letter(ledger, text, title, data):
    cuts = data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6).map(sorted))
    spans = [Span(start, end) for start, end in zip(cuts, cuts[1:], strict=False)]
    article = Article(uri="https://any.example/", text=text, title=Detail(title, "stated", "given"))
    document = layered(
        Document(article),
        (Furniture, [Furniture(span, "rule") for span in spans]),
        (Sentence, [Sentence(span) for span in spans]),
    )

    put(ledger, (capture(article.uri), document))

    assert (list(ledger.view().documents()), list(ledger.view().verify())) == ([document], [])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("🌊🌊 “[Stay]”, 𝒮he said 👩🏽‍🚒.", id="beyond the basic plane"),
        pytest.param("قالت مارا: «[لن نغادر الرصيف]».", id="right to left"),
        pytest.param(
            "e\u0301te\u0301 [co\u0302te]\u0301\r\n\ttab", id="combining marks and controls"
        ),
    ],
)
def test_sql_cuts_the_same_words_as_python(place, ledger, text):
    span = Span(text.index("["), text.index("]") + 1)
    document = layered(plain(text), (Furniture, [Furniture(span, "rule")]))

    put(ledger, (capture(), document))

    with closing(connect(place)) as connection:
        found = connection.execute(
            "SELECT f.words, substr(d.text, f.starts + 1, f.ends - f.starts), length(d.text)"
            " FROM furniture f JOIN document d ON d.id = f.document_id"
        ).fetchall()
    assert found == [(document.words(span), document.words(span), len(text))]


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (Article("https://a.example", "a\0b"), "its text has a NUL at 1"),
        (Article("https://a.example", "a\ud800b"), "position 1: surrogates not allowed"),
        (
            Article("https://a.example", "ab", byline=Detail("\ud800", "stated", "given")),
            "half a surrogate pair in a text; read must refuse it",
        ),
    ],
)
def test_what_no_database_keeps_to_the_letter_is_refused(ledger, article, said):
    with pytest.raises(ContractError, match=said):
        put(ledger, (capture(), Document(article)))


def test_working_layers_are_not_kept(ledger):
    document = council()
    worked = layered(document, (Token, [Token(Span(0, 7), "Ostmark", "", "", "", "", 0)]))
    worked = layered(worked, (Waymark, [Waymark(Span(0, 7), None, 0.9, 0.9, "medium")]))

    put(ledger, (capture(), worked))

    assert list(ledger.view().documents()) == [document]


def test_putting_the_same_twice_changes_nothing(place, ledger):
    pairs = [(capture(), harbour()), (capture("https://gazette.example/2"), council())]
    put(ledger, *pairs)
    once = content(place)

    put(ledger, *pairs)

    assert content(place) == once


def test_the_order_of_putting_does_not_matter(tmp_path):
    twice = harbour("https://courier.example/same")
    other = replace(twice, article=replace(twice.article, byline=Detail("Jo", "stated", "given")))
    pairs = [
        (capture("https://courier.example/same", b"one"), twice),
        (capture("https://courier.example/same", b"two"), other),
        (capture("https://gazette.example/2"), council()),
    ]
    seen = []

    for number, order in enumerate(permutations(pairs)):
        place = str(tmp_path / f"{number}.db")
        with open_ledger(place) as ledger:
            put(ledger, *order)
            seen.append((list(ledger.view().documents()), content(place)))

    assert all(each == seen[0] for each in seen)


def test_of_two_captures_of_one_text_the_smaller_id_speaks(ledger):
    pairs = []
    for body in (b"one", b"two"):
        article = replace(council().article, byline=Detail(body.decode(), "stated", "given"))
        pairs.append((capture(body=body), replace(council(), article=article)))
    spoken = min(pairs, key=lambda pair: pair[0].id)

    put(ledger, *pairs)

    assert list(ledger.view().documents()) == [spoken[1]]


def test_what_a_newer_maker_makes_replaces_what_was_made(ledger):
    old = harbour()
    new = old.without(Furniture).with_layer(Layer(Furniture, Maker("furniture", "2")))
    put(ledger, (capture(), old))

    put(ledger, (capture(), new))

    [document] = ledger.view().documents()
    assert {layer.kind: layer for layer in document.layers} == {
        layer.kind: layer for layer in new.layers
    }


def test_reading_again_alone_keeps_what_was_noticed(ledger):
    full = harbour()
    read = Document(full.article, (full[Furniture],))
    put(ledger, (capture(), full))

    put(ledger, (capture(), read), recipe=READ)

    assert list(ledger.view().documents()) == [full]
    assert ledger.view().has(capture().id, FULL)


def test_what_was_only_read_can_be_annotated_later(ledger):
    full = harbour()
    put(ledger, (capture(), Document(full.article, (full[Furniture],))), recipe=READ)

    waiting = list(ledger.view().captures_waiting(FULL))
    put(ledger, *((each, full) for each in waiting))

    assert waiting == [capture()]
    assert list(ledger.view().documents()) == [full]
    assert list(ledger.view().captures_waiting(FULL)) == []


def test_a_changed_reading_does_away_with_what_was_noticed_before(ledger):
    full = harbour()
    article = replace(full.article, byline=Detail("Jo Venn", "stated", "given"))
    put(ledger, (capture(), full))

    put(ledger, (capture(), Document(article)), recipe=("reader 2",))

    assert list(ledger.view().documents()) == [Document(article)]
    assert not ledger.view().has(capture().id, FULL)


def test_a_reading_that_gives_another_text_takes_the_place_of_the_first(ledger):
    came, address = capture("https://gazette.example/2"), "https://gazette.example/2"
    put(ledger, (came, council()))

    put(ledger, (came, plain("Decoded otherwise.", address)), recipe=("reader 2",))

    assert list(ledger.view().documents()) == [plain("Decoded otherwise.", address)]
    assert list(ledger.view().verify()) == []


def test_it_tells_which_captures_have_been_through_a_recipe(ledger):
    put(ledger, (capture(), harbour()), recipe=FULL)
    view = ledger.view()

    told = [view.has(capture().id, recipe) for recipe in (FULL, READ, (*FULL, "more 1"))]

    assert (told, view.has("cap_unknown", READ)) == ([True, True, False], False)


def test_captures_waiting_come_while_others_are_written(ledger):
    came = sorted((capture(f"https://a.example/{n}") for n in range(40)), key=lambda each: each.id)
    put(ledger, *((each, plain("It rained.", each.address)) for each in came), recipe=READ)
    begun, seen = run(), []

    with ledger.writer() as writer:
        writer.begin(begun)
        for each in ledger.view().captures_waiting(FULL):
            seen.append(each)
            writer.put(each, plain("It rained.", each.address), begun.id)

    assert seen == came


def test_a_capture_comes_back_with_what_was_given(ledger):
    came = capture(body=b'{"text": "\\ud800"}', id="7", outlet="Küstenblatt", text="a\ud800b")
    put(ledger, (came, council()), recipe=READ)

    assert list(ledger.view().captures_waiting(FULL)) == [came]


def test_a_reject_is_kept_once_and_with_its_bytes(ledger):
    came = capture("https://courier.example/bad")
    begun = run()
    with ledger.writer() as writer:
        writer.begin(begun)
        writer.set_aside(reject(of=came), begun.id)
        writer.set_aside(reject(of=came), begun.id)

    assert list(ledger.view().rejects()) == [reject()]
    assert ledger.view().counts().captures == 1


def test_what_was_set_aside_does_not_wait(ledger):
    begun = run(READ)
    with ledger.writer() as writer:
        writer.begin(begun)
        writer.set_aside(reject(of=capture(body=b"bad")), begun.id)
        writer.put(capture(), harbour(), begun.id)

    assert list(ledger.view().captures_waiting(FULL)) == [capture()]


def test_an_item_that_comes_right_is_no_reject_any_more(ledger):
    begun = run()
    with ledger.writer() as writer:
        writer.begin(begun)
        writer.set_aside(reject("https://courier.example/1"), begun.id)
        writer.set_aside(reject("https://gazette.example/2", of=capture(body=b"?")), begun.id)

    put(ledger, (capture(), harbour()))

    assert list(ledger.view().rejects()) == [reject("https://gazette.example/2")]


def test_a_bad_item_stays_listed_though_its_address_gave_a_good_one_too(ledger):
    bad, good = capture(body=b"bad"), (capture(body=b"good"), harbour())
    begun = run()
    with ledger.writer() as writer:
        writer.begin(begun)
        writer.set_aside(reject(bad.address, of=bad), begun.id)
        writer.put(*good, begun.id)

    assert list(ledger.view().rejects()) == [reject(bad.address)]


def test_runs_come_back_oldest_first(ledger):
    begun = put(ledger, (capture(), harbour()))

    [found] = ledger.view().runs()

    assert found.finished is not None
    assert replace(found, finished=None) == replace(
        begun, started=begun.started.replace(microsecond=0), counts={"stored": 1}
    )


def test_everything_is_counted(ledger):
    put(ledger, (capture(), harbour()), (capture("https://gazette.example/2"), council()))

    assert ledger.view().counts() == Counts(
        captures=2,
        documents=2,
        attributions=2,
        mentions=2,
        entities=1,
        furniture=1,
        spans=22,
        rejects=0,
        runs=1,
    )


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(harbour().article.id, id="id"),
        pytest.param(harbour().article.id[:10], id="opening of an id"),
        pytest.param(harbour().article.id.removeprefix("art_")[:6], id="without its art_"),
        pytest.param("h-1", id="given id"),
        pytest.param("https://courier.example/1", id="address"),
    ],
)
def test_a_document_is_found_by_any_of_its_names(ledger, name):
    put(ledger, (capture(), harbour()), (capture("https://gazette.example/2"), council()))

    assert ledger.view().document(name) == harbour()


def test_a_name_of_no_document_or_of_two_is_a_wrong_call(ledger):
    put(ledger, (capture(), harbour()), (capture("https://gazette.example/2"), council()))

    with pytest.raises(UsageError, match="nowhere: no document of .* is called so"):
        ledger.view().document("nowhere")
    with pytest.raises(UsageError, match="art_: 2 documents match: art_.*, art_"):
        ledger.view().document("art_")


def test_a_put_that_fails_half_way_leaves_nothing(ledger):
    whole = council()
    [item] = whole[Attribution]
    layer = replace(whole[Attribution], items=(item, item))
    broken = whole.without(Attribution).with_layer(layer)

    with pytest.raises(ContractError, match="UNIQUE constraint failed"):
        put(ledger, (capture(), broken))

    assert ledger.view().counts().captures == 0
