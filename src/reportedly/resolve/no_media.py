"""Bodies that are often named without a word for what they are, and are no media."""

NO_MEDIA = frozenset(
    {"hamas", "hezbollah", "hizbollah", "hizbullah", "fatah", "isis", "isil", "daesh", "taliban",
     "houthis", "nato", "un", "eu", "who", "unicef", "unrwa", "unhcr", "iaea", "opec", "imf",
     "plo", "pkk", "ypg", "sdf", "irgc", "idf", "unifil", "icc", "icj", "osce", "duma",
     "majlis", "rada", "hamas movement", "african union", "arab league", "security council",
     "asean", "oecd", "interpol", "europol", "congress", "parliament", "senate", "pentagon",
     "kremlin", "white house", "knesset", "bundestag", "fbi", "cia", "nasa", "nsa", "epa", "fda",
     "cdc", "irs", "oxfam", "amnesty", "greenpeace", "google", "apple", "amazon", "microsoft",
     "boeing", "uber", "facebook", "twitter", "fifa", "uefa", "nba", "nfl"}
)  # fmt: skip
