"""Names held against each other once, as long as the rules are the same."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from reportedly.link.names import Compared, recalling, rules
from reportedly.store import Ledger

LEVEL = 1  # reasons are the same again and again
PACKED = msgspec.msgpack.Decoder(dict[str, tuple[float, str]])


@contextmanager
def recalled(ledger: Ledger) -> Iterator[None]:
    """Have names that the ledger's last linking compared not be compared again.

    What linking asks for meanwhile is kept for the next, and nothing else.
    """
    by = rules()
    known: Compared = {
        (kind, name): PACKED.decode(zlib.decompress(packed))
        for kind, name, packed in ledger.view().compared_names(by)
    }
    with recalling(known) as recall:
        yield
    new = [
        (*key, zlib.compress(msgspec.msgpack.encode(found), LEVEL))
        for key, found in sorted(recall.asked.items())
        if known.get(key, {}).keys() != found.keys()
    ]
    with ledger.writer() as writer:
        writer.keep_compared(by, new, sorted(known.keys() - recall.asked.keys()))
