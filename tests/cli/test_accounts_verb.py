"""`reportedly accounts`, and how `serve` is refused without them."""

import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from reading_ledger import filled
from reportedly.access import matches, read_accounts, token_digest
from reportedly.cli import main

PASSWORD = "seven slow herons"
RUN = [sys.executable, "-c", "from reportedly.cli import main; main()"]


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))


def said(*words, typed=None):
    return CliRunner().invoke(main, list(words), input=typed)


def add(name, role, password=PASSWORD):
    done = said("accounts", "add", name, "--role", role, "--password-stdin", typed=password + "\n")
    assert done.exit_code == 0, done.output


def kept(path="ledger.accounts.json"):
    return {each.name: each for each in read_accounts(Path(path))}


def test_an_account_is_made_beside_the_ledger_and_listed_without_its_secrets():
    add("Noor", "admin")

    listed = said("accounts", "list", "--json").output

    assert matches(kept()["Noor"].password, PASSWORD)
    assert json.loads(listed) == {"name": "Noor", "role": "admin", "password": True, "token": False}
    assert "argon2" not in said("accounts", "list").output


def test_the_file_is_where_the_flag_the_setting_or_the_ledger_says(monkeypatch):
    add("Noor", "reader")
    words = ("add", "Ito", "--role", "reader", "--no-password")
    said("accounts", "--accounts", "a.json", *words)
    said("--db", "news.2024.db", "accounts", *words)
    monkeypatch.setenv("REPORTEDLY_ACCOUNTS", "b.json")
    add("Vigo", "reader")

    files = ("ledger.accounts.json", "a.json", "news.2024.accounts.json", "b.json")
    assert [set(kept(each)) for each in files] == [{"Noor"}, {"Ito"}, {"Ito"}, {"Vigo"}]


def test_role_password_token_and_removal():
    add("Noor", "reader")
    said("accounts", "role", "noor", "reviewer")
    said("accounts", "password", "Noor", "--password-stdin", typed="another set of words")
    token = said("accounts", "token", "Noor").output.strip()
    then = kept()["Noor"]
    said("accounts", "token", "Noor", "--remove")
    without = kept()["Noor"]
    said("accounts", "remove", "Noor")

    assert then.role == "reviewer"
    assert matches(then.password, "another set of words")
    assert then.token == token_digest(token)
    assert len(token) >= 43
    assert without.token is None
    assert kept() == {}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add", "NOOR", "--role", "reader", "--password-stdin"), "already"),
        (("add", "Ito", "--role", "reader"), "--password-stdin"),
        (("add", "Ito", "--role", "emperor"), "emperor"),
        (("add", "Ito"), "--role"),
        (("add", "Ito", "--role", "reader", "--password", "x"), "--password"),
        (("add", "Ito", "--role", "reader", "--password-stdin", "--no-password"), "choose one"),
        (("add", "It\no", "--role", "reader", "--no-password"), "name"),
        (("role", "Ito", "admin"), "no such account"),
        (("password", "Ito", "--password-stdin"), "no such account"),
        (("token", "Ito"), "no such account"),
        (("remove", "Ito"), "no such account"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_changes(words, told):
    add("Noor", "admin")
    before = kept()

    done = said("accounts", *words, typed=PASSWORD)

    assert done.exit_code == 2
    assert told in done.output
    assert kept() == before


@pytest.mark.parametrize("password", ["short", "", "two lines\nof a password", "x" * 2000])
def test_a_bad_password_is_refused_and_not_repeated(password):
    done = said("accounts", "add", "Noor", "--role", "reader", "--password-stdin", typed=password)

    assert done.exit_code == 2
    assert done.output.count("\n") == 1
    assert not password or password not in done.output


def on_terminal(*lines):
    """Run `accounts add` on a terminal, type the lines; return its status and what it showed."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*RUN, "accounts", "add", "Noor", "--role", "reader"],
        stdin=follower, stdout=follower, stderr=follower, start_new_session=True,
    )  # fmt: skip
    os.close(follower)
    shown = b""
    for line in lines:
        seen = len(shown)
        while not shown[seen:].rstrip().endswith(b":"):
            shown += os.read(leader, 1000)
        time.sleep(0.05)  # between the prompt and the switching off of the echo
        os.write(leader, line.encode() + b"\n")
    while True:
        try:
            shown += os.read(leader, 1000)
        except OSError:  # the other end is closed
            break
    os.close(leader)
    return process.wait(timeout=30), shown.decode()


def test_on_a_terminal_the_password_is_asked_for_twice_and_not_shown():
    status, shown = on_terminal(PASSWORD, PASSWORD)

    assert status == 0
    assert matches(kept()["Noor"].password, PASSWORD)
    assert PASSWORD not in shown


def test_on_a_terminal_two_that_differ_are_asked_for_again():
    status, shown = on_terminal(PASSWORD, "eight slow herons", PASSWORD, PASSWORD)

    assert status == 0
    assert matches(kept()["Noor"].password, PASSWORD)


def test_other_machines_are_refused_without_accounts_with_one_line_and_a_status_of_its_own(
    tmp_path,
):
    filled(tmp_path / "ledger.db")

    done = said("serve", "--host", "0.0.0.0")

    assert done.exit_code == 6
    assert done.output.count("\n") == 1
    assert "reportedly accounts add" in done.output


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("--host", "0.0.0.0", "--no-accounts"), 6, "no accounts"),
        (("--host", "0.0.0.0", "--accounts", "none.json"), 6, "none.json"),
        (("--accounts", "none.json"), 4, "none.json"),
        (("--host", "0.0.0.0", "--accounts", "empty.json"), 6, "no account in it"),
        (("--accounts", "tokens.json"), 6, "no account has a password"),
        (("--accounts", "bad.json"), 4, "bad.json"),
        (("--accounts", "open.json"), 4, "chmod 600"),
        (("--proxy-header", "X-Forwarded-User"), 2, "--proxy-from"),
        (("--proxy-header", "X-User", "--proxy-from", "127.0.0.1"), 2, "--name"),
        (("--proxy-from", "proxy.example"), 2, "proxy.example"),
        (("--no-accounts", "--proxy-from", "127.0.0.1"), 2, "--no-accounts"),
        (
            (
                "--host",
                "::",
                "--proxy-header",
                "X-User",
                "--proxy-from",
                "::1",
                "--name",
                "a.example",
            ),
            6,
            "accounts",
        ),
    ],
)
def test_a_door_that_does_not_hold_is_not_opened(tmp_path, words, status, told):
    filled(tmp_path / "ledger.db")
    said("accounts", "--accounts", "tokens.json", "add", "Ito", "--role", "reader", "--no-password")
    for name, body in (("empty.json", '{"format": 1, "accounts": []}'), ("bad.json", "{"),
                       ("open.json", '{"format": 1, "accounts": []}')):  # fmt: skip
        (tmp_path / name).write_text(body, encoding="utf-8")
        (tmp_path / name).chmod(0o644 if name == "open.json" else 0o600)

    done = said("serve", "--no-open", *words)

    assert done.exit_code == status
    assert done.output.count("\n") == 1
    assert told in done.output
