"""What vague words of time are about: a sitting to come, a person's freedom, days that the act names elsewhere."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import Deadline, TermForm
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role


@cache
def sitting(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of a sitting to come; the group ``any`` says only that it is not this one."""
    if language == "ru":
        return re.compile(
            r"\bна (?:ближайш|(?P<any>очередн|следующ))\w+ (?:[\w-]+ )?(?:заседани|собрани|совещани"
            r"|сесси)"
        )
    return re.compile(r"(?:таяу|жақын|(?P<any>кезекті|келесі))\w* (?:отырыс|жиналыс|мәжіліс|кеңес)")


def sittings_bounded(context: Context, language: LanguageCode) -> bool:
    """Tell whether some sentence says when or how often sittings are held."""
    return (
        any(
            t.form is not TermForm.VAGUE
            and t.form is not TermForm.REFERENCE
            and t.clause is not None
            and t.language == language
            and _held(language).search(t.clause.of(context.annotated.lower)) is not None
            for t in context.facts.deadlines
        )
        or _often(language).search(context.annotated.lower) is not None
    )


@cache
def _held(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"(?:заседани|собрани|совещани|сесси)\w*[^.;]{0,60}(?:провод|созыва|собира|назнача)"
            r"|(?:провод|созыва|собира|назнача)\w*[^.;]{0,60}(?:заседани|собрани|совещани|сесси)|\b(?:комисси|совет)\w*[^.;]{0,40}собира"
        )
    return re.compile(
        r"(?:отырыс|жиналыс|мәжіліс)(?:ы|ын|тар|тары|тарын)?\b[^.;]{0,90}(?:өткіз|шақыр|тағайында|өтеді)|(?:комиссия"
        r"|кеңес)\w*[^.;]{0,60}жинал"
    )


@cache
def _often(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"(?:заседани|собрани|совещани|сесси)\w*[^.;\n]{0,80}(?:не реже|\bраз\b|ежемесячн"
            r"|еженедельн|ежекварталь|по мере)"
        )
    return re.compile(
        r"(?:отырыс|жиналыс|мәжіліс)\w*[^.;\n]{0,80}(?:сирек емес|\bрет\b|ай сайын|апта сайын"
        r"|тоқсан сайын|қарай)"
    )


def out_of_named(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the words choose among days that the act names: «в ближайший из сроков, указанных в пункте 3»."""
    by = sentence.span.start
    around = sentence.lower[max(term.quantity.start - by - 60, 0) : term.quantity.end - by + 60]
    return _named_days(sentence.language).search(around) is not None


@cache
def _named_days(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"ближайш\w+ (?:за \w+ )?рабоч\w+ д(?:ень|ня|ню)|(?:срок|дн|дат|врем)\w*,? (?:указанн|установленн"
            r"|предусмотренн|названн|определ[её]нн)\w+ (?:в |во )?"
            r"(?:пункт|подпункт|част|глав|график|расписани|приложени)"
        )
    return re.compile(
        r"(?:жақын|таяу)\w* жұмыс күн|(?:тарма[қғ]|тармақша|бөлі[кг]|тарау|кесте|қосымша)\w*(?:да|де|та|те|нда|нде) "
        r"(?:көрсетілген|белгіленген|көзделген|аталған|айқындалған) (?:мерзім|күн|уақыт)"
    )


def of_right(sentence: Sentence) -> bool:
    """Tell whether the time is the freedom of a person whose right the sentence names: no body acts in it."""
    named = [a for a in actors(sentence) if a.role is not Role.UNKNOWN]
    persons = any(a.role is Role.CITIZEN for a in named) and not any(a.role.decides for a in named)
    return persons and _right(sentence.language).search(sentence.lower) is not None


@cache
def _right(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"\bвправе\b|\bправ[оа]м?\b (?:[\w-]+ ){0,4}?\w+(?:ть|ти|ться)\b|\bимее?т право\b|\bможет\b")
    return re.compile(r"\w(?:у|ю)(?:ға|ге|ына|іне)? (?:толық )?құқ[ыұ]\w+|\w[аей] алады\b")
