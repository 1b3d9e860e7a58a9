"""Who speaks in a paper: "a letter from President Mara Ito, in which she praised the crew"."""

from dataclasses import replace

from reportedly.resolve.before_names import office_begins
from reportedly.resolve.candidates import SUBJECT, Antecedent, Scene, of_use
from reportedly.resolve.documents import OF_MATTER
from reportedly.resolve.vocabulary import DOCUMENTS, SPEECHES

PAPERS = (DOCUMENTS | SPEECHES | {"interview", "remarks", "comments"}) - OF_MATTER
LEADING = frozenset({"from", "by", "of"})


def in_the_paper(scene: Scene) -> Antecedent | None:
    """Return the one whose paper the pronoun stands in, None where it stands in none."""
    reading, at = scene.reading, scene.at
    if [reading.lower(at - 2), reading.lower(at - 1)] != ["in", "which"]:
        return None
    end = at - 2 - (reading.lower(at - 3) == ",")
    use = scene.cast.use_at(end - 1)
    if use is None or use.tokens.stop != end:
        return None
    before = office_begins(reading, use.tokens.start - 1, reading.sentences[at])
    before -= reading.lower(before) == "the"
    paper = before - 1
    if reading.lower(before) not in LEADING or reading.singular(paper) not in PAPERS:
        return None
    return replace(of_use(scene, use), rank=SUBJECT)
