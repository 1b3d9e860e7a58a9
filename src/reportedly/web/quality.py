"""How often the program is right, as docs/quality.md and its sisters say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure, on what it was measured, and the page that tells how."""

    what: str
    figure: str
    on: str
    page: str


DEV = "84 articles of US political news"
HAND = "fictional passages, only ever scored"

MEASURED = (
    Measured("statements: content and source found and right, F1", "77.8 (74.8–80.4)", DEV,
             "docs/quality.md"),
    Measured("statements: content found and right, F1", "81.2 (78.8–83.5)", DEV, "docs/quality.md"),
    Measured("quoted statements: content and source, F1", "90.6 (87.8–92.9)", DEV,
             "docs/quality.md"),
    Measured("direct quotations found", "94.1", DEV, "docs/quality.md"),
    Measured("indirect statements found", "65.0", DEV, "docs/quality.md"),
    Measured("speakers: right when answering", "96.2%", HAND, "docs/quality.md"),
    Measured("speakers: answered", "85.5%", HAND, "docs/quality.md"),
    Measured("chains: exact", "68.6%", HAND, "docs/quality.md"),
    Measured("nestings: exact", "68.2%", HAND, "docs/quality.md"),
    Measured("who is who: precision", "95.9", "fictional articles full of namesakes",
             "docs/actors.md"),
    Measured("who is who: recall", "87.7", "fictional articles full of namesakes",
             "docs/actors.md"),
    Measured("claims: pairs of reports, precision", "92.2", "fictional news", "docs/claims.md"),
    Measured("claims: pairs of reports, recall", "57.5", "fictional news", "docs/claims.md"),
    Measured("stories: B³ F1", "92.2", "odd and even topics together", "docs/stories.md"),
    Measured("copies: pairs F1", ".996", "news of which copies were made", "docs/copies.md"),
    Measured("places: end to end within 161 km, F1", "89.5", "59 held-out articles",
             "docs/places.md"),
)  # fmt: skip
