"""Names of documents in both languages with the case forms that addresses need, and how to recognise them in titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class DocumentName:
    """What a document calls itself: nominative, genitive and dative in Russian and Kazakh."""

    key: str
    ru: str
    ru_gen: str
    ru_dat: str
    kk: str
    kk_gen: str
    kk_dat: str


_ROWS = """
rules|Правила|Правил|Правилам|Қағидалар|Қағидалардың|Қағидаларға
regulations|Положение|Положения|Положению|Ереже|Ереженің|Ережеге
instruction|Инструкция|Инструкции|Инструкции|Нұсқаулық|Нұсқаулықтың|Нұсқаулыққа
standard|Стандарт|Стандарта|Стандарту|Стандарт|Стандарттың|Стандартқа
protocol|Регламент|Регламента|Регламенту|Регламент|Регламенттің|Регламентке
charter|Устав|Устава|Уставу|Жарғы|Жарғының|Жарғыға
procedure|Порядок|Порядка|Порядку|Тәртіп|Тәртіптің|Тәртіпке
method|Методика|Методики|Методике|Әдістеме|Әдістеменің|Әдістемеге
requirements|Требования|Требований|Требованиям|Талаптар|Талаптардың|Талаптарға
conditions|Условия|Условий|Условиям|Шарттар|Шарттардың|Шарттарға
criteria|Критерии|Критериев|Критериям|Өлшемшарттар|Өлшемшарттардың|Өлшемшарттарға
recommendations|Рекомендации|Рекомендаций|Рекомендациям|Ұсынымдар|Ұсынымдардың|Ұсынымдарға
norms|Нормы|Норм|Нормам|Нормалар|Нормалардың|Нормаларға
list|Перечень|Перечня|Перечню|Тізбе|Тізбенің|Тізбеге
policy|Политика|Политики|Политике|Саясат|Саясаттың|Саясатқа
programme|Программа|Программы|Программе|Бағдарлама|Бағдарламаның|Бағдарламаға
plan|План|Плана|Плану|Жоспар|Жоспардың|Жоспарға
scheme|Схема|Схемы|Схеме|Схема|Схеманың|Схемаға
code|Кодекс|Кодекса|Кодексу|Кодекс|Кодекстің|Кодекске
composition|Состав|Состава|Составу|Құрам|Құрамның|Құрамға
sizes|Размеры|Размеров|Размерам|Мөлшерлер|Мөлшерлердің|Мөлшерлерге
law|Закон|Закона|Закону|Заң|Заңның|Заңға
order|приказ|приказа|приказу|бұйрық|бұйрықтың|бұйрыққа
resolution|постановление|постановления|постановлению|қаулы|қаулының|қаулыға
decision|решение|решения|решению|шешім|шешімнің|шешімге
directive|распоряжение|распоряжения|распоряжению|өкім|өкімнің|өкімге
edict|Указ|Указа|Указу|Жарлық|Жарлықтың|Жарлыққа
document|документ|документа|документу|құжат|құжаттың|құжатқа
"""

# Titles begin with the Russian name and end with the Kazakh one; stems, because both stand in several cases.
_RU_TITLES = (
    ("rules", r"(?:типовые |единые |квалификационные |внутренние |академические )*правила(?:ми)?"),
    ("regulations", r"(?:типовое |примерное )?положение"),
    ("instruction", r"(?:должностная |типовая )?инструкция"),
    ("standard", r"(?:типовой |государственный общеобязательный |профессиональный )?стандарт(?:ы)?"),
    ("protocol", r"регламент"),
    ("charter", r"(?:типовой )?устав"),
    ("procedure", r"порядок"),
    ("method", r"методик[аи]"),
    ("requirements", r"(?:минимальные |квалификационные |типовые )*требования"),
    ("conditions", r"условия"),
    ("criteria", r"критерии"),
    ("recommendations", r"(?:методические )?рекомендации"),
    ("norms", r"(?:типовые |минимальные )*нормы"),
    ("policy", r"(?:академическая |антикоррупционная |учетная )?политика"),
    ("code", r"кодекс (?:этики|чести|поведения|академической)"),
)
_KK_TITLES = (
    ("rules", r"қағида(?:лары|сы|лар)?"),
    ("regulations", r"ереже(?:сі|лері|лер)?"),
    ("instruction", r"нұсқаулы(?:ғы|қ|қтар|қтары)|нұсқаулар"),
    ("standard", r"стандарт(?:ы|тары|тар)?"),
    ("protocol", r"регламент(?:і|тері)?"),
    ("charter", r"жарғы(?:сы|лары)?"),
    ("procedure", r"тәртіб(?:і|тері)|тәртіп"),
    ("method", r"әдістеме(?:сі|лері)?"),
    ("requirements", r"талапта(?:ры|р)"),
    ("conditions", r"шартта(?:ры|р)"),
    ("criteria", r"өлшемшартта(?:ры|р)|критерийлер(?:і)?"),
    ("recommendations", r"ұсынымда(?:ры|р)"),
    ("norms", r"нормалар(?:ы)?"),
    ("policy", r"саясаты"),
    ("code", r"кодекс(?:і)?"),
)
_KK_HOUSES = (
    "мектебі|мектеп-интернаты|гимназиясы|лицейі|колледжі|университеті|институты|академиясы|орталығы|сарайы|балабақшасы"
)
_RU_BASES = {
    "order": r"приказ\w*",
    "resolution": r"постановлени\w*",
    "decision": r"решени\w*",
    "directive": r"распоряжени\w*",
    "edict": r"указ(?:а|у|ом|е)?",
    "law": r"закон(?:а|у|ом|е)?",
    "code": r"кодекс\w*",
    "rules": r"правил\w*",
    "regulations": r"положени\w*",
    "instruction": r"инструкци\w*",
    "standard": r"стандарт\w*",
    "protocol": r"регламент\w*",
    "charter": r"устав\w*",
    "procedure": r"поряд(?:ок|к\w*)",
    "method": r"методик\w*",
    "requirements": r"требовани\w*",
    "conditions": r"услови\w*",
    "policy": r"(?-i:Политик)\w*",
}
_KK_BASES = {
    "order": r"бұйры[ғқ]\w*",
    "resolution": r"қаулы\w*",
    "decision": r"шешім\w*",
    "directive": r"өкім\w*",
    "edict": r"жарлы[ғқ]\w*",
    "law": r"заң(?:ы|ға|ның)\w*",
    "code": r"кодекс\w*",
    "rules": r"қағида\w*",
    "regulations": r"ереже\w*",
    "instruction": r"нұсқаулы[ғқ]\w*",
    "standard": r"стандарт\w*",
    "protocol": r"регламент\w*",
    "charter": r"жарғы\w*",
    "procedure": r"тәртіб\w*",
    "method": r"әдістеме\w*",
    "requirements": r"талаптар\w*",
    "conditions": r"шарттар\w*",
    "policy": r"(?-i:Саясат)\w*",
}
# Acts that approve other documents; an appendix to one of these belongs to the act itself.
ENACTING = frozenset(("order", "resolution", "decision", "directive", "edict"))


@cache
def document_names() -> dict[str, DocumentName]:
    """Return all names by key."""
    rows = (DocumentName(*line.split("|")) for line in _ROWS.split("\n") if line)
    return {row.key: row for row in rows}


@cache
def _title_pattern(language: str) -> re.Pattern[str]:
    if language == "ru":
        body = "|".join(f"(?P<{key}>{pattern})" for key, pattern in _RU_TITLES)
        return re.compile(rf"[«\"]?(?:{body})(?=[\s,.»\"]|$)", re.IGNORECASE)
    body = "|".join(f"(?P<{key}>{pattern})" for key, pattern in _KK_TITLES)
    more = r"(?:\s(?:мен|пен|бен|және)\s(?!.*туралы$).+)?"
    # the name of the house on the next line of the title: «… беру тәртібі Талдықорған қаласының музыка мектебі»
    house = rf"(?-i:\s[А-ЯӘҒҚҢӨҰҮҺІ«].{{3,90}}\b(?:{_KK_HOUSES}))?"
    return re.compile(rf"(?:^|[\s»\"])(?:{body}){more}[»\".]?(?:\s*\([^)]*\))?{house}$", re.IGNORECASE)


@cache
def _base_pattern(language: str) -> re.Pattern[str]:
    table = _RU_BASES if language == "ru" else _KK_BASES
    return re.compile("|".join(rf"(?P<{key}>\b{pattern}\b)" for key, pattern in table.items()), re.IGNORECASE)


def document_named_by(title: str) -> str | None:
    """Return the key of the document that ``title`` is the title of, ``None`` when it names none.

    «Правила приема ...» and «... қабылдау қағидалары» give ``"rules"``; «Об утверждении Правил ...» gives ``None``.
    """
    if not title or len(title) > 900:
        return None
    found = _title_pattern("ru").match(title) or _title_pattern("kk").search(title)
    return found.lastgroup if found else None


def base_named_in(text: str, language: str) -> str | None:
    """Return the key of the document that a stamp belongs to: the first one named in Russian, the last in Kazakh."""
    found = list(_base_pattern(language).finditer(text))
    if not found:
        return None
    return (found[0] if language == "ru" else found[-1]).lastgroup
