"""A sitting at the terminal: one statement in its paragraph, one key for each answer."""

import sys
from dataclasses import dataclass, field
from typing import Literal

import click
from rich.text import Text

from reportedly.ask import Changes, Question, Waiting, judged, passage, queue, to_undo
from reportedly.cli.painting import PAINTS
from reportedly.cli.printing import console, visible
from reportedly.cli.saying import told
from reportedly.errors import UsageError
from reportedly.jobs import ReviewDesk
from reportedly.model import Document, ReviewAnswer
from reportedly.store import View

ANSWERS: dict[str, ReviewAnswer] = {"a": "accept", "r": "reject", "u": "unsure"}
Part = Literal["source", "cue", "content", "speaker", "kind", "cue_class"]
PARTS: dict[str, tuple[Part, str]] = {
    "s": ("source", "words of the source, pieces parted by […]"),
    "c": ("cue", "words of the cue"),
    "e": ("content", "words of the content from edge to edge, pieces parted by […]"),
    "p": ("speaker", "who speaks; empty: nobody can be told"),
    "k": ("kind", "direct, indirect or mixed"),
    "t": ("cue_class", "sort of saying: neutral, claim, deny …"),
}
HELP = (
    "a accept · r reject · u unsure · n next (skip) · z undo · q end · ? this\n"
    "correct: s source · c cue · e content edges · p speaker · k kind · t sort of saying"
)


@dataclass
class Sitting:
    """One person at the queue; ``passed`` counts what was skipped."""

    view: View
    desk: ReviewDesk
    question: Question
    why: str = ""
    passed: int = 0
    decided: int = field(default=0, init=False)

    def go(self) -> None:
        """Show one after the other until the queue or the keys end."""
        while (waiting := self._next()) and self._taken(waiting):
            pass
        if not waiting:
            click.echo("nothing waits any more")
        click.echo(f"{self.decided} decided", err=True)

    def _next(self) -> Waiting | None:
        """Return what comes next; what was skipped comes again when there is nothing else."""
        found = next(queue(self.view, self.question, passed=self.passed), None)
        if found is None and self.passed:
            self.passed = 0
            found = next(queue(self.view, self.question), None)
        return found

    def _taken(self, waiting: Waiting) -> bool:
        document = self.view.document(waiting.saying.document)
        self._show(document, waiting)
        return self._answered(document, waiting)

    def _show(self, document: Document, waiting: Waiting) -> None:
        out = console()
        left = self.view.undecided(self.question.query()).total
        out.print(Text(f"── {left} wait ──", style="dim"))
        coloured = out.is_terminal and not out.no_color
        out.print(_in_passage(document, waiting, coloured=coloured))
        out.print(told(waiting.saying))
        if before := waiting.before:
            note = f"{before.by} decided {before.answer} when it was read otherwise"
            out.print(Text(visible(note), style="yellow"))

    def _answered(self, document: Document, waiting: Waiting) -> bool:
        """Take keys until the statement is done with; tell whether to go on."""
        while (key := _key()) not in ("q", ""):
            try:
                if self._done(key, document, waiting):
                    return True
            except UsageError as error:
                click.echo(visible(str(error)))
        return False

    def _done(self, key: str, document: Document, waiting: Waiting) -> bool:
        if key in ANSWERS:
            self._keep(document, waiting, ANSWERS[key])
        elif key in PARTS:
            part, asked = PARTS[key]
            self._keep(document, waiting, "correct", _changes(part, _line(asked)))
        elif key == "n":
            self.passed += 1
        elif key == "z":
            undone = self.desk.undo(to_undo(self.view, self.desk.reviewer).id)
            self.decided -= 1
            click.echo(f"undone: {undone.answer}")
        else:
            click.echo(HELP)
            return False
        return True

    def _keep(
        self, document: Document, waiting: Waiting, answer: ReviewAnswer,
        changes: Changes | None = None,
    ) -> None:  # fmt: skip
        by, name = self.desk.reviewer, waiting.saying.id
        self.desk.keep(judged(document, name, answer, by, why=self.why, changes=changes))
        self.decided += 1
        click.echo(f"kept: {answer}")


def _changes(part: Part, words: str) -> Changes:
    return Changes(**{part: words})


def _in_passage(document: Document, waiting: Waiting, *, coloured: bool) -> Text:
    """Return the paragraph with the parts of the statement in colour, or between marks."""
    saying, text = waiting.saying, document.article.text
    shown = passage(text, tuple(each.span for each in saying.citations))
    pieces = sorted(
        (each.span, role) for role in ("source", "cue", "content") for each in getattr(saying, role)
    )
    painted, at = Text(), shown.start
    for span, role in pieces:
        paint = PAINTS[role]
        painted.append(visible(text[at : max(at, span.start)]))
        words = visible(text[max(at, span.start) : span.end])
        around = words if coloured else f"{paint.opens}{words}{paint.closes}"
        painted.append(around, style=paint.style)
        at = max(at, span.end)
    return painted.append(visible(text[at : shown.end]))


def _key() -> str:
    """Return the next key: pressed on a terminal, else the first sign of the next line."""
    if sys.stdin.isatty():
        click.echo("[a r u n z s c e p k t ? q] ", nl=False)
        key = click.getchar()
        click.echo(visible(key))
        return key
    for line in sys.stdin:
        if line.strip():
            return line.strip()[0]
    return ""


def _line(asked: str) -> str:
    if sys.stdin.isatty():
        return str(click.prompt(asked, default="", show_default=False))
    return sys.stdin.readline().strip()
