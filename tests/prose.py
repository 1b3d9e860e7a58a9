"""Invented prose that never says the same twice: reports that are no copies of each other."""

from random import Random

_SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "da", "pel", "dor", "hin")
_SMALL = ("the", "of", "in", "and", "to", "a", "was", "for", "with", "by")
_SENTENCE = 18  # words


def sentence(chance):
    """Return one sentence of invented words, with a small word here and there."""
    words = [
        chance.choice(_SMALL)
        if chance.random() < 0.4
        else "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))
        for _ in range(_SENTENCE)
    ]
    return f"{' '.join(words).capitalize()}."


def paragraphs(seed, number=6):
    """Return so many paragraphs of two sentences, the same for the same seed."""
    chance = Random(seed)
    return [f"{sentence(chance)} {sentence(chance)}" for _ in range(number)]


def text_of(parts):
    """Return a text of these paragraphs."""
    return "\n\n".join(parts)


def reworded(text, seed, rate):
    """Return the text with that part of its words changed for others."""
    chance = Random(seed)
    return " ".join(
        f"other{chance.randint(0, 999)}" if chance.random() < rate else word
        for word in text.split(" ")
    )
