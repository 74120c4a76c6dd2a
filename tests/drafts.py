"""Drafts for tests: short constructors with everything that a test does not care about filled in."""

from summarizer.schema import Draft, DraftActor, DraftClaim, DraftPoint, DraftPosition, DraftQuote, DraftUncertainty

__all__ = ["actor", "claim", "draft", "point", "position", "quote", "uncertainty"]


def draft(*, gist=(), actors=(), claims=(), quotes=(), uncertainties=()):
    return Draft(gist=list(gist), actors=list(actors), claims=list(claims), quotes=list(quotes), uncertainties=list(uncertainties))


def point(text, *sentences):
    return DraftPoint(text=text, sentences=list(sentences))


def actor(name, *aliases, id="a1", kind="person", description=""):  # noqa: A002 - the field's name
    return DraftActor(id=id, name=name, kind=kind, description=description, aliases=list(aliases))


def claim(text, *sentences, source="", via=(), certainty="unhedged", positions=(), id="c1"):  # noqa: A002
    return DraftClaim(
        id=id, text=text, source=source, via=list(via), certainty=certainty, positions=list(positions), sentences=list(sentences)
    )


def position(actor, stance, *sentences):
    return DraftPosition(actor=actor, stance=stance, sentences=list(sentences))


def quote(text, speaker, *sentences, via=(), cue="said", claim="", positions=(), id="q1"):  # noqa: A002
    return DraftQuote(
        id=id, text=text, speaker=speaker, via=list(via), cue=cue, claim=claim, positions=list(positions), sentences=list(sentences)
    )


def uncertainty(text, cue, *sentences, kind="hedge", holder="", claims=(), id="u1"):  # noqa: A002
    return DraftUncertainty(id=id, text=text, cue=cue, kind=kind, holder=holder, claims=list(claims), sentences=list(sentences))
