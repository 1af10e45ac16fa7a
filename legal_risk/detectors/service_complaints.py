"""Complaints about a state service: the law on state services says how many days each of the two bodies has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.model.deadline import DayKind, Deadline, Direction, TermForm, TimeUnit
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class _Set:
    """Working days that the law gives: to the provider five, to the body that rates the quality of services fifteen."""

    days: int
    name: Localized
    ru: str
    kk: str

    def words(self, language: LanguageCode) -> re.Pattern[str]:
        return _compiled(self.ru if language == "ru" else self.kk)


_SET = (
    _Set(
        15,
        Localized(
            "пятнадцать рабочих дней у органа по оценке и контролю за качеством государственных услуг",
            "мемлекеттік қызметтердің сапасын бағалау және бақылау органында он бес жұмыс күні",
            "fifteen working days for the body that rates the quality of state services",
        ),
        r"орган\w* по оценке и контролю",
        r"сапасын (?:бағалау және бақылау|бақылау және бағалау)",
    ),
    _Set(
        5,
        Localized(
            "пять рабочих дней у услугодателя на жалобу услугополучателя",
            "қызметті алушының шағымына қызметті берушіде бес жұмыс күні",
            "five working days for the provider of the service",
        ),
        r"жалоб\w+ услугополучател\w+,? поступивш\w+ (?:в адрес |к )?услугодател|услугодател\w+ рассматривает жалоб",
        r"қызметті беруші\w*(?: атына| мекенжайына)?(?: тікелей)?[^.;]{0,80}(?:келіп )?түскен[^.;]{0,60}шағым",
    ),
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def service_complaints(context: Context) -> Iterator[Hit]:
    """Yield the terms for considering such a complaint that are not those of the law."""
    lower = context.annotated.lower
    if not any(word in lower for word in ("услугополучател", "қызметті алушы")):
        return
    for term in context.facts.deadlines:
        if term.clause is None or term.segment is None or not _bounds_consideration(term, lower):
            continue
        clause = _part(term, lower)
        known = next((s for s in _SET if (found := s.words(term.language).search(clause)) and found), None)
        if known is None or (term.value == known.days and term.days is DayKind.WORKING):
            continue
        values: dict[str, Localized | str] = {"here": term.quantity.of(context.annotated.text), "limit": known.name}
        cue = Span(term.clause.start, term.clause.end)
        yield Hit(term.segment, term.quantity, ((EvidenceRole.CUE, cue),), values)


def _part(term: Deadline, lower: str) -> str:
    """Return the part of the clause around the term: another complaint may follow («а поступившая в …», «ал …»)."""
    assert term.clause is not None
    text, at = term.clause.of(lower), term.quantity.start - term.clause.start
    cuts = [m.start() for m in re.finditer(r", (?:а|ал) ", text)]
    start = max((c for c in cuts if c <= at), default=0)
    return text[start : min((c for c in cuts if c > at), default=len(text))]


def _bounds_consideration(term: Deadline, lower: str) -> bool:
    counted = term.form is TermForm.COUNTED and term.unit is TimeUnit.DAY and term.direction is Direction.AFTER
    assert term.clause is not None
    return counted and term.action == "consider" and _complaint(term.language).search(term.clause.of(lower)) is not None


@cache
def _complaint(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"жалоб" if language == "ru" else r"шағым")
