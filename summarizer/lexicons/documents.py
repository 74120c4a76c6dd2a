"""Head nouns of sources that are documents, and of sources that are people nobody names.

Document nouns are the things that newsrooms quote from as if they spoke: "the report said", "according to the filing".
"""

__all__ = ["ANONYMOUS", "DOCUMENTS"]

DOCUMENTS = frozenset(
    (
        "report reports statement statements assessment briefing study survey poll paper review audit letter email e-mail memo memorandum "
        "document documents filing filings indictment complaint affidavit lawsuit ruling judgment judgement verdict transcript communique "
        "communiqué declaration bulletin notice release dossier article editorial post posts tweet book memoir diary data figures "
        "statistics census accounts spreadsheet analysis estimate estimates records website webpage manifesto findings bulletin audit forecast forecasts index minutes leaflet brochure charter treaty agreement contract law bill act order warrant"
    ).split()
)
"""Singular and plural forms of what is written and quoted from."""

ANONYMOUS = frozenset("unnamed unidentified anonymous source sources insider insiders".split())
"""Words that mark a source as one whom the article does not name."""
