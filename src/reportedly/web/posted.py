"""A form as a browser sends it."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import Request

from reportedly.errors import UsageError

MOST_BYTES = 100_000  # of a form; the longest quotations have some thousand
Form = Mapping[str, str]


async def posted(request: Request) -> Form:
    """Return the fields of the form; raises UsageError, which repeats nothing of it."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise UsageError(f"a form of more than {MOST_BYTES} bytes is none of ours")
    try:
        return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict"))
    except ValueError:
        raise UsageError("this is no form that a page here has made") from None
