"""Where things are shown: the addresses of the reading room."""

from urllib.parse import quote

from reportedly.model import Citation


def to_room(room: str) -> str:
    """Return the address of a page that is there in every ledger."""
    return room


def shipped(name: str) -> str:
    """Return the address of a file that comes with the program."""
    return f"/static/{name}"


def to_document(document: str, attribution: str | None = None) -> str:
    """Return the address of an article, or of the place in it where a statement stands."""
    path = f"/documents/{quote(document, safe='')}"
    if attribution is None:
        return path
    name = quote(attribution, safe="")
    return f"{path}?attribution={name}#{name}"


def to_actor(actor: str) -> str:
    """Return the address of an actor."""
    return f"/actors/{quote(actor, safe='')}"


def to_story(story: str) -> str:
    """Return the address of a story."""
    return f"/stories/{quote(story, safe='')}"


def to_claim(claim: str) -> str:
    """Return the address of a claim."""
    return f"/claims/{quote(claim, safe='')}"


def to_words(words: Citation, attribution: str | None = None) -> str:
    """Return the address of words in their article."""
    asked = f"attribution={quote(attribution, safe='')}&" if attribution else ""
    place = f"{words.span.start}-{words.span.end}"
    return f"{to_document(words.document)}?{asked}span={place}#pointed"


def to_span(document: str, start: int, end: int) -> str:
    """Return the address of a stretch of an article, in code points."""
    return f"{to_document(document)}?span={start}-{end}#pointed"


def to_said(document: str, attribution: str) -> str:
    """Return where an article says all of one of its statements."""
    return to_document(document, attribution)


def to_text(document: str) -> str:
    """Return the address of the text of an article, as it was read."""
    return f"{to_document(document)}/text"


def to_compared(story: str) -> str:
    """Return the address of a story, compared."""
    return f"{to_story(story)}/compare"


def to_place(name: str, geonameid: int | None = None) -> str:
    """Return the address of the places of a name, or of the one of that number among them.

    >>> to_place("Port Elwin/North")
    '/places/Port%20Elwin%2FNorth'
    """
    asked = f"?geonameid={geonameid}" if geonameid is not None else ""
    return f"/places/{quote(name, safe='')}{asked}"


def has_actor(actor: str) -> bool:
    """Tell whether there is a page of that actor: one that is not answers that it is gone."""
    return bool(actor)
