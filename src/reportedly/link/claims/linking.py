"""The same assertion across documents, with its independent origins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.link.claims.copying import Copied
from reportedly.link.claims.nouns import Account
from reportedly.link.claims.relinking import relink_claims
from reportedly.link.claims.shelf import Memory
from reportedly.link.claims.telling import Claim, Contrary
from reportedly.link.claims.voices import Who
from reportedly.model import Decision


@dataclass(frozen=True, slots=True)
class Linked:
    """All claims, by id, and which of them contradict each other."""

    claims: tuple[Claim, ...]
    contrary: tuple[Contrary, ...]


def link_claims(
    accounts: Iterable[Account],
    who: Who,
    copies: Iterable[Copied] = (),
    owners: Mapping[str, str] | None = None,
    judged: Iterable[Decision] = (),
) -> Linked:
    """Return the claims that the accounts report; the order of what comes makes no difference.

    ``who`` tells which actor an entity of a document is; ``owners`` who owns an outlet;
    ``judged`` what people decided of reports, which outranks the words.
    """
    known = {each.document: each for each in accounts}
    made = relink_claims(Memory(known, who, list(copies)), known, owners=owners, judged=judged)
    return Linked(made.claims, made.contrary)
