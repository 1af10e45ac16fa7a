"""Where an amendment aims: the units, the document and the part of it that the words of a formula name."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from legal_risk.model.amendment import Element, Target
from legal_risk.model.localized import LanguageCode
from legal_risk.model.reference import CitedUnit
from legal_risk.structure.amending.units import Chain, bare_units, chains, merged
from legal_risk.structure.names import ENACTING, base_named_in

_WEAK = ("procedure", "requirements", "conditions")
_ORDINAL_STEMS = (("перв", "бірінші"), ("втор", "екінші"), ("трет", "үшінші"), ("четв", "төртінші"))

# Numbers of the appendices of the amending act itself: «согласно приложениям 1, 2 и 3 к настоящему приказу».
NUMBERS = {
    "ru": r"\d{1,3}(?:-\d+)?(?:(?:, | и |–)\d{1,3}(?:-\d+)?)*",
    "kk": r"\d{1,3}(?:-\d+)?(?:(?:, | және |–)\d{1,3}(?:-\d+)?)*",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "ru_document": (
                r"\b(?:(?i:указанн|названн|прилагаем|утвержденн|настоящ|данн)\w+\s(?:[\w-]+\s){0,2}"
                r"(?i:правил|положени|инструкци|стандарт|регламент|устав|порядк|методик|требовани|услови|закон|кодекс|приказ|постановлени|решени|распоряжени)\w*"
                r"|(?:Правил|Положени|Инструкци|Стандарт|Регламент|Устав|Поряд|Методик|Требовани|Услови|Закон|Кодекс|Указ)\w*"
                r"|[А-Я][\w-]+(?:ых|ые|ого|ом|ий|ый|ую|ой|ая|им|ым|ому|ыми)\s(?i:правил|положени|инструкци|стандарт|устав|кодекс)\w*"
                r"|(?i:приказ|постановлени|решени|распоряжени|закон)\w*)"
            ),
            "kk_document": (
                r"\b(?i:қағида|ереже|нұсқаулы|стандарт|регламент|жарғы|әдістеме|бұйры|қаулы|шешім|өкім|жарлы|кодекс)[а-яәғқңөұүһі]*"
                r"|\b(?i:заң)(?!нама|д[аы]|ды)[а-яәғқңөұүһі]*|\b(?:Тәрті[бп]|Талаптар|Шарттар)[а-яәғқңөұүһі]*"
            ),
            "ru_self": rf"согласно приложени\w+(?:\s{NUMBERS['ru']})?(?:\sк (?:настоящ\w+|данн\w+) \w+)?",
            "kk_self": rf"(?:осы \w+\s)?(?:{NUMBERS['kk']}\s?-?\s?)?қосымша(?:лар)?(?:ға|сына|ына)\s(?:сәйкес|сай)",
            "title": r"\b(?:заголов(?:ок|ка|ке)|наименовани[еяюи]|названи[еяюи])\b"
            r"|\b(?:тақырып|тақырыб|атау)[а-яәғқңөұүһі]*",
            "preamble": r"\bпреамбул\w+|\bкіріспе[а-яәғқңөұүһі]*",
            "corner": r"прав\w+ верхн\w+ уг\w+|оң жақ(?:тағы)? жоғарғы бұрыш\w*|жоғарғы оң жақ(?:тағы)? бұрыш\w*",
            "sentence": (
                r"\b(?P<ru>перво|второ|треть|четверто)\w*\s(?:предложени)\w*|\bпредложени\w+\s(?P<ru_after>перв|втор|трет|четверт)\w*"
                r"|\b(?P<kk>бірінші|екінші|үшінші|төртінші)\sсөйлем[а-яәғқңөұүһі]*"
            ),
        }[name],
        re.IGNORECASE if name not in ("ru_document", "kk_document") else 0,
    )


def targets_in(words: str, language: LanguageCode) -> tuple[Target, ...]:
    """Return the places that ``words`` name, in order; none when they name nothing.

    What stands before a colon is the address that the rest stands in («в статье 5: в пункте 2»).
    """
    outer, _, inner = words.partition(": ")
    if inner.strip() and (above := targets_in(outer, language)):
        below = targets_in(inner, language)
        return tuple(in_context(target, above[0]) for target in below) if below else above
    words = _pattern(f"{language}_self").sub(lambda found: " " * len(found[0]), words)
    element, sentence = _element(words)
    found = chains(words, language)
    bare = [chain for chain in bare_units(words, language) if not chain.units[0].numbers and _is_appendix(chain)]
    groups = [*found] if found else [*bare]
    document = document_in(_outside(words, groups), language)
    if not groups:
        empty = Target(document=document, element=element, sentence=sentence)
        return (empty,) if document or element is not Element.UNIT or names_enacting(words, language) else ()
    return tuple(
        replace(target, document=document)
        for target in (Target(chain.units, None, None, element, sentence) for chain in groups)
    )


def in_context(target: Target, context: Target) -> Target:
    """Return ``target`` with what the heads above it say: act, document and outer units."""
    if target.document and target.document != context.document:
        return replace(target, act=target.act or context.act)
    return replace(
        target,
        units=merged(context.units, target.units),
        document=target.document or context.document,
        act=target.act or context.act,
        element=target.element if target.element is not Element.UNIT or target.units else context.element,
        sentence=target.sentence or (context.sentence if not target.units else None),
    )


def after_words(words: str, language: LanguageCode) -> tuple[tuple[CitedUnit, ...], str]:
    """Split off the unit after which others are added («после пункта 5», «5-тармақтан кейін»)."""
    if language == "ru":
        found = re.search(r"\bпосле\s(?=\w)", words, re.IGNORECASE)
        named = chains(words[found.end() :], "ru") if found else ()
        return (named[0].units, words[: found.start()]) if found and named else ((), words)
    found = re.search(r"\sкейін\b", words)
    named = chains(words[: found.start()], "kk") if found else ()
    return (named[-1].units, words[: named[-1].start]) if found and named else ((), words)


def document_in(words: str, language: LanguageCode) -> str | None:
    """Return the key of the document named in ``words`` when it is one that an act approves, ``None`` otherwise."""
    keys = [key for key in _named(words, language) if key not in ENACTING]
    if not keys:
        return None
    return keys[0] if language == "ru" else keys[-1]


def names_enacting(words: str, language: LanguageCode) -> bool:
    """Tell whether ``words`` name an order, resolution or decision."""
    return any(key in ENACTING for key in _named(words, language))


def _named(words: str, language: LanguageCode) -> list[str]:
    found = [base_named_in(match[0], language) for match in _pattern(f"{language}_document").finditer(words)]
    return [key for key in found if key]


def _outside(words: str, groups: list[Chain]) -> str:
    """Return the words around the units: the document stands beside them, not among their numbers."""
    pieces: list[str] = []
    done = 0
    for chain in groups:
        pieces.append(words[done : chain.start])
        done = chain.end
    return " ".join([*pieces, words[done:]])


def _is_appendix(chain: Chain) -> bool:
    return chain.units[0].kind.value == "appendix"


def _element(words: str) -> tuple[Element, str | None]:
    if _pattern("corner").search(words):
        return Element.CORNER, None
    if found := _pattern("sentence").search(words):
        stem = next(group for group in found.groups() if group).lower()
        number = next((at for at, stems in enumerate(_ORDINAL_STEMS, 1) if stem.startswith(stems)), 1)
        return Element.SENTENCE, str(number)
    if _pattern("preamble").search(words):
        return Element.PREAMBLE, None
    if _pattern("title").search(words):
        return Element.TITLE, None
    return Element.UNIT, None
