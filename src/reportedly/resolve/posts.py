"""The title before a name that tells two people of one name apart."""

from reportedly.resolve import vocabulary
from reportedly.resolve.groups import Group
from reportedly.resolve.naming import Name
from reportedly.resolve.trades import TRADES
from reportedly.words.titles import TITLES

# Nobody bears a title of one of these kinds and one of another: "Sheikh Ito" is not "Gen. Ito".
CLERGY = frozenset(
    {"sheikh", "shaikh", "sheik", "shaykh", "sayyed", "sayyid", "sayed", "seyed", "seyyed",
     "ayatollah", "imam", "hojatoleslam", "mullah", "mufti", "maulana", "mawlana", "father",
     "brother", "sister", "rev", "reverend", "fr", "msgr", "monsignor", "canon", "pastor",
     "priest", "bishop", "archbishop", "cardinal", "pope", "rabbi", "vicar", "patriarch"}
)  # fmt: skip
RANKS = frozenset(
    {"general", "lieutenant", "colonel", "major", "captain", "sergeant", "admiral", "marshal",
     "commodore", "corporal"}
)  # fmt: skip
POSTS = RANKS | {"governor", "mayor", "judge"}
ALIKE = {"brigadier": "general", "justice": "judge"}


def post_of(name: Name) -> str:
    """Return what the title right before the name makes of its bearer, "" where that is open.

    It is a rank ("general"), "clergy", or an office that nobody has beside another of these.
    """
    for title in filter(None, (name.honorific, name.office)):
        if title in CLERGY:
            return "clergy"
        full = TITLES.get(title, title)
        if (post := ALIKE.get(full, full)) in POSTS:
            return post
    return ""


def other_calling(group: Group, name: Name) -> bool:
    """Tell the "Ito" of "the team's coach, Ito" from the minister Mara Ito of the article.

    Seldom anybody bears an office and has a trade as well; who speaks for a government may.
    """
    own = _sort(name.role or name.office or "")
    called = {each.role or each.office or "" for each in group.names} - {""}
    sorts = {_sort(role) for role in called}
    return bool(own and sorts) and "" not in sorts and own not in sorts


def _sort(role: str) -> str:
    """Return "trade" or "office", "" for what goes with either."""
    if role in TRADES:
        return "trade"
    governs = vocabulary.ROLE_CLASS.get(role, "") == "governing"
    return "office" if governs or role in ("president", "premier") else ""
