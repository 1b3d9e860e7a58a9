"""Who said what through whom, as HTML that many pages share.

Not templates: a page of 25 statements would call two hundred macros, for a third of its time.
"""

from collections.abc import Callable, Iterable
from typing import Protocol

from markupsafe import Markup, escape

from reportedly.ask import Saying
from reportedly.model import Citation
from reportedly.web.words import citation, days, excerpt, joined, line, moment, way

TOLD_BY = {
    "role": "told by role",
    "pronoun": "told by pronoun",
    "carried": "carried on from before",
}
THEN = '<span class="then" role="img" aria-label="by way of">→</span> '
Leading = Callable[[str, str | None], str]


class Told(Protocol):
    """What is known of who says something, and how: of a statement in a list or in its article."""

    @property
    def speaker(self) -> str | None: ...
    @property
    def source(self) -> tuple[Citation, ...]: ...
    @property
    def role(self) -> str | None: ...
    @property
    def role_of(self) -> str | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def cue_class(self) -> str: ...
    @property
    def negated(self) -> bool: ...
    @property
    def modality(self) -> str: ...
    @property
    def basis(self) -> str | None: ...


def saying_row(saying: Saying, to_document: Leading) -> Markup:
    """Return a statement as an item of a list; ``to_document`` says where its article is."""
    name, who_said = escape(saying.id), escape(excerpt(saying.speaker or "no named source", 60))
    words = escape(excerpt(joined(saying.content)) or "(no words)")
    place = escape(to_document(saying.document, saying.id))
    when = dated(saying.published, saying.published_basis)
    # Not with a plus: what is HTML already takes what it is added to for words, and escapes it.
    article = f"{titled(saying)} · {outlet(saying.outlet)} · {when}"
    return Markup(f"""\
<li class="saying" id="{name}">
  <article aria-labelledby="w-{name}">
    <h3 class="words" id="w-{name}"><a href="{place}"><bdi>{words}</bdi></a></h3>
    <p class="said">{who(saying)} {notes(saying)}</p>
    <p class="way"><span class="label">according to</span> {chain(saying.chain)} {_when(saying)}</p>
    <div class="foot-line"><p class="where">{article}</p>
    <details class="cite"><summary>Cite<span class="hidden"> this statement of {who_said}</span>\
</summary>
      <p class="citation" dir="auto">{escape(citation(saying))}</p></details></div>
  </article>
</li>
""")


def who(told: Told) -> Markup:
    """Return who says it, with the role that the text states."""
    if told.speaker:
        named = f'<bdi class="who">{escape(line(told.speaker))}</bdi>'
    elif told.source:
        named = f'<bdi class="who">{escape(joined(told.source))}</bdi> '
        named += '<span class="basis">(nobody could be told)</span>'
    else:
        named = '<span class="unknown">no source named</span>'
    role = " of ".join(filter(None, (told.role, told.role_of)))
    if role and role.lower() not in (told.speaker or "").lower():
        named += f' <bdi class="role">{escape(line(role))}</bdi>'
    return Markup(named)


def notes(told: Told) -> Markup:
    """Return how it is said."""
    more = [
        told.cue_class if told.cue_class != "neutral" else None,
        "not said" if told.negated else None,
        told.modality if told.modality != "asserted" else None,
        f"speaker {TOLD_BY[told.basis]}" if told.basis in TOLD_BY else None,
    ]
    first = f'<span class="chip kind-{escape(told.kind)}">{escape(told.kind)}</span>'
    chips = (f' <span class="chip">{escape(note)}</span>' for note in more if note)
    return Markup(first + "".join(chips))


def chain(steps: Iterable[str] | None) -> Markup:
    """Return the names of those by whom the words came."""
    if steps is None:
        return Markup('<span class="unknown">nobody looked</span>')
    named = [f"<bdi>{escape(line(name))}</bdi>" for name in way(steps)]
    return Markup(f" {THEN}".join(named) or '<span class="unknown">the article itself</span>')


def dated(published: str | None, basis: str | None = None) -> Markup:
    """Return when an article was published, and on what basis if that is not stated."""
    if not published:
        return Markup('<span class="unknown">date unknown</span>')
    told = f"<time>{escape(moment(line(published)))}</time>"
    inferred = basis and basis != "stated"
    return Markup(f'{told} <span class="basis">({escape(basis)})</span>' if inferred else told)


def outlet(name: str | None) -> Markup:
    """Return who published it."""
    if not name:
        return Markup('<span class="unknown">outlet unknown</span>')
    return Markup(f"<bdi>{escape(line(name))}</bdi>")


class Titled(Protocol):
    """What has the title of an article."""

    @property
    def title(self) -> str | None: ...


def titled(row: Titled) -> Markup:
    """Return the title of an article."""
    title = escape(excerpt(row.title or "(no title)", 160))
    return Markup(f'<bdi class="title">{title}</bdi>')


def _when(saying: Saying) -> str:
    if not saying.said_on:
        return ""
    known = saying.said_earliest
    told = days(known, saying.said_latest) if known else line(saying.said_on)
    return f'<span class="label">said</span> {escape(told)}'
