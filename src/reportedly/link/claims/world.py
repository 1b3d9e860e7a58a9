"""The accounts that a linking looks into, made ready: read as they are asked for, many at once."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.link.claims.cards import Card, card_of
from reportedly.link.claims.copying import Copied
from reportedly.link.claims.counted import Counted, thing_of, value_of
from reportedly.link.claims.days import When
from reportedly.link.claims.elsewhere import elsewhere
from reportedly.link.claims.meaning import directions
from reportedly.link.claims.nouns import Account, Manner, Number, Voice
from reportedly.link.claims.origins import Tracing
from reportedly.link.claims.shelf import Shelf
from reportedly.link.claims.tallies import (
    ALL,
    Tallies,
    Tally,
    governed_of,
    lands_of,
    outlets_of,
    profile_of,
    tallied,
)
from reportedly.link.claims.told import Told, told
from reportedly.link.claims.voices import NOBODY, Person, Profile, Voices
from reportedly.link.claims.wording import weights_of, wording_of


class World:
    """Accounts with their sayings and figures, and what is needed to trace these."""

    def __init__(
        self,
        shelf: Shelf,
        tallies: Tallies,
        owners: Mapping[str, str] | None,
        known: Iterable[Account] = (),
    ) -> None:
        self._shelf = shelf
        self._tallies = tallies
        self._who: dict[tuple[str, str], str] = {}
        self._profiles: dict[str, Profile] = {}
        self._copies: dict[str, list[Copied]] = {}
        self.accounts: dict[str, Account] = {each.document: each for each in known}
        self.sayings: dict[str, dict[int, Told]] = {}
        self.figures: dict[str, dict[int, Counted]] = {}
        self._heard: dict[str, frozenset[Person]] = {}
        self._said: dict[str, Counter[Person]] = {}
        self._others: dict[str, tuple[Mapping[str, int], ...]] = {}
        [everything] = tallies.now([ALL]).values()
        self.outlets = outlets_of(everything, owners)
        self.governed = governed_of(everything)
        self._voices = Voices(self._profiles, self._who)
        self.lands = lands_of(everything)
        self.tracing = Tracing(
            self.accounts, self.outlets, self.governed, self._copies, self._voices, self.lands
        )

    def ready(self, documents: Iterable[str]) -> None:
        """Read these documents, where they are not read yet."""
        new = sorted(set(documents) - self.sayings.keys())
        if not new:
            return
        self._who.update(self._shelf.members(new))
        self._read(new)
        accounts = [self.accounts[name] for name in new if name in self.accounts]
        self._learn(accounts)
        self._trace([each.document for each in accounts])
        for account in accounts:
            self.sayings[account.document] = {}
            self.figures[account.document] = {}

    def tell(self, places: Iterable[tuple[str, int]]) -> None:
        """Make sayings ready, each given by its document and its number there."""
        places = sorted({each for each in places if each[1] not in self.sayings[each[0]]})
        known = [(self.accounts[name], self.accounts[name].sayings[at]) for name, at in places]
        parsed = [each.wording or wording_of(each.words, denied=each.denied) for _, each in known]
        senses = directions([list(zip(e.written, e.weights, strict=True)) for e in parsed])
        openings = {account.document: _opening(account) for account, _ in known}
        for place, item, wording, sense in zip(places, known, parsed, senses, strict=True):
            (name, at), (account, saying) = place, item
            introduced = _introduced(account, saying.manner, self._voices, self.tracing)
            beside, said = self._beside(account), self._often(account)[introduced[0]]
            others = self._elsewhere(account)[at]
            known_of = openings[name], beside, said, self._people(account)
            made = told(name, saying, wording, *introduced, sense, *known_of)
            self.sayings[name][at] = replace(made, elsewhere=others)

    def count(self, places: Iterable[tuple[str, int]]) -> None:
        """Make figures ready, each given by its document and its number there."""
        for name, at in places:
            if at not in self.figures[name]:
                account = self.accounts[name]
                made = _counted(
                    account, account.numbers[at], self._voices, self.tracing, self._beside(account)
                )
                self.figures[name][at] = made

    def _beside(self, account: Account) -> frozenset[Person]:
        """Return all who speak in an article."""
        if account.document not in self._heard:
            manners = [each.manner for each in account.sayings]
            manners += [each.manner for each in account.numbers]
            voices = {manner.voice for manner in manners if manner.voice}
            persons = (self._voices.person(account.document, each) for each in voices)
            self._heard[account.document] = frozenset(each for each in persons if each.name)
        return self._heard[account.document]

    def _people(self, account: Account) -> frozenset[str]:
        """Return the actors whom an article names as people."""
        people = (each.entity for each in account.cast if each.type == "person")
        found = (self._who.get((account.document, entity)) for entity in people)
        return frozenset(actor for actor in found if actor)

    def _often(self, account: Account) -> Counter[Person]:
        """Return how many sayings of each speaker an article has."""
        if account.document not in self._said:
            voices = (each.manner.voice for each in account.sayings)
            persons = (self._voices.person(account.document, voice) for voice in voices)
            self._said[account.document] = Counter(persons)
        return self._said[account.document]

    def _elsewhere(self, account: Account) -> tuple[Mapping[str, int], ...]:
        """Return for each saying of an article how many of its others have a stem."""
        if account.document not in self._others:
            wordings = [
                each.wording or wording_of(each.words, denied=each.denied)
                for each in account.sayings
            ]
            self._others[account.document] = elsewhere(account.sayings, wordings)
        return self._others[account.document]

    def card(self, document: str) -> Card:
        """Return the card of a document that is ready."""
        account = self.accounts[document]
        sayings, figures = range(len(account.sayings)), range(len(account.numbers))
        self.tell((document, at) for at in sayings)
        self.count((document, at) for at in figures)
        return card_of(
            account,
            [self.sayings[document][at] for at in sayings],
            [self.figures[document][at] for at in figures],
            self._speaking(account),
        )

    def tallied(self, document: str) -> Mapping[str, Tally]:
        """Return what a document that is ready adds to the tallies."""
        return tallied(self.accounts[document], self._who)

    def copied(self, documents: Iterable[str]) -> list[Copied]:
        """Return the copies that have one of these documents, each once."""
        found = {(each.a, each.b): each for name in documents for each in self._copies[name]}
        return [found[pair] for pair in sorted(found)]

    def _read(self, documents: Iterable[str]) -> None:
        missing = sorted(set(documents) - self.accounts.keys())
        self.accounts.update((each.document, each) for each in self._shelf.accounts(missing))

    def _learn(self, accounts: Iterable[Account]) -> None:
        """Learn of whoever speaks in these what all articles tell."""
        actors = set().union(*map(self._speaking, accounts))
        missing = sorted(actors - self._profiles.keys())
        for actor, tally in self._tallies.now(missing).items():
            self._profiles[actor] = profile_of(tally)

    def _speaking(self, account: Account) -> set[str]:
        """Return the actors who speak in an article."""
        voices = [each.manner.voice for each in account.sayings]
        voices += [each.manner.voice for each in account.numbers]
        voices += [voice for each in account.numbers for voice in each.others]
        entities = {voice.entity for voice in voices if voice and voice.entity}
        found = (self._who.get((account.document, entity)) for entity in entities)
        return {actor for actor in found if actor}

    def _trace(self, documents: Sequence[str]) -> None:
        """Learn who has the text of these; of the others it is enough whose they are."""
        own = set(documents)
        found = {(each.a, each.b): each for each in self._shelf.copies(documents)}
        self._read(name for pair in found for name in pair)
        self._copies.update((name, []) for name in documents)
        for pair in sorted(found):
            if all(name in self.accounts for name in pair):
                for name in own.intersection(pair):
                    self._copies[name].append(found[pair])


def _opening(account: Account) -> dict[str, float]:
    return dict(weights_of(account.about) if account.weights is None else account.weights)


def _counted(
    account: Account,
    number: Number,
    voices: Voices,
    tracing: Tracing,
    beside: frozenset[Person],
) -> Counted:
    around = weights_of(number.around) if number.weights is None else number.weights
    return Counted(
        account.document,
        number,
        *_introduced(account, number.manner, voices, tracing),
        value_of(number),
        thing_of(number),
        dict(around),
        _opening(account),
        account.about,
        beside,
        frozenset(voices.person(account.document, each) for each in number.others),
    )


def _introduced(
    account: Account, manner: Manner, voices: Voices, tracing: Tracing
) -> tuple[Person, When, str | None, frozenset[str]]:
    """Return who said it (an outlet in that place tells of nobody), when, and through whom."""
    person = voices.person(account.document, manner.voice)
    outlet = tracing.own(account.document)[0] if account.outlet else None
    sources = set()
    if tracing.is_outlet(account.document, manner):
        person = NOBODY
    publisher = tracing.publisher(account.document)
    if manner.voice is None and publisher:
        person = voices.person(account.document, Voice(publisher, unnamed=True))
    if medium := tracing.medium(account.document, manner):
        sources.add(medium[0])
    return person, When(manner.said, account.published), outlet, frozenset(sources)
