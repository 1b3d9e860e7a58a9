"""What two sayings share is the same number in every process, to the last digit."""

import os
import subprocess
import sys

MANY = """
from dataclasses import asdict
from reportedly.link.claims import told
from reportedly.link.claims.days import When
from reportedly.link.claims.nouns import Manner, Saying
from reportedly.link.claims.voices import NOBODY
from reportedly.link.claims.wording import wording_of
import numpy as np

def saying(words):
    known = Saying("a", 0, ((0, 9),), words, True, False, Manner(None), wording_of(words))
    rest = (NOBODY, When(None, None), None, frozenset(), np.zeros(1), {})
    return told.told("d", known, known.wording, *rest)

words = "ferry storm harbour divers wreck quay union dockers strike Orvik Kelm fishing talks"
words = words.split()
for first in range(6):
    one = saying(" ".join(words[first:]))
    other = saying(" ".join(words[: first + 7]))
    print(repr(told.likeness(one, other)))
"""


def told(seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", MANY], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_order_of_a_set_changes_no_digit():
    assert told("1") == told("2") != ""
    assert told("3") == told("1")
