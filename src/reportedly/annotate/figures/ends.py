"""What follows a number that nothing it counts follows."""

import re

ENDS = re.compile(
    r"(?:[.,;!?”\"’)]|\s*\Z|\n| [“\"(]"
    r"| (?:(?:the|an?) (?:\w+ )?(?:hour|day|week|night|month|year)"
    r"|\w+ (?:hour|day|week|month|year)s) (?:before|earlier|ago)\b"
    r"| (?:put (?:about|out|forward)|given|cited|quoted|released|published|claimed) by\b"
    r"| an? (?:hour|day|night|week|month|year)\b"
    r"| (?:too|of them|out|alive|back|away|home|left|beyond repair)\b"
    r"| (?:and|but|while|in all|altogether|after|as|since|when|because|on|so far|by|in"
    r"|at|from|under|within|across|this|last|yesterday|today|tonight|overnight|compared|who|which"
    r"|to \d[\d,.]*"
    r"|there|here|alone|already|earlier|with|until|before|during"
    r"|for (?:[A-Z]\w+day|the (?:day|week|month|night)))\b)"
)


def last_match(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """Return the nearest match: "the dead stand at 38, that of the missing at"."""
    found = pattern.search(before)
    while found and (nearer := pattern.search(before, found.start() + 1)):
        found = nearer
    return found
