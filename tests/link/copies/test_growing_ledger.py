"""However documents come, the copies among them are the same."""

from random import Random

import numpy as np
import pytest

from prose import paragraphs, reworded, text_of
from reportedly.engine import Processes
from reportedly.link.copies import (
    CopyLedger,
    MemoryIndex,
    Text,
    add_prints,
    candidates,
    compared,
    key_of,
    overlaps_with,
    portions_with,
    printed,
)

FOOTER = paragraphs(99, 1)[0]


def collection():
    """Return documents with copies, lifts, footers and a digest of two stories."""
    texts = []
    for story in range(8):
        own = paragraphs(story)
        if story % 3 == 2:
            own[2:2] = paragraphs(story - 1)[1:4]
        versions = [own, own[:3], [reworded(part, story, 0.1) for part in own], own[::2]]
        texts += [text_of([*each, FOOTER]) for each in versions[: 1 + story % 4]]
    texts.append(text_of([*paragraphs(0)[:4], *paragraphs(5)[:4]]))
    return [Text(f"d{number}", text, outlet=f"O{number}") for number, text in enumerate(texts)]


def judged(parts):
    ledger = CopyLedger()
    for part in parts:
        ledger.add(part)
    return ledger.judged()


@pytest.mark.parametrize("seed", range(6))
def test_the_order_and_the_portions_make_no_difference(seed):
    texts = collection()
    whole = judged([texts])
    chance = Random(seed)
    chance.shuffle(texts)
    size = chance.randint(1, 6)

    bit_by_bit = judged(texts[at : at + size] for at in range(0, len(texts), size))

    assert len(whole.copies) > 10
    assert bit_by_bit == whole


def test_a_passage_that_becomes_furniture_is_a_copy_no_more():
    passage = " ".join(paragraphs(98, 2))
    texts = [Text(str(number), text_of([*paragraphs(number), passage])) for number in range(8)]

    assert len(judged([texts[:2]]).copies) == 1
    assert judged([texts[:2], texts[2:]]).copies == ()


def test_only_what_a_new_document_touches_is_looked_at_again():
    texts = collection()
    index = MemoryIndex()
    add_prints(list(printed(texts)), index)

    touched = add_prints(list(printed([Text("new", text_of(paragraphs(77)))])), index)

    assert touched.tolist() == [key_of("new")]


def test_processes_that_compare_portions_find_the_same():
    texts = {key_of(each.id): each for each in collection()}
    index = MemoryIndex()
    keys = add_prints(list(printed(list(texts.values()))), index)

    def fetch(wanted):
        return [texts[key] for key in wanted]

    found = Processes(2).map(compared, portions_with(keys, index, fetch))

    assert [each for part in found for each in part] == list(overlaps_with(keys, index, fetch))


@pytest.mark.parametrize("asked", [3, 12, 15])
def test_few_documents_or_most_have_the_pairs_that_all_have(asked):
    index = MemoryIndex()
    keys = np.sort(add_prints(list(printed(collection())), index))
    nothing = np.zeros(0, np.uint32)
    every = candidates(keys, index, nothing)
    some = keys[:asked]

    found = candidates(some, index, nothing)

    assert 0 < len(found) <= len(every)
    assert found.tolist() == every[np.isin(every, some).any(axis=1)].tolist()


def test_prints_follow_from_the_text_alone():
    texts = collection()

    together = list(printed(texts))

    for text, one in zip(texts, together, strict=True):
        [alone] = printed([text])
        assert alone.id == one.id
        assert np.array_equal(alone.prints, one.prints)
        assert np.array_equal(alone.sketch, one.sketch)
