"""Those counted as one: "a total of 30 people", "400 dead and wounded"."""

from collections.abc import Iterator

from reportedly.annotate.tree import Tree

TOTALS = frozenset(
    {"total", "group", "crowd", "column", "batch", "team", "convoy", "contingent", "squad", "band",
     "gang", "crew", "patrol", "unit", "flotilla", "fleet", "caravan", "party"}
)  # fmt: skip
# What befell them in one word, as it stands beside another: "dead and missing".
FATES = {
    **dict.fromkeys(("dead", "died", "kill", "killed", "kills", "killing"), "killed"),
    **dict.fromkeys(
        ("wounded", "wounding", "wound", "injured", "injuring", "injure", "hurt", "hurting"),
        "wounded",
    ),
    "missing": "missing",
}
JOINTS = frozenset({"and", "or", "and/or", "/"})
NEAR_BEFORE = 4  # tokens before it in which a number of its own may stand
NEAR = 7  # tokens after a number in which what befell those counted is looked for


def totals(tree: Tree, *counted: int) -> Iterator[int]:
    """Yield the total or group that those counted are said to be: "a total of 30 people"."""
    for place in counted:
        prep = tree.tokens[place].head
        above = tree.tokens[prep].head
        is_of = tree.tokens[place].dep == "pobj" and tree.tokens[prep].text.lower() == "of"
        if is_of and tree.tokens[above].lemma.lower() in TOTALS:
            yield above


def is_mixed(tree: Tree, first: int, last: int) -> bool:
    """Tell a number of two fates at once, so that neither befell them all.

    ``first`` and ``last`` are the number's own tokens: "400 dead and wounded", "killed or
    wounded 400"; but not "12 killed and 30 wounded".
    """
    begin, end = tree.bounds(first)
    before = range(max(begin, first - 4), first)
    after = range(last + 1, min(end, last + 1 + NEAR))
    return any(_done_twice(tree, at, first) for at in before) or any(
        _are_two(tree, at, end) and not _counts_on(tree, at + 3, end) for at in _until(tree, after)
    )


def _until(tree: Tree, places: range) -> Iterator[int]:
    """Yield the places up to another number or the end of the clause."""
    for at in places:
        if tree.tokens[at].tag == "CD" or tree.tokens[at].text in (",", ";", ":", "("):
            return
        yield at


def _are_two(tree: Tree, at: int, end: int) -> bool:
    if at + 2 >= end or tree.tokens[at + 1].text.lower() not in JOINTS:
        return False
    one, other = (FATES.get(tree.tokens[each].text.lower()) for each in (at, at + 2))
    return None not in (one, other) and one != other


def _done_twice(tree: Tree, at: int, number: int) -> bool:
    """Tell two verbs before a number: "killed or wounded at least 400".

    Not where the first is of another: "shot three people dead and wounded nine".
    """
    fate = at + 2
    if fate >= number or not _are_two(tree, at, number):
        return False
    begin = max(tree.bounds(at)[0], at - NEAR_BEFORE)
    told = any(each.tag == "CD" for each in tree.tokens[begin:at])
    between = tree.tokens[fate + 1 : number]
    is_near = all(each.pos in ("ADV", "ADP", "ADJ", "DET") for each in between)
    return is_near and not told


def _counts_on(tree: Tree, place: int, end: int) -> bool:
    """Tell whether the second fate is that of another number: "killed and wounded 30"."""
    for each in tree.tokens[place : min(end, place + 3)]:
        if each.tag == "CD" or each.text in (",", ";"):
            return each.tag == "CD"
    return False
