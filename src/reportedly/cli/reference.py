"""The reference of all verbs, written from the verbs themselves: docs/cli.md."""

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from reportedly.cli import main
from reportedly.cli.ending import Ending
from reportedly.errors import UsageError
from reportedly.settings import Settings

HEAD = """# The command line

<!-- Written by `make fix` from the program itself; a change here is lost. -->
"""
SETTINGS = """## Settings

A flag outranks the environment, the environment `reportedly.toml` in this folder, that the one in
`~/.config/reportedly`, and that the default. In the environment a name is in capitals, after
`REPORTEDLY_`.

| name | default | what it is |
|---|---|---|"""


def reference() -> str:
    """Return the reference of the whole command line, as Markdown."""
    with click.Context(main, info_name="reportedly", **main.context_settings) as context:
        parts = [HEAD, *_verbs(context, main), SETTINGS, *_settings(), ""]
    return "\n".join(parts)


def _verbs(context: click.Context, command: click.Command) -> Iterator[str]:
    yield f"## {context.command_path}\n\n{_prose(command)}\n"
    yield f"```text\n{_usage(context, command)}\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            verb = command.get_command(context, name)
            if verb is None:
                raise UsageError(f"{context.command_path} {name} is listed and is not there")
            with click.Context(verb, info_name=name, parent=context) as inner:
                yield from _verbs(inner, verb)


def _usage(context: click.Context, command: click.Command) -> str:
    usage = f"{context.command_path} {' '.join(command.collect_usage_pieces(context))}"
    options = (each for each in command.get_params(context) if isinstance(each, click.Option))
    records = [record for each in options if (record := each.get_help_record(context))]
    width = max((len(name) for name, _ in records), default=0)
    lines = [f"  {name:{width}}  {' '.join(text.split())}" for name, text in records]
    return "\n".join([usage, "", *lines])


def _prose(command: click.Command) -> str:
    return inspect.cleandoc(command.help or "").replace("\b\n", "")


def _settings() -> Iterator[str]:
    for name, field in Settings.model_fields.items():
        yield f"| `{name}` | `{field.default!r}` | {field.description} |"


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; say whether it is up to date.")
def _write(path: Path, check: bool) -> None:
    if not check:
        path.write_text(reference(), encoding="utf-8")
    elif not path.is_file() or path.read_text(encoding="utf-8") != reference():
        click.echo(f"{path} is not what the program says; run: make fix", err=True)
        raise SystemExit(Ending.FAULTY)


if __name__ == "__main__":
    _write()
