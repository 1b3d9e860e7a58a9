"""Names that look like times and are none: "March 14 Alliance", "The Sunday Times"."""

from reportedly.annotate.times.lexicon import word_set
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule

# What a date gives its name to.
_HEADS = word_set(
    "alliance movement coalition forces force brigade brigades square street bridge avenue "
    "group groups organisation organization front bloc camp university hospital stadium airport "
    "committee party martyrs boulevard road battalion battalions division park hall dam school "
    "prison army declaration foundation youth cell plaza college institute union federation "
    "mosque gang faction militia team network channel collective club society council district "
    "neighbourhood neighborhood gate roundabout barracks base"
)
# Names of papers and broadcasts that follow a weekday; a person's name may follow it too.
_PAPERS = word_set(
    "times telegraph mirror express mail herald post sun world independent star tribune age "
    "mercury mosque night-live magazine journal review chronicle dispatch morning-herald prayers "
    "nation-newspaper supplement club movement group mass school people"
)
_BROADCASTS = word_set("show football baseball hockey soccer live lights fever raw edition")
_LOUD = frozenset(("USA", "RUSSIA", "INDIA"))  # names that papers called Today have in capitals
_BYNAMES = word_set("sheffield black bloody super cyber giving ruby man wicked red throwback")


def named_by_day(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Tell whether a day and month are the name of a body or a place; the reading is no time."""
    after = [found.after(on) for on in range(3)]
    capital = [found.words.kind(found.end + on) == "capital" for on in range(2)]
    near = after[0] in _HEADS or (capital[0] and after[1] in _HEADS)
    return _name(near or (all(capital) and after[2] in _HEADS))


def named_by_weekday(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Tell whether a weekday is part of the name of a paper or an event."""
    after = found.words.words[found.end] if found.end < len(found.words.words) else ""
    if found.before() in _BYNAMES and found.words.words[found.start - 1][0].isupper():
        return _name(True)
    return _name(after[:1].isupper() and after.lower() in _PAPERS)


def named_by_night(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Tell whether a broadcast is named: "Monday Night Football", the "Tonight Show"."""
    words = found.words.words[found.end - 1 : found.end + 1]
    is_one = words[0][0].isupper() and words[-1][0].isupper() and words[-1].lower() in _BROADCASTS
    return _name(is_one)


def named_in_capitals(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Tell whether words like "Six-Day War" or "Russia Today" are capitalised as names are."""
    inner = [
        found.words.words[place]
        for place in range(found.start, found.end)
        if found.words.kind(place) not in ("hyphen", "possessive", "mark", "the")
    ]
    upper = all(word[0].isupper() or word[0].isdigit() for word in inner)
    return _name(upper and (not all(word.isupper() for word in inner) or inner[0] in _LOUD))


def _name(is_one: bool) -> tuple[Reading, ...]:
    return (Reading("DATE", "", "name"),) if is_one else ()


GUARDS = (
    Rule("month dot?(?:day|nth)|(?:day|nth)(?:of)?hyphen?month", named_by_day),
    Rule("weekday", named_by_weekday),
    Rule("(?:weekday part|today|tonight|unit)(?=capital)", named_by_night),
    Rule("(?:number|scale|ordinal|dozen|day|figure)hyphen?(?:unit|units)", named_in_capitals),
    Rule("capital(?:today|now|frequency|tonight|this unit|this part|point)", named_in_capitals),
    Rule("the(?:tonight|today)(?=capital)", named_in_capitals),
    Rule("(?:possessive|mark)this(?:unit|part)", named_in_capitals),
    Rule("christmas(?=capital)", named_in_capitals),
    Rule("frequency capital", named_in_capitals),
)
