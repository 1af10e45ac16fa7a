"""Selections of persons: how they are recognised in either language, and what the act says about them."""

from __future__ import annotations

import pytest

from legal_risk.model.selection import SelectionKind, SelectionSlot
from tests.facts.framing import facts_of, words

COMPETITION, INTERVIEW, EXAM = SelectionKind
FOUND = [
    ("ru", "Конкурсный отбор воспитателей проводит управление.", {COMPETITION}),
    ("ru", "Конкурс проводится в два этапа.", {COMPETITION}),
    ("ru", "Участники конкурса представляют портфолио.", {COMPETITION}),
    ("ru", "Победитель отбора получает грант.", {COMPETITION}),
    ("ru", "Конкурсная комиссия рассматривает заявки.", {COMPETITION}),
    ("ru", "Отбор кандидатов ведет лицей.", {COMPETITION}),
    ("ru", "Комиссия проводит собеседование с соискателями.", {INTERVIEW}),
    ("ru", "Кандидат приглашается на собеседование.", {INTERVIEW}),
    ("ru", "Поступающие сдают творческий экзамен.", {EXAM}),
    ("ru", "Тестирование проводится на бумаге.", {EXAM}),
    ("ru", "К квалификационному экзамену допускаются педагоги.", {EXAM}),
    ("ru", "Результаты вступительного экзамена заносятся в ведомость.", {EXAM}),
    ("kk", "Тәрбиешілерді конкурстық іріктеуді басқарма жүргізеді.", {COMPETITION}),
    ("kk", "Конкурс екі кезеңде өткізіледі.", {COMPETITION}),
    ("kk", "Конкурсқа қатысушылар портфолио ұсынады.", {COMPETITION}),
    ("kk", "Конкурстық комиссия өтінімдерді қарайды.", {COMPETITION}),
    ("kk", "Үміткерлерді іріктеуді лицей жүргізеді.", {COMPETITION}),
    ("kk", "Байқау жыл сайын өткізіледі.", {COMPETITION}),
    ("kk", "Комиссия үміткерлермен әңгімелесу өткізеді.", {INTERVIEW}),
    ("kk", "Кандидат сұхбаттасуға шақырылады, сұхбаттасу нәтижесі жазылады.", {INTERVIEW}),
    ("kk", "Түсушілер шығармашылық емтихан тапсырады.", {EXAM}),
    ("kk", "Тестілеу қағаз түрінде өткізіледі.", {EXAM}),
    ("kk", "Педагогтер біліктілік емтиханына жіберіледі.", {EXAM}),
    ("kk", "Қабылдау емтиханының нәтижелері ведомоске енгізіледі.", {EXAM}),
]
SILENT = [
    ("ru", "Места распределяются без проведения конкурса."),
    ("ru", "Экзаменационные билеты хранит учебная часть."),
    ("ru", "Классный руководитель беседует с родителями."),
    ("ru", "Отбор проб воды проводится ежемесячно."),
    ("ru", "Стипендия выплачивается раз в месяц."),
    ("ru", "Журнал экзаменов хранится пять лет."),
    ("kk", "Орындар конкурс өткізбей бөлінеді."),
    ("kk", "Емтихан билеттерін оқу бөлімі сақтайды."),
    ("kk", "Сынып жетекшісі ата-аналармен сөйлеседі."),
    ("kk", "Стипендия айына бір рет төленеді."),
    ("kk", "Емтихан журналы бес жыл сақталады."),
    ("kk", "Мұғалім сабақ кестесін ата-аналарға жібереді."),
]
# A sentence beside the competition and the only slots that it fills.
FILLING = [
    ("ru", "Критерии отбора приведены в приложении 2.", {"criteria", "scale"}, "Критерии"),
    ("ru", "Работа оценивается по шкале от 0 до 10.", {"criteria", "scale"}, "шкале"),
    ("ru", "Проходной балл – 60.", {"criteria", "scale", "minimum"}, "балл"),
    ("ru", "При равенстве баллов преимущество имеет сирота.", {"criteria", "scale", "tie"}, "баллов"),
    ("ru", "Ход отбора записывается на видео.", {"recording"}, "записывается на видео"),
    ("ru", "Заседание оформляется протоколом.", {"record"}, "протоколом"),
    ("ru", "Победителем признается автор лучшей работы.", {"results"}, "Победителем признается"),
    ("ru", "Итоги публикуются на сайте.", {"publication"}, "Итоги публикуются"),
    ("kk", "Іріктеу өлшемшарттары 2-қосымшада келтірілген.", {"criteria"}, "өлшемшарттары"),
    ("kk", "Жұмыс 0-ден 10-ға дейінгі шкала бойынша бағаланады.", {"criteria", "scale"}, "шкала"),
    ("kk", "Өту балы – 60.", {"criteria", "scale", "minimum"}, "балы"),
    ("kk", "Балдар тең болған кезде жетім баланың басымдығы бар.", {"criteria", "scale", "tie"}, "Балдар"),
    ("kk", "Іріктеу барысы бейнежазбаға түсіріледі.", {"recording"}, "бейнежазбаға"),
    ("kk", "Отырыс хаттамамен ресімделеді.", {"record"}, "хаттамамен"),
    ("kk", "Үздік жұмыстың авторы жеңімпаз болып танылады.", {"results"}, "жеңімпаз болып"),
    ("kk", "Қорытындылар сайтта жарияланады.", {"publication"}, "Қорытындылар"),
]
HELD = {"ru": "Конкурс проводится весной. ", "kk": "Конкурс көктемде өткізіледі. "}


@pytest.mark.parametrize(("language", "text", "kinds"), FOUND)
def test_selection(language, text, kinds):
    found = facts_of(language, text).selections
    assert {s.kind for s in found} == kinds
    assert {s.language for s in found} == {language}


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_no_selection(language, text):
    assert facts_of(language, text).selections == ()


@pytest.mark.parametrize(("language", "text", "slots", "quoted"), FILLING)
def test_slots(language, text, slots, quoted):
    facts = facts_of(language, HELD[language] + text)
    (competition,) = (s for s in facts.selections if s.kind is COMPETITION)
    seen = {slot.value: words(facts, span) for slot, span in competition.slots.items() if span is not None}
    assert set(seen) == slots
    assert any(quoted in quote or quote in quoted for quote in seen.values())
    assert set(competition.missing()) == set(SelectionSlot) - {SelectionSlot(s) for s in slots}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Критерии отбора определяются комиссией самостоятельно."),
        ("ru", "Протокол не ведется."),
        ("kk", "Өлшемшарттарды комиссия дербес айқындайды."),
    ],
)
def test_words_that_put_it_off_or_deny_it_fill_nothing(language, text):
    facts = facts_of(language, HELD[language] + text)
    (competition,) = (s for s in facts.selections if s.kind is COMPETITION)
    assert competition.slots[SelectionSlot.CRITERIA] is None
    assert competition.slots[SelectionSlot.RECORD] is None


def test_the_criteria_of_an_interview_are_its_own():
    far = "Комиссия проводит собеседование с кандидатами.\n2. Копии заверяет школа.\n3. Срок – май.\n4. Эссе дает 5 баллов."
    near = "Комиссия проводит собеседование с кандидатами и оценивает каждый ответ в баллах."
    facts = facts_of("ru", far)
    (interview,) = (s for s in facts.selections if s.kind is INTERVIEW)
    assert interview.slots[SelectionSlot.CRITERIA] is None
    assert words(facts, interview.elsewhere) == "баллов"
    (interview,) = (s for s in facts_of("ru", near).selections if s.kind is INTERVIEW)
    assert interview.slots[SelectionSlot.CRITERIA] is not None
    assert interview.elsewhere is None


def test_rows_of_a_service_table_are_facts():
    text = (
        "Оказание услуги.\n\n| № | Наименование услугодателя | Школа |\n|---|---|---|\n"
        "| 1 | Срок оказания | 5 рабочих дней |\n| 2 | Форма оказания | бумажная |\n| 3 | Результат оказания | приказ |\n"
    )
    from legal_risk.facts.collect import collect
    from legal_risk.lang.annotated import Annotated
    from legal_risk.readers import read
    from legal_risk.structure import parse

    act = parse(read(f"# Правила оказания государственной услуги\n\n1. {text}".encode(), name="x.md"))
    rows = collect(Annotated(act)).service_rows
    assert [row.number for row in rows] == ["1", "2", "3"]
