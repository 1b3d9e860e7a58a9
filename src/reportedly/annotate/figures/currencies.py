"""Which dollars and pounds a text means, and when a pound is a weight."""

import re
from dataclasses import dataclass

from reportedly.annotate.figures.lexicon import MONEY
from reportedly.annotate.figures.numbers import SIGNS, Number
from reportedly.model import Document

# Lands that write "$" for a dollar of their own, by what names them most often.
OTHER_DOLLARS = re.compile(
    r"\b(?:Canad(?:a|ian)s?|Ontario|Qu[eé]bec|Manitoba|Saskatchewan|Alberta|British Columbia|B\.C\."
    r"|Nova Scotia|New Brunswick|Newfoundland|Toronto|Ottawa|Montr[eé]al|Vancouver|Calgary"
    r"|Edmonton|Winnipeg|Australia(?:ns?)?|Queensland|New South Wales|NSW|Tasmania|Sydney"
    r"|Melbourne|Brisbane|Perth|Adelaide|Canberra|New Zealand(?:ers?)?|Auckland|Christchurch"
    r"|Singapore(?:ans?)?|Hong Kong|Taiwan(?:ese)?|Taipei|Fiji(?:ans?)?|Jamaicans?|Jamaica"
    r"|Trinidad|Barbados|Bahamas|Namibia|Zimbabwe|Liberia|Guyana|Belize|Brunei)\b"
)
UNITED_STATES = re.compile(
    r"\b(?:U\.S\.|(?:US|USA|United States|Americans?|America|Washington|New York|California|Texas"
    r"|Florida|Ohio|Pennsylvania|Illinois|Michigan|Massachusetts|Arizona|Colorado|Oregon|Nevada"
    r"|Minnesota|Wisconsin|Missouri|Tennessee|Alabama|Louisiana|Kentucky|Oklahoma|Utah|Kansas"
    r"|Iowa|Arkansas|Maryland|Connecticut|Virginia|Carolina|Chicago|Los Angeles|Wall Street"
    r"|Congress|Pentagon|White House|FBI|CIA)\b)"
)
BRITAIN = re.compile(
    r"£|\b(?:sterling|pence|Britain|Britons?|British|UK|U\.K\.|London|Eng(?:land|lish)"
    r"|Scot(?:land|tish)|Wales|Welsh|Ulster|Northern Ireland)\b"
)
# Whose it is: "500 Canadian dollars"; of other lands' the code is not told.
BEFORE_NOUN = re.compile(r"[\s-](?P<land>[A-Z][\w.]*(?: [A-Z]\w+)?)\s(?:dollars?|pounds?)\b")
LANDS = {
    "canadian": "CAD", "australian": "AUD", "new zealand": "NZD", "hong kong": "HKD",
    "singapore": "SGD", "taiwan": "TWD", "us": "USD", "u.s.": "USD", "american": "USD",
    "british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG",
}  # fmt: skip
# Money of other names, by its land.
NATIONAL = {
    "kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS",
    "indian rupee": "INR", "pakistani rupee": "PKR", "iranian rial": "IRR", "iraqi dinar": "IQD",
    "jordanian dinar": "JOD", "kuwaiti dinar": "KWD", "saudi riyal": "SAR", "qatari riyal": "QAR",
    "turkish lira": "TRY", "swiss franc": "CHF", "mexican peso": "MXN", "philippine peso": "PHP",
    "argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP",
    "swedish krona": "SEK", "norwegian krone": "NOK", "danish krone": "DKK",
    "czech crown": "CZK", "moroccan dirham": "MAD",
}  # fmt: skip
OF_NATION = re.compile(rf"[\s-](?P<money>{'|'.join(NATIONAL)})s?\b", re.IGNORECASE)
CURRENCIES = frozenset({*MONEY.values(), *SIGNS.values(), *LANDS.values(), *NATIONAL.values()})
_SUM = r"(?:money|cash|damages?|debts?|aid|funds?|funding|savings|sterling|investment|compensation"
_SUM += r"|cuts|revenues?|profits?|sales|public|tax\w*|state|government|lottery|taxpayers['’]?)\b"
HEAVY_AFTER = re.compile(
    r"\spounds?(?:\s?\(|,? or (?:about |some )?)[\d.,]+ ?(?:kg|kilo)"
    rf"|\spounds? of (?!{_SUM})"
    r"|[ -]pound\b(?! (?:coin|note|fine|prize|fee|bill|grant|deal|reward|bonus|penalty|loan)s?\b)"
)
HEAVY_BEFORE = re.compile(r"\bweigh(?:s|ed|ing)?\b[^.;:!?]{0,24}\Z")


@dataclass(frozen=True, slots=True)
class Purse:
    """What "$" and "pounds" are worth where a text does not say whose they are.

    A dollar is the United States', as in the world's news, but "money" where the text or its
    outlet names another land of dollars no less often; a pound is sterling where Britain is named.
    """

    dollar: str
    pound: str

    def unit(self, number: Number, unit: str | None, text: str) -> str | None:
        """Return the unit, ``unit`` being what the sign or noun alone tells."""
        if unit == "money" and (own := OF_NATION.match(text, number.core.end)):
            return NATIONAL[own["money"].lower()]
        if unit not in ("USD", "GBP"):
            return unit
        if number.sign:
            return self.dollar if number.core.of(text).startswith("$") and unit == "USD" else unit
        if named := BEFORE_NOUN.match(text, number.core.end):
            return LANDS.get(named["land"].lower(), "money")
        if unit == "USD":
            return self.dollar
        return "pound" if _is_weight(number, text) else self.pound


def purse_of(document: Document) -> Purse:
    """Return what dollars and pounds a document means."""
    article = document.article
    told = [detail.value for detail in (article.outlet, *article.credited) if detail]
    whole = "\n".join([article.text, *told])
    others, own = (len(land.findall(whole)) for land in (OTHER_DOLLARS, UNITED_STATES))
    dollar = "money" if others and others >= own else "USD"
    return Purse(dollar, "GBP" if BRITAIN.search(whole) else "pound")


def _is_weight(number: Number, text: str) -> bool:
    before = text[max(0, number.span.start - 40) : number.span.start]
    after = HEAVY_AFTER.match(text, number.core.end)
    return after is not None or HEAVY_BEFORE.search(before) is not None
