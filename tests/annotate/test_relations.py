"""What the tagger says of each piece becomes whole attributions."""

from itertools import product

import numpy as np
import pytest

from reportedly.annotate.relations import best_path, relations, stations, stretches
from reportedly.annotate.tagging import (
    CONTENT_TO_CUE,
    CUE_TO_SOURCE,
    LAYERS,
    LINKS,
    TAGS,
    WAY,
    WAY_TAGS,
    WAY_TO_CUE,
    WINDOW,
    Tagged,
    Window,
    bounds,
    mean_of,
)
from reportedly.annotate.wordpieces import Pieces
from reportedly.model import Span

SHORT = {"O": "O", "S": "B-source", "s": "I-source", "U": "B-cue", "u": "I-cue"}
SHORT |= {"C": "B-content", "c": "I-content"}
WAYS_SHORT = {"O": "O", "M": "B-medium", "m": "I-medium", "D": "B-document"}


def tagged(tags, links):
    """Return an answer in which ``tags`` (a letter a piece) are sure, and so are ``links``.

    ``links`` are {(kind, child): parent}, by place; what has none hangs on nothing.
    """
    count = len(tags)
    logs = np.full((count, len(TAGS)), -20.0, dtype=np.float32)
    for place, letter in enumerate(tags):
        logs[place, TAGS.index(SHORT[letter])] = 0.0
    layers = tuple(np.full((count, len(each)), -20.0, dtype=np.float32) for each in LAYERS[1:])
    for each in layers:
        each[:, 0] = 0.0
    hung = np.zeros((len(LINKS), count, count + 1), dtype=np.float32)
    hung[:, :, 0] = 1.0
    for (kind, child), parent in links.items():
        hung[kind, child, 0] = 0.0
        hung[kind, child, parent + 1] = 1.0
    rows = (np.arange(count),) * len(LINKS)
    spans = [Span(place, place + 1) for place in range(count)]
    pieces = Pieces([0] * count, [0] * count, spans, [0] * count)
    layers = (logs, *layers)
    window = Window(0, count, layers, rows, tuple(hung))
    return Tagged(pieces, layers, (window,), (0,) * count)


def marked(ways, tags, links):
    """Return an answer with sure tags of ways ("M" begins a medium, "D" a document) and of cues."""
    told = tagged(tags, links)
    for place, letter in enumerate(ways):
        told.layers[WAY][place] = -20.0
        told.layers[WAY][place, WAY_TAGS.index(WAYS_SHORT[letter])] = 0.0
    return told


def shown(found):
    return [(list(one.source), list(one.cue), list(one.content)) for one in found]


def test_a_content_goes_to_its_cue_and_the_cue_to_its_source():
    links = {(CONTENT_TO_CUE, 2): 1, (CONTENT_TO_CUE, 3): 1, (CUE_TO_SOURCE, 1): 0}

    found = relations(tagged("SUCcO", links))

    assert shown(found) == [([range(1)], [range(1, 2)], [range(2, 4)])]
    assert found[0].score == pytest.approx(1.0, abs=0.01)


def test_two_pieces_of_one_quotation_are_one_attribution():
    links = {(CONTENT_TO_CUE, place): 3 for place in (0, 1, 4, 5)} | {(CUE_TO_SOURCE, 3): 2}

    found = relations(tagged("CcSUCc", links))

    assert shown(found) == [([range(2, 3)], [range(3, 4)], [range(2), range(4, 6)])]


def test_one_source_may_be_that_of_two_cues():
    links = {(CONTENT_TO_CUE, 2): 1, (CONTENT_TO_CUE, 4): 3}
    links |= {(CUE_TO_SOURCE, 1): 0, (CUE_TO_SOURCE, 3): 0}

    found = relations(tagged("SUCUC", links))

    assert [one.source for one in found] == [(range(1),), (range(1),)]


def test_a_content_that_hangs_on_nothing_stands_alone():
    assert shown(relations(tagged("OCcO", {}))) == [([], [], [range(1, 3)])]


def test_a_cue_that_nothing_hangs_on_says_nothing():
    assert relations(tagged("SUO", {(CUE_TO_SOURCE, 1): 0})) == []


def test_a_stretch_ends_where_another_begins():
    assert stretches(tagged("CcCc", {}))["content"] == [range(2), range(2, 4)]


def test_no_stretch_goes_on_that_has_not_begun():
    chances = np.log(np.full((2, len(TAGS)), 0.01, dtype=np.float32))
    chances[0, TAGS.index("O")] = np.log(0.5)
    chances[0, TAGS.index("B-cue")] = np.log(0.45)
    chances[1, TAGS.index("I-cue")] = np.log(0.9)

    assert [TAGS[tag] for tag in best_path(chances)] == ["B-cue", "I-cue"]


def test_nothing_at_all_is_no_path():
    assert best_path(np.zeros((0, len(TAGS)), dtype=np.float32)) == []


@pytest.mark.parametrize("count", [0, 1, WINDOW - 1, WINDOW, WINDOW + 1, 1000, 5000])
def test_windows_cover_a_text_and_overlap(count):
    found = list(bounds(count))

    assert {place for start, end in found for place in range(start, end)} == set(range(count))
    assert all(0 < end - start <= WINDOW for start, end in found)
    assert all(left[1] > right[0] for left, right in zip(found, found[1:], strict=False))


def test_of_two_windows_the_one_that_sees_more_around_a_piece_says_more_of_it():
    sure, unsure = np.log(np.float32(0.9)), np.log(np.float32(0.1))
    left, right = (np.full((4, len(TAGS)), each, dtype=np.float32) for each in (sure, unsure))
    windows = [Window(0, 4, (left,), (), ()), Window(2, 6, (right,), (), ())]

    chances = np.exp(mean_of(6, windows, 0))[:, 0]

    # The first of the two that both read is two from where the left one ends.
    assert chances == pytest.approx([0.9, 0.9, 1.9 / 3, 1.1 / 3, 0.1, 0.1])


def test_media_and_documents_belong_to_the_cue_they_hang_on():
    links = {(WAY_TO_CUE, place): 3 for place in (0, 1)} | {(WAY_TO_CUE, 4): 3}

    found = stations(marked("MmOOD", "OOOUO", links))

    cue = range(3, 4)
    assert [(one.kind, one.run, one.cue) for one in found] == [
        ("medium", range(2), cue),
        ("document", range(4, 5), cue),
    ]
    assert [one.sure for one in found] == pytest.approx([1.0, 1.0], abs=0.01)


def test_a_medium_that_hangs_on_nothing_has_no_cue():
    [found] = stations(marked("MOO", "OOU", {}))

    assert (found.kind, found.cue) == ("medium", None)


def every_path(chances, tags):
    """Return the likeliest of all allowed paths, tried one by one."""

    def allowed(path):
        before = ("O", *path)
        return all(
            not tag.startswith("I-") or left[2:] == tag[2:]
            for left, tag in zip(before, path, strict=False)
        )

    paths = [path for path in product(tags, repeat=len(chances)) if allowed(path)]
    return max(paths, key=lambda path: sum(chances[n, tags.index(t)] for n, t in enumerate(path)))


@pytest.mark.parametrize("seed", range(40))
def test_the_path_is_the_likeliest_of_all_that_are_allowed(seed):
    tags = ("O", "B-cue", "I-cue", "B-content", "I-content")
    random = np.random.default_rng(seed)
    logits = random.normal(scale=2.0, size=(5, len(tags)))
    logits[:, 0] += seed % 4  # the more surely some pieces are nothing
    chances = np.log(np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)).astype(np.float32)

    assert tuple(tags[tag] for tag in best_path(chances, tags)) == every_path(chances, tags)
