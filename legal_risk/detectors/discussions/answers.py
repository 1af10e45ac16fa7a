"""Proposals on a draft that nobody has to answer with reasons."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.discussions.drafts import about_drafts
from legal_risk.detectors.discussions.fates import fates
from legal_risk.detectors.procedures import document_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, Zone
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_BODY = frozenset({Zone.BODY})


def unanswered(context: Context) -> Iterator[Hit]:
    """Yield the comments that only get a mark, then the first sentence of each document that leaves them unanswered."""
    told: set[int] = set()
    for segment, sentence, words in fates(context):
        if about_drafts(context, segment):
            told.add(id(document_of(context, segment)))
            yield _hit(context, sentence, words)
    for match in _proposals(context):
        document = document_of(context, match.sentence.segment)
        if id(document) in told:
            continue
        told.add(id(document))
        if not answered(context, document, match.sentence.language):
            home = _handling(context, document, match)
            yield _hit(context, home.sentence, home.span)


def _handling(context: Context, document: Node, proposing: Match) -> Match:
    """Return the norm on what is done with the comments, where the answer belongs; without one their submission."""
    reach = context.act.source.view.to_view(document.span)
    for lexicon in ("comment-outcome", "comment-handled"):
        for match in mentions(context.annotated, lexicon, (proposing.sentence.language,), zones=_BODY):
            if match.span.start > proposing.span.end and reach.covers(match.span):
                return match
    return proposing


def _hit(context: Context, sentence: Sentence, words: Span) -> Hit:
    return Hit(
        place=sentence.segment,
        span=sentence.span,
        cues=((EvidenceRole.TRIGGER, words),),
        values={"cue": words.of(context.annotated.text)},
    )


def _proposals(context: Context) -> Iterator[Match]:
    """Yield the words by which people hand in proposals on a draft; a waiver of the reply comes first."""
    for lexicon in ("answer-waived", "proposing"):
        found = mentions(context.annotated, lexicon, context.languages, zones=_BODY)
        for match in sorted(found, key=lambda m: m.span):
            if first_in(match.sentence, "ban") is not None and lexicon == "answer-waived":
                continue  # «Оставлять замечания без ответа запрещается»
            if lexicon == "answer-waived" or about_drafts(context, match.sentence.segment):
                yield match


def answered(context: Context, document: Node, language: LanguageCode) -> bool:
    """Tell whether the document binds somebody to answer with reasons; no waiver, filter or complaint does."""
    reach = context.act.source.view.to_view(document.span)
    reasons = mentions(context.annotated, "comment-reasons", (language,))
    told = [m for m in reasons if first_in(m.sentence, "reply-word") is not None]
    told.extend(mentions(context.annotated, "reasoned-reply", (language,)))
    return any(
        reach.covers(m.span)
        and first_in(m.sentence, "answer-waived", "comment-moderated", "complaint-word") is None
        and not _of_unread(context, m)
        and not of_complaint(context.annotated, m, context.facts.appeals)
        for m in told
    )


def _of_unread(context: Context, match: Match) -> bool:
    """Tell whether the reason is that of a comment not taken up at all, which the sentence before speaks of."""
    if first_in(match.sentence, "comment-said") is not None:
        return False
    before = [s for s in context.annotated.sentences(match.sentence.segment) if s.span.end <= match.sentence.span.start]
    return bool(before) and first_in(before[-1], "comment-moderated") is not None
