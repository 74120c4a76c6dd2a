"""Ledgers for tests: invented articles, and a batch without its flow."""

from __future__ import annotations

from summarizer import Article, summarize
from summarizer.ledger import FileNote, WorkKind

__all__ = ["DENIAL", "FIRE", "FIRE_LATER", "FLOOD", "KIND", "PAID", "batch", "noted"]

FIRE = """Fire at Velmora port kills at least 12

VELMORA, March 3 - At least 12 people were killed when a fire broke out at the port of Velmora on Monday, officials said.

"We were told to wait inside," said Ana Torvald, a crane operator. "Nobody came for two hours."

The port authority denied that the exits were locked. Some 300 workers may have been on the site, according to the harbour union.

"The exits were never locked," port director Miro Hansen said.
"""
FIRE_LATER = (
    FIRE.replace("At least 12", "At least 19")
    .replace("at least 12", "at least 19")
    .replace("Some 300", "Some 340")
    .replace("Nobody came for two hours.", "Nobody came for three hours.")
)
FLOOD = """River Osk floods three villages

BRENNAU, May 9 - The river Osk flooded three villages on Friday and about 450 people had to leave their homes, the mayor said.

"It is the worst flood in forty years," mayor Ilse Karn told reporters. The damage could reach $20 million, insurers estimate.
"""
DENIAL = """Minister denies taking money

LANTAR, June 1 - A former aide said that minister Oskar Brandt took $2 million from a builder. Brandt denied it.

"I never took a cent," Brandt told reporters on Thursday. "He paid in cash," the aide, Lena Fors, said in court.
"""
KIND = WorkKind(engine="extractive", schema_version="1", tool="grounded-summarizer 0")
PAID = WorkKind(
    engine="chat", schema_version="1", model="openai/some", options={"temperature": 0}, prompts=(("summary", "1", "sha256:00"),)
)


def noted(path, text, work=KIND, **more):
    """An article and what the ledger is told of its file."""
    article = Article(text, path=path, **{name: more[name] for name in ("title", "key", "publisher", "published") if name in more})
    stated = {"size": len(text.encode()), "mtime_ns": 1, "characters": len(text)} | more
    return article, FileNote(path=path, article_id=article.id, work_key=work.key(article.id), **stated)


def batch(ledger, files, work=KIND, calls=()):
    """Note and finish `files`, pairs of a path and a text or what `noted` gives; the ids of their rows."""
    run = ledger.begin_run(work, "summarize batch IN -o OUT")
    ids = []
    with ledger.transaction():  # one, for a commit waits for the disk
        for given in files:
            article, note = given if isinstance(given[0], Article) else noted(*given, work=work)
            ids.append(ledger.note_file(note))
            if ledger.summary_of(note.work_key):
                ledger.link(ids[-1], note.work_key, cached=True)
                continue
            ledger.start([note.work_key], run)
            ledger.finish(note.work_key, article, summarize(article), calls)
        ledger.end_run(run, "finished")
    return ids
