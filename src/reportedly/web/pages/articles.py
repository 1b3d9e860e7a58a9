"""All articles: search in title and text, and leaf through."""

from typing import Any, cast

from reportedly.store import ArticleQuery, ArticleSeen
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, packed

ORDERS = ("newest", "oldest")


def articles(asked: Asked) -> Answer:
    """Return the articles asked for, each at a glance."""
    after = asked.after(str | None, str)
    query = ArticleQuery(
        about=asked.words("about"),
        outlet=asked.words("outlet_is"),
        order=cast("Any", asked.choice("order", ORDERS) or "newest"),
        after=cast("Any", tuple(after)) if after else None,
        size=asked.size,
    )
    found = asked.view.articles(query)
    return Answer(
        "articles",
        "Articles",
        ArticleSeen,
        rows=found.articles,
        drawn={"query": query},
        total=found.total,
        more=packed(*found.after) if found.after else None,
    )
