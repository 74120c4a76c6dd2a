"""`summarize schema`: the JSON Schema of what the tool prints, or of what a model fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from summarizer.cli.group import Command
from summarizer.cli.options import FILE, HELP
from summarizer.cli.outputs import outputs

if TYPE_CHECKING:
    from pydantic import BaseModel

__all__ = ["command"]


@click.command(
    "schema",
    cls=Command,
    context_settings=HELP,
    short_help="Print the JSON Schema of a summary.",
    help="""Print a JSON Schema: of the summary, or with "draft" of what an engine fills.

    \b
    Examples:
      summarize schema -o summary.schema.json
      summarize schema draft
    """,
)
@click.argument("shape", type=click.Choice(["summary", "draft"]), default="summary", metavar="[summary|draft]")
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="Write to this file.")
def command(shape: str, out: str | None) -> int:
    """Run the command; see its help above."""
    import json  # noqa: PLC0415 - not on the way to --help

    from summarizer.schema import Draft, Summary  # noqa: PLC0415 - nor is pydantic

    model: type[BaseModel] = Draft if shape == "draft" else Summary
    schema = model.model_json_schema(mode="validation" if shape == "draft" else "serialization")
    outputs(out, [], "json").put(f"{shape}.schema", json.dumps(schema, indent=2) + "\n")
    return 0
