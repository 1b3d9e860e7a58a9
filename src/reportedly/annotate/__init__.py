"""Notice things in a document, one layer each, from the text alone."""

from reportedly.annotate.mentions import MentionFinder
from reportedly.annotate.parser import Parser
from reportedly.annotate.ruled import AttributionFinder
from reportedly.annotate.sentences import SentenceFinder

__all__ = ["AttributionFinder", "MentionFinder", "Parser", "SentenceFinder"]
