"""Which body of an article "the movement", "the company" or "its ministry" stands for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.link.claims.forms import words_in
from reportedly.link.claims.nouns import Voice

_KINDS = {
    "movement": "movement group faction rebels militants front brigade brigades banner party league"
    " resistance liberation",
    "company": "company firm operator corporation holding lines shipping coal oil gas energy steel"
    " bank petroleum mining mines airways airline airlines railways motors power electric telecom"
    " pharma foods brewery holdings industries ltd inc plc",
    "union": "union federation syndicate workers",
    "agency": "agency service office organisation organization relief commission fund programme"
    " cross",
    "ministry": "ministry department",
    "army": "army forces military guard navy troops command",
    "police": "police gendarmerie constabulary",
    "council": "council assembly parliament senate board",
    "mission": "mission embassy delegation observers",
    "charity": "charity foundation relief aid red crescent trust appeal",
    "club": "club united athletic rovers rangers wanderers albion team",
    "bank": "bank banking savings",
    "government": "government cabinet authorities administration regime",
}
KINDS = {kind: frozenset(words.split()) for kind, words in _KINDS.items()}
OF_A_KIND = frozenset[str]().union(*KINDS.values())
# What a body is called once it has been named, and the kind of body so called.
CALLED = {
    "movement": "movement", "group": "movement", "rebels": "movement", "faction": "movement",
    "militants": "movement", "organisation": "agency", "organization": "agency",
    "party": "movement", "front": "movement", "company": "company", "firm": "company",
    "operator": "company", "owner": "company", "union": "union", "federation": "union",
    "agency": "agency", "office": "agency", "ministry": "ministry", "department": "ministry",
    "army": "army", "military": "army", "command": "army", "police": "police",
    "service": "agency", "council": "council", "mission": "mission", "government": "government",
    "authorities": "government", "cabinet": "government", "charity": "charity",
    "maker": "company", "manufacturer": "company", "producer": "company", "retailer": "company",
    "airline": "company", "carrier": "company", "builder": "company", "developer": "company",
    "publisher": "company", "brewer": "company", "utility": "company", "shipyard": "company",
    "brewery": "company", "club": "club", "team": "club", "bank": "bank",
}  # fmt: skip
# Whose names tell what they are: a union is hardly called without that word.
TOLD_BY_NAME = frozenset({"union", "army", "police", "ministry", "council", "government"})
# Whose names seldom tell what they are: "Petrola", "Open Hand".
UNTOLD_BY_NAME = frozenset({"movement", "company", "charity", "club", "bank"})
ANY = frozenset({"organisation", "organization", "group"})
ARTICLES = frozenset({"the", "its", "their", "our", "his", "her", "this", "that"})
# "Her organisation" is that of the last person who spoke, if told to be somebody of one.
_BODIES = "organi[sz]ation|agency|company|firm|union|ministry|office|party|movement|group|hospital"
OWN = re.compile(rf"(?:his|her) (?:{_BODIES})\Z", re.I)
WHOSE = re.compile(r"(?:its|their)\b", re.I)


def meant(voice: Voice, before: Sequence[Voice], bodies: Iterable[str]) -> Voice:
    """Return whom the article means by a voice that is only "the ministry", or is "its spokesman".

    ``before`` are the voices heard before, ``bodies`` the names of all bodies of the article. Where
    more than one would fit, the voice stays as it is.
    """
    named = tuple(bodies)
    voice = _doubted(voice)
    if voice.unnamed and OWN.match(voice.name or ""):
        own = _own(voice, before)
        return replace(voice, name=own, unnamed=False, type="body") if own else voice
    if voice.unnamed and (kind := called(voice.name)):
        return _of_kind(kind, voice, before, named)
    if voice.of and (kind := called(f"the {voice.of}")):
        whole = _of_kind(kind, voice, before, named)
        return voice if whole is voice else replace(voice, of=whole.name or voice.of)
    if not voice.of and WHOSE.match(voice.told):
        owner = next((each for each in reversed(before) if _is_body(each)), None)
        return replace(voice, of=owner.name) if owner else voice
    return voice


def _doubted(voice: Voice) -> Voice:
    """Return the voice as the text has it where "the union" was taken for a body that is none."""
    kind = called(voice.told)
    if voice.unnamed or kind not in TOLD_BY_NAME or _fits(kind, voice.name or ""):
        return voice
    return Voice(voice.told, None, None, None, None, unnamed=True, told=voice.told, at=voice.at)


def called(name: str | None) -> str | None:
    """Return the kind of body that words stand for which are no more than its kind.

    >>> called("the company"), called("the miners' union"), called("our union")
    ('company', None, 'union')
    """
    words = [word for word in words_in(name or "") if word not in ARTICLES]
    return CALLED.get(words[0]) if len(words) == 1 else None


def _own(voice: Voice, before: Sequence[Voice]) -> str | None:
    """Return whose body "his party" is: that of the last person who spoke, if it is a party.

    What a name ends in tells what it is: Union Province is no union. If another who spoke is of
    another such body, nobody can tell whose is meant.
    """
    kind = (voice.name or "").split()[-1].lower()
    kinds = KINDS[CALLED[kind]] if kind in CALLED else frozenset({kind})
    people = [each for each in before if not _is_body(each)]
    fitting = {each.of for each in people if each.of and _may_be(each.of, kind, kinds)}
    return people[-1].of if people and fitting == {people[-1].of} else None


def _may_be(name: str, kind: str, kinds: frozenset[str]) -> bool:
    """Tell whether a name is of such a body: an "organisation" may be one that tells no kind."""
    if _head(name) in kinds:
        return True
    return kind in ANY and not _told_in(name)


def _head(name: str) -> str | None:
    """Return the last word of a name before what it is of: "Union" of the Union of Miners."""
    return next(iter(words_in(name.partition(" of ")[0])[-1:]), None)


def _of_kind(kind: str, voice: Voice, before: Sequence[Voice], bodies: Sequence[str]) -> Voice:
    """Return the one body of that kind that may be meant, the voice itself where it is not told."""
    found = _heard(kind, before) or _only(kind, voice, bodies)
    return found or _untold(kind, voice, before, bodies) or voice


def _heard(kind: str, before: Sequence[Voice]) -> Voice | None:
    """Return the last voice of that kind that tells more of itself."""
    for earlier in reversed(before):
        fits = _fits(kind, earlier.name or "") and not called(earlier.name)
        if fits and _is_body(earlier):
            return earlier
    return None


def _only(kind: str, voice: Voice, bodies: Sequence[str]) -> Voice | None:
    """Return the voice under the name of the body of the article that fits, if one does.

    Where several do, the voice stays as it is.
    """
    fitting = [name for name in bodies if _fits(kind, name)]
    if len(fitting) == 1:
        return replace(voice, name=fitting[0], unnamed=False, type="body")
    return voice if fitting else None


def _untold(
    kind: str, voice: Voice, before: Sequence[Voice], bodies: Sequence[str]
) -> Voice | None:
    """Return the one body whose name tells no kind, if such a body may be meant.

    "Petrola said …, the company said": a union or a ministry would be called one. It is one that
    was heard before, or the only one that the article names.
    """
    if kind not in UNTOLD_BY_NAME:
        return None
    heard = {each.name: each for each in before if each.type == "body" and _is_untold(each)}
    named = [name for name in bodies if not _told_in(name)]
    if len(heard) == 1:
        return next(iter(heard.values()))
    alone = not heard and len(named) == 1
    return replace(voice, name=named[0], unnamed=False, type="body") if alone else None


def _is_untold(voice: Voice) -> bool:
    return not (voice.unnamed or voice.role or _told_in(voice.name or ""))


def _told_in(name: str) -> bool:
    """Tell whether a word of the name is one of any kind."""
    return not OF_A_KIND.isdisjoint(words_in(name))


def _fits(kind: str, name: str) -> bool:
    """Tell whether a name is of a body of that kind, by the last of its words that tells one.

    The Energy Workers' Union is a union and no company, the Ministry of Energy a ministry.
    """
    own = words_in(name.partition(" of ")[0])
    heads = [word for word in own if word in OF_A_KIND]
    if heads:
        return heads[-1] in KINDS[kind]
    return bool(set(words_in(name)) & KINDS[kind])


def _is_body(voice: Voice) -> bool:
    """Tell whether it is none that the article tells to be a person."""
    return voice.type != "person" and voice.role is None
