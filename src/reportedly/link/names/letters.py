"""Every script's letters in Latin ones."""

import re
import unicodedata
from functools import lru_cache

# What NFKD does not take apart.
PLAIN = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l",
        "ı": "i", "ə": "a", "ŋ": "ng", "ħ": "h", "ʒ": "zh",
    }
)  # fmt: skip
# In Slavic names đ is what the press writes as "dj"; a word of Vietnamese has one, at its head, and
# is one syllable. Kurdish and Azerbaijani x is "kh"; only they have it beside ê, î, û and ə.
VIETNAMESE = re.compile(r"đ[^\W\d_đćčšž]{1,5}")
X_IS_KH = re.compile(r"[êîûə]")
# ʿayn, hamza, soft sign, glottal stops and the quotation marks that stand for them.
MARKS = str.maketrans(dict.fromkeys("'’‘ʼʻʿʾʹʺ`´ˈ′", None))


def _words(line: str) -> list[str]:
    """Return the words of a line; "-" is an empty one."""
    return ["" if word == "-" else word for word in line.split()]


def _beside(letters: str, line: str) -> dict[str, str]:
    """Return what each letter is written as."""
    return dict(zip(letters, _words(line), strict=True))


# BGN/PCGN 1947 (Russian) and 1965 (Ukrainian), without marks; "kh", "zh" as the press writes them.
CYRILLIC = _beside(
    "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюяјљњћђџѓќѕ",
    "a b v g g d e ye yo zh z i i yi y k l m n o p r s t u u f kh ts ch sh shch - y - e yu ya "
    "j lj nj c dj dz g k dz",
)
# ISO 843, transcription.
GREEK = _beside(
    "αβγδεζηθικλμνξοπρσςτυφχψω",
    "a v g d e z i th i k l m n x o p r s s t y f ch ps o",
)
# The national systems of 2002 (Georgian) and BGN/PCGN 1981 (Armenian).
GEORGIAN = _beside(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
)
ARMENIAN = _beside(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts w p k o f ev",
)
# Consonants and long vowels; short vowels are not written.
ARABIC = _beside(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىئؤأإآءةپچژگکی",
    "a b t th j h kh d dh r z s sh s d t z - gh f q k l m n h w y a - - a i a - a p ch zh g k y",
)
HEBREW = _beside(
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "a b g d h v z h t y k k l m m n n s - p f ts ts k r sh t",
)
UNVOWELLED = ("ARABIC", "HEBREW")
TABLE = {
    letter: written
    for script in (CYRILLIC, GREEK, GEORGIAN, ARMENIAN, ARABIC, HEBREW)
    for letter, written in script.items()
}

# Revised Romanization of Korean, without its changes at the edges of syllables.
LEADS = _words("g kk n d tt r m b pp s ss - j jj ch k t p h")
VOWELS = _words("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
TAILS = _words("- k kk ks n nj nh t l lk lm lb ls lt lp lh m p ps t t ng t t k t p t")
HANGUL = range(0xAC00, 0xD7A4)


@lru_cache(maxsize=262_144)
def latin(text: str) -> str:
    """Return ``text`` in small Latin letters without marks; what has no table stays.

    >>> latin("Erdoğan"), latin("Na’im"), latin("Зеленский"), latin("Μητσοτάκης"), latin("김정은")
    ('erdogan', 'naim', 'zelenskiy', 'mitsotakis', 'gimjeongeun')
    """
    small = unicodedata.normalize("NFKC", text).translate(MARKS).casefold()
    if small.isascii():
        return small
    small = _of_its_language(unicodedata.normalize("NFC", small))
    written = "".join(_in_latin(letter) for letter in small)
    apart = unicodedata.normalize("NFKD", written.translate(PLAIN))
    return "".join(letter for letter in apart if not _is_mark(letter))


def _of_its_language(small: str) -> str:
    """Return the text with the letters that other languages read otherwise, as the press does.

    >>> latin("Đinđić"), latin("Đặng"), latin("Şêxo"), latin("Džemal")
    ('djindjic', 'dang', 'sekho', 'djemal')
    """
    words = small.replace("dž", "dj").split(" ")
    words = [
        word.replace("đ", "dj") if "đ" in word and not VIETNAMESE.fullmatch(word) else word
        for word in words
    ]
    return " ".join(word.replace("x", "kh") if X_IS_KH.search(word) else word for word in words)


def unvowelled(text: str) -> bool:
    """Tell whether the script of ``text`` leaves its short vowels out."""
    return any(
        unicodedata.name(letter, "").startswith(UNVOWELLED) for letter in text if letter > "\u0590"
    )


def in_units(text: str) -> bool:
    """Tell whether each character of ``text`` is a syllable or a word: Hangul, kana, Han.

    >>> in_units("김정은"), in_units("Kim")
    (True, False)
    """
    return any(0x2E80 <= ord(letter) < 0xD7B0 for letter in text)


def _is_mark(letter: str) -> bool:
    # What an Indian script hangs on a consonant is a vowel.
    return letter < "\u0900" and unicodedata.combining(letter) > 0


def _in_latin(letter: str) -> str:
    if ord(letter) in HANGUL:
        lead, rest = divmod(ord(letter) - HANGUL.start, len(VOWELS) * len(TAILS))
        vowel, tail = divmod(rest, len(TAILS))
        return LEADS[lead] + VOWELS[vowel] + TAILS[tail]
    base = unicodedata.normalize("NFD", letter)[0]  # "ά" is an alpha, but "й" has its own line
    return TABLE.get(letter, TABLE.get(base, letter))
