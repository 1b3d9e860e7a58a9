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
Rows = dict[tuple[str, str], bytes]


@contextmanager
def recalled(ledger: Ledger, names: Iterable[str]) -> Iterator[None]:
    """Have names that the ledger's last linking compared not be read or compared again.

    What linking asks for meanwhile is kept for the next, and how the ``names`` are read, and
    nothing else.
    """
    by = rules()
    stored = {(kind, name): packed for kind, name, packed in ledger.view().compared_names(by)}
    known = _read(stored)
    with recalling(known) as recall:
        yield
    asked = recall.asked
    for name in (each for each in names if len(each) <= LONG):
        asked.read["body", name] = read_body(name)
        asked.read["person", name] = read_person(name)
    new = _written(_differing(asked, known))
    kept = {*asked.compared, *((READ + kind, name) for kind, name in asked.read)}
    kept |= {(SEARCH + search, text) for search, text in asked.looked}
    kept |= {(CROWDED + search, "") for search in asked.crowded}
    with ledger.writer() as writer:
        writer.keep_compared(by, new, sorted(stored.keys() - kept))


def _read(stored: Rows) -> Found:
    found = Found()
    for (kind, name), packed in stored.items():
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
