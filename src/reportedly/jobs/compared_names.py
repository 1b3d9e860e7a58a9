"""Names taken apart, looked up and compared once, as long as the rules are the same."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from operator import itemgetter
from typing import Any

import msgspec

from reportedly.link.names import Found, recalling, rules
from reportedly.link.names.bodies import BodyName, read_body
from reportedly.link.names.people import PersonName, read_person
from reportedly.store import Ledger

LONG = 400  # characters of a name; longer ones are read again
LEVEL = 1  # reasons are the same again and again
COMPARED = msgspec.msgpack.Decoder(dict[str, tuple[float, str]])
LOOKED = msgspec.msgpack.Decoder(tuple[bytes, tuple[str, ...]])
READ, SEARCH, CROWDED = "read: ", "search: ", "crowded: "  # what kinds of rows begin with
READERS: Mapping[str, msgspec.msgpack.Decoder[Any]] = {
    f"{READ}body": msgspec.msgpack.Decoder(BodyName),
    f"{READ}person": msgspec.msgpack.Decoder(PersonName),
}


@contextmanager
def recalled(ledger: Ledger, names: Iterable[str]) -> Iterator[None]:
    """Have names that the ledger's last linking compared not be read or compared again.

    What linking asks for meanwhile is kept for the next, and how the ``names`` are read, and
    nothing else.
    """
    by = rules()
    known = _read(ledger.view().compared_names(by))
    with recalling(known) as recall:
        yield
    asked = recall.asked
    for name in (each for each in names if len(each) <= LONG):
        asked.read["body", name] = read_body(name)
        asked.read["person", name] = read_person(name)
    new = _written(_differing(asked, known))
    with ledger.writer() as writer:
        writer.keep_compared(by, new, sorted(_gone(known, asked)))


def _read(stored: Iterable[tuple[str, str, bytes]]) -> Found:
    found = Found()
    for kind, name, packed in stored:
        if reader := READERS.get(kind):
            found.read[kind.removeprefix(READ), name] = reader.decode(packed)
        elif kind.startswith(SEARCH):
            found.looked[kind.removeprefix(SEARCH), name] = LOOKED.decode(packed)
        elif kind.startswith(CROWDED):
            found.crowded[kind.removeprefix(CROWDED)] = packed
        else:
            found.compared[kind, name] = COMPARED.decode(zlib.decompress(packed))
    return found


def _differing(asked: Found, known: Found) -> Found:
    """Return what was asked for and is not known so."""
    return Found(
        {key: read for key, read in asked.read.items() if key not in known.read},
        {
            key: found
            for key, found in asked.compared.items()
            if known.compared.get(key, {}).keys() != found.keys()
        },
        {key: found for key, found in asked.looked.items() if known.looked.get(key) != found},
        {key: found for key, found in asked.crowded.items() if known.crowded.get(key) != found},
    )


def _gone(known: Found, asked: Found) -> Iterator[tuple[str, str]]:
    """Yield the rows of what is known and was not asked for any more."""
    yield from known.compared.keys() - asked.compared.keys()
    yield from ((READ + kind, name) for kind, name in known.read.keys() - asked.read.keys())
    yield from (
        (SEARCH + search, text) for search, text in known.looked.keys() - asked.looked.keys()
    )
    yield from ((CROWDED + search, "") for search in known.crowded.keys() - asked.crowded.keys())


def _written(found: Found) -> list[tuple[str, str, bytes]]:
    rows = [
        (READ + kind, name, msgspec.msgpack.encode(read))
        for (kind, name), read in sorted(found.read.items(), key=itemgetter(0))
    ]
    rows += [
        (*key, zlib.compress(msgspec.msgpack.encode(each), LEVEL))
        for key, each in sorted(found.compared.items())
    ]
    rows += [
        (SEARCH + search, text, msgspec.msgpack.encode(each))
        for (search, text), each in sorted(found.looked.items())
    ]
    return rows + [(CROWDED + search, "", keys) for search, keys in sorted(found.crowded.items())]
