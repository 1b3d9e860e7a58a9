"""Numbers that are claimed of something: killed, displaced, fired, per cent, money."""

from reportedly.annotate.figures.finder import FigureFinder

__all__ = ["FigureFinder"]
