"""What an English text calls a body of a foreign name for short: "the Front" for "Frente Norte"."""

HEADS = {
    "front": "frente jabhat fronte",
    "party": "partido parti partito partai partiya partia partija partei hizb stranka xisbiga",
    "movement": "mouvement movimiento movimento harakat nehzat hnuti ruch gerakan hareketi",
    "union": "sindicato syndicat sindacato unione uniao savez soyuz ittihad svaz zveza zwiazek"
    " persatuan",
    "league": "liga lega ligue",
    "alliance": "alianza alleanza alianca",
    "bloc": "bloque bloco",
    "bank": "banco banque",
    "federation": "federacion federacao federazione",
    "confederation": "confederacion confederacao confederazione",
    "committee": "comite comitato",
    "council": "consejo conselho conseil consiglio majlis",
    "commission": "comision comissao commissione",
    "congress": "congreso congresso",
    "assembly": "asamblea assembleia assemblee",
    "court": "corte cour",
    "army": "ejercito exercito esercito armee jeshi jaish jaysh",
    "ministry": "ministerio ministere ministero ministerium ministerstvo wizarat vezarat"
    " wasaaradda",
    "police": "policia polizia polizei",
    "agency": "agencia agenzia agence",
    "foundation": "fundacion fundacao fondazione fondation",
    "cooperative": "cooperativa",
    "coalition": "coalicion coalizione coligacao",
    "coordination": "coordinadora coordenacao",
    "company": "compania compagnie companhia societe sociedad sociedade societa empresa",
    "brigade": "brigada katiba katibat",
    "university": "universidad universite universidade",
    "institute": "instituto institut istituto",
}
MEANT = {foreign: noun for noun, words in HEADS.items() for foreign in words.split()}
