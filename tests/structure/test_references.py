from __future__ import annotations

import pytest

from legal_risk.model.act import Act
from legal_risk.model.reference import Reference
from legal_risk.readers import read
from legal_risk.structure import parse
from legal_risk.structure.references import references

RU = """Об утверждении Правил приема

ПРИКАЗЫВАЮ:

1. Утвердить прилагаемые Правила приема согласно приложению к настоящему приказу.

Приложение
к приказу Министра
от 1 марта 2020 года № 7

Правила приема

Глава 1. Общие положения

1. Прием ведет комиссия.
2. Для приема подают:
1) заявление;
2) справку;
3) копию;
4) фото;
5) анкету.
Срок приема – три дня.

Глава 2. Порядок

3. {}

Приложение 1
к Правилам приема

Критерии

1. Балл.
"""
KK = """Қабылдау қағидаларын бекіту туралы

БҰЙЫРАМЫН:

1. Қоса беріліп отырған Қабылдау қағидалары осы бұйрыққа қосымшаға сәйкес бекітілсін.

Министрдің
2020 жылғы 1 наурыздағы
№ 7 бұйрығына
қосымша

Қабылдау қағидалары

1-тарау. Жалпы ережелер

1. Қабылдауды комиссия жүргізеді.
2. Қабылдау үшін мыналар:
1) өтініш;
2) анықтама;
3) көшірме;
4) фото;
5) сауалнама беріледі.
Қабылдау мерзімі – үш күн.

2-тарау. Тәртіп

3. {}

Қабылдау қағидаларына
1-қосымша

Өлшемшарттар

1. Балл.
"""
# The sentence, the words of the reference, the addresses it resolves to.
INTERNAL = [
    ("Документы по пункту 1 настоящих Правил.", "пункту 1 настоящих Правил", ["пункт 1 Правил"]),
    (
        "Документы указаны в подпункте 2) пункта 2.",
        "подпункте 2) пункта 2",
        ["подпункт 2) части первой пункта 2 Правил"],
    ),
    (
        "Сдают документы по подпунктам 2)–4) пункта 2 настоящих Правил.",
        "подпунктам 2)–4) пункта 2 настоящих Правил",
        [f"подпункт {number}) части первой пункта 2 Правил" for number in (2, 3, 4)],
    ),
    ("Это пункты 1-2 настоящих Правил.", "пункты 1-2 настоящих Правил", ["пункт 1 Правил", "пункт 2 Правил"]),
    (
        "Применяется часть вторая пункта 2 настоящих Правил.",
        "часть вторая пункта 2 настоящих Правил",
        ["часть вторая пункта 2 Правил"],
    ),
    ("Балл – в приложении 1 к настоящим Правилам.", "приложении 1 к настоящим Правилам", ["приложение 1 к Правилам"]),
    ("Согласно главе 1 настоящих Правил.", "главе 1 настоящих Правил", ["глава 1 Правил"]),
    ("Согласно пункту 1 настоящего приказа.", "пункту 1 настоящего приказа", ["пункт 1 приказа"]),
    ("Согласно пункту 9 настоящих Правил.", "пункту 9 настоящих Правил", []),
    ("Құжаттар осы Қағидалардың 1-тармағында.", "осы Қағидалардың 1-тармағында", ["пункт 1 Правил"]),
    (
        "Құжаттар осы Қағидалардың 2-тармағының 2) тармақшасында.",
        "осы Қағидалардың 2-тармағының 2) тармақшасында",
        ["подпункт 2) части первой пункта 2 Правил"],
    ),
    (
        "Осы Қағидалардың 2-тармағының 2)–4) тармақшалары қолданылады.",
        "Осы Қағидалардың 2-тармағының 2)–4) тармақшалары",
        [f"подпункт {number}) части первой пункта 2 Правил" for number in (2, 3, 4)],
    ),
    (
        "Осы Қағидалардың 2-тармағының екінші бөлігі қолданылады.",
        "Осы Қағидалардың 2-тармағының екінші бөлігі",
        ["часть вторая пункта 2 Правил"],
    ),
    ("Балл осы Қағидаларға 1-қосымшада.", "осы Қағидаларға 1-қосымшада", ["приложение 1 к Правилам"]),
    ("Бұл осы бұйрықтың 1-тармағында.", "осы бұйрықтың 1-тармағында", ["пункт 1 приказа"]),
    ("Бұл осы Қағидалардың 9-тармағында.", "осы Қағидалардың 9-тармағында", []),
]
EXTERNAL = [
    (
        "Согласно пункту 2 статьи 5 Закона Республики Казахстан от 27 июля 2007 года «Об образовании».",
        ("law", "Об образовании", "2007-07-27", None),
        ("5", "2"),
    ),
    (
        "Согласно статье 139 Трудового кодекса Республики Казахстан.",
        ("code", "Трудового кодекса", None, None),
        ("139",),
    ),
    (
        "Форма – в приказе Министра финансов от 4 декабря 2019 года № 12-1 «О формах».",
        ("order", "О формах", "2019-12-04", "12-1"),
        (),
    ),
    (
        "Бұл «Білім туралы» Қазақстан Республикасының 2007 жылғы 27 шілдедегі Заңының 5-бабының 2-тармағында.",
        ("law", "Білім туралы", "2007-07-27", None),
        ("5", "2"),
    ),
    (
        "Бұл «Азаматтық қорғау туралы» 2014 жылғы 11 сәуірдегі Қазақстан Республикасы Заңының 12-бабында.",
        ("law", "Азаматтық қорғау туралы", "2014-04-11", None),
        ("12",),
    ),
]


def parsed(sentence: str) -> Act:
    template = KK if any(letter in sentence.lower() for letter in "әғқңөұүһі") else RU
    return parse(read(template.format(sentence).encode(), name="act.txt"))


def found_in(act: Act, sentence: str) -> list[Reference]:
    text = act.source.view.text
    start = text.index(sentence)
    return [r for r in references(act) if start <= r.span.start < start + len(sentence)]


@pytest.mark.parametrize(("sentence", "words", "addresses"), INTERNAL)
def test_internal_reference_is_resolved(sentence: str, words: str, addresses: list[str]) -> None:
    act = parsed(sentence)
    (reference,) = found_in(act, sentence)
    assert reference.span.of(act.source.view.text) == words
    assert [act.address(target).ru for target in reference.targets] == addresses
    assert reference.dangling is (not addresses)
    assert reference.act is None


@pytest.mark.parametrize(("sentence", "described", "numbers"), EXTERNAL)
def test_other_act_is_described(sentence: str, described: tuple, numbers: tuple[str, ...]) -> None:
    act = parsed(sentence)
    (reference,) = found_in(act, sentence)
    cited = reference.act
    assert cited is not None
    assert (cited.kind, cited.title, cited.date, cited.number) == described
    assert tuple(number for unit in reference.units for number in unit.numbers) == numbers
    assert not reference.own
    assert not reference.dangling


@pytest.mark.parametrize(
    "sentence",
    [
        "Оплата – по пункту 3 договора.",
        "Применяется статья 5 Закона.",
        "Бұл шарттың 3-тармағында.",
        "Бұл Заңның 5-бабында.",
        "Бұл үлгілік қағидалардың 1-тармағында.",
    ],
)
def test_units_of_other_documents_are_not_sought_here(sentence: str) -> None:
    act = parsed(sentence)
    (reference,) = found_in(act, sentence)
    assert not reference.targets
    assert not reference.own
    assert not reference.dangling


# The sentence, what each of its references says: units from the outermost in, and the act or the document.
ROWS = [
    (
        "Согласно подпункту 3) статьи 4 и подпункту 2) пункта 5 статьи 7 Закона Республики Казахстан «О науке».",
        [("article:4 subpoint:3", "О науке"), ("article:7 point:5 subpoint:2", "О науке")],
    ),
    (
        "Это функции по подпунктам 1) и 2) пункта 2, подпункту 3) пункта 4 статьи 5 Закона «О науке».",
        [("article:5 point:2 subpoint:1,2", "О науке"), ("article:5 point:4 subpoint:3", "О науке")],
    ),
    (
        "На основании части первой статьи 35 или статьи 36 Уголовно-процессуального кодекса Республики Казахстан.",
        [("article:35 point-part:1", "Уголовно-процессуальный кодекс"), ("article:36", "Уголовно-процессуальный кодекс")],
    ),
    (
        "По статье 462 Кодекса Республики Казахстан об административных правонарушениях.",
        [("article:462", "Кодекс об административных правонарушениях")],
    ),
    ("Не по пункту 1 статьи 24 и пункту 2 статьи 33 Конституции Республики Казахстан.",
     [("article:24 point:1", "Конституция"), ("article:33 point:2", "Конституция")]),
    ("Сборник: 2008 г., № 21, ст. 97; № 23, ст. 114.", []),
    (
        "Бұл «Ғылым туралы» Қазақстан Республикасы Заңының 4-бабының 3) тармақшасына және 7-бабы 5-тармағының 2) "
        "тармақшасына сәйкес.",
        [("article:4 subpoint:3", "Ғылым туралы"), ("article:7 point:5 subpoint:2", "Ғылым туралы")],
    ),
    (
        "Бұл Қазақстан Республикасы Конституциясының 24-бабының 1-тармағына, 33-бабының 2 және 4-тармақтарына қайшы.",
        [("article:24 point:1", "Конституция"), ("article:33 point:2,4", "Конституция")],
    ),
    (
        "Бұл «Әкімшілік құқық бұзушылық туралы» Қазақстан Республикасы Кодексінің 462-бабында.",
        [("article:462", "Әкімшілік құқық бұзушылық туралы")],
    ),
]  # fmt: skip


def said(reference: Reference) -> tuple[str, str]:
    cited = reference.act
    units = " ".join(f"{unit.kind.value}:{','.join(unit.numbers)}" for unit in reference.units)
    return units, "" if cited is None else cited.name or cited.title or ""


@pytest.mark.parametrize(("sentence", "expected"), ROWS)
def test_references_in_a_row_share_what_is_said_once(sentence: str, expected: list[tuple[str, str]]) -> None:
    act = parsed(sentence)
    found = found_in(act, sentence)
    assert [said(reference) for reference in found] == expected
    assert not any(reference.own or reference.dangling for reference in found)


OWN_ROWS = [
    ("По пункту 1, подпунктам 2) и 3) пункта 2 настоящих Правил.",
     [["пункт 1 Правил"], ["подпункт 2) части первой пункта 2 Правил", "подпункт 3) части первой пункта 2 Правил"]]),
    ("Бұл осы Қағидалардың 1-тармағында және 2-тармағының 2) тармақшасында.",
     [["пункт 1 Правил"], ["подпункт 2) части первой пункта 2 Правил"]]),
    ("Бұл 2-тармақтың 2) тармақшасында.", [["подпункт 2) части первой пункта 2 Правил"]]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "addresses"), OWN_ROWS)
def test_internal_references_in_a_row_are_resolved(sentence: str, addresses: list[list[str]]) -> None:
    act = parsed(sentence)
    found = found_in(act, sentence)
    assert [[act.address(target).ru for target in reference.targets] for reference in found] == addresses


def test_a_kazakh_unit_that_something_owns_is_not_sought_here() -> None:
    sentence = "Бұйрықтың күші жойылсын (2015 жылы жарияланған), 2-тармағының."
    (reference,) = [r for r in found_in(parsed(sentence), sentence) if r.units]
    assert not reference.own
    assert not reference.targets
