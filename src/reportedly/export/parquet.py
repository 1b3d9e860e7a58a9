"""The columns of rows as Parquet types."""

from collections.abc import Sequence
from typing import Any

import pyarrow

from reportedly.export.kinds import Column

TYPES = {
    "text": pyarrow.string(),
    "number": pyarrow.int64(),
    "measure": pyarrow.float64(),
    "score": pyarrow.float64(),
    "flag": pyarrow.bool_(),
    "texts": pyarrow.list_(pyarrow.string()),
    "spans": pyarrow.list_(pyarrow.list_(pyarrow.int64())),
    "passages": pyarrow.list_(pyarrow.list_(pyarrow.int64())),
}


def schema_of(columns: Sequence[Column]) -> Any:
    """Return the Parquet schema of ``columns``."""
    return pyarrow.schema(
        [
            pyarrow.field(column.name, TYPES[column.type], nullable=column.optional)
            for column in columns
        ]
    )
