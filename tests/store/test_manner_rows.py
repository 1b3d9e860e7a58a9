"""How something was said, and the way it came, as rows."""

from dataclasses import replace

from ledger_documents import harbour
from reportedly.model import Attribution, Document, Hop
from reportedly.store.rows import projected


def changed(document, kind, change):
    """Return the document with every item of a layer changed."""
    layers = [
        replace(layer, items=tuple(map(change, layer.items))) if layer.kind is kind else layer
        for layer in document.layers
    ]
    return Document(document.article, tuple(layers))


def attribution_row(document):
    [row] = projected(document)["attribution"]
    return row


def test_neighbours_of_one_name_are_one_step_to_the_reader():
    document = changed(harbour(), Hop, lambda hop: replace(hop, name="Mara Ito"))

    assert attribution_row(document)["chain"] == "Mara Ito"


def test_the_manner_of_a_saying_is_in_its_row():
    span = harbour()[Attribution][0].source[0]
    document = changed(
        harbour(),
        Attribution,
        lambda item: replace(
            item,
            tense="past",
            modality="planned",
            addressee=(span,),
            occasion=(span,),
            occasion_kind="speech",
        ),
    )

    row = attribution_row(document)

    assert (row["tense"], row["modality"], row["occasion_kind"]) == ("past", "planned", "speech")
    assert (row["addressee"], row["occasion"]) == ("Mara Ito", "Mara Ito")
