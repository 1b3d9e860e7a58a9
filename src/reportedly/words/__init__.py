"""Words that several rooms go by, told once below them: they may know nothing of each other."""

from reportedly.words.lists import given, translated
from reportedly.words.titles import CLIPPED, LETTERS, RANKS, SEATS, TITLES, unclipped

__all__ = ["CLIPPED", "LETTERS", "RANKS", "SEATS", "TITLES", "given", "translated", "unclipped"]
