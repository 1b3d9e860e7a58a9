"""What people judged of pairs of articles: it outranks what the words say."""

from collections.abc import Collection, Mapping, Sequence

from reportedly.link.stories.gist import Gist
from reportedly.link.stories.joining import Array
from reportedly.model import Judgement

# Of an article, whom it was judged with, and how: "same" happening, or "different".
Judged = Mapping[str, Mapping[str, Judgement]]
NOBODY: Judged = {}
# More than the words of all pairs between two groups can say; far from joining.LEAST.
SURE = 1e7
SURE_ODDS = {"same": SURE, "different": -SURE}


def overruled(
    odds: Array, gists: Sequence[Gist], judged: Judged, *, answers: Collection[str] = SURE_ODDS
) -> Array:
    """Return the log odds of each pair, those beyond doubt that were judged so."""
    place = {gist.article: at for at, gist in enumerate(gists)}
    ruled = odds.copy() if judged else odds
    for one in place.keys() & judged.keys():
        for other, judgement in judged[one].items():
            if other in place and judgement.answer in answers:
                ruled[place[one], place[other]] = SURE_ODDS[judgement.answer]
    return ruled


def held_together(article: str, judged: Judged) -> dict[str, float]:
    """Return whom an article was judged to tell of one happening with, as ties."""
    found = judged.get(article, {})
    return {other: SURE for other, each in found.items() if each.answer == "same"}
