"""Units as formulas name them: «подпункты 2) и 3) части первой пункта 5», «5-тармақтың бірінші бөлігі»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from legal_risk.model.act import NodeKind
from legal_risk.model.localized import LanguageCode
from legal_risk.model.reference import CitedUnit

_NUMBER = r"(?:\d{1,4}(?:-\d{1,3}){0,2}\)?|[а-яәғқңөұүһі]\)|[IVXLC]{1,6}(?:-\d{1,2})?(?![а-яәғқңөұүһі]))"
_LONGEST_RANGE = 60
# Russian units: how the noun begins, with its endings; longer names first.
_RU_UNITS = (
    (r"подпункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?", NodeKind.SUBPOINT),
    (r"пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?", NodeKind.POINT),
    (r"стат(?:ья|ьи|ью|ье|ьей|ей|ьям|ьями|ьях)", NodeKind.ARTICLE),
    (r"част(?:ь|и|ью|ей|ям|ями|ях)", NodeKind.POINT_PART),
    (r"абзац(?:а|у|ем|е|ы|ев|ам|ами|ах)?", NodeKind.INDENT),
    (r"глав(?:а|ы|у|е|ой|ам|ами|ах)?", NodeKind.CHAPTER),
    (r"(?:под)?раздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?", NodeKind.SECTION),
    (r"параграф(?:а|у|ом|е|ы|ов|ам|ами|ах)?", NodeKind.PARAGRAPH),
    (r"приложени(?:е|я|ю|ем|и|й|ям|ями|ях)", NodeKind.APPENDIX),
    (r"строк(?:а|и|у|е|ой|ам|ами|ах)?", NodeKind.ROW),
    (r"граф(?:а|ы|у|е|ой|ам|ами|ах)?", NodeKind.CELL),
    (r"таблиц(?:а|ы|у|е|ей|ам|ами|ах)?", NodeKind.TABLE),
)
_KK_UNITS = (
    (r"тармақша", NodeKind.SUBPOINT),
    (r"тарма[қғ]", NodeKind.POINT),
    (r"ба[пб]", NodeKind.ARTICLE),
    (r"бөлі[кг]", NodeKind.POINT_PART),
    (r"абзац", NodeKind.INDENT),
    (r"тарау", NodeKind.CHAPTER),
    (r"(?:кіші )?бөлім", NodeKind.SECTION),
    (r"параграф", NodeKind.PARAGRAPH),
    (r"қосымша", NodeKind.APPENDIX),
    (r"жол", NodeKind.ROW),
    (r"баған", NodeKind.CELL),
    (r"кесте", NodeKind.TABLE),
)
_RU_ORDINALS = (
    "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат",
    "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
)  # fmt: skip
_RU_ENDINGS = r"(?:ый|ой|ая|ую|ого|ому|ом|ым|ое|ые|ых|ыми|ий|ь(?:я|и|ю|е|его|ему|ем|им|ей|их|ими))"
_KK_ORDINALS = (
    "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы", "оныншы",
    "он бірінші", "он екінші", "он үшінші", "он төртінші", "он бесінші", "он алтыншы", "он жетінші", "он сегізінші",
    "он тоғызыншы", "жиырмасыншы",
)  # fmt: skip
_RANKS = (
    NodeKind.APPENDIX, NodeKind.PART, NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.PARAGRAPH, NodeKind.ARTICLE,
    NodeKind.TABLE, NodeKind.POINT, NodeKind.ROW, NodeKind.POINT_PART, NodeKind.SUBPOINT, NodeKind.CELL,
    NodeKind.INDENT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chain:
    """Units named together, outermost first; ``start`` and ``end`` are offsets in the text read.

    ``noun`` is the word that tells the case of the whole.
    """

    units: tuple[CitedUnit, ...]
    start: int
    end: int
    noun: str

    @property
    def instrumental(self) -> bool:
        """Whether the noun says «with»: what an act is supplemented with («пунктом», «тармақпен»)."""
        return _instrumental().search(self.noun) is not None


@cache
def _instrumental() -> re.Pattern[str]:
    return re.compile(r"(?:ом|ами|ями|ью|ьей|ем|[лнвкф]ой|цей|[мбп]ен)$")


@cache
def _piece(language: LanguageCode) -> re.Pattern[str]:
    joint = r"\s?(?:,|\bи\b|\bа также\b|\bмен\b|\bжәне\b|–|\s-\s)\s?"
    numbers = rf"{_NUMBER}(?:{joint}{_NUMBER})*"
    if language == "ru":
        stems = "|".join(_RU_ORDINALS)
        ordinal = rf"(?:двадцать\s)?(?:{stems}){_RU_ENDINGS}\b"
        ordinals = rf"{ordinal}(?:{joint}{ordinal})*"
        unit = "|".join(stem for stem, _ in _RU_UNITS)
        return re.compile(
            rf"\b(?P<noun>{unit}),?\s(?:№\s?|порядковы\w+ номер\w*\s|под номером\s)?"
            rf"(?P<numbers>{numbers}(?![\w)])|{ordinals})"
            rf"|(?<!предложение\s)(?<!предложения\s)(?<!предложении\s)\b(?P<before>{ordinals})\s(?P<after>{unit})\b",
            re.IGNORECASE,
        )
    ordinal = "(?:" + "|".join(sorted(_KK_ORDINALS, key=len, reverse=True)) + ")"
    unit = "|".join(stem for stem, _ in _KK_UNITS)
    return re.compile(
        rf"(?:(?<![\w-])(?P<numbers>{numbers})\s?[-–]?\s?|\b(?P<before>{ordinal}(?:{joint}{ordinal})*)\s)"
        rf"(?P<noun>(?:{unit})(?!\w*дағы\w)[а-яәғқңөұүһі]*)",
        re.IGNORECASE,
    )


@cache
def _bare(language: LanguageCode) -> re.Pattern[str]:
    units = _RU_UNITS if language == "ru" else _KK_UNITS
    named = "|".join(stem for stem, _ in units)
    tail = r"\b" if language == "ru" else r"[а-яәғқңөұүһі]*"
    return re.compile(rf"\b(?P<noun>(?:{named}){tail})", re.IGNORECASE)


def chains(text: str, language: LanguageCode) -> tuple[Chain, ...]:
    """Return the numbered units that ``text`` names, grouped: what stands together without a comma is one address."""
    found: list[Chain] = []
    for match in _piece(language).finditer(text):
        chain = _single(match, language)
        gap = text[found[-1].end : chain.start] if found else ""
        if found and gap == " " and _belongs(found[-1], chain, language):
            found[-1] = _joined(found[-1], chain, language)
        else:
            found.append(chain)
    return tuple(found)


def bare_units(text: str, language: LanguageCode) -> tuple[Chain, ...]:
    """Return the units that ``text`` names, with or without numbers, each on its own."""
    found = [_single(match, language) for match in _piece(language).finditer(text)]
    taken = tuple((chain.start, chain.end) for chain in found)
    for match in _bare(language).finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            kind = _kind(match["noun"], language)
            found.append(Chain((CitedUnit(kind, ()),), match.start(), match.end(), match["noun"].lower()))
    return tuple(sorted(found, key=lambda chain: chain.start))


def by_rank(units: tuple[CitedUnit, ...]) -> tuple[CitedUnit, ...]:
    """Return units named one after another («Глава 2, пункт 5») from the outermost to the innermost."""
    return tuple(sorted(units, key=lambda unit: rank(unit.kind)))


def rank(kind: NodeKind) -> int:
    """Return how deep a unit stands: appendices first, indents last."""
    return _RANKS.index(kind) if kind in _RANKS else len(_RANKS)


def merged(context: tuple[CitedUnit, ...], units: tuple[CitedUnit, ...]) -> tuple[CitedUnit, ...]:
    """Return the address of ``units`` inside ``context``: what is as deep as their outermost one, or deeper, goes."""
    if not units:
        return context
    first = rank(units[0].kind)
    return (*(unit for unit in context if rank(unit.kind) < first), *units)


def in_range(number: str) -> tuple[str, ...]:
    """Return the numbers that «9-11» means when there is no unit 9-11; empty when it cannot be a range."""
    first, _, last = number.partition("-")
    if not (first.isdigit() and last.isdigit() and 0 < int(last) - int(first) < _LONGEST_RANGE):
        return ()
    return tuple(str(each) for each in range(int(first), int(last) + 1))


def _belongs(before: Chain, chain: Chain, language: LanguageCode) -> bool:
    """Tell whether two neighbours are one address; an instrumental is what the other is supplemented with."""
    if chain.instrumental != before.instrumental and (chain.instrumental or language == "kk"):
        return False
    if language == "ru":
        return True
    return rank(before.units[-1].kind) < rank(chain.units[0].kind) or before.noun.endswith(("ың", "ің"))


def _joined(before: Chain, chain: Chain, language: LanguageCode) -> Chain:
    """Join neighbours: Russian goes from the inside out, Kazakh from the outside in."""
    if language == "ru":
        return Chain((*chain.units, *before.units), before.start, chain.end, before.noun)
    return Chain((*before.units, *chain.units), before.start, chain.end, chain.noun)


def _single(match: re.Match[str], language: LanguageCode) -> Chain:
    noun = (match["noun"] or match.groupdict().get("after") or "").lower()
    written = match["numbers"] or match["before"]
    unit = CitedUnit(_kind(noun, language), numbers_in(written, language))
    return Chain((unit,), match.start(), match.end(), noun)


def _kind(noun: str, language: LanguageCode) -> NodeKind:
    units = _RU_UNITS if language == "ru" else _KK_UNITS
    return next(kind for stem, kind in units if re.match(stem, noun, re.IGNORECASE))


def numbers_in(written: str, language: LanguageCode) -> tuple[str, ...]:
    """Return single numbers as units carry them («2», «16-1», «а», «II»); ranges with a dash are filled up."""
    if written[:1].isalpha() and not re.match(rf"{_NUMBER}(?:\W|$)", written):
        return _ordinals(written.lower(), language)
    numbers: list[str] = []
    ranged = False
    number = r"(\d+(?:-\d+)*|[IVXLC]+(?:-\d+)?|[а-яәғқңөұүһі](?=\)))\)?|(–|\s-\s)"
    for found in re.finditer(number, written, re.IGNORECASE):
        if found[2]:
            ranged = True
            continue
        if ranged and numbers and numbers[-1].isdigit() and found[1].isdigit():
            numbers.extend(map(str, list(range(int(numbers[-1]) + 1, int(found[1])))[:_LONGEST_RANGE]))
        numbers.append(found[1])
        ranged = False
    return tuple(numbers)


def _ordinals(written: str, language: LanguageCode) -> tuple[str, ...]:
    if language == "kk":
        words = re.findall("|".join(sorted(_KK_ORDINALS, key=len, reverse=True)), written)
        return tuple(str(_KK_ORDINALS.index(word) + 1) for word in words)
    found: list[str] = []
    for word in re.finditer(r"(двадцать\s)?([а-я]{4,})", written):
        value = max((at for at, stem in enumerate(_RU_ORDINALS, 1) if word[2].startswith(stem)), default=0)
        if value:
            found.append(str(value + (20 if word[1] else 0)))
    return tuple(found)
