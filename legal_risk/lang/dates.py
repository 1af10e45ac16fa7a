"""Dates as official papers write them."""

from __future__ import annotations

from datetime import date

from legal_risk.model.localized import LanguageCode

_MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
}


def in_words(iso: str, language: LanguageCode) -> str:
    """Return ``2025-03-04`` as ``4 марта 2025 года`` or ``2025 жылғы 4 наурыз``; text that is no date as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    month = _MONTHS[language].split()[day.month - 1]
    return f"{day.year} жылғы {day.day} {month}" if language == "kk" else f"{day.day} {month} {day.year} года"
