from reportedly.link.names.vocabulary import meaning
from reportedly.link.names.words import known_names, shaped
from reportedly.resolve.foreign_heads import HEADS, MEANT
from reportedly.resolve.short_forms import FORMS, one_cut_down
from reportedly.words.lists import given, translated
from reportedly.words.titles import CLIPPED, TITLES


def test_both_rooms_know_a_given_name_by_any_spelling_of_its_line():
    assert one_cut_down("said", "saeed")
    assert known_names()[shaped("said")] & known_names()[shaped("saeed")]


def test_a_short_form_that_one_article_is_read_by_joins_nobody_across_articles():
    assert one_cut_down("alexander", "sandy")
    assert not given()["alexander"] & given().get("sandy", frozenset())


def test_no_pair_of_short_forms_is_told_twice():
    names = given()
    twice = [
        sorted(forms)
        for forms in FORMS
        if len(forms) == 2 and frozenset.intersection(*(names.get(f, frozenset()) for f in forms))
    ]
    assert not twice


def test_both_rooms_know_a_foreign_noun():
    assert MEANT["vijece"] == meaning()["vijece"] == "council"
    assert MEANT["fundacion"] == meaning()["fundacion"] == "foundation"


def test_every_noun_a_foreign_body_goes_by_has_a_foreign_word():
    assert set(translated().values()) >= HEADS


def test_what_a_headline_shortens_is_no_longer_short():
    assert not set(CLIPPED.values()) & {*CLIPPED, *TITLES}
