"""The bytes as they came and the text as it was read, one click away from an article."""

from collections.abc import Callable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from reportedly.errors import UsageError
from reportedly.model import Article
from reportedly.store import View
from reportedly.web.asked import NotThere
from reportedly.web.headers import CAPTURED_POLICY

Endpoint = Callable[[Request], Response]


def captured(view: View) -> Endpoint:
    """Return the endpoint that hands out the captured bytes, shown as text, or to keep."""

    def endpoint(request: Request) -> Response:
        article = found(view, request.path_params["name"])
        capture = view.capture(article.id)
        headers = _headers(capture.sha256)
        if "download" in request.query_params:
            name = quote(article.id, safe="")
            headers["Content-Disposition"] = f'attachment; filename="{name}.bytes"'
            return Response(capture.body, media_type="application/octet-stream", headers=headers)
        charset = _charset(article)
        return Response(
            capture.body, headers=headers | {"Content-Type": f"text/plain; charset={charset}"}
        )

    return endpoint


def text_of(view: View) -> Endpoint:
    """Return the endpoint that hands out the text that all offsets count in."""

    def endpoint(request: Request) -> Response:
        article = found(view, request.path_params["name"])
        body = article.text.encode("utf-8", "backslashreplace")
        headers = {"Content-Security-Policy": CAPTURED_POLICY}
        return Response(body, headers=headers | {"Content-Type": "text/plain; charset=utf-8"})

    return endpoint


def found(view: View, name: str) -> Article:
    """Return the article of that id; raises NotThere for none."""
    try:
        return view.document(name).article
    except UsageError as error:
        raise NotThere(f"{name}: the ledger has no such article") from error


def _headers(sha256: str) -> dict[str, str]:
    return {"Content-Security-Policy": CAPTURED_POLICY, "X-Content-SHA256": sha256}


def _charset(article: Article) -> str:
    """Return the encoding the bytes were read with, if it is a plain word; else UTF-8."""
    name = article.encoding or "utf-8"
    return name if name.replace("-", "").replace("_", "").isalnum() and name.isascii() else "utf-8"
