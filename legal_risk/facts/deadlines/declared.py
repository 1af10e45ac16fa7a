"""What an act says once of all its terms: which days they are counted in.

A sentence that speaks of terms or days in general, says how they are reckoned and names a kind of days; a number or a
deed makes it a norm with a term of its own. «Сроки исчисляются рабочими днями», «под днём понимается рабочий день»,
«выходные дни в сроки не входят», «рабочие дни (далее – дни)».
"""

from __future__ import annotations

import re
from functools import cache

from legal_risk.facts.deadlines.deeds import deeds_in
from legal_risk.facts.deadlines.numbers import KK_NUMBER, RU_NUMBER
from legal_risk.facts.words import either
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.act import Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

# Words between «дни» and «рабочие» without a verb: «дни в Правилах рабочие».
_NEAR = 4


def declared_days(annotated: Annotated) -> Span | None:
    """Return the place where the act says once which days all its terms are counted in, ``None`` when it does not."""
    for segment in annotated.act.segments:
        if segment.zone in (Zone.BODY, Zone.DEFINITION):
            for sentence in annotated.sentences(segment):
                for part in re.finditer(r"[^;]+", sentence.lower):
                    if _declares(part.group(), sentence):
                        return Span(*part.span()).shifted(sentence.span.start)
    return None


def _declares(said: str, sentence: Sentence) -> bool:
    language = sentence.language
    if _short_name(language).search(said) is not None:
        return True
    if _number(language).search(said) is not None or _last_day(language).search(said) is not None:
        return False
    if _left_out(language).search(said) is not None:
        return _topic(language).search(said) is not None
    return next(deeds_in(said, language), None) is None and _is_equation(said, language)


def _is_equation(said: str, language: LanguageCode) -> bool:
    """Tell whether terms or days in general stand beside a kind of days, with a verb of reckoning or a dash."""
    kinds = list(_kind(language).finditer(said))
    if not kinds:
        return False
    rest = said
    for kind in kinds:
        rest = rest[: kind.start()] + "§" * len(kind.group()) + rest[kind.end() :]
    topics = list(_topic(language).finditer(rest))
    if not topics:
        return False
    if _reckoning(language).search(rest) is not None:
        return True
    between = [rest[t.end() : k.start()] for t in topics for k in kinds if t.end() <= k.start()]
    last = kinds[-1].end() >= len(said.rstrip(" .")) - 1
    return any(re.search(r" [–-] ", words) or (last and words.count(" ") <= _NEAR) for words in between)


@cache
def _number(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{RU_NUMBER if language == 'ru' else KK_NUMBER})(?! ?-?(?:тарма|бап|пункт))\b")


@cache
def _last_day(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of the rule for a term that ends on a day of rest: it says nothing of the days before."""
    if language == "ru":
        return re.compile(r"последн\w+ д(?:ень|н\w+)|ближайш|следующ\w+ (?:за|рабоч)|первый")
    return re.compile(r"соңғы күн|келесі|кейінгі|таяу|жақын|бірінші")


@cache
def _short_name(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of «рабочие дни (далее – дни)»."""
    if language == "ru":
        return re.compile(
            r"(?:рабоч|календарн)\w+ д(?:ень|н\w+) \((?:здесь и )?далее ?[–-] ?[«\"]?д(?:ень|н\w+)[»\"]?\)"
        )
    return re.compile(r"(?:жұмыс|күнтізбелік) күн\w* \((?:бұдан|мұнан) (?:әрі|былай|кейін) ?[–-] ?[«\"]?күн\w*[»\"]?\)")


@cache
def _left_out(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of days of rest that do not count."""
    if language == "ru":
        return re.compile(
            r"\b(?:выходны|праздничны|нерабочи)\w*\b.*\b(?:не (?:включа|учитыва|вход|засчитыва|счита)|исключа)\w*"
        )
    return re.compile(r"\b(?:демалыс|мереке)\w*\b.*\b(?:кір|есептел|ескеріл|қосыл|сана)\w*м[ае]й\w*")


@cache
def _topic(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\b(?:срок(?:и|ов|ам|ами|ах)|(?:счет|исчислени[ея]) (?:срок\w*|времени|дней)|сч[её]т\w* дней"
            r"|срок(?=,| (?:исчисл|счита|указан|в \w+х))|дн(?:и|ей|ями|ям|ях|ем|я)|день)\b"
            r"(?! (?:при[её]м|работ|подач|выдач|посещен|открыт|занят|отдых|обращен|проведен|заседан))"
        )
    return re.compile(
        r"\b(?:мерзімдер\w*|мерзім(?= §)|барлық мерзім\w*|уақыт(?:ты)? есепте\w*|күн(?:дер\w*|мен|ді)?)\b"
    )


@cache
def _kind(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of a kind of days; «в рабочие дни» says when a thing is done."""
    if language == "ru":
        return re.compile(
            r"(?:(?<!в )\b(?:рабоч|календарн)[иы]е|\b(?:рабоч|календарн)(?![иы]е)\w+)\b(?: д(?:ень|н\w+))?"
        )
    return re.compile(r"\b(?:жұмыс|күнтізбелік) күн(?!\w* (?:ішінде|бұрын|бойы))\w*")


@cache
def _reckoning(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(f'days-reckoned-{language}')})\w*")
