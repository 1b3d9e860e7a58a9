"""Articles with sayings and numbers, made by hand, and the claims that they report."""

from dataclasses import replace

from reportedly.link.claims import Account, link_claims
from reportedly.link.claims.nouns import Cast, Manner, Number, Saying, Voice

ITO = Voice("Mara Ito", "e1", "person")
KELL = Voice("Jon Kell", "e2", "person")
CAST = (
    Cast("e1", "person", ("Mara Ito",), (("spokeswoman", "Harbour Front"),)),
    Cast("e2", "person", ("Jon Kell",)),
)
DAY = ("2031-05-06", "2031-05-06")
QUAY = "We are not leaving the quay until the pilots are paid"
ACTORS = {"e1": "act_ito", "e2": "act_kell"}


def saying(words, *, voice=ITO, start=10, direct=True, denied=False, **manner):
    told = Manner(voice, start=start, **manner)
    return Saying(f"att_{start}", 0, ((start, start + len(words)),), words, direct, denied, told)


def number(words, low, *, of="killed", voice=ITO, around="", start=200, who=None):
    told = Manner(voice, start=start)
    place = (start, start + len(words))
    bounds = (low, low, "exact", "person", of, who)
    return Number(place, words, *bounds, around, (150, 300), f"att_n{start}", told)


def article(name, *reports, outlet=None, day=DAY, about="Port Kell harbour"):
    sayings = tuple(each for each in reports if isinstance(each, Saying))
    numbers = tuple(each for each in reports if isinstance(each, Number))
    return Account(name, outlet or f"Paper {name}", day, (), CAST, sayings, numbers, about)


def linked(*articles, copies=(), owners=None):
    who = {(each.document, name): actor for each in articles for name, actor in ACTORS.items()}
    return link_claims(articles, who, copies, owners)


def together(*articles, **known):
    """Return the documents of each claim that several report."""
    found = (claim.documents for claim in linked(*articles, **known).claims)
    return sorted(documents for documents in found if len(documents) > 1)


FERRY = "the ferry that sank at the quay of Port Kell"


def passing(words, low, who="berths", around=FERRY):
    """Return a number that nobody gives, of things to which nothing happened."""
    told = number(words, low, of=None, voice=None, around=around, who=who)
    return replace(told, attribution=None, unit=who.rstrip("s"))
