"""Digits as news writes them, and as texts do that were cut into words: "1,850", "170 , 000"."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# "On May 6 , 600 people", and "Jan . 6 , 600", tell a day and a number.
_NO_DAY = "".join(f"(?<!{month} )" for month in (*MONTHS, *(each[:3] for each in MONTHS), "Sept"))
# "Kills 5 , 600 hurt" tells two numbers.
_NO_STATE = r"(?! (?:dead|killed|hurt|wounded|injured|missing|homeless|arrested|held)\b)"
CUT = rf"{_NO_DAY}(?<!\. )\d{{1,3}}(?: , \d{{3}})+(?![\d.]| , \d){_NO_STATE}"
_PARTED = (
    r"percent|per cent|million|billion|trillion|points?|miles?|kilomet(?:re|er)s?|met(?:re|er)s?"
    r"|feet|inch(?:es)?|degrees?|tonn?e?s?"
)
CUT_PART = rf"\d{{1,3}} \. \d{{1,2}}(?= ?\x25| ?- ?magnitude\b| (?:{_PARTED})\b)"
WRITTEN = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3}\b)+|\d+(?:\.\d+)?"
DIGITS = rf"{CUT_PART}|{CUT}|{WRITTEN}"
