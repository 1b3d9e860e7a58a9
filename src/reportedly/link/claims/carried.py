"""May two reports at one place of a passage that two articles share be one? By their words.

Who edits a copy may put other words, another number or somebody else in the place.
"""

from reportedly.link.claims.counted import Counted
from reportedly.link.claims.days import Apart
from reportedly.link.claims.sayings import clash, told_apart
from reportedly.link.claims.told import Told, likeness
from reportedly.link.claims.voices import OTHER, UNFIT, alike

MUCH, WITHIN = 0.5, 0.9  # of the words of both, or of those of the shorter
NO_DAYS = Apart(None, told=False, clash=False)  # a copy may come out on another day


def may_be_carried(one: Told | Counted, other: Told | Counted) -> bool:
    """Tell whether nothing parts the two, and a saying has most of its words still."""
    if _two_voices(one, other):
        return False
    if isinstance(one, Counted) or isinstance(other, Counted):
        return isinstance(one, Counted) and isinstance(other, Counted) and one.value == other.value
    if one.saying.words.casefold() == other.saying.words.casefold():
        return True
    if alike(one.person, other.person).level == OTHER:
        return False
    like = likeness(one, other)
    if clash(one, other, like, NO_DAYS):
        return False
    return like.jaccard >= MUCH or like.contained >= WITHIN


def _two_voices(one: Told | Counted, other: Told | Counted) -> bool:
    """Tell whether two by name said it, one a person, or two by descriptions that share nothing.

    In a copy one may say what another says elsewhere. What is less sure (two bodies) may be one
    speaker whom the two articles are read to tell otherwise.
    """
    persons = one.person, other.person
    level = alike(*persons).level
    if level == UNFIT and not any(each.named for each in persons):
        return isinstance(one, Told) and isinstance(other, Told) and told_apart(one, other)
    named = all(each.actor and each.named for each in persons)
    named = named and any(each.type == "person" for each in persons)
    return named and level == OTHER
