"""Numbers that leave the limits of a code: time to complain, to reply, to discuss a draft, hours of work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.detectors.service_complaints import service_complaints
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.numbers import KK_NUMBER, RU_NUMBER, value_of
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind, Zone
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.span import Span

_ZONES = (Zone.BODY, Zone.TABLE)
_WORKING = 1.4  # calendar days in a working day
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}


@dataclass(frozen=True, slots=True)
class _Limit:
    """What a code allows: ``least`` and ``most`` in days of the calendar, or in hours for ``hours``."""

    lexicon: str
    name: Localized
    least: float = 0.0
    most: float = float("inf")
    hours: bool = False


# The administrative code, articles 76 and 92; the law on legal acts, public discussion; the labour code, 36 and 68.
_LIMITS = (
    _Limit(
        "limit-complaint",
        Localized("три месяца на жалобу", "шағымға үш ай", "three months to complain"),
        least=84,
    ),
    _Limit(
        "limit-reply",
        Localized(
            "пятнадцать рабочих дней на обращение, двадцать на жалобу",
            "өтінішке он бес, шағымға жиырма жұмыс күні",
            "fifteen working days for an application, twenty for a complaint",
        ),
        most=31,
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
                for match in named.find(context.annotated, zones=_ZONES):
                    if limit.lexicon == "limit-complaint" and not _is_lost(context, match.sentence):
                        continue  # a shorter term alone may rest on another law
                    for span in _amounts(context, match, limit):
                        values: dict[str, Localized | str] = {
                            "here": span.of(context.annotated.text),
                            "limit": limit.name,
                        }
                        place = context.act.segment_at(span.start)
                        yield Hit(place, span, ((EvidenceRole.CUE, match.span),), values)


def _is_lost(context: Context, sentence: Sentence) -> bool:
    """Tell whether the point says that a late complaint is not heard."""
    point = context.act.enclosing(sentence.segment.node, NodeKind.POINT) or sentence.segment.node
    stretch = context.act.source.view.to_view(point.span)
    return _lost(sentence.language).search(context.annotated.lower, stretch.start, stretch.end) is not None


@cache
def _lost(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\bне (?:станут|будут|принима|рассматрива|подлеж|слуша|выслуш)\w*|утрачива|теря[ею]т|без рассмотрения"
            r"|\bуже не\b"
        )
    return re.compile(
        r"(?:тыңдал|қарал|қабылдан|қара|тыңда|қабылда)(?:ма|ба)йды|құқығын\w* айыр|жоғалт|қараусыз|жарамсыз"
    )


def _amounts(context: Context, match: Match, limit: _Limit) -> Iterator[Span]:
    """Yield the amounts outside the limit in the clause of the words, or in the table that they introduce."""
    sentence = match.sentence
    for start, text in (_clause(match), *_table(context, sentence)):
        for found in _amount(sentence.language).finditer(text):
            amount = Span(*found.span()).shifted(start)
            if not _outside(found, sentence.language, limit) or _aside(text, found, limit):
                continue
            if limit.hours or not sentence.span.covers(amount) or _together(context, match.span, amount):
                yield amount


def _together(context: Context, cue: Span, amount: Span) -> bool:
    """Tell whether no other part of the sentence stands between the deed and the amount."""
    first, second = sorted((cue, amount))
    between = context.annotated.lower[first.end : second.start]
    return len(between) <= _NEAR and "," not in between and ":" not in between


def _clause(match: Match) -> tuple[int, str]:
    sentence = match.sentence
    text, at = sentence.lower, match.span.start - sentence.span.start
    start = text.rfind(";", 0, at) + 1
    end = text.find(";", match.span.end - sentence.span.start)
    return sentence.span.start + start, text[start : end if end >= 0 else len(text)]


def _table(context: Context, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield the cells of the table after a sentence that ends in a colon, or of the one whose heading cell it is."""
    node: Node | None = context.act.enclosing(sentence.segment.node, NodeKind.TABLE)
    if node is None and sentence.text.rstrip().endswith(":"):
        point = context.act.enclosing(sentence.segment.node, NodeKind.POINT)
        node = next((n for n in context.act.walk(point) if n.kind is NodeKind.TABLE), None) if point else None
    for segment in context.act.segments_of(node) if node else ():
        if segment.view != sentence.segment.view:
            yield segment.view.start, segment.view.of(context.annotated.lower)


def _outside(found: re.Match[str], language: LanguageCode, limit: _Limit) -> bool:
    value, unit = value_of(found["num"], language), _unit(found["unit"])
    if value is None or limit.hours != (unit == "hour"):
        return False
    length = value if limit.hours else value * _DAYS[unit] * (_WORKING if found["working"] else 1.0)
    return not limit.least <= length <= limit.most


_ANOTHER = {
    "limit-complaint": re.compile(
        r"рассм|разб|извещ|уведом|передаё|передае|пересыла|отвеча|қара|хабар|талда|жібер|жауап|восстан|қалпына|получ|вруча|копи|ознаком|алады|алуға|тапсыр|таныс|порядк|тәртіб"
    ),
    "limit-reply": re.compile(
        r"месяц\w* со дня, когда|жалуе|пода[её]т|прин[оё]с|обжалов|храни|приостан|шағымдан|сақта|береді"
    ),
}
_NEAR = 70  # characters between the deed and its amount, at most
_ROUND = 60  # characters around an amount that tell what it is the time for


def _aside(text: str, found: re.Match[str], limit: _Limit) -> bool:
    """Tell whether the amount is the time for another step that the clause names nearer to it."""
    other = _ANOTHER.get(limit.lexicon)
    return other is not None and other.search(text[max(0, found.start() - _ROUND) : found.end() + _ROUND]) is not None


def _unit(word: str) -> str:
    stems = {"дн": "day", "ден": "day", "сут": "day", "күн": "day", "недел": "week", "апта": "week", "час": "hour"}
    stems |= {"сағат": "hour", "месяц": "month", "ай": "month", "год": "year", "лет": "year", "жыл": "year"}
    return next(kind for stem, kind in stems.items() if word.startswith(stem))


@cache
def _amount(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        unit = r"(?P<unit>дн(?:ей|я|ем)|день|суток|недел\w+|месяц\w*|год(?:а|у)?|лет|час(?:а|ов)?)"
        kind = r"(?P<working>рабоч\w+ )?(?:календарн\w+ )?"
        return re.compile(rf"\b(?P<num>{RU_NUMBER})(?: ?\([^()]{{1,20}}\))? {kind}{unit}\b")
    unit = r"(?P<unit>күн\w*|апта\w*|ай(?:ға|дан|да|дың)?|жыл\w*|сағат\w*)"
    return re.compile(rf"(?P<num>{KK_NUMBER})(?: ?\([^()]{{1,20}}\))? (?P<working>жұмыс )?(?:күнтізбелік )?{unit}\b")
