"""Places as GeoJSON (RFC 7946): a feature for each time one is named."""

import json
from typing import Any, BinaryIO

from reportedly.export.shown import AnyRows

KINDS = ("places",)
POINT = ("lat", "lon")


def write_geojson(rows: AnyRows, stream: BinaryIO) -> None:
    """Write one collection; a place that was not resolved is there, with no geometry."""
    stream.write(b'{"type":"FeatureCollection","features":[')
    for number, row in enumerate(rows):
        line = json.dumps(_feature(row), ensure_ascii=False, separators=(",", ":"))
        stream.write((b",\n" if number else b"\n") + line.encode("utf-8", "backslashreplace"))
    stream.write(b"\n]}\n")


def _feature(row: dict[str, Any]) -> dict[str, Any]:
    lat, lon = (row[name] for name in POINT)
    point = None if lat is None or lon is None else {"type": "Point", "coordinates": [lon, lat]}
    rest = {name: value for name, value in row.items() if name not in POINT}
    return {"type": "Feature", "geometry": point, "properties": rest}
