"""Bytes to text, to the letter, with what they were decoded by and what is odd about it."""

import codecs
import logging
import re
from dataclasses import dataclass

import charset_normalizer
from ftfy.badness import BADNESS_RE

from reportedly.errors import Unreadable

# Labels that say less than they should: the web's rule (WHATWG Encoding, 4.2) reads both
# as Windows-1252, for that is what is meant by them.
_WEB_MEANS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
# Codecs of Python that are no charset of any page.
_NO_CHARSET = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7", "undefined"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages of news are and were written in; guessers that may choose freely name relatives
# nobody uses (ISO 8859-3 for 8859-2).
_IN_USE = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "iso8859_9", "koi8_r", "koi8_u"),
    *("gb18030", "big5", "cp932", "euc_jp", "iso2022_jp", "cp949", "euc_kr", "cp874"),
]
SAMPLE_BYTES = 262_144  # what guesses are made on: an article and a half of the longest kind
# Under this share of bytes past ASCII a text is in English or nearly so, and such a byte is
# a curly quotation mark or a dash; guessers then find exotic charsets for the few they see.
NEARLY_ASCII = 0.03
# Real text has next to no control characters; programs, pictures and archives have many.
CONTROLS = 0.01
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f]")
_ACCENTED = re.compile(r"[\xc0-\xff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# Two signs, not one: a single odd pair of letters stands in 1 of 1,184 clean news texts.
_MOJIBAKE_SIGNS = 2

logging.getLogger("charset_normalizer").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text as it was decoded, by which codec, and what a reader should know of it."""

    text: str
    encoding: str | None
    notes: tuple[str, ...] = ()


def decode(body: bytes, *, declared: str | None = None) -> Decoded:
    """Return ``body`` as text, every character kept but an encoding's own opening mark.

    A mark (BOM) settles the encoding; else UTF-8 where the bytes are valid in it, whatever
    a label says; else the label ``declared``; else a guess. Raises Unreadable when there
    are no words, or the bytes are no text.
    """
    if not body:
        raise Unreadable("empty: there are no bytes; check where it came from")
    decoded = _marked(body) or _wide(body) or _escaped(body) or _utf8(body, declared)
    return checked(decoded or _narrow(body, declared))


def checked(decoded: Decoded) -> Decoded:
    """Return ``decoded``, with a note when it is mojibake.

    Raises Unreadable when it holds no words, NUL or many control characters, or half a
    surrogate pair.
    """
    text = decoded.text
    if not text or text.isspace():
        raise Unreadable("holds no words, only white space; check where it came from")
    if "\x00" in text:
        raise Unreadable(f"holds a NUL character at {text.index(chr(0))}: it is no text")
    if lone := _SURROGATE.search(text):
        raise Unreadable(f"holds half a surrogate pair at {lone.start()}: export it anew")
    controls = len(_CONTROL.findall(text[:SAMPLE_BYTES]))
    if controls > 3 and controls > CONTROLS * min(len(text), SAMPLE_BYTES):
        raise Unreadable(f"holds {controls} control characters: it is binary, not text")
    return Decoded(text, decoded.encoding, (*decoded.notes, *_mojibake(text)))


def _marked(body: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            try:
                return Decoded(body[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise Unreadable(
                    f"opens as {encoding} and is not: {error.reason} at byte {error.start}"
                ) from error
    return None


def _wide(body: bytes) -> Decoded | None:
    """Return UTF-16 text that lacks its mark: in news every other byte is then NUL."""
    sample = body[:4096]
    if b"\x00" not in sample or len(body) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) < 0.4 * len(sample) / 2 or min(even, odd) > 0.02 * len(sample):
        return None
    text = _strict(body, encoding)
    return Decoded(text, encoding, ("UTF-16 without its mark",)) if text else None


def _escaped(body: bytes) -> Decoded | None:
    """Return ISO 2022 text: Japanese in ASCII's own bytes, between escapes."""
    text = _strict(body, "iso2022_jp") if b"\x1b$" in body else None
    return Decoded(text, "iso2022_jp") if text else None


def _utf8(body: bytes, declared: str | None) -> Decoded | None:
    text = _strict(body, "utf-8")
    if text is None:
        return _damaged(body)
    label = _codec(declared)
    if declared and label not in {None, "utf-8"} and not body.isascii():
        return Decoded(text, "utf-8", (f"labelled {declared}, but its bytes are UTF-8",))
    return Decoded(text, "utf-8")


def _damaged(body: bytes) -> Decoded | None:
    """Return UTF-8 with a few broken bytes: a cut-off end, or a bad character on the way.

    Half a surrogate pair, too, is passed on here, for ``checked`` to turn away by name.
    """
    halves = _strict(body, "utf-8", errors="surrogatepass")
    if halves is not None:
        return Decoded(halves, "utf-8")
    text = body.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for character in text if character > "\x7f") - bad
    if good < 4 * bad:
        return None
    places = "place" if bad == 1 else "places"
    return Decoded(text, "utf-8", (f"broken UTF-8 in {bad} {places}, shown as U+FFFD",))


def _narrow(body: bytes, declared: str | None) -> Decoded:
    if b"\x00" in body:
        raise Unreadable(f"holds a NUL byte at {body.index(0)}: it is binary, not text")
    label = _codec(declared)
    labelled = _strict(body, label) if label else None
    if labelled is not None and not _is_wrong(labelled):
        return Decoded(labelled, label)
    text, encoding = _guessed(body)
    if labelled is not None and (_is_wrong(text) or encoding == label):
        return Decoded(labelled, label)
    if declared:
        return Decoded(text, encoding, (f"labelled {declared}, read as {encoding}",))
    return Decoded(text, encoding)


def _guessed(body: bytes) -> tuple[str, str]:
    sample = body if len(body) <= SAMPLE_BYTES else body[: body.rfind(b" ", 0, SAMPLE_BYTES)]
    best = charset_normalizer.from_bytes(sample, cp_isolation=_IN_USE).best()
    western, guess = _strict(body, "cp1252"), _strict(body, best.encoding) if best else None
    past_ascii = len(sample.translate(None, bytes(range(128)))) / len(sample)
    if western is not None and (guess in {None, western} or past_ascii < NEARLY_ASCII):
        return western, "cp1252"
    if guess is None or best is None:
        raise Unreadable("no encoding fits its bytes: it is no text, or name its charset")
    return guess, best.encoding


def _strict(body: bytes, encoding: str, *, errors: str = "strict") -> str | None:
    try:
        return body.decode(encoding, errors)
    except (UnicodeError, LookupError):
        return None


def _codec(label: str | None) -> str | None:
    """Return Python's name of the charset a label means, or None if it names none."""
    try:
        name = codecs.lookup((label or "").strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    return None if name in _NO_CHARSET else _WEB_MEANS.get(name, name)


def _is_mojibake(text: str) -> bool:
    return len(_signs(text)) >= _MOJIBAKE_SIGNS


def _is_wrong(text: str) -> bool:
    """Tell whether ``text`` was decoded by a charset that it is not in.

    Accented Latin letters are a small part of a text in any language; Cyrillic, Greek or Hebrew
    read as Latin-1 are next to nothing else.
    """
    sample = text[:SAMPLE_BYTES]
    return _is_mojibake(text) or len(_ACCENTED.findall(sample)) > 0.3 * len(sample)


def _signs(text: str) -> list[re.Match[str]]:
    return list(BADNESS_RE.finditer(text[:SAMPLE_BYTES]))


def _mojibake(text: str) -> tuple[str, ...]:
    signs = _signs(text)
    if len(signs) < _MOJIBAKE_SIGNS:
        return ()
    first = signs[0]
    return (
        f"mojibake: decoded wrongly before it came here, in {len(signs)} places, "
        f"first at {first.start()} (“{first.group()}”); left as it is",
    )
