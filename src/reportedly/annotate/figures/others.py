"""Whether so many "others" are people, or things as those counted before."""

import re

from reportedly.annotate.figures.bare import is_counted
from reportedly.model import Figure

# What is done to things: "destroying five lorries and seizing three others".
_DONE = (
    r"(?:seiz|damag|hit|sink|sank|sunk|disabl|burn|burnt|gut|gutt|wreck|loot|torch|tow|confiscat"
    r"|impound|demolish|destroy|crippl|flatten|raz|board|vandalis|vandaliz|ransack|bomb|intercept"
    r"|captur|strik|struck|shell|flood|repair|clos|shut|shutt|dismantl|scuttl|salvag)"
)
DONE = re.compile(rf"\b{_DONE}(?:e|es|ed|ing|s)?(?: at least| another| some| about)* \Z")
WERE_DONE = re.compile(
    r" (?:(?:were|was|are|have been|had been|being|left|also) )*(?:(?:badly|severely|partly|heavily"
    rf"|slightly|partially|completely) )*{_DONE}(?:e|es|ed|en)?\b"
)
THINGS = frozenset({None, "destroyed", "intercepted", "fired"})
REACH = 40  # code points before a number that tell what was done


def are_others(found: Figure, before: Figure, text: str) -> bool:
    """Tell "others" that are things as those counted before, by what was done to them.

    ``before`` is counted in the same sentence.
    """
    is_other = found.who is not None and found.who.of(text).lower() == "others"
    if not is_other or found.unit != "person" or found.of not in THINGS or found.who is None:
        return False
    if before.unit == "person" or not is_counted(before.unit):
        return False
    start = found.span.start
    done = DONE.search(text, max(0, start - REACH), start)
    return bool(found.of or done or WERE_DONE.match(text, found.who.end))
