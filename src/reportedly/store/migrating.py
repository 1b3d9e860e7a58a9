"""Take the steps from one schema to the next; the one module that waits for Alembic."""

from importlib.resources import files
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection


def upgrade(connection: Connection, *, to: str = "head") -> None:
    """Take the steps that are missing, inside the caller's transaction: all of them or none."""
    scripts = _scripts()

    def steps(has: Any, _context: MigrationContext) -> Any:
        return scripts._upgrade_revs(to, has)

    with EnvironmentContext(Config(), scripts, fn=steps, destination_rev=to) as environment:
        environment.configure(connection=connection, transactional_ddl=True)
        environment.run_migrations()


def revisions() -> tuple[str, ...]:
    """Return the names of all steps, oldest first."""
    return tuple(reversed([script.revision for script in _scripts().walk_revisions()]))


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(Path(str(files("reportedly.store"))) / "migrations"))
