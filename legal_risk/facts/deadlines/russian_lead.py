"""What makes a Russian number with a unit of time a term: the words before it, or the sentence around it."""

from __future__ import annotations

import re

from legal_risk.facts.deadlines import russian_patterns as patterns
from legal_risk.facts.deadlines.allotted import bounds_step, is_allotted, lasts_of_itself

_REACH = 90
_WHOLE = ("сутки", "неделя", "месяц")
# What an ordinal day or month may follow: «не позднее третьего дня», «до окончания пятого месяца».
_TO_THE_VERY_DAY = (
    "не позднее",
    "не позже",
    "до истечения",
    "до окончания",
    "до конца",
    "к концу",
    "к исходу",
    "к окончанию",
)
_WEAK = frozenset({"до", "не более", "не свыше"})


def introduction(
    text: str, unit: re.Match[str], quantity: re.Match[str], before: str, start: int, end: int, *, announced: bool
) -> tuple[re.Match[str], bool] | None:
    """Return the words that introduce ``quantity`` (empty if the sentence does) and whether the sentence gives time.

    ``before`` is the text before the quantity, ``announced`` as in :func:`counted`; ``None``: no term.
    """
    left = unit.start() - len(quantity.group())
    found = patterns.introducer().search(before)
    if found is not None and not (_agree(found, quantity) or on_numbered_day(text, unit, quantity, found, end)):
        found = None
    if found is not None and _bounds_a_state(found) and lasts_of_itself(text, left, start, "ru"):
        return None
    given = _is_given(text, unit, quantity, found, start, end)
    if found is None and ((announced and quantity["num"]) or given):
        found = patterns.nothing().search(before)
    if found is None or (quantity["num"] is None and not given and not _numberless(found, quantity, unit)):
        return None
    known = found["total"] is None or announced or given or _speaks_of_length(text, left, start, unit)
    return (found, given) if known else None


_OF_EVENT = re.compile(
    r" (?:обсуждени|конкурс|олимпиад|экзамен|недел|месяц|смен|практик|заняти|каникул|сесси|лагер|работы\b|учёб|учеб)"
)


def on_numbered_day(
    text: str, unit: re.Match[str], quantity: re.Match[str], introducer: re.Match[str], end: int
) -> bool:
    """«на десятый рабочий день», «на третий день после заседания», but not «на второй день олимпиады»."""
    words = introducer.group().strip()
    if unit.group() != "день" or not (words == "на" or words.endswith("чем на")):
        return False
    if _OF_EVENT.match(text, unit.end(), end) is not None:
        return False
    if re.search(r"(?:[ыо]й|третий|\d(?: ?-?й)?)\Z", quantity["num"] or "") is None:
        return False
    counted_days = quantity["kind"] or quantity["kind0"] or quantity["kind2"]
    return bool(counted_days) or re.match(r",? (?:со дня|с момента|после|считая)\b", text[unit.end() : end]) is not None


def _is_given(
    text: str, unit: re.Match[str], quantity: re.Match[str], introducer: re.Match[str] | None, start: int, end: int
) -> bool:
    """«на проверку отводится пять дней»; years are never given for a step."""
    weak = introducer is None or introducer["max"] in _WEAK or introducer["total"] is not None
    if not weak or unit.group().startswith(("год", "лет")):
        return False
    if quantity["num"] is None and unit.group() not in _WHOLE:
        return False
    return is_allotted(text, unit.start() - len(quantity.group()), unit.end(), start, end, "ru")


def _speaks_of_length(text: str, left: int, start: int, unit: re.Match[str]) -> bool:
    """«срок … – пять дней»: the words before a bare dash or verb say that a length of time follows."""
    if bounds_step(text, left, start, "ru"):
        return True
    return re.search(r"\bсрок|\bвремя\b", text[max(start, unit.start() - 2 * _REACH) : left]) is not None


def _bounds_a_state(introducer: re.Match[str]) -> bool:
    return introducer["total"] is not None or (introducer["max"] or "").startswith("не превыша")


def _agree(introducer: re.Match[str], quantity: re.Match[str]) -> bool:
    """«в первые три дня», but not «в три дня»; «до конца третьего рабочего дня», but not «до третьего дня»."""
    if introducer["first"]:
        return bool(quantity["num"] and (quantity["lead"] or "").startswith(("перв", "ближайш", "последующ")))
    ordinal = re.search(r"(?:(?<!одн)(?:ого|ьего|ой)|ый|третий)\Z", quantity["num"] or "") is not None
    return not ordinal or introducer.group().startswith(_TO_THE_VERY_DAY)


def _numberless(introducer: re.Match[str], quantity: re.Match[str], unit: re.Match[str]) -> bool:
    """«в течение рабочего дня», «не позднее месяца», «по истечении года»: one unit is meant."""
    if quantity["kind"] and not quantity["kind"].startswith(
        ("рабоч", "календарн", "учебн", "академ", "последующ", "полн")
    ):
        return False
    words = introducer.group()
    singular = re.match(
        r"дня\b|сут(?:ок|ки)\b|недели\b|месяца\b|квартала\b|года\b|часа\b|семестра\b|неделю\b|месяц\b|год\b|день\b|час\b|"
        r"полгода\b|полугод",
        unit.group(),
    )
    return singular is not None and words.startswith(
        (
            *("в течени", "по истечении", "через", "не позднее", "не позже", "за ", "не менее", "спустя", "не ранее"),
            *("максимум", "самое"),
        )
    )
