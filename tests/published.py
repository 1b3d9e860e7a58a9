"""Published pages, read as a browser would, and what their links lead to."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

ADDRESSES = ("href", "src", "action", "srcset", "poster", "data", "formaction", "ping")


@dataclass
class Read(HTMLParser):
    """What stands in a page: its tags, addresses, ids, and words."""

    tags: set = field(default_factory=set)
    attributes: set = field(default_factory=set)
    addresses: list = field(default_factory=list)
    ids: list = field(default_factory=list)
    words: list = field(default_factory=list)

    def __post_init__(self):
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name in ADDRESSES:
                self.addresses.append(value)
            if name == "id":
                self.ids.append(value)

    def handle_data(self, data):
        self.words.append(data)


def read(body):
    page = Read()
    page.feed(body.decode())
    page.close()
    return page


def pages(files):
    """Return {path: what stands in it} of the pages among {path: bytes}."""
    return {path: read(body) for path, body in files.items() if path.endswith(".html")}


def dead_links(files):
    """Return (page, address) of what leads out of the files, or to nothing in them."""
    known = pages(files)
    return [
        (path, address)
        for path, page in known.items()
        for address in page.addresses
        if not leads_somewhere(files, known, path, address)
    ]


def leads_somewhere(files, known, path, address):
    if re.match(r"[a-z][a-z0-9+.-]*:|/|\\", address, re.IGNORECASE) or "?" in address:
        return False
    target, _, fragment = address.partition("#")
    place = normpath(join(dirname(path), target)) if target else path
    if place not in files:
        return False
    return not fragment or fragment in known[place].ids


def runs(text, length=8):
    """Return every run of so many words, without case and punctuation."""
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[place:] for place in range(length)), strict=False))
