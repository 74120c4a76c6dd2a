"""The prompts: found, read, filled, and rendered as the snapshots have them."""

from __future__ import annotations

import pytest
from drafts import actor, claim, draft, point, quote

from summarizer import Article, InputError
from summarizer.cli import main
from summarizer.engines.chat.numbered import code, fenced, numbered, showable
from summarizer.engines.chat.sending_back import sent_back
from summarizer.grounding import failing, ground
from summarizer.prompts import VARIABLES, built_in, find, from_file, read_prompt

STORY = """Fire at Tarn mill hurts 12

By Odile Renwick

TARN, May 3 — At least 12 people were hurt in a fire at the Tarn mill on Monday, police said. “We heard a bang,” said Ada Lund, a neighbour.
“Then there was smoke.”

The cause is not known. The mill, which employs some 300 people, was probably empty, the fire service said.
"""
WRONG = draft(
    gist=[point("At least 90 people were hurt", 3)],
    actors=[actor("Ada Lindt")],
    claims=[claim("The mill was empty", 7, source="the fire service"), claim("It rained", 99, id="c2")],
    quotes=[quote("We heard a boom", "Ada Lund", 4)],
)
HEADER = '+++\nname = "mine"\nversion = "3"\ntask = "summary"\nabout = "Mine."\n+++\n'
BODY = "\n# system\n\nBe exact.\n\n# user\n\n{{article}}\n"


def shown(messages):
    return "\n".join(f"──── {message['role']}\n{message['content']}" for message in messages) + "\n"


def assert_snapshot(root, name, text):
    path = root / "tests" / "snapshots" / name
    assert text == path.read_text(encoding="utf-8"), f"{path} differs; when the change is meant, write the new text there"


def test_the_prompt_for_a_summary_reads_as_its_snapshot_has_it(root):
    article = Article(STORY)
    messages = find("summary.v1").fill({"article": fenced("article", article, numbered(showable(article)))})
    assert_snapshot(root, "prompt-summary.v1.txt", shown(messages))


def test_the_prompt_for_a_repair_reads_as_its_snapshot_has_it(root):
    article = Article(STORY)
    items = failing(ground(WRONG, article).rejected)
    assert_snapshot(root, "prompt-repair.v1.txt", shown(find("repair.v1").fill({"items": sent_back(items, WRONG, article)})))


def test_instructions_are_the_same_for_every_article_and_come_first():
    for prompt in built_in():
        system, user = prompt.messages
        assert (system[0], user[0]) == ("system", "user")
        assert "{{" not in system[1]
        assert user[1].strip() == "{{" + next(iter(VARIABLES[prompt.task])) + "}}"


def test_a_prompt_changes_by_a_new_version():
    """Summaries name the prompt that made them. Until the first release a digest moves with its text; then it stays."""
    assert {f"{prompt.name}.v{prompt.version}": prompt.digest for prompt in built_in()} == {
        "repair.v1": "sha256:d0752d755e7b03fcb95d697cdc8d79bcbcbe8b1011b7363bf812524f8f508e1a",
        "summary.v1": "sha256:c0e60efbfe15e82a7569e950a1f611dd4be122545749e6e7be99c2f574ada8af",
    }


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{% if x %}", "{{article}}", "{{items}}", "${article}", "\\g<1>", "\\1", "# user"])
def test_what_is_put_in_is_never_read_again(text):
    filled = read_prompt(HEADER + BODY, "mine").fill({"article": text})
    assert [message["content"] for message in filled] == ["Be exact.", text]


def test_a_prompt_may_hold_braces_and_dollars_of_its_own():
    prompt = read_prompt(HEADER + '# user\nAnswer {"a": {}} for $5, {{ article }}, {{1}}, {% raw %}', "mine")
    assert prompt.fill({"article": "X"})[0]["content"] == 'Answer {"a": {}} for $5, X, {{1}}, {% raw %}'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "begin"),
        ("# user\n{{article}}", "begin"),
        (HEADER, r"lacks the variable \{\{article\}\}"),
        (HEADER + "# user\n\n# assistant\nhello", r"lacks the variable \{\{article\}\}"),
        (HEADER + "# system\n{{article}}\n# user\nhello", r"has \{\{article\}\} in no user message"),
        (HEADER + "# system\nBe exact.\n# usr\n{{article}}", "'# usr'; did you mean '# user'"),
        (HEADER + "# System:\nBe exact.\n# user\n{{article}}", "'# System'; did you mean '# system'"),
        (HEADER + "{{article}}", "no messages"),
        (HEADER + "words first\n# user\n{{article}}", "no messages"),
        (HEADER + "# system\n\n# user\n{{article}}", "system message .* is empty"),
        (HEADER + "# user\nhello", r"lacks the variable \{\{article\}\}"),
        (HEADER + "# user\n{{article}} {{publisher}}", r"unknown variable \{\{publisher\}\}.* has: \{\{article\}\}"),
        (HEADER + "# user\n{{items}}", r"unknown variable \{\{items\}\}"),
        (HEADER.replace('"summary"', '"translation"') + BODY, "'translation'.* one of: summary, repair"),
        (HEADER.replace('version = "3"', "version = 3") + BODY, 'needs version = "…"'),
        (HEADER.replace('about = "Mine."\n', "") + BODY, 'needs about = "…"'),
        (HEADER.replace("about", 'author = "me"\nabout') + BODY, "unknown key 'author'"),
        (HEADER.replace('"mine"', "mine") + BODY, "not TOML"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_a_prompt_that_is_none_says_what_is_wrong(text, message):
    with pytest.raises(InputError, match=message):
        read_prompt(text, "the prompt 'mine.md'")


@pytest.mark.parametrize("heading", ["Answer", "Usage", "Users", "Systems", "Style"])
def test_a_prompt_may_have_headings_of_its_own(heading):
    prompt = read_prompt(HEADER + f"# system\nBe exact.\n# {heading}\nShort.\n# user\n{{{{article}}}}", "mine")
    assert prompt.messages[0] == ("system", f"Be exact.\n# {heading}\nShort.")


@pytest.mark.parametrize(
    "make", [lambda path: path.mkdir(), lambda path: path.write_bytes(b"\xff\xfe"), lambda _: None], ids=["folder", "binary", "none"]
)
def test_a_prompt_file_that_cannot_be_read_is_an_error_that_names_it(tmp_path, make):
    make(tmp_path / "mine.md")
    with pytest.raises(InputError, match=r"mine\.md"):
        from_file(tmp_path / "mine.md")


def test_windows_line_ends_and_a_byte_order_mark_are_no_obstacle(tmp_path):
    path = tmp_path / "mine.md"
    path.write_bytes(b"\xef\xbb\xbf" + (HEADER + BODY).replace("\n", "\r\n").encode())
    assert [role for role, _ in from_file(path).messages] == ["system", "user"]


# --- the command ----------------------------------------------------------------------------------------------------------


def test_the_command_lists_the_prompts(capsys):
    assert main(["prompts"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["repair.v1", "summary.v1"]
    assert all("sha256:" in line for line in lines)


@pytest.mark.parametrize("name", ["summary", "summary.v1"])
def test_the_command_prints_one_as_it_is(name, root, capsys):
    assert main(["prompts", "show", name]) == 0
    assert capsys.readouterr().out == (root / "prompts" / "summary.v1.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["show", "sumary"], "no prompt 'sumary'; there are: repair.v1, summary.v1"),
        (["show"], "prompts takes nothing, or: show NAME; not 'show'; see: summarize prompts --help"),
        (["list"], "prompts takes nothing, or: show NAME; not 'list'; see: summarize prompts --help"),
    ],
)
def test_what_the_command_does_not_know_is_one_line(words, message, capsys):
    assert main(["prompts", *words]) == 2
    assert capsys.readouterr().err == f"summarize: {message}\n"


# --- the article as a model sees it ---------------------------------------------------------------------------------------


def test_the_delimiter_is_the_beginning_of_the_digest_and_never_in_the_article():
    article = Article(STORY)
    assert code(article) == article.id.removeprefix("sha256:")[:16]
    other = Article("A first line. " * 3)
    object.__setattr__(other, "text", other.text + code(other))  # nobody can write such a text; this forges one
    assert code(other) not in other.text


def test_boilerplate_is_not_shown_and_the_rest_is_letter_for_letter():
    article = Article(STORY)
    shown_text = numbered(showable(article))
    assert "Odile Renwick" not in shown_text
    for sentence in article.sentences:
        assert (f"[{sentence.number}] {sentence.text}" in shown_text) == (sentence.part != "boilerplate")
