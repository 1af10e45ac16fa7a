"""How references are written: chains of units with the document named after them (Russian) or before them (Kazakh)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.model.act import NodeKind
from legal_risk.model.localized import LanguageCode
from legal_risk.model.reference import CitedAct, CitedUnit
from legal_risk.structure.cited_acts import act_at, acts_in, document_key
from legal_risk.structure.cited_numbers import kk_numbers, kk_ordinals, numbers, ru_numbers, ru_ordinal

_RU_UNITS = {
    "подпункт": NodeKind.SUBPOINT,
    "пункт": NodeKind.POINT,
    "стать": NodeKind.ARTICLE,
    "статей": NodeKind.ARTICLE,
    "част": NodeKind.POINT_PART,
    "абзац": NodeKind.INDENT,
    "глав": NodeKind.CHAPTER,
    "подраздел": NodeKind.SECTION,
    "раздел": NodeKind.SECTION,
    "параграф": NodeKind.PARAGRAPH,
    "приложени": NodeKind.APPENDIX,
    "строк": NodeKind.ROW,
    "граф": NodeKind.CELL,
    "таблиц": NodeKind.TABLE,
    "пп.": NodeKind.SUBPOINT,
    "подп.": NodeKind.SUBPOINT,
    "п.": NodeKind.POINT,
    "ст.": NodeKind.ARTICLE,
    "ч.": NodeKind.POINT_PART,
    "абз.": NodeKind.INDENT,
    "гл.": NodeKind.CHAPTER,
}
_KK_UNITS = {
    "тармақша": NodeKind.SUBPOINT,
    "тармақ": NodeKind.POINT,
    "тармағ": NodeKind.POINT,
    "бап": NodeKind.ARTICLE,
    "баб": NodeKind.ARTICLE,
    "бөлік": NodeKind.POINT_PART,
    "бөліг": NodeKind.POINT_PART,
    "абзац": NodeKind.INDENT,
    "тарау": NodeKind.CHAPTER,
    "кіші бөлім": NodeKind.SECTION,
    "бөлім": NodeKind.SECTION,
    "параграф": NodeKind.PARAGRAPH,
    "қосымша": NodeKind.APPENDIX,
    "жол": NodeKind.ROW,
    "баған": NodeKind.CELL,
    "кесте": NodeKind.TABLE,
}
_RU_ENDINGS = "ы|а|у|ом|ев|е|ов|ам|ами|ах|и|ей|ой|я|ю|ью|ях|ям|ями|ь|ем|ий|ия"
_RU_DOCUMENTS = (
    "Правил|Положени|Инструкци|Стандарт|Регламент|Устав|Порядк|Методик|Требовани|Услови|Закон|Кодекс|Политик|приказ|постановлени"
    "|решени|распоряжени"
)
_KK_DOCUMENTS = (
    "Қағида|Ереже|Нұсқаулы|Стандарт|Регламент|Жарғы|Тәртіп|Тәртіб|Әдістеме|Талаптар|Шарттар|Заң|Кодекс|Саясат"
    "|бұйры|қаулы|шешім|өкім"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference as written: offsets in the text, units from the outermost in, the document named with it.

    ``this`` holds the word after «настоящий» / «осы» when there is one: a document key or a unit kind such as
    ``"point"`` («настоящего пункта»). ``alias`` is the key of a document named without it («пункт 8 Стандарта»);
    ``other`` says that the units belong to something else that is not named well enough («пункт 3 договора»).
    ``owned`` marks a Kazakh chain whose outermost unit is in the possessive: a word before it owns the unit.
    """

    start: int
    end: int
    units: tuple[CitedUnit, ...]
    this: str | None = None
    alias: str | None = None
    act: CitedAct | None = None
    other: bool = False
    owned: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing tells in which document the units stand."""
        return self.this is None and self.alias is None and self.act is None and not self.other


@cache
def _ru_patterns() -> dict[str, re.Pattern[str]]:
    words = "подпункт|пункт|стать|част|абзац|глав|подраздел|раздел|параграф|приложени|строк|граф|таблиц"
    short = r"(?:пп|подп|п|(?<![\d-],\s)ст|ч|абз|гл)\."
    unit = rf"\b(?P<unit>(?:{words}|статей(?=\s))(?=(?:{_RU_ENDINGS})?\s)|{short})(?:{_RU_ENDINGS})?\s?"
    before = rf"\b(?P<before>{ru_ordinal()})\s(?P<ordered>част|абзац)(?:{_RU_ENDINGS})?\b"
    piece = rf"(?:{unit}(?P<numbers>{ru_numbers()})|{before})"
    chain = re.sub(r"\?P<\w+>", "?:", piece)
    units = r"пункт|стать|подпункт|част|раздел|глав|приложени|абзац|параграф"
    return {
        "chain": re.compile(rf"{chain}(?:\s{chain})*", re.IGNORECASE),
        "piece": re.compile(piece, re.IGNORECASE),
        "tail": re.compile(
            rf"\s(?:к\s)?(?:(?P<this>настоящ\w+)\s(?:[\w-]+ого\s){{0,3}}(?P<what>{_RU_DOCUMENTS}|{units})\w*"
            rf"|(?P<alias>(?-i:{_RU_DOCUMENTS}))\w*"
            r"|(?:[\w-]+(?:ого|его|ой|ей|ых|их)\s){0,3}"
            rf"(?P<other>{_RU_DOCUMENTS}|договор|контракт|соглашени|перечн|программ)\w*)",
            re.IGNORECASE,
        ),
        "bare": re.compile(
            rf"\bприложени(?:е|я|ю|ем|и)\sк\sнастоящ\w+\s(?:[\w-]+ому\s){{0,3}}(?P<what>{_RU_DOCUMENTS})\w*",
            re.IGNORECASE,
        ),
    }


@cache
def _kk_patterns() -> dict[str, re.Pattern[str]]:
    word = r"(?P<unit>" + "|".join(_KK_UNITS) + r")(?P<suffix>\w*)"
    piece = rf"(?:(?<![\w-])(?P<numbers>{kk_numbers()})\s?[-–]?\s?|\b(?P<ordinal>{kk_ordinals()})\s){word}"
    chain = re.sub(r"\?P<\w+>", "?:", piece)
    units = r"тармақша|тарма[қғ]|ба[пб]|бөлі[кг]|тарау|бөлім|абзац|қосымша"
    return {
        "chain": re.compile(
            rf"(?:\b(?:(?P<this>осы)\s(?:бірлескен\s)?(?P<what>{_KK_DOCUMENTS}|{units})\w*"
            rf"|(?P<alias>(?-i:{_KK_DOCUMENTS}))(?!нама)\w*)\s)?"
            rf"(?:\(бұдан\sәрі\s?[–-]\s?(?P<far>[^()]{{2,80}})\)\s)?"
            rf"(?P<chain>{chain}(?:\s{chain})*)",
            re.IGNORECASE,
        ),
        "piece": re.compile(piece, re.IGNORECASE),
        "bare": re.compile(rf"\bосы\s(?:бірлескен\s)?(?P<what>{_KK_DOCUMENTS})\w*\sқосымша\w*", re.IGNORECASE),
    }


def citations(text: str, language: LanguageCode) -> Iterator[Citation]:
    """Yield the citations of one stretch of text in order, each as it stands; offsets count characters of ``text``."""
    found = _russian(text) if language == "ru" else _kazakh(text)
    return iter(sorted(found, key=lambda citation: (citation.start, citation.end)))


def _russian(text: str) -> list[Citation]:
    patterns = _ru_patterns()
    found: list[Citation] = []
    for match in patterns["chain"].finditer(text):
        units = tuple(reversed([_ru_unit(piece) for piece in patterns["piece"].finditer(match[0])]))
        found.append(_ru_with_document(text, match.start(), match.end(), units))
    for match in patterns["bare"].finditer(text):
        unit = CitedUnit(NodeKind.APPENDIX, ())
        found.append(Citation(match.start(), match.end(), (unit,), this=_key(match["what"], "ru")))
    taken = [(citation.start, citation.end) for citation in found]
    for start, end, act in acts_in(text, "ru"):
        if not any(first <= start < last for first, last in taken):
            found.append(Citation(start, end, (), act=act))
    return found


def _ru_with_document(text: str, start: int, end: int, units: tuple[CitedUnit, ...]) -> Citation:
    if text.startswith(" ", end) and (named := act_at(text, end + 1)):
        return Citation(start, named[0], units, act=named[1])
    tail = _ru_patterns()["tail"].match(text, end)
    if tail is None:
        return Citation(start, end, units)
    if tail["this"]:
        return Citation(start, tail.end(), units, this=_key(tail["what"], "ru"))
    if tail["alias"]:
        return Citation(start, tail.end(), units, alias=_key(tail["alias"], "ru"))
    return Citation(start, tail.end(), units, other=True)


def _ru_unit(piece: re.Match[str]) -> CitedUnit:
    word = (piece["unit"] or piece["ordered"]).lower()
    return CitedUnit(_RU_UNITS[word], numbers(piece["numbers"] or piece["before"]))


def _kazakh(text: str) -> list[Citation]:
    patterns = _kk_patterns()
    acts = acts_in(text, "kk")
    used: set[int] = set()
    found: list[Citation] = []
    for match in patterns["chain"].finditer(text):
        pieces = list(patterns["piece"].finditer(match["chain"]))
        if any(_is_no_unit(piece) for piece in pieces):
            continue
        units = tuple(_kk_unit(piece) for piece in pieces)
        owner = next((act for act in acts if _owns(act, match)), None)
        if owner is not None:
            used.add(owner[0])
            found.append(Citation(owner[0], match.end(), units, act=owner[2]))
        else:
            found.append(_kk_citation(match, units, owned=_is_possessed(pieces[0])))
    for match in patterns["bare"].finditer(text):
        unit = CitedUnit(NodeKind.APPENDIX, ())
        found.append(Citation(match.start(), match.end(), (unit,), this=_key(match["what"], "kk")))
    found.extend(Citation(start, end, (), act=act) for start, end, act in acts if start not in used)
    return found


def _owns(act: tuple[int, int, CitedAct], match: re.Match[str]) -> bool:
    """Tell whether the chain stands right behind ``act``, or behind its alias («Заңы (бұдан әрі – Заң) ...»)."""
    start, end, _ = act
    alias = match.start("alias")
    return end == match.start("chain") - 1 or start <= alias < end


def _kk_citation(match: re.Match[str], units: tuple[CitedUnit, ...], *, owned: bool) -> Citation:
    if match["this"]:
        return Citation(match.start(), match.end(), units, this=_key(match["what"], "kk"))
    if match["far"]:
        alias = _key(match["far"].split()[-1].strip('«»"'), "kk")
        return Citation(match.start(), match.end(), units, alias=alias, other=alias is None)
    if match["alias"]:
        return Citation(match.start(), match.end(), units, alias=_key(match["alias"], "kk"))
    return Citation(match.start(), match.end(), units, owned=owned)


def _is_no_unit(piece: re.Match[str]) -> bool:
    """«9) қосымша ақпарат» is an item of a list that begins with an adjective."""
    return piece["unit"].lower() == "қосымша" and (piece["numbers"] or "").endswith(")")


def _is_possessed(piece: re.Match[str]) -> bool:
    """Tell whether the unit has a possessive ending («тармағының», «бабында»): something before it owns it."""
    unit, suffix = piece["unit"].lower(), piece["suffix"].lower()
    if unit in ("тармағ", "баб", "бөліг"):
        return True
    if unit in ("тармақ", "бап", "бөлік", "тарау", "бөлім", "параграф", "абзац"):
        return re.match(r"(?:т[ае]р|д[ае]р|л[ае]р)?[ыі]", suffix) is not None and not re.match(r"[тдн][ыі]", suffix)
    return re.match(r"(?:л[ае]р)?(?:с?[ыі])", suffix) is not None


def _kk_unit(piece: re.Match[str]) -> CitedUnit:
    return CitedUnit(_KK_UNITS[piece["unit"].lower()], numbers(piece["numbers"] or piece["ordinal"]))


def _key(word: str, language: LanguageCode) -> str | None:
    """Return the key of a document name or the kind of a unit."""
    lower = word.lower()
    for stem, kind in (_RU_UNITS if language == "ru" else _KK_UNITS).items():
        if lower.startswith(stem):
            return kind.value
    return document_key(word, language)
