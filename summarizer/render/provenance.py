"""What made a summary and from what, in phrases: the line that closes every page. Pure; lays nothing out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.schema import Provenance, Summary

__all__ = ["closing", "made_by"]

_DIGEST = 12
"""Digits of the article's digest: enough to tell articles apart, as Git does with commits; `-f json` has all."""


def closing(summary: Summary) -> str:
    """What made a summary, what was not done, and which article it is of, in one line."""
    article = summary.article.id.partition(":")[2][:_DIGEST] or summary.article.id
    return "; ".join([*made_by(summary.provenance), *summary.provenance.notes, f"article {article}"])


def made_by(provenance: Provenance) -> list[str]:
    """What made a summary, a phrase each; where text was sent comes with the model."""
    model = f"model {provenance.model}" + (f" at {provenance.base_url}" if provenance.base_url else "") if provenance.model else ""
    tokens = provenance.tokens
    calls = f"{provenance.calls} call{'s' * (provenance.calls != 1)}"
    counted = f"{calls}, {tokens.input} tokens in, {tokens.output} out" if provenance.calls else ""
    windows = f"drafted in {len(provenance.windows)} windows" if provenance.windows else ""
    cost = f"US${provenance.cost}" if provenance.cost is not None else ""
    prompts = ", ".join(
        f"prompt {p.name} v{p.version.removeprefix('v')} ({p.digest.removeprefix('sha256:')[:8]})" for p in provenance.prompts
    )
    parts = (provenance.tool, f"{provenance.engine} engine", model, prompts, windows, counted, cost, _repairs(provenance))
    return [part for part in parts if part]


def _repairs(provenance: Provenance) -> str:
    """How the items that were sent back ended, in one phrase."""
    ends = [(outcome, sum(repair.outcome == outcome for repair in provenance.repairs)) for outcome in ("repaired", "withdrawn", "rejected")]
    told = ", ".join(f"{number} {outcome}" for outcome, number in ends if number)
    return f"sent back: {told}" if told else ""
