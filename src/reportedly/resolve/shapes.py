"""What the look of a name, by itself, shows it to be: "Kell Oyj", "Kellbanken", "B. Ito"."""

import re
from collections.abc import Iterator

from reportedly.model import EntityType
from reportedly.resolve import vocabulary
from reportedly.resolve.naming import Name
from reportedly.resolve.phrases import is_body
from reportedly.resolve.spelling import fold
from reportedly.resolve.whole import BODY_NOUNS

SURE = 6  # votes, as in kinds
CERTAIN = 20  # more than that a district is a place
# How a firm's name ends by law, in the lands whose firms the news in English writes about.
LEGAL = frozenset(
    {"oyj", "asa", "gmbh", "plc", "ltd", "inc", "corp", "llc", "llp", "spa", "srl", "kft", "zrt",
     "nyrt", "doo", "jsc", "ojsc", "pjsc", "ooo", "oao", "zao", "pty", "bhd", "tbk", "sarl",
     "ltda", "lda", "kgaa", "aktiengesellschaft", "holding", "holdings"}
)  # fmt: skip
# Of these the letters are also words and names: "Kell AG", "Ag Kell".
LEGAL_CAPITALS = frozenset({"AG", "AB", "SA", "SE", "NV", "BV", "OY", "AS", "AD", "DD", "KK"})
# How the one word of a body's name ends where the noun is tied to it: "Kellbanken".
TIED = re.compile(
    r"\w{3,}(?:banken|bank|banka|partiet|partei|liitto|puolue|forbundet|verband|werke|bladet"
    r"|avisen|zeitung|konzern|koncernen|gruppen|laget)"
)
DISTRICTS = frozenset({"school", "water", "fire", "hospital", "transit", "irrigation"})
# Of lands, and of the states that a body is named by: "U.S. Customs".
OF_LANDS = frozenset({"U.S.", "U.K.", "U.N.", "E.U.", "U.S.A.", "D.C.", "U.A.E.", "L.A.", "N.Y.",
                      "S.C.", "N.C.", "N.J.", "N.H.", "N.M.", "S.D.", "N.D.", "B.C."})  # fmt: skip
INITIALS = re.compile(r"(?:[A-Z]\.[ -]?){1,3}[A-Z][^\W\d_]*[a-z]")
# Titles with which a parser takes somebody for a body, and that open no body's name.
TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "cllr", "det", "supt", "insp", "sgt", "capt", "maj", "col",
     "lt", "cmdr", "adm", "brig", "mk", "msp", "mla", "amb", "daw", "naw", "haji", "sheikh"}
)  # fmt: skip


def told_by_shape(name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what the words of a name speak for by their look, with a weight."""
    words = name.text.split()
    last = fold(words[-1])
    if len(words) > 1 and is_by_law(name.text) and name.before not in ("mr", "mrs", "ms"):
        yield "body", SURE
    if len(words) == 1 and TIED.fullmatch(last) and not name.honorific:
        yield "body", SURE
    if len(words) > 1 and last == "district" and fold(words[-2]) in DISTRICTS:
        yield "body", CERTAIN
    if name.label == "ORG" and _as_person(name):
        yield "person", SURE


def is_by_law(name: str) -> bool:
    """Tell whether the name ends as a firm's does by law.

    >>> is_by_law("Kell Oyj"), is_by_law("Kell AG"), is_by_law("Mara Ito")
    (True, True, False)
    """
    last = name.split()[-1]
    return fold(last) in LEGAL or last in LEGAL_CAPITALS


def _as_person(name: Name) -> bool:
    """Tell "B. Ito" and "Cllr Ito", which a parser took for a body, from "J. P. Ito Trust"."""
    words = name.text.split()
    plain = not any(is_body(word) or word in BODY_NOUNS for word in name.words)
    titled = len(words) > 1 and fold(words[0]).rstrip(".") in TITLES
    few = titled and all(word[:1].isupper() and word[1:].islower() for word in words[1:])
    alone = name.before != "the" and name.words[-1] not in vocabulary.MEDIUM_KINDS
    letters = INITIALS.fullmatch(name.text) and words[0].partition("-")[0] not in OF_LANDS
    return plain and alone and (few or bool(letters))
