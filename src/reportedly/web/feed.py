"""Statements as an Atom feed (RFC 4287): new statements by somebody, about something."""

import re
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from starlette.responses import Response

from reportedly import __version__
from reportedly.ask import Saying
from reportedly.web.addresses import to_document
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked
from reportedly.web.words import citation, excerpt, joined, line

ATOM = "http://www.w3.org/2005/Atom"
LONGEST_TITLE = 140
# What XML 1.0 cannot hold, not even as a reference.
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Atom wants a time even of a ledger on which nobody worked yet; such a feed has no entries.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
WITHIN = ("after", "size", "order", "count")  # parameters that leave the feed the same one


def as_feed(answer: Answer, asked: Asked) -> Response:
    """Return the statements as a feed.

    Addresses in it are relative: the server need not know by which name it is called.
    """
    feed = Element("feed", xmlns=ATOM)
    asked_for = {name: value for name, value in sorted(asked.parameters.items())
                 if value and name not in WITHIN}  # fmt: skip
    told = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in asked_for.items())
    _put(feed, "id", named(f"feed {sorted(asked_for.items())}"))
    _put(feed, "title", f"Statements: {told}" if told else "Statements")
    _put(feed, "updated", _last(asked))
    _put(SubElement(feed, "author"), "name", "reportedly")
    _put(feed, "generator", "reportedly").set("version", __version__)
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=asked.twin("atom"))
    SubElement(feed, "link", rel="alternate", type="text/html", href=asked.again())
    if answer.more:
        SubElement(feed, "link", rel="next", href=asked.twin("atom", after=answer.more))
    for saying in answer.rows:
        if isinstance(saying, Saying):
            _entry(feed, saying, asked)
    body = b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="utf-8")
    return Response(body, media_type="application/atom+xml")


def named(name: str) -> str:
    """Return an id that is the same wherever and whenever it is made.

    >>> named("a") == named("a") != named("b")
    True
    """
    whole = f"reportedly:{name}".encode("utf-8", "backslashreplace").decode()
    return uuid5(NAMESPACE_URL, whole).urn


def _entry(feed: Element, saying: Saying, asked: Asked) -> None:
    entry = SubElement(feed, "entry")
    who = saying.speaker or joined(saying.source) or "no source named"
    words = joined(saying.content) or "(no words)"
    _put(entry, "id", named(f"attribution {saying.id}"))
    _put(entry, "title", excerpt(f"{line(who)}: {words}", LONGEST_TITLE))
    _put(entry, "updated", _captured(asked, saying.document))
    SubElement(entry, "link", rel="alternate", href=to_document(saying.document, saying.id))
    _put(entry, "content", citation(saying)).set("type", "text")


def _captured(asked: Asked, document: str) -> str:
    """Return when the article was captured: what is known of every one, and stays as it is."""
    key = ("captured", document)
    at: datetime = asked.memory.once(key, lambda: asked.view.capture(document).taken_at)
    return at.isoformat()


def _last(asked: Asked) -> str:
    """Return when the ledger was last worked on."""
    runs = asked.memory.once("runs", lambda: tuple(asked.view.runs()))
    return max((run.finished or run.started for run in runs), default=NEVER).isoformat()


def _put(parent: Element, name: str, words: str) -> Element:
    child = SubElement(parent, name)
    child.text = ILLEGAL.sub("\ufffd", words)
    return child
