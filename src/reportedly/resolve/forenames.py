"""The beginnings and ends of persons' names that a parser leaves out, as languages form them."""

from reportedly.resolve import vocabulary
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import HYPHENS, Reading

# Korean and Chinese families, after which a given name has a second half in small letters.
_FAMILIES = (
    "kim lee park choi jung jeong kang cho yoon yun jang lim han oh seo shin kwon hwang ahn song "
    "hong yoo yu ko moon yang bae baek heo nam noh ha kwak sung cha joo woo min jin pak ri ryu "
    "rhee chung chang chao chou chen cheng chiang chien chin chu hsieh hsu hsiao huang kao kuo li "
    "liang lin liu lo ma pan peng shen sun sung tan teng ting tsai tsao tseng tung wang wu yao "
    "yeh yen"
)
FAMILIES = frozenset(_FAMILIES.split())
MOST = 4  # words of a name before which another may stand
HALF = 5  # letters of the second half
JOINING = vocabulary.PARTICLES - vocabulary.ARTICLES_IN_NAMES


def given_by_halves(reading: Reading, name: range) -> bool:
    """Tell whether "-ah" comes next and belongs to the name: "[Yoon Ji]-ah"."""
    after = name.stop
    if len(name) != 2 or reading.lower(name.start) not in FAMILIES:
        return False
    tied = reading.lower(after) in HYPHENS and reading.next_to(after) and reading.next_to(after + 1)
    half = reading.lower(after + 1)
    return tied and half.isalpha() and len(half) <= HALF


def fore_names(reading: Reading, name: range) -> range:
    """Return the name with what stands before it: "Tavares de [Souza]", "Colonel Tekle [Wolde]"."""
    first = name.start
    if not name or first < 2 or reading.sentences[first - 2] != reading.sentences[first]:
        return name
    if reading.lower(first - 1) in JOINING and not reading.capital(first - 1):
        return range(first - 2, name.stop) if _piece(reading, first - 2) else name
    title = reading.lower(first - 2).rstrip(".") in vocabulary.HONORIFICS or role_noun(
        reading, first - 2
    )
    titled = bool(title) and reading.capital(first - 2) and len(name) < MOST
    return range(first - 1, name.stop) if titled and _piece(reading, first - 1) else name


def _piece(reading: Reading, number: int) -> bool:
    """Tell whether a capitalised word without a label may be the beginning of a name."""
    word = reading.lower(number).rstrip(".")
    title = word in vocabulary.HONORIFICS or word in vocabulary.ROLE_MODIFIERS
    if title or role_noun(reading, number) or is_body(word) or word in vocabulary.WEEKDAYS:
        return False
    named = reading.tag(number) in ("NNP", "NNPS", "NNS") and reading.capital(number)
    return named and not reading.tokens[number].entity and word not in vocabulary.MONTHS
