"""Time limits of two texts: length, kind of days, bound, a word for days that fell out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from legal_risk.facts.deadlines.numbers import value_of
from legal_risk.model.deadline import Bound, Deadline, Direction, Purpose, TimeUnit
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span
from legal_risk.parity.difference import Difference, DifferenceKind, Side
from legal_risk.parity.features import Reading
from legal_risk.parity.units import Unit


def term_differences(readings: tuple[Reading, Reading], ru: Sequence[Unit], kk: Sequence[Unit]) -> Iterator[Difference]:
    """Yield what differs in the counted time limits of two provisions."""
    here, there = readings[0].terms(ru), readings[1].terms(kk)
    lost = list(_lost_units(readings, ru, kk, here, there))
    yield from lost
    taken = [span for difference in lost for span in (difference.ru.span, difference.kk.span)]
    ones = [t for t in here if not any(t.quantity.meets(s) for s in taken)]
    others = [t for t in there if not any(t.quantity.meets(s) for s in taken)]
    if bool(here) != bool(there):
        yield from _alone(readings, ru, kk, [*here, *there])
    paired = list(_paired(ones, others))
    for one, other in paired:
        if (kind := _differs(readings, one, other, ru, kk)) is not None:
            yield Difference(kind, _side(readings[0], one), _side(readings[1], other))


def _alone(
    readings: tuple[Reading, Reading], ru: Sequence[Unit], kk: Sequence[Unit], terms: Sequence[Deadline]
) -> Iterator[Difference]:
    """Yield the first term of days, hours or months where the other text has no word for time at all."""
    term = next((t for t in terms if t.unit in _COUNTED and t.purpose is Purpose.ACTION), None)
    if term is None:
        return
    here, other = (0, kk) if term.language == "ru" else (1, ru)
    if _time().search(readings[1 - here].words(other)) is not None:
        return
    unit = next(u for u in other if u.segments)
    empty = Side(unit.node, unit.segments[0].content)
    full = _side(readings[here], term)
    yield Difference(DifferenceKind.TERM, *((full, empty) if here == 0 else (empty, full)))


_COUNTED = (TimeUnit.DAY, TimeUnit.HOUR, TimeUnit.WEEK, TimeUnit.MONTH)


@cache
def _time() -> re.Pattern[str]:
    return re.compile(
        r"\d|\bдн(?:[яейю]|ям|ями|ях)\b|\bдень|сутк|час|минут|недел|месяц|квартал|год|лет\b|срок|семестр|немедленно|сразу|ежедн|дневн"
        r"|күн|сағат|минут|апта|\bай\b|айы|айд|айға|тоқсан|жыл|мерзім|семестр|дереу|бірден|тәулік"
    )


def _paired(ones: Sequence[Deadline], others: Sequence[Deadline]) -> Iterator[tuple[Deadline, Deadline]]:
    """Pair the terms that are equal first, then the rest in order when as many are left on both sides."""
    left = list(others)
    rest: list[Deadline] = []
    for one in ones:
        answers = sorted((o for o in left if _length(o) == _length(one)), key=lambda o: _oddity(one, o))
        if answers:
            left.remove(answers[0])
            yield one, answers[0]
        else:
            rest.append(one)
    if len(rest) == len(left):
        yield from zip(rest, left, strict=True)


def _length(term: Deadline) -> tuple[float | None, TimeUnit | None]:
    return term.value, term.unit


def _oddity(one: Deadline, other: Deadline) -> int:
    return 2 * (one.days is not other.days) + (one.bound is not other.bound)


def _differs(
    readings: tuple[Reading, Reading], one: Deadline, other: Deadline, ru: Sequence[Unit], kk: Sequence[Unit]
) -> DifferenceKind | None:
    if _length(one) != _length(other):
        told_twice = one.value != other.value and _has_equal(readings, ru, kk, one, other)
        return None if _same_length(one, other) or told_twice else DifferenceKind.TERM
    if one.days is not other.days:
        return None if _compound(readings, one, other) else DifferenceKind.DAYS
    bounds = {one.bound, other.bound}
    if bounds == {Bound.MAX, Bound.MIN} and one.direction is other.direction is Direction.AFTER:
        said = _least("ru").search(readings[0].words(ru)), _least("kk").search(readings[1].words(kk))
        return DifferenceKind.BOUND if (said[0] is None) != (said[1] is None) else None
    return None


def _has_equal(
    readings: tuple[Reading, Reading], ru: Sequence[Unit], kk: Sequence[Unit], one: Deadline, other: Deadline
) -> bool:
    """Tell whether one of the two numbers stands as often in the other text: then the terms are no pair."""
    here, there = (Counter(v.key for v in r.values(units)) for r, units in zip(readings, (ru, kk), strict=True))
    return any(here[key] == there[key] for key in (f"{one.value:g}", f"{other.value:g}"))


def _compound(readings: tuple[Reading, Reading], one: Deadline, other: Deadline) -> bool:
    """Tell whether either text has no room for the kind of days: «десятидневный», «пять суток»."""
    here, there = one.quantity.of(readings[0].annotated.lower), other.quantity.of(readings[1].annotated.lower)
    return any(word in here for word in ("дневн", "сут")) or any(word in there for word in ("күндік", "тәулік"))


def _same_length(one: Deadline, other: Deadline) -> bool:
    return one.hours is not None and one.hours == other.hours


@cache
def _least(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"не менее|не ранее|не меньше|минимум|свыше|более"
        if language == "ru"
        else r"кем(?: дегенде|інде)?\b|емес бұрын|ерте|артық|астам|төмен"
    )


def _lost_units(
    readings: tuple[Reading, Reading],
    ru: Sequence[Unit],
    kk: Sequence[Unit],
    here: Sequence[Deadline],
    there: Sequence[Deadline],
) -> Iterator[Difference]:
    """Yield «бес жұмыс ішінде» beside «в течение пяти рабочих дней», and the other way round."""
    for side, units, terms, answers in ((1, kk, there, here), (0, ru, here, there)):
        reading = readings[side]
        for span in _unitless(reading, units):
            same = [_length(t) for t in terms if t.quantity.meets(span)]
            near = [a for a in answers if a.days and (_length(a) in same or _more(a, answers, terms))]
            if near:
                bare = Side(reading.annotated.act.segment_at(span.start).node, span, span.of(reading.annotated.text))
                full = _side(readings[1 - side], near[0])
                ends = (full, bare) if side else (bare, full)
                yield Difference(DifferenceKind.LOST_UNIT, *ends)


def _more(term: Deadline, here: Sequence[Deadline], there: Sequence[Deadline]) -> bool:
    """Tell whether a term of that length stands more often here than there."""
    return sum(_length(t) == _length(term) for t in here) > sum(_length(t) == _length(term) for t in there)


def _unitless(reading: Reading, units: Sequence[Unit]) -> Iterator[Span]:
    lower = reading.annotated.lower
    for unit in units:
        for stretch in unit.stretches():
            for found in _bare(reading.language).finditer(lower, stretch.start, stretch.end):
                if value_of(found[0], reading.language) is not None:
                    yield Span(*found.span())


@cache
def _bare(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"(?:\d+|[а-я]+)\s(?:\([а-я\s]+\)\s)?(?:рабочих|календарных)(?=\s(?:со|с|после|до|от)\b|[.,;])"
        if language == "ru"
        else r"(?:\d+|[а-яәғқңөұүһі]+)\s(?:\([^)]{2,20}\)\s)?(?:жұмыс|күнтізбелік)\s(?:ішінде|бұрын|өткен|кешіктірмей)"
    )


def _side(reading: Reading, term: Deadline) -> Side:
    node = reading.annotated.act.segment_at(term.quantity.start).node
    return Side(node, term.quantity, term.quantity.of(reading.annotated.text))
