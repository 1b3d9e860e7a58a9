"""Find attributions by the rules alone: the engine ``rules``."""

from collections.abc import Iterator

from reportedly.annotate.finder import attributions, drafts
from reportedly.annotate.nesting import nested
from reportedly.annotate.page import page_of
from reportedly.annotate.reported import Inside, reported
from reportedly.model import Attribution, Document, Furniture, Maker, Token
from reportedly.stage import Stage


class AttributionFinder(Stage[Attribution]):
    """Notices attributions by rules: direct, indirect and mixed."""

    needs = (Furniture, Token)
    gives = Attribution
    maker = Maker(name="attribution-rules", version="7")

    def notice(self, document: Document) -> Iterator[Attribution]:
        page = page_of(document)
        found = drafts(page)
        yield from nested(list(attributions(page, [*found, *reported(page, Inside(page, found))])))
