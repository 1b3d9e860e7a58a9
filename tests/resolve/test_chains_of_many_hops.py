"""Words that came a long way: whom each wording puts on it, in which order, and whom it does not.

Every person, body and outlet is invented. What is expected leaves the last speaker out.
"""

import pytest

from parsing import attributed, chain

pytestmark = pytest.mark.model


def hops(document, attribution):
    """Return the media and documents of the attribution's chain, outermost first."""
    found = chain(document, attribution)
    return [hop for hop in found if not hop.startswith("speaker")]


DOCUMENTS = [
    (
        "[The port would open]{q1}, [Mara Ito]{s1} [said]{c1} in a letter to her crews.",
        ["document: Mara Ito"],
    ),
    ("In an address to the nation, [Ada Lind]{s1} [said]{c1} [more]{q1}.", ["document: Ada Lind"]),
    (
        "[Mara Ito]{s1} [said]{c1} in a statement issued by the harbour ministry [it rained]{q1}.",
        ["document: harbour ministry"],
    ),
    (
        "[The port was unsafe]{q1}, [according to]{c1} "
        "[a survey of 300 sailors by the University of Lomira]{s1}.",
        ["document: University of Lomira"],
    ),
    (
        "[The port was unsafe]{q1}, [according to]{c1} "
        "[a letter from the nuncio, Monsignor Oren Falk]{s1}.",
        ["document: Oren Falk"],
    ),
    (
        "[The port was unsafe]{q1}, [according to]{c1} "
        "[a statement the Salt Society published on Telegram]{s1}.",
        ["medium: Telegram", "document: Salt Society"],
    ),
    ("[An army report]{s1} [found]{c1} [faults in the fence]{q1}.", ["document: army"]),
    (
        "[The Salt Front]{s1} [announced]{c1} in Statement No. 12 [that it had won]{q1}.",
        ["document: Salt Front"],
    ),
    (
        "[The ministry]{s1} [expressed]{c1} [regret in a communiqué over the fire]{q1}.",
        ["document: ministry"],
    ),
    ("[Court papers]{s1} [said]{c1} [the bridge was unsafe]{q1}.", ["document: Court papers"]),
    ("[Reports]{s1} [said]{c1} [the bridge was unsafe]{q1}.", []),
    ("[The ministry]{s1} [criticised]{c1} [errors in the report]{q1}.", []),
    ("[The author of the report]{s1} [said]{c1} [it was wrong]{q1}.", []),
    ("[Mara Ito]{s1} [said]{c1} in reply to a letter from the council [that it rained]{q1}.", []),
    ("In testimony to a committee, [Mara Ito]{s1} [said]{c1} [that it rained]{q1}.", []),
]


@pytest.mark.parametrize(("source", "expected"), DOCUMENTS)
def test_a_document_goes_by_its_issuer(source, expected):
    document, made = attributed(source)

    assert hops(document, made[1]) == expected


MEDIA = [
    ("[It rained]{q1}, [Orla TV]{s1} [said]{c1}.", ["medium: Orla TV"]),
    ("[According to]{c1} [Hebrew media]{s1}, [it rained]{q1}.", ["medium: Hebrew media"]),
    ("[It rained]{q1}, [the daily al-Nahr]{s1} [wrote]{c1}.", ["medium: al-Nahr"]),
    ("[It rained]{q1}, [Zvon]{s1} [reported]{c1} on Wednesday.", ["medium: Zvon"]),
    ("[A Radio Kell report]{s1} [said]{c1} [it rained]{q1}.", ["medium: Radio Kell"]),
    ("[It rained]{q1}, [Mara Ito]{s1} [told]{c1} [al-Sahil]{a1}.", ["medium: al-Sahil"]),
    (
        "[Mara Ito]{s1} [said]{c1} on the podcast The Long Table [it rained]{q1}.",
        ["medium: Long Table"],
    ),
    (
        "[Mara Ito]{s1} [told]{c1} the trade paper Sail & Oar [it rained]{q1}.",
        ["medium: Sail & Oar"],
    ),
    (
        "[Mara Ito]{s1} [said]{c1} on Orla TV's breakfast show [it rained]{q1}.",
        ["medium: Orla TV"],
    ),
    ("[Mara Ito]{s1} [wrote]{c1} on her Telegram channel [it rained]{q1}.", ["medium: Telegram"]),
    ("[“It rained,”]{q1} [Mara Ito]{s1} [wrote]{c1} in a Facebook post.", ["medium: Facebook"]),
    ("[It rained]{q1}, [the police]{s1} [said]{c1} on X.", ["medium: X"]),
    (
        "[Mara Ito]{s1} [said]{c1} in comments on the site of the Coast Courier [it rained]{q1}.",
        ["medium: Coast Courier"],
    ),
    ("[Mara Ito]{s1} [told]{c1} Tomas Reyl [it rained]{q1}.", []),
    ("[Mara Ito]{s1} [told]{c1} Hezbollah [it rained]{q1}.", []),
    ("[Rosvik]{s1} [reported]{c1} [that its profit had doubled]{q1}.", []),
    ("[Mara Ito]{s1} [told]{c1} a rally [it rained]{q1}.", []),
    ("[Radio Kell's editor, Mara Ito,]{s1} [said]{c1} [it rained]{q1}.", []),
    ("[A spokeswoman for Orla TV]{s1} [said]{c1} [it rained]{q1}.", []),
    (
        "[Oren Falk, who told the Coast Courier last year that he would go,]{s1} [said]{c1} "
        "[it rained]{q1}.",
        [],
    ),
    (
        "After the story was carried by Radio Kell, [the ministry]{s1} [agreed]{c1} [to pay]{q1}.",
        [],
    ),
    ("[Mara Ito]{s1} [denied]{c1} a report by Orla TV [that it rained]{q1}.", []),
]


@pytest.mark.parametrize(("source", "expected"), MEDIA)
def test_a_medium_is_told_by_its_words_or_by_what_it_does(source, expected):
    document, made = attributed(source)

    assert hops(document, made[1]) == expected


LONG = [
    (
        "[Mara Ito]{s1} [told]{c1} [Radio Kell]{a1}, in remarks carried by the Coast Courier, "
        "[that it rained]{q1}.",
        ["medium: Coast Courier", "medium: Radio Kell"],
    ),
    (
        "[Mara Ito]{s1} [told]{c1} [Radio Kell]{a1} in an interview first quoted by the "
        "Coast Courier and then by Orla TV [it rained]{q1}.",
        ["medium: Orla TV", "medium: Coast Courier", "medium: Radio Kell"],
    ),
    (
        "[“It rained,”]{q1} [Mara Ito]{s1} [said]{c1} in an interview with Radio Kell, "
        "as the Coast Courier noted on Monday.",
        ["medium: Coast Courier", "medium: Radio Kell"],
    ),
    (
        "[Mara Ito]{s1} [said]{c1} in a speech carried by Orla TV and quoted on Monday by the "
        "Coast Courier [that it rained]{q1}.",
        ["medium: Coast Courier", "medium: Orla TV", "document: Mara Ito"],
    ),
    (
        "[Mara Ito]{s1} [wrote]{c1} in a letter, which Radio Kell obtained, [that it rained]{q1}.",
        ["medium: Radio Kell", "document: Mara Ito"],
    ),
    (
        "In its report, extracts of which appeared in the Coast Courier, "
        "[the council]{s1} [noted]{c1} [a rise]{q1}.",
        ["medium: Coast Courier", "document: council"],
    ),
    (
        "[According to]{c1} [a memorandum of the Salt League obtained by Radio Kell]{s1}, "
        "[it rained]{q1}.",
        ["medium: Radio Kell", "document: Salt League"],
    ),
    (
        "[It rained]{q1}, [according to]{c1} "
        "[a Halim dispatch reprinted in the Coast Courier]{s1}.",
        ["medium: Coast Courier", "medium: Halim"],
    ),
    (
        "[It rained]{q1}, [Orla TV]{s1} [reported]{c1}, citing Radio Kell, which had obtained a "
        "letter by the mayor, Oren Falk.",
        ["medium: Orla TV", "medium: Radio Kell", "document: Oren Falk"],
    ),
    (
        "[The Tarn Courier]{s1} [reported]{c1}, on the basis of a post on X by the ferry union "
        "quoting its own letter to the ministry, [that it rained]{q1}.",
        ["medium: Tarn Courier", "medium: X", "document: ferry union"],
    ),
    (
        "[Zvon]{s1}, citing officials, [reported]{c1} [that it rained]{q1}.",
        ["medium: Zvon"],
    ),
    (
        "[Zvon]{s1} [said]{c1}, quoting state news agency SANPRES, [that it rained]{q1}.",
        ["medium: Zvon", "medium: SANPRES"],
    ),
]


@pytest.mark.parametrize(("source", "expected"), LONG)
def test_whoever_passed_words_on_last_goes_first(source, expected):
    document, made = attributed(source)

    assert hops(document, made[1]) == expected


def test_what_leads_to_it_inside_the_words_of_another_is_on_its_way():
    document, made = attributed(
        "Zvon quoted [the Coast Courier]{s1} as [saying]{c1} [it had learned from Orla TV of a "
        "statement in which ]{q1}[the Guild of Glassmakers]{s2} [threatened]{c2} [to close]{q2}.",
        parents={2: 1},
    )

    assert hops(document, made[2]) == [
        "medium: Zvon",
        "medium: Coast Courier",
        "medium: Orla TV",
        "document: Guild of Glassmakers",
    ]


def test_who_publishes_a_letter_in_which_another_speaks_passes_it_on():
    document, made = attributed(
        "[The Coast Courier]{s1} [reported]{c1} [that SANPRES had published a letter in which ]{q1}"
        "[the bishop Oren Falk]{s2} [begged]{c2} the council [to open the road]{q2}.",
        parents={2: 1},
    )

    assert hops(document, made[2]) == [
        "medium: Coast Courier",
        "medium: SANPRES",
        "document: Oren Falk",
    ]


def test_the_medium_that_words_are_according_to_goes_before_whom_they_were_told():
    document, made = attributed(
        "[It rained]{q1}, [Mara Ito]{s1} [told]{c1} [Orla TV]{a1} [on Monday]{q2}, "
        "[according to]{c2} [the Coast Courier]{s2}."
    )

    assert hops(document, made[1]) == ["medium: Coast Courier", "medium: Orla TV"]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (
            "Her words were reported by the Coast Courier and, from there, by Orla TV.",
            ["medium: Orla TV", "medium: Coast Courier", "medium: Radio Kell"],
        ),
        ("Orla TV carried the interview.", ["medium: Orla TV", "medium: Radio Kell"]),
        ("Orla TV carried the letter.", ["medium: Radio Kell"]),
        ("The Coast Courier, which quoted her, was closed.", ["medium: Radio Kell"]),
    ],
)
def test_a_sentence_after_may_tell_who_passed_it_on(after, expected):
    document, made = attributed(
        f"[“It rained,”]{{q1}} [Mara Ito]{{s1}} [told]{{c1}} [Radio Kell]{{a1}}. {after}"
    )

    assert hops(document, made[1]) == expected


def test_the_statement_is_the_one_told_of_before():
    document, made = attributed(
        "[The Salt Front]{s1} [said]{c1} in a statement on Telegram [that it had won]{q1}. "
        "[“It is over,”]{q2} [the statement]{s2} [added]{c2}."
    )

    assert hops(document, made[2]) == ["medium: Telegram", "document: Salt Front"]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("", ["document: Mara Ito"]),
        ("The road was shut. It rained. Ships waited. Trucks did too. ", []),
        ("On Monday she was ill. ", ["document: Mara Ito"]),
    ],
)
def test_a_speech_holds_until_the_speaker_has_been_silent_for_long(between, expected):
    document, made = attributed(
        "[Mara Ito]{s1} [said]{c1} in a speech [that it rained]{q1}. "
        f"{between}[Ito]{{s2}} [said]{{c2}} [it would go on]{{q2}}."
    )

    assert hops(document, made[2]) == expected


def test_what_was_told_earlier_does_not_hold_for_later_words():
    document, made = attributed(
        "Weeks earlier, [Mara Ito]{s1} [had told]{c1} [Radio Kell]{a1} [that it rained]{q1}. "
        "[Ito]{s2} [said]{c2} [it would go on]{q2}."
    )

    assert hops(document, made[2]) == []
