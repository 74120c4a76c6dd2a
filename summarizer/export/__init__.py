"""A ledger in the formats of others: JSON lines, CSV, Parquet, Label Studio. Rows in, text or bytes out, one at a time.

Which columns there are is in `tables`; they are stable and documented in docs/ledger.md. Writes to what it is given and opens nothing.
"""

from __future__ import annotations

from summarizer.export.as_csv import csv_lines
from summarizer.export.as_json_lines import row_lines, summary_lines
from summarizer.export.as_label_studio import tasks
from summarizer.export.as_parquet import require_parquet, write_parquet
from summarizer.export.tables import TABLES, rows_of

__all__ = ["TABLES", "csv_lines", "require_parquet", "row_lines", "rows_of", "summary_lines", "tasks", "write_parquet"]
