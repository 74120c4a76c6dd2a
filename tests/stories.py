"""Stories for the loopback server: an answer set with one thing wrong, and what the model answers when it is asked again.

Each story is a function from nothing to what `ModelServer.play` takes. The answers were written for the tests; no model said them.
"""

from __future__ import annotations

import copy
import json
from pathlib import Path

__all__ = ["ANSWERS", "STORIES", "answer_set"]

ANSWERS = Path(__file__).parent / "answers"
NOTHING = {"gist": [], "actors": [], "claims": [], "quotes": [], "uncertainties": [], "withdrawn": []}


def answer_set(slug):
    """The article and the draft of an answer set."""
    said = json.loads((ANSWERS / f"{slug}.json").read_text(encoding="utf-8"))
    return said["article"], said["draft"]


def _story(slug, change, *more):
    """A story whose first answer is the draft of `slug` after `change`; the replies that follow are made from the draft."""
    article, draft = answer_set(slug)
    wrong = copy.deepcopy(draft)
    change(wrong)
    return {"article": article, "replies": [{"draft": wrong}, *(reply(draft, wrong) for reply in more)]}


def _item(draft, kind, **holds):
    """The first item of a kind in which each of these fields contains this."""
    return next(item for item in draft[kind] if all(part in item[name] for name, part in holds.items()))


def _again(kind, **holds):
    """The reply that gives the item as the answer set has it."""

    def reply(draft, wrong):
        item = _item(draft, kind, **holds)
        return {"answer": NOTHING | {kind: [{"item": 1, **item}]}}

    return reply


def unsupported_number_repaired():
    """900 for the article's 300, mended when asked."""

    def change(draft):
        claim = _item(draft, "claims", text="at least 300")
        claim["text"] = claim["text"].replace("at least 300", "at least 900")

    return _story("000_054aa509588926c1", change, _again("claims", text="at least 300"))


def altered_quote_repaired():
    """Two words of a quotation changed, mended."""

    def change(draft):
        quote = _item(draft, "quotes", text="I was told we were going to do training")
        quote["text"] = "I was told we were going to fight"

    return _story("000_054aa509588926c1", change, _again("quotes", text="going to do training"))


def wrong_speaker_repaired():
    """An analyst gets the words of the chief executive, mended."""

    def change(draft):
        _item(draft, "quotes", text="We misjudged how quickly")["speaker"] = "Ravi Contreras"

    return _story("invented-markets-wrap", change, _again("quotes", text="We misjudged how quickly"))


def dropped_hedge_repaired():
    """ "Likely" left out of a claim, put back."""

    def change(draft):
        claim = _item(draft, "claims", text="likely preparing")
        claim["text"] = claim["text"].replace("is likely preparing", "is preparing")
        claim["certainty"] = "unhedged"

    return _story("000_054aa509588926c1", change, _again("claims", text="likely preparing"))


def item_withdrawn():
    """An invented claim, withdrawn when asked."""

    def change(draft):
        draft["claims"].append(
            {
                "id": "c99",
                "text": "The mayor of Brackenford resigned over the closure",
                "source": "",
                "via": [],
                "certainty": "unhedged",
                "positions": [],
                "sentences": [4],
            }
        )

    return _story("invented-bridge-closed", change, lambda *_: {"answer": NOTHING | {"withdrawn": [1]}})


def rejected_after_two_repairs():
    """A number that never becomes the article's."""

    def change(draft):
        claim = _item(draft, "claims", text="at least 300")
        claim["text"] = claim["text"].replace("at least 300", "at least 900")

    def with_number(number):
        def reply(draft, wrong):
            claim = copy.deepcopy(_item(draft, "claims", text="at least 300"))
            claim["text"] = claim["text"].replace("at least 300", number)
            return {"answer": NOTHING | {"claims": [{"item": 1, **claim}]}}

        return reply

    return _story("000_054aa509588926c1", change, with_number("at least 800"), with_number("nearly 700"))


def malformed_json_asked_again():
    """Half a JSON, then another shape, then the draft."""
    article, draft = answer_set("invented-court-verdict")
    replies = [{"text": '{"gist": [{"text": "The court'}, {"text": '{"gist": "none"}'}, {"draft": draft}]
    return {"article": article, "replies": replies}


def busy_then_served():
    """429 with Retry-After, then the draft."""
    article, draft = answer_set("invented-cup-final")
    busy = {"status": 429, "headers": {"Retry-After": "0"}, "error": {"message": "Rate limit reached", "type": "requests", "code": None}}
    return {"article": article, "replies": [busy, {"draft": draft}]}


def tools_where_schemas_are_refused():
    """A server that knows tools and no JSON schemas."""
    article, draft = answer_set("invented-rail-inquiry")
    return {
        "article": article,
        "accepts": ["tools"],
        "replies": [{"draft": draft}, {"draft": draft}],
    }


def refusal():
    """The model declines."""
    article, _ = answer_set("invented-minister-denial")
    return {"article": article, "replies": [{"refusal": "I can't help with that."}]}


def truncation():
    """An answer cut off at its limit."""
    article, draft = answer_set("invented-flood-tolls")
    return {
        "article": article,
        "replies": [{"finish": "length", "text": json.dumps(draft)[:400]}],
    }


def two_windows_merged():
    """The long article in two requests: each answer holds the items whose sentences are in its window, so that the overlap comes twice."""
    article, draft = answer_set("invented-water-company-long")
    return {
        "article": article,
        "replies": [_window(draft, 1, 45, "\n[1] "), _window(draft, 43, 10_000, "\n[75] ")],
    }


def _window(draft, first, last, when):
    def inside(item):
        return all(first <= number <= last for number in item["sentences"])

    part = {kind: [item for item in draft[kind] if inside(item)] for kind in ("gist", "claims", "quotes", "uncertainties")}
    return {"draft": part | {"actors": draft["actors"]}, "when": when}


STORIES = {
    story.__name__.replace("_", "-"): story
    for story in (
        unsupported_number_repaired,
        altered_quote_repaired,
        wrong_speaker_repaired,
        dropped_hedge_repaired,
        item_withdrawn,
        rejected_after_two_repairs,
        malformed_json_asked_again,
        busy_then_served,
        tools_where_schemas_are_refused,
        refusal,
        truncation,
        two_windows_merged,
    )
}
