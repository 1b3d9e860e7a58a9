"""The file of accounts: who may read it, how it is changed, and what it says when it is bad."""

import json
import os
from dataclasses import replace
from stat import S_IMODE

import pytest

from entering import WEAK, accounts
from reportedly.access import Account, Book, checked, digest_of, matches, new_token, read_accounts
from reportedly.access.changing import change, with_changed, with_new, without
from reportedly.errors import StoreError, UsageError

GOOD = WEAK.hash("a password of words")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ledger.accounts.json"


def kept(path, found=None):
    change(path, lambda _: accounts() if found is None else found)
    return path


def test_what_is_kept_comes_back_by_name(path):
    found = read_accounts(kept(path, accounts()[::-1]))

    assert [(each.name, each.role) for each in found] == [
        ("Ada", "admin"), ("Rana", "reader"), ("Vigo", "reviewer"),
    ]  # fmt: skip


def test_its_owner_alone_may_read_it_whatever_the_umask(path):
    before = os.umask(0)
    try:
        kept(path)
    finally:
        os.umask(before)

    assert S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o644, 0o666, 0o604, 0o620, 0o602])
def test_a_file_that_others_may_read_or_change_is_refused(path, mode):
    kept(path).chmod(mode)

    with pytest.raises(StoreError, match="chmod 600"):
        read_accounts(path)


def test_a_group_that_only_reads_is_taken(path):
    kept(path).chmod(0o640)

    assert len(read_accounts(path)) == 3


def test_a_change_that_fails_leaves_the_file_as_it_was(path):
    before = kept(path).read_bytes()

    with pytest.raises(UsageError):
        change(path, lambda found: with_new(found, Account("ADA", "reader")))

    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_two_changes_at_once_do_not_lose_one(path):
    kept(path)

    def during(found):
        with pytest.raises(StoreError, match="under way"):
            change(path, lambda others: without(others, "Rana"))
        return without(found, "Vigo")

    change(path, during)

    assert [each.name for each in read_accounts(path)] == ["Ada", "Rana"]


def test_a_link_to_the_file_stays_a_link(path, tmp_path):
    link = tmp_path / "link.json"
    link.symlink_to(kept(path))

    change(link, lambda found: without(found, "Ada"))

    assert link.is_symlink()
    assert len(read_accounts(path)) == 2


def test_a_book_knows_of_a_change_at_once(path):
    book = Book(kept(path))
    before = book.accounts()
    change(path, lambda found: with_changed(found, "vigo", role="admin"))

    roles = {each.name: each.role for each in book.accounts()}

    assert (len(before), roles["Vigo"]) == (3, "admin")
    path.unlink()
    with pytest.raises(StoreError):
        book.accounts()


ONE = {"name": "Noor", "role": "reader", "password": GOOD, "token": None}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe",
        b"[1, 2",
        b"[]",
        b'{"format": 1}',
        *(
            json.dumps({"format": number, "accounts": rows}).encode()
            for number, rows in (
                (2, []),
                (1, [{**ONE, "role": "emperor"}]),
                (1, [{**ONE, "name": 7}]),
                (1, [{**ONE, "name": "two\nlines"}]),
                (1, [{**ONE, "name": "turned\u202eround"}]),
                (1, [ONE, {**ONE, "name": "NOOR"}]),
                (1, [{**ONE, "password": "in the clear"}]),
                (1, [{**ONE, "password": ""}]),
                (1, [{**ONE, "token": "short"}]),
                (1, [{**ONE, "token": "é" * 64}]),
                (1, [{"role": "admin"}]),
            )
        ),
    ],
)
def test_a_bad_file_is_told_in_one_line_that_names_it_and_no_secret(path, body):
    path.write_bytes(body)
    path.chmod(0o600)

    with pytest.raises(StoreError) as told:
        read_accounts(path)

    assert str(told.value).startswith(f"{path}: ")
    assert "\n" not in str(told.value)
    assert "in the clear" not in str(told.value)


@pytest.mark.parametrize(
    "name", ["", " ", "a ", "a  b", "x" * 101, "a\nb", "a\x1b[31m", "\u202ea", "a\u200bb", "\ud800"]
)
def test_names_that_could_look_like_another_are_refused(name):
    with pytest.raises(UsageError):
        with_new((), Account(name, "reader"))


@pytest.mark.parametrize("name", ["Noor Castellan", "noor@newsroom.example", "نور", "Zoë", "李"])
def test_names_of_people_are_taken(name):
    assert with_new((), Account(name, "reader"))[0].name == name


def test_a_password_is_kept_as_argon2id_with_a_salt_of_its_own():
    one, other = digest_of("the same words"), digest_of("the same words")

    assert one.startswith("$argon2id$")
    assert one != other
    assert matches(one, "the same words")
    assert not matches(one, "the same word")


def test_a_letter_with_its_accent_apart_is_the_same_password():
    assert matches(WEAK.hash("caf\u00e9 of the port".encode()), "cafe\u0301 of the port")


def test_without_a_digest_nothing_matches():
    assert not matches(None, "")
    assert not matches(None, "anything at all")


@pytest.mark.parametrize("password", ["", "elevenchars", "x" * 1001, "two lines of\nwords"])
def test_a_password_that_is_not_taken_is_not_repeated(password):
    with pytest.raises(UsageError) as told:
        checked(password)

    assert not password or password not in str(told.value)


def test_what_an_account_says_of_itself_has_no_digest():
    account = replace(Account("Noor", "reader", GOOD), token=new_token()[1])

    assert GOOD not in repr(account)
    assert account.token not in repr(account)
