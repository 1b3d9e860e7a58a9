"""Attributions as lines to cite: who said it, by whose account, in which article, and where."""

import re
from datetime import date
from typing import Any, BinaryIO

from reportedly.export.shown import AnyRows

KINDS = ("attributions",)
ARROW = " → "
GAP = " […] "
OPENING, CLOSING = '“"«„', '”"»“'
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
MONTH = re.compile(r"(\d{4})-(\d{2})")
# Whose words stand between the marks.
WHOSE = {"direct": "", "mixed": ", partly in the article's words", "indirect": ", paraphrased"}
Row = dict[str, Any]


def write_citation(rows: AnyRows, stream: BinaryIO) -> None:
    """Write a line for each attribution, in UTF-8; what is unknown is said to be."""
    for row in rows:
        line = " ".join(cited(row).split())
        stream.write(line.encode("utf-8", "backslashreplace") + b"\n")


def cited(row: Row) -> str:
    """Return the attribution as one may cite it.

    Places count code points from 0, the last not included. Words that are not the speaker's
    own are said to be paraphrased, and a denial or a threat to be one.
    """
    places = ", ".join(f"{start}–{end}" for start, end in row["content_spans"])
    where = f"[{row['document']}, characters {places}]" if places else f"[{row['document']}]"
    said = GAP.join(row["content"])
    words = f"{_how(row)}{WHOSE[row['kind']]}: {_marked(said) if said else 'no words given'}"
    link = f" {row['link']}" if "link" in row else ""
    return f"{_article(row)}: {_who(row)}{words} {where}{link}"


def _how(row: Row) -> str:
    """Return what turns the words round or colours them: a denial cited as a claim would lie."""
    marks = [f"“{' … '.join(row['cue'])}”: {row['cue_class']}"] * (row["cue_class"] != "neutral")
    marks += ["negated"] * row["negated"]
    marks += [row["modality"]] * (row["modality"] != "asserted")
    return f" [{'; '.join(marks)}]" if marks else ""


def _marked(words: str) -> str:
    """Return words between quotation marks; those that bring their own keep them."""
    return words if words[0] in OPENING and words[-1] in CLOSING else f"“{words}”"


def _article(row: Row) -> str:
    outlet = row["outlet"] or "outlet unknown"
    title = f"“{row['title']}”" if row["title"] else "title unknown"
    return f"{outlet}, {title}, {_published(row)}"


def _published(row: Row) -> str:
    if row["published"] is None:
        return "date unknown"
    day = _written(row["published"])
    return day if row["published_basis"] == "stated" else f"{day} ({row['published_basis']})"


def _written(value: str) -> str:
    """Return a date as a newspaper writes it, as precise as it is; others as they are.

    >>> _written("2024-02-15"), _written("2024-02"), _written("2024-02-15/2024-02-18")
    ('15 February 2024', 'February 2024', '2024-02-15/2024-02-18')
    """
    if found := DAY.fullmatch(value):
        day = date(*map(int, found.groups()))
        return f"{day.day} {day:%B %Y}"
    if found := MONTH.fullmatch(value):
        return f"{date(int(found[1]), int(found[2]), 1):%B %Y}"
    return value


def _who(row: Row) -> str:
    """Return the speaker, with the way the words came; the speaker's own step is left out."""
    source = " … ".join(row["source"])
    told = f"speaker unknown (“{source}”)" if source else "speaker unknown"
    speaker = row["speaker"] or told
    if row["chain"] is None:
        return f"{speaker} (way unknown)"
    steps = zip(row["chain"], row["chain_hops"], strict=True)
    way = [name for name, hop in steps if hop not in ("speaker", "outlet")]
    return f"{speaker} (through {ARROW.join(way)})" if way else speaker
