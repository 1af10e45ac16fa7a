"""Numbers that leave the limits of a code: time to complain, to reply, to discuss a draft, hours of work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.service_complaints import service_complaints
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.amounts import Amount, amounts
from legal_risk.facts.mentions import NORM_ZONES
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import Localized
from legal_risk.model.span import Span

_WORKING = 1.4  # calendar days in a working day
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_NEAR = 70  # characters between the deed and its amount, at most
_ROUND = 60  # characters around an amount that tell what it is the time for


@dataclass(frozen=True, slots=True)
class _Limit:
    """What a code allows: ``least`` and ``most`` in days of the calendar, or in hours for ``hours``.

    ``lexicon`` finds the matter, ``needs`` must stand in its point too; ``aside`` beside an amount says that it is the
    time for another step; ``near``: characters between the matter and its amount, at most.
    """

    lexicon: str
    name: Localized
    least: float = 0.0
    most: float = float("inf")
    hours: bool = False
    needs: str = ""
    aside: str = ""
    near: int = _NEAR


# The administrative code, articles 76 and 92; the law on legal acts, public discussion; the labour code, 36, 66, 68.
_LIMITS = (
    _Limit(
        "limit-complaint",
        Localized("три месяца на жалобу", "шағымға үш ай", "three months to complain"),
        least=84,
        needs="complaint-lost",  # a shorter term alone may rest on another law
        aside="complaint-aside",
    ),
    _Limit(
        "limit-reply",
        Localized(
            "пятнадцать рабочих дней на обращение, двадцать на жалобу",
            "өтінішке он бес, шағымға жиырма жұмыс күні",
            "fifteen working days for an application, twenty for a complaint",
        ),
        most=31,
        aside="reply-aside",
    ),
    _Limit(
        "limit-extension",
        Localized("продление не более чем на два месяца", "екі айдан аспайтын ұзарту", "two months of extension"),
        most=62,
    ),
    _Limit(
        "limit-discussion",
        Localized(
            "десять рабочих дней на обсуждение проекта",
            "жобаны талқылауға он жұмыс күні",
            "ten working days to discuss a draft",
        ),
        least=14,
        aside="discussion-aside",
    ),
    _Limit(
        "limit-week",
        Localized("сорок часов в неделю", "аптасына қырық сағат", "forty hours a week"),
        most=40,
        hours=True,
    ),
    _Limit(
        "limit-probation",
        Localized("три месяца испытания", "үш ай сынақ", "three months of probation"),
        most=93,
    ),
    _Limit(
        "limit-penalty",
        Localized("один месяц со дня обнаружения проступка", "теріс қылықтан кейін бір ай", "one month to punish"),
        most=31,
        needs="labour-talk",
        near=3,
    ),
)


class BeyondLegalLimit:
    """Finds amounts of time that are below or above what a code allows for that matter."""

    name = "beyond-legal-limit"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield each such amount, with the limit."""
        yield from service_complaints(context)
        for code in context.languages:
            for limit in _LIMITS:
                named = phrase_set(context.annotated.backend(code), limit.lexicon)
                for match in named.find(context.annotated, zones=NORM_ZONES):
                    if limit.needs and not _in_point(context, match.sentence, limit.needs):
                        continue
                    for amount in _beyond(context, match, limit):
                        yield _hit(context, match, amount, limit)


def _hit(context: Context, match: Match, amount: Span, limit: _Limit) -> Hit:
    values: dict[str, Localized | str] = {"here": amount.of(context.annotated.text), "limit": limit.name}
    return Hit(context.act.segment_at(amount.start), amount, ((EvidenceRole.CUE, match.span),), values)


def _in_point(context: Context, sentence: Sentence, lexicon: str) -> bool:
    point = context.act.enclosing(sentence.segment.node, NodeKind.POINT) or sentence.segment.node
    segments = context.act.segments_of(point)
    return any(first_in(s, lexicon) is not None for part in segments for s in context.annotated.sentences(part))


def _beyond(context: Context, match: Match, limit: _Limit) -> Iterator[Span]:
    """Yield the amounts outside the limit in the clause of the words, or in the table that they introduce."""
    sentence = match.sentence
    for stretch in (_clause(match), *_table(context, sentence)):
        for amount in amounts(stretch.of(context.annotated.lower), stretch.start, sentence.language):
            if not _outside(amount, limit) or _aside(context, stretch, amount.span, limit):
                continue
            elsewhere = limit.hours or not sentence.span.covers(amount.span)
            if elsewhere or _together(context, match.span, amount.span, limit.near):
                yield amount.span


def _together(context: Context, cue: Span, amount: Span, near: int) -> bool:
    """Tell whether no other part of the sentence stands between the deed and the amount."""
    first, second = sorted((cue, amount))
    between = context.annotated.lower[first.end : second.start]
    return len(between) <= near and "," not in between and ":" not in between


def _clause(match: Match) -> Span:
    sentence = match.sentence
    text, at = sentence.lower, match.span.start - sentence.span.start
    start = text.rfind(";", 0, at) + 1
    end = text.find(";", match.span.end - sentence.span.start)
    return Span(start, end if end >= 0 else len(text)).shifted(sentence.span.start)


def _table(context: Context, sentence: Sentence) -> Iterator[Span]:
    """Yield the cells of the table after a sentence that ends in a colon, or of the one whose heading cell it is."""
    node: Node | None = None
    row = context.act.enclosing(sentence.segment.node, NodeKind.ROW)
    if row is not None:
        table = context.act.enclosing(row, NodeKind.TABLE)
        node = table if table is not None and table.children[0] is row else row
    elif sentence.text.rstrip().endswith(":"):
        point = context.act.enclosing(sentence.segment.node, NodeKind.POINT)
        node = next((n for n in context.act.walk(point) if n.kind is NodeKind.TABLE), None) if point else None
    for segment in context.act.segments_of(node) if node else ():
        if segment.view != sentence.segment.view:
            yield segment.view


def _outside(amount: Amount, limit: _Limit) -> bool:
    if limit.hours or amount.unit not in _DAYS:
        return limit.hours and amount.unit == "hour" and amount.value > limit.most
    length = amount.value * _DAYS[amount.unit] * (_WORKING if amount.working else 1.0)
    return not limit.least <= length <= limit.most


def _aside(context: Context, stretch: Span, amount: Span, limit: _Limit) -> bool:
    """Tell whether the amount is the time for another step that the clause or the cell names near it."""
    sentence = context.annotated.sentence_at(amount.start) if limit.aside else None
    if sentence is None:
        return False
    found = (m.span for m in phrase_set(sentence.backend, limit.aside).find_in(sentence) if stretch.covers(m.span))
    return any(s.end >= amount.start - _ROUND and s.start <= amount.end + _ROUND for s in found)
