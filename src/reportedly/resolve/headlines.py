"""Names that a parser takes too far in headlines, where every word has a capital."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import Name, spelled
from reportedly.resolve.reading import NAMES, Reading
from reportedly.resolve.spelling import words

LEAST = 6  # words of a headline: a caption may be a name alone
PERSONS = frozenset({"PER", "NAME"})
LEAST_WORDS, MOST_WORDS = 2, 5
# With a capital, these are a headline's and no name's.
INNER = frozenset({"in", "to", "at", "on", "over", "after", "before", "with", "from", "by", "into",
                   "as", "is", "are", "was", "were", "will", "may", "who", "how", "why", "what",
                   "that", "his", "her", "their", "its"})  # fmt: skip
SMALL = 4  # letters; shorter words may have small ones, and so may these
LINKS = frozenset({"from", "with", "into", "over", "upon", "onto", "than", "that", "amid", "near",
                   "like", "after", "before", "against", "among", "under", "about"})  # fmt: skip


def trimmed(reading: Reading, names: Sequence[Name]) -> list[Name]:
    """Return the names, those of headlines that the article's own text has cut to what it has.

    Of "Mara Ito Hammers Rivals Over Harbour Wall" a parser may take three words for the name.
    Where no part of a name is a name elsewhere, it stays.
    """
    loud = {name.span: _may_run_over(reading, name) for name in names}
    plain = {name.words: name for name in names if not loud[name.span]}
    told = [_cut(reading, name, plain) if loud[name.span] else name for name in names]
    return [name for name in told if name.words in plain or not _is_headline(reading, name)]


def _is_headline(reading: Reading, name: Name) -> bool:
    """Tell whether it is a piece of a headline: "Kell Burns In Night", or of a line in capitals."""
    if len(name.words) < LEAST_WORDS or not is_loud(reading, name.tokens.start):
        return False
    inner = any(reading.lower(n) in INNER and reading.capital(n) for n in name.tokens[1:])
    sentence = reading.words(reading.sentence(name.tokens.start))
    shouted = sentence.isupper() and name.text.isupper()
    return inner or shouted or len(name.words) > MOST_WORDS


def _may_run_over(reading: Reading, name: Name) -> bool:
    """Tell whether the name may have words of its sentence: in a headline, or right at its head."""
    first = name.tokens.start
    opens = reading.sentences[first] == first and reading.tag(first) not in NAMES
    return opens or is_loud(reading, first)


def is_loud(reading: Reading, number: int) -> bool:
    """Tell whether all words of the sentence have a capital, as in a headline."""
    long = [n for n in reading.sentence(number) if len(reading.lower(n)) >= SMALL]
    told = [n for n in long if reading.lower(n) not in LINKS]
    return len(told) >= LEAST and all(
        reading.capital(n) for n in told if reading.lower(n).isalpha()
    )


def _cut(reading: Reading, name: Name, plain: Mapping[tuple[str, ...], Name]) -> Name:
    if name.words in plain:
        return name
    for part in _parts(reading, name, plain):
        known = plain.get(words(reading.span(part).of(reading.text)))
        if known and (len(part) > 1 or known.label in PERSONS):
            return spelled(reading, part, known.label, found=known.found) or name
    return name


def _parts(reading: Reading, name: Name, plain: Mapping[tuple[str, ...], Name]) -> Iterable[range]:
    """Yield the openings and then the endings of a name, the longest first.

    One word is enough for a person's family name: "Ito Sees Insult".
    """
    first, last = name.tokens.start, name.tokens.stop
    yield from (range(first, stop) for stop in range(last - 1, first + 1, -1))
    yield from (range(start, last) for start in range(first + 1, last - 1))
    if not is_given_name(reading.lower(first)):
        other = any(len(each) > 1 and each[-1] == name.words[-1] for each in plain)
        if other or reading.tag(first) not in NAMES:
            yield range(last - 1, last)
        yield range(first, first + 1)
