"""The network as a graph for Gephi, yEd, Cytoscape and networkx: GraphML and GEXF 1.3."""

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from reportedly.export.shown import AnyRows

KINDS = ("network",)
NODE, EDGE = ("name", "type"), ("relation", "count", "attributions")
STRINGS = ("string", "string")
TYPES = {"count": ("int", "integer")}  # in GraphML and in GEXF; all else is a string in both
# What no XML document may hold: www.w3.org/TR/xml, production 2.
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
GRAPHML = "http://graphml.graphdrawing.org/xmlns"
GEXF = "http://gexf.net/1.3"
Row = dict[str, Any]


def write_graphml(rows: AnyRows, stream: BinaryIO) -> None:
    """Write a directed graph; an edge's attributions are a JSON list of ids."""
    _write(stream, _graphml(list(rows)))


def write_gexf(rows: AnyRows, stream: BinaryIO) -> None:
    """Write a directed graph whose weights are the counts."""
    _write(stream, _gexf(list(rows)))


def _write(stream: BinaryIO, lines: Iterator[str]) -> None:
    stream.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    for line in lines:
        stream.write(line.encode() + b"\n")


def _graphml(rows: list[Row]) -> Iterator[str]:
    yield f'<graphml xmlns="{GRAPHML}">'
    for element, names in (("node", NODE), ("edge", EDGE)):
        for name in names:
            kind = TYPES.get(name, STRINGS)[0]
            yield f'<key id="{name}" for="{element}" attr.name="{name}" attr.type="{kind}"/>'
    yield '<graph edgedefault="directed">'
    for node, told in _nodes(rows).items():
        yield f'<node id="{node}">{_data(told)}</node>'
    for number, row in enumerate(rows):
        ends = f'source="{row["source"]}" target="{row["target"]}"'
        told = {name: row[name] for name in EDGE}
        yield f'<edge id="e{number}" {ends}>{_data(told)}</edge>'
    yield "</graph>\n</graphml>"


def _data(told: Row) -> str:
    return "".join(
        f'<data key="{name}">{escape(_text(value))}</data>' for name, value in told.items()
    )


def _gexf(rows: list[Row]) -> Iterator[str]:
    yield f'<gexf xmlns="{GEXF}" version="1.3">\n<graph defaultedgetype="directed">'
    for element, names in (("node", NODE[1:]), ("edge", EDGE)):
        kinds = ((name, TYPES.get(name, ("", "string"))[1]) for name in names)
        made = "".join(
            f'<attribute id="{name}" title="{name}" type="{kind}"/>' for name, kind in kinds
        )
        yield f'<attributes class="{element}">{made}</attributes>'
    yield "<nodes>"
    for node, told in _nodes(rows).items():
        label = quoteattr(_text(told.pop("name", node)))
        yield f'<node id="{node}" label={label}>{_values(told)}</node>'
    yield "</nodes>\n<edges>"
    for number, row in enumerate(rows):
        ends = f'source="{row["source"]}" target="{row["target"]}" weight="{row["count"]}"'
        kind, told = quoteattr(row["relation"]), {name: row[name] for name in EDGE}
        yield f'<edge id="{number}" {ends} kind={kind}>{_values(told)}</edge>'
    yield "</edges>\n</graph>\n</gexf>"


def _values(told: Row) -> str:
    cells = (
        f'<attvalue for="{name}" value={quoteattr(_text(value))}/>' for name, value in told.items()
    )
    return f"<attvalues>{''.join(cells)}</attvalues>"


def _nodes(rows: list[Row]) -> dict[str, Row]:
    """Return what is told of each node, by id; of a network without words, no name."""
    found = {
        row[side]: {name: row[f"{side}_{name}"] for name in NODE if f"{side}_{name}" in row}
        for row in rows
        for side in ("source", "target")
    }
    return dict(sorted(found.items()))


def _text(value: Any) -> str:
    told = value if isinstance(value, str) else json.dumps(value)
    return NO_XML.sub("\ufffd", told)
