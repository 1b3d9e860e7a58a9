"""Which of several sayings a quotation belongs to, whatever the tagger thought."""

import pytest

from reading_sayings import drafted
from reportedly.annotate.drafts import Draft
from reportedly.annotate.whose import join_halves, leave_to_others

pytestmark = pytest.mark.model


def test_a_broken_sentence_goes_on_behind_the_cue():
    page, draft = drafted(
        "[“Every time you raise the toll,”]{q} [Ito]{s} [said]{c}, turning to the "
        "owners of the ferries, “you hand the coast another empty village.”"
    )
    join_halves(page, [draft])
    assert [page.word(place) for place in sorted(draft.content)[-3:]] == ["village", ".", "”"]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(
            "[“Every time you raise the toll,”]{q} [Ito]{s} [said]{c}, and Okoro "
            "nodded. “You hand the coast another empty village,” Okoro said.",
            id="a sentence of its own",
        ),
        pytest.param(
            "[“Every time.”]{q} [Ito]{s} [said]{c} it to the owners of the ferries, "
            "“you” being all of them.",
            id="the first half is whole",
        ),
    ],
)
def test_what_is_no_second_half_stays_where_it_is(source):
    page, draft = drafted(source)
    before = set(draft.content)
    join_halves(page, [draft])
    assert draft.content == before


def test_a_quotation_belongs_to_the_words_that_lead_to_it():
    page, draft = drafted(
        "She changed her answer: [“Of course I believe in floods, aunt.”]{q} To which "
        "[Ito]{s} [said]{c}: [“Good for you, and for all of us.”]{q}"
    )
    draft.regions = list(page.quoted)
    leave_to_others(page, draft)
    assert [page.word(place) for place in sorted(draft.content)[:3]] == ["“", "Good", "for"]


def test_an_addition_is_a_saying_of_its_own():
    page, draft = drafted(
        "[“Every time you raise the toll,”]{q} [Ito]{s} [said]{c}, adding, “you hand "
        "the coast another empty village.”"
    )
    half, other = page.quoted
    added = Draft((half.last + 4,), draft.source, set(range(other.first, other.last + 1)), 0.9)
    before = set(draft.content), set(added.content)
    join_halves(page, [draft, added])
    assert (draft.content, added.content) == before


@pytest.mark.parametrize(
    ("between", "left"),
    [
        pytest.param("Omar Tell shook his head.", True, id="another makes ready to speak"),
        pytest.param("Lena Okoro shook her head.", False, id="the speaker does"),
        pytest.param("Omar Tell left Kell in May.", False, id="another is told of"),
        pytest.param("A gull laughed.", False, id="nobody by name"),
    ],
)
def test_a_quotation_behind_another_person_is_not_the_first_speakers(between, left):
    page, draft = drafted(
        "[“It is safe here,”]{q} [said]{c} [Lena Okoro]{s}. "
        f"{between} [“It is not cheap.”]{{q}}"
    )
    draft.regions = list(page.quoted)
    before = set(draft.content)

    leave_to_others(page, draft)

    assert (draft.content < before) is left
