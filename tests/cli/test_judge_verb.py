"""`judge` at the front door."""

import pytest

from prose import paragraphs, text_of


@pytest.fixture
def ledger(call, tmp_path):
    """A ledger of two articles that carry one text, and another; the path of its file."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("a", paragraphs(1)), ("b", paragraphs(1)), ("c", paragraphs(2))):
        (folder / f"{name}.txt").write_text(text_of([f"News of {name}", *text]), encoding="utf-8")
    path = tmp_path / "ledger.db"
    call("--db", str(path), "--quiet", "add", "--stages", "read", str(folder))
    return path


def address(ledger, name):
    return (ledger.parent / "articles" / f"{name}.txt").as_uri()


def test_a_pair_is_judged_listed_and_taken_back(call, ledger):
    db, one, other = ("--db", str(ledger)), address(ledger, "a"), address(ledger, "b")
    before = call(*db, "copies", one).stdout

    told = call(*db, "judge", "copy", one, other, "different", "--why", "both quote the statute")

    assert "do not carry one text" in told.stdout
    assert "both quote the statute" in call(*db, "decisions").stdout
    assert call(*db, "copies", one).stdout != before
    call(*db, "undo", told.stdout.split("reportedly undo ")[1].strip())
    assert call(*db, "copies", one).stdout == before


@pytest.mark.parametrize(
    ("what", "names", "answer", "status", "told"),
    [
        ("copy", "ac", "same", 2, "no passage of both was found"),
        ("story", "aa", "same", 2, "are one article; name two"),
        ("story", "ax", "same", 2, "x"),
        ("rumour", "ab", "same", 2, "rumour"),
    ],
)
def test_what_cannot_be_judged_says_why(call, ledger, what, names, answer, status, told):
    one, other = (address(ledger, name) for name in names)

    result = call("--db", str(ledger), "judge", what, one, other, answer)

    assert result.exit_code == status
    assert told in result.stderr
