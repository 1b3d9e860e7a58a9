"""Take decisions from forms, and go on to what comes next."""

from collections.abc import Awaitable, Callable
from typing import Any, cast, get_args

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.ask import Changes, judged, to_undo
from reportedly.errors import UsageError
from reportedly.model import Document, Review, ReviewAnswer, Span
from reportedly.store import View
from reportedly.web import forms
from reportedly.web.addresses import to_document
from reportedly.web.asked import NotThere, address
from reportedly.web.desk import Desk
from reportedly.web.guarding import Guard
from reportedly.web.offsets import Units
from reportedly.web.pages.article import SPAN, found
from reportedly.web.pages.review import KEPT, shown_words
from reportedly.web.posted import Form, posted
from reportedly.web.who import Who, who_of

ANSWERS: tuple[ReviewAnswer, ...] = get_args(ReviewAnswer)
PIECES = ("source", "cue", "content")
Endpoint = Callable[[Request], Awaitable[Response]]


def deciding(view: View, desk: Desk, guard: Guard) -> Endpoint:
    """Return what takes a decision."""

    def decide(form: Form, who: Who | None) -> str:
        document = found(view, form.get("document", ""))
        desk.keep(_judged(document, form, _by(desk, who)))
        if form.get("back") == "article":
            return to_document(document.article.id, form["attribution"])
        return onward(form)

    return _guarded(guard, decide)


def undoing(view: View, desk: Desk, guard: Guard) -> Endpoint:
    """Return what takes a person's decision back: the one that is named, else the last."""

    def undo(form: Form, who: Who | None) -> str:
        named = form.get("review") or to_undo(view, _by(desk, who)).id
        undone = desk.undo(_own(view, named, who.name) if who else named)
        name = undone.seen.id(undone.article)
        if form.get("back") == "article":
            return to_document(undone.article, name)
        return onward(form, document=undone.article, attribution=name)

    return _guarded(guard, undo)


def onward(form: Form, **details: str) -> str:
    """Return the address of the next statement, narrowed down as before."""
    kept = {name: form[f"kept_{name}"] for name in KEPT if form.get(f"kept_{name}")}
    return address("/review", {**kept, **details})


def _own(view: View, name: str, by: str) -> str:
    """Return the id of a decision if it is theirs: nobody takes back what another decided."""
    found = next((each for each in view.reviews() if each.id == name), None)
    if found is None:
        raise UsageError("there is no such decision to take back")
    if found.by != by:
        raise UsageError(f"{found.by} decided this, and alone takes it back; decide otherwise")
    return found.id


def _by(desk: Desk, who: Who | None) -> str:
    """Return whose decisions these are: the account's, whatever a form may say."""
    return who.name if who else desk.reviewer


def _guarded(guard: Guard, does: Callable[[Form, Who | None], str]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        form = await posted(request)
        if why := guard.refusal(request, form):
            return forms.trouble(403, why, "html")
        onto = await anyio.to_thread.run_sync(does, form, who_of(request))
        return RedirectResponse(onto, 303)

    return endpoint


def _judged(document: Document, form: Form, by: str) -> Review:
    answer, name = form.get("answer", ""), form.get("attribution", "")
    if answer not in ANSWERS:
        raise UsageError(f"answer: {answer!r} is not one of {', '.join(ANSWERS)}")
    why = " ".join(form.get("why", "").split())
    changes = _changes(document, name, form) if answer == "correct" else None
    try:
        return judged(document, name, cast("Any", answer), by, why=why, changes=changes)
    except UsageError as error:
        raise (NotThere if "no such statement" in str(error) else UsageError)(str(error)) from error


def _changes(document: Document, name: str, form: Form) -> Changes:
    """Return what the form has otherwise than the page had it."""
    had = shown_words(document, name)
    changed: dict[str, str] = {}
    for part, before in had.items():
        written = " ".join(form.get(part, before).split())
        if part in PIECES and form.get(f"{part}_units"):
            changed[part] = _in_code_points(document, form[f"{part}_units"])
        elif written != before:
            changed[part] = written
    return Changes(**changed)


def _in_code_points(document: Document, written: str) -> str:
    """Return places that a browser counted, as the text counts."""
    edges = SPAN.fullmatch(written)
    if not edges or int(edges[1]) >= int(edges[2]):
        raise UsageError(f"{written!r} is no stretch of text")
    units = Units(document.article.text)
    if int(edges[2]) > units.before(len(document.article.text)):
        raise UsageError(f"{written} ends past the text")
    span: Span = units.span_at(int(edges[1]), int(edges[2]))
    return f"{span.start}-{span.end}"
