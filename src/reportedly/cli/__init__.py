"""The front door: one file a verb, each a thin wire to the rooms behind it."""

import click

from reportedly import __version__
from reportedly.cli.door import Door

__all__ = ["main"]


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--db",
    metavar="PATH|URL",
    help="The ledger to work on; may follow the verb.  [default: ledger.db]",
)
@click.option(
    "--quiet",
    is_flag=True,
    default=None,
    help="Print no progress and no counts; may follow the verb.",
)
@click.version_option(__version__, message="reportedly %(version)s")
@click.pass_context
def main(context: click.Context, db: str | None, quiet: bool | None) -> None:
    """Who said what, according to whom: a checkable ledger of what the news reports.

    Every setting may also be given as REPORTEDLY_<NAME> in the environment, or in
    reportedly.toml, in this folder or in ~/.config/reportedly.

    \b
    Exit status: 0 all well; 1 a check found faults; 2 the call is wrong; 3 items were
    set aside; 4 the ledger cannot be used; 5 a folder holds files of somebody's;
    6 it would be open to whoever comes; 70 a fault of this program.
    """
    context.obj = {"db": db, "quiet": quiet}
