"""The tree of errors stands as its docstring draws it."""

import re

from reportedly import errors


def drawn():
    """Yield (name, parent's name) as the module's docstring draws the tree."""
    branch = None
    for depth, name in re.findall(r"^( *[*x+]) (\w+)", errors.__doc__, flags=re.MULTILINE):
        parent = {"*": "Exception", "x": "ReportedlyError", "+": branch}[depth.strip()]
        branch = name if depth.strip() == "x" else branch
        yield name, parent


def test_the_tree_is_as_it_is_drawn():
    built = {
        name: thing.__base__.__name__
        for name, thing in vars(errors).items()
        if isinstance(thing, type) and issubclass(thing, Exception)
    }

    assert built == dict(drawn())


def test_every_error_says_what_it_means():
    undocumented = [name for name, _ in drawn() if not vars(errors)[name].__doc__]

    assert undocumented == []
