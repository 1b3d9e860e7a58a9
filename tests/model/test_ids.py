"""Ids follow from content, and from nothing else."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Article, Attribution, Span, content_id

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()))  # lone surrogates too


@given(st.lists(ANY_TEXT), st.lists(ANY_TEXT))
def test_two_lists_of_parts_share_an_id_only_when_they_are_the_same(one, other):
    assert (content_id("x", *one) == content_id("x", *other)) == (one == other)


@given(st.lists(ANY_TEXT))
def test_an_id_is_its_kind_and_twenty_hex_digits(parts):
    assert re.fullmatch(r"att_[0-9a-f]{20}", content_id("att", *parts))


def test_an_article_is_known_by_its_address_and_text_alone():
    article = Article(uri="https://example.org/1", text="It rained.")

    assert article.id == Article(article.uri, article.text, given_id="7", language="en").id
    assert article.id != Article("https://example.org/2", article.text).id
    assert article.id != Article(article.uri, "It snowed.").id


def test_an_attribution_is_known_by_its_article_and_the_spans_of_its_roles():
    found = Attribution((Span(0, 3),), (Span(4, 8),), (Span(9, 18),), "indirect")
    same = Attribution(found.source, found.cue, found.content, "direct", score=0.5, negated=True)
    moved = Attribution(found.source, found.cue, (Span(9, 19),), "indirect")
    swapped = Attribution(found.cue, found.source, found.content, "indirect")

    assert found.id("art_1") == same.id("art_1")
    assert len({each.id("art_1") for each in (found, moved, swapped)}) == 3
    assert found.id("art_1") != found.id("art_2")
