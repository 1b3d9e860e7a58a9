"""Count in how many articles each word stands, for the linking of stories.

    python training/story_background.py TRAIN.jsonl src/reportedly/link/stories

TRAIN.jsonl is PolNeAR's train part (text). ``background.txt`` has counts of single words, folded as
``reportedly.link.stories.words`` folds them, and nothing of any text; words in no more than FEW
articles are left out, so no rare name goes along.

``perennial.txt`` has the words of names that are in the news year in, year out, though these
articles may have few of them: those of the actors of our registry, of countries, regions and the
largest towns.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from reportedly.link.registry import shipped
from reportedly.link.stories.background import FEW
from reportedly.link.stories.words import words_of
from reportedly.resolve.gazetteer import gazetteer

PLACES = Path(__file__).parent / "places"
COMMON = 70  # of 840 articles; what weighs as little anyway need not be listed
LARGEST = 6.2  # decimal logarithm: a million and a half, most capitals among them


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("train", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    with options.train.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update({word.form for word in words_of(text) if word})
    background = table(counts, len(texts))
    (options.folder / "background.txt").write_text(background, encoding="utf-8")
    perennial = "\n".join(sorted(perennial_words(counts))) + "\n"
    (options.folder / "perennial.txt").write_text(perennial, encoding="utf-8")


def perennial_words(counts: Counter[str]) -> set[str]:
    """Return the words of perennial names that are not common already."""
    words = {word.form for name in perennial_names() for word in words_of(name) if word}
    return {word for word in words if not word.isdigit() and counts[word] < COMMON}


def perennial_names() -> Iterator[str]:
    """Yield names that are always in the news."""
    for actor in shipped():
        yield from (actor.name, *actor.names)
    for file, columns in (("countries.tsv", (3, 4)), ("regions.tsv", (0, 5, 6))):
        rows = (line.split("\t") for line in (PLACES / file).read_text("utf-8").splitlines())
        for row in rows:
            if not row[0].startswith("#"):
                yield from (row[column] for column in columns if column < len(row))
    known = gazetteer()
    for number in range(len(known)):
        entry = known.entry(number)
        if entry.kind == "country" or (entry.kind == "city" and entry.rank >= LARGEST):
            yield entry.name


def table(counts: Counter[str], articles: int) -> str:
    """Return the number of articles, then a line for each count with its words."""
    words = defaultdict(list)
    for word, count in counts.items():
        if count > FEW:
            words[count].append(word)
    lines = [" ".join([str(count), *sorted(words[count])]) for count in sorted(words, reverse=True)]
    return "\n".join([str(articles), *lines]) + "\n"


if __name__ == "__main__":
    main()
