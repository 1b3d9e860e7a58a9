"""What a number is claimed of: of whom and by whom, by the parse of its sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate.figures.doers import agent_of, by_of, doer_of
from reportedly.annotate.figures.happening import TAKEN, driven_from_home, happened, left_home
from reportedly.annotate.figures.lexicon import (
    ADJECTIVES,
    FALLEN,
    HOMES,
    MATERIEL,
    MONEY,
    NOUNS,
    PEOPLE,
    TAKING_LIVES,
    UNDERGONE,
)
from reportedly.annotate.figures.unmeant import (
    RELATIVES,
    downed,
    has_injuries,
    has_nearer,
    has_object,
    is_before,
    is_hurt,
    is_of_next,
    is_undone,
    verb_said,
    who_is_said,
)
from reportedly.annotate.figures.upwards import first_conjunct, up_to_verb, upward
from reportedly.annotate.tree import Tree
from reportedly.model.figure import Happening

OBJECTS = frozenset({"dobj", "attr", "oprd"})
FALLS = frozenset(
    {"fall", "plunge", "plummet", "jump", "leap", "tumble", "freeze", "burn", "starve"}
)
SUFFERS = frozenset({"suffer", "sustain", "receive"})
# What may stand between a number and what happened: "22 confirmed dead", "nine badly hurt".
SAID_TO_BE = frozenset(
    {"confirmed", "known", "reported", "feared", "presumed", "believed", "badly", "seriously",
     "slightly", "lightly", "critically", "gravely", "severely", "still", "others", "people",
     "more"}
)  # fmt: skip
NEAR = 6  # words between those counted and what they are listed as
CLAUSES = ("acl", "relcl", "advcl", "ccomp")
# Nouns of doing, that take those it was done to with "of".
DEEDS = frozenset(
    {
        "death",
        "murder",
        "killing",
        "martyrdom",
        "arrest",
        "displacement",
        "interception",
        "launch",
        "injury",
    }
)
# What was tried and not done: "a dozen attempted murders".
UNDONE = frozenset({"attempted", "planned", "foiled", "thwarted", "averted", "threatened"})
# Men are lost who are killed, of whose "loss" is told by whom they belonged to.
LOSSES = frozenset({"loss"})
# Nouns for what happened, and not for whom it happened to.
HAPPENINGS = DEEDS | {"fatality", "toll"}
# In what tolls are paid that are no deaths.
PAID = frozenset({*MONEY, "crown", "percent", "per", "%"})
PARTICIPLES = frozenset({"VBN", "VBD"})


@dataclass(frozen=True, slots=True)
class Claim:
    """What happened to those counted, and the verb that says so, where one does."""

    of: Happening
    verb: int | None = None
    doer: int | None = None


def claim_of(tree: Tree, *counted: int) -> Claim | None:
    """Return what is claimed of the first of the words at ``counted`` of which anything is.

    What a verb says outranks what the noun says itself: "20 hostages were freed". What did not
    happen, or is only supposed, is claimed of nobody: "nine had not died", "if nine die".
    """
    for place in counted:
        if (verb := verb_said(tree, place)) is not None:
            done = happened(tree, verb)
            return Claim(done, verb, who_is_said(tree, verb)) if done else None
    found = _claim_of(tree, *counted)
    is_none = found and found.verb is not None and is_undone(tree, found.verb)
    return None if is_none else found


def claim_of_part(tree: Tree, *counted: int) -> Claim | None:
    """Return what is claimed of a part, before what is told of the whole.

    "Shot down 14 of 17 drones launched at the port": 14 were intercepted.
    """
    if (verb := downed(tree, counted)) is not None:
        return Claim("intercepted", verb, doer_of(tree, verb))
    above = next(filter(None, (_above(tree, place) for place in counted)), None)
    if above is None or above.verb is None or is_undone(tree, above.verb):
        return claim_of(tree, *counted)
    return above


def _claim_of(tree: Tree, *counted: int) -> Claim | None:
    for look in (
        _called, _participle, _above, _deed, _among, _own, _toll, _following, _suffered,
        _alongside
    ):  # fmt: skip
        for place in counted:
            found = look(tree, place)
            if found is not None:
                return found
    return None


def _participle(tree: Tree, counted: int) -> Claim | None:
    """What a word on the noun says: "15 people killed in the raid", "15 dead"."""
    for kid in tree.kids(counted, *CLAUSES, "amod"):
        token = tree.tokens[kid]
        if _is_doing(tree, kid) or _is_of_others(tree, kid) or is_before(tree, counted, kid):
            continue
        done = happened(tree, kid)
        if done and token.tag in PARTICIPLES:
            return Claim(done, kid, agent_of(tree, kid))
        if token.text.lower() in ADJECTIVES:
            return Claim(ADJECTIVES[token.text.lower()])
    return Claim("wounded") if has_injuries(tree, counted) else None


def _alongside(tree: Tree, counted: int) -> Claim | None:
    """What happened to those with whom they are named: "the crew died along with 10 others"."""
    prep = tree.tokens[counted].head
    is_with = tree.tokens[counted].dep == "pobj" and tree.tokens[prep].text.lower() == "with"
    beside = {tree.tokens[kid].text.lower() for kid in (counted, *tree.kids(counted, "amod"))}
    joined = tree.tokens[prep - 1].text.lower() in ("along", "together")
    if not is_with or not (joined or beside & {"other", "others"}):
        return None
    verb = next((up for up in upward(tree, prep) if tree.tokens[up].pos == "VERB"), prep)
    lemma = tree.tokens[verb].lemma.lower()
    passive = tree.kids(verb, "auxpass")
    done = happened(tree, verb) if passive else UNDERGONE.get(lemma)
    return Claim(done, verb) if done else None


def _is_doing(tree: Tree, clause: int) -> bool:
    """Tell a clause that says what those do on whom it hangs: "men who killed six guards"."""
    doers = (tree.tokens[kid].text.lower() in RELATIVES for kid in tree.kids(clause, "nsubj"))
    return any(doers) and not tree.kids(clause, "auxpass")


def _is_of_others(tree: Tree, clause: int) -> bool:
    """Tell a clause with those of its own: "12 rockets, of which nine were intercepted"."""
    whom = [tree.tokens[kid] for kid in tree.kids(clause, "nsubjpass")]
    return any(each.text.lower() not in RELATIVES and each.tag != "WDT" for each in whom)


def _suffered(tree: Tree, counted: int) -> Claim | None:
    """What those underwent of whom a clause tells: "11 people who died"."""
    for kid in tree.kids(counted, "relcl"):
        lemma = tree.tokens[kid].lemma.lower()
        done = _undergone(tree, counted, lemma, _objects(tree, kid))
        if done and _is_doing(tree, kid):
            return Claim(done, kid)
    return None


def _called(tree: Tree, counted: int) -> Claim | None:
    """What those counted are listed as: "lists 33 people as missing"."""
    verb = tree.tokens[counted].head
    preps = [*tree.kids(counted, "prep"), *tree.kids(verb, "prep")]
    for prep in preps:
        if tree.tokens[prep].text.lower() != "as" or not counted < prep <= counted + NEAR:
            continue
        for kid in tree.children[prep]:
            if (word := tree.tokens[kid].text.lower()) in ADJECTIVES:
                return Claim(ADJECTIVES[word])
    return None


def _following(tree: Tree, counted: int) -> Claim | None:
    """What the very next word says: "two helicopters destroyed", "shot three people dead"."""
    place, end = counted + 1, tree.bounds(counted)[1]
    if place < end and tree.tokens[place].text.lower() in SAID_TO_BE:
        place += 1
    if place >= end:
        return None
    token = tree.tokens[place]
    after = tree.tokens[place + 1] if place + 1 < len(tree) else token
    if token.text.lower() == "taken" and after.text.lower() in TAKEN:
        return Claim("captured", place)
    if after.pos in ("NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON"):
        return None
    if token.text.lower() in ADJECTIVES:
        return Claim(ADJECTIVES[token.text.lower()])
    done = happened(tree, place)
    passive = token.tag in PARTICIPLES and not tree.kids(place, "dobj")
    return Claim(done, place) if done and passive else None


def _own(tree: Tree, counted: int) -> Claim | None:
    """What the noun says itself, or a bare "dead" after the number: "15 deaths", "left 15 dead"."""
    token = tree.tokens[counted]
    if token.lemma.lower() in NOUNS:
        return _told_by(tree, counted, by_of(tree, counted))
    following = tree.tokens[counted + 1] if counted + 1 < tree.bounds(counted)[1] else token
    if token.pos == "NUM" and following.text.lower() in ADJECTIVES:
        verb = next((up for up in upward(tree, counted) if tree.tokens[up].lemma == "leave"), None)
        doer = doer_of(tree, verb) if verb is not None else None
        return Claim(ADJECTIVES[following.text.lower()], verb, doer)
    return _following(tree, counted) if token.pos == "NUM" else None


def _deed(tree: Tree, counted: int) -> Claim | None:
    """What the noun is the object of: "the murder of 15 people by the army"."""
    first = counted if tree.tokens[counted].lemma.lower() in NOUNS else None
    first = first_conjunct(tree, counted) if first is None else first
    prep = tree.tokens[first].head
    deed = tree.tokens[prep].head
    named = tree.tokens[deed].lemma.lower()
    if tree.tokens[first].dep != "pobj" or tree.tokens[prep].text.lower() != "of":
        return None
    taking = tree.tokens[deed].head
    if named == "life" and tree.tokens[taking].lemma.lower() in TAKING_LIVES:
        return Claim("killed", taking, doer_of(tree, taking))
    if named in LOSSES and tree.tokens[counted].lemma.lower() in FALLEN:
        return Claim("killed")
    return _told_by(tree, deed, by_of(tree, deed)) if named in DEEDS else None


def _told_by(tree: Tree, noun: int, doer: int | None) -> Claim | None:
    """What a noun of doing says, if it was done."""
    words = {tree.tokens[kid].text.lower() for kid in tree.kids(noun, "amod", "compound")}
    return None if words & UNDONE else Claim(NOUNS[tree.tokens[noun].lemma.lower()], None, doer)


def _among(tree: Tree, counted: int) -> Claim | None:
    """What befell those among whom they are: "six nurses were among the dead"."""
    verb = tree.tokens[first_conjunct(tree, counted)].head
    if tree.tokens[verb].lemma.lower() != "be":
        return None
    for prep in tree.kids(verb, "prep"):
        for noun in tree.kids(prep, "pobj") if tree.tokens[prep].text.lower() == "among" else ():
            word = tree.tokens[noun].text.lower()
            below = tree.kids(noun, "acl", "amod")
            told = [happened(tree, kid) for kid in below]
            told += [ADJECTIVES.get(tree.tokens[kid].text.lower()) for kid in below]
            if found := ADJECTIVES.get(word) or next(filter(None, told), None):
                return Claim(found, verb)
    return None


def _above(tree: Tree, counted: int) -> Claim | None:
    """What the verb says whose subject or object the noun is."""
    top = first_conjunct(tree, counted)
    token = tree.tokens[top]
    if (verb := up_to_verb(tree, top)) is not None:  # which the parser parts from its object
        lost = _lost(tree, counted, verb)
        return Claim(lost, verb) if lost else None
    verb, lemma = token.head, tree.tokens[token.head].lemma.lower()
    if verb == top or is_of_next(tree, counted, verb) or has_nearer(tree, top, verb):
        return None
    for each in (verb, *_also(tree, verb)) if token.dep == "nsubjpass" else ():
        if done := happened(tree, each):
            return Claim(done, each, agent_of(tree, each))
    if lemma == "lose" and token.dep in OBJECTS and (lost := _lost(tree, counted, verb)):
        return Claim(lost, verb)
    if token.dep in ("nsubj", "nsubjpass", *OBJECTS):
        return _of_verb(tree, top, verb, lemma)
    return None


def _of_verb(tree: Tree, counted: int, verb: int, lemma: str) -> Claim | None:
    is_subject = tree.tokens[counted].dep in ("nsubj", "nsubjpass")
    lost = _objects(tree, verb)
    if (is_subject and left_home(tree, verb)) or (
        driven_from_home(tree, verb) and tree.tokens[counted].dep != "nsubj"
    ):
        return Claim("displaced", verb)
    if is_subject and lemma == "lose" and HOMES & set(lost):
        return Claim("displaced", verb)
    if is_subject and (undergone := _undergone(tree, counted, lemma, lost)):
        return Claim(undergone, verb)
    # "Two bombs killed six": it was not done to the bombs.
    is_doer = tree.tokens[counted].dep == "nsubj" and _does(tree, counted, verb)
    if is_subject and not is_doer and tree.tokens[verb].text.lower() in ADJECTIVES:
        return Claim(ADJECTIVES[tree.tokens[verb].text.lower()], verb)
    is_carried = is_subject and has_object(tree, verb)
    below = () if is_carried else tree.kids(verb, "acomp", "oprd", "attr", "ccomp", "xcomp")
    for kid in below:
        word = tree.tokens[kid].text.lower()
        is_other = tree.tokens[kid].dep == "ccomp" and kid < counted  # "five were killed, 250 hurt"
        if word in ADJECTIVES and kid != counted and not is_other:
            return Claim(ADJECTIVES[word], verb, None if is_subject else tree.subject(verb))
    done = happened(tree, verb)
    lives = (counted, *_of_these(tree, counted))  # "dozens of lives"
    if lemma in TAKING_LIVES and any(tree.tokens[each].lemma.lower() == "life" for each in lives):
        done = "killed"
    if lemma == "include" and not is_subject and (told := _included(tree, verb)):
        return Claim(told, verb)
    if not is_subject and done:
        return Claim(done, verb, doer_of(tree, verb))
    return None


def _objects(tree: Tree, verb: int) -> list[str]:
    return [tree.tokens[kid].lemma.lower() for kid in tree.kids(verb, "dobj")]


def _does(tree: Tree, subject: int, verb: int) -> bool:
    """Tell who does it to others; in "12 killed, 30 hurt" the second are those of another count."""
    if tree.tokens[subject].pos == "NUM":
        return False
    done_to = tree.kids(verb, "dobj")
    return any(all(each.text != "," for each in tree.tokens[verb:kid]) for kid in done_to)


def _also(tree: Tree, verb: int) -> list[int]:
    """Return what else was done to the subject: "was shot and killed"."""
    more = tree.kids(verb, "conj")
    return [each for each in more if tree.tokens[each].tag == "VBN" and not tree.subject(each)]


def _included(tree: Tree, verb: int) -> Happening | None:
    """Return what happened to those among whom the counted are: "the dead include six nurses"."""
    subject = tree.subject(verb)
    return ADJECTIVES.get(tree.tokens[subject].text.lower()) if subject is not None else None


def _lost(tree: Tree, counted: int, verb: int) -> Happening | None:
    """Return what it means that an army or a people lost men or tanks: "they lost 16 soldiers"."""
    noun = tree.tokens[counted].lemma.lower()
    ahead = tree.tokens[first_conjunct(tree, counted)].lemma.lower()
    noun = ahead if {noun, ahead} <= PEOPLE else noun  # "lost six soldiers and four civilians"
    first = tree.tokens[verb].head if tree.tokens[verb].dep == "conj" else verb
    if tree.subject(verb) is None and tree.subject(first) is None:
        return None
    if noun in FALLEN:
        return "killed"
    return "destroyed" if noun in MATERIEL else None


def _undergone(tree: Tree, counted: int, lemma: str, lost: Sequence[str]) -> Happening | None:
    men = {tree.tokens[place].lemma.lower() for place in (counted, *_of_these(tree, counted))}
    fell = lemma == "fall" and bool(men & FALLEN)
    fell = fell or (lemma in FALLS and _is_to_death(tree, counted))
    if fell or (lemma in ("lose", "give") and "life" in lost):
        return "killed"
    if lemma in SUFFERS and is_hurt(tree, tree.tokens[first_conjunct(tree, counted)].head):
        return "wounded"
    return UNDERGONE.get(lemma)


def _is_to_death(tree: Tree, counted: int) -> bool:
    """Tell "fell to their deaths", of the verb whose subject ``counted`` is."""
    verb = tree.tokens[first_conjunct(tree, counted)].head
    deaths = (noun for prep in tree.kids(verb, "prep") for noun in tree.kids(prep, "pobj"))
    return any(tree.tokens[noun].lemma.lower() == "death" for noun in deaths)


def _of_these(tree: Tree, counted: int) -> Iterator[int]:
    """Yield the fighters of "three of our fighters"."""
    for link in tree.kids(counted, "prep"):
        if tree.tokens[link].text.lower() == "of":
            yield from tree.kids(link, "pobj")


def _toll(tree: Tree, counted: int) -> Claim | None:
    """ "The death toll rose to 15", "the number of wounded stands at 40"."""
    token = tree.tokens[counted]
    verb = tree.tokens[token.head].head if token.dep == "pobj" else token.head
    if token.dep not in ("pobj", "dobj", "attr") or verb == counted:
        return None
    near = tree.tokens[counted : counted + 3]
    is_paid = any(each.lemma.lower() in PAID for each in near)
    subject = tree.subject(verb)
    for word in tree.subtree(subject) if subject is not None else ():
        lemma = tree.tokens[word].lemma.lower()
        if lemma == "toll" and is_paid and "death" not in _lemmas(tree, subject):
            continue  # what one pays on a road
        if lemma in NOUNS and any(each in _lemmas(tree, subject) for each in ("toll", "number")):
            return Claim(NOUNS[lemma], verb)
    return None


def _lemmas(tree: Tree, place: int | None) -> Iterator[str]:
    for each in tree.subtree(place) if place is not None else ():
        yield tree.tokens[each].lemma.lower()
