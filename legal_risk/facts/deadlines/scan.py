"""All terms of a stretch of text, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from legal_risk.facts.deadlines import kazakh, russian
from legal_risk.facts.deadlines.dates import dated
from legal_risk.facts.deadlines.occasions import occasional
from legal_risk.facts.deadlines.references import referring
from legal_risk.facts.deadlines.vague import vague
from legal_risk.model.deadline import Deadline, Purpose, TermForm
from legal_risk.model.localized import LanguageCode

_RANK = {
    TermForm.COUNTED: 0,
    TermForm.DATE: 1,
    TermForm.VAGUE: 2,
    TermForm.REFERENCE: 3,
    TermForm.EVENT: 4,
    TermForm.RECURRING: 5,
}


@cache
def _cue(language: LanguageCode) -> re.Pattern[str]:
    words = {
        "ru": r"дн[яейи]|день|дневн|сут[ок]|недел|месяц|месячн|квартал|год|лет\b|час|минут|срок|времен|семестр|январ|"
        r"феврал|март|апрел|ма[яе]\b|июн|июл|"
        r"август|сентябр|октябр|ноябр|декабр|числа|медлительно|немедленно|отлагательн|ежегодн|ежемес|ежекварт|еженед|"
        r"\bдо |кажд|полугоди|по мере|оперативно|заранее|период|начал|"
        r"вовремя|сразу|"
        r"уляж|схлын|утихн|дойд|представится|выдаст|"
        r"необходимости|в момент|возможности|задерж|окончани|перед |одновременно|обращении|"
        r"проволоч|промедл|время|скорее|"
        r"быстрее|раньше|вскоре|как только|скорейш|удобн|свободн|подходящ|ближайш|очередном|следующем",
        "kk": r"күн|апта|\bай|жыл|сағат|тәулік|минут|мерзім|уақ|жұмыс ішінде|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|"
        r"шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|"
        r"дереу|кідір|сайын|рет\b|қарай|арада|жедел|шұғыл|алдын ала|дейін|кезінде|кезеңі|тоқсан|семестр|негізсіз|"
        r"мүмкіндігінше|мезгілде|сәтте|кезде|көп ұза|көп созбай|кешіктірмей|барынша|неғұрлым|ұзамай|мүмкіндік|"
        r"маңда|қарбалас|науқан|қолы|келгенде|түскенде|бойда|бетте|кейінірек|сәт|жылдам|таяу|жақында|кезекті|келесі",
    }
    return re.compile(words[language])


def terms_in(
    lower: str, language: LanguageCode, start: int = 0, end: int | None = None, *, announced: bool = False
) -> tuple[Deadline, ...]:
    """Return the time expressions of ``lower[start:end]``, in order, without overlaps.

    ``lower`` is lower-case text of a matching view; spans count its characters. Ages, seniority, office and study
    durations come out with purpose ``DURATION``, the formula of entry into force with ``ENTRY``. ``announced``:
    what stands before the stretch says that a term follows (the row «Срок оказания»), so a bare quantity counts.
    """
    stop = len(lower) if end is None else end
    if _cue(language).search(lower, start, stop) is None:
        return ()
    counted = russian.counted if language == "ru" else kazakh.counted
    found = [*counted(lower, start, stop, announced=announced)]
    for source in (dated, vague, referring, occasional):
        found.extend(source(lower, start, stop, language))
    return _recurring(lower, _without_overlaps(found), start)


def _without_overlaps(found: Iterable[Deadline]) -> list[Deadline]:
    kept: list[Deadline] = []
    for term in sorted(found, key=lambda d: (_RANK[d.form], -(d.span.end - d.span.start), d.span)):
        clash = next((k for k in kept if k.quantity.meets(term.quantity) or _inside(term, k)), None)
        if clash is None:
            kept.append(term)
    return sorted(kept, key=lambda d: d.quantity)


def _inside(term: Deadline, other: Deadline) -> bool:
    """Tell whether a weaker term is only a part of a counted one, as its start event is."""
    return term.form is not TermForm.COUNTED and other.span.meets(term.quantity)


def _recurring(lower: str, terms: list[Deadline], start: int) -> tuple[Deadline, ...]:
    """Join «ежегодно» with the date beside it."""
    result: list[Deadline] = []
    for place, term in enumerate(terms):
        before = terms[place - 1] if place else None
        after = terms[place + 1] if place + 1 < len(terms) else None
        if term.form is TermForm.RECURRING and any(n is not None and _beside(lower, term, n) for n in (before, after)):
            continue
        near = any(n is not None and n.form is TermForm.RECURRING and _beside(lower, term, n) for n in (before, after))
        result.append(replace(term, recurring=True) if near else term)
    return tuple(result)


def _beside(lower: str, one: Deadline, other: Deadline) -> bool:
    if TermForm.RECURRING not in (one.form, other.form) or one.form is other.form:
        return False
    first, second = sorted((one.span, other.span))
    fits = {one.form, other.form} <= {TermForm.RECURRING, TermForm.DATE, TermForm.COUNTED}
    purpose = Purpose.DURATION not in (one.purpose, other.purpose)
    return (
        fits
        and purpose
        and second.start - first.end <= 60
        and not re.search(r"[.;\n]", lower[first.end : second.start])
    )
