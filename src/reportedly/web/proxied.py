"""What a trusted proxy says of a request; from anybody else the same words count for nothing."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from starlette.types import Scope

Network = IPv4Network | IPv6Network
FOR, PROTO = "x-forwarded-for", "x-forwarded-proto"
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Introduced:
    """Where a request comes from, whether it came by https, and whom the proxy names, if any."""

    address: str
    secure: bool
    name: str | None


@dataclass(frozen=True, slots=True)
class Proxy:
    """Whose word is taken (``peers``), and in which ``header`` they name who asks, if they do."""

    peers: tuple[Network, ...] = ()
    header: str | None = None

    def introduced(self, scope: Scope) -> Introduced:
        """Return what is to be believed of the request, and take the headers of it out."""
        peer = scope["client"][0] if scope.get("client") else ""
        said = list(self._taken_out(scope))
        if not self._is_trusted(peer):
            return Introduced(peer, scope.get("scheme") == "https", None)
        secure = _only(said, PROTO) == "https" or scope.get("scheme") == "https"
        name = _only(said, self.header.lower()) if self.header else None
        return Introduced(self._origin(peer, said), secure, name or None)

    def _taken_out(self, scope: Scope) -> Iterator[tuple[str, str]]:
        names = {FOR, PROTO, (self.header or FOR).lower()}
        kept = []
        for name, value in scope["headers"]:
            told = name.decode("latin-1").lower()
            if told in names:
                yield told, value.decode("utf-8", "replace").strip()
            else:
                kept.append((name, value))
        scope["headers"] = kept

    def _is_trusted(self, peer: str) -> bool:
        address = _address(peer)
        return address is not None and any(address in network for network in self.peers)

    def _origin(self, peer: str, said: list[tuple[str, str]]) -> str:
        """Return the last address that no trusted proxy has: those before it may be made up."""
        told = ",".join(value for name, value in said if name == FOR).split(",")
        for each in map(str.strip, reversed(told)):
            if _address(each) is None:
                return peer
            if not self._is_trusted(each):
                return each
        return peer


def _only(said: list[tuple[str, str]], name: str) -> str:
    """Return the header if it was said once; twice, one of them may be a stranger's."""
    found = [value for each, value in said if each == name]
    if len(found) > 1:
        LOG.warning("%s came %d times; the proxy must replace it", name, len(found))
        return ""
    return found[0] if found else ""


def _address(written: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(written)
    except ValueError:
        return None
    return (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found
