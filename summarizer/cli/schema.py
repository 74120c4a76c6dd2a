"""`summarize schema`: the JSON Schema of what the tool prints, of what a model fills, or of what a check finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from summarizer.cli.group import Command
from summarizer.cli.options import FILE, HELP
from summarizer.cli.outputs import output

if TYPE_CHECKING:
    from pydantic import BaseModel

__all__ = ["command"]


@click.command(
    "schema",
    cls=Command,
    context_settings=HELP,
    short_help="Print the JSON Schema of a summary.",
    help="""Print a JSON Schema: of the summary, with "draft" of what an engine fills, with "report" of what a check finds.

    \b
    Examples:
      summarize schema -o summary.schema.json
      summarize schema draft
      summarize schema report
    """,
)
@click.argument("shape", type=click.Choice(["summary", "draft", "report"]), default="summary", metavar="[summary|draft|report]")
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="Write to this file.")
def command(shape: str, out: str | None) -> int:
    """Run the command; see its help above."""
    import json  # noqa: PLC0415 - not on the way to --help

    from summarizer.schema import Draft, Summary  # noqa: PLC0415 - nor is pydantic

    model: type[BaseModel] = Draft if shape == "draft" else Summary
    if shape == "report":
        from summarizer.render.checked import Checked  # noqa: PLC0415

        model = Checked
    schema = model.model_json_schema(mode="validation" if shape == "draft" else "serialization")
    output(out, [], "json").put(f"{shape}.schema", json.dumps(schema, indent=2) + "\n")
    return 0
