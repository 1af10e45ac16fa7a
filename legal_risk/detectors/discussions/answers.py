"""Proposals on a draft that nobody has to answer with reasons."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.discussions.drafts import about_drafts
from legal_risk.detectors.discussions.fates import fates
from legal_risk.detectors.procedures import document_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.facts.refusals.reasons import leaves_unexplained
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, Zone
from legal_risk.model.finding import EvidenceRole, Tier
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
            doubtful = home is match and first_in(match.sentence, "answer-waived") is None
            doubtful = doubtful or _perhaps_answered(context, document, match.sentence.language)
            tier = Tier.LOOK if doubtful else None
            yield _hit(context, home.sentence, home.span, tier)


def _handling(context: Context, document: Node, proposing: Match) -> Match:
    """Return the norm on what is done with the comments, where the answer belongs; without one their submission."""
    reach = context.act.source.view.to_view(document.span)
    for lexicon in ("comment-tally", "comment-outcome", "comment-handled"):
        for match in mentions(context.annotated, lexicon, (proposing.sentence.language,), zones=_BODY):
            if match.span.start > proposing.span.end and reach.covers(match.span):
                return match
    return proposing


def _hit(context: Context, sentence: Sentence, words: Span, tier: Tier | None = None) -> Hit:
    return Hit(
        place=sentence.segment,
        span=sentence.span,
        cues=((EvidenceRole.TRIGGER, words),),
        values={"cue": words.of(context.annotated.text)},
        tier=tier,
    )


def _proposals(context: Context) -> Iterator[Match]:
    """Yield the words by which people hand in proposals on a draft; a waiver of the reply comes first."""
    for lexicon in ("answer-waived", "proposing"):
        found = mentions(context.annotated, lexicon, context.languages, zones=_BODY)
        for match in sorted(found, key=lambda m: m.span):
            waived = lexicon == "answer-waived"
            if waived and (_never_waived(match) or first_in(match.sentence, "own-argument") is not None):
                continue  # «Оставлять замечания без ответа запрещается»
            if waived or about_drafts(context, match.sentence.segment):
                yield match


def answered(context: Context, document: Node, language: LanguageCode) -> bool:
    """Tell whether the document binds somebody to answer with reasons; no waiver, filter or complaint does."""
    told = [m for m in _reasons(context, document, language) if _is_reply(m.sentence)]
    own = mentions(context.annotated, "reasoned-reply", (language,))
    return bool(told) or any(_of_comments(context, document, m) for m in own)


def _perhaps_answered(context: Context, document: Node, language: LanguageCode) -> bool:
    """Tell whether some norm on comments has a word of reasons: the answer may be in words that were not understood."""
    return any(first_in(m.sentence, "comment-said") is not None for m in _reasons(context, document, language))


def _reasons(context: Context, document: Node, language: LanguageCode) -> Iterator[Match]:
    found = mentions(context.annotated, "comment-reasons", (language,))
    return (m for m in found if _of_comments(context, document, m))


def _is_reply(sentence: Sentence) -> bool:
    """Tell whether the reasons are written to somebody, or stand in the record of what became of the comments."""
    recorded = first_in(sentence, "comment-record") is not None and first_in(sentence, "comment-said") is not None
    return recorded or first_in(sentence, "reply-word") is not None


_ASIDE = ("comment-moderated", "complaint-word", "own-argument", "draft-note")


def _of_comments(context: Context, document: Node, match: Match) -> bool:
    """Tell whether the reasons may be those of what became of a comment that was taken up."""
    reach = context.act.source.view.to_view(document.span)
    return (
        reach.covers(match.span)
        and first_in(match.sentence, *_ASIDE) is None
        and not _is_waived(match.sentence)
        and not _of_unread(context, match)
        and not of_complaint(context.annotated, match, context.facts.appeals)
    )


def _is_waived(sentence: Sentence) -> bool:
    """Tell whether the sentence frees somebody of answering; «ни одно не оставляется без ответа» binds to it."""
    waived = phrase_set(sentence.backend, "answer-waived").find_in(sentence)
    return any(not _never_waived(match) for match in waived) or leaves_unexplained(sentence)


def _never_waived(match: Match) -> bool:
    """Tell whether it is leaving a comment without an answer that the norm denies or forbids."""
    return first_in(match.sentence, "ban", "none-unanswered") is not None


def _of_unread(context: Context, match: Match) -> bool:
    """Tell whether the reason is that of a comment not taken up at all, which the sentence before speaks of."""
    if first_in(match.sentence, "comment-said") is not None:
        return False
    before = [s for s in context.annotated.sentences(match.sentence.segment) if s.span.end <= match.sentence.span.start]
    return bool(before) and first_in(before[-1], "comment-moderated") is not None
