"""Whose deed somebody is blamed or praised for: "slammed Ito over [his] call for a strike"."""

from dataclasses import replace

from reportedly.resolve.candidates import SUBJECT, Antecedent, Scene, of_use

JUDGING = frozenset(
    {"attack", "berate", "blast", "castigate", "chastise", "chide", "condemn", "criticise",
     "criticize", "denounce", "fault", "lambast", "lambaste", "mock", "praise", "rebuke",
     "reprimand", "ridicule", "scold", "slam", "thank", "upbraid"}
)  # fmt: skip
FOR = frozenset({"for", "over", "about"})


def judged(scene: Scene) -> Antecedent | None:
    """Return the person that the clause of "over his call" judges; None for other words."""
    reading, tokens = scene.reading, scene.reading.tokens
    if reading.tag(scene.at) != "PRP$" or reading.lower(scene.at - 1) not in FOR:
        return None
    for verb in range(scene.at - 2, reading.sentence(scene.at).start, -1):
        if tokens[verb].lemma in JUDGING and reading.tag(verb)[:1] == "V":
            uses = scene.cast.people_in(range(verb + 1, scene.at))
            hit = [use for use in uses if any(tokens[at].head == verb for at in use.tokens)]
            return replace(of_use(scene, hit[0]), rank=SUBJECT) if hit else None
    return None
