"""Given names, and words in the names of bodies, read once from the text files beside this one."""

from functools import cache
from importlib.resources import files


@cache
def given() -> dict[str, frozenset[int]]:
    """Return, for each spelling of a known given name, the names that it may stand for."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_lines("given.txt")):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def translated() -> dict[str, str]:
    """Return, for words that the press leaves in their own language, the English one."""
    split = (line.partition(": ") for line in _lines("translations.txt"))
    return {word: english for english, _, words in split for word in words.split()}


def _lines(name: str) -> list[str]:
    text = (files("reportedly.words") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
