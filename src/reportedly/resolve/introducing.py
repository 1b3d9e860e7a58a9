"""What the words that bring a name in show it to be: "a man who calls himself", "a party, X,"."""

from reportedly.model import EntityType
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import Name
from reportedly.resolve.phrases import is_body, is_role
from reportedly.resolve.reading import POSSESSIVES, Reading
from reportedly.resolve.whole import BODY_NOUNS

# Words for a body in front of its name: "Radio Corvay", "Harakat al-Bahr", "Partido Nacional".
FOREIGN_OPENINGS = frozenset(
    {"harakat", "kataib", "kataeb", "jabhat", "hizb", "ansar", "jaish", "jaysh", "liwa", "saraya",
     "jund", "tehreek", "tehrik", "lashkar", "jamaat", "sepah", "partido", "partito", "parti",
     "partai", "partiya", "frente", "mouvement", "movimiento", "movimento", "bloque", "gerakan",
     "barisan", "banco", "banque", "katiba", "katibat", "quwat", "firqat", "munazzamat", "jamiat",
     "ittihad", "hayat", "persatuan", "pasukan", "tentera", "savez", "soyuz", "stranka", "partia",
     "partija", "juventude", "defensoria", "comite", "consejo", "conselho", "conseil", "sindicato",
     "syndicat", "confederacion", "asociacion", "rassemblement", "ligue", "ejercito", "chama",
     "jeshi", "komala", "verband", "bund", "coordination", "coordinadora",
     "alianza", "federacion", "federacao", "federazione", "corte", "cour", "ministerio",
     "ministere", "ministero", "ministerium", "ministerstvo", "policia", "polizia", "polizei",
     "assemblee", "asamblea", "assembleia", "congreso", "congresso", "camara", "senado", "agencia",
     "agenzia", "agence", "instituto", "universidad", "universite", "fundacion", "fundacao",
     "fondazione", "fondation", "renovacion", "izquierda", "uniao", "liga", "lega",
     "fuerza", "fuerzas", "forza", "forca", "brigada", "esercito", "exercito", "armee", "guardia",
     "fiscalia", "procuraduria", "contraloria", "cantieri", "cooperativa", "societe", "sociedad",
     "sociedade", "societa", "compania", "compagnie", "companhia", "empresa", "consorcio",
     "coalicion", "coalizione", "coligacao", "svaz", "zveza", "hnuti", "zwiazek", "ruch",
     "narodna", "narodno", "demokratska", "demokraticka", "wasaaradda", "xisbiga", "wizarat",
     "vezarat", "majlis", "nehzat", "colegio", "comision", "comissao", "commissione",
     "consiglio", "comitato", "unione", "unidad", "organizacion"}
)  # fmt: skip
BEFORE_PARTIES = frozenset({"ruling", "governing", "opposition", "banned", "outlawed", "rebel"})
LEAST = 3  # letters of initials that are a party's
BODY_OPENINGS = FOREIGN_OPENINGS | {"radio", "channel", "television", "tv", "fc", "afc"}


def brought_in_as(reading: Reading, name: Name) -> EntityType | None:
    """Return what the words show it to be that bring it in, None where they show nothing.

    They are "who calls himself", "the man known as", "the legion known as", "the ruling" and ", a
    party," before.
    """
    before = name.tokens.start - 1
    if calls_self(reading, before):
        return "person"
    if _as_party(reading, name):
        return "body"
    owned = reading.lower(name.tokens.stop) in POSSESSIVES
    if name.before == "as" and reading.lower(before - 1) == "known" and before > 1 and not owned:
        noun = reading.singular(before - 2)
        return (
            "body" if is_body(noun) or noun in BODY_NOUNS else "person" if is_role(noun) else None
        )
    if name.before != "," or reading.lower(name.tokens.stop) not in (",", "."):
        return None
    at = before - 1
    while at > 0 and reading.tag(at) in ("NN", "JJ"):
        at -= 1
    new = reading.lower(at) in ("a", "an", "another") and before - 1 > at
    return "body" if new and is_body(reading.lower(before - 1)) else None


def _as_party(reading: Reading, name: Name) -> bool:
    """Tell "the ruling Kell Ittar" and "rebel KLF"; "opposition leader Ito" is somebody."""
    at = name.tokens.start - 1
    led = name.before in BEFORE_PARTIES and not reading.capital(at)
    letters = name.text.isupper() and name.text.isalpha() and len(name.text) >= LEAST
    named = reading.lower(at - 1) == "the" and not is_given_name(name.words[0])
    return led and name.label == "PER" and (letters or named)


def calls_self(reading: Reading, number: int) -> bool:
    """Tell whether the token is the "himself" of "a man who calls himself Sura"."""
    himself = reading.lower(number) in ("himself", "herself")
    return himself and reading.lower(number - 1) in ("call", "calls", "called", "calling")
