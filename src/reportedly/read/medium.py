"""Names that by their own words are those of a paper, a station or an agency."""

import re

from reportedly.read.lines import Line

_WORDS = 6
# A word of these in a name of capitals makes it a medium's; the weak ones only after "The".
_STRONG = (
    r"Times|Post|Herald|Sentinel|Gazette|Tribune|Courier|Chronicle|Telegraph|Observer|Examiner|"
    r"Inquirer|Bugle|Broadcasting|Newspaper|News|News Agency|Press Agency|Wire|Radio|TV|Television|"
    r"Media|Daily"
)
_WEAK = r"Star|Mail|Guardian|Independent|Journal|Mirror|Express|Sun|Standard|Globe|Echo|Record"
_NAME = r"(?:[A-Z][\w.'’-]*|of|and|the|de|al)"
_OF_PAPER = re.compile(
    rf"(?:The )?(?:{_NAME} ){{0,4}}(?:{_STRONG})(?: (?:Network|Corporation|Service|Group|Online))?|"
    rf"The (?:{_NAME} ){{0,4}}(?:{_WEAK})|(?:Daily|Evening|Morning|Sunday) (?:{_WEAK})|"
    rf"(?:The )?(?:Radio|Voice|Times|Daily) (?:of )?(?:{_NAME} ){{0,2}}[A-Z][\w'’-]+"
)
# "World News" is a section, "Hard Times" a story, "Police Raid Coast Courier" a headline.
_COMMON = {
    "the", "a", "an", "of", "and", "world", "latest", "breaking", "local", "top", "sport",
    "sports", "business", "good", "bad", "morning", "evening", "today's", "today’s", "this",
    "that", "these", "national", "international", "foreign", "regional", "politics", "political",
    "video", "live", "fake", "state", "social", "mass", "hard", "difficult", "tough", "troubled",
    "modern", "dark", "last", "end", "new", "old", "more", "other", "our", "my", "your", "his",
    "her", "their", "no", "first", "hot", "barbed", "high", "razor", "trip", "mainstream",
    "independent", "western", "entertainment", "general", "daily", "news", "press", "media",
    "radio", "tv", "television", "times", "post", "wire",
    "africa", "african", "asia", "asian", "europe", "european", "america", "american", "middle",
    "east", "west", "north", "south", "central", "us", "uk", "city", "county", "town", "community",
    "crime", "court", "health", "science", "tech", "technology", "climate", "war", "economy",
    "culture", "religion", "education", "opinion", "analysis", "front", "page",
}  # fmt: skip
_VERB = re.compile(
    r"\b(?:Raids?|Sues?|Buys?|Bans?|Closes?|Shuts?|Tells?|Says?|Hits?|Slams?|Blocks?|Fines?|Attacks?|"
    r"Seizes?|Storms?|Sells?|Wins?|Leaves?|Quits?|Gets?|Takes?|Makes?|Is|Are|Was|Were|Has|Have|Will|"
    r"To|For|In|On|At|From|With|By|Against|Over|After|Before|How|Why|What|When|Who)\b"
)


def names_medium(words: str) -> bool:
    """Tell whether a few words are a name such as a paper, station or agency bears.

    >>> names_medium("The Sel Valley Sentinel"), names_medium("World News")
    (True, False)
    """
    parts = words.split()
    if len(parts) > _WORDS or not _OF_PAPER.fullmatch(words) or _VERB.search(words):
        return False
    return any(part.casefold() not in _COMMON for part in parts)


def is_headline_like(line: Line) -> bool:
    """Tell whether a line may be the headline below a paper's name."""
    return line.short and line.count >= 3 and not line.ends and not line.is_prose
