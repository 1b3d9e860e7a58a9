"""What an English text calls a body of a foreign name for short: "the Front" for "Frente Norte"."""

from reportedly.words.lists import translated

HEADS = frozenset(
    {"front", "party", "movement", "union", "league", "alliance", "bloc", "bank", "federation",
     "confederation", "committee", "council", "commission", "congress", "assembly", "court", "army",
     "ministry", "police", "agency", "foundation", "cooperative", "coalition", "coordination",
     "company", "brigades", "university", "institute"}
)  # fmt: skip
# Words with more than one meaning, and one brigade of what else are brigades.
ELSE = {"persatuan": "union", "sociedad": "company", "sociedade": "company", "societa": "company",
        **dict.fromkeys(("brigada", "katiba", "katibat"), "brigade")}  # fmt: skip
MEANT = {word: noun for word, noun in translated().items() if noun in HEADS} | ELSE
