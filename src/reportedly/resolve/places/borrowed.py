"""Names that somebody or something bears like a place: schools, papers, ships, peaks, girls."""

import re
from collections.abc import Sequence
from functools import cached_property

from reportedly.resolve.places.names import Named

# "Aru College" lies anywhere, but "Boston University" in that city.
SCHOOL = re.compile(
    r" (?:College|University|Institute|Academy|Polytechnic|Hospital|Infirmary|Clinic)\b(?! [Tt]own)"
)
AGENCY = re.compile(r" [Nn]ews [Aa]gency\b")  # which is called so, and lies elsewhere
GREAT = 5.5  # the rank (some 300,000 people) of a city in which what is called after it lies
# The beginning of a longer name of a school: "Mara Danbury College".
PART = re.compile(
    r"(?<![.!?“] )\b(?!(?:The|At|In|From|Of|And|North|South|East|West|Central|New)\b)"
    r"[A-Z][\w’'-]+ \Z"
)
# A prison's or an army's: "the Aru unit", "the Aru prison unit".
UNIT = re.compile(r" (?:(?:prison|correctional|jail) )?unit\b")
# "The Aru Bluejays", who play for a school as often as for a town; but "the Aru Riots".
TEAMS = frozenset(
    {"aces", "astros", "aviators", "badgers", "barons", "bearcats", "bears", "beavers", "bengals",
     "bison", "blazers", "bluejays", "blues", "bobcats", "braves", "brewers", "broncos", "browns",
     "bruins", "buccaneers", "buckeyes", "bucks", "buffaloes", "bulldogs", "bulls", "canucks",
     "capitals", "cardinals", "cavaliers", "celtics", "chargers", "clippers", "cobras",
     "colonials", "colts", "comets", "cougars", "cowboys", "coyotes", "crusaders", "cubs",
     "cyclones", "dodgers", "dolphins", "dragons", "ducks", "eagles", "falcons", "flyers", "foxes",
     "gators", "giants", "gladiators", "grizzlies", "hawkeyes", "hawks", "hornets", "huskies",
     "jaguars", "jayhawks", "knicks", "knights", "lakers", "lancers", "leopards", "lions",
     "lumberjacks", "lynx", "magpies", "mariners", "marlins", "mavericks", "monarchs", "mustangs",
     "nuggets", "oilers", "orioles", "owls", "packers", "padres", "panthers", "penguins",
     "phillies", "phoenix", "pioneers", "pistons", "pythons", "raiders", "rams", "raptors",
     "rattlers", "ravens", "redhawks", "redskins", "renegades", "rhinos", "roadrunners", "rockies",
     "roosters", "royals", "sabres", "saints", "scorpions", "seahawks", "sharks", "sooners",
     "sounders", "spartans", "spurs", "stags", "stallions", "steelers", "stingrays", "suns",
     "tarheels", "terriers", "thoroughbreds", "thunderbirds", "tigers", "timbers", "titans",
     "toreros", "trojans", "twins", "vikings", "vipers", "wallabies", "warriors", "wasps",
     "wildcats", "wolverines", "wolves", "yankees", "zebras"}
)  # fmt: skip
# What a team does that is called by its town alone: "Aru will play again".
PLAYS = re.compile(
    r" (?:(?:will|has|had|have|is|was|were) )?(?:play(?:s|ed|ing)?|w[io]n|wins|lost|loses?"
    r"|beat(?:s|en)?|led|leads|trail(?:s|ed)|scored|host(?:s|ed)|tied|edged|dunked)\b"
)
TEAM = re.compile(r" ([A-Z][a-z]+)\b(?! [A-Z])")
THE = ("the ", "The ")
# What is said to be one: "Aru, the newspaper", "Aru, a clinic for sailors".
_KINDS = (
    r"newspaper|daily|weekly|magazine|tabloid|broadcaster|clinic|hospital|prison|charity|restaurant"
    r"|hotel|website|band|film|novel|ferry|freighter|trawler|yacht|cruise ship|rehab(?:ilitation)?"
    r" cent(?:er|re)"
)
IS_ONE = re.compile(
    rf", (?:an?|the) (?:[a-z’'-]+ ){{0,3}}?(?:{_KINDS})"
    r"(?=[.,;:)]|\s*\Z| (?:in|on|at|for|near|of|where|that|which|outside|run|owned|based)\b)"
)
CALLED = re.compile(
    rf"\b(?:{_KINDS}|newspapers) [“\"‘']?\Z|\b(?:[A-Z][a-z]+|party) (?:daily|weekly) [“\"‘']?\Z"
)
CALLED_AT_MOST = 24  # code points: "rehabilitation center" and a quote
CALLED_ENDS = re.compile(
    r"[”\"’']?(?:[.,;:)]|\s*\Z| (?:said|says|reported|reports|wrote|writes|published|printed"
    r"|carried|quoted|quotes|on|in|at|was|is|has|had|sank|ran|that|and|which)\b)"
)
# Where one reads or prints it, the paper is meant: "she read it in Aru".
READ_IN = re.compile(
    r"\b(?:reads?|printed|published|reported|wrote|writes|written|appeared|seen)"
    r"(?: [\w’'-]+){0,3}? in \Z"
)
NATURE = re.compile(
    r" (?:Valley|Glacier|Canyon|Gorge|Fault|Ridge|Reservoir|Trail|Wilderness|Range|Volcano)\b"
)
VALLEY = " Valley"
OF_VALLEY = 4.7  # the rank (some 50,000 people) of a town whose valley is called after it
MOUNT = ("Mount ", "Mt. ", "Mt ")
ZONES = frozenset(
    {"EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "GMT", "UTC", "BST", "CET", "CEST",
     "EET", "IST", "AEST", "AEDT", "NZST", "NZDT", "ET", "CT", "MT", "PT"}
)  # fmt: skip
CLOCK = re.compile(r"(?:\d|[ap]\.?\s?m\.?|noon|midnight) \(?\Z", re.IGNORECASE)
SEEN_IN = re.compile(r"\b(?:in|near|outside|around|throughout|across|inside)\s\Z", re.IGNORECASE)
INSIDE = re.compile(r",? \(?[A-Z]")
NEXT_NAME = re.compile(r" [A-Z]")
# What is made after the manner of a land, or said in its language, and does not lie there.
MANNER = re.compile(
    r" (?:version|translation|subtitles|dictionary|doors?|windows?|fries|toast|bulldogs?"
    r"|shepherds?|pastr(?:y|ies)|delight|roulette|blinds|terriers?|setters?|waffles?|malinois)\b"
)
# A part of a land and no town: "the North Bay", whatever small town is called so.
COMMON = frozenset({"bay", "side", "village", "valley", "shore", "end", "hills", "lakes"})
# No town is "the" and somebody's: "the Republic of Veldara", "the Battle of Aru".
OF_WHOM = re.compile(r" of (?:the )?[A-Z]")
TOWNS = frozenset({"city", "district", "site"})
NEAR = 40  # code points before a name


class Borrowed:
    """Tells which of the ``names`` of a text are borne by something that lies elsewhere."""

    def __init__(self, text: str, names: Sequence[Named]) -> None:
        self._text = text
        self._names = names

    def has(self, named: Named) -> bool:
        """Tell whether it is the name of something else where it stands, or all over the text."""
        return named.key in self._keys or self._is_one(named)

    def _is_one(self, named: Named) -> bool:
        text, span = self._text, named.span
        before, end = self._before(named), span.end
        if named.text in ZONES and CLOCK.search(before):
            return True
        if named.text == "Ms." and NEXT_NAME.match(text, end):
            return True
        if named.text == "USA" and text.startswith(" Today", end):
            return True
        if any(each.match == "adjective" for each in named.entries) and MANNER.match(text, end):
            return True
        if SCHOOL.match(text, end) and PART.search(before):
            return True
        if AGENCY.match(text, end) and all(each.kind in TOWNS for each in named.entries):
            return True
        if self._is_called(named) or self._is_unit(named) or self._is_team(named):
            return True
        if named.key in self._teams and PLAYS.match(text, end):
            return True
        return self._is_nature(named) or self._is_common(named, before)

    def _is_called(self, named: Named) -> bool:
        """Tell a paper, a ship, a clinic by the words around it."""
        text, end, before = self._text, named.span.end, self._before(named)
        if CALLED_ENDS.match(text, end) and CALLED.search(before[-CALLED_AT_MOST:]):
            return True
        return IS_ONE.match(text, end) is not None

    def _is_unit(self, named: Named) -> bool:
        is_unit = UNIT.match(self._text, named.span.end) and self._before(named).endswith(THE)
        return bool(is_unit) and _is_small(named) and not self._is_near(named)

    def _is_team(self, named: Named) -> bool:
        found = TEAM.match(self._text, named.span.end)
        if not found or found[1].lower() not in TEAMS or not self._before(named).endswith(THE):
            return False
        return _is_small(named) and not self._is_near(named)

    def _is_school(self, named: Named) -> bool:
        found = SCHOOL.match(self._text, named.span.end)
        if not found:
            return False
        is_elsewhere = self._text.startswith(" in ", found.end()) and found.end() + 4 in self._towns
        is_anywhere = _is_small(named) and not self._is_near(named)
        return is_elsewhere or is_anywhere or _is_land(named)

    def _is_nature(self, named: Named) -> bool:
        """Tell a valley or peak that is not near the town of its name, for all that is said."""
        is_peak = self._before(named).endswith(MOUNT)
        if not is_peak and (not self._is_natural(named) or named.key in self._bare):
            return False
        if any(each.kind not in TOWNS | {"adm1", "adm2"} for each in named.entries):
            return False
        if not is_peak and any(each.rank >= GREAT for each in named.entries):
            return False
        if self._text.startswith(VALLEY, named.span.end) and not is_peak and _has_valley(named):
            return False
        return not self._is_near(named)

    def _is_natural(self, named: Named) -> bool:
        return NATURE.match(self._text, named.span.end) is not None

    def _is_near(self, named: Named) -> bool:
        """Tell whether the text names the state or province that one of that name lies in."""
        nobody: set[str] = set()
        found = (self._divisions.get((e.country, e.division), nobody) for e in named.entries)
        return any(len(keys) > (named.key in keys) for keys in found)

    def _is_common(self, named: Named, before: str) -> bool:
        if not before.endswith(THE) or not all(each.kind in TOWNS for each in named.entries):
            return False
        words = named.text.lower().split()
        is_of = OF_WHOM.match(self._text, named.span.end) is not None
        return is_of or (len(words) > 1 and words[-1] in COMMON)

    @cached_property
    def _keys(self) -> frozenset[str]:
        """The names that are a school's, a paper's or the like wherever they stand in the text."""
        schools = {each.key for each in self._names if self._is_school(each)}
        other = {each.key for each in self._names if self._is_called(each)}
        wide = {each.key for each in self._names if _is_wide(each)}
        lands = {each.key for each in self._names if _is_land(each)}
        placed = {each.key for each in self._names if self._is_placed(each)}
        alone = {each.key for each in self._names if not self._is_school(each)}
        seen = {each.key for each in self._names if self._is_seen(each)}
        return frozenset((schools - placed - (alone & wide)) | (other - lands - seen))

    def _is_seen(self, named: Named) -> bool:
        """Tell a town in which something is, that is not merely read there."""
        before = self._before(named)
        return SEEN_IN.search(before) is not None and not READ_IN.search(before)

    def _is_placed(self, named: Named) -> bool:
        """Tell a town in which something is, or that is said to lie in another place."""
        if self._is_school(named):
            return False
        is_in = SEEN_IN.search(self._before(named)) is not None
        return is_in or INSIDE.match(self._text, named.span.end) is not None

    @cached_property
    def _towns(self) -> frozenset[int]:
        """Where the names begin that are no land's and no division's."""
        return frozenset(each.span.start for each in self._names if not _is_wide(each))

    @cached_property
    def _teams(self) -> frozenset[str]:
        return frozenset(each.key for each in self._names if self._is_team(each))

    @cached_property
    def _bare(self) -> frozenset[str]:
        """The names that the text has also without "Valley" or the like."""
        return frozenset(each.key for each in self._names if not self._is_natural(each))

    @cached_property
    def _divisions(self) -> dict[tuple[str, str], set[str]]:
        """The states and provinces that the text names, with their names in it."""
        found: dict[tuple[str, str], set[str]] = {}
        for named in self._names:
            for each in named.entries:
                if each.kind == "adm1":
                    found.setdefault((each.country, each.division), set()).add(named.key)
        return found

    def _before(self, named: Named) -> str:
        return self._text[max(0, named.span.start - NEAR) : named.span.start]


def _is_small(named: Named) -> bool:
    """Tell the name of small towns only."""
    return all(each.kind in TOWNS | {"adm2"} and each.rank < GREAT for each in named.entries)


def _is_land(named: Named) -> bool:
    return any(each.kind == "country" and each.match == "name" for each in named.entries)


def _is_wide(named: Named) -> bool:
    return any(each.kind in ("country", "adm1") for each in named.entries)


def _has_valley(named: Named) -> bool:
    """Tell a province or a great enough town, whose valley is in it or around it."""
    return any(e.kind in ("adm1", "adm2") or e.rank >= OF_VALLEY for e in named.entries)
