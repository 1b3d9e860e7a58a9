import codecs

import pytest

from reading_material import article_of, captured
from reportedly.errors import Unreadable
from reportedly.read import read
from reportedly.read.decode import decode

ENGLISH = "Mara Ito said the bridge “would open” in May — the ministry’s own words, she added."
LATIN = "El ministerio anunció que el puente se abrirá en mayo, después de una década de espera."
RUSSIAN = "Министерство гавани заявило в понедельник, что мост через реку откроется в мае."
POLISH = "Źródło: gęś i łódź. Ministerstwo ogłosiło, że most zostanie otwarty w maju, po sporach."
ARABIC = "أعلنت وزارة الميناء يوم الاثنين أن الجسر فوق النهر سيفتح في شهر مايو بعد أشهر من التأخير."
HEBREW = "המשרד הודיע ביום שני כי הגשר מעל הנהר ייפתח בחודש מאי לאחר חודשים של עיכובים וויכוחים."
JAPANESE = (
    "港湾省は月曜日、川にかかる橋が五月に開通すると発表した。何か月もの遅れと議論の後だった。"
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("One line.\r\n\r\n  Two,\tthree. \r\n\n", id="line ends and blanks"),
        pytest.param("\n\n\nIt rained.\n\n\n", id="empty lines at both ends"),
        pytest.param("a\u200bb\u00adc \ufeff d\u0301", id="invisible characters"),
        pytest.param("e\u0301 and \u00e9 stay two things", id="no normal form is forced"),
        pytest.param(ARABIC + "\n" + HEBREW, id="right to left"),
        pytest.param("🌉 The bridge opened. 👩‍👩‍👧", id="beyond the basic plane"),
    ],
)
def test_plain_text_is_kept_to_the_letter(text):
    article = article_of(text)

    assert article.text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_an_encodings_own_mark_settles_it_and_is_left_out(mark, encoding):
    article = article_of(mark + ENGLISH.encode(encoding))

    assert (article.text, article.encoding, article.notes) == (ENGLISH, encoding, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_seen_and_noted(encoding):
    article = article_of(ENGLISH.encode(encoding))

    assert article.text == ENGLISH
    assert article.encoding == encoding
    assert article.notes == ("UTF-16 without its mark",)


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        pytest.param(ENGLISH * 3, "cp1252", "cp1252", id="a few curly marks are Windows-1252"),
        pytest.param(LATIN * 2, "latin-1", "cp1252", id="Latin-1 is read as the web reads it"),
        pytest.param(RUSSIAN, "cp1251", "cp1251", id="Cyrillic"),
        pytest.param(RUSSIAN, "koi8-r", "koi8_r", id="Cyrillic of Unix"),
        pytest.param(POLISH, "cp1250", "cp1250", id="Polish"),
        pytest.param(ARABIC, "cp1256", "cp1256", id="Arabic"),
        pytest.param(HEBREW, "cp1255", "cp1255", id="Hebrew"),
        pytest.param(JAPANESE, "shift_jis", "cp932", id="Japanese"),
        pytest.param(JAPANESE, "iso2022_jp", "iso2022_jp", id="Japanese between escapes"),
    ],
)
def test_an_encoding_without_label_is_found(text, encoding, named):
    decoded = decode(text.encode(encoding))

    assert (decoded.text, decoded.encoding, decoded.notes) == (text, named, ())


def test_the_guess_is_the_same_each_time():
    body = RUSSIAN.encode("cp1251")

    assert decode(body) == decode(body)


def test_a_right_label_is_believed_without_a_note():
    decoded = decode(POLISH.encode("iso8859-2"), declared="ISO-8859-2")

    assert (decoded.text, decoded.encoding, decoded.notes) == (POLISH, "iso8859-2", ())


@pytest.mark.parametrize(
    ("body", "label", "note"),
    [
        (ENGLISH.encode(), "iso-8859-1", "labelled iso-8859-1, but its bytes are UTF-8"),
        (ENGLISH.encode("cp1252"), "utf-8", "labelled utf-8, read as cp1252"),
        (RUSSIAN.encode("cp1251"), "latin-1", "labelled latin-1, read as cp1251"),
        (HEBREW.encode("cp1255"), "windows-1252", "labelled windows-1252, read as cp1255"),
        (ENGLISH.encode("cp1252"), "klingon", "labelled klingon, read as cp1252"),
        (ENGLISH.encode("cp1252"), "rot13", "labelled rot13, read as cp1252"),
    ],
)
def test_a_wrong_label_is_noticed_and_reported(body, label, note):
    article = article_of(body, charset=label)

    assert article.notes == (note,)
    assert article.text in {ENGLISH, RUSSIAN, HEBREW}


def test_a_page_labels_itself():
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}</p></body></html>'

    article = article_of(page.encode("cp1251"), media_type="text/html")

    assert (article.text, article.encoding) == (RUSSIAN, "cp1251")


def test_mojibake_is_reported_and_left_as_it_is():
    text = ENGLISH.encode().decode("cp1252", "replace").replace("\ufffd", "")

    article = article_of(text)

    [note] = article.notes
    assert article.text == text
    assert note.startswith("mojibake: decoded wrongly before it came here")


def test_odd_but_sound_text_is_no_mojibake():
    article = article_of(f"{ENGLISH} Naïve cafés in São Tomé; 5 °C, ½ price, £3.\n{RUSSIAN}")

    assert article.notes == ()


def test_a_few_broken_bytes_do_not_cost_the_article():
    body = (ENGLISH * 3).encode() + "—".encode()[:2]

    article = article_of(body)

    assert article.text == ENGLISH * 3 + "\ufffd"
    assert article.notes == ("broken UTF-8 in 1 place, shown as U+FFFD",)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param(b"", "empty", id="no bytes"),
        pytest.param(b" \r\n\t\n ", "holds no words", id="white space"),
        pytest.param(codecs.BOM_UTF8, "holds no words", id="a mark and nothing else"),
        pytest.param(b"The bridge\x00opened", "NUL", id="a NUL byte"),
        pytest.param(bytes(range(256)) * 9, "NUL", id="a program"),
        pytest.param(b"\x01\x02\x03\x04 words \x05\x06\x07", "control characters", id="controls"),
        pytest.param(b"\xff\xfeA", "opens as utf-16-le and is not", id="a cut-off UTF-16"),
        pytest.param(b"It rained \xed\xa0\x80 here", "half a surrogate pair", id="a surrogate"),
    ],
)
def test_what_is_no_text_is_turned_away_in_one_line_that_names_it(body, words):
    with pytest.raises(Unreadable, match=words) as caught:
        read(captured(body))

    assert str(caught.value).startswith("file:///a.txt: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "  \n", "It rained \ud800 here", "It\x00rained"])
def test_a_record_whose_text_is_none_is_turned_away(text):
    with pytest.raises(Unreadable):
        read(captured(b"{}", text=text))


def test_a_record_s_text_is_kept_to_the_letter_though_its_bytes_are_json():
    text = "\ufeffBridge opens\r\n\r\nIt rained."

    article = article_of(b'{"text": "..."}', media_type="application/json", text=text, id="7")

    assert (article.text, article.given_id, article.media_type) == (text, "7", "text/plain")
    assert article.encoding is None


@pytest.mark.parametrize("media_type", ["image/png", "application/pdf", "video/mp4"])
def test_what_says_it_is_no_text_is_believed(media_type):
    with pytest.raises(Unreadable, match=f"is {media_type}, not text"):
        read(captured(b"words that could be read", media_type=media_type))
