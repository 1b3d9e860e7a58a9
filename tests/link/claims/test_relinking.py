"""Claims a little at a time: whatever comes, goes or changes, they are those of all at once."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from reportedly.link.claims import Account, Copied, link_claims, neighbours, relink_claims
from reportedly.link.claims.nouns import Cast, Manner, Number, Saying, Via, Voice
from reportedly.link.claims.shelf import Memory
from reportedly.link.claims.wording import wording_of
from reportedly.model import Anchor, Decision

PEOPLE = ("Mara Ito", "Juno Dasa", "Oren Pell", "Salim Haddan")
BODIES = ("the Harbour Front", "Port Authority", "Ostmark")
ROLES = (("spokeswoman", "the Harbour Front"), ("minister", "Ostmark"), ("envoy", None))
OUTLETS = ("Coast Courier", "The Gazette", "Harbour Gazette", "Eastport Wire", "Radio Ostmark")
SELDOM = (40, 20, 2, 1, 1)  # how often each of them publishes, or is credited
MEDIA = ("the Gazette", "the Courier", "the Wire", "Ostmark radio", "EW", "Harbour Gazette")
DESCRIBED = ("a port official", "the spokeswoman of the Harbour Front", "the minister of Ostmark")
SAYINGS = (
    "the ferry to Orvik will not sail before the storm passes the harbour",
    "dockers will strike on Monday unless the quay reopens",
    "the northern quay stays closed until divers have searched the wreck",
    "nobody ordered the closing of the northern quay",
    "talks about the fishing grounds resume in Kelm next week",
    "the union rejects the offer and keeps the dockers at home",
    "Ostmark denied that talks about the fishing grounds resume in Kelm",
    "divers found the wreck of the ferry below the quay",
)
MATTERS = (
    "people were killed when the ferry sank off Orvik",
    "dockers were wounded in the fire at the quay",
)
OF = ("killed", "wounded")
WEEK = date(2031, 3, 3)


class Kept(Memory):
    """A shelf in memory that keeps what a linking hands out."""

    def __init__(self):
        super().__init__({}, {})
        self.kept_cards, self.kept, self.counts = {}, {}, {}
        self.claims, self.contrary = {}, {}

    def cards(self, documents=None):
        return [(name, card) for name, card in self.kept_cards.items()
                if documents is None or name in documents]  # fmt: skip

    def filed(self, documents):
        return {name: self.kept[name] for name in documents if name in self.kept}

    def tallies(self, owners):
        return {owner: self.counts[owner] for owner in owners if owner in self.counts}

    def link(self, pile, changed):
        self.known, self.who, self.copied = dict(pile.accounts), dict(pile.who), [*pile.copies()]
        made = relink_claims(self, changed, owners=OWNERS, judged=pile.decisions)
        self.contrary = {
            pair: each for pair, each in self.contrary.items()
            if made.dropped.isdisjoint(pair)
        } | {(each.left, each.right): each for each in made.contrary}  # fmt: skip
        for name in made.dropped:
            self.claims.pop(name, None)  # of a number told in passing there is none
        assert self.claims.keys().isdisjoint(each.id for each in made.claims)
        self.claims |= {each.id: each for each in made.claims}
        for name in made.gone:
            del self.kept_cards[name], self.kept[name]
        self.kept_cards |= made.cards
        self.kept |= made.filed
        for owner, change in made.tallies.items():
            summed = Counter(self.counts.pop(owner, {}))
            summed.update(change)
            if +summed:
                self.counts[owner] = +summed

    def told(self):
        """Return what is handed out, and what is kept."""
        return (
            [self.claims[name] for name in sorted(self.claims)],
            [self.contrary[pair] for pair in sorted(self.contrary)],
            self.kept_cards, self.kept, self.counts,
        )  # fmt: skip


OWNERS = {"Coast Courier": "Ito Press", "Harbour Gazette": "Ito Press"}


class Pile:
    """Made articles that come, go and change; each step returns whom it changes."""

    def __init__(self, seed):
        self.rng = Random(seed)
        self.accounts, self.who, self.shared, self.decisions = {}, {}, {}, []
        self.made = 0

    def come(self, count):
        names = [f"d{self.rng.randrange(10**6):06}" for _ in range(count)]
        for name in names:
            self._put(name)
        return self._beside(names)

    def change(self):
        names = self._some(3)
        for name in names:
            self._put(name)
        return self._beside(names)

    def go(self):
        names = self._some(4)
        for name in names:
            del self.accounts[name]
        return self._beside(names)

    def call_otherwise(self):
        """Hold a name of some articles to be another actor, as `merge` and `split` do."""
        keys = self.rng.sample(sorted(self.who), min(5, len(self.who)))
        for key in keys:
            self.who[key] = self.rng.choice([*self.who.values(), f"act_{self.rng.randrange(99)}"])
        return {document for document, _ in keys if document in self.accounts}

    def copy(self):
        if len(self.accounts) < 2:
            return set()
        pair = tuple(sorted(self.rng.sample(sorted(self.accounts), 2)))
        if self.shared.pop(pair, None) is None:
            source = self.rng.choice([None, *pair])
            passages = ((0, 900, 0, 900),) if self.rng.random() < 0.5 else ((900, 2900, 900, 2900),)
            self.shared[pair] = Copied(*pair, "partial", source, 0.5, 0.4, passages)
        return set(pair)

    def judge(self):
        sides = [self._anchor() for _ in range(2)]
        if None in sides:
            return set()
        kind = self.rng.choice(["claim same", "claim different"])
        at = datetime(2031, 4, 1, tzinfo=UTC) + timedelta(hours=len(self.decisions))
        self.decisions.append(Decision(kind, *((side,) for side in sides), "Ada", at))
        return {side.document for side in sides}

    def undo(self):
        if not self.decisions:
            return set()
        gone = self.decisions.pop(self.rng.randrange(len(self.decisions)))
        return {each.document for each in (*gone.left, *gone.right)}

    def copies(self):
        return self.shared.values()

    def _anchor(self):
        told = [account for account in self.accounts.values() if account.sayings]
        account = self.rng.choice(told) if told else None
        return account and Anchor(account.document, account.sayings[0].words, "quotation")

    def _some(self, count):
        return self.rng.sample(sorted(self.accounts), min(count, len(self.accounts)))

    def _beside(self, names):
        """Return the documents with those that share a text with them."""
        return {*names, *(each for pair in self.shared for each in pair if {*pair} & {*names})}

    def _put(self, name):
        rng = self.rng
        cast = [(f"e{at}", person, "person") for at, person in enumerate(rng.sample(PEOPLE, 2))]
        cast += [("b", rng.choice(BODIES), "body")]
        for entity, called, _ in cast:
            self.who[name, entity] = f"act_{called.split()[-1]}"
        day = (WEEK + timedelta(days=rng.randrange(9))).isoformat()
        self.accounts[name] = Account(
            name,
            rng.choice([None, *rng.choices(OUTLETS, SELDOM, k=3)]),
            (day, day) if rng.random() < 0.9 else None,
            tuple(rng.choices(OUTLETS, SELDOM, k=rng.randrange(2))),
            tuple(
                Cast(entity, kind, (called, called.split()[-1])[: rng.randint(1, 2)],
                     tuple(rng.sample(ROLES, int(rng.random() < 0.15) * (kind == "person"))))
                for entity, called, kind in cast
            ),
            tuple(self._saying(name, at, cast) for at in range(rng.randrange(4))),
            tuple(self._number(name, at, cast) for at in range(rng.randrange(3))),
            rng.choice(MATTERS),
        )  # fmt: skip

    def _manner(self, cast, start):
        rng = self.rng
        entity, called, kind = rng.choice(cast)
        voice = Voice(called, entity, kind)
        if rng.random() < 0.2:
            voice = Voice(rng.choice(DESCRIBED), unnamed=True)
        via = (Via(rng.choice(MEDIA), ((start, start + 5),)),) if rng.random() < 0.3 else ()
        return Manner(voice if rng.random() < 0.95 else None, via=via, start=start)

    def _saying(self, name, at, cast):
        words = self.rng.choice(SAYINGS).split()
        words = words[: self.rng.randint(6, len(words))]
        if self.rng.random() < 0.2:
            words.insert(self.rng.randrange(len(words)), "not")
        text, start = " ".join(words), 1000 * at
        return Saying(f"{name}-{at}", 0, ((start, start + len(text)),), text, True, False,
                      self._manner(cast, start), wording_of(text))  # fmt: skip

    def _number(self, name, at, cast):
        which, count = self.rng.randrange(2), self.rng.choice((9, 12, 36))
        start = 5000 + 1000 * at
        place, around = (start, start + 2), f"{count} {MATTERS[which]}"
        who = MATTERS[which].split()[0]
        told = Number(place, str(count), count, count, "exact", "person", OF[which], who, around,
                      (start, start + 60), f"{name}-n{at}", self._manner(cast, start))  # fmt: skip
        if self.rng.random() < 0.2:  # told in passing
            return replace(told, of=None, attribution=None, manner=Manner(start=start))
        beside = self._manner(cast, start).voice
        return replace(told, others=(beside,) if beside and self.rng.random() < 0.4 else ())


STEPS = ("change", "go", "call_otherwise", "copy", "copy", "judge", "undo")


@pytest.fixture(params=[2, 24], ids=["keys of many", "keys of few"])
def crowds(request, monkeypatch):
    monkeypatch.setattr(neighbours, "WINDOW", request.param)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_comes_goes_and_changes_the_outcome_is_that_of_all_at_once(seed, crowds):
    pile, shelf = Pile(seed), Kept()
    shelf.link(pile, pile.come(25))
    for step in range(9):
        changed = set(pile.come(pile.rng.randrange(4)))
        changed |= getattr(pile, pile.rng.choice(STEPS))()

        shelf.link(pile, changed)

        whole = Kept()
        whole.link(pile, pile.accounts.keys())
        assert shelf.told()[:2] == whole.told()[:2], step
        assert shelf.told()[2:] == whole.told()[2:], step
    at_once = link_claims(pile.accounts.values(), pile.who, pile.copies(), OWNERS, pile.decisions)
    assert (list(at_once.claims), list(at_once.contrary)) == shelf.told()[:2]
    assert any(len(each.documents) > 2 for each in at_once.claims)
    assert at_once.contrary
