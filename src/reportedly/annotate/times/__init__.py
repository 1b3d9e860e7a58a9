"""Times as news tells them: which words, which days, and by what rule."""

from reportedly.annotate.times.finder import TimeFinder
from reportedly.annotate.times.scan import times_in

__all__ = ["TimeFinder", "times_in"]
