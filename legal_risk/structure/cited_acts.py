"""Other acts in references: by kind with date, number and title, codes and the Constitution by their names."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.model.localized import LanguageCode
from legal_risk.model.reference import CitedAct
from legal_risk.structure.names import base_named_in
from legal_risk.structure.requisites import date_in

_RU_ACTS = r"(?:закон|приказ|постановлени|решени|указ|распоряжени)(?:ами|ями|ах|ях|ам|ям|ов|ом|ем|а|у|е|ы|я|ю|и|й)?\b"
_TITLE = r"«[^»]{3,250}»|\"[^\"]{3,250}\""
# Codes whose names stand after the word, without quotation marks.
_RU_NAMED_CODES = (
    r"об административных правонарушениях|о налогах и других обязательных платежах в бюджет"
    r"|о браке \(супружестве\) и семье"
    r"|о здоровье народа и системе здравоохранения|о недрах и недропользовании|о таможенном регулировании"
)
# Masculine adjectives that end in a stressed «-ой».
_HARD = ("трудов", "лесн", "водн", "морск")
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


@cache
def _patterns(language: LanguageCode) -> dict[str, re.Pattern[str]]:
    if language == "ru":
        date = r"\sот\s\d{1,2}(?:\.\d{2}\.\d{4}|\s[а-я]+\s\d{4})(?:\s?г(?:ода|\.)?)?"
        number = r"\s?(?:№|N)\s?[\w/-]+"
        return {
            "act": re.compile(
                rf"\b(?P<kind>{_RU_ACTS})(?P<rest>(?:\s(?!(?:и|или|в|на|что|которы\w+)\s)[^\s«\"»,;.()]+){{0,14}}?"
                rf"(?:{date}(?:{number})?(?:\s(?P<title>{_TITLE}))?|\s(?P<named>{_TITLE})))",
                re.IGNORECASE,
            ),
            "code": re.compile(
                r"(?P<name>(?-i:[А-Я])[\w-]+ого\s(?:[\w-]+ого\s){0,2}кодекса?\w*)(?:\sРеспублики Казахстан)?"
                rf"|Кодекс\w*\sРеспублики\sКазахстан(?:{date})?\s(?P<title>{_RU_NAMED_CODES}|{_TITLE})"
                r"|(?P<constitution>Конституци[ияей]\w?)(?:\sРеспублики Казахстан)?"
            ),
        }
    return {
        "act": re.compile(
            rf"(?:(?P<title>{_TITLE})\s(?P<rest>(?:[^\s«»\",;()]+\s){{0,14}}?)"
            r"|(?P<dated>\d{4}\sжыл\w*\s\d{1,2}\s\w+\s№\s?\S+\s))"
            r"(?P<kind>заң|бұйры|қаулы|шешім|жарлы|өкім|кодекс)(?!нама|ды\b)(?P<suffix>\w*)",
            re.IGNORECASE,
        ),
        "code": re.compile(
            r"(?:Қазақстан\sРеспубликасы\S*\s)?(?P<name>(?!Осы\b)[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+\s(?:[\w-]+\s){0,3}?кодекс\w*)"
            r"|(?:Қазақстан\sРеспубликасы\S*\s)?(?P<constitution>Конституция\w*)"
        ),
    }


def acts_in(text: str, language: LanguageCode) -> list[tuple[int, int, CitedAct]]:
    """Return the other acts that ``text`` names, each with its place, in order; none lies inside another."""
    patterns = _patterns(language)
    found = [(m.start(), m.end(), act) for m in patterns["act"].finditer(text) if (act := _act(m, language))]
    codes = [(m.start(), m.end(), _code(m, language)) for m in patterns["code"].finditer(text)]
    outside = [c for c in codes if not any(start <= c[0] < end or start < c[1] <= end for start, end, _ in found)]
    return sorted([*found, *outside], key=lambda entry: entry[:2])


def act_at(text: str, position: int) -> tuple[int, CitedAct] | None:
    """Return the end and description of the act that the Russian ``text`` names at ``position``."""
    patterns = _patterns("ru")
    if (match := patterns["act"].match(text, position)) and (act := _act(match, "ru")):
        return match.end(), act
    if match := patterns["code"].match(text, position):
        return match.end(), _code(match, "ru")
    return None


def _act(match: re.Match[str], language: LanguageCode) -> CitedAct | None:
    """Return the act when the words name one: by its title, or by date and number."""
    groups = match.groupdict()
    title = groups.get("title") or groups.get("named")
    rest = match["rest"] or groups.get("dated") or ""
    number = re.search(r"(?:№|N)\s?([\w/-]*\d[\w/-]*)", rest)
    date = date_in(rest if language == "kk" else f"{rest} г")
    if not title and not (date and number):
        return None
    kind = document_key(match["kind"], language) or "document"
    return CitedAct(kind, title.strip('«»"') if title else None, date, number[1] if number else None)


def _code(match: re.Match[str], language: LanguageCode) -> CitedAct:
    groups = match.groupdict()
    if match["constitution"]:
        return CitedAct("constitution", match["constitution"], name="Конституция")
    if title := groups.get("title"):
        return CitedAct("code", title.strip('«»"'), name=f"Кодекс {title}")
    written = match["name"]
    return CitedAct("code", written, name=_kk_name(written) if language == "kk" else _ru_name(written))


def _ru_name(written: str) -> str:
    """Return the nominative of a code named in the genitive: «Трудового кодекса» gives «Трудовой кодекс»."""
    words = []
    for word in written.split()[:-1]:
        stem = word.removesuffix("ого")
        soft = stem[-1:] in "кгхшщжч"
        words.append(stem + ("ой" if stem.lower().endswith(_HARD) else "ий" if soft else "ый"))
    return " ".join([*words, "кодекс"])


def _kk_name(written: str) -> str:
    return re.sub(r"кодекс\w*$", "кодексі", written)


def document_key(word: str, language: LanguageCode) -> str | None:
    """Return the key of a document name in any case form."""
    lower = word.lower()
    if language == "kk":
        for stem, key in _KK_STEMS.items():
            if lower.startswith(stem):
                return key
    return base_named_in(word, language)
