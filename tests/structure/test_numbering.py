from __future__ import annotations

import pytest

from legal_risk.model.act import NodeKind as K
from legal_risk.structure.numbering import follows, label_of

LABELS = [
    ("1. Комиссия", K.POINT, "1", "Комиссия"),
    ("1.Комиссия", K.POINT, "1", "Комиссия"),
    ("15-1. Отказ", K.POINT, "15-1", "Отказ"),
    ("15–1. Отказ", K.POINT, "15-1", "Отказ"),
    ("168-1) выдает", K.SUBPOINT, "168-1", "выдает"),
    ("1)установлении", K.SUBPOINT, "1", "установлении"),
    ("(2) второе", K.SUBPOINT, "2", "второе"),
    ("а) первый", K.SUBPOINT, "а", "первый"),
    ("ә) екінші", K.SUBPOINT, "ә", "екінші"),
    ("2.3. Требования", K.POINT, "2.3", "Требования"),
    ("2.3.1 Требования", K.POINT, "2.3.1", "Требования"),
    ("Статья 5-1. Права", K.ARTICLE, "5-1", "Права"),
    ("СТАТЬЯ 5", K.ARTICLE, "5", ""),
    ("57-1-бап. Құқықтар", K.ARTICLE, "57-1", "Құқықтар"),
    ("5-бап", K.ARTICLE, "5", ""),
    ("Глава 2. Порядок", K.CHAPTER, "2", "Порядок"),
    ("Глава II", K.CHAPTER, "II", ""),
    ("2-тарау. Тәртіп", K.CHAPTER, "2", "Тәртіп"),
    ("2 тарау. Тәртіп", K.CHAPTER, "2", "Тәртіп"),
    ("IV. Общие положения", K.CHAPTER, "IV", "Общие положения"),
    ("ІІ. Жалпы ережелер", K.CHAPTER, "II", "Жалпы ережелер"),
    ("I-тарау. Жалпы ережелер", K.CHAPTER, "I", "Жалпы ережелер"),
    ("РАЗДЕЛ 1. ОБЩИЕ ПОЛОЖЕНИЯ", K.SECTION, "1", "ОБЩИЕ ПОЛОЖЕНИЯ"),
    ("1-бөлім. ЖАЛПЫ ЕРЕЖЕЛЕР", K.SECTION, "1", "ЖАЛПЫ ЕРЕЖЕЛЕР"),
    ("Глава вторая. Порядок", K.CHAPTER, "2", "Порядок"),
    ("Екінші тарау. Тәртіп", K.CHAPTER, "2", "Тәртіп"),
    ("Он бірінші тарау. Тәртіп", K.CHAPTER, "11", "Тәртіп"),
    ("ОНЫНШЫ БӨЛІМ. ТӘРТІП", K.SECTION, "10", "ТӘРТІП"),
    ("Параграф 3. Порядок", K.PARAGRAPH, "3", "Порядок"),
    ("§ 3. Порядок", K.PARAGRAPH, "3", "Порядок"),
    ("3-параграф. Тәртіп", K.PARAGRAPH, "3", "Тәртіп"),
]
NO_LABELS = [
    "Статья 5 настоящего Закона применяется с 1 января.",
    "Статья 5 Закона Республики Казахстан применяется с 1 января.",
    "5-баптың талаптары қолданылады.",
    "15-бап осы Заңға сәйкес қолданылады.",
    "Часть первая настоящего пункта не применяется.",
    "Глава государства утверждает состав.",
    "Бірінші бөлім жетекшісі құрамды бекітеді.",
    "Екінші тараудың талаптары қолданылады.",
    "01.01.2026 дейін қолданыста болды",
    "12.05.2016 года принято решение.",
    "9.00 часов – начало занятий.",
    "2012 год объявлен годом школы.",
    "В 2012) году",
    "Раздел не применяется.",
    "Итого. Всего",
    "1,5 ставки",
    "10 дней",
]


@pytest.mark.parametrize(("text", "kind", "number", "rest"), LABELS)
def test_number_is_recognised(text: str, kind: K, number: str, rest: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.kind, label.number, text[label.end :]) == (kind, number, rest)


@pytest.mark.parametrize("text", NO_LABELS)
def test_sentence_is_not_taken_for_a_number(text: str) -> None:
    assert label_of(text) is None


@pytest.mark.parametrize(
    ("number", "previous", "expected"),
    [
        ("1", None, True),
        ("2", "1", True),
        ("1-1", "1", True),
        ("2", "1-3", True),
        ("1-2", "1-1", True),
        ("3", "1", False),
        ("1", "2", False),
        ("2.2", "2.1", True),
        ("II", "I", True),
        ("б", "а", True),
        ("г", "а", False),
    ],
)
def test_next_number(number: str, previous: str | None, expected: bool) -> None:
    assert follows(number, previous) is expected
