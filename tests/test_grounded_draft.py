"""`GroundedDraft`: the checks as pydantic validation, for those who drive a client themselves."""

from __future__ import annotations

import asyncio

import pytest
from drafts import claim, draft, quote
from model_server import ModelServer
from pydantic import ValidationError

from summarizer import Article, Draft, GroundedDraft, InputError, grounded_in

ARTICLE = Article("TARN, May 3 — At least 12 people were hurt, police said. “We heard a bang,” said Ada Lund, a neighbour.")
GOOD = draft(claims=[claim("At least 12 people were hurt", 1, source="police")]).model_dump()
WRONG = draft(
    claims=[
        claim("At least 12 people were hurt", 1, source="police"),
        claim("At least 90 people were hurt", 1, source="the army", id="c2"),
    ],
    quotes=[quote("We heard a boom", "Ada Lund", 2)],
).model_dump()


def test_a_draft_that_the_article_supports_is_one():
    made = GroundedDraft.model_validate(GOOD, context={"article": ARTICLE})
    assert isinstance(made, Draft)
    assert made.model_dump() == GOOD


def test_every_problem_is_raised_at_its_place():
    with pytest.raises(ValidationError) as caught:
        GroundedDraft.model_validate(WRONG, context={"article": ARTICLE})
    found = {(error["loc"], error["type"]) for error in caught.value.errors()}
    assert (("claims", 1, "text"), "unsupported-number") in found
    assert (("claims", 1, "source"), "unknown-speaker") in found
    assert (("quotes", 0, "text"), "altered-quote") in found
    assert not any(loc[:2] == ("claims", 0) for loc, _ in found)


def test_a_problem_says_what_the_article_has():
    with pytest.raises(ValidationError, match="nearest passage, sentence 2: We heard a bang"):
        GroundedDraft.model_validate(WRONG, context={"article": ARTICLE})


def test_braces_in_an_article_are_text():
    article = Article("TARN, May 3 — {message} {{ 7*7 }} At least 12 people were hurt, police said.")
    with pytest.raises(ValidationError, match="At least 12"):
        GroundedDraft.model_validate(
            draft(claims=[claim("At least 90 people were hurt", 1, source="police")]).model_dump(), context={"article": article}
        )


def test_json_is_validated_too():
    assert GroundedDraft.model_validate_json(Draft(**GOOD).model_dump_json(), context={"article": ARTICLE}).claims


@pytest.mark.parametrize("context", [None, {}, {"article": "text"}, "article"], ids=repr)
def test_without_an_article_nothing_is_grounded(context):
    with pytest.raises(InputError, match="give an Article to ground in"):  # which no client takes for the model's fault
        GroundedDraft.model_validate(GOOD, context=context)


def test_a_wrong_shape_is_reported_as_such():
    with pytest.raises(ValidationError, match="missing"):
        GroundedDraft.model_validate({"gist": []}, context={"article": ARTICLE})


def test_the_article_can_be_said_beside_the_call():
    with grounded_in(ARTICLE):
        assert GroundedDraft.model_validate(GOOD).claims
    with pytest.raises(InputError):
        GroundedDraft.model_validate(GOOD)
    with pytest.raises(InputError, match="an Article, not str"), grounded_in("text"):
        pass


def test_each_task_has_its_own_article():
    async def validate(article):
        with grounded_in(article):
            await asyncio.sleep(0)
            return GroundedDraft.model_validate(GOOD)

    async def both():
        return await asyncio.gather(validate(ARTICLE), validate(Article("Nothing happened.")), return_exceptions=True)

    first, second = asyncio.run(both())
    assert first.claims
    assert isinstance(second, ValidationError)


def test_its_schema_is_that_of_a_draft():
    without = [
        {name: value for name, value in shape.model_json_schema().items() if name not in {"title", "description"}}
        for shape in (GroundedDraft, Draft)
    ]
    assert without[0] == without[1]


def test_instructor_asks_again_for_what_the_article_does_not_support():
    import instructor
    import openai

    with ModelServer() as server, openai.OpenAI(base_url=server.base_url, api_key="none", max_retries=0) as client:
        server.play("m", {"replies": [{"draft": WRONG}, {"draft": GOOD}]})
        patched = instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA)
        with grounded_in(ARTICLE):
            made = patched.chat.completions.create(
                model="m", response_model=GroundedDraft, max_retries=1, messages=[{"role": "user", "content": "{{ 7*7 }}"}]
            )
        first, second = server.requests
    assert [item.text for item in made.claims] == ["At least 12 people were hurt"]
    assert first["json"]["messages"][0]["content"] == "{{ 7*7 }}"
    assert "nearest passage, sentence 2: We heard a bang" in second["json"]["messages"][-1]["content"]
