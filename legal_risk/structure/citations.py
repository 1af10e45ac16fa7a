"""How references are written: chains of units, documents named after or before them, titles, dates and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.model.act import NodeKind
from legal_risk.model.localized import LanguageCode
from legal_risk.model.reference import CitedAct, CitedUnit
from legal_risk.structure.names import base_named_in
from legal_risk.structure.requisites import date_in

_NUMBER = r"\d{1,3}(?:-\d{1,3}){0,2}\)?"
_JOINT = r"\s?(?:,|\bи\b|\bили\b|\bлибо\b|–|\bжәне\b|\bмен\b|\bнемесе\b|\s-\s)\s?"
_NUMBERS = rf"{_NUMBER}(?:{_JOINT}{_NUMBER})*(?!\d|[.,]\d)"
_RU_ORDINAL = (
    r"(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)"
    r"(?:ая|ой|ую|ый|ого|ом|ому|ые|ых|ыми|ым|ье|ьей|ья|ью|ий|ьего|ьем)"
)
_RU_UNITS = {
    "подпункт": NodeKind.SUBPOINT,
    "пункт": NodeKind.POINT,
    "стать": NodeKind.ARTICLE,
    "част": NodeKind.POINT_PART,
    "абзац": NodeKind.INDENT,
    "глав": NodeKind.CHAPTER,
    "раздел": NodeKind.SECTION,
    "параграф": NodeKind.PARAGRAPH,
    "приложени": NodeKind.APPENDIX,
    "строк": NodeKind.ROW,
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
    "бөлім": NodeKind.SECTION,
    "параграф": NodeKind.PARAGRAPH,
    "қосымша": NodeKind.APPENDIX,
    "жол": NodeKind.ROW,
}
_KK_ORDINALS = (
    "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы", "оныншы",
)  # fmt: skip
_RU_ORDINAL_STEMS = (
    "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат",
)  # fmt: skip
_RU_ACTS = r"(?:закон|приказ|постановлени|решени|указ|распоряжени)(?:ами|ями|ах|ях|ам|ям|ов|ом|ем|а|у|е|ы|я|ю|и|й)?\b"
_TITLE = r"«[^»]{3,250}»|\"[^\"]{3,250}\""
_LONGEST_RANGE = 60


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference as written: offsets in the text, units from the outermost in, the document named with it.

    ``this`` holds the word after «настоящий» / «осы» when there is one: a document key or a unit kind such as
    ``"point"`` («настоящего пункта»). ``alias`` is the key of a document named without it («пункт 8 Стандарта»);
    ``other`` says that the units belong to something else that is not named well enough («пункт 3 договора»).
    """

    start: int
    end: int
    units: tuple[CitedUnit, ...]
    this: str | None = None
    alias: str | None = None
    act: CitedAct | None = None
    other: bool = False


@cache
def _ru_patterns() -> dict[str, re.Pattern[str]]:
    unit = (
        r"\b(?P<unit>подпункт|пункт|стать|част|абзац|глав|раздел|параграф|приложени|строк)"
        r"(?:ы|а|у|ом|е|ов|ам|ами|ах|и|ей|я|ю|ью|ях|ям|ями|ь|ем|ий|ия)?\s"
    )
    ordinal = rf"{_RU_ORDINAL}(?:{_JOINT}{_RU_ORDINAL})*"
    piece = rf"{unit}(?P<numbers>{_NUMBERS}|{ordinal}\b)"
    chain = re.sub(r"\?P<\w+>", "?:", piece)
    documents = (
        r"Правил|Положени|Инструкци|Стандарт|Регламент|Устав|Порядк|Методик|Требовани|Услови|Закон|Кодекс|приказ|постановлени"
        r"|решени|распоряжени"
    )
    units = r"пункт|стать|подпункт|част|раздел|глав|приложени|абзац|параграф"
    date = r"\sот\s\d{1,2}(?:\.\d{2}\.\d{4}|\s[а-я]+\s\d{4})(?:\s?г(?:ода|\.)?)?"
    number = r"\s?№\s?[\w/-]+"
    return {
        "chain": re.compile(rf"{chain}(?:\s{chain})*", re.IGNORECASE),
        "piece": re.compile(piece, re.IGNORECASE),
        "tail": re.compile(
            rf"\s(?:к\s)?(?:(?P<this>настоящ\w+)\s(?:[\w-]+ого\s){{0,3}}(?P<what>{documents}|{units})\w*"
            rf"|(?P<alias>(?-i:{documents}))\w*"
            r"|(?:[\w-]+(?:ого|его|ой|ей|ых|их)\s){0,3}"
            rf"(?P<other>{documents}|договор|контракт|соглашени|перечн|программ)\w*)",
            re.IGNORECASE,
        ),
        "bare": re.compile(rf"\bприложени(?:е|я|ю|ем|и)\sк\sнастоящ\w+\s(?P<what>{documents})\w*", re.IGNORECASE),
        "act": re.compile(
            rf"\b(?P<kind>{_RU_ACTS})(?P<rest>(?:\s(?!(?:и|или|в|на|что|которы\w+)\s)[^\s«\"»,;.()]+){{0,14}}?"
            rf"(?:{date}(?:{number})?(?:\s(?P<title>{_TITLE}))?|\s(?P<named>{_TITLE})))",
            re.IGNORECASE,
        ),
        "code": re.compile(
            r"(?P<name>(?-i:[А-Я])[\w-]+ого\s(?:[\w-]+ого\s){0,2}кодекса?\w*)(?:\sРеспублики Казахстан)?"
        ),
    }


@cache
def _kk_patterns() -> dict[str, re.Pattern[str]]:
    ordinal = "(?:" + "|".join(_KK_ORDINALS) + ")"
    word = r"(?P<unit>тармақша|тармақ|тармағ|баб|бап|бөліг|бөлік|абзац|тарау|бөлім|параграф|қосымша|жол)(?P<suffix>\w*)"
    piece = rf"(?:(?<![\w-])(?P<numbers>{_NUMBERS})\s?[-–]?\s?|\b(?P<ordinal>{ordinal}(?:{_JOINT}{ordinal})*)\s){word}"
    chain = re.sub(r"\?P<\w+>", "?:", piece)
    documents = (
        "Қағида|Ереже|Нұсқаулы|Стандарт|Регламент|Жарғы|Тәртіп|Тәртіб|Әдістеме|Талаптар|Шарттар|Заң|Кодекс"
        "|бұйры|қаулы|шешім|өкім"
    )
    units = r"тармақша|тарма[қғ]|ба[пб]|бөлі[кг]|тарау|бөлім|абзац|қосымша"
    return {
        "chain": re.compile(
            rf"(?:\b(?:(?P<this>осы)\s(?P<what>{documents}|{units})\w*|(?P<alias>(?-i:{documents}))(?!нама)\w*)\s)?"
            rf"(?:\(бұдан\sәрі\s?[–-]\s?(?P<far>[^()]{{2,80}})\)\s)?"
            rf"(?P<chain>{chain}(?:\s{chain})*)",
            re.IGNORECASE,
        ),
        "piece": re.compile(piece, re.IGNORECASE),
        "bare": re.compile(rf"\bосы\s(?P<what>{documents})\w*\sқосымша\w*", re.IGNORECASE),
        "act": re.compile(
            rf"(?:(?P<title>{_TITLE})\s(?P<rest>(?:[^\s«»\",;()]+\s){{0,14}}?)"
            r"|(?P<dated>\d{4}\sжыл\w*\s\d{1,2}\s\w+\s№\s?\S+\s))"
            r"(?P<kind>заң|бұйры|қаулы|шешім|жарлы|өкім)(?!нама|ды\b)(?P<suffix>\w*)",
            re.IGNORECASE,
        ),
        "code": re.compile(
            r"(?:Қазақстан\sРеспубликасы\S*\s)?(?P<name>(?!Осы\b)[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+\s(?:[\w-]+\s){0,3}?кодекс\w*)"
        ),
    }


def citations(text: str, language: LanguageCode) -> Iterator[Citation]:
    """Yield the citations of one stretch of text in order; offsets count characters of ``text``."""
    return _russian(text) if language == "ru" else _kazakh(text)


def _russian(text: str) -> Iterator[Citation]:
    patterns = _ru_patterns()
    found: list[Citation] = []
    for match in patterns["chain"].finditer(text):
        units = tuple(reversed([_ru_unit(piece) for piece in patterns["piece"].finditer(match[0])]))
        found.append(_ru_with_document(text, match.start(), match.end(), units))
    for match in patterns["bare"].finditer(text):
        unit = CitedUnit(NodeKind.APPENDIX, ())
        found.append(Citation(match.start(), match.end(), (unit,), this=_key(match["what"], "ru")))
    taken = [(citation.start, citation.end) for citation in found]
    for match, act in _acts(text, "ru"):
        if not any(start <= match.start() < end for start, end in taken):
            found.append(Citation(match.start(), match.end(), (), act=act))
    return iter(sorted(found, key=lambda citation: citation.start))


def _ru_with_document(text: str, start: int, end: int, units: tuple[CitedUnit, ...]) -> Citation:
    patterns = _ru_patterns()
    if text.startswith(" ", end):
        if (named := patterns["act"].match(text, end + 1)) and (act := _cited_act(named, "ru")):
            return Citation(start, named.end(), units, act=act)
        if code := patterns["code"].match(text, end + 1):
            return Citation(start, code.end(), units, act=CitedAct("code", code["name"]))
    tail = patterns["tail"].match(text, end)
    if tail is None:
        return Citation(start, end, units)
    if tail["this"]:
        return Citation(start, tail.end(), units, this=_key(tail["what"], "ru"))
    if tail["alias"]:
        return Citation(start, tail.end(), units, alias=_key(tail["alias"], "ru"))
    return Citation(start, tail.end(), units, other=True)


def _ru_unit(piece: re.Match[str]) -> CitedUnit:
    return CitedUnit(_RU_UNITS[piece["unit"].lower()], _numbers(piece["numbers"]))


def _acts(text: str, language: LanguageCode) -> list[tuple[re.Match[str], CitedAct]]:
    """Return the other acts that the text names, with what it says about them."""
    patterns = _ru_patterns() if language == "ru" else _kk_patterns()
    named = [(match, act) for match in patterns["act"].finditer(text) if (act := _cited_act(match, language))]
    codes = [(match, CitedAct("code", match["name"])) for match in patterns["code"].finditer(text)]
    return [*named, *codes]


def _kazakh(text: str) -> Iterator[Citation]:
    patterns = _kk_patterns()
    acts = _acts(text, "kk")
    by_end = {match.end(): (match, act) for match, act in acts}
    used: set[int] = set()
    found: list[Citation] = []
    for match in patterns["chain"].finditer(text):
        units = tuple(_kk_unit(piece) for piece in patterns["piece"].finditer(match["chain"]))
        owner = by_end.get(match.start("chain") - 1)
        if owner is not None:
            used.add(owner[0].start())
            found.append(Citation(owner[0].start(), match.end(), units, act=owner[1]))
        else:
            found.append(_kk_citation(text, match, units))
    for match in patterns["bare"].finditer(text):
        unit = CitedUnit(NodeKind.APPENDIX, ())
        found.append(Citation(match.start(), match.end(), (unit,), this=_key(match["what"], "kk")))
    found.extend(Citation(m.start(), m.end(), (), act=act) for m, act in acts if m.start() not in used)
    return iter(sorted(found, key=lambda citation: citation.start))


def _kk_citation(text: str, match: re.Match[str], units: tuple[CitedUnit, ...]) -> Citation:
    if match["this"]:
        return Citation(match.start(), match.end(), units, this=_key(match["what"], "kk"))
    if match["far"]:
        alias = _key(match["far"].split()[-1].strip('«»"'), "kk")
        return Citation(match.start(), match.end(), units, alias=alias, other=alias is None)
    if match["alias"]:
        return Citation(match.start(), match.end(), units, alias=_key(match["alias"], "kk"))
    owned = _KK_OWNER.search(text, max(0, match.start() - 40), match.start()) is not None
    return Citation(match.start(), match.end(), units, other=owned)


def _kk_unit(piece: re.Match[str]) -> CitedUnit:
    kind = _KK_UNITS[piece["unit"].lower()]
    if piece["numbers"]:
        return CitedUnit(kind, _numbers(piece["numbers"]))
    words = re.findall("|".join(_KK_ORDINALS), piece["ordinal"].lower())
    return CitedUnit(kind, tuple(str(_KK_ORDINALS.index(word) + 1) for word in words))


def _cited_act(match: re.Match[str], language: LanguageCode) -> CitedAct | None:
    """Return the act when the words name one: by its title, or by date and number."""
    groups = match.groupdict()
    title = groups.get("title") or groups.get("named")
    rest = match["rest"] or groups.get("dated") or ""
    number = re.search(r"№\s?([\w/-]*\d[\w/-]*)", rest)
    date = date_in(rest if language == "kk" else f"{rest} г")
    if not title and not (date and number):
        return None
    kind = _key(match["kind"], language) or "document"
    return CitedAct(kind, title.strip('«»"') if title else None, date, number[1] if number else None)


def _numbers(written: str) -> tuple[str, ...]:
    """Return single numbers; a range of plain numbers is filled up."""
    if written[0].isalpha():
        stems = [next((s for s in _RU_ORDINAL_STEMS if word.startswith(s)), None) for word in written.lower().split()]
        return tuple(str(_RU_ORDINAL_STEMS.index(stem) + 1) for stem in stems if stem)
    numbers: list[str] = []
    joint = ""
    for found in re.finditer(r"(\d{1,3}(?:-\d{1,3})*)\)?|(–|\s-\s)", written):
        if found[2]:
            joint = found[2]
            continue
        if joint and numbers and numbers[-1].isdigit() and found[1].isdigit():
            numbers.extend(map(str, list(range(int(numbers[-1]) + 1, int(found[1])))[:_LONGEST_RANGE]))
        numbers.append(found[1])
        joint = ""
    return tuple(numbers)


_UNIT_KEYS = {"ru": _RU_UNITS, "kk": _KK_UNITS}
_KK_STEMS = {
    "заң": "law",
    "бұйры": "order",
    "қаулы": "resolution",
    "шешім": "decision",
    "өкім": "directive",
    "жарлы": "edict",
    "кодекс": "code",
    "нұсқаулы": "instruction",
    "тәртіп": "procedure",
    "тәртіб": "procedure",
    "қағида": "rules",
}
# A noun in the genitive, or a law named with a possessive ending, right before a unit owns it: «Заңы 3-бабының».
_KK_OWNER = re.compile(r"(?:[ндт][ыі]ң|заңы|кодексі|бұйрығы|қаулысы|шешімі|[)»\"])\s$", re.IGNORECASE)


def _key(word: str, language: LanguageCode) -> str | None:
    """Return the key of a document name or the kind of a unit."""
    lower = word.lower()
    if language == "kk":
        for stem, key in _KK_STEMS.items():
            if lower.startswith(stem):
                return key
    for stem, kind in _UNIT_KEYS[language].items():
        if lower.startswith(stem):
            return kind.value
    return base_named_in(word, language)
