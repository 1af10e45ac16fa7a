"""Numbers that one text has and the other has not: amounts, ages, shares, dates, hours, numbers of cited units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from legal_risk.facts.named_acts import MONTHS
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.model.span import Span
from legal_risk.parity.difference import Difference, DifferenceKind, Side
from legal_risk.parity.features import Reading, Value
from legal_risk.parity.units import Unit


def number_differences(
    readings: tuple[Reading, Reading], ru: Sequence[Unit], kk: Sequence[Unit]
) -> Iterator[Difference]:
    """Yield the numbers without an equal on the other side, those of one kind in pairs."""
    here, there = readings[0].values(ru), readings[1].values(kk)
    lost = [v for v in here if v.clear and not _answered(v, there, kk, readings[1])]
    extra = [v for v in there if v.clear and not _answered(v, here, ru, readings[0])]
    for kind in (DifferenceKind.TERM, DifferenceKind.REFERENCE, DifferenceKind.NUMBER):
        ones = [v for v in lost if _kind(readings[0], v) is kind]
        others = [v for v in extra if _kind(readings[1], v) is kind]
        for one, other in zip_longest(ones, others):
            yield Difference(kind, _side(readings[0], one, ru), _side(readings[1], other, kk))


def numbers_in(reading: Reading, side: Side) -> list[str]:
    """Return the numbers that the words of ``side`` hold."""
    return [v.key for v in reading.read(side.span)] if side.words else []


def _kind(reading: Reading, value: Value) -> DifferenceKind:
    if reading.timed(value.span):
        return DifferenceKind.TERM
    return DifferenceKind.REFERENCE if reading.cited(value.span) else DifferenceKind.NUMBER


def _answered(value: Value, others: Sequence[Value], units: Sequence[Unit], reading: Reading) -> bool:
    """Tell whether the other text has the number, in figures, in words or as part of a date."""
    if any(value.key == other.key for other in others) or _as_fraction(value.key, reading.words(units)):
        return True
    inside = _compounded if reading.language == "ru" else _counted
    if inside(value.key, reading.words(units)):
        return True
    if not value.written:
        # A number in words may be said without a number: only clear ones count.
        return any(value.key in re.split(r"[-:]", other.key) for other in others)
    if _in_figures(value.key, reading.words(units)):
        return True
    return any(value.key in re.split(r"[-:]", other.key) for other in others)


# Shares and multiples that one text writes as a number and the other as a word.
_SHARES = {
    "50": r"половин|наполовину|пополам|жарт|тең бөл",
    "33": r"трет[ьи]|үштен бір",
    "25": r"четверт|ширек|төрттен бір",
    "75": r"три четверт|төрттен үш",
    "67": r"две трети|двух третей|үштен екі",
    "66": r"две трети|двух третей|үштен екі",
    "20": r"пят(?:ая|ой|ую) част|одна пятая|бестен бір",
    "10": r"десят(?:ая|ой|ую) част|одна десятая|оннан бір",
    "1": r"сот(?:ая|ой|ую) (?:част|дол)|жүзден бір",
    "2": r"\bоба\b|\bобе\b|обоих|обеих|вдвое|дважды|екеуі|екі еселен",
    "100": r"полностью|целиком|вс[её] сумм|толық|бүкіл|түгел",
}


# How a Russian compound begins that holds a number: «шестизначный», «двухэтапный», «сорокаместный».
_COMPOUNDS = {
    "1": "одно", "2": "двух|дву", "3": "тр[её]х", "4": "четыр[её]х", "5": "пяти", "6": "шести", "7": "семи",
    "8": "восьми", "9": "девяти", "10": "десяти", "11": "одиннадцати", "12": "двенадцати", "13": "тринадцати",
    "14": "четырнадцати", "15": "пятнадцати", "16": "шестнадцати", "20": "двадцати", "30": "тридцати", "40": "сорока",
    "50": "пятидесяти", "60": "шестидесяти", "100": "сто", "1000": "тысяче",
}  # fmt: skip


def _compounded(key: str, words: str) -> bool:
    """Tell whether the number is the first half of a Russian word."""
    stem = _COMPOUNDS.get(key)
    return stem is not None and re.search(rf"\b(?:{stem})(?!десят|сот)[а-я]{{4,}}", words) is not None


_COUNTED = {
    "4": "төрт", "5": "бес", "6": "алты", "7": "жеті", "8": "сегіз", "9": "тоғыз", "10": "он", "20": "жиырма",
    "30": "отыз", "40": "қырық", "50": "елу", "60": "алпыс", "100": "жүз",
}  # fmt: skip


def _counted(key: str, words: str) -> bool:
    """Tell whether Kazakh words hold the number as a noun: «олардың кемінде оны», «бесеуі»."""
    stem = _COUNTED.get(key)
    some = r"(?:кемінде|дегенде|олардың|мүшенің|адамның|ішінен|артық) "
    ends = r"(?:еуі|ауы|уі|уы|сы|сі|ы|і)(?:н|ның|нің)?\b"
    return stem is not None and re.search(rf"\b{some}{stem}{ends}|\b{stem}(?:еуі|ауы)\w*", words) is not None


def _as_fraction(key: str, words: str) -> bool:
    """Tell whether ``words`` say the number as a share or a multiple («половину», «пятисоткратный»)."""
    share = _SHARES.get(key)
    if share is not None and re.search(share, words):
        return True
    return re.search(r"\w{2,}кратн\w|еселен", words) is not None and len(key) > 1


def _in_figures(key: str, words: str) -> bool:
    """Tell whether the figures stand in ``words`` in whatever spelling («9.00», «09:00», «10-13», «1 000»)."""
    if re.fullmatch(r"\d+(?:\.\d+)?", key):
        wanted = re.escape(key).replace(r"\.", "[.,]")
        return re.search(rf"(?<!\d){wanted}(?!\d)", words.replace(" ", "") if len(key) > 3 else words) is not None
    if re.fullmatch(r"\d+-\d+", key):
        return re.search(key.replace("-", r"\s?[–-]\s?"), words) is not None
    if ":" in key:
        hour, minute = key.split(":")
        return re.search(rf"(?<!\d)0?{hour}(?:[.:-]{minute}|\s?сағат|\s?час|\s?ч\.)", words) is not None
    return _date_in(key, words)


def _date_in(key: str, words: str) -> bool:
    """Tell whether year, month and day of a date stand in ``words``, apart or in a range («5-10 тамыз»)."""
    year, month, day = key.split("-")
    named = any(MONTHS[code][int(month) - 1] in words for code in ACT_LANGUAGES)
    there = not day or re.search(rf"(?<!\d)0?{day}(?!\d)", words) is not None
    return there and named and (not year or year in words)


def _side(reading: Reading, value: Value | None, units: Sequence[Unit]) -> Side:
    if value is None:
        unit = next(u for u in units if u.segments)
        return Side(unit.node, _sentence(reading, unit.segments[0].content))
    node = reading.annotated.act.segment_at(value.span.start).node
    return Side(node, value.span, value.span.of(reading.annotated.text))


def _sentence(reading: Reading, content: Span) -> Span:
    sentence = reading.annotated.sentence_at(content.start)
    return sentence.span if sentence else content
