"""Made sightings with as many different names as news has.

Names come as in a Pitman-Yor process: the more different ones there are, the rarer is a new one,
but they never cease to come. In 840 articles of PolNeAR, words with capitals in a row are 17,026
names, 8,945 of them different, and the different ones grow as the 0.78th power of all.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from random import Random

from linking_speed import AN_ARTICLE, made_name

from reportedly.model import Sighting

DISCOUNT, STRENGTH = 0.78, 60.0
GIVEN, FAMILY, PLACES = 1_500, 20_000, 800  # names that people and bodies are called after
KINDS = (
    "Front",
    "Party",
    "Union",
    "Bank",
    "Council",
    "Agency",
    "Institute",
    "Ministry",
    "Committee",
    "Association",
    "Company",
    "Group",
    "League",
    "Fund",
    "Centre",
    "Movement",
)


def varied(count: int) -> Iterator[Sighting]:
    """Yield the sightings of so many articles, article by article."""
    chance = Random(7)
    given = [made_name(chance) for _ in range(GIVEN)]
    family = [made_name(chance) + chance.choice(("", "", "n", "s", "k")) for _ in range(FAMILY)]
    places = [made_name(chance) for _ in range(PLACES)]
    people = _Drawn(chance, lambda: f"{_often(chance, given)} {chance.choice(family)}")
    bodies = _Drawn(chance, lambda: _body(chance, places, family))
    for article in range(count):
        for at, name in enumerate(sorted({people.draw() for _ in range(AN_ARTICLE // 2)})):
            said = name.split()[-1] if chance.random() < 0.2 else name
            yield Sighting(f"d{article}", f"p{at}", "person", (said,))
        for at, name in enumerate(sorted({bodies.draw() for _ in range(AN_ARTICLE // 2)})):
            yield Sighting(f"d{article}", f"b{at}", "body", (name,))


class _Drawn:
    """Draws names: those that came often come often, and new ones ever more seldom."""

    def __init__(self, chance: Random, new: Callable[[], str]) -> None:
        self._chance, self._new = chance, new
        self._drawn: list[str] = []
        self._times: Counter[str] = Counter()

    def draw(self) -> str:
        chance, drawn, times = self._chance, self._drawn, self._times
        new = STRENGTH + DISCOUNT * len(times)
        if chance.random() * (len(drawn) + STRENGTH) < new:
            name = self._new()
        else:
            name = chance.choice(drawn)
            while chance.random() * times[name] > times[name] - DISCOUNT:
                name = chance.choice(drawn)
        drawn.append(name)
        times[name] += 1
        return name


def _body(chance: Random, places: list[str], family: list[str]) -> str:
    words = [_often(chance, places)] if chance.random() < 0.6 else []
    words += [chance.choice(family)] if not words or chance.random() < 0.7 else []
    return " ".join([*words, chance.choice(KINDS)])


def _often(chance: Random, names: list[str]) -> str:
    """Return one of the names, the n-th about 1/n as often as the first."""
    return names[int(len(names) ** chance.random()) - 1]
