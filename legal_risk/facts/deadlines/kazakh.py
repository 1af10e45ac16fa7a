"""Counted terms in Kazakh text: «өтініш тіркелген күннен бастап 10 (он) жұмыс күні ішінде», «екі апталық мерзімде».

The scan is anchored on number and unit; what the term means stands mostly after the unit («ішінде», «бұрын»),
its start event before the number. All functions expect lower-case text of the matching view.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from legal_risk.facts.deadlines import kazakh_patterns as patterns
from legal_risk.facts.deadlines.allotted import is_allotted, lasts_of_itself
from legal_risk.facts.deadlines.events import start_kind
from legal_risk.facts.deadlines.kazakh_purpose import purpose_of
from legal_risk.facts.deadlines.kazakh_start import REACH, event_of, trimmed
from legal_risk.facts.deadlines.numbers import KK_ORDINAL, value_of
from legal_risk.model.deadline import Bound, DayKind, Deadline, Direction, Purpose, TermForm, TimeUnit
from legal_risk.model.span import Span

_UNITS = {
    "минут": TimeUnit.MINUTE, "сағат": TimeUnit.HOUR, "күн": TimeUnit.DAY,
    "жұмыс": TimeUnit.DAY, "тәулік": TimeUnit.DAY,
    "апта": TimeUnit.WEEK, "ай": TimeUnit.MONTH, "тоқсан": TimeUnit.QUARTER,
    "семестр": TimeUnit.STUDY_PERIOD, "жыл": TimeUnit.YEAR,
}  # fmt: skip


def counted(text: str, start: int, end: int, *, announced: bool = False) -> Iterator[Deadline]:
    """Yield the counted terms of ``text[start:end]``; ``announced``: a bare quantity is a term."""
    for unit in patterns.unit().finditer(text, start, end):
        if (found := _at_unit(text, unit, start, end, announced=announced)) is not None:
            yield found


def _at_unit(text: str, unit: re.Match[str], start: int, end: int, *, announced: bool) -> Deadline | None:
    window = text[max(start, unit.start() - 75) : unit.start()]
    number = patterns.number().search(window)
    tail = patterns.after().match(text, unit.end(), end)
    if number is None:
        return _numberless(text, unit, window, tail, start, end)
    if unit["stem"] == "жыл" and re.search(r"\d{4} ?\Z", window):
        return None
    if re.search(r"\bайдың \Z", window[: number.start()]):
        return None  # «айдың оныншы күнінен»: a day of the calendar
    case = unit["case"] or ""
    adjectival = case.endswith(("дік", "лық", "тік", "лігі", "тық")) and unit["lost"] is None
    if adjectival and not re.match(r"(?: \(\w+ күн\w*\))? (?:мерзім|кезең)", text[unit.end() : unit.end() + 36]):
        return None
    shift = unit.start() - len(window)
    left = shift + number.start()
    if _names_day_of_month(text, left, number["num"]):
        return None
    given = False
    ordinal = re.search(KK_ORDINAL, number["num"]) is not None
    numbered = ordinal and _on_numbered_day(text, unit, number, left)
    if tail is not None and tail["total"] is not None and lasts_of_itself(text, left, start, "kk"):
        return None
    if tail is None or tail["total"] == "":
        given = (
            numbered
            or _in_locative(text, unit, number, end)
            or (
                case in ("", "і")
                and not _is_rate(text, left, start)
                and is_allotted(text, left, unit.end(), start, end, "kk")
            )
        )
        tail = patterns.nothing().match(text, unit.end(), end) if given else tail
    if tail is None or not (given or _case_fits(case, tail, adjectival)):
        return None
    to_the_day = tail.group().strip().startswith((*_LATEST, *_TO_THE_END))
    if ordinal and not (to_the_day or numbered):
        return None
    if tail["total"] is not None and not announced and not _announced(text, max(start, left - 110), left):
        return None
    kinds = " ".join(filter(None, (number["kind1"], number["kind2"], number["alt"], tail["alt"], unit["lost"])))
    found = _deadline(text, unit, tail, left, value_of(number["num"], "kk"), kinds, number["lead"] or "", start, end)
    if not given:
        return found
    return replace(found, purpose=Purpose.ACTION, bound=Bound.EXACT if ordinal else found.bound)


def _is_rate(text: str, left: int, start: int) -> bool:
    """«тамақ аптасына бес күн беріледі»: so many days of each week, no term."""
    return (
        re.search(r"\b(?:аптасына|айына|жылына|семестріне|тоқсанына) \Z", text[max(start, left - 14) : left])
        is not None
    )


def _names_day_of_month(text: str, left: int, number: str) -> bool:
    """«айдың оныншы күнінен кешіктірмей»: a day of the calendar, no number of days."""
    return (
        re.search(KK_ORDINAL, number) is not None
        and re.search(
            r"\b(?:ай(?:дың|ы(?:ның)?)|(?:ай|тоқсан) сайын) (?:(?:он|жиырма|отыз) )?\Z", text[max(left - 24, 0) : left]
        )
        is not None
    )


_LATEST = ("кешік", "қалдыр")
# «жетінші жұмыс күні аяқталғанға дейін», «бесінші айдың соңына дейін»
_TO_THE_END = ("аяқталғ", "біткенге", "соңына", "аяғына")


def _on_numbered_day(text: str, unit: re.Match[str], number: re.Match[str], left: int) -> bool:
    """«оныншы жұмыс күні төлейді», «отырыстан кейін үшінші күні», but not «олимпиаданың екінші күні»."""
    if unit["stem"] != "күн" or unit["case"] not in ("і", "інде"):
        return False
    before = text[max(left - 45, 0) : left]
    if re.search(r"[ндт][ыі]ң \Z", before) is not None:
        return False
    counted_days = number["kind1"] or number["kind2"]
    return bool(counted_days) or re.search(r"\b(?:кейін(?:гі)?|бастап|соң)\b[^,;.\n]{0,25}\Z", before) is not None


def _in_locative(text: str, unit: re.Match[str], number: re.Match[str], end: int) -> bool:
    """«бес жұмыс күнінде рәсімдейді»: the case alone says within; not «соңғы екі айда», «екі айда бір рет»."""
    if not (unit["case"] or "").endswith(("де", "да", "те", "та")) or unit["stem"] in ("жыл", "тоқсан"):
        return False
    rest = re.split(r"[.;\n]", text[unit.end() : min(end, unit.end() + 60)])[0]
    owned = unit["case"].startswith("ін") and not (number["kind1"] or number["kind2"])  # «лагерьдің екі күнінде»
    if owned or number["lead"] == "соңғы" or not rest.strip():
        return False
    return re.search(r"\bрет\b|^ \w+(?:ған|ген|қан|кен|атын|етін)\b", rest) is None


def _case_fits(case: str, tail: re.Match[str], adjectival: bool) -> bool:
    """«күннен кешіктірмей» but not «күнде кешіктірмей»; «жылға дейін» but not «жыл дейін»."""
    words = tail.group().strip()
    if words.startswith((*_LATEST, "аспа", "асп", "асу", "аса", "артық", "көп", "кем ", "ерте емес", "бұрын емес")):
        return case.endswith(("нен", "нан", "ден", "дан", "тен", "тан")) or case == ""
    if case.endswith(("мен", "бен", "пен")) or words.startswith("шектел"):
        return case.endswith(("мен", "бен", "пен")) and words.startswith("шектел")
    if words.startswith("дейін"):
        return case.endswith(("ге", "ға", "ке", "қа", "не", "на", "іне", "ына"))
    return adjectival or not case.endswith(("дік", "лық", "тік"))


def _announced(text: str, begin: int, end: int) -> bool:
    """«Өтінімді қарау мерзімі – күнтізбелік отыз күн»: the sentence says before the number that a term follows."""
    lead = re.split(r"[;\n]|\. ", text[begin:end])[-1]
    return re.search(r"\b(?:мерзім|уақыт|талқылау)(?:і|ы)?\b", lead) is not None


def _numberless(
    text: str, unit: re.Match[str], window: str, tail: re.Match[str] | None, start: int, end: int
) -> Deadline | None:
    """«жұмыс күні ішінде», «ай ішінде», «оқу жылы ішінде»: one unit is meant."""
    if tail is None or tail["max"] is None or not tail["max"].startswith("ішінде") or unit["lost"]:
        return None
    lone = patterns.lone_kind().search(window)
    if re.search(r"\b(?:бірнеше|біраз|кейбір|қанша|неше) \Z", window):
        return None
    if lone is None or re.search(r"\w\Z", window) or (unit["case"] or "") not in {"", "і", "ы"}:
        return None
    if unit["case"] and not lone["kind"]:
        return None
    left = unit.start() - len(window) + lone.start()
    return _deadline(text, unit, tail, left, 1.0, lone["kind"] or "", lone["lead"] or "", start, end)


def _deadline(
    text: str,
    unit: re.Match[str],
    tail: re.Match[str],
    left: int,
    value: float | None,
    kinds: str,
    lead: str,
    start: int,
    end: int,
) -> Deadline:
    low = re.search(
        r"\b(?:кемінде|ең аз дегенде|кем дегенде|ең кемі|ерте дегенде)(?: \w+){0,1} ?\Z",
        text[max(start, left - 30) : left],
    )
    high = re.search(
        r"\b(?:көп дегенде|ең көбі|ең көп дегенде|ең кеш дегенде|ең кеші|ұзағанда) ?\Z",
        text[max(start, left - 20) : left],
    )
    window = text[max(start, left - REACH) : left]
    event = event_of(window)
    begin = Span(left - len(window) + event.start("start"), left - len(window) + event.end("start")) if event else None
    begin = trimmed(text, begin) if begin else None
    close = event is not None and len(event["gap"].strip()) <= 45
    back = tail["before"] is not None or (event is not None and event["back"] is not None and tail["wait"] is None)
    days, time_unit = _unit_of(unit, kinds or _kind_before(window), lead)
    first = begin.start if begin and close else (left - len(low.group()) if low else left)
    stop = tail.end() if tail.group().strip() else unit.end()
    return Deadline(
        span=Span(min(first, left), stop),
        quantity=Span(left, unit.end()),
        form=TermForm.COUNTED,
        language="kk",
        value=value,
        unit=time_unit,
        days=days,
        bound=Bound.MIN
        if (low and not tail.group().strip().startswith("кешік")) or tail["min"]
        else Bound.EXACT
        if tail["wait"] and not high
        else Bound.MAX,
        direction=Direction.BEFORE if back else Direction.AFTER,
        purpose=purpose_of(text, unit, tail, left, lead, start, end, started=close),
        start=begin,
        start_kind=start_kind(begin.of(text), "kk") if begin else "",
    )


def _kind_before(window: str) -> str:
    """Return the kind of days that words before a bare number give it.

    «күнтізбелік 16 күннен 30 күнге дейін», «жұмыс күндерімен есептелетін бес күн».
    """
    found = patterns.shared_kind().search(window)
    return found["kind"] or found["kind2"] if found else ""


def _unit_of(unit: re.Match[str], kinds: str, lead: str) -> tuple[DayKind | None, TimeUnit]:
    time_unit = _UNITS[unit["stem"] or unit["lost"]]
    if "оқу" in kinds or "академиялық" in kinds or lead == "оқу":
        return None, TimeUnit.STUDY_PERIOD
    if time_unit is not TimeUnit.DAY:
        return None, time_unit
    if "жұмыс" in kinds or "банк" in kinds:
        return DayKind.WORKING, time_unit
    if "күнтізбе" in kinds or unit["stem"] == "тәулік":
        return DayKind.CALENDAR, time_unit
    return DayKind.BARE, time_unit
