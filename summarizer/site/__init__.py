"""A static site out of the ledger of a batch: an index with a search, a page an article and an actor, figures, uncertainties, problems.

`build` makes it, pure but for the function that it writes by; `crew` has that done in several processes, `folder` puts it into a folder,
whole or not at all.
"""

from __future__ import annotations

from summarizer.site.building import Built, build
from summarizer.site.crew import Crew
from summarizer.site.folder import Folder, whole_folder

__all__ = ["Built", "Crew", "Folder", "build", "whole_folder"]
