"""Counted terms in Russian text: «в течение 10 (десяти) рабочих дней со дня регистрации», «в трехдневный срок».

The scan is anchored on the units of time: a unit is found first, then its number to the left, the words that introduce
the term before the number, and the start event after the unit. All expect lower-case text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.facts.deadlines import russian_patterns as patterns
from legal_risk.facts.deadlines.allotted import bounds_step, is_step
from legal_risk.facts.deadlines.events import start_kind
from legal_risk.facts.deadlines.numbers import value_of
from legal_risk.facts.deadlines.russian_lead import introduction, on_numbered_day
from legal_risk.model.deadline import Bound, DayKind, Deadline, Direction, Purpose, TermForm, TimeUnit
from legal_risk.model.span import Span

_REACH = 90
_UNITS: tuple[tuple[str, TimeUnit], ...] = (
    ("минут", TimeUnit.MINUTE), ("час", TimeUnit.HOUR), ("сут", TimeUnit.DAY),
    ("дн", TimeUnit.DAY), ("ден", TimeUnit.DAY),
    ("недел", TimeUnit.WEEK), ("декад", TimeUnit.DAY), ("месяц", TimeUnit.MONTH), ("месячн", TimeUnit.MONTH),
    ("квартал", TimeUnit.QUARTER), ("семестр", TimeUnit.STUDY_PERIOD), ("год", TimeUnit.YEAR), ("лет", TimeUnit.YEAR),
    ("полг", TimeUnit.YEAR), ("полуг", TimeUnit.YEAR),
)  # fmt: skip


def counted(text: str, start: int, end: int, *, announced: bool = False) -> Iterator[Deadline]:
    """Yield the counted terms of ``text[start:end]``; ``announced``: a bare quantity is a term."""
    for unit in patterns.unit().finditer(text, start, end):
        if (found := _at_unit(text, unit, start, end, announced=announced)) is not None:
            yield found
    for adjective in patterns.adjective().finditer(text, start, end):
        if (found := _from_adjective(text, adjective, start, end)) is not None:
            yield found


def _at_unit(text: str, unit: re.Match[str], start: int, end: int, *, announced: bool) -> Deadline | None:
    window = text[max(start, unit.start() - _REACH) : unit.start()]
    shift = unit.start() - len(window)
    quantity = patterns.quantity().search(window)
    if quantity is None or re.search(r"\d{4} ?\Z", window):
        return None
    lead = introduction(text, unit, quantity, window[: quantity.start()], start, end, announced=announced)
    if lead is None:
        return None
    introducer, given = lead
    numbered = on_numbered_day(text, unit, quantity, introducer, end)
    if given and re.match(r" (?:в|за|на) (?:недел|месяц|год|день|сутки|семестр|четверт)", text[unit.end() : end]):
        return None  # «питание предоставляется пять дней в неделю»
    days, time_unit = _kind(quantity, unit.group(), text[unit.end() : unit.end() + 14])
    value = value_of(quantity["num"], "ru") if quantity["num"] else (0.5 if unit.group().startswith("пол") else 1.0)
    if time_unit is TimeUnit.HOUR and introducer.group().strip() == "до":
        return None
    tail = patterns.after().match(text, unit.end(), end)
    alone = introducer.group().strip() == "за"
    spent = alone and not (tail and tail["back"]) and _spent(text, max(start, shift), unit.end())
    if alone and not spent and not _counts_back(text, tail, max(start, shift), unit.end(), end):
        return None
    begin = start_span(text, unit.end(), tail, shift + introducer.start(), start, end)
    last = max(
        unit.end(),
        tail.end("kind") if tail and tail["kind"] else 0,
        begin.end if begin and begin.start >= unit.end() else 0,
    )
    if begin and begin.start > unit.end() + 45:
        last = unit.end()
    return Deadline(
        span=Span(shift + introducer.start(), last),
        quantity=Span(shift + quantity.start(), unit.end()),
        form=TermForm.COUNTED,
        language="ru",
        value=value,
        unit=time_unit,
        days=days,
        bound=_bound(introducer, numbered=numbered),
        direction=Direction.AFTER if spent else _direction(introducer, tail),
        purpose=Purpose.ACTION
        if given
        else _purpose(text, introducer, shift, unit, quantity, start, end, numbered=numbered),
        start=begin,
        start_kind=start_kind(begin.of(text), "ru") if begin else "",
    )


def _counts_back(text: str, tail: re.Match[str] | None, left: int, right: int, end: int) -> bool:
    """«извещает за пять дней (до заседания)», but not «выплачивается за два месяца»."""
    if tail is not None and tail["back"]:
        return True
    around = text[left : min(end, right + 60)]
    return re.search(r"уведом|извещ|предупрежд|сообщ|размеща|публик|объявл|оповещ", around) is not None


def _spent(text: str, left: int, right: int) -> bool:
    """«проверяет за два рабочих дня»: the days that a step may take."""
    words = text[max(left - 20, 0) : right]
    counted_days = re.search(r"(?:рабоч|календарн)\w+ д(?:ень|н)", words) is not None
    return is_step(words, "ru", ends=not counted_days)


def _kind(quantity: re.Match[str], unit: str, after: str) -> tuple[DayKind | None, TimeUnit]:
    words = " ".join(
        filter(None, (*quantity.group("kind0", "par", "kind", "alt", "kind2"), after if after.startswith(" (") else ""))
    )
    time_unit = next(u for stem, u in _UNITS if unit.startswith(stem))
    if "учебн" in words or "академическ" in words:
        return None, TimeUnit.STUDY_PERIOD
    if time_unit is not TimeUnit.DAY:
        return None, time_unit
    if "раб" in words or "банковск" in words:
        return DayKind.WORKING, time_unit
    if "кал" in words or unit.startswith("сут"):
        return DayKind.CALENDAR, time_unit
    return DayKind.BARE, time_unit


def _bound(introducer: re.Match[str], *, numbered: bool) -> Bound:
    if introducer["min"]:
        return Bound.MIN
    on_the_day = numbered and introducer.group().strip() == "на"
    return Bound.EXACT if introducer["wait"] or on_the_day else Bound.MAX


def _direction(introducer: re.Match[str], tail: re.Match[str] | None) -> Direction:
    words = introducer.group().strip()
    back = tail is not None and tail["back"] is not None
    return (
        Direction.BEFORE
        if back or (words.endswith("за") and not words.startswith("не менее чем через"))
        else Direction.AFTER
    )


def start_span(text: str, unit_end: int, tail: re.Match[str] | None, left: int, start: int, end: int) -> Span | None:
    """Return the words of the start event of the quantity ``text[left:unit_end]``; ``tail``: what was read after it."""
    if tail is not None:
        event = tail["start"]
        verb = patterns.verb().search(event)
        stop = tail.start("start") + (verb.start() if verb else len(event.rstrip()))
        return Span(tail.start("start"), _with_clause(text, stop, end))
    window = text[max(start, left - _REACH) : left]
    if (earlier := patterns.start_left().search(window)) is not None:
        begin = left - len(window) + earlier.start()
        return Span(begin, begin + len(earlier.group().rstrip(" ,")))
    later = patterns.start_later().match(text, unit_end, min(end, unit_end + 220))
    if later is None:
        return None
    verb = patterns.verb().search(later["start"])
    return Span(later.start("start"), later.start("start") + (verb.start() if verb else len(later["start"].rstrip())))


def _with_clause(text: str, stop: int, end: int) -> int:
    """Return where «со дня, когда ему стало известно» ends."""
    clause = re.match(r",? (?:когда|в котор\w+) [^.;,\n]{3,80}", text[stop : min(end, stop + 95)])
    return stop + clause.end() if clause else stop


def _purpose(
    text: str,
    introducer: re.Match[str],
    shift: int,
    unit: re.Match[str],
    quantity: re.Match[str],
    start: int,
    end: int,
    *,
    numbered: bool,
) -> Purpose:
    left = text[max(start, shift + introducer.start() - 110) : shift + introducer.start()]
    left = re.split(r"[;\n]|\. ", left)[-1]
    if re.search(r"вводит\w* в действие|вступ\w+ в силу|введени\w+ в действие|вводятся в действие", left):
        return Purpose.ENTRY
    if numbered:
        return Purpose.ACTION
    if (
        introducer["stay"]
        or (introducer.group().endswith("на ") and not _speaks_of_term(left))
        or (quantity["lead"] or "").startswith(("последн",))
        or (quantity["kind"] or "").startswith("последн")
    ):
        return Purpose.DURATION
    if bounds_step(text, shift + introducer.start(), start, "ru"):
        return Purpose.ACTION
    near = left[-70:]
    if _away(near, introducer.group()):
        return Purpose.DURATION
    if patterns.state_words().search(near) or patterns.state_after().match(text, unit.end(), end):
        return Purpose.DURATION
    # «… со дня заседания и хранятся на нем три года»: what is kept has a time of its own
    if re.match(r"(?:(?! и )[^.;\n]){0,60}\bхран(?:ит|ят|ени)", text[unit.end() : unit.end() + 80]):
        return Purpose.DURATION
    if _looks_back(text, unit, introducer, end):
        return Purpose.DURATION
    lone_years = unit.group().startswith(("год", "лет")) and introducer.group().strip() in {
        "не менее",
        "не более",
        "не свыше",
        "до",
        "более",
        "минимум",
    }
    if lone_years or (introducer.group().strip() in {"до", "не менее"} and not _speaks_of_term(left)):
        return Purpose.DURATION
    waits = introducer["wait"] or (introducer["min"] or "").startswith(("не ранее", "не раньше"))
    return Purpose.WAITING if waits and introducer["minza"] != " за" else Purpose.ACTION


def _away(before: str, introducer: str) -> bool:
    """«командировка не превышает пяти дней», «смена длится не более …»: how long somebody is away."""
    lasts = introducer.strip().startswith(("не прев", "не более", "не свыше", "до"))
    return lasts and patterns.away_words().search(before) is not None


def _looks_back(text: str, unit: re.Match[str], introducer: re.Match[str], end: int) -> bool:
    """«опубликованная в течение трех лет до конкурса»: years counted back are a record, no term."""
    years = unit.group().startswith(("год", "лет"))
    return years and introducer.group().startswith("в течени") and text.startswith(" до ", unit.end(), end)


def _speaks_of_term(left: str) -> bool:
    return re.search(r"\bсрок(?!ом)|\bвремя\b|продлева|продл[ие]", left) is not None


def _from_adjective(text: str, found: re.Match[str], start: int, end: int) -> Deadline | None:
    number = (found["num"] or "").strip(" -")
    value = value_of(number, "ru") if number else 1.0
    if value is None:
        return None
    unit = next(u for stem, u in (*_UNITS, ("суточн", TimeUnit.DAY)) if found["unit"].startswith(stem))
    words = f"{found['kind'] or ''} {found['alt'] or ''} {found['inner'] or ''}"
    days = (
        DayKind.WORKING
        if "рабоч" in words
        else DayKind.CALENDAR
        if "календ" in words or found["unit"] == "суточн"
        else DayKind.BARE
    )
    tail = patterns.after().match(text, found.end(), end)
    begin = start_span(text, found.end(), tail, found.start(), start, end)
    waiting = (found["intro"] or "").startswith("по истечении")
    near = begin is not None and found.end() <= begin.start <= found.end() + 45
    return Deadline(
        span=Span(found.start(), begin.end if begin and near else found.end()),
        quantity=Span(found.start("quantity"), found.end("quantity")),
        form=TermForm.COUNTED,
        language="ru",
        value=value,
        unit=unit,
        days=days if unit is TimeUnit.DAY else None,
        bound=Bound.EXACT if waiting else Bound.MAX,
        direction=Direction.BEFORE if tail is not None and tail["back"] else Direction.AFTER,
        purpose=Purpose.WAITING if waiting else Purpose.ACTION,
        start=begin,
        start_kind=start_kind(begin.of(text), "ru") if begin else "",
    )
