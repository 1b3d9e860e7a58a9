"""A ledger as files that need no server: the pages of the reading room, with relative links."""

from reportedly.web.publishing.bare import bare_copy
from reportedly.web.publishing.copying import whole_copy
from reportedly.web.publishing.files import Download, File, Origin, Table

__all__ = ["Download", "File", "Origin", "Table", "bare_copy", "whole_copy"]
