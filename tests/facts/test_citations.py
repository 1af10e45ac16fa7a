"""References that miss a unit, acts named by date and number, in both languages."""

from __future__ import annotations

import pytest

from legal_risk.facts import collect
from legal_risk.facts.repealed import repealed, repealed_acts
from legal_risk.lang.annotated import Annotated
from legal_risk.readers import read
from legal_risk.structure import parse
from tests.facts.framing import facts_of


def act(text: str):
    return collect(Annotated(parse(read(text.encode(), name="act.txt"))))


TAIL = {
    "ru": "\n2. Комиссия вправе:\n1) перенести заседание;\n2) запросить сведения.\n3. Решение оформляется протоколом.",
    "kk": "\n2. Комиссия:\n1) отырысты ауыстыруға;\n2) мәлімет сұратуға құқылы.\n3. Шешім хаттамамен ресімделеді.",
}
# Language, point 1, numbers that are missing.
REFERENCES = [
    ("ru", "Отказ оформляется согласно пункту 7 настоящих Правил.", ("7",)),
    ("ru", "Применяются пункты 2, 3 и 9 настоящих Правил.", ("9",)),
    ("ru", "Применяется подпункт 4) пункта 2 настоящих Правил.", ("4",)),
    ("ru", "Применяются подпункты 1), 2) и 3) пункта 2 настоящих Правил.", ("3",)),
    ("ru", "Форма дана в приложении 8 к настоящим Правилам.", ("8",)),
    ("ru", "Порядок изложен в главе 6 настоящих Правил.", ("6",)),
    ("ru", "Порядок изложен в пункте 12.", ("12",)),
    ("ru", "Отказ оформляется согласно пункту 3 настоящих Правил.", ()),
    ("ru", "Применяются пункты 2 и 3 настоящих Правил.", ()),
    ("ru", "Применяются подпункты 1) и 2) пункта 2 настоящих Правил.", ()),
    ("ru", "Применяется пункт 12 статьи 26 Закона Республики Казахстан «Об образовании».", ()),
    ("ru", "Стороны исполняют пункт 12 договора.", ()),
    ("ru", "Применяется пункт 14 Стандарта.", ()),
    ("kk", "Бас тарту осы Қағидалардың 7-тармағына сәйкес ресімделеді.", ("7",)),
    ("kk", "Осы Қағидалардың 2, 3 және 9-тармақтары қолданылады.", ("9",)),
    ("kk", "Осы Қағидалардың 2-тармағының 4) тармақшасы қолданылады.", ("4",)),
    ("kk", "Осы Қағидалардың 2-тармағының 1), 2) және 3) тармақшалары қолданылады.", ("3",)),
    ("kk", "Нысан осы Қағидаларға 8-қосымшада берілген.", ("8",)),
    ("kk", "Тәртіп осы Қағидалардың 6-тарауында баяндалған.", ("6",)),
    ("kk", "Бұл туралы 12-тармақта айтылған.", ("12",)),
    ("kk", "Бас тарту осы Қағидалардың 3-тармағына сәйкес ресімделеді.", ()),
    ("kk", "Осы Қағидалардың 2 және 3-тармақтары қолданылады.", ()),
    ("kk", "Осы Қағидалардың 2-тармағының 1) және 2) тармақшалары қолданылады.", ()),
    ("kk", "«Білім туралы» Қазақстан Республикасы Заңының 26-бабының 12-тармағы қолданылады.", ()),
    ("kk", "Тараптар шарттың 12-тармағын орындайды.", ()),
    ("kk", "Стандарттың 14-тармағы қолданылады.", ()),
]


@pytest.mark.parametrize(("language", "text", "missing"), REFERENCES)
def test_units_that_are_not_there(language, text, missing):
    facts = facts_of(language, text + TAIL[language])
    found = [n for one in facts.citations for unit in one.missing for n in unit.numbers]
    assert tuple(found) == missing


# Language, text, kind, date, number.
ACTS = [
    (
        "ru",
        "Применяется приказ Министра образования и науки от 21 февраля 2012 года № 57.",
        "order",
        "2012-02-21",
        "57",
    ),
    (
        "ru",
        "По постановлению Правительства от 16.07.2020 г. № 451 проводится экспертиза.",
        "resolution",
        "2020-07-16",
        "451",
    ),
    ("ru", "Действует решение маслихата от 3 мая 2019 года № 12-4.", "decision", "2019-05-03", "12-4"),
    ("ru", "Закон Республики Казахстан от 27 июля 2007 года № 319-III применяется.", "law", "2007-07-27", "319-III"),
    ("ru", "Распоряжением акима от 1 июня 2021 г. №8 создана комиссия.", "directive", "2021-06-01", "8"),
    ("ru", "Указ Президента от 29 декабря 2015 года № 155 соблюдается.", "edict", "2015-12-29", "155"),
    ("kk", "Министрдің 2012 жылғы 21 ақпандағы № 57 бұйрығы қолданылады.", "order", "2012-02-21", "57"),
    (
        "kk",
        "Үкіметтің 2020 жылғы 16 шілдедегі № 451 қаулысы бойынша сараптама жүргізіледі.",
        "resolution",
        "2020-07-16",
        "451",
    ),
    ("kk", "Мәслихаттың 2019 жылғы 3 мамырдағы № 12-4 шешімі қолданылады.", "decision", "2019-05-03", "12-4"),
    ("kk", "2007 жылғы 27 шілдедегі № 319-III Заң қолданылады.", "law", "2007-07-27", "319-III"),
    ("kk", "Әкімнің 2021 жылғы 1 маусымдағы №8 өкімімен комиссия құрылды.", "directive", "2021-06-01", "8"),
    ("kk", "Президенттің 2015 жылғы 29 желтоқсандағы № 155 Жарлығы сақталады.", "edict", "2015-12-29", "155"),
]


@pytest.mark.parametrize(("language", "text", "kind", "date", "number"), ACTS)
def test_acts_are_named_by_date_and_number(language, text, kind, date, number):
    (found,) = facts_of(language, text).named_acts
    assert (found.kind, found.date, found.number, found.language) == (kind, date, number, language)


def test_the_list_of_repealed_acts_is_whole_and_dated():
    assert len(repealed_acts()) >= 5
    for entry in repealed_acts().values():
        assert entry.date < entry.since
        assert (
            entry.source.startswith("https://") and entry.since <= entry.seen_on if entry.attested else not entry.source
        )
        assert entry.by.ru and entry.by.kk
    assert repealed("2012-02-21", "57") is not None
    assert repealed("2022-02-21", "57") is None
    assert repealed("2007-05-15", "251-III") == repealed("2007-05-15", "251")


@pytest.mark.parametrize(
    ("text", "rule_fires"),
    [
        (
            "{head}1. Утвердить Правила.\n2. Признать утратившим силу приказ Министра от 5 мая 2015 года № 77.\n\n{tail}",
            True,
        ),
        (
            "{head}1. Утвердить Правила.\n2. Признать утратившим силу пункт 3 приказа Министра от 5 мая 2015 года № 77.\n\n{tail}",
            False,
        ),
        ("{head}1. Утвердить Правила.\n2. Контроль оставляю за собой.\n\n{tail}", False),
    ],
)
def test_an_act_that_repeals_what_it_relies_on(text, rule_fires):
    from legal_risk.detectors.dead_reference import RepealedReference
    from legal_risk.engine import load_pack
    from legal_risk.engine.context import Context
    from legal_risk.engine.detector import NoParams

    head = "Об утверждении Правил приема\n\nПРИКАЗЫВАЮ:\n\n"
    tail = "Утверждены приказом Министра\n\nПравила приема\n\n1. Прием ведется по приказу Министра от 5 мая 2015 года № 77.\n"
    facts = act(text.format(head=head, tail=tail))
    context = Context(facts.annotated.act, facts.annotated, load_pack())
    hits = list(RepealedReference().find(context, NoParams()))
    assert bool(hits) is rule_fires
