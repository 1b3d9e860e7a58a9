"""Groups told apart by what stands before their role, and roles that are of nobody."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model


def _both(one: str, other: str) -> tuple[str | None, str | None]:
    document, made = attributed(
        f"[{one}]{{s1}} [said]{{c1}} [the pier was safe]{{q1}}. It rained. "
        f"[{other}]{{s2}} [said]{{c2}} [two had died]{{q2}}."
    )
    return speaker(document, made[1]).name, speaker(document, made[2]).name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour officials", "Medical officials"),
        ("Union leaders", "Religious leaders"),
        ("Dock workers", "Medical workers"),
        ("Army officials", "Local officials"),
    ],
)
def test_another_word_before_the_role_makes_another_group(one, other):
    assert _both(one, other) == (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Port officials", "Officials"),
        ("Residents of Kell", "Residents"),
        ("Striking dockers", "Dockers"),
        ("Lawyers for the guild", "The lawyers"),
    ],
)
def test_the_bare_role_is_the_group_that_has_just_spoken(one, other):
    assert _both(one, other) == (one, one)


def test_the_experts_are_those_who_spoke_last():
    document, made = attributed(
        "[Legal experts]{s1} [said]{c1} [no]{q1}. [Harbour experts]{s2} [said]{c2} [yes]{q2}. "
        "[The legal experts]{s3} [said]{c3} [it rained]{q3}. [The experts]{s4} [said]{c4} [so]{q4}."
    )

    names = [speaker(document, made[number]).name for number in (1, 2, 3, 4)]
    assert names == ["Legal experts", "Harbour experts", "Legal experts", "Legal experts"]


def _role(source: str) -> tuple[str | None, str | None]:
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [the pier was safe]{{q1}}.")
    found = speaker(document, made[1])
    return found.role, found.of


@pytest.mark.parametrize(
    ("source", "role", "of"),
    [
        ("Forensic experts", "Forensic experts", None),
        ("Small-business owners", "Small-business owners", None),
        ("A Republican senator", "Republican senator", None),
        ("The boy's Kell relatives", "relatives", "boy"),
        ("Lena Okoro, a Kell-based harbour rights activist,", "harbour rights activist", None),
        ("Lena Okoro, a Veldaran human rights activist,", "human rights activist", "Veldaran"),
        ("Omar Tell, founder of Sisters to the Shore, a club,", "founder", "Sisters to the Shore"),
        ("Omar Tell, a member of Mothers Against Fire,", "member", "Mothers Against Fire"),
        ("Omar Tell, head of a club called Sons of Kell,", "head", "club called Sons of Kell"),
        ("Lena Okoro, food and safety manager for Orbel,", "food and safety manager", "Orbel"),
        ("Kell Department of Harbours chief Omar Tell", "chief", "Kell Department of Harbours"),
    ],
)  # fmt: skip
def test_a_role_is_whole_and_of_somebody_or_of_nobody(source, role, of):
    assert _role(source) == (role, of)


@pytest.mark.parametrize(
    ("source", "role", "of"),
    [
        ("Port officials", "officials", "Port"),
        ("Catholic Church officials", "officials", "Catholic Church"),
        ("Facebook officials", "officials", "Facebook"),
        ("Veldaran officials", "officials", "Veldaran"),
        ("Ostmark's Harbour Front leader, Omar Tell,", "leader", "Ostmark's Harbour Front"),
        ("Omar Tell, head of Airlines in Kell,", "head", "Airlines"),
        ("Police and army officers", "officers", "Police and army"),
        ("Police and prosecutors", None, None),
        ("Industry and business representatives", None, None),
        ("Ada Lind, a beloved and respected member of the guild,", None, None),
    ],
)
def test_a_body_before_or_after_the_role_is_whose_it_is(source, role, of):
    assert _role(source) == (role, of)


def test_a_word_with_its_capital_in_mid_sentence_is_a_name():
    document, made = attributed(
        "[Harrow officials]{s1} [said]{c1} [no]{q1}. The board sued Harrow in May."
    )

    assert speaker(document, made[1]).of == "Harrow"
