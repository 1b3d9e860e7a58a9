"""Whom a number counts, what befell them and who did it, where the parse or a word misleads.

Each rule with sentences that it must leave as they are, read by the real model.
"""

import pytest

from figures_found import figures, told, words_of

pytestmark = pytest.mark.model


BEFELL = [
    ("The tribunal sentenced four sailors to death.", [None]),
    ("Five smugglers were condemned to death in Aru.", [None]),
    ("Five shepherds were stabbed to death in Aru.", ["killed"]),
    ("Six martyrs and 25 wounded were taken to Aru.", ["killed", "wounded"]),
    ("Six sailors and 25 dockers were wounded in Aru.", ["wounded", "wounded"]),
    ("Seven dockers died, six of them women, and 31 hurt.", ["killed", "killed", "wounded"]),
    ("The flood claimed scores of lives.", ["killed"]),
    ("The film claimed scores of prizes.", [None]),
    ("The ward took in 40 miners with serious injuries.", ["wounded"]),
    ("The ward is for 40 miners with spinal injuries.", [None]),
    ("The guild announced the martyrdom of six rowers.", ["killed"]),
    ("Three ferries were carrying injured to Aru.", [None]),
    ("Three ferries were carrying timber, and nine were injured.", [None, "wounded"]),
    ("In Gerrin, one of the nine towns, roads were destroyed.", []),
    ("Two of the nine bridges were destroyed.", ["destroyed", None]),
    ("Among the 20 wounded were two rowers.", ["wounded", "wounded"]),
    ("The slide left six rowers dead and 20 more hurt.", ["killed", "wounded"]),
    ("The quake killed six and wounded 30 more.", ["killed", "wounded"]),
    ("The quake left 21 dead 43 wounded.", ["killed", "wounded"]),
    ("Seven corpses were found in the mine.", ["killed"]),
    ("The army has seven corps.", []),
]


@pytest.mark.parametrize(("text", "wanted"), BEFELL)
def test_what_befell_them_is_that_of_no_other_number(text, wanted):
    happened = [of for _, unit, of in told(text) if unit != "town"]
    if not wanted:
        assert not any(happened)
    else:
        assert happened == wanted


SAID = [
    ("The rower who police believe wounded six sailors was held.", [("wounded", "The rower")]),
    ("A slide that miners said killed 12 people closed the road.", [("killed", "A slide")]),
    ("The clerk the mayor says shot two dogs has fled.", [(None, None)]),
    ("The rowers who wounded six sailors were held.", [("wounded", None)]),
    ("Police believe six sailors were held.", [("captured", None)]),
]


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_what_others_say_that_somebody_did_is_done_to_those_counted(text, wanted):
    document, found = figures(text)

    assert [(each.of, each.by and document.words(each.by)) for each in found] == wanted


UNDONE = [
    ("The mayor said that six rowers had not drowned.", [None]),
    ("Not only were six rowers killed.", ["killed"]),
    ("If 20 islanders are displaced, a school opens.", [None]),
    ("The clerk asked whether six rowers had been freed.", [None]),
    ("A bomb meant to kill six rowers failed.", [None]),
    ("Six rowers were nearly killed.", [None]),
    ("Nearly 60 rowers were killed.", ["killed"]),
    ("The slide could have killed six rowers.", [None]),
    ("Six rowers may have been killed.", ["killed"]),
    ("The raiders tried to free six rowers.", [None]),
    ("The raiders agreed to free six rowers.", ["freed"]),
    ("Six rowers died, if the clerk is right.", ["killed"]),
]


@pytest.mark.parametrize(("text", "wanted"), UNDONE)
def test_what_did_not_happen_or_is_supposed_is_claimed_of_nobody(text, wanted):
    assert [of for _, _, of in told(text)] == wanted


DOERS = [
    ("The brigade denied having wounded six rowers.", [None]),
    ("The brigade denies that its gunners killed six rowers.", [None]),
    ("The brigade rejected the offer and killed six rowers.", ["The brigade"]),
    ("The envoy denounced the raid on the mill, leaving 12 dead.", ["the raid"]),
    ("The brigade shelled the mill, leaving 12 dead.", ["The brigade"]),
    ("The mayor welcomed the pact, freeing 12 rowers.", [None]),
    (
        "A bomb killed six rowers, two of them women, and wounded ten.",
        ["A bomb", "A bomb", "A bomb"],
    ),
    ("Two of the raiders wounded ten rowers.", [None, None]),
]


@pytest.mark.parametrize(("text", "wanted"), DOERS)
def test_who_denies_or_condemns_it_did_not_do_it(text, wanted):
    assert words_of(text, "by") == wanted


PARTS = [
    ("Ten rowers, including six boys and two girls, died.", ["killed"] * 3),
    ("Ten rowers, including six boys, two girls and two cooks, died.", ["killed"] * 4),
    ("Ten rowers, including a cook and two girls, died.", ["killed"] * 2),
    ("Ten rowers died and 12, among them six boys, were hurt.", ["killed"] + ["wounded"] * 2),
    ("Six sailors were freed and 14, among them three cooks, were wounded.", ["freed", None]),
    ("Ten were freed, including six boys, and two girls were born.", ["freed", "freed", None]),
    ("Ten rowers were held, including six boys, and two boats sank.", ["captured"] * 2 + [None]),
]


@pytest.mark.parametrize(("text", "wanted"), PARTS)
def test_a_further_part_is_of_those_told_before(text, wanted):
    assert [of for _, _, of in told(text)] == wanted


UNITS = [
    ("They wrecked four tractors and seized two others.", ["tractor", "tractor"]),
    ("Four barges were sunk and two others damaged.", ["barge", "barge"]),
    ("They wrecked four tractors and wounded two others.", ["tractor", "person"]),
    ("They hit four tractors, and two others fled.", ["tractor", "person"]),
    ("Six Rebel Soldiers Killed", ["person"]),
    ("Two adult males and three females gave themselves up.", ["person", "person"]),
    ("Six male wolves were seen.", ["wolf"]),
    ("The raiders, numbering about 60, were captured.", ["person"]),
    ("The two–Hal Orul and Ben Nesk–were killed.", []),
    ("Six people – all rowers – were killed.", ["person"]),
    ("Four dead, dozens hurt in Aru fire", ["person", "person"]),
    ("They hold the nine Ruvian and six Kestrin sailors.", ["person", "person"]),
    ("Nine sheep and six brown cows drowned.", ["sheep", "cow"]),
    ("Dozens of women carrying lamps came.", ["person"]),
    ("Two plainclothes police officers came.", ["person"]),
    ("The wreck lies 30 nautical miles off Aru.", ["nautical mile"]),
    ("The act cut the number of lamps from 90 to 40.", ["lamp", "lamp"]),
    ("That raises to 90 the number of those wounded.", ["person"]),
]


@pytest.mark.parametrize(("text", "wanted"), UNITS)
def test_the_unit_is_what_is_counted(text, wanted):
    assert [unit for _, unit, _ in told(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Six more rowers were freed.", ["rowers"]),
        ("Six other rowers were freed.", ["other rowers"]),
        ("Nine rowers were hurt, six of them women, and ten fled.", ["rowers", "women", None]),
        ("Nine Ruvian and six Kestrin sailors died.", ["sailors", "Kestrin sailors"]),
        ("The raiders numbering 12 were freed.", ["The raiders"]),
    ],
)
def test_who_is_counted_is_told_without_the_count(text, wanted):
    assert words_of(text, "who") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They seized nine KL 47 rifles.", ["nine"]),
        ("Two Arrow 3 rockets fell.", ["Two"]),
        ("In Aru 3 rockets fell.", ["3"]),
        ("A 16-gauge shotgun and two knives lay there.", ["two"]),
        ("The fairs are on April 7 and 9.", []),
        ("They met on April 7 and 9 guards came.", ["9"]),
        ("It broke out at 1430 EST.", []),
        ("Those are just my two cents.", []),
    ],
)
def test_numbers_of_names_bores_and_days_count_nothing(text, wanted):
    assert [words for words, _, _ in told(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The play is about six rowers.", ("exact", 6)),
        ("It is about one rower.", ("exact", 1)),
        ("They quarrelled about six boats.", ("exact", 6)),
        ("There are about six rowers.", ("about", 6)),
        ("She heard about 60 rowers had come.", ("about", 60)),
        ("The guild said in its report about 30 rowers were hurt.", ("about", 30)),
        ("A guard told the hearing about nine rowers had drowned.", ("about", 9)),
        ("In his speech about 60 rowers were named.", ("about", 60)),
        ("The inquiry about 40 rowers who drowned goes on.", ("exact", 40)),
        ("A trial about two rowers has begun.", ("exact", 2)),
        ("The film about nine rowers was shown in Aru.", ("exact", 9)),
    ],
)
def test_what_is_spoken_about_is_no_approximation(text, wanted):
    _, [found] = figures(text)

    assert (found.qualifier, found.low) == wanted
