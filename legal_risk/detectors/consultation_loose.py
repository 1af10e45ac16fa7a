"""Discussions of drafts that look too short, and comments that nobody seems to answer, whatever the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.numbers import KK_NUMBER, RU_NUMBER, value_of
from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_SHOWN = 3
_LEAST = 10  # working days
_LEAST_CALENDAR = 14  # as many days of the calendar hold ten working days


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
        spoken = comments or any(word in context.annotated.lower for word in ("предложени", "ұсыныс"))
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
        short = next(iter(phrase_set(sentence.backend, "short-time").find_in(sentence)), None)
        cue = short.span if short is not None else _few_days(sentence)
        if cue is not None and _other(sentence.language).search(sentence.lower) is None:
            yield sentence, cue


def _few_days(sentence: Sentence) -> Span | None:
    """Return the longest stretch of days of the sentence when it is under ten working days."""
    found = []
    for match in _days(sentence.language).finditer(sentence.lower):
        value = value_of(match["num"], sentence.language)
        if value is not None:
            working = "рабоч" in match.group() or "жұмыс" in match.group()
            found.append((value < (_LEAST if working else _LEAST_CALENDAR), match))
    if not found or not all(short for short, _ in found):
        return None
    return Span(*found[0][1].span()).shifted(sentence.span.start)


@cache
def _days(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            rf"\b(?P<num>{RU_NUMBER})(?: ?\([^()]{{1,20}}\))? (?:рабочи\w+ |календарны\w+ )?(?:дн\w+|день)\b"
        )
    return re.compile(rf"(?P<num>{KK_NUMBER})(?: ?\([^()]{{1,20}}\))? (?:жұмыс |күнтізбелік )?күн\w*")


@cache
def _other(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of other terms of a discussion: its report, its notice, an answer, a mended draft, urgency."""
    if language == "ru":
        return re.compile(
            r"\bотчет|\bответ(?!ств)|отвеча|сводк|протокол|до начала|исправля|возвраща|чрезвычайн|неотложн|"
            r"не менее|не ранее|"
            r"доработк|после (?:слушан|окончан|закрыт|обсужд)|письм|до (?:утверждения|заседания)|месяц"
        )
    return re.compile(
        r"\bесеп|жауап|хаттама|күн\w* бұрын|аяқталғаннан кейін|\bхат(?:пен|тан|ты|ы)?\b|хабарла|"
        r"түзет|қайтар|төтенше|кемінде|ерте емес|пысықта|дейін бекіт|бір ай"
    )


def _fates(context: Context, comments: Sequence[Match]) -> Iterator[tuple[Sentence, Span]]:
    """Yield the sentences that say what becomes of comments in points that speak of no reasons."""
    for match in comments:
        sentence = match.sentence
        fate = next((m for m in phrase_set(sentence.backend, "comment-fate").find_in(sentence)), None)
        if fate is None or fate.span.meets(match.span):
            continue
        unit = unit_of(context, sentence.segment)
        near = [s for segment in context.act.segments_of(unit) for s in context.annotated.sentences(segment)]
        waived = _waiver(sentence.language).search(sentence.lower) is not None
        if waived or not any(phrase_set(s.backend, "comment-reasons").find_in(s) for s in near):
            yield sentence, fate.span


@cache
def _waiver(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"не обязан|не требу" if language == "ru" else r"міндетті емес|қажет етпей")
