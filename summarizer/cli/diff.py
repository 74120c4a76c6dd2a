"""`summarize diff`: what changed between two versions of an article in claims, figures and quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.console import writes_unicode
from summarizer.cli.group import Command
from summarizer.cli.options import FILE, HELP, STDIN
from summarizer.cli.outputs import output

if TYPE_CHECKING:
    from summarizer.ledger.versions import Comparison, Version

__all__ = ["command"]


@click.command(
    "diff",
    cls=Command,
    context_settings=HELP,
    short_help="Show what changed between two versions of an article.",
    help="""Show what changed between two versions of an article: claims, figures and quotes that came, went or changed.

    KEY is what the metadata or the item of a feed calls the article, or else its path. A key that comes again with another text is a new
    version. Without --from and --to the last one is compared with the one before it.

    A figure that counts the same for the same source is one that changed; so is a claim or a quote of the same words that somebody denies
    now, or that another is said to have said.

    \b
    Examples:
      summarize diff out/ wire/fire.txt
      summarize diff out/ urn:newsml:example:42 --from 1 --to 3 -f json
    """,
    epilog="Exit status: 0 whether something changed or not; 2 there are no such versions.",
)
@click.argument("folder", type=FILE, metavar="DIR")
@click.argument("key", metavar="KEY")
@click.option("--from", "old", type=click.IntRange(1), metavar="N", help="The earlier version.")
@click.option("--to", "new", type=click.IntRange(1), metavar="M", help="The later version.")
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), metavar="FORMAT", default="text", help="text (the default) or json."
)
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="Write to this file.")
def command(folder: str, key: str, form: str, out: str | None, **numbers: int | None) -> int:
    """Run the command; see its help above."""
    sink = output(out, [], form)
    from pathlib import Path  # noqa: PLC0415 - not on the way to --help

    from summarizer.ledger import Ledger  # noqa: PLC0415
    from summarizer.ledger.opening import guarded, place  # noqa: PLC0415
    from summarizer.ledger.versions import compare, pair, versions  # noqa: PLC0415

    with Ledger.read_only(Path(folder)) as ledger, guarded(place(ledger.folder)):
        old, new = pair(versions(ledger.database, key), key, numbers["old"], numbers["new"])
    found = compare(old.summary or {}, new.summary or {})
    ascii_only = out in (None, STDIN) and not writes_unicode()
    sink.put(key, _json(key, old, new, found, ascii_only=ascii_only) if form == "json" else _text(key, old, new, found))
    return 0


def _json(key: str, old: Version, new: Version, found: Comparison, *, ascii_only: bool) -> str:
    from summarizer.render import json_line  # noqa: PLC0415 - not on the way to --help

    value: dict[str, Any] = {"key": key, "from": _about(old), "to": _about(new)}
    for kind in ("claims", "figures", "quotes"):
        change = getattr(found, kind)
        pairs = [{"from": one, "to": other} for one, other in change.changed]
        value[kind] = {"added": change.added, "removed": change.removed, "changed": pairs}
    return json_line(value, ascii_only=ascii_only)


def _about(version: Version) -> dict[str, Any]:
    names = ("article_id", "path", "title", "published", "made_by")
    return {"version": version.number} | {name: getattr(version, name) for name in names}


def _text(key: str, old: Version, new: Version, found: Comparison) -> str:
    from summarizer.printable import printable  # noqa: PLC0415 - not on the way to --help

    lines = [f"{key}: version {old.number}{_dated(old)} to version {new.number}{_dated(new)}"]
    if old.made_by != new.made_by:
        lines.append(f"drafted by {old.made_by}, then by {new.made_by}: some of what follows may come from that")
    for kind, told in (("figures", _figure), ("claims", _statement), ("quotes", _quote)):
        change = getattr(found, kind)
        shown = [
            *(f"  ~ {_turned(told(one), told(other))}" for one, other in change.changed),
            *(f"  + {told(row)}" for row in change.added),
            *(f"  - {told(row)}" for row in change.removed),
        ]
        lines += ["", kind, *shown] if shown else []
    if len(lines) == 1:
        lines.append("no claim, figure or quote changed")
    return "".join(f"{printable(line)}\n" for line in lines)


def _dated(version: Version) -> str:
    return f" ({version.published})" if version.published else ""


def _turned(before: str, after: str) -> str:
    return f"{before} → {after}"


def _figure(row: dict[str, Any]) -> str:
    counted = f" {row['counted']}" if row["counted"] and row["counted"] not in row["as_written"] else ""
    return f"{row['as_written']}{counted}{_said(row)}"


def _statement(row: dict[str, Any]) -> str:
    return f"{row['text']}{_said(row)}"


def _quote(row: dict[str, Any]) -> str:
    return f"“{row['text']}”{_said(row)}"


def _said(row: dict[str, Any]) -> str:
    """Who says so, through whom, how sure they are, and what others say of it."""
    via = f" via {row['via']}" if row["via"] else ""
    source = "" if row["source_kind"] in (None, "article") else f"{row['source']}{via}"
    unsure = row.get("certainty") if row.get("certainty") != "unhedged" else None
    said = "; ".join(filter(None, (source, unsure, row["positions"])))
    return f" ({said})" if said else ""
