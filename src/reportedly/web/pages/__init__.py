"""The pages: each answers a question, whatever form the answer is wanted in."""

from collections.abc import Callable

from reportedly.web.answer import Answer
from reportedly.web.asked import Asked
from reportedly.web.pages.about import about
from reportedly.web.pages.actors import actors_page, one_actor
from reportedly.web.pages.article import article
from reportedly.web.pages.articles import articles
from reportedly.web.pages.changes import changes_page
from reportedly.web.pages.claims import claims_page, one_claim
from reportedly.web.pages.comparing import actor_compared, story_compared
from reportedly.web.pages.figures import figures_page
from reportedly.web.pages.ledger import ledger
from reportedly.web.pages.making import rejects, runs
from reportedly.web.pages.map import map_page
from reportedly.web.pages.network import network_page
from reportedly.web.pages.places import one_place, places
from reportedly.web.pages.stories import one_story, stories_page
from reportedly.web.pages.timeline import timeline_page

PAGES: dict[str, Callable[[Asked], Answer]] = {
    "/": ledger,
    "/documents": articles,
    "/documents/{name}": article,
    "/actors": actors_page,
    "/actors/{name}": one_actor,
    "/actors/{name}/compare": actor_compared,
    "/stories": stories_page,
    "/stories/{name}": one_story,
    "/stories/{name}/compare": story_compared,
    "/claims": claims_page,
    "/claims/{name}": one_claim,
    "/figures": figures_page,
    "/timeline": timeline_page,
    "/places": places,
    "/places/{name}": one_place,
    "/map": map_page,
    "/network": network_page,
    "/runs": runs,
    "/diff": changes_page,
    "/rejects": rejects,
    "/about": about,
}
