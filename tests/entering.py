"""Accounts, and a reading room that asks for them, with a clock that stands until it is moved."""

import re
from html import unescape

from argon2 import PasswordHasher
from starlette.testclient import TestClient

from reportedly.access import Account, Book
from reportedly.access.changing import change
from reportedly.web.gate import Entrance
from reportedly.web.proxied import Proxy

OWN = {"Origin": "http://testserver"}
PASSWORDS = {
    "Rana": "reader of the long night",
    "Vigo": "viewer of two rivers",
    "Ada": "adamant gate 77",
}
ROLES = {"Rana": "reader", "Vigo": "reviewer", "Ada": "admin"}
FIELD = re.compile(r'<input type="hidden" (?:id="[^"]*" )?name="(\w+)" value="([^"]*)">')
# As weak as argon2 can be: what is tested is who gets in, and not how long a guess takes.
WEAK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class Clock:
    """Seconds that pass when told to."""

    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self):
        return self.now


def accounts(tokens=()):
    """Return one account of each role, with digests that cost little."""
    given = dict(tokens)
    return tuple(
        Account(name, ROLES[name], WEAK.hash(PASSWORDS[name]), given.get(name)) for name in ROLES
    )


def book_of(path, *, tokens=()):
    """Write those accounts to a file and return its book."""
    change(path, lambda _: accounts(tokens))
    return Book(path)


def entrance_of(path, *, clock=None, header=None, peers=(), tokens=()):
    """Return the entrance of those accounts."""
    return Entrance(book_of(path, tokens=tokens), Proxy(tuple(peers), header), clock or Clock())


def somebody(app, **details):
    """Return a browser that nobody has logged in with."""
    return TestClient(app, follow_redirects=False, **details)


def log_in(client, name, *, password=None, onward=None, headers=OWN):
    """Send the form of the log-in."""
    form = {"name": name, "password": PASSWORDS[name] if password is None else password}
    return client.post(
        "/login", data={**form, **({"next": onward} if onward else {})}, headers=headers
    )


def logged_in(app, name):
    """Return the browser of an account that has logged in."""
    client = somebody(app)
    assert log_in(client, name).status_code == 303
    return client


def fields(client, address="/review", form="answers"):
    """Return the hidden fields of the form that decides on what the page shows."""
    page = client.get(address).text
    found = page[page.index(f'id="{form}"') :]
    return {name: unescape(value) for name, value in FIELD.findall(found[: found.index("</form>")])}
