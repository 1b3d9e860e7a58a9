"""Attributions as the trained engine finds them, on passages of our own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import ANY_TEXT
from marking import marked
from reportedly.annotate import Parser
from reportedly.annotate.blocks import blocks, blocks_of
from reportedly.annotate.drafts import Draft, Part
from reportedly.annotate.learned import doubtful
from reportedly.annotate.page import page_of
from reportedly.annotate.tagging import tagged
from reportedly.annotate.trained import TrainedFinder
from reportedly.annotate.wordpieces import pieces_of
from reportedly.model import Article, Attribution, Document, Furniture, Layer, Maker, Span

pytestmark = pytest.mark.model
ROLES = ("source", "cue", "content")


def noticed(document, furniture=()):
    spots = tuple(Furniture(span, "rule") for span in furniture)
    document = document.with_layer(Layer(Furniture, Maker("test", "1"), spots))
    [document] = TrainedFinder()(Parser()([document]))
    return document


def found(source):
    document, marks = marked(source)
    document = noticed(document)
    return document[Attribution], marks


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        pytest.param(
            "[The ministry]{source} [said]{cue} [that the bridge would close in March]{content}.",
            "indirect",
            id="a clause",
        ),
        pytest.param(
            "[“We will close the bridge in March,”]{content} [Mara Ito]{source} [said]{cue}.",
            "direct",
            id="a quotation",
        ),
        pytest.param(
            "[“We will close the bridge,”]{content} [she]{source} [said]{cue}, "
            "[“when the winter comes.”]{content}",
            "direct",
            id="a quotation in two pieces",
        ),
        pytest.param(
            "[Mara Ito]{source} [called]{cue} [the closure “a great mistake”]{content}.",
            "mixed",
            id="a term in marks",
        ),
        pytest.param(
            "[The bridge will close]{content}, [according to]{cue} [the ministry]{source}.",
            "indirect",
            id="according to",
        ),
    ],
)
def test_what_the_tagger_learned(source, kind):
    attributions, marks = found(source)

    assert [(each.kind, {r: list(getattr(each, r)) for r in ROLES}) for each in attributions] == [
        (kind, {role: marks[role] for role in ROLES})
    ]


def test_what_nobody_said_is_no_attribution():
    attributions, _ = found("The bridge closed in March. Snow fell on the hills around the town.")

    assert list(attributions) == []


def test_a_dash_names_who_spoke():
    attributions, marks = found("[“The port is ours to keep.”]{content} — [Mara Ito]{source}")

    [only] = attributions
    assert (list(only.content), list(only.source)) == (marks["content"], marks["source"])


@pytest.mark.parametrize(
    "source",
    [
        "Mara Ito said that the council had denied that the bridge would close.",
        "Mara Ito said that the shipping firms had threatened to leave.",
        "Mara Ito said that a diver told them the hull was whole.",
    ],
)
def test_what_is_reported_of_others_is_nested(source):
    attributions, _ = found(source)

    outer, inner = attributions
    assert (outer.parent, inner.parent) == (None, outer.key)


@pytest.mark.parametrize(
    "source",
    [
        "[Rain fell on the northern hills for a week]{content}, as per [the port office]{source}.",
        "Orla TV [reported]{cue} on Sunday, citing a letter, [that two boats had sunk]{content}.",
        "[The wheat will rot]{content}, [a port clerk]{source} was quoted by the Herald as saying.",
        "By [Omar Dasa]{source}'s account, [the guards opened the gate to the farmers]{content}.",
        "[Mara Ito]{source} told Orla TV in comments carried by the Herald "
        "[that nobody had crossed the river since Friday]{content}.",
        "[The minister]{source} was quoted by the Herald as saying [that he would go]{content}.",
        "Sources told Orla News [the general has been replaced]{content}.",
        "[The governor has fled]{content}, the Herald reports, quoting two of his guards.",
        "The minister [rejected]{cue} [claims by Veldara that his country was hiding it]{content}.",
    ],
)
def test_the_rules_say_whose_words_it_is_where_the_tagger_does_not(source):
    attributions, marks = found(source)

    outer = next(each for each in attributions if not each.parent)
    assert {role: list(getattr(outer, role)) for role in marks} == marks


@pytest.mark.parametrize(
    "source",
    [
        "Mara Ito said that Omar Dasa had told a closed meeting [that ships were late]{inner}.",
        "The Herald said an aide to the envoy boasted to diplomats [that both had begged]{inner}.",
        "Ito wrote that her printer was told by the censor, [“This book does not exist.”]{inner}",
        "Mara Ito condemned the statement by Veldara [that the treaty was dead]{inner}.",
        "The Herald says Omar Dasa disputes the divers' finding [that the hull is weak]{inner}.",
        "The police say they were told by a caller [that two shells were left]{inner}.",
        "The charity said it had been assured by the ministry [that the road was open]{inner}.",
        "Prosecutors say Omar Dasa told a friend [he had hidden the money]{inner}.",
        "The union said that the firm had asked [to see the books]{inner}.",
        "The union said the firm had proposed [cutting wages]{inner} and that it would fight.",
        "The guard testified that a neighbour saw the van and told her [it had no plates]{inner}.",
        "The clerk says the treasurer mocked the audit and demanded [an apology]{inner}.",
        "The sexton said that the widow had asked [him for the key]{inner}.",
        "According to the widow, Mara Ito, the foreman swore [that the rope was new]{inner}.",
    ],
)
def test_a_saying_inside_is_found_across_hearers_and_papers(source):
    attributions, marks = found(source)

    assert marks["inner"] in [list(each.content) for each in attributions if each.parent]


def test_who_is_praised_for_admitting_it_admits_it():
    attributions, marks = found("The bishop praised [the general]{who} for admitting that he lied.")

    assert [list(each.source) for each in attributions if each.parent] == [marks["who"]]


def test_what_somebody_is_asked_to_say_is_not_said():
    attributions, _ = found("Mara Ito said that farmers had asked the bank to admit its mistake.")

    assert len([each for each in attributions if each.parent]) == 1


def test_a_name_after_a_trade_is_part_of_the_source():
    (only,), marks = found("“We heard nothing,” [deckhand Rui Almenara]{who} said on Monday.")

    assert list(only.source) == marks["who"]


def test_an_aside_of_the_reporters_is_not_what_was_said():
    document, _ = marked("Omar Dasa said that his group, which he described as small, was ready.")
    document = noticed(document)

    words = [[document.words(span) for span in each.content] for each in document[Attribution]]
    assert ["that his group", "was ready"] in words


@pytest.mark.parametrize(
    "source",
    [
        "The harbour master is accused of copying other people's work.",
        "Students were told that their work would be checked.",
        "[Omar Dasa]{who} was quoted as saying that the port was safe.",
    ],
)
def test_whom_something_is_said_to_or_of_has_not_said_it(source):
    (only,), marks = found(source)

    assert list(only.source) == marks.get("who", [])


@pytest.mark.parametrize(
    "text",
    [
        "Mara Ito declined to comment.",
        "The driver asked not to be named.",
        "It is not known why the bridge closed.",
    ],
)
def test_where_nothing_is_said_there_is_no_row(text):
    assert list(found(text)[0]) == []


@settings(deadline=None, max_examples=60)
@given(ANY_TEXT, st.data())
def test_no_row_says_more_than_the_text(text, data):
    document = Document(Article(uri="https://example.org/any", text=text))
    edges = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    furniture = [Span(*edges)] if edges[0] < edges[1] else []

    document = noticed(document, furniture)

    for each in document[Attribution]:
        assert all(span.of(text).strip() for span in each.key)
        assert not any(
            one.touches(other) for n, one in enumerate(each.key) for other in each.key[n + 1 :]
        )
        assert not any(span.touches(spot) for span in each.spans() for spot in furniture)


TEXT = "\n\n".join(
    f"“Paragraph {number} is mine,” said Mara Ito. The ministry denied that it was, and added "
    f"that the bridge of {number} arches would close before the spring."
    for number in range(30)
)


def test_the_same_text_gives_the_same_answer_whatever_is_read_beside_it():
    pieces = pieces_of(TEXT, blocks(TEXT))
    first = tagged(pieces)
    tagged(pieces_of("Something else, he said.", [Span(0, 24)]))

    again = tagged(pieces)

    assert len(first.windows) > 1
    assert all((one == other).all() for one, other in zip(first.layers, again.layers, strict=True))
    assert all(
        (mine == theirs).all()
        for one, other in zip(first.windows, again.windows, strict=True)
        for mine, theirs in zip(one.links, other.links, strict=True)
    )


def test_documents_in_a_batch_do_not_touch_one_another():
    documents = [
        Document(Article(uri=f"https://example.org/{n}", text=text)).with_layer(
            Layer(Furniture, Maker("test", "1"), ())
        )
        for n, text in enumerate([TEXT, "Ito said it rained.", TEXT[:500], ""])
    ]
    parsed = list(Parser()(documents))
    finder = TrainedFinder()

    together = [document[Attribution].items for document in finder(parsed)]
    alone = [[made] for document in reversed(parsed) for made in finder([document])][::-1]

    assert together == [made[Attribution].items for [made] in alone]
    assert blocks_of(parsed[1])


def test_what_a_thing_differs_by_says_nothing():
    attributions, _ = found("The guards wear two sorts of armband, according to the hour.")

    assert not attributions


def test_a_source_keeps_the_comma_that_closes_its_aside():
    text = "Mara Ito, a nurse from Orla, said the bridge would close in March."
    attributions, _ = found(text)

    sources = [[span.of(text) for span in each.source] for each in attributions]
    assert sources == [["Mara Ito, a nurse from Orla,"]]


def test_what_opens_a_clause_is_no_part_of_who_speaks_in_it():
    text = (
        "This is while that the Board tasked with running the harbour in Lomira has asked "
        "the pilots of Sarn to gather at the pier on Saturday in support of the strike."
    )
    attributions, _ = found(text)

    sources = [[span.of(text) for span in each.source] for each in attributions]
    assert sources == [["the Board tasked with running the harbour in Lomira"]]


def test_each_turn_of_a_transcript_is_by_whom_its_label_names():
    text = (
        "The talk of Mara Ito with Sem Olan was broadcast on Friday.\n\n"
        "OLAN: Will the bridge be closed?\n\n"
        "ITO: It will not. We need it for the harvest."
    )
    attributions, _ = found(text)

    turns = [each for each in attributions if [cue.of(text) for cue in each.cue] == [":"]]
    assert [[span.of(text) for span in each.source] for each in turns] == [["OLAN"], ["ITO"]]
    assert "".join(span.of(text) for span in turns[1].content).startswith("It will not.")


def test_a_place_and_a_colon_are_no_turn():
    text = "Rain fell on Mara Ito.\n\nLONDON: The road was closed.\n\nPARIS: The road was open."
    attributions, _ = found(text)

    assert [each for each in attributions if [cue.of(text) for cue in each.cue] == [":"]] == []


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        pytest.param(
            "The minister rejected accusations by the Front that her country was arming rebels.",
            "the Front",
            "that her country was arming rebels",
            id="a noun",
        ),
        pytest.param(
            "“My brother called at midnight and said he was leaving,” Salwa Ito told the court.",
            "My brother",
            "he was leaving",
            id="joined in marks",
        ),
        pytest.param(
            "The prosecutor told the judges that the colonel had ordered his men to say nothing.",
            "the colonel",
            "his men to say nothing",
            id="whom it is asked of",
        ),
    ],
)
def test_a_saying_inside_a_report(text, who, what):
    attributions, _ = found(text)

    inner = [each for each in attributions if each.parent]
    assert [
        ([span.of(text) for span in each.source], [span.of(text) for span in each.content])
        for each in inner
    ] == [([who], [what])]


@pytest.mark.parametrize(
    "text",
    [
        "Residents complained that officers had refused to tell them where the men were held.",
        "Captain Samir Ito stated that the ship which sailors call “the Cow” had been overloaded.",
    ],
)
def test_what_is_kept_silent_or_but_named_is_no_inner_saying(text):
    attributions, _ = found(text)

    assert [each for each in attributions if each.parent] == []


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(
            "The paper seized on [Mayor Ito’s]{source} [claim]{cue} [that there were “thousands "
            "of rats” under the town hall this spring]{content}.",
            id="a claim that somebody seized on",
        ),
        pytest.param(
            "The film uses footage of [Mara Ito]{source} [asking]{cue}, [“Why was nobody told "
            "about the bridge?”]{content}",
            id="a film that shows who asked",
        ),
    ],
)
def test_a_cue_that_says_nothing_gives_way_to_the_word_that_does(source):
    [attribution], marks = found(source)
    assert {role: list(getattr(attribution, role)) for role in ROLES} == marks


def test_a_source_is_never_an_article_without_its_noun():
    [shouted], marks = found(
        "[The crowd]{source}, which had waited since the morning, [shouted]{cue}, [“Stay with "
        "us this time, Mara.”]{content}"
    )
    assert list(shouted.source) == marks["source"]


def test_a_title_takes_no_quotation_of_the_text_for_its_own():
    rows, _ = found(
        "Ito Goes To Court, Lawyers Share Their View\n\n“We want the harbour back. We want it "
        "back before the winter, and we will not wait.”\n\nMara Ito said on Monday that the court "
        "had agreed to hear her."
    )
    assert not [row for row in rows if len(row.content) > 1]


def test_a_first_paragraph_may_lead_to_the_quotation_below_it():
    [row], marks = found(
        "[Mara Ito]{source} [said]{cue} on Monday in a short statement:\n\n[“We want the harbour "
        "back before the winter, and we will not wait.”]{content}"
    )
    assert list(row.content) == marks["content"]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(
            "[“Nobody came to look at it,”]{content} Forja quoted [union leader Tomas "
            "Rhee]{source} as saying on Monday.",
            id="quoted as saying",
        ),
        pytest.param(
            "Yusuf Antal, [the guards]{source} told his sister, had whispered that he was cold.",
            id="told between two commas",
        ),
    ],
)
def test_who_speaks_is_not_who_is_spoken_of(source):
    [attribution, *_], marks = found(source)
    assert list(attribution.source) == marks["source"]


@pytest.mark.parametrize(
    ("cited", "rows"),
    [("three people with knowledge of the matter", 1), ("a fall in prices", 2)],
)
def test_whom_one_cites_is_no_saying(cited, rows):
    found_rows, _ = found(f"The bank will keep its rate, LedgerWire reported, citing {cited}.")
    assert len(found_rows) == rows


def test_a_source_holds_the_name_between_commas():
    [row], marks = found(
        "On Monday [a farmer, Colonel Jory Venn,]{source} [said]{cue} [it rained]{content}."
    )
    assert list(row.source) == marks["source"]


@pytest.mark.parametrize("dash", ["―", "—", "–", " ― ", "― "])
def test_a_dash_names_who_said_it_however_close_it_stands(dash):
    text = (
        "“The harbour was closed for no reason at all.”― Sonya Hart\n\n"
        f"“During the talks the mayor was asleep. Nobody woke him.”{dash}Pamela Adair\n\n"
        "“I’m so tired of the noise.” ― Lena Brand"
    )
    document = noticed(Document(Article("", text)))
    rows = [row for row in document[Attribution] if row.parent is None]
    told = [document.words(row.source[0]) for row in rows]
    assert told == ["Sonya Hart", "Pamela Adair", "Lena Brand"]


def test_what_is_quoted_is_not_lost_where_its_cue_is_not_told():
    text = (
        "The report also points out that “the fines for hiding boats are so light” that most "
        "owners hide them.\n\nThe trouble is exemplified by this finding: “Twenty firms told the "
        "Harbour Board of 160 ships and 28 boats, and the treasury of 12 ships and four boats.”"
        "\n\nHow is that possible?"
    )
    document = noticed(Document(Article("", text)))
    contents = [document.words(span) for row in document[Attribution] for span in row.content]
    assert any(each.startswith("“Twenty firms told") for each in contents)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The council denied the claim that the port was closed.", []),
        ("The council dismissed claims that the port was closed.", []),
        ("The council challenged the claim that the port was closed.", []),
        ("The council rejected police reports that the port was closed.", ["police"]),
        ("The council denied the Harbour Guild's claim that the port was closed.", ["Guild"]),
    ],
)
def test_a_claim_is_never_put_in_the_mouth_of_who_denies_it(text, who):
    document = noticed(Document(Article("", text)))
    inner = [row for row in document[Attribution] if row.parent is not None]
    told = [document.words(span).split()[-1] for row in inner for span in row.source]
    assert [word.removesuffix("'s") for word in told] == who


def test_who_repeats_a_claim_makes_it():
    document = noticed(Document(Article("", "The council repeated the claim that Kell was dry.")))
    assert {document.words(row.source[0]) for row in document[Attribution]} == {"The council"}


@pytest.mark.parametrize(
    "source",
    [
        "[The army]{source} [put]{cue} [the number of dead at 15]{content}, with four children.",
        "[A hospital official]{source} [put]{cue} [the number of wounded at over 30]{content}.",
    ],
)
def test_who_puts_a_number_at_something_says_so(source):
    rows, marks = found(source)

    [row] = [each for each in rows if each.parent is None]
    assert [row.source, row.cue] == [tuple(marks[role]) for role in ("source", "cue")]
    assert row.content[0].start == marks["content"][0].start


@pytest.mark.parametrize("dash", ["—", " — ", "-"])
def test_a_name_that_does_something_behind_a_dash_has_not_said_what_is_before_it(dash):
    text = f"Mara Ito called the plan “madness”{dash}Tom Dasa called it “hope.”"
    rows = noticed(Document(Article("", text)))[Attribution]
    assert not any("Ito" in span.of(text) for row in rows for span in row.content)


@pytest.mark.parametrize(
    ("text", "hung", "sure", "doubted"),
    [
        ("The clerk pushed the ledgers aside.", 0.2, 0.7, True),
        ("The clerk pushed the ledgers aside.", 0.2, 0.9, False),
        ("The clerk pushed the ledgers aside.", 0.6, 0.7, False),
        ("The clerk “pushed the ledgers” aside.", 0.2, 0.7, False),
    ],
)
def test_what_hardly_hangs_on_a_cue_and_may_be_nobodys_is_doubted(text, hung, sure, doubted):
    page = page_of(noticed(Document(Article(uri="urn:doubt", text=text))))
    words = frozenset(range(len(page.tree.tokens)))
    draft = Draft((), (), set(words), min(hung, sure), parts=(Part(words, hung, sure),))
    assert doubtful(page, draft) is doubted
