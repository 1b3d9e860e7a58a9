"""Who of an article is meant by a description: "the head of the school", named elsewhere."""

import re
from collections.abc import Iterable
from dataclasses import replace

from reportedly.link.claims.nouns import Cast, Voice
from reportedly.link.claims.voices import HEADS, VAGUE, bag_of

# "A spokesman" may be another than the one who is named.
ANY = re.compile(r"(?:an?|one|another|some|several|two|three|former) ", re.I)
TELLING = 2  # words of an office that must be the same: the head, and of what


def named_as(voice: Voice, casts: Iterable[Cast]) -> Voice:
    """Return a voice that is only described under the name of the one person who holds that office.

    It stays as it is where nobody of the article fits, or several do.
    """
    words = bag_of(voice.name or "") - VAGUE
    if not voice.unnamed or ANY.match(voice.told or voice.name or "") or not words & HEADS:
        return voice
    holders = {
        cast.entity: (cast, role, of)
        for cast in casts
        if cast.type == "person"
        for role, of in cast.roles
        if _is_office(words, bag_of(f"{role} {of or ''}") - VAGUE)
    }
    if len(holders) != 1:
        return voice
    [(cast, role, of)] = holders.values()
    return replace(
        voice,
        name=cast.names[0],
        entity=cast.entity,
        type="person",
        role=role,
        of=of,
        unnamed=False,
    )


def _is_office(words: frozenset[str], role: frozenset[str]) -> bool:
    shared = words & role
    whole = words <= role or role <= words
    return whole and len(shared) >= TELLING and bool(shared & HEADS)
