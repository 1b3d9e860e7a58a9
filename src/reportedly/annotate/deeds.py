"""Tell what somebody does from what somebody says, thinks or feels of a thing.

Verbs of doing are without number, so these rules know the others. The tagger has deeds from
PolNeAR, where the stands of politics count as attributions.
"""

from collections.abc import Iterator

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import ADJECTIVES, CLASSES, NOUNS, QUOTING
from reportedly.annotate.page import Page
from reportedly.annotate.tree import Tree
from reportedly.model import Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Done to people and things. With a noun of saying for its object ("released a statement") something
# is said all the same.
DEEDS = frozenset({"nominate", "hire", "appoint", "reappoint", "recruit", "cast", "award", "sign",
                   "release", "launch", "unveil", "elect", "include", "arrest", "select",
                   "introduce", "impose", "accept", "list", "field", "deploy", "install",
                   "witness", "undergo", "see", "experience", "enjoy"})  # fmt: skip
AS = frozenset({"see", "cast", "experience"})  # "sees the deal as a mistake" tells a view
DONE = frozenset({"record", "forget", "design", "choose", "build"})  # where nobody is the doer
SEARCHING = frozenset({"look", "search", "hunt"})
# Verbs beside the lexicon's by which one speaks of a thing, judges it or feels about it: sorted by
# hand from Levin's classes 29–33 and 37, and from the cues of PolNeAR train. With "be", "have" and
# the like it is the words beside them that tell.
OF_WORDS = _words(
    "print publish "
    "acclaim accord accost address admire admonish adore advertise advocate agonise agonize "
    "air allege allude angrily answer approve argue articulate assail assess attack "
    "attribute authorise authorize avoid ban bash belittle bemoan berate bicker bill block "
    "blog boo brand bristle broadcast brood call campaign caricature cast castigate caution "
    "censure certify chalk challenge chant charge chastise cheer chide chronicle "
    "circulate clamor clamour clash coach commiserate compare compliment confer conflate "
    "confront connect console consult contemplate contest contradict contrast converse "
    "counsel covet credit critique cross-examine daydream debate decry defend define "
    "deliberate demean demonstrate deplore deride despise detail detest diagnose dictate "
    "diminish discount discourage discredit dispense disregard disseminate distort divulge "
    "dodge double downplay dream duck dwell elaborate embellish encourage enumerate "
    "envisage envision eulogise eulogize evaluate evoke exaggerate exalt exchange excoriate "
    "excuse expostulate expound extol extoll eye fancy feign feud file flag flatter flirt "
    "float focus forecast foresee foreshadow foretell forgive fret gauge glorify goad "
    "gossip grieve grill gripe groan grumble gush haggle hat hate heckle hector herald hint "
    "hiss hop hound ideate identify idolise idolize ignore imagine impugn inflate interpret "
    "interrogate interview invite invoke jab jeer joust judge justify knock lambast "
    "lambaste lampoon laud laugh lay lead leak lean lecture like liken link lionize list "
    "loathe lob lobby love malign marginalize measure memorialise memorialize mention "
    "minimise minimize mischaracterize misrepresent misstate moan moralize mourn mull muse "
    "narrate needle negotiate obsess opine outline overstate paint parody parrot patronize "
    "peg pen petition picket picture pillory pin pitch play point poke ponder pooh poohe "
    "pore portend pray preach predicate preface present press pressure preview proffer "
    "project promote propagate propound protest push quarrel query question quibble quiz "
    "rage rail rally rank rant rap rat rate ratify rationalise rationalize rave react "
    "rebuff rebuke recant recap recoil recollect reconsider refer reflect regard rehash "
    "rehearse relay rely reminisce remonstrate renew reprimand reproach repudiate require "
    "resist resonate respect retell retweet retweete review revile romanticise romanticize "
    "rouse rubbish rue rule satirize savage scapegoat scoff score scorn second seethe seize "
    "sermonize shame share shrug sigh signal single sketch skewer slur solicit soothe sound "
    "spar spell spin spoof spotlight spout spread spurn squabble stand stigmatize stipulate "
    "stump sue swap sway swear swipe swoon sympathise sympathize tackle target taunt tease "
    "telegraph term testify theorize tip tolerate toss touch toy track trade trash treat "
    "trivialise trivialize trumpet tussle tut underplay understate unsettle upbraid uphold "
    "urge utter value venerate vent verbalise verbalize veto vilify villify visualize vouch "
    "weigh whine withdraw worry wrangle write"
)
LIGHT = frozenset({"be", "become", "have", "do", "make", "give", "take", "get", "go", "come", "put",
                   "keep", "hold", "lay", "set", "bring", "raise", "draw", "find", "send", "issue",
                   "deliver", "provide", "serve", "pay", "begin", "start", "continue", "try",
                   "attempt", "seek", "need", "use", "seem", "appear", "look", "remain", "let",
                   "rest", "turn", "run", "cite"})  # fmt: skip
# How one is moved by a thing; in the passive of these the subject feels it.
MOVED = frozenset({"alarm", "amaze", "anger", "annoy", "appal", "appall", "astonish", "baffle",
                   "bother", "comfort", "concern", "convince", "delight", "disappoint", "disgust",
                   "dismay", "disturb", "embarrass", "embitter", "encourage", "enrage", "excite",
                   "frighten", "frustrate", "hearten", "horrify", "humble", "impress", "incense",
                   "infuriate", "inspire", "intrigue", "irk", "irritate", "miff", "offend",
                   "outrage", "perplex", "persuade", "please", "puzzle", "reassure", "sadden",
                   "satisfy", "scare", "shake", "shock", "stagger", "startle", "stun", "surprise",
                   "thrill", "touch", "trouble", "unsettle", "upset", "vex", "worry"})  # fmt: skip
TALKS = frozenset(
    {"discussion", "debate", "conversation", "talk", "speech", "essay", "ad", "motion"}
)
TELLING = TALKS | CLASSES.keys() | NOUNS | ADJECTIVES | OF_WORDS | LIGHT | MOVED | QUOTING
THINGS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "ADP"})
PICTURED = frozenset({"picture", "image", "photo", "photograph", "scene", "sound", "noise", "view",
                      "footage", "clip", "portrait", "silhouette", "logo"})  # fmt: skip
PICTURING = frozenset({"show", "record", "capture", "feature"})
# Verbs that with these for an object are deeds, whatever stands behind.
PERFORMED = frozenset({"poem", "poetry", "song", "verse", "prayer", "anthem", "hymn", "psalm",
                       "carol", "book", "novel"})  # fmt: skip
IDLE = {
    "issue": frozenset({"warrant", "permit", "visa", "licence", "license", "passport", "ticket"}),
    "cast": frozenset({"shadow", "ballot", "vote"}),
    "give": frozenset({"authority", "power", "chance", "opportunity", "access", "boost"}),
    "hand": frozenset({"sentence", "fine"}),
    **dict.fromkeys(("recite", "sing", "read"), PERFORMED),
}
LAUNCHING = frozenset({"launch", "carry", "conduct", "stage", "mount", "make", "perpetrate"})
STRIKES = frozenset({"attack", "strike", "raid", "operation", "offensive", "assault", "airstrike"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
TARGETS = frozenset({"territory", "city", "town", "village", "base", "port", "ship", "vessel",
                     "airport", "position", "convoy", "hospital", "school", "building", "area",
                     "settlement", "border", "camp", "checkpoint", "post", "barracks", "airfield",
                     "refinery", "site", "facility", "depot", "warehouse", "headquarters",
                     "house", "home", "target", "plant", "tank", "column"})  # fmt: skip
# What one claims in words; else it is taken, or asked for as one's own.
CLAIMED = frozenset({"responsibility", "credit", "victory", "innocence", "success", "ignorance",
                     "ownership", "independence", "immunity", "privilege", "exemption", "damage",
                     "damages", "neutrality", "progress", "mandate", "knowledge", "authority",
                     "authorship", "harm", "discrimination", "harassment", "abuse",
                     "self-defense", "self-defence",
                     # for "responsibility for" it
                     "attack", "bombing", "blast", "killing", "raid", "explosion", "shooting",
                     "assassination"})  # fmt: skip


# What one extends, offers or sends in words.
SYMPATHY = frozenset({"condolence", "condolences", "sympathy", "gratitude", "appreciation",
                      "thanks", "solidarity", "regret", "congratulation", "greeting"})  # fmt: skip


def is_deed(page: Page, draft: Draft, verb: int) -> bool:
    """Tell a deed: a verb that leads to a thing or person, and neither to a clause nor to words."""
    tree = page.tree
    things = [*tree.kids(verb, "dobj", "nsubjpass")]
    if not things:
        things = [thing for link in tree.kids(verb, "prep") for thing in tree.kids(link, "pobj")]
    own = {tree.tokens[place].lemma for place in things if place in draft.content}
    if _idle(page, draft, verb) or _strikes(page, draft, verb):
        return True
    if tree.kids(verb, "ccomp") or own & (NOUNS | SYMPATHY):
        return False
    done = bool(own) and (_done(page, draft, verb) or _withheld(page, verb))
    return done or _unknown(page, draft, verb) or _of_a_thing(page, draft, verb)


def _idle(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "issued a warrant", "cast a shadow over", "recited poems", "watched them sign"."""
    tree = page.tree
    lemma = tree.tokens[verb].lemma
    things = {tree.tokens[kid].lemma for kid in tree.kids(verb, "dobj")}
    if any(page.inside[place] != page.inside[verb] for place in draft.content):
        return False
    remembered = lemma == "remember" and bool(tree.kids(verb, "agent"))
    remembered = remembered and not tree.kids(verb, "prep", "xcomp")
    lone = all(tree.tokens[place].pos != "VERB" for place in draft.cue if place != verb)
    watched = lone and lemma in ("watch", "include")
    taken = [tree.tokens[kid].lemma for kid in tree.kids(verb, "xcomp")]
    watched = watched or (lemma in ("opt", "elect") and not {*taken} & CLASSES.keys())
    return remembered or watched or bool(things & IDLE.get(lemma, frozenset()))


def _strikes(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "launched attacks on the port" from "launched an attack on the mayor", in words."""
    tokens = page.tree.tokens
    done = {tokens[kid].lemma for kid in page.tree.kids(verb, "dobj")} & STRIKES
    if tokens[verb].lemma not in LAUNCHING or not done:
        return False
    aims = [each for each in _tops(page.tree, draft) if each.pos in ("NOUN", "PROPN")]
    return any(each.entity in PLACES or each.lemma in TARGETS for each in aims)


def _tops(tree: Tree, draft: Draft) -> Iterator[Token]:
    """Yield the words of the content that hang on none of it."""
    for place in draft.content:
        token = tree.tokens[place]
        if token.head not in draft.content and token.pos != "PUNCT":
            yield token


def _done(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "hired Ito", "signed documents", "are looking for two men", "was recorded"."""
    tree = page.tree
    lemma = tree.tokens[verb].lemma
    links = {tree.tokens[place].lemma for place in tree.kids(verb, "prep")}
    if lemma in AS and "as" in links:
        return False
    searched = lemma in SEARCHING and "for" in links
    return lemma in DEEDS or searched or (lemma in DONE and not draft.source)


def _withheld(page: Page, verb: int) -> bool:
    """Tell "denied Ito a chance", which denies nothing that was said."""
    withheld = page.tree.kids(verb, "dative", "iobj")
    return page.tree.tokens[verb].lemma == "deny" and bool(withheld)


def _unknown(page: Page, draft: Draft, verb: int) -> bool:
    """Tell a verb of which no rule knows that it may be words: "jailed two men", "doted on her"."""
    tree = page.tree
    helpers = ("aux", "auxpass", "neg")
    told = [tree.tokens[place] for place in draft.cue]
    told = [each for each in told if each.dep not in helpers]
    cue = {each.lemma.lower() for each in told if each.pos == "ADJ" or each.lemma != "clear"}
    cue |= {tree.tokens[kid].lemma for kid in tree.kids(verb, "dobj", "nsubjpass")} & (
        NOUNS | SYMPATHY
    )
    quoted = any(page.inside[place] != page.inside[verb] for place in draft.content)
    tops = list(_tops(tree, draft))
    bare = bool(tops) and all(each.pos in THINGS for each in tops)
    viewed = any(
        tree.tokens[p].lemma == "as" and p in draft.content for p in tree.kids(verb, "prep")
    )
    return bare and not cue & TELLING and not quoted and not viewed


def _of_a_thing(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "showed a picture", "knew Ana as a girl", "called two trucks", "claimed the boat"."""
    tree = page.tree
    lemma = tree.tokens[verb].lemma
    things = [tree.tokens[kid] for kid in tree.kids(verb, "dobj")]
    aims = [kid for kid in tree.kids(verb, "advcl", "xcomp") if _aims(tree, kid)]
    if not things or {*tree.kids(verb, "xcomp", "oprd")} - {*aims}:
        return False
    if lemma in PICTURING:
        return things[0].lemma in PICTURED
    if lemma == "know":
        return things[0].entity == "PERSON" or things[0].text.lower() in ("him", "her", "them")
    if lemma == "claim":
        held = tree.kids(tree.kids(verb, "dobj")[0], "det", "poss")
        clause = any(tree.tokens[place].pos == "VERB" for place in draft.content)
        return bool(held) and not clause and things[0].lemma not in CLAIMED
    lone = all(tree.tokens[place].pos != "VERB" for place in draft.cue if place != verb)
    return lemma == "call" and lone and _alone(draft, tree, tree.kids(verb, "dobj")[0], aims)


def _aims(tree: Tree, clause: int) -> bool:
    """Tell the "to let her know" of "called the office to let her know"."""
    return any(tree.tokens[kid].tag == "TO" for kid in tree.kids(clause, "aux"))


def _alone(draft: Draft, tree: Tree, thing: int, aims: list[int]) -> bool:
    """Tell whether nothing in the content says what the thing is called."""
    aims = aims + [kid for kid in tree.kids(thing, "acl", "relcl") if _aims(tree, kid)]
    rest = draft.content - {place for each in aims for place in tree.subtree(each)}
    return thing in rest and all(place <= thing for place in rest)
