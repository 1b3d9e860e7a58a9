"""`reportedly accounts`: who may enter the reading room, and as what."""

import sys
from pathlib import Path
from typing import cast

import click

from reportedly.access import (
    LEAST,
    ROLES,
    Account,
    Role,
    account_of,
    checked,
    digest_of,
    new_token,
    read_accounts,
)
from reportedly.access.changing import change, the_account, with_changed, with_new, without
from reportedly.cli.asking import settings_of
from reportedly.cli.doorkeeping import accounts_file, accounts_option
from reportedly.cli.printing import as_json, print_table, visible
from reportedly.errors import UsageError

by_stdin = click.option("--password-stdin", "by_stdin", is_flag=True,
                        help="Read the password from standard input: one line.")  # fmt: skip


@click.group("accounts")
@accounts_option
@click.pass_context
def accounts_verb(context: click.Context, /, accounts: str | None) -> None:
    """Say who may enter the reading room, and as what; what changes holds at once.

    A reader reads. A reviewer decides on statements too, where `serve` has --review. An admin
    also sees who is logged in, and can log them out. Accounts are in a file of their own,
    which its owner alone can read: never in the ledger, so that no copy of a ledger has them.
    """
    context.obj["accounts"] = accounts


@accounts_verb.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), required=True, help="What the account may do.")
@by_stdin
@click.option("--no-password", "without_password", is_flag=True,
              help="Let them in by a trusted proxy, or by a token, alone.")  # fmt: skip
@click.pass_context
def add_verb(
    context: click.Context, /, name: str, role: str, by_stdin: bool, without_password: bool
) -> None:
    """Make an account; its password is asked for twice, and never taken from the call."""
    path = _file(context)
    if by_stdin and without_password:
        raise UsageError("--password-stdin and --no-password: choose one")
    if path.exists() and account_of(read_accounts(path), name):
        with_new(read_accounts(path), Account(name, "reader"))  # raises before anybody types
    digest = None if without_password else _digest(name, by_stdin=by_stdin)
    new = Account(name, cast("Role", role), digest)
    change(path, lambda accounts: with_new(accounts, new))
    _tell(context, f"{name} may enter as {role} ({path.name})")


@accounts_verb.command("list")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON, one account a line.")
@click.pass_context
def list_verb(context: click.Context, /, wants_json: bool) -> None:
    """Print the accounts; no password or token is ever shown again."""
    rows = [_row(each) for each in read_accounts(_file(context))]
    if wants_json:
        for row in rows:
            click.echo(as_json(row))
    else:
        print_table(("name", "role", "password", "token"), map(_cells, rows))


@accounts_verb.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice(ROLES))
@click.pass_context
def role_verb(context: click.Context, /, name: str, role: str) -> None:
    """Let NAME be a reader, a reviewer or an admin from now on."""
    change(_file(context), lambda accounts: with_changed(accounts, name, role=role))
    _tell(context, f"{name} may enter as {role} from now on")


@accounts_verb.command("password")
@click.argument("name")
@by_stdin
@click.pass_context
def password_verb(context: click.Context, /, name: str, by_stdin: bool) -> None:
    """Give NAME a new password; whoever is logged in by the old one is logged out."""
    path = _file(context)
    the_account(read_accounts(path), name)  # raises before anybody types
    digest = _digest(name, by_stdin=by_stdin)
    change(path, lambda accounts: with_changed(accounts, name, password=digest))
    _tell(context, f"{name} has a new password")


@accounts_verb.command("token")
@click.argument("name")
@click.option("--remove", "removes", is_flag=True, help="Let the token count no more.")
@click.pass_context
def token_verb(context: click.Context, /, name: str, removes: bool) -> None:
    """Print a new token by which programs read as NAME; an earlier one counts no more.

    It is shown this once. A program sends it as `Authorization: Bearer TOKEN`; it reads, and
    can decide nothing.
    """
    token, digest = new_token()
    kept = None if removes else digest
    change(_file(context), lambda accounts: with_changed(accounts, name, token=kept))
    if removes:
        _tell(context, f"{name} has no token now")
    else:
        click.echo(token)


@accounts_verb.command("remove")
@click.argument("name")
@click.pass_context
def remove_verb(context: click.Context, /, name: str) -> None:
    """Remove NAME; what they decided keeps their name."""
    change(_file(context), lambda accounts: without(accounts, name))
    _tell(context, f"{name} may not enter any more")


def _file(context: click.Context) -> Path:
    return accounts_file(settings_of(context))


def _row(account: Account) -> dict[str, str | bool]:
    return {
        "name": account.name,
        "role": account.role,
        "password": account.password is not None,
        "token": account.token is not None,
    }


def _cells(row: dict[str, str | bool]) -> tuple[str, ...]:
    yes_no = {"True": "yes", "False": "no"}
    return tuple(yes_no.get(str(each), str(each)) if isinstance(each, bool) else each
                 for each in row.values())  # fmt: skip


def _digest(name: str, *, by_stdin: bool) -> str:
    """Return the digest of a password that somebody types twice, or hands over once."""
    if by_stdin:
        return digest_of(checked(_line()))
    if not sys.stdin.isatty():
        raise UsageError("no terminal to ask at; hand the password over with --password-stdin")
    asked = visible(f"Password of {name} (at least {LEAST} characters)")
    typed = click.prompt(asked, hide_input=True, confirmation_prompt="The same again", err=True)
    return digest_of(checked(typed))


def _line() -> str:
    """Return the one line of standard input."""
    try:
        return sys.stdin.buffer.read(1 << 16).decode().removesuffix("\n")
    except UnicodeDecodeError as error:
        raise UsageError("the password is no UTF-8") from error


def _tell(context: click.Context, told: str) -> None:
    if not settings_of(context).quiet:
        click.echo(visible(told), err=True)
