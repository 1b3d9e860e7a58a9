"""Sums of money whose money is left out: "has spent 2.1 billion", "12,000 in damages"."""

import re

from reportedly.annotate.figures.ends import ENDS
from reportedly.annotate.figures.numbers import Number

# Large sums whose money is left out: "has spent 2.1 billion on the stadium".
SUM = re.compile(
    r"\b(?:spent|spends?|spending|costs?|paid|pays?|raised|worth|lent|borrowed|owes?|owed"
    r"|invested|invests?|set aside|earmark(?:s|ed)|allocat(?:es|ed)|pledg(?:es|ed)|donat(?:es|ed)"
    r"|up from|down from|(?:ask(?:s|ed|ing)?|appeal(?:s|ed|ing)?) for|lost|wants?|seeks?|sought"
    r"|needs?|demand(?:s|ed)|promis(?:es|ed)|approv(?:es|ed)|grant(?:s|ed)|offer(?:s|ed)"
    r"|claims? of|damages? of|compensation of|br(?:ing|ings|inging|ought) in|earn(?:s|ed)?"
    r"|yield(?:s|ed)?|net(?:s|ted))"
    r"(?: (?:about|some|nearly|almost|over|more than|up to))?\s\Z"
)
# "Put the cost at 8 million", "a debt of some 900 million".
OF_MONEY = re.compile(
    r"\b(?:costs?|prices?|debts?|loans?|budgets?|funds?|bill|value|worth|profits?|loss|revenues?"
    r"|sales|fines?|turnover|deficit|surplus|subsid(?:y|ies)|ransom|aid|grants?|investments?|assets"
    r"|savings|exports|imports|taxes|damage|donations?|spending|wip(?:es|ed|ing))\b"
    r"(?!s? (?:of|to) (?:people|victims))[^.;:!?\n]{0,40}? (?:at|of|to|by|from|is|was|were|wip\w+)"
    r"(?: [a-z]+)?\s\Z|\bwip(?:es|ed|ing)\s\Z"
)
# "Owes the bank 14 million", "has cost the port 1.2 million a day".
OWED = re.compile(
    r"\b(?:ow(?:es?|ed|ing)|cost(?:s|ing)?|paid|pays?|paying|lent|lends|fin(?:es|ed)|charged"
    r"|sav(?:es|ed|ing))(?: (?:the|its|their|his|her|each|every|an?))? [\w’'-]+(?: [\w’'-]+)? \Z"
)
LARGE_SUM = re.compile(r".*\b(?:million|billion|trillion|m|bn)\Z", re.IGNORECASE)
# "To pay 12,000 in damages".
MONEY_IN = re.compile(
    r" in (?:damages|compensation|fines|aid|cash|bail|debts?|tax(?:es)?|fees|ransom|costs|savings"
    r"|loans|grants|donations|revenues?|profits?|prize money|back pay|wages|rent|subsidies)\b"
)
SMALL_SUM = 100  # below which such a number may be of anything


def is_money(number: Number, text: str, before: str, after: str) -> bool:
    """Tell by the words before and after a number without a noun that it is of money."""
    if number.sign:
        return False
    said = number.core.of(text)
    told = SUM.search(before) or OF_MONEY.search(before) or OWED.search(before)
    if LARGE_SUM.match(said) and told:
        ends = ENDS.match(after) or after.startswith((" for ", " to ", " off ", " a month"))
        if ends:
            return True
    worth = number.low or number.high or 0
    return worth >= SMALL_SUM and MONEY_IN.match(after) is not None
