"""Find names."""

from collections.abc import Iterator

from reportedly.model import Document, Maker, Mention, Span, Token
from reportedly.stage import Stage

# OntoNotes label -> ours; the rest (dates, sums, laws …) are no names of anybody.
TYPES = {
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE": "GPE",
    "LOC": "LOC",
    "FAC": "FAC",
    "NORP": "NORP",
    "EVENT": "EVENT",
}


NAMES = range(2, 4)  # words of a person's name
IN_NAMES = frozenset({".", ",", "-", "–", "'", "’", "&", "/"})


class MentionFinder(Stage[Mention]):
    """Notices names of people, bodies and places by the parser's labels."""

    needs = (Token,)
    gives = Mention
    maker = Maker(name="mentions", version="2")

    def notice(self, document: Document) -> Iterator[Mention]:
        tokens = list(document[Token])
        asked = any(token.opens and token.text == "Q." for token in tokens)
        for name in _shouted(document.article.text, tokens):
            yield Mention(Span(tokens[name[0]].span.start, tokens[name[-1]].span.end), "PER")
        for run in _runs(tokens):
            first, last = _trimmed(tokens, *run, asked=asked)
            span = Span(tokens[first].span.start, tokens[last].span.end)
            yield Mention(span, TYPES[tokens[first].entity])


def _shouted(text: str, tokens: list[Token]) -> Iterator[range]:
    """Yield names in capitals that open a paragraph: "ANA ORR, envoy for Kell, said".

    So the records of councils have them; the parser knows few of them for names.
    """
    for first, token in enumerate(tokens):
        opens = not first or "\n" in text[tokens[first - 1].span.end : token.span.start]
        if not opens or not _is_shouted(token):
            continue
        stop = first + 1
        while stop < len(tokens) and _is_shouted(tokens[stop]):
            stop += 1
        name = range(first, stop)
        after = [each.text for each in tokens[stop : stop + 2]]
        closed = len(after) > 1 and after[0] in (",", "(") and not after[1].isupper()
        if len(name) in NAMES and closed and not any(tokens[place].entity for place in name):
            yield name


def _is_shouted(token: Token) -> bool:
    return token.text.isupper() and len(token.text) > 1 and token.tag == "NNP"


def _runs(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    first = None
    for number, token in enumerate(tokens):
        if not _may_be_named(token):
            if first is not None:
                yield first, number - 1
            first = None
            continue
        continues = first is not None and not token.begins
        if first is not None and not (continues and token.entity == tokens[first].entity):
            yield first, number - 1
            first = None
        if first is None and token.entity in TYPES:
            first = number
    if first is not None:
        yield first, len(tokens) - 1


def _trimmed(tokens: list[Token], first: int, last: int, *, asked: bool) -> tuple[int, int]:
    """Leave out the "Citing" of "Citing Orla Press, …", the "on" of "the Orla Front on", the
    "No" of "the Orla Front No. 7", and the "A." of an interview that has a "Q." as well."""
    opens = tokens[first].opens and tokens[first].tag == "VBG"
    asks = asked and tokens[first].opens and tokens[first].text in ("Q.", "A.")
    first += first < last and (asks or (opens and tokens[first].lemma in ("cite", "quote")))
    while last > first and _is_no_end(tokens[last]):
        last -= 1
    return first, last


def _is_no_end(token: Token) -> bool:
    return (token.tag == "IN" and token.text.islower()) or token.text in ("No", "No.")


def _may_be_named(token: Token) -> bool:
    """Tell a word or a mark that names hold from the marks between a name and what it is in."""
    return token.text in IN_NAMES or any(map(str.isalnum, token.text))
