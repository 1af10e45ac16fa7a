"""Discussions of drafts that look too short, and comments that nobody seems to answer, whatever the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.detectors.discussions.answers import answered
from legal_risk.detectors.discussions.days import day_stretches
from legal_risk.detectors.procedures import document_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.span import Span

_SHOWN = 3
# Beginnings of words in an act that asks people what they think of a draft.
_SPOKEN = ("предложени", "ұсыныс", "обсуждени", "обсуждается", "обсуждаются", "талқыла")


@dataclass(frozen=True, slots=True)
class LooseParams:
    """``find``: ``time`` (a short or undecided time for discussing) or ``fate`` (what becomes of comments)."""

    find: str = "time"


class ConsultationLoose:
    """Finds what a reader would ask about in the rules of a discussion."""

    name = "consultation-loose"
    Params = LooseParams

    def find(self, context: Context, params: LooseParams) -> Iterator[Hit]:
        """Yield at most three hits, one a sentence; acts without comments on drafts are left aside."""
        comments = list(mentions(context.annotated, "comment-noun", context.languages, zones=NORM_ZONES))
        drafts = list(mentions(context.annotated, "draft-shown", context.languages, zones=NORM_ZONES))
        spoken = comments or any(word in context.annotated.lower for word in _SPOKEN)
        if not drafts or not spoken:
            return
        found = _times(drafts) if params.find == "time" else _fates(context, comments)
        shown = sorted({s.span: (s, cue) for s, cue in found}.values(), key=lambda p: p[0].span)
        for sentence, cue in shown[:_SHOWN]:
            yield Hit(
                place=sentence.segment,
                span=sentence.span,
                cues=((EvidenceRole.CUE, cue),),
                values={"cue": cue.of(context.annotated.text)},
            )


def _times(drafts: Sequence[Match]) -> Iterator[tuple[Sentence, Span]]:
    """Yield the sentences about the time of a discussion in which that time is short or nobody's to know."""
    for match in drafts:
        sentence = match.sentence
        if first_in(sentence, "other-discussion-term") is not None:
            continue
        if (short := first_in(sentence, "short-time")) is not None:
            yield sentence, short.span
        elif (days := _few_days(sentence)) is not None and first_in(sentence, "beside-discussion") is None:
            yield sentence, days


def _few_days(sentence: Sentence) -> Span | None:
    """Return the first stretch of days of the sentence when all are under ten working days."""
    found = list(day_stretches(sentence.lower, sentence.language))
    return found[0].span.shifted(sentence.span.start) if found and all(days.few for days in found) else None


def _fates(context: Context, comments: Sequence[Match]) -> Iterator[tuple[Sentence, Span]]:
    """Yield the sentences that say what becomes of comments in points that speak of no reasons."""
    for match in comments:
        sentence = match.sentence
        fate = next((m for m in phrase_set(sentence.backend, "comment-fate").find_in(sentence)), None)
        if fate is None or fate.span.meets(match.span):
            continue
        unit = unit_of(context, sentence.segment)
        near = [s for segment in context.act.segments_of(unit) for s in context.annotated.sentences(segment)]
        reasoned = any(phrase_set(s.backend, "comment-reasons").find_in(s) for s in near)
        document = document_of(context, sentence.segment)
        owed = first_in(sentence, "answer-not-owed", "reasons-denied") is None
        if not owed or not (reasoned or answered(context, document, sentence.language)):
            yield sentence, fate.span
