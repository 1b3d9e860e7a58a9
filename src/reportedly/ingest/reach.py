"""Which machines may be asked: only those with public addresses, unless told otherwise."""

import ipaddress
import socket
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from reportedly.errors import Unreachable

NAT64 = ipaddress.ip_network("64:ff9b::/96")


def refuse_private(host: str, port: int) -> None:
    """Raise Unreachable when ``host`` has no address, or any that is not public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable(f"the host {host!r} has no address: {error}") from error
    for *_, address in found:
        _refuse(host, str(address[0]))


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the open internet.

    >>> is_public("93.184.216.34"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address) and (inner := _carried(ip)):
        ip = inner
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


class PublicOnly(HTTPAdapter):
    """Sends nothing to a machine that is not public.

    The peer is looked at when the connection stands and before a byte is sent: a name
    may have another address now than when it was checked.
    """

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}


class _Connection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _checked(super()._new_conn(), self.host)


class _SecureConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _checked(super()._new_conn(), self.host)


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


def _checked(connection: socket.socket, host: str) -> socket.socket:
    try:
        _refuse(host, str(connection.getpeername()[0]))
    except Unreachable:
        connection.close()
        raise
    return connection


def _refuse(host: str, address: str) -> None:
    if not is_public(address):
        raise Unreachable(
            f"the host {host!r} is at {address}, which is no public address;"
            " allow it with --allow-private"
        )


def _carried(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that a transition address stands for."""
    if ip in NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
