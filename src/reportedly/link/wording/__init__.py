"""Wording: which terms a text has for what is done and who does it, and how quotations differ."""

from reportedly.link.wording.acts import ActTerm, acts_in
from reportedly.link.wording.diffing import Change, word_diff
from reportedly.link.wording.labels import Label, labels_in
from reportedly.link.wording.vocabulary import GROUPS

__all__ = [
    "GROUPS",
    "ActTerm",
    "Change",
    "Label",
    "acts_in",
    "labels_in",
    "word_diff",
]
