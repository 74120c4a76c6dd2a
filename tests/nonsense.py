"""A model that answers nonsense which the schema allows: llguidance says which tokens may follow, and chance takes one of them.

The tokens are all bytes, and what the article is made of: sentences, their pieces, quotations, names, sources, cues, words. About half of
the items are drawn close to one sentence (its pieces in order, the people in it, its number), so that grounding accepts a part of them,
and so that what it turns away is often nearly right: a number or a name exchanged, a piece left out, a word too many.
"""

import json
import random
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from llguidance import LLMatcher, LLTokenizer, TokenizerWrapper

from summarizer import Article
from summarizer.engines.port import Drafted, Repaired
from summarizer.grounding import Failing
from summarizer.schema import Draft, PromptInfo, Provenance
from summarizer.schema.repair import Replacements
from summarizer.spent import Spent

__all__ = ["HARD_CAP", "SOFT_CAP", "NonsenseModel", "Vocabulary", "grammar"]

SOFT_CAP = 700
"""Tokens after which a model closes whatever it has open, as fast as the schema lets it."""

HARD_CAP = SOFT_CAP + 200
"""Tokens that no answer exceeds: closing takes a token for each field that the schema still asks for, and a handful of bytes."""

END = 256
"""The token that ends an answer; those below are the bytes."""

_BEYOND = 4
"""How many numbers beyond the last sentence are tokens too."""

_LONGEST = 24
"""Bytes of the longest token that text is read as: a field with its marks."""

_TRIES = 8
"""How often a token is drawn out of the pools before any token will do that may follow."""

_FAITHFUL = 0.6
"""The share of the items that are drawn close to one sentence."""

_LONGER = 0.03
"""How often a number gets another digit, which mostly leads beyond the article."""

_LONG = 40
"""Tokens of one string from which on it is nearly always closed."""

_NAME = r"[A-Z][\w’'-]*[a-z\d](?: (?:of |for |the |de )?[A-Z][\w’'-]*[a-z\d])*"
_PIECES = re.compile(
    rf"(\d(?:[\d,.]*\d)?|(?<![\w“]){_NAME})|(?<=,)(?= )|(?<=[a-z])(?= (?:and|but|that|after|because|who|which|not|could|may) )"
)
_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"")
_APPOSITION = re.compile(r"(?<=, )[a-z][^,.“”]{4,60}(?=[,.])")
_CUES = "said|told|denied|called|accused|warned|asked|added|confirmed|declined|announced|reported|estimates|claims|says|according"
_HEDGES = (
    "could not be independently verified|as high as|at least|more than|up to|may|might|could|likely|about|some|nearly|almost|around|between"
    "|believed|estimated|presumed|expected|claims|probably|unclear|possible"
)
_SOURCE = re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is)(?: [\w’-]+){{1,3}}(?= (?:{_CUES})\b)")
_LETTERS = {"gist": "g", "actors": "a", "claims": "c", "quotes": "q", "uncertainties": "u"}
_INTEGERS = frozenset({"sentences", "withdrawn", "item"})
_MORE = {"via": 0.1, "positions": 0.2, "aliases": 0.4, "claims": 0.5, "withdrawn": 0.4}
"""How likely a list inside an item (and that of the items withdrawn) gets one more."""

_FEWEST, _USUAL = 4, 12
"""Items that nearly every list of an answer gets, and how many make another one rare."""

Options = list[tuple[float, Sequence[int]]]
"""Pools of tokens and how likely each is."""


@lru_cache
def grammar(shape: type[Draft] | type[Replacements]) -> str:
    """The grammar of the JSON that `shape` accepts, without white space between tokens."""
    return LLMatcher.grammar_from_json_schema(shape.model_json_schema(), overrides={"whitespace_flexible": False})


class _Bytes:
    """A vocabulary as llguidance asks for one. Where only one text can follow, it allows only the token that text begins with when read."""

    bos_token_id = None
    eos_token_id = END
    special_token_ids = (END,)

    def __init__(self, ids: dict[bytes, int]):
        self.tokens = list(ids)
        self._ids = ids

    def __call__(self, text: bytes) -> list[int]:
        read: list[int] = []
        at = 0
        while at < len(text):
            longest = next(length for length in range(_LONGEST, 0, -1) if text[at : at + length] in self._ids)
            read.append(self._ids[text[at : at + longest]])
            at += longest
        return read


class Vocabulary:
    """The tokens for one article, in pools, and the sentences that each of them stands in."""

    def __init__(self, article: Article):
        self._ids: dict[bytes, int] = {bytes([byte]): byte for byte in range(256)} | {b"<|end|>": END}
        self._origins: dict[int, set[int]] = {}
        self.size = len(article.sentences)
        self.printable = [byte for byte in range(32, 127) if chr(byte) not in '"\\']
        self.odd = [ord("\\"), *range(128, 256)]
        self.sentences = [self._add(sentence.text, sentence.number) for sentence in article.sentences]
        self.pieces = [[self._add(piece, sentence.number) for piece in _pieces(sentence.text)] for sentence in article.sentences]
        self.words = self._pool(article, re.compile(r"\s\S+"))
        self.names = self._pool(article, re.compile(_NAME))
        self.sources = [*self._pool(article, _SOURCE), *self.names]
        self.phrases = self._pool(article, _APPOSITION) or self.words
        self.cues = self._pool(article, re.compile(rf"\b(?:{_CUES})\b"))
        self.hedges = self._pool(article, re.compile(rf"\b(?:{_HEDGES})\b", re.IGNORECASE)) or self.cues
        self.quotes = [
            self._add(match[1] or match[2], article.sentence_at(match.start()).number) for match in _QUOTED.finditer(article.text)
        ]
        self.quotes = self.quotes or self.words
        self.further = [self._add(f" {match[1] or match[2]}") for match in _QUOTED.finditer(article.text)] or self.words
        self.integers = [self._add(str(number)) for number in range(1, self.size + _BEYOND + 1)]
        self.item_ids = {letter: [self._add(f"{letter}{number}") for number in range(1, 40)] for letter in _LETTERS.values()}
        self.values = sorted({self._add(value) for value in _enum_values(Draft.model_json_schema())})
        fragments = _fragments()
        self.closers = [self._add_raw(fragment) for fragment in fragments if fragment.startswith('"')]
        self.list_closers = [self._add_raw(fragment) for fragment in fragments if fragment.startswith("]")]
        self.structure = [self._add_raw(fragment) for fragment in fragments if fragment == '"' or not fragment.startswith('"')]
        self.first_pieces = [pieces[0] for pieces in self.pieces]
        self.all_pieces = [piece for pieces in self.pieces for piece in pieces]
        self.doubts = self.near(self.sentences, set().union(*(self.origins(hedge) for hedge in self.hedges))) or self.sentences
        self.tokens = list(self._ids)
        self.numerals = [token for token in self.all_pieces if self.tokens[token][:1].isdigit()] or self.integers
        self.tokenizer = LLTokenizer(TokenizerWrapper(_Bytes(self._ids)), slices=[])

    def near(self, pool: Sequence[int], sentences: set[int]) -> list[int]:
        """Those of a pool that stand in one of the sentences."""
        return [token for token in pool if not sentences.isdisjoint(self.origins(token))]

    def origins(self, token: int) -> set[int]:
        """The sentences that a token was taken from."""
        return self._origins.get(token, set())

    def like(self, piece: int) -> Sequence[int]:
        """What could stand in the place of a piece: numbers for a number, names for a name."""
        first = self.tokens[piece][:1]
        if first.isdigit():
            return self.numerals
        return self.names if first.isupper() and self.names else self.all_pieces

    def _pool(self, article: Article, pattern: re.Pattern[str]) -> list[int]:
        return [self._add(match.group(), sentence.number) for sentence in article.sentences for match in pattern.finditer(sentence.text)]

    def _add(self, text: str, *sentences: int) -> int:
        """The token for the text as it stands inside of a JSON string."""
        token = self._add_raw(json.dumps(text, ensure_ascii=False)[1:-1])
        self._origins.setdefault(token, set()).update(sentences)
        return token

    def _add_raw(self, text: str) -> int:
        return self._ids.setdefault(text.encode(), len(self._ids))


def _pieces(sentence: str) -> list[str]:
    return [piece for piece in _PIECES.split(sentence) if piece]


def _enum_values(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema["enum"] if isinstance(schema.get("enum"), list) else ()
        for value in schema.values():
            yield from _enum_values(value)


def _fragments() -> list[str]:
    """What stands between values, the longest first: `","sentences":[`, `],"actors":[`, `{"id":"`. None goes on with a list."""
    found = {'"', "]", "[", ",", "{", "}", "]}"}
    for shape in (Draft, Replacements):
        schema = shape.model_json_schema()
        for one in (schema, *schema["$defs"].values()):
            ends = ["{"]
            for name, value in one["properties"].items():
                opening = {"string": '"', "array": "[", "integer": ""}[value["type"]]
                found.update(f'{end}"{name}":{opening}' for end in ends)
                ends = [{"string": '",', "array": "],", "integer": ","}[value["type"]], ","]
    return sorted(found, key=lambda fragment: (-len(fragment), fragment))


class _Cursor:
    """Where in its JSON an answer has come to: the open objects and lists, the field, and whether a string is open."""

    def __init__(self):
        self.frames: list[tuple[str, str]] = []
        self.counts: list[int] = []
        self.string: bytearray | None = None
        self.last = b""
        self.items = 0
        self._key = ""
        self._word = b""
        self._escaped = False

    @property
    def field(self) -> str:
        """The field whose value, or a value in whose list, comes next."""
        return self.frames[-1][1] if self.frames and self.frames[-1][0] == "[" else self._key

    @property
    def kind(self) -> str:
        """The list of the answer that is being written."""
        return self.frames[1][1] if len(self.frames) > 1 else ""

    def feed(self, token: bytes) -> None:
        for byte in token:
            self._feed(chr(byte), byte)
        self.last = token[-1:]

    def _feed(self, char: str, byte: int) -> None:
        if self.string is not None:
            if char == '"' and not self._escaped:
                self._word, self.string = bytes(self.string), None
            else:
                self.string.append(byte)
                self._escaped = char == "\\" and not self._escaped
        elif char == '"':
            self.string = bytearray()
        elif char == ":":
            self._key = self._word.decode()
        elif char in "{[":
            self.items += len(self.frames) == 2
            self.frames.append((char, self._key))
            self.counts.append(0)
        elif char in "}]":
            self.frames.pop()
            self.counts.pop()
        elif char == ",":
            self.counts[-1] += 1


class _Answer:
    """One answer while it is being written."""

    def __init__(
        self, vocabulary: Vocabulary, shape: type[Draft] | type[Replacements], chance: random.Random, items: Sequence[Failing] = ()
    ):
        self._vocabulary = vocabulary
        self._matcher = LLMatcher(vocabulary.tokenizer, grammar(shape), log_level=0)
        self._chance = chance
        self._items = items
        self._cursor = _Cursor()
        self._steps = self._length = self._item = 0
        self._faithful = False
        self._near: set[int] = set()
        self._chain: tuple[int, int] | None = None

    def write(self) -> tuple[bytes, int]:
        """The whole answer, and how many tokens it has."""
        written = bytearray()
        while True:
            allowed = int.from_bytes(self._matcher.compute_bitmask(), "little")
            token = self._next(allowed)
            if not allowed >> token & 1 or not self._matcher.consume_token(token):
                raise AssertionError(f"{self._vocabulary.tokens[token]!r} after {bytes(written)!r}: {self._matcher.get_error()}")
            self._steps += 1
            if token == END:
                return bytes(written), self._steps
            if self._steps > HARD_CAP:
                raise AssertionError(f"no end after {HARD_CAP} tokens: {bytes(written)!r}")
            written += self._vocabulary.tokens[token]
            self._took(token)

    def _took(self, token: int) -> None:
        inside = self._cursor.string is not None and token not in self._vocabulary.closers
        self._cursor.feed(self._vocabulary.tokens[token])
        if not inside:
            self._length, self._chain = 0, None
        elif self._length == 0 and not self._near and self._cursor.field in {"text", "name"}:
            self._near = set(self._vocabulary.origins(token))
        self._length += inside
        if self._cursor.items != self._item:
            self._item = self._cursor.items
            self._faithful = self._chance.random() < _FAITHFUL
            self._near = set()

    def _next(self, allowed: int) -> int:
        if allowed >> END & 1:
            return END
        if self._cursor.string is None:
            return self._between_strings(allowed)
        if not (allowed >> ord("q") & 1 and allowed >> ord("Z") & 1):
            return self._one_of_few(allowed)
        if self._steps > SOFT_CAP:
            return self._first(self._vocabulary.closers, allowed)
        close = [token for token in self._vocabulary.closers if allowed >> token & 1]
        return self._draw(allowed, self._in_string(close))

    def _between_strings(self, allowed: int) -> int:
        cursor, lists = self._cursor, self._vocabulary.list_closers
        number = cursor.field in _INTEGERS
        if number and cursor.last.isdigit() and self._chance.random() < _LONGER:
            return self._draw(allowed, [(1, range(ord("0"), ord("9") + 1))])
        if allowed >> ord("]") & 1:
            if not self._goes_on():
                return self._first(lists, allowed)
            allowed &= ~sum(1 << token for token in lists)
        if number and allowed >> ord("1") & 1 and not cursor.last.isdigit():
            return self._draw(allowed, self._integers())
        return self._first(self._vocabulary.structure, allowed)

    def _first(self, pool: Sequence[int], allowed: int) -> int:
        """The first token of the pool that may follow; the longest are first."""
        found = next((token for token in pool if allowed >> token & 1), None)
        return self._any(allowed) if found is None else found

    def _one_of_few(self, allowed: int) -> int:
        """One of the values that an enum has, or the end of one."""
        values = [token for token in self._vocabulary.values if allowed >> token & 1]
        return self._chance.choice(values) if values else self._first(self._vocabulary.closers, allowed)

    def _any(self, allowed: int) -> int:
        return self._chance.choice([token for token in range(len(self._vocabulary.tokens)) if allowed >> token & 1])

    def _draw(self, allowed: int, options: Options) -> int:
        """A token out of one of the pools that may follow here, or any that may."""
        options = [(weight, pool) for weight, pool in options if pool]
        weights, pools = zip(*options, strict=True)
        for pool in self._chance.choices(pools, weights, k=_TRIES):
            token = self._chance.choice(pool)
            if allowed >> token & 1:
                self._follow(token)
                return token
        return self._any(allowed)

    def _follow(self, token: int) -> None:
        """Keep in mind which piece of which sentence was taken, so that the next one can follow it."""
        if self._cursor.string is None or self._cursor.field != "text":
            return
        if self._chain is not None:
            sentence, at = self._chain
            row = self._vocabulary.pieces[sentence]
            self._chain = (sentence, at + 1) if at + 1 < len(row) else None
        elif self._length == 0:
            starts = [number - 1 for number in self._vocabulary.origins(token) if self._vocabulary.pieces[number - 1][0] == token]
            self._chain = (self._chance.choice(starts), 0) if starts and token not in self._vocabulary.sentences else None

    def _goes_on(self) -> bool:
        """Whether a list gets another value: the longer the list and the answer, the less likely."""
        count = self._cursor.counts[-1] + (self._cursor.last != b"[")
        field = self._cursor.field
        if self._steps > SOFT_CAP:
            return False
        if len(self._cursor.frames) == 2 and field != "withdrawn":
            wanted = 0.97 if count < _FEWEST else max(0.0, 0.9 - count / _USUAL / 2) * (1 - self._steps / SOFT_CAP)
        elif field == "sentences":
            wanted = 0.97 if not count else 0.12 if self._faithful else 0.4
        else:
            wanted = _MORE.get(field, 0.3) / (1 + count)
        return self._chance.random() < wanted

    def _integers(self) -> Options:
        vocabulary = self._vocabulary
        if self._cursor.field != "sentences":
            own = [
                vocabulary.integers[number % len(vocabulary.integers)]
                for number, item in enumerate(self._items)
                if item.kind == self._cursor.kind
            ]
            return [(9, own), (1, vocabulary.integers)]
        near = [vocabulary.integers[number - 1] for number in self._near]
        beside = [vocabulary.integers[number] for number in self._near]
        return (
            [(9, near), (1, beside), (1, vocabulary.integers)]
            if self._faithful and near
            else [(3, vocabulary.integers), (1, near), (1, beside)]
        )

    def _in_string(self, close: list[int]) -> Options:
        if self._length > _LONG:
            return [(9, close), (1, self._vocabulary.words)]
        field = self._cursor.field
        if field == "text":
            options = self._quoted() if self._cursor.kind == "quotes" else self._stated()
        elif field == "id":
            options = self._own_id()
        elif field in {"claim", "claims", "holder", "actor"}:
            options = self._reference(field)
        else:
            options = self._words_of(field)
        ended = self._length > 0 and self._chain is None
        empty = {"text": 0.1, "name": 0.1, "id": 0.1, "source": 16, "speaker": 3, "description": 8, "holder": 4, "claim": 6}.get(field, 1)
        ending = (40 if self._faithful else 12) + self._length if ended else (2 if self._length else empty)
        return [*options, (ending, close)]

    def _stated(self) -> Options:
        vocabulary = self._vocabulary
        if self._chain is not None:
            sentence, at = self._chain
            row = vocabulary.pieces[sentence]
            following = row[at + 1 : at + 2]
            same = vocabulary.like(following[0]) if following else ()
            straight = 40 if self._faithful else 10
            return [(straight, following), (4, same), (1, row), (1, vocabulary.words), (0.5, vocabulary.odd)]
        if self._length:
            return [
                (2, vocabulary.words),
                (1, vocabulary.names),
                (1, vocabulary.all_pieces),
                (0.5, vocabulary.odd),
                (0.5, vocabulary.numerals),
            ]
        if self._faithful:
            return [
                (5, vocabulary.doubts if self._cursor.kind == "uncertainties" else vocabulary.sentences),
                (6, vocabulary.first_pieces),
                (1, vocabulary.quotes),
                (0.5, vocabulary.words),
            ]
        return [(2, vocabulary.sentences), (4, vocabulary.all_pieces), (1, vocabulary.quotes), (4, vocabulary.words), (1, vocabulary.odd)]

    def _quoted(self) -> Options:
        vocabulary = self._vocabulary
        if self._length:
            return [(3, vocabulary.further), (2, vocabulary.words), (1, vocabulary.all_pieces), (0.5, vocabulary.printable)]
        return [(9, vocabulary.quotes), (1, vocabulary.sentences), (2, vocabulary.all_pieces), (1, vocabulary.words)]

    def _own_id(self) -> Options:
        ids = self._vocabulary.item_ids[_LETTERS[self._cursor.kind]]
        if self._length:
            return [(0.2, self._vocabulary.printable)]
        return [(30, [ids[self._item % len(ids)]]), (1, ids), (0.3, self._vocabulary.printable)]

    def _reference(self, field: str) -> Options:
        vocabulary = self._vocabulary
        if self._length:
            return [(0.5, vocabulary.printable)]
        ids = vocabulary.item_ids["c" if field in {"claim", "claims"} else "a"][:_USUAL]
        return [(6, ids), (1, vocabulary.names), (0.5, vocabulary.words)]

    def _words_of(self, field: str) -> Options:
        vocabulary = self._vocabulary
        if self._length:
            return [(1, vocabulary.words), (0.3, vocabulary.printable)]
        pool = {
            "cue": vocabulary.hedges if self._cursor.kind == "uncertainties" else vocabulary.cues,
            "description": vocabulary.phrases,
            "name": vocabulary.names,
            "aliases": vocabulary.names,
        }.get(field, vocabulary.sources)
        near = vocabulary.near(pool, self._near) if self._near and field != "name" else []
        return [(16 if self._faithful else 4, near), (4, pool), (1, vocabulary.words), (0.3, vocabulary.odd)]


class NonsenseModel:
    """An engine that says anything the schema allows. The same seed gives the same answers to the same questions."""

    def __init__(self, vocabulary: Vocabulary, seed: int):
        self._vocabulary = vocabulary
        self._chance = random.Random(seed)
        self.answers: list[bytes] = []
        self.steps: list[int] = []
        self.sent_back = 0

    async def draft(self, article: Article) -> Drafted:
        return Drafted(Draft.model_validate_json(self._answer(Draft)), Provenance(tool="tests", engine="nonsense", calls=1))

    async def repair(self, article: Article, draft: Draft, items: Sequence[Failing]) -> Repaired:
        self.sent_back = len(items)
        replacements = Replacements.model_validate_json(self._answer(Replacements, items))
        return Repaired(replacements, PromptInfo(name="nonsense", version="1", digest=""), Spent(calls=1))

    def _answer(self, shape: type[Draft] | type[Replacements], items: Sequence[Failing] = ()) -> bytes:
        answer, steps = _Answer(self._vocabulary, shape, self._chance, items).write()
        self.answers.append(answer)
        self.steps.append(steps)
        return answer
