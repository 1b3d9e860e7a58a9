"""The gazetteer: names in their many spellings, and the places they lead to."""

import pytest

from reportedly.errors import ContractError
from reportedly.resolve.gazetteer import gazetteer, rough
from reportedly.resolve.gazetteer.index import Lists, packed, unpacked

SPELLINGS = [
    ("Rafah", ("Rafaḩ", "PS")),
    ("RAFAH", ("Rafaḩ", "PS")),
    ("al-Raqqa", ("Ar Raqqah", "SY")),
    ("Sa’ada", ("Sa'dah", "YE")),
    ("Hodeidah", ("Al Ḩudaydah", "YE")),
    ("Bab el-Mandeb", ("Bab al-Mandab", "")),
    ("Khan Younis", ("Khān Yūnis", "PS")),
    ("Zaporizhzhia", ("Zaporizhzhya", "UA")),
    ("U.S.", ("United States", "US")),
    ("Côte d'Ivoire", ("Ivory Coast", "CI")),
    ("Ft. St. John", ("Fort St. John", "CA")),
]


@pytest.mark.parametrize(("written", "meant"), SPELLINGS, ids=[each[0] for each in SPELLINGS])
def test_a_name_is_found_in_whatever_spelling(written, meant):
    found = gazetteer().named(written)

    assert meant in [(entry.name, entry.country) for entry in found]


def test_an_adjective_leads_to_its_country():
    [country] = [entry for entry in gazetteer().named("Turkish") if entry.kind == "country"]

    assert (country.name, country.match) == ("Turkey", "adjective")


def test_a_division_is_cut_short_only_after_a_comma():
    known = gazetteer()

    assert [entry.name for entry in known.shortened("Del")] == ["Delaware"]
    assert "Delaware" not in [entry.name for entry in known.named("Del")]


def test_another_romanisation_sounds_alike():
    assert "Ḩamāh" in [entry.name for entry in gazetteer().sounding("Hammah")]
    assert rough("hasakeh") == rough("al hasakah")


def test_what_nobody_is_called_leads_nowhere():
    assert gazetteer().named("Quarnavelle-on-Ostmark") == []


@pytest.mark.parametrize(
    ("lat", "lon", "country"), [(33.9, 35.5, "LB"), (60.0, 100.0, "RU"), (-25.0, 135.0, "AU")]
)
def test_a_point_lies_in_the_country_of_the_nearest_town(lat, lon, country):
    assert gazetteer().country_at(lat, lon) == country


def test_what_is_packed_comes_out_again():
    columns = dict.fromkeys(
        ("key_high", "key_low", "target", "lat", "lon", "rank", "kind", "country", "division",
         "geonameid"), [0],
    )  # fmt: skip

    known = unpacked(packed(columns | {"lat": [1.5], "rank": [100]}, Lists("Aru\n", ["QQ"], [""])))

    entry = known.entry(0)
    assert (len(known), entry.name, entry.lat, entry.rank) == (1, "Aru", 1.5, 4.0)
    assert (entry.country, entry.geonameid) == ("QQ", None)


def test_other_bytes_are_no_gazetteer():
    with pytest.raises(ContractError, match=r"training/gazetteer\.py"):
        unpacked(b"something else")
