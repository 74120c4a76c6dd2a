"""The extractive engine: drafts a summary from what `summarizer.reading` finds, in the article's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.__about__ import __version__
from summarizer.engines.extractive.actors import draft_actors
from summarizer.engines.extractive.claims import draft_claims
from summarizer.engines.extractive.doubts import draft_uncertainties
from summarizer.engines.extractive.gist import draft_gist
from summarizer.engines.extractive.quotes import draft_quotes
from summarizer.engines.port import Drafted
from summarizer.reading.read import read
from summarizer.schema import Draft, Provenance, Tokens

if TYPE_CHECKING:
    from summarizer.article import Article

__all__ = ["ExtractiveEngine"]


class ExtractiveEngine:
    """Fills a draft by rule; needs no key, no network and no event loop."""

    name = "extractive"

    async def draft(self, article: Article) -> Drafted:
        """Draft a summary of `article`; never waits."""
        return Drafted(self.draft_now(article), self.provenance(article))

    def draft_now(self, article: Article) -> Draft:
        """The draft itself, without the ceremony of a coroutine."""
        reading = read(article)
        people = draft_actors(reading)
        claims = draft_claims(reading, people)
        return Draft.model_construct(
            gist=draft_gist(reading),
            actors=people.actors,
            claims=[claim.draft for claim in claims],
            quotes=draft_quotes(reading, people, claims),
            uncertainties=draft_uncertainties(reading, people, claims),
        )

    def provenance(self, article: Article) -> Provenance:
        """What made the draft (no model, no calls, no cost), and what of `article` it left out for its language."""
        return Provenance.model_construct(
            tool=f"grounded-summarizer {__version__}",
            engine=self.name,
            tokens=Tokens.model_construct(),
            notes=["the gist is copied sentences of the article", *_left_out(article.working_language)],
        )


def _left_out(language: str) -> list[str]:
    """What the engine does not read in a language that is not English."""
    if language in {"en", "und"}:
        return []
    from summarizer.lexicons.foreign import LANGUAGES  # noqa: PLC0415 - tables that an English article does without

    speakers = "" if language in LANGUAGES else "; who says a quotation is not read in it"
    read = f"the built-in engine reads quotations in this language ({language}) and little else"
    left_out = "what sources say without quotation marks and most uncertainties were left out"
    claims = "a claim is a sentence with a figure in digits, and who gives the figure was not read"
    return [f"{read}: {left_out}; {claims}{speakers}"]
