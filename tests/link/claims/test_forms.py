"""The words of a text, folded."""

from reportedly.link.claims.forms import forms_of


def test_a_sign_that_stands_for_several_words_is_none():
    assert [each.stem for each in forms_of("They waited 5½ hours")] == ["wait", "5", "hour"]
