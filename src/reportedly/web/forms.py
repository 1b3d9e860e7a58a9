"""One answer in each of its forms: a page, JSON, CSV."""

import json
from collections.abc import Mapping
from io import StringIO
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from reportedly import __version__
from reportedly.export import table_writer
from reportedly.web import addresses, telling, words
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked
from reportedly.web.inking import inked
from reportedly.web.plain import cells, columns, plain

# Where one goes from every page. Room is left for review.
ROOMS = (
    ("/", "Statements"),
    ("/documents", "Articles"),
    ("/actors", "Actors"),
    ("/stories", "Stories"),
    ("/claims", "Claims"),
    ("/figures", "Figures"),
    ("/timeline", "Timeline"),
    ("/places", "Places"),
    ("/map", "Map"),
    ("/network", "Network"),
    ("/runs", "Runs"),
    ("/rejects", "Set aside"),
    ("/about", "About"),
)


# What templates call for an address; a published copy has its own of each.
ADDRESSES = (
    "has_actor",
    "shipped",
    "to_actor",
    "to_claim",
    "to_compared",
    "to_document",
    "to_place",
    "to_room",
    "to_said",
    "to_span",
    "to_story",
    "to_text",
    "to_words",
)


# What makes pieces of HTML that pages share.
TOLD = {
    "inked": inked,
    "saying_row": telling.saying_row,
    "told_chain": telling.chain,
    "told_date": telling.dated,
    "told_notes": telling.notes,
    "told_outlet": telling.outlet,
    "told_title": telling.titled,
    "told_who": telling.who,
}


def environment() -> Environment:
    """Return what makes pages of templates, with the addresses of the reading room."""
    made = Environment(
        loader=PackageLoader("reportedly.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        name: getattr(words, name)
        for name in (
            "line",
            "flowing",
            "joined",
            "excerpt",
            "clipped",
            "way",
            "citation",
            "exactly",
            "linkable",
            "moment",
        )
    } | TOLD
    made.globals |= {
        name: getattr(words, name)
        for name in (
            "many",
            "days",
            "bounds",
        )
    }
    made.globals |= {name: getattr(addresses, name) for name in ADDRESSES}
    # "copy" is what a published copy is told of itself: this is none.
    made.globals |= {"rooms": ROOMS, "version": __version__, "copy": None}
    return made


ENVIRONMENT = environment()


def as_page(answer: Answer, asked: Asked) -> Response:
    """Return the answer as a page."""
    twins = {form: asked.twin(form) for form in ("json", "csv")}
    told = {**answer.told, **answer.drawn, "answer": answer, "asked": asked, "twins": twins}
    return HTMLResponse(ENVIRONMENT.get_template(f"{answer.page}.html").render(told))


def as_json(answer: Answer, asked: Asked) -> Response:
    """Return the answer as JSON: what is told, then the rows."""
    counts = {"total": answer.total, "whole": answer.whole, "next": answer.more}
    told = {"title": answer.title, **counts, **plain(dict(answer.told))}
    return json_of(told | {"rows": plain(list(answer.rows))})


def json_of(value: Mapping[str, Any], status: int = 200) -> Response:
    """Return a response that holds the value as JSON."""
    # Escaped wholly: JSON that lands in a page by mistake still holds no markup.
    body = json.dumps(value, ensure_ascii=True, default=str).replace("<", "\\u003c")
    return Response(body, status, media_type="application/json")


def as_csv(answer: Answer, asked: Asked) -> Response:
    """Return the answer's rows as CSV; where there are more, a link in the headers says so."""
    stream = StringIO()
    put = table_writer(stream, columns(answer.record))
    for each in answer.rows:
        put(cells(each))
    # Bytes that are no text become signs of their own: a file of rows must not stop half-way.
    body = stream.getvalue().encode("utf-8", "backslashreplace")
    headers = {"Content-Disposition": f'attachment; filename="{answer.page}.csv"'}
    if answer.more:
        headers["Link"] = f'<{asked.twin("csv", after=answer.more)}>; rel="next"'
    return Response(body, media_type="text/csv; charset=utf-8", headers=headers)


def form_of(path: str) -> str:
    """Return the form in which what goes wrong at that path is told: a page, or JSON.

    >>> form_of("/actors"), form_of("/actors.csv"), form_of("/api/v1/actors")
    ('html', 'json', 'json')
    """
    programs = path.startswith("/api/") or path.endswith((".json", ".csv", ".atom"))
    return "json" if programs else "html"


def trouble(
    status: int, message: str, form: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Return what went wrong: a page for a reader, the one shape of errors for a program."""
    told = _page_of_trouble(status, message) if form == "html" else _told(status, message)
    told.headers.update(headers or {})
    return told


def _told(status: int, message: str) -> Response:
    return json_of({"error": {"status": status, "message": message}}, status)


def _page_of_trouble(status: int, message: str) -> Response:
    titles = {
        400: "This cannot be asked",
        401: "Nobody is logged in",
        403: "This was not taken",
        404: "Nothing is here",
        405: "This is only read here",
    }
    told = {"status": status, "title": titles.get(status, "Something went wrong")}
    page = ENVIRONMENT.get_template("trouble.html").render(told | {"message": message})
    return HTMLResponse(page, status)
