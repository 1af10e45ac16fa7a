"""The two language texts of one act: what differs is found with its kind, what only looks different is not."""

from __future__ import annotations

import pytest

from legal_risk.facts import collect
from legal_risk.lang.annotated import Annotated
from legal_risk.parity import compare
from legal_risk.readers import read
from legal_risk.structure import parse
from tests.facts.framing import facts_of

# Russian text, Kazakh text, kind of the difference (empty: none), words on both sides.
PAIRS = [
    ("Ответ дается в течение трех рабочих дней.", "Жауап бес жұмыс күні ішінде беріледі.", "term", "трех", "бес"),
    ("Ответ дается в течение 3 рабочих дней.", "Жауап 3 (үш) жұмыс күні ішінде беріледі.", "", "", ""),
    ("Ответ дается в течение одного месяца.", "Жауап бір ай ішінде беріледі.", "", "", ""),
    ("Ответ дается в течение 15 рабочих дней.", "Жауап күнтізбелік 15 күн ішінде беріледі.", "days", "15", "15"),
    ("Ответ дается в течение 15 календарных дней.", "Жауап 15 күн ішінде беріледі.", "days", "15", "15"),
    ("Ответ дается в течение пяти рабочих дней.", "Жауап бес жұмыс ішінде беріледі.", "lost-unit", "пяти", "бес"),
    ("Ответ дается в течение пяти рабочих со дня обращения.", "Жауап өтініш берілген күннен бастап бес жұмыс күні ішінде беріледі.", "lost-unit", "пяти рабочих", "бес"),
    ("Проходной балл – не менее 70.", "Өту балы – кемінде 60.", "number", "70", "60"),
    ("Проходной балл – не менее семидесяти.", "Өту балы – кемінде жетпіс.", "", "", ""),
    ("Надбавка равна 0,5 оклада.", "Үстемеақы айлықақының 0,5 бөлігіне тең.", "", "", ""),
    ("Прием ведется с 1 по 25 августа.", "Қабылдау 1-25 тамыз аралығында жүргізіледі.", "", "", ""),
    ("Прием ведется до 25 августа.", "Қабылдау 20 тамызға дейін жүргізіледі.", "number", "25", "20"),
    ("Прием начинается в 9:00.", "Қабылдау сағат 09.00-де басталады.", "", "", ""),
    ("Прием начинается в 9.00 часов.", "Қабылдау сағат 10.00-де басталады.", "number", "9.00", "10.00"),
    ("Помощь назначается детям-сиротам.", "Көмек жетім балаларға тағайындалады.", "", "", ""),
    ("Решение принимают две трети членов.", "Шешімді мүшелердің үштен екісі қабылдайды.", "", "", ""),
    ("Решение принимается согласно пункту 4 настоящих Правил.", "Шешім осы Қағидалардың 6-тармағына сәйкес қабылданады.", "reference", "4", "6"),
    ("Школа вправе отозвать заявку.", "Мектеп өтінімді кері қайтаруға міндетті.", "modality", "вправе", "міндетті"),
    ("Школа обязана отозвать заявку.", "Мектеп өтінімді кері қайтара алады.", "modality", "обязана", "алады"),
    ("Школа может отозвать заявку.", "Мектеп өтінімді кері қайтаруы мүмкін.", "", "", ""),
    ("Школа имеет право отозвать заявку.", "Мектептің өтінімді кері қайтаруға құқығы бар.", "", "", ""),
    ("Запрещается взимать плату.", "Ақы алынады.", "ban", "Запрещается", ""),
    ("Взимается плата.", "Ақы алуға тыйым салынады.", "ban", "", "тыйым"),
    ("Не допускается взимать плату.", "Ақы алынбайды.", "", "", ""),
    ("Секретарь не имеет права голоса.", "Хатшының дауыс беру құқығы жоқ.", "", "", ""),
    ("Справку дает опекун и (или) попечитель.", "Анықтаманы қорғаншы және қамқоршы береді.", "junction", "и (или)", ""),
    ("Справку дает опекун и (или) попечитель.", "Анықтаманы қорғаншы және (немесе) қамқоршы береді.", "", "", ""),
    ("Справку дает опекун и (или) попечитель.", "Анықтаманы қорғаншы немесе қамқоршы береді.", "", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("ru", "kk", "kind", "ru_words", "kk_words"), PAIRS)
def test_one_norm_in_two_languages(ru, kk, kind, ru_words, kk_words):
    facts = facts_of("ru", ru), facts_of("kk", kk)
    found = compare(*facts)
    assert [d.kind.value for d in found] == ([kind] if kind else [])
    for difference in found:
        assert ru_words in difference.ru.words
        assert kk_words in difference.kk.words
        for side, text in ((difference.ru, facts[0]), (difference.kk, facts[1])):
            assert 0 <= side.span.start < side.span.end <= len(text.annotated.text)


def act(text: str):
    return collect(Annotated(parse(read(text.encode(), name="act.txt"))))


RU = ["Заявление подается до 20 августа.", "Секретарь регистрирует заявление за 2 дня.", "Отказ обжалуется в течение 30 дней.",
      "Комиссия собирается не реже 4 раз в год.", "Документы хранятся 5 лет."]  # fmt: skip
KK = ["Өтініш 20 тамызға дейін беріледі.", "Хатшы өтінішті 2 күнде тіркейді.", "Бас тартуға 30 күн ішінде шағым жасалады.",
      "Комиссия жылына кемінде 4 рет жиналады.", "Құжаттар 5 жыл сақталады."]  # fmt: skip


def numbered(title: str, points: list[str]) -> str:
    return f"{title}\n\n" + "".join(f"{number}. {point}\n" for number, point in enumerate(points, 1))


@pytest.mark.parametrize("gone", range(5))
def test_a_lost_point_is_one_difference_and_not_one_for_each_point_behind_it(gone):
    left = [point for number, point in enumerate(KK) if number != gone]
    found = compare(act(numbered("Правила приема", RU)), act(numbered("Қабылдау қағидалары", left)))
    assert [d.kind.value for d in found] == ["missing"]
    assert found[0].ru.words == RU[gone]
    found = compare(
        act(numbered("Правила приема", [p for n, p in enumerate(RU) if n != gone])),
        act(numbered("Қабылдау қағидалары", KK)),
    )
    assert [(d.kind.value, d.kk.words) for d in found] == [("missing", KK[gone])]


def test_the_verb_behind_a_kazakh_list_belongs_to_the_words_before_the_russian_one():
    ru = act("Правила\n\n1. Наставник не вправе:\n1) покидать группу;\n2) требовать оплату в течение 3 дней.\n")
    kk = act("Қағидалар\n\n1. Тәлімгердің:\n1) топты тастап кетуге;\n2) 3 күн ішінде ақы талап етуге құқығы жоқ.\n")
    assert compare(ru, kk) == ()


def test_items_run_on_in_one_paragraph_are_not_missing():
    ru = act("Правила\n\n1. Прилагаются:\n1) копия паспорта;\n2) справка;\n3) фото.\n")
    kk = act("Қағидалар\n\n1. Қоса беріледі:\n1) паспорт көшірмесі;\n2) анықтама; 3) фото.\n")
    assert compare(ru, kk) == ()


def test_the_same_text_has_no_differences_whatever_its_order():
    ru, kk = act(numbered("Правила приема", RU)), act(numbered("Қабылдау қағидалары", KK))
    assert compare(ru, kk) == ()


def test_enacting_clauses_are_left_aside():
    head = "Об утверждении Правил приема\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить прилагаемые Правила.\n2. Приказ вводится в действие по истечении {} дней.\n\nУтверждены приказом\n\nПравила приема\n\n1. Прием ведется до 20 августа.\n"
    kk = "Қабылдау қағидаларын бекіту туралы\n\nБҰЙЫРАМЫН:\n\n1. Қоса беріліп отырған Қағидалар бекітілсін.\n2. Бұйрық 60 күн өткен соң қолданысқа енгізіледі.\n\nБұйрықпен бекітілген\n\nҚабылдау қағидалары\n\n1. Қабылдау 20 тамызға дейін жүргізіледі.\n"
    assert compare(act(head.format(10)), act(kk)) == ()
