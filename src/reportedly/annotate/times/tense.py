"""Whether the words around a time speak of what was or of what is to come."""

import re
from typing import Literal

from reportedly.annotate.times.lexicon import word_set
from reportedly.annotate.times.words import Words

Tense = Literal["past", "present", "future", "none"]

_REACH = 22  # words to either side; further off, a verb is seldom that of the time
_MODALS = word_set("will shall would won't won’t may might should must can cannot can't can’t")
_IS = word_set("is are am isn't aren't isn’t aren’t")
_WAS = word_set("was were had did has have wasn't weren't hadn't didn't hasn't haven't")
_LINKS = word_set("be been being")  # what it is told by stands before them
# What looks ahead, whatever the tense of the verb beside it.
_AHEAD = word_set(
    "scheduled expected planned planning plans plan due slated upcoming forthcoming deadline "
    "expires intends intend hopes hope expects expect aims prepares preparing prepare going "
    "wants want begins convenes reconvenes resumes likely poised expecting hoping awaiting await "
    "awaits postponed rescheduled opens starts ends closes premieres airs debuts matures"
)
# Verbs of a timetable, by the word that follows: "the law takes effect in April".
_TIMETABLE = {
    "takes": word_set("effect place office"),
    "goes": word_set("into on before to"),
    "gets": word_set("under underway"),
    "kicks": word_set("off"),
    "comes": word_set("into before out"),
    "wraps": word_set("up"),
}
# What somebody did about a thing to come: "agreed to meet", "ordered them to leave".
_PLANNED = word_set(
    "agreed vowed promised pledged threatened decided ordered urged asked invited told called "
    "demanded wanted hoped intended summoned subpoenaed prepared set summoned chosen chose"
)
# What somebody gave "until Friday".
_EXTENDED = word_set(
    "given gave extended extends delayed adjourned suspended granted set has have closed released "
    "bailed remanded postponed recessed"
)
# What has happened, whatever the verb beside it says: "the October 7 attack".
HAPPENED = word_set(
    "attack attacks assault assaults massacre killing killings slaying bombing bombings blast "
    "blasts explosion explosions raid raids strike strikes airstrike airstrikes invasion war coup "
    "shooting shootings murder murders death deaths crash earthquake quake operation offensive "
    "incident atrocities uprising revolution"
)
_TOWARDS = word_set("until till by before ahead through")  # "by Friday", "ahead of Friday's vote"
_IRREGULAR = word_set(
    "said told held met left began took went came gave made saw won lost fell rose sent spoke "
    "struck hit shot found got became brought bought built caught chose cut dealt drew drove ate "
    "fought flew forgot froze grew hung heard hid hurt kept knew laid led lent let lay lit meant "
    "paid put quit read rode rang ran sold shook shut sang sank sat slept slid spent split spread "
    "stood stole stuck stung swore swept swam swung taught tore thought threw understood woke wore "
    "wrote broke blew bled bent burst cast crept dug drank fled flung ground leapt overthrew "
    "overcame withdrew undertook died broadcast foresaw forced resigned seemed thrust upheld "
    "withheld withstood wound"
)
_PLAY = word_set("play face host meet visit travel open start begin leave return")
_SET = word_set("set scheduled planned slated due booked")
# What a body or a team does by a timetable: "the council votes Monday".
_VOTES = word_set("votes meets returns reopens visits plays hosts reconvenes resumes")
_OFF = word_set("off out back open closed shut up home")
_HAS = word_set("has have")
_BE = word_set("is are am they're they’re we're we’re you're you’re i'm i’m")
# What begins a thing told in the plural: "classes begin Monday".
_BEGIN = word_set("begin start open resume")
_IS_NOUNS = word_set("is was does has its his this us yes as thus")
_DONE = word_set(
    "been had done gone come become seen given taken known shown written fallen begun run spoken "
    "broken driven drawn risen thrown grown flown worn chosen eaten never long"
)
_NO_VERB = word_set(
    "united need indeed hundred speed seed feed red bed wed armed so-called embed unprecedented "
    "succeed proceed exceed bleed breed heed "
    "sacred hatred aged naked wicked alleged"
)
_BETWEEN = word_set("not still also then now already")
_DETERMINERS = word_set("its their his her in by for with these those this that")
_PASSED = frozenset(("phase", "day", "clock", "ampm", "zone", "letter", "letter_m", "point"))
_HOURS = _PASSED | {"from", "to", "hyphen", "between", "and", "number", "clockword"}
_ENDS = frozenset("!?;")
_AFTER_HOURS = frozenset(("weekday", "short_weekday", "month", "zone", "local"))
_SHORT = word_set("mr mrs ms dr gen col lt sgt gov sen rep st prof rev no u s")
_OPENS = frozenset(("and", "but", ",", "that", "which", "who", "where", "when", "–", "—", "while"))
_LEADS = word_set("on in at by until since from before after the early late of")
_PARTICIPLE = re.compile(r"[a-z]{2,}ed")


def tense(words: Words, start: int, end: int) -> Tense:
    """Return what the verb that a time goes with says of it; the time is ``start`` to ``end``.

    The verb is the one that stands right after, or the nearest before in the sentence, or
    the next one for a time that opens a clause.
    """
    happened = _lead(words, start)
    if words.lower(happened) in HAPPENED and _is_noun(words, happened):
        return "past"
    if _is_to_be(words, _lead(words, start)):
        return "future"
    beside = verb_tense(words, end) if end < len(words.words) else None
    if beside:
        return beside
    ahead, opens = range(end, end + _REACH), _opens_clause(words, start)
    if opens:
        return _first(words, ahead) or _before(words, start) or "none"
    if _is_term(words, start):
        return "future"
    return _before(words, start) or _first(words, ahead, within=True) or "none"


def _is_to_be(words: Words, place: int) -> bool:
    """Tell whether the present right before a time means it: "is Monday", "is playing Monday".

    So do "is from 5 to 8 p.m. Monday", "set for Monday" and "votes on Monday".
    """
    if words.lower(place) in ("in", "for"):
        place -= 1
    before = words.lower(place - 1)
    if words.lower(place) in _SET and words.lower(place + 1) == "for":
        return True
    if words.lower(place) in ("is", "are") or words.lower(_before_hours(words, place)) in _BE:
        return True
    if words.lower(place) in _OFF and before in ("is", "are"):
        return True
    if words.lower(place) in _VOTES and before not in _IS_NOUNS:
        return True
    begins = (
        words.lower(place) in _BEGIN and before.endswith("s") and words.kind(place - 1) != "the"
    )
    if begins or (words.lower(place) == "close" and before == "polls"):
        return before not in _IS_NOUNS
    return words.lower(place).endswith("ing") and before in _BE


def _before_hours(words: Words, place: int) -> int:
    """Return the place of the word before hours from one to another: "from 5 to 8 p.m."."""
    start = place
    while words.kind(place) in _HOURS:
        place -= 1
    return place if words.kind(place + 1) in ("from", "between") else start


def looks_ahead(words: Words, start: int) -> bool:
    """Tell whether a word like "by" or "until" right before ``start`` looks towards it."""
    return words.lower(_lead(words, start)) in _TOWARDS


def sentence_ends(words: Words, place: int) -> bool:
    """Tell whether the word at ``place`` closes a sentence, as far as marks show it."""
    word = words.words[place]
    if word in _ENDS or word[0].isspace():
        return True
    if word != "." or place + 1 >= len(words.words):
        return word == "."
    before, after = words.words[place - 1] if place else "", words.words[place + 1]
    if words.kind(place - 1) == "letter_m":  # "at 9 a.m. Monday" goes on, "at 9 a.m. They" does not
        return after[0].isupper() and words.kind(place + 1) not in _AFTER_HOURS
    lone = len(before) == 1 and before.isalpha()
    abbreviated = lone or before.lower() in _SHORT or after in (",", "-")
    return (after[0].isupper() or not after[0].isalnum()) and not abbreviated


def _opens_clause(words: Words, start: int) -> bool:
    place = start - 1
    while words.lower(place) in _LEADS:
        place -= 1
    if place < 0 or sentence_ends(words, place):
        return True
    return words.lower(place) in _OPENS


def _before(words: Words, start: int) -> Tense | None:
    """Return the tense of the nearest verb before; of a headline's infinitive, the future.

    What has happened is past, whatever is said of it: "will judge the raid on Friday".
    """
    infinitive = towards = False
    for place in range(start - 1, max(start - 1 - _REACH, -1), -1):
        if sentence_ends(words, place):
            break
        if towards and words.lower(place) in _PLANNED:
            return "future"
        found = verb_tense(words, place)
        if found:
            return found
        if words.lower(place) in HAPPENED and _is_noun(words, place):
            return "past"
        towards = towards or words.lower(place) == "to"
        infinitive = infinitive or _may_be_infinitive(words, place)
    if not infinitive:
        return None
    return "future" if _is_headline(words, start) else "present"


def _is_noun(words: Words, place: int) -> bool:
    kinds = {words.kind(place - back) for back in (1, 2, 3)}
    return bool(kinds & {"the", "a", "possessive"})


def _first(words: Words, places: range, *, within: bool = False) -> Tense | None:
    """Return the tense of the first verb of the sentence; ``within`` its clause, on demand."""
    for place in places:
        if place >= len(words.words) or sentence_ends(words, place):
            return None
        if within and words.lower(place) in _OPENS:
            return None
        found = verb_tense(words, place)
        if found:
            return found
    return None


def verb_tense(words: Words, place: int) -> Tense | None:
    """Return the tense that the word at ``place`` tells, None if it tells none."""
    word = words.lower(place)
    if word in _MODALS or word.endswith(("'ll", "’ll")):
        return (
            "past"
            if words.lower(place + 1) == "have" and _is_perfect(words, place + 1)
            else "future"
        )
    if word in _PLAY and words.lower(place - 1) in ("they", "we"):
        return "future"
    if word in _HAS and not _is_perfect(words, place):
        return None if words.lower(place - 1) in _MODALS | {"to"} else "present"
    if word in _AHEAD or words.lower(place + 1) in _TIMETABLE.get(word, ()):
        return "future"
    if word in _WAS or word in _IS:
        return _auxiliary(words, place)
    if word in _IRREGULAR or (_PARTICIPLE.fullmatch(word) and word not in _NO_VERB):
        return None if _leans(words, place) else "past"
    return None


def _is_perfect(words: Words, place: int) -> bool:
    """Tell whether what was done follows "have": "would have left", not "would have time"."""
    place += 1
    while words.lower(place).endswith("ly") or words.lower(place) in _BETWEEN:
        place += 1
    done = words.lower(place)
    return done in _IRREGULAR or done in _DONE or bool(_PARTICIPLE.fullmatch(done))


def _auxiliary(words: Words, place: int) -> Tense:
    after = {words.lower(place + on) for on in (1, 2)}
    if words.lower(place + 1) == "to" and words.lower(place) in ("is", "are", "was", "were"):
        return "future"
    if after & _AHEAD:
        return "future"
    if words.lower(place) in _WAS:
        return "past"
    return "future" if words.lower(place - 1) in _AHEAD else "present"


def _leans(words: Words, place: int) -> bool:
    """Tell whether a participle leaves the tense to a word before it, or to none at all."""
    while words.lower(place - 1).endswith("ly") or words.lower(place - 1) in _BETWEEN:
        place -= 1
    before = words.lower(place - 1)
    if before in _LINKS or before in _IS or before in _WAS or before in _MODALS:
        return True
    return words.kind(place - 1) in ("the", "a", "hyphen", "of", "possessive") or (
        before in _DETERMINERS
    )


def _may_be_infinitive(words: Words, place: int) -> bool:
    if words.lower(place) != "to":
        return False
    return words.kind(place + 1) in ("lower", "edge") or words.lower(place + 1) == "march"


def _is_headline(words: Words, start: int) -> bool:
    """Tell whether the sentence has neither verb nor full stop: "Ministers to meet on Friday"."""
    return _first(words, range(start, start + _REACH)) is None


def _is_term(words: Words, start: int) -> bool:
    """Tell whether it is what something was extended to: "gave them until Friday"."""
    place = _lead(words, start)
    if words.lower(place) not in ("until", "till") or words.lower(place - 1) == "not":
        return False
    return any(words.lower(place - back) in _EXTENDED for back in range(1, 7))


def _lead(words: Words, start: int) -> int:
    """Return the place of the preposition before a time, over its articles and its hour."""
    place = start - 1
    while words.kind(place) in _PASSED or words.lower(place) in ("the", "on", "of", "at"):
        place -= 1
    return place
