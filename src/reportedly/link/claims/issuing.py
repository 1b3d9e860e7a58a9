"""Whose word a whole text is: a ministry's communiqué, a movement's statement, a bulletin."""

import re

from reportedly.link.claims.counting import COUNTERS, Named
from reportedly.link.claims.forms import words_in
from reportedly.link.claims.media import INSTITUTIONS, is_institution
from reportedly.model import Article

_NAME = r"(?:[Tt]he |THE )?[A-Z][\w’'.-]*(?: (?:of|for|the|and|[A-Z][\w’'.-]*)){0,8}"
_PAPERS = (
    r"(?:communiqu[eé]|statement|bulletin|announcement|press release|declaration|report|notice)"
)
# "Communiqué No. 7 of the Hill Movement", "STATEMENT OF THE JOINT COMMAND".
HEADING = re.compile(
    rf"\A\W*(?i:(?:\w+ ){{0,2}}{_PAPERS}(?: (?:no|number)?\.? ?\d+)? (?:of|by|from|issued by)) "
    rf"(?P<who>{_NAME})"
)
# "MINISTRY OF HEALTH. DAILY NOTICE." and "PRESS RELEASE - The Society of Free Doctors."
TITLE = re.compile(
    r"\A\W*(?P<caps>[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+){1,6})[.:\n]"
    rf"|\A\W*(?i:press release|{_PAPERS})\W{{1,3}}(?P<who>{_NAME})[.:\n]"
)
# In the present tense bodies speak for themselves; of others news tells what they "announced".
ANNOUNCES = re.compile(
    rf"(?:\A|\n|[.!:] )\W*(?P<who>{_NAME}) (?:hereby )?"
    r"(?:announces|informs|regrets|declares|communicates|makes (?:it )?known|wishes to"
    r"|gives notice)\b"
)
OPENING = 240  # code points within which a text says whose it is
# What is left of "Dockers' Union Bulletin" or "Bulletin of the Union" when it is no more than that.
_ORGAN = r"bulletin|newsletter|press (?:office|service|release)|website|communiqu[eé]s?"
PAPER = re.compile(rf"\A(?:the )?(?:{_ORGAN}) (?:of|for) |(?:[’']s)? (?:{_ORGAN})\Z", re.I)


def issuer_of(article: Article) -> str | Named | None:
    """Return whose word the text is: the outlet's name, or the words and where they stand.

    None where it is a medium's, as nearly all news is.
    """
    found = HEADING.match(article.text, 0, OPENING) or ANNOUNCES.search(article.text, 0, OPENING)
    if found and _is_body(found["who"]):
        return Named(found["who"], found.start("who"))
    if (found := TITLE.match(article.text, 0, OPENING)) and _is_body(found["who"] or found["caps"]):
        group = "who" if found["who"] else "caps"
        return Named(found[group], found.start(group))
    outlet = article.outlet.value if article.outlet else ""
    bare = PAPER.sub("", outlet)
    return bare if bare and (is_institution(bare) or (bare != outlet and _is_body(bare))) else None


def _is_body(words: str) -> bool:
    return bool(set(words_in(words)) & (COUNTERS | INSTITUTIONS))
