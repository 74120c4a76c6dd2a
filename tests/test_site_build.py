"""A site as files: whole, the same each time, with links that lead somewhere, whatever the ledger holds."""

from __future__ import annotations

import html
import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from desk import DESK, write
from ledgers import DENIAL, FIRE, FLOOD, batch, noted
from sites import broken_links, ledger_of, part, read, site_of

from summarizer.errors import InputError
from summarizer.ledger import Ledger
from summarizer.ledger.reading import summaries
from summarizer.render.html import page
from summarizer.render.wording import DOUBT
from summarizer.schema import Summary


def test_every_link_of_a_site_leads_to_a_page_and_an_item_of_it(desk_site):
    assert broken_links(desk_site) == []


def test_every_page_that_a_script_links_to_is_there(desk_site):
    listed = [row[0] for row in part(desk_site, "articles", 1)]
    items = [(item[0], anchor) for number in (1, 2) for item in part(desk_site, "items", number) for anchor, _ in item[4]]
    assert len(listed) == len(set(listed)) == len(DESK)
    assert set(listed) == {name for name in desk_site if name.startswith("articles/")}
    ids = {name: set(read(desk_site[name]).ids) for name in listed}
    assert [(name, anchor) for name, anchor in items if anchor not in ids[name]] == []


def test_the_same_ledger_gives_the_same_bytes(tmp_path):
    folder = ledger_of(tmp_path / "out", lambda ledger: batch(ledger, [("a.txt", FIRE), ("b.txt", FLOOD), ("c.txt", DENIAL)]))
    assert site_of(folder) == site_of(folder)


def test_the_page_of_an_article_is_what_a_report_shows_but_for_its_frame(tmp_path):
    folder = ledger_of(tmp_path / "out", lambda ledger: batch(ledger, [("a.txt", FIRE)]))
    files, _ = site_of(folder)
    with Ledger.read_only(folder) as ledger:
        stored = next(summaries(ledger.database, text=True))
    alone = page(Summary.model_validate(stored.summary), stored.text)
    inner = next(text for name, text in files.items() if name.startswith("articles/"))
    assert (
        read(inner[inner.index("<main") : inner.index("</main>")]).text == read(alone[alone.index("<main") : alone.index("</main>")]).text
    )


def test_an_article_whose_text_is_not_kept_has_a_page_of_what_is_cited(tmp_path):
    folder = ledger_of(tmp_path / "out", lambda ledger: batch(ledger, [("a.txt", FIRE)]), keep_text=False)
    files, built = site_of(folder)
    inner = next(text for name, text in files.items() if name.startswith("articles/"))
    assert built.without_text == 1
    assert "The text of this article is not kept." in read(inner).text
    assert "Nobody came for two hours." in read(inner).text
    assert "of 1 the text is not kept" in read(files["index.html"]).text
    assert broken_links(files) == []


def test_only_the_text_that_stands_in_a_file_now_is_shown(tmp_path):
    def fill(ledger):
        batch(ledger, [("a.txt", FIRE)])
        batch(ledger, [noted("a.txt", FLOOD)])

    files, built = site_of(ledger_of(tmp_path / "out", fill))
    assert built.articles == 1
    assert "Velmora" not in "".join(files.values())


def test_who_said_what_is_on_the_page_of_an_actor_with_denials(tmp_path):
    files, _ = site_of(ledger_of(tmp_path / "out", lambda ledger: batch(ledger, [("a.txt", DENIAL)])))
    brandt = next(text for name, text in files.items() if name.startswith("actors/oskar-brandt"))
    assert "denied by Oskar Brandt" in read(brandt).text
    assert "I never took a cent" in read(brandt).text
    assert 'class="position denies"' in brandt


def test_one_actor_of_several_articles_has_one_page(desk_site):
    pages = [name for name in desk_site if name.startswith("actors/miro-hansen")]
    assert len(pages) == 1
    assert "in 2 articles" in read(desk_site[pages[0]]).text


def test_who_is_described_and_not_named_has_no_page(desk_site):
    assert [name for name in desk_site if name.startswith(("actors/two-people", "actors/police", "actors/fire-service"))] == []


def test_doubts_about_sources_that_nobody_names_come_first(desk_site):
    found = [kind for kind in read(desk_site["uncertainties.html"]).ids if kind in DOUBT]
    assert found[0] == "anonymous-source"
    assert found.index("estimate") < found.index("hedge")


def test_what_was_turned_away_is_shown_with_its_reason(tmp_path):
    folder = ledger_of(tmp_path / "out", lambda ledger: batch(ledger, [("a.txt", FIRE)]))
    problem = {
        "code": "unsupported-number", "severity": "error", "message": "19 is not in the evidence", "path": "text", "text": "19",
        "start": 0, "end": 2, "nearest": None,
    }  # fmt: skip
    change(folder, lambda summary: summary["rejected"].append({"item": "claim:c9", "text": "19 people were killed", "problems": [problem]}))
    files, _ = site_of(folder)
    text = read(files["problems.html"]).text
    assert "Turned away (claim): 19 is not in the evidence" in text
    assert "1 drafted item turned away" in text
    assert part(files, "articles", 0) == ["unsupported-number"]
    assert broken_links(files) == []


def change(folder, how):
    """Change the summaries that a ledger holds."""
    with closing(sqlite3.connect(folder / "summaries.db")) as db, db:
        for at, text in db.execute("SELECT id, json FROM summaries").fetchall():
            summary = json.loads(text)
            how(summary)
            db.execute("UPDATE summaries SET json = ? WHERE id = ?", (json.dumps(summary), at))


def test_evidence_that_does_not_hold_ends_the_site(tmp_path):
    folder = ledger_of(tmp_path / "out", lambda ledger: batch(ledger, [("a.txt", FIRE)]))
    change(folder, lambda summary: summary["claims"][0]["evidence"][0].update(text="words that are not there"))
    with pytest.raises(InputError, match=r"a\.txt: the summary cites words"):
        site_of(folder)


def test_a_summary_of_another_shape_ends_the_site(tmp_path):
    folder = ledger_of(tmp_path / "out", lambda ledger: batch(ledger, [("a.txt", FIRE)]))
    change(folder, lambda summary: summary.update(schema_version="0"))
    with pytest.raises(InputError, match=r"'a\.txt' is not of this version's shape"):
        site_of(folder)


def test_long_lists_are_on_several_pages_that_links_lead_to(tmp_path, monkeypatch):
    from summarizer.site import pages

    for name in ("_ARTICLES", "_PEOPLE", "_ROWS", "_GROUPS"):
        monkeypatch.setattr(pages, name, 3)
    files, _ = site_of(ledger_of(tmp_path / "out", write))
    assert {"index.html", "articles-2.html", "articles-11.html", "actors-2.html", "figures-2.html", "uncertainties-2.html"} <= files.keys()
    assert broken_links(files) == []
    titles = [title for name, text in files.items() if name.startswith(("index", "articles-")) for title in read(text).links]
    assert len({title for title in titles if title.startswith("articles/")}) == len(DESK)
    quantities = part(files, "quantities", 1)
    at = {f"{name}#{item}": text for name, text in files.items() if name.startswith("figures") for item in read(text).ids if item[0] == "h"}
    assert [address for _, _, address in quantities] == sorted(at, key=lambda address: int(address.partition("#h")[2]))
    assert all(html.escape(heading) in at[address] for heading, _, address in quantities)


def test_no_page_has_style_or_script_of_its_own_or_loads_from_elsewhere(desk_site):
    for name, text in desk_site.items():
        if name.endswith(".html"):
            found = read(text)
            assert not {attribute for attribute in found.attributes if attribute == "style" or attribute.startswith("on")}, name
            assert "style-src 'self'; script-src 'self'" in html.unescape(text)
            assert not [link for link in found.links if "//" in link], name


HARMLESS = "word"
HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}\u2028\"'`]]>-->\u202e"


def test_hostile_words_give_the_same_tags_as_harmless_ones(tmp_path):
    def told(word):
        def fill(ledger):
            stated = {"title": f"On {word}", "publisher": word, "key": word, "published": f"2025-03-0{word}"}
            batch(ledger, [noted(f"{word.replace('/', '')}.txt", FIRE, **stated), noted(f"b{word.replace('/', '')}.txt", DENIAL, **stated)])

        folder = ledger_of(tmp_path / str(len(word)), fill)

        def smuggle(summary):
            for actor in summary["actors"]:
                actor.update(name=f"{actor['name']} {word}", description=word, aliases=[word])
            for claim in summary["claims"]:
                claim.update(text=f"{claim['text']} {word}")
                for figure in claim["figures"]:
                    figure.update(counted=word)
            summary["rejected"].append({"item": f"{word}:c9", "text": word, "problems": []})

        change(folder, smuggle)
        return site_of(folder)[0]

    harmless_site, hostile_site = told(HARMLESS), told(HOSTILE)
    assert sorted(tags(harmless_site)) == sorted(tags(hostile_site))
    assert all("<script>alert" not in text for name, text in hostile_site.items() if name.endswith(".html"))
    assert all("\u2028" not in text and "\u202e" not in text for name, text in hostile_site.items() if name.startswith("data/"))


def tags(files):
    """For each page, where it stands and the tags of it."""
    return [(name.split("/")[0] if "/" in name else name, read(text).tags) for name, text in files.items() if name.endswith(".html")]


def test_the_bytes_do_not_hang_on_the_order_of_sets(tmp_path):
    ledger_of(tmp_path / "out", write)
    for seed in ("1", "2"):
        script = "from summarizer.cli import program; program()"
        command = [sys.executable, "-c", script, "report", str(tmp_path / "out"), "-o", str(tmp_path / seed), "-q"]
        subprocess.run(command, check=True, env=os.environ | {"PYTHONHASHSEED": seed})
    one, two = ({path.relative_to(tmp_path / seed): path.read_bytes() for path in (tmp_path / seed).rglob("*.*")} for seed in ("1", "2"))
    assert one == two


RUN_TOGETHER = re.compile(r"[^\s>](?:</\w+>)*<span[^>]*>[^\s<]")


def test_words_beside_each_other_do_not_run_together_without_style(tmp_path):
    """As a screen reader says them, as they are copied, and on a phone, where a row is one line."""
    files = (
        site_of(ledger_of(tmp_path / "out", write))[0] | site_of(ledger_of(tmp_path / "two", lambda to: batch(to, [("a.txt", DENIAL)])))[0]
    )
    pages = {name: text for name, text in files.items() if name.endswith(".html") and not name.startswith("articles/")}
    assert {name: found[0] for name, text in pages.items() if (found := RUN_TOGETHER.search(text))} == {}
