"""The words of a text parsed once: what is kept of them with the account of a document."""

import re
from functools import lru_cache

from reportedly.link.claims.forms import forms_of
from reportedly.link.claims.nouns import Weights, Wording

# Where one clause ends and another begins: a "not" reaches no further.
# Of "without" what comes behind it alone is denied.
CLAUSE = re.compile(
    r"[,;:…–—]|\.\.\.|\b(?:and|but|while|though|although|because|so)\b"
    r"|\b(?:as long as|unless|if)\b|(?=\bwithout\b)",
    re.I,
)
# What denies as a "not" does, and with one says so: "refused to sign", "never failed to pay".
REFUSES = re.compile(
    r"\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|unable) to\b"
    r"|\bimpossible\b|\bhardly\b|\bbarely\b",
    re.I,
)
IDIOM = re.compile(
    r"\b(?:no|not) (?:more|less|fewer|later|earlier|sooner|only|just|merely|least) than\b"
    r"|\bnot (?:only|just|merely|least|to mention)\b|\bno (?:later|earlier|sooner)\b"
    r"|\bno (?:matter|doubt|wonder)\b|\b(?:whether )?or not\b|\bif not\b|\bnone other\b"
    r"|\bwithout (?:a )?doubt\b|\bnothing (?:but|less)\b"
    r"|\band no (?:longer|more)\s*\Z",
    re.I,
)
SAYS, DENIES = 1, 2  # how a word stands in its clause; 3 is both


def wording_of(words: str, *, denied: bool = False) -> Wording:
    """Return the words of a saying that tell something, each stem once, in order.

    >>> wording_of("We did not mine the bridge").stems
    ('not', 'min', 'bridg')
    """
    forms = forms_of(words)
    weights: dict[str, float] = {}
    for form in forms:
        weights[form.stem] = max(round(form.weight, 3), weights.get(form.stem, 0.0))
    written = {form.stem: form.word for form in forms}
    sides = _sides(words, denied=denied)
    return Wording(
        tuple(weights),
        tuple(weights.values()),
        tuple(written[stem] for stem in weights),
        tuple(sides.get(stem, SAYS) for stem in weights),
        tuple(dict.fromkeys(form.stem for form in forms if form.number)),
        tuple(dict.fromkeys(form.stem for form in forms if form.named)),
    )


@lru_cache(maxsize=256)  # the sentence of many numbers is asked for with each of them
def weights_of(text: str) -> Weights:
    """Return the stems of a text without its numbers, with what each tells."""
    found: dict[str, float] = {}
    for form in forms_of(text):
        if not (form.number or form.negative):
            found[form.stem] = max(round(form.weight, 3), found.get(form.stem, 0.0))
    return tuple(found.items())


def written_in(text: str) -> dict[str, str]:
    """Return for each stem of a text a word of it that has it, in small letters.

    >>> written_in("They mined the bridge")
    {'min': 'mined', 'bridg': 'bridge'}
    """
    return {form.stem: form.word for form in forms_of(text) if form.word}


def _sides(words: str, *, denied: bool) -> dict[str, int]:
    """Return for each stem whether it stands in a clause that denies, that does not, or in both."""
    found: dict[str, int] = {}
    for clause in CLAUSE.split(IDIOM.sub(" ", words)):
        forms = forms_of(clause)
        turned = any(form.negative for form in forms) != bool(REFUSES.search(clause))
        side = DENIES if turned != denied else SAYS
        for form in forms:
            found[form.stem] = found.get(form.stem, 0) | side
    return found
