"""Dates of the Hijri and the Jalali calendar: "12 Ramadan 1445", "22 Bahman 1357"."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from hijridate import Hijri
from persiantools.jdatetime import JalaliDate

from reportedly.annotate.times.lexicon import HIJRI_MONTHS, JALALI_MONTHS
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, figure

_HIJRI = {
    spelled.lower().replace("’", "'"): number
    for number, names in enumerate(HIJRI_MONTHS, start=1)
    for spelled in names.split("|")
}
_JALALI = {name.lower(): number for number, name in enumerate(JALALI_MONTHS, start=1)}


@dataclass(frozen=True, slots=True)
class _Calendar:
    """A calendar: its day as ours, the offset to find its year by, the days it may err."""

    name: str
    day: Callable[[int, int, int], date | None]
    begins: int
    length: float
    error: int


def _from_hijri(year: int, month: int, day: int) -> date | None:
    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None


def _from_jalali(year: int, month: int, day: int) -> date | None:
    try:
        made: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    except (ValueError, OverflowError):
        return None
    return made


# Umm al-Qura reckons; where months begin by sighting the moon, a day may be one earlier or later.
_MOON = _Calendar(
    "Hijri, as Umm al-Qura reckons; sighting may differ by a day", _from_hijri, 622, 354.367, 1
)
_SUN = _Calendar("Jalali", _from_jalali, 621, 365.2422, 0)


def moon_day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return a day of the Hijri calendar; a year that is not stated is the latest such."""
    return _day(found, anchors, _MOON, _HIJRI[found.first("lunar").replace("’", "'")])


def sun_day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return a day of the Jalali calendar, which Iran and Afghanistan use."""
    return _day(found, anchors, _SUN, _JALALI[found.first("jalali")])


def moon_month(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return a whole month of the Hijri calendar, with its year."""
    return _month(
        figure(found.first("year")), _HIJRI[found.first("lunar").replace("’", "'")], _MOON
    )


def sun_month(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return a whole month of the Jalali calendar, with its year."""
    return _month(figure(found.first("year")), _JALALI[found.first("jalali")], _SUN)


def _day(found: Found, anchors: Anchors, used: _Calendar, month: int) -> tuple[Reading, ...]:
    number = figure(found.first("day", "nth"))
    if found.has("year"):
        day = used.day(figure(found.first("year")), month, number)
        return (_dated(day, used, f"{used.name}, day in full"),) if day else ()
    if anchors.published is None:
        return (Reading("DATE", "XXXX-XX-XX", f"{used.name}, day without a year"),)
    near = int((anchors.published.year - used.begins) * 365.2422 / used.length)
    days = [used.day(year, month, number) for year in range(near - 2, near + 3)]
    past = [day for day in days if day and day <= anchors.published]
    if not past:
        return ()
    made = _dated(past[-1], used, f"{used.name}, latest such day")
    return (Reading("DATE", made.value, made.rule, "publication", made.days),)


def other_year(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return a year of the Hijri ("AH") or the Jalali ("SH") calendar."""
    used = _MOON if found.first("era") == "ah" else _SUN
    year = figure(found.first("year"))
    first, after = used.day(year, 1, 1), used.day(year + 1, 1, 1)
    if first is None or after is None:
        return ()
    return (_from_to(first, after, used, "year"),)


def _month(year: int, month: int, used: _Calendar) -> tuple[Reading, ...]:
    first = used.day(year, month, 1)
    after = used.day(year + month // 12, month % 12 + 1, 1)
    if first is None or after is None:
        return ()
    return (_from_to(first, after, used, "month"),)


def _from_to(first: date, after: date, used: _Calendar, name: str) -> Reading:
    """Return a period from one day up to another, its value as ISO 8601 writes one."""
    last, spare = after - timedelta(days=1), timedelta(days=used.error)
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Reading("DATE", value, f"{used.name}, {name}", days=(first - spare, last + spare))


def _dated(day: date, used: _Calendar, rule: str) -> Reading:
    spare = timedelta(days=used.error)
    return Reading("DATE", day.isoformat(), rule, days=(day - spare, day + spare))


_YEAR = "(?:comma?year(?:era|dot)?)"
RULES = (
    Rule(f"(?:the)?(?:day|nth)(?:of)?lunar{_YEAR}?", moon_day),
    Rule(f"lunar(?:day|nth){_YEAR}?", moon_day),
    Rule(f"lunar{_YEAR}", moon_month),
    Rule(f"(?:the)?(?:day|nth)(?:of)?jalali{_YEAR}?", sun_day),
    Rule(f"jalali(?:day|nth){_YEAR}?", sun_day),
    Rule(f"jalali{_YEAR}", sun_month),
    Rule("year era", other_year),
)
