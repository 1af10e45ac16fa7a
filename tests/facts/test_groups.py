"""Several persons who decide as one: the words from them to the deed by which they choose."""

from __future__ import annotations

import pytest

from legal_risk.facts.groups import groups
from tests.facts.framing import facts_of, words

GROUPS = [
    ("ru", "Кого зачислить, решают тренеры школы, собравшись после испытаний.", "решают тренеры"),
    ("ru", "На что тратить помощь, определяет родительский актив школы.", "определяет родительский актив"),
    ("ru", "Путевки распределяются старостами групп.", "распределяются старостами"),
    ("ru", "Преподаватели кафедры отбирают студентов для стажировки.", "Преподаватели кафедры отбирают"),
    ("kk", "Көмекті неге жұмсау керегін мектептің белсенді тобы айқындайды.", "белсенді тобы айқындайды"),
    ("kk", "Жолдамаларды топ старосталары бөледі.", "старосталары бөледі"),
    ("kk", "Жеңімпазды командалардың тәлімгерлері атайды.", "тәлімгерлері атайды"),
]
NOBODY = [
    ("ru", "Педагоги выбирают учебники."),
    ("ru", "Студенты определяют тему дипломной работы."),
    ("ru", "Сотрудники отдела регистрируют заявления детей."),
    ("ru", "Путевки распределяет директор."),
    ("ru", "Тренеры не решают, кого зачислить."),
    ("kk", "Педагогтер оқулықтарды таңдайды."),
    ("kk", "Студенттер диплом жұмысының тақырыбын айқындайды."),
    ("kk", "Асхана қызметкерлері балаларға тамақ береді."),
    ("kk", "Жолдамаларды директор бөледі."),
]


@pytest.mark.parametrize(("language", "text", "named"), GROUPS)
def test_group(language, text, named):
    facts = facts_of(language, text)
    assert [words(facts, g.span) for g in groups(facts.annotated, (language,))] == [named]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_nobody_decides_together(language, text):
    assert list(groups(facts_of(language, text).annotated, (language,))) == []
