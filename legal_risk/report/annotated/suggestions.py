"""Changes that may be proposed in the text itself: words that leave a list open are struck out.

Only deletions are proposed, and only where nothing has to be decided by a lawyer: the list ends with words that open
it («и иные документы», «және т.б.»), they stand at its end, and what is left is a sentence. A term, its length, the
kind of its days, a body or a criterion is never put in: each of them is a choice of the author. Words such as «по
своему усмотрению» stay, too: without them the discretion would be as wide and no longer to be seen. Nor does a proposal
take anything from people: lists of those who get something stay open, and lists of grounds unless the decision is
adverse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from legal_risk.facts.collect import Facts, facts_of_report
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.interface import Language, Token
from legal_risk.model.act import Act
from legal_risk.model.finding import EvidenceRole, Finding, Status, Tier
from legal_risk.model.report import ActReport
from legal_risk.model.span import Span

_CLOSED = frozenset(("KZ-L3-2", "KZ-L3-3", "KZ-P3-1", "KZ-R2-1"))
"""The rules about open lists of sanctions, criteria, grounds of refusal, documents."""
_GROUNDS = "KZ-L3-1"
_ENDS = frozenset(".;)")
_ADVERBIAL = frozenset(("loc", "abl", "ins"))


def deletions_of(reports: Iterable[ActReport], *, look: bool = False) -> tuple[Span, ...]:
    """Return the stretches of the source text that may be struck out, in order, none over another.

    ``look`` takes the findings that are only worth a look, too; those that an expert rejected propose nothing.
    """
    found = sorted(span for report in reports for span in _of_report(report, look))
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _of_report(report: ActReport, look: bool) -> Iterator[Span]:
    facts = facts_of_report(report)
    for finding in report.findings:
        if finding.status is Status.REJECTED or not (look or finding.tier is Tier.CONCLUSION):
            continue
        cue = _words_of(report.act, finding)
        if finding.rule in _CLOSED or (finding.rule == _GROUNDS and _adverse(facts, cue)):
            span = _deletion(facts.annotated, cue)
            if span is not None:
                yield report.act.source.view.to_source(span)


def _adverse(facts: Facts, cue: Span) -> bool:
    """Tell whether the sentence of the words takes something from a person: expels, revokes, suspends."""
    sentence = facts.annotated.sentence_at(cue.start)
    adverse = (mention for decision in facts.decisions if decision.adverse for mention in decision.mentions)
    return sentence is not None and any(sentence.span.meets(mention.span) for mention in adverse)


def _words_of(act: Act, finding: Finding) -> Span:
    """Return the words that open the list, in the view: the cue of the finding, its quote without one."""
    cues = [piece.span for piece in finding.evidence if piece.role is EvidenceRole.CUE and not piece.source]
    return act.source.view.to_view(cues[0] if cues else finding.span)


def _deletion(annotated: Annotated, cue: Span) -> Span | None:
    """Return what can go so that a sentence is left, ``None`` when that is not sure."""
    sentence = annotated.sentence_at(cue.start)
    if sentence is None:
        return None
    tail = _tail(sentence, cue)
    if tail is not None:
        return tail
    first, last = sentence.index_at(cue.start), sentence.index_at(cue.end) - 1
    joint = _joint(sentence, first)
    if joint is None or sentence.tokens[first].norm not in _words("open", sentence.language):
        return None
    end = _last(sentence, joint, last)
    return None if end is None else _cut(sentence, joint, end)


def _tail(sentence: Sentence, cue: Span) -> Span | None:
    """Return «и др.», «және т.б.» with the blank before it; the full stop of the sentence stays."""
    text = sentence.text
    for match in _tails(sentence.language).finditer(text):
        start, end = (sentence.span.start + place for place in match.span())
        if not (start < cue.end <= end + 1 and cue.start < end):
            continue
        rest = text[match.end() :].lstrip()
        if not rest or rest == ".":
            return Span(start, end - (text[match.end() - 1] == "." and not rest))
        following = sentence.tokens[sentence.index_at(end)] if rest[0].isalpha() else None
        if rest[0] in _ENDS or (following is not None and _is(sentence.backend, following, "VERB")):
            return Span(start, end)
    return None


def _joint(sentence: Sentence, first: int) -> int | None:
    """Return the conjunction before the open words, in Russian with a preposition between them."""
    for place in (first - 1, first - 2):
        if place < 1:
            return None
        norm = sentence.tokens[place].norm
        if norm in _words("joint", sentence.language):
            return place - 1 if sentence.tokens[place - 1].norm == "а" and norm == "также" else place
        if place == first - 1 and not (
            sentence.language == "ru" and _is(sentence.backend, sentence.tokens[place], "ADP")
        ):
            return None
    return None


def _last(sentence: Sentence, joint: int, last: int) -> int | None:
    """Return the last token that goes with the open words."""
    tokens, backend = sentence.tokens, sentence.backend
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is None or after.text in _ENDS:
        return last if sentence.language == "ru" or _agree(backend, tokens[joint - 1], tokens[last]) else None
    if sentence.language == "ru" or not after.is_word:
        return None
    if _is(backend, after, "ADP"):
        own = _is(backend, tokens[joint - 1], "ADP") or _cases(backend, tokens[joint - 1]) & _ADVERBIAL
        if own and _cases(backend, tokens[last]) == {"nom"}:
            return last + 1
    ends = _is(backend, after, "VERB") or _is(backend, after, "ADP")
    return last if ends and _agree(backend, tokens[joint - 1], tokens[last]) else None


def _agree(backend: Language, before: Token, last: Token) -> bool:
    """Tell whether the item before the conjunction stands in the case of the open words, or by itself as they do."""
    cases = _cases(backend, last)
    if _is(backend, before, "ADP"):
        return bool(cases) and cases <= _ADVERBIAL
    others = _cases(backend, before)
    return bool(cases & others) or (bool(cases & _ADVERBIAL) and bool(others & _ADVERBIAL))


def _cut(sentence: Sentence, joint: int, last: int) -> Span:
    """Return the stretch from the end of the item before the conjunction to the end of the last token."""
    before = sentence.tokens[joint - 1]
    start = sentence.tokens[joint - 2].end if before.text == "," and joint > 1 else before.end
    return Span(start, sentence.tokens[last].end)


def _is(backend: Language, token: Token, kind: str) -> bool:
    return any(reading.pos == kind for reading in backend.analyses(token.norm)[:2])


def _cases(backend: Language, token: Token) -> set[str]:
    """Return the cases that a noun, or a verb used as one, can stand in."""
    readings = [r for r in backend.analyses(token.norm) if r.pos in ("NOUN", "PROPN", "VERB", "ADJ") and r.case]
    return {str(reading.case) for reading in readings}


@cache
def _words(kind: str, language: str) -> frozenset[str]:
    return frozenset(text for row_kind, row_language, text in _rows() if (row_kind, row_language) == (kind, language))


@cache
def _tails(language: str) -> re.Pattern[str]:
    listed = "|".join(re.escape(text).replace(r"\ ", " ?") for text in sorted(_words("tail", language), key=len)[::-1])
    return re.compile(rf",? (?:{listed})(?!\w)")


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    table = files(__package__).joinpath("open_words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple((kind, language, text) for kind, language, text in rows)
