"""Find the places an article names, and where they lie."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from reportedly.model import Document, Furniture, Maker, Mention, Place, Precision, Span, Token
from reportedly.resolve.gazetteer import Entry, Gazetteer, fold, gazetteer, km_between
from reportedly.resolve.places.choosing import NEAR_KM, TOWNS, Context, choose, context_of
from reportedly.resolve.places.countries import Found
from reportedly.resolve.places.evidence import Setting, meant, setting_of
from reportedly.resolve.places.names import Named, names_of
from reportedly.resolve.places.unknown import unknown, whole
from reportedly.resolve.reading import read
from reportedly.stage import Stage

PRECISIONS: dict[str, Precision] = {
    "country": "country", "adm1": "adm1", "adm2": "adm2",
    "city": "city", "district": "city", "site": "city",
}  # fmt: skip
# A town of 300,000 is named in the world's news without its country; a smaller one, abroad from
# all that the article names, is more likely a namesake that the gazetteer lacks.
KNOWN_ABROAD = 5.75
# Smaller ones that the world's news names so too: capitals, and where bodies sit.
SEATS = frozenset(
    {("geneva", "CH"), ("lausanne", "CH"), ("davos", "CH"), ("lisbon", "PT"), ("the hague", "NL"),
     ("hague", "NL"), ("strasbourg", "FR"), ("luxembourg", "LU"), ("vilnius", "LT"),
     ("tallinn", "EE"), ("skopje", "MK"), ("bratislava", "SK"), ("ljubljana", "SI"),
     ("podgorica", "ME"), ("nicosia", "CY"), ("valletta", "MT"), ("reykjavik", "IS"),
     ("edinburgh", "GB"), ("belfast", "GB"), ("doha", "QA"), ("manama", "BH"), ("ramallah", "PS"),
     ("juba", "SS"), ("djibouti", "DJ"), ("bangui", "CF"), ("bissau", "GW"), ("banjul", "GM"),
     ("gaborone", "BW"), ("windhoek", "NA"), ("maseru", "LS"), ("mbabane", "SZ"),
     ("canberra", "AU"), ("wellington", "NZ"), ("suva", "FJ"), ("dili", "TL"),
     ("port moresby", "PG"), ("vientiane", "LA"), ("thimphu", "BT"), ("san salvador", "SV"),
     ("port of spain", "TT"), ("bridgetown", "BB"), ("nassau", "BS"), ("belmopan", "BZ")}
)  # fmt: skip
ALIKE = 0.5  # from which on two names are spellings of one: "Peking" and "Beijing", no "Yida"
ENOUGH_TO_STRAY = 4  # distinct names; in a shorter text everything is far from everything


class PlaceResolver(Stage[Place]):
    """Notices the places an article names, each with its point, or as unresolved.

    Namesakes are told apart by the other places of the article. A name that only a far
    namesake of the gazetteer bears is unresolved, never that namesake.
    """

    needs = (Furniture, Token, Mention)
    gives = Place
    maker = Maker(name="places", version="6")

    def __init__(self) -> None:
        self._gazetteer = gazetteer()

    def notice(self, document: Document) -> Iterator[Place]:
        text = document.article.text
        reading = read(document)
        furniture = [each.span for each in document[Furniture]]
        named = [
            each
            for each in names_of(text, self._gazetteer)
            if not any(span.touches(each.span) for span in furniture)
        ]
        setting = setting_of(reading, document[Mention], named)
        names = meant(named, setting)
        context = context_of(text, names)
        found = Found(names, choose(names, context))
        yield from _known(found, context, setting)
        for span in unknown(setting, named):
            if not any(each.touches(span) for each in furniture):
                yield _unknown(span, found, setting, self._gazetteer)


def _known(found: Found, context: Context, setting: Setting) -> Iterator[Place]:
    text = setting.reading.text
    for number, (named, entry) in enumerate(zip(found.names, found.entries, strict=True)):
        span = whole(named, setting)
        is_part = span != named.span and entry.kind in TOWNS and entry.rank < KNOWN_ABROAD
        elsewhere = _elsewhere(number, entry, context) or _of_another(number, found, text)
        if elsewhere is not None:
            why = f"the gazetteer has none of that name in {elsewhere}, where it is said to lie"
            yield Place(span, _plain(span, text), "unresolved", why, country=elsewhere)
        elif _is_stray(number, entry, found, context):
            plain = found.country_of(span, text)
            why = "the gazetteer has it only far from the article's other places"
            yield Place(span, _plain(span, text), "unresolved", why, country=plain)
        elif is_part:
            why = f"in no gazetteer; {entry.name} is in {entry.country}"
            yield Place(span, _plain(span, text), "unresolved", why, country=entry.country)
        else:
            yield _resolved(named, entry, _reason(number, named, entry, found, context))


def _elsewhere(number: int, entry: Entry, context: Context) -> str | None:
    """Return the country in one of whose divisions the article puts it, where ``entry`` is not."""
    told = {area for area in context.around.get(number, frozenset()) if area[1]}
    lands = {country for country, _ in told}
    if entry.kind not in TOWNS or number not in context.located or len(lands) != 1:
        return None
    [land] = lands
    return land if entry.country != land else None


def _of_another(number: int, found: Found, text: str) -> str | None:
    """Return the country of the town that a small place far from it is said to be of.

    "Cairo's Aru quarter" is in Cairo.
    """
    entry, owner = found.entries[number], found.entries[number - 1] if number else None
    if owner is None or entry.kind not in TOWNS or owner.kind not in TOWNS | {"adm1"}:
        return None
    between = text[found.names[number - 1].span.end : found.names[number].span.start]
    is_small = entry.rank < KNOWN_ABROAD and between in ("'s ", "’s ")
    return owner.country if is_small and km_between(entry, owner) > NEAR_KM else None


def _is_stray(number: int, entry: Entry, found: Found, context: Context) -> bool:
    """Tell a small town abroad that nothing in the article speaks for.

    So is a great one by a name that nobody knows it by in English, as a namesake may be meant.
    """
    named = found.names[number]
    is_known = entry.rank >= KNOWN_ABROAD or (named.key, entry.country) in SEATS
    is_strange = _is_called_otherwise(named, entry)
    if entry.kind not in TOWNS or (is_known and not is_strange):
        return False
    if found.countries().total() < ENOUGH_TO_STRAY:
        return False
    around = context.around.get(number, frozenset())
    is_told = any(land == entry.country for land, _ in around) if is_strange else bool(around)
    if (entry.country, "") in context.named or is_told:
        return False
    return not any(
        name.key != named.key
        and (other.country == entry.country or km_between(entry, other) < NEAR_KM)
        for name, other in zip(found.names, found.entries, strict=True)
    )


def _is_called_otherwise(named: Named, entry: Entry) -> bool:
    if entry.match != "alias":
        return False
    return SequenceMatcher(None, named.key, fold(entry.name)).ratio() < ALIKE


def _resolved(named: Named, entry: Entry, why: str) -> Place:
    return Place(
        span=named.span,
        name=entry.name,
        precision=PRECISIONS.get(entry.kind, "region"),
        why=why,
        geonameid=entry.geonameid,
        country=entry.country or None,
        lat=entry.lat,
        lon=entry.lon,
        adjective=entry.match == "adjective",
    )


def _reason(number: int, named: Named, entry: Entry, found: Found, context: Context) -> str:
    if entry.match == "adjective":
        return "an adjective of it"
    if len(named.entries) == 1:
        return "the only one of that name"
    around = context.around.get(number, frozenset())
    if {(entry.country, entry.division), (entry.country, "")} & around:
        return "the article says what it lies in"
    if _is_near(entry, named, found):
        return "near other places of the article"
    if entry.kind != "country" and (entry.country, "") in context.named:
        return "the article names its country"
    return f"the best known of {len(named.entries)} of that name"


def _is_near(entry: Entry, named: Named, found: Found) -> bool:
    return any(
        name.key != named.key and other.kind not in ("country", "continent")
        and km_between(entry, other) < NEAR_KM
        for name, other in zip(found.names, found.entries, strict=True)
    )  # fmt: skip


def _unknown(span: Span, found: Found, setting: Setting, known: Gazetteer) -> Place:
    """Return the place of a name not in the gazetteer, or of one that sounds like it there."""
    text = setting.reading.text
    country = found.country_of(span, text)
    alike = [each for each in known.sounding(span.of(text)) if each.country == country]
    if len(alike) == 1:
        named = Named(span, span.of(text), tuple(alike))
        return _resolved(named, alike[0], "written otherwise in the gazetteer")
    why = "in no gazetteer" + (f"; what the article names lies in {country}" if country else "")
    return Place(span, _plain(span, text), "unresolved", why, country=country)


def _plain(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
