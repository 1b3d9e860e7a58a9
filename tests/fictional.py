"""Any number of small articles about an invented conflict, from a tiny grammar and a seed."""

from random import Random

PEOPLE = ("Noor Castellan", "Viktor Amsel", "Ines Dahl", "Oskar Brandt", "Leila Marsh")
BODIES = ("the Harbour Front", "the pilots’ guild", "the coast guard", "the grain board")
PLACES = ("Port Kell", "Lomira", "the northern quay", "the Tessaly Straits")
DEEDS = ("the cranes would be moved", "no ship had been turned back", "talks were still open")
QUOTES = ("We will wait.", "Nobody asked the pilots.", "The quay is open to every flag.")


def article(seed):
    """Return the article of that seed: a headline, a dateline, and some sayings."""
    chance = Random(seed)
    pick = chance.choice
    lines = [f"{pick(BODIES).capitalize()} speaks of {pick(PLACES)}, report {seed}", ""]
    lines.append(f"LOMIRA, {chance.randint(1, 28)} March 2023 — Ships lay off {pick(PLACES)}.")
    for _ in range(chance.randint(1, 3)):
        lines += ["", f"“{pick(QUOTES)}” {pick(PEOPLE)} of {pick(BODIES)} said."]
        lines += ["", f"{pick(PEOPLE)} said that {pick(DEEDS)}, according to {pick(BODIES)}."]
    return "\n".join([*lines, "", "Share this article", ""])


def write_articles(folder, number):
    """Write that many articles into ``folder``, one a file."""
    folder.mkdir()
    for seed in range(number):
        (folder / f"{seed:04}.txt").write_text(article(seed), encoding="utf-8")
    return folder
