"""Small numbers as acts write them: in figures, in words, in both («10 (десяти)», «он бес»)."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.model.localized import LanguageCode

_RU_STEMS: tuple[tuple[str, float], ...] = (
    ("полутор", 1.5), ("полтор", 1.5),
    ("одиннадцат", 11), ("двенадцат", 12), ("тринадцат", 13),
    ("четырнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16),
    ("семнадцат", 17), ("восемнадцат", 18), ("девятнадцат", 19), ("двадцат", 20), ("тридцат", 30), ("сорок", 40),
    ("пятидесят", 50), ("пятьдесят", 50), ("шестидесят", 60), ("шестьдесят", 60), ("семидесят", 70), ("семьдесят", 70),
    ("восьмидесят", 80), ("восемьдесят", 80), ("девяност", 90), ("двухсот", 200), ("двести", 200), ("трехсот", 300),
    ("триста", 300), ("один", 1), ("одно", 1), ("одна", 1), ("одну", 1), ("двум", 2), ("двух", 2), ("два", 2),
    ("две", 2), ("дву", 2), ("трех", 3), ("трем", 3), ("три", 3),
    ("четыр", 4), ("пят", 5), ("шест", 6), ("сем", 7), ("восьм", 8),
    ("восем", 8), ("девят", 9), ("десят", 10), ("сто", 100), ("ста", 100),
)  # fmt: skip

_KK_WORDS: dict[str, float] = {
    "жарты": 0.5, "бір": 1, "екі": 2, "үш": 3, "төрт": 4, "бес": 5,
    "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9, "он": 10,
    "жиырма": 20, "отыз": 30, "қырық": 40, "елу": 50, "алпыс": 60, "жетпіс": 70, "сексен": 80, "тоқсан": 90, "жүз": 100,
}  # fmt: skip

RU_NUMBER = (
    r"(?:\d{1,4}(?:[.,]\d)?(?: ?-?(?:ти|тью|х|го|ми|м|й|я|и))?(?![\w])"
    r"|(?:пол(?:у)?тор\w*|од(?:ин\b|но\w*|на|ну)|дв(?:а|е|ух|ум)\b|тр(?:и|ех|ем)\b|четыре\w*|пят[ьи]\b|шест[ьи]\b|"
    r"сем[ьи]\b"
    r"|вос(?:емь|ьми)\b|девят[ьи]\b|десят[ьи]\b|\w{2,8}надцат[ьи]\b|двадцат[ьи]\b|тридцат[ьи]\b|сорока?\b"
    r"|\w{3,7}десяти?\b|девяноста?\b|ст[ао]\b|дв(?:ух|е)ст?(?:от|и)\b|тр(?:ех|и)ст?(?:от|а)\b)"
    r"(?: (?:од(?:ин\b|но\w*|на|ну)|дв(?:а|е|ух|ум)\b|тр(?:и|ех|ем)\b|четыре\w*|пят[ьи]\b|шест[ьи]\b|сем[ьи]\b|"
    r"вос(?:емь|ьми)\b"
    r"|девят[ьи]\b|двадцат[ьи]\b|десят[ьи]\b))?)"
)
KK_WORD = "(?:жарты|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз)"
KK_NUMBER = rf"(?:(?<![\d.:])\d{{1,4}}(?:[.,]\d)?(?![\w.])|\b{KK_WORD}(?: {KK_WORD}){{0,2}}\b)"


@cache
def value_of(text: str, language: LanguageCode) -> float | None:
    """Return the value of a lower-case number expression, the upper end of a range; ``None`` without one."""
    parts = re.split(r"[–-]| до | или | немесе ", text)
    return next((v for part in reversed(parts) if (v := _single(part, language)) is not None), None)


def _single(text: str, language: LanguageCode) -> float | None:
    if figures := re.search(r"\d+(?:[.,]\d+)?", text):
        return float(figures.group().replace(",", "."))
    values = [v for w in re.findall(r"\w+", text) if (v := _word_value(w, language)) is not None]
    return sum(values) if values else None


def _word_value(word: str, language: LanguageCode) -> float | None:
    if language == "kk":
        return _KK_WORDS.get(word)
    return next((value for stem, value in _RU_STEMS if word.startswith(stem)), None)
