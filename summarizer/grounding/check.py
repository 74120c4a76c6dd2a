"""Checks a summary that anyone wrote, as free text, against its article: what is wrong, what was found and where, what no rule covers.

Pure, synchronous, linear in the text and the article. Owns the order of the rules; each rule lives in a module of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from summarizer.article import Article
from summarizer.grounding.alignment import alignment
from summarizer.grounding.anywhere import NumberCheck
from summarizer.grounding.claiming import Claiming
from summarizer.grounding.digits import digits_of
from summarizer.grounding.hedging import Hedging
from summarizer.grounding.naming import Naming
from summarizer.grounding.polarity import Polarity, Turned
from summarizer.grounding.problems import problem, span_info
from summarizer.grounding.quoting import Quoting
from summarizer.grounding.rules import Rules, Said
from summarizer.reading.read import read
from summarizer.schema import Report, Unchecked, Verified

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.grounding.alignment import Aligned
    from summarizer.reading.model import Range
    from summarizer.reading.stems import Word
    from summarizer.schema import Problem, ProblemCode, Severity

__all__ = ["check_text"]

_SHARED = 0.5
"""The share of a text's words that the article has too from which the two are in one language, whatever the guess says of a few words."""

_PATH = "text"
_ENGLISH = frozenset({"en", "und"})


def check_text(text: str, article: Article) -> Report:
    """Check every sentence of `text` against `article`; offsets in the report are code points into `text`. Never raises for content."""
    return _Check(text, article).run()


class _Check:
    """One text beside one article."""

    def __init__(self, text: str, article: Article) -> None:
        self._article = article
        self._reading = read(article)
        self._index = alignment(article)
        self._summary = Article(text)
        self._said = read(self._summary)
        self._copies: set[int] = set()
        self._places_of_digits: dict[str, Range] = {}
        self._rules = Rules(self._reading)
        self._claiming = Claiming(self._reading, self._index, self._said)
        self._hedging = Hedging(self._reading, self._index)
        self._polarity = Polarity(self._reading, self._index)
        self._numbers = NumberCheck(self._summary.text, _PATH, self._reading)
        self._report = Report.model_construct(article=article.id, problems=[], verified=[], derived=[], unchecked=[], notes=[])

    def run(self) -> Report:
        report = self._report
        note = self._other_language()
        english = note is None
        if note is not None:
            report.notes.append(note)
        own = [sentence for sentence in self._summary.sentences if not self._copied(sentence)]
        quoting = self._quotations() if english else frozenset[int]()
        for sentence in own:
            covered = self._sentence(sentence) if english else self._digits(sentence)
            if not covered and sentence.number not in quoting:
                self._unchecked(sentence, "no rule covers this sentence")
        if english:
            self._names()
        report.problems.sort(key=lambda found: (found.start, found.end))
        return report

    def _other_language(self) -> str | None:
        """What was not checked because one of the two texts is in another language than English; `None` when both are in English."""
        theirs, ours = self._article.working_language, self._summary.working_language
        if theirs not in _ENGLISH:
            which = f"the article is in another language than English ({theirs})"
        elif ours not in _ENGLISH and not self._shares_words():
            which = f"the text is in another language than its article ({ours}, not {theirs})"
        else:
            return None
        return f"{which}: the checks of numbers, names, quotations and statements did not run, only sentences and digits were compared"

    def _shares_words(self) -> bool:
        """Whether the text has most of its words, the small ones too, in common with the article: then both are in one language."""
        known = sum(word.bare in self._reading.positions for word in self._said.words)
        return known >= _SHARED * len(self._said.words)

    def _digits(self, sentence: Sentence) -> bool:
        """Compare the digits of a sentence as they are written; whether it has any.

        Between two languages a number may be written otherwise ("14h", "2 p.m."): there a warning has to do.
        """
        text = self._summary.text
        same = self._summary.working_language in {self._article.working_language, "und"}
        found = digits_of(text, (sentence.start, sentence.end), self._article.text, self._places_of_digits)
        for start, end, place in found:
            if place is not None:
                evidence = [span_info(self._article, place)]
                known = Verified.model_construct(kind="number", text=text[start:end], start=start, end=end, evidence=evidence)
                self._report.verified.append(known)
            else:
                message, severity = "the article does not have these digits", _severity(sure=same)
                at = start, end
                self._report.problems.append(problem("unsupported-number", message, path=_PATH, text=text, at=at, severity=severity))
        return bool(found)

    def _sentence(self, sentence: Sentence) -> bool:
        """Run every rule on one sentence; whether one had anything to say."""
        report = self._report
        said = self._said.words_in[sentence.number - 1]
        aligned = self._index.find(said)
        found = self._numbers.check(self._said.quantities_in[sentence.number - 1], said, aligned.sentences, aligned.share)
        report.problems.extend(found.problems)
        report.verified.extend(found.verified)
        report.derived.extend(found.derived)
        for start, end, reason in found.aside:
            report.unchecked.append(Unchecked.model_construct(text=self._summary.text[start:end], start=start, end=end, reason=reason))
        turned = [*self._polarity.added(self._summary.text, said, aligned), *self._polarity.dropped(said, aligned)]
        report.problems.extend(self._turned(change, sentence) for change in turned)
        doubted = [*self._dropped(sentence, aligned)]
        report.problems.extend(doubted)
        hedges = self._said.hedges_in[sentence.number - 1]
        quantities = self._said.quantities_in[sentence.number - 1]
        whole = Said(self._summary.text, _PATH, (sentence.start, sentence.end), said, hedges, quantities)
        others = [*self._rules.problems(whole, aligned), *self._claims(sentence, said, aligned)]
        report.problems.extend(others)
        return any(found) or bool(turned) or bool(doubted) or bool(others)

    def _claims(self, sentence: Sentence, said: Sequence[Word], aligned: Aligned) -> Iterator[Problem]:
        """The problems of a sentence that is nowhere in the article, or somebody else's statement there."""
        text = self._summary.text
        unknown = self._claiming.unsupported(said)
        if unknown is not None:
            message = f"the article has {unknown.known} of {unknown.all} content words of this sentence"
            at, severity = (sentence.start, sentence.end), _severity(sure=unknown.sure)
            yield problem("unsupported-claim", message, path=_PATH, text=text, at=at, severity=severity)
        for reported in self._said.attributions_in[sentence.number - 1]:
            found = self._claiming.misattributed(reported, aligned)
            if found is not None:
                nearest = span_info(self._article, found.nearest)
                message = f'the article gives this to "{nearest.text}"'
                yield problem("misattributed-claim", message, path=_PATH, text=text, at=found[:2], nearest=nearest)

    def _quotations(self) -> frozenset[int]:
        """Set every quotation of the text beside the article; the numbers of the sentences that have one."""
        text = self._summary.text
        quoting: set[int] = set()
        for found in Quoting(self._reading, self._index, self._said).check():
            if self._in_copy(found.start):
                continue
            quoting.add(self._summary.sentence_at(found.start).number)
            nearest = None if found.place is None else span_info(self._article, found.place)
            if found.code == "" and nearest is not None:
                written = text[found.start : found.end]
                match: Literal["exact", "typographic"] = "exact" if written == nearest.text else "typographic"
                at, evidence = (found.start, found.end), [nearest]
                self._report.verified.append(
                    Verified.model_construct(kind="quotation", text=written, start=at[0], end=at[1], evidence=evidence, match=match)
                )
            elif found.code in {"altered-quote", "misattributed-quote"}:
                code: ProblemCode = "altered-quote" if found.code == "altered-quote" else "misattributed-quote"
                severity = _severity(sure=found.sure)
                at = found.start, found.end
                self._report.problems.append(problem(code, found.message, path=_PATH, text=text, at=at, nearest=nearest, severity=severity))
        return frozenset(quoting)

    def _dropped(self, sentence: Sentence, aligned: Aligned) -> Iterator[Problem]:
        """The problems of a doubt or a source that the sentence leaves out."""
        at, text = (sentence.start, sentence.end), self._summary.text
        said = self._said.words_in[sentence.number - 1]
        hedge = self._hedging.hedge(said, self._said.hedges_in[sentence.number - 1], aligned)
        if hedge is not None:
            nearest = span_info(self._article, hedge[:2])
            severity = _severity(sure=hedge.sure)
            message = f'the article says "{nearest.text}"'
            yield problem("dropped-hedge", message, path=_PATH, text=text, at=at, nearest=nearest, severity=severity)
        sources = self._said.attributions_in[sentence.number - 1]
        quoted = bool(self._said.quotations_in[sentence.number - 1])
        source = self._hedging.attribution(said, sources, aligned, quoted=quoted)
        if source is not None:
            nearest = span_info(self._article, source[:2])
            message = f'the article gives this to "{nearest.text}"'
            yield problem("dropped-attribution", message, path=_PATH, text=text, at=at, nearest=nearest)

    def _names(self) -> None:
        """Set every name of the text beside those of the article."""
        naming = Naming(self._reading)
        text = self._summary.text
        numbered = list(naming.numbered(self._said.words, text))
        inside = {start for name in numbered for start in range(name.start, name.end)}
        for name in [*numbered, *(name for name in naming.check(self._said) if name.start not in inside)]:
            if self._in_copy(name.start):
                continue
            evidence = None if name.nearest is None else span_info(self._article, name.nearest)
            at = name.start, name.end
            if name.known and evidence is not None:
                written = text[name.start : name.end]
                self._report.verified.append(
                    Verified.model_construct(kind="name", text=written, start=name.start, end=name.end, evidence=[evidence])
                )
            elif name.changed and evidence is not None:
                message = f'the article has "{evidence.text}"'
                self._report.problems.append(problem("changed-name", message, path=_PATH, text=text, at=at, nearest=evidence))
            elif not name.known:
                severity = _severity(sure=name.sure)
                message = "the article does not have this name"
                self._report.problems.append(problem("unknown-actor", message, path=_PATH, text=text, at=at, severity=severity))

    def _in_copy(self, start: int) -> bool:
        """Whether the sentence at `start` is one of the article's, word for word."""
        return self._summary.sentence_at(start).number in self._copies

    def _turned(self, change: Turned, sentence: Sentence) -> Problem:
        """The problem of a negation that one side lacks."""
        theirs = self._article.sentences[change.nearest - 1]
        nearest = span_info(self._article, (theirs.start, theirs.end))
        if change.added:
            at = change.start, change.end
            return problem(
                "changed-negation", "the article says this without a negation", path=_PATH, text=self._summary.text, at=at, nearest=nearest
            )
        at = sentence.start, sentence.end
        nearest = span_info(self._article, (change.start, change.end))
        return problem("changed-negation", "the article denies this", path=_PATH, text=self._summary.text, at=at, nearest=nearest)

    def _copied(self, sentence: Sentence) -> bool:
        """Whether the article says just this, word for word; then it is verified as a whole."""
        numbers = self._reading.copies.get(" ".join(sentence.text.split()))
        if not numbers:
            return False
        whole = self._article.sentences[next(iter(numbers)) - 1]
        evidence = [span_info(self._article, (whole.start, whole.end))]
        self._copies.add(sentence.number)
        self._report.verified.append(
            Verified.model_construct(kind="statement", text=sentence.text, start=sentence.start, end=sentence.end, evidence=evidence)
        )
        return True

    def _unchecked(self, sentence: Sentence, reason: str) -> None:
        self._report.unchecked.append(Unchecked.model_construct(text=sentence.text, start=sentence.start, end=sentence.end, reason=reason))


def _severity(*, sure: bool) -> Severity:
    return "error" if sure else "warning"
