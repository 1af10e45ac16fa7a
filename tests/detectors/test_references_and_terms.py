"""Twins: an act with one defect of references, terms or competence, and the same act repaired, in both languages."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from legal_risk.detectors import DETECTORS
from legal_risk.engine import load_pack, run_rules
from legal_risk.facts import collect
from legal_risk.lang.annotated import Annotated
from legal_risk.readers import read
from legal_risk.structure import parse

FACTORS = ("B1", "B2", "B3", "C3", "C4", "C5", "L2", "I6")


@cache
def pack():
    shipped = load_pack()
    return replace(shipped, rules=tuple(rule for rule in shipped.rules if rule.factor in FACTORS))


def act(text: str):
    return parse(read(text.encode(), name="act.txt"))


def rules_in(text: str, other: str = "", companion: str = ""):
    pair = collect(Annotated(act(other))) if other else None
    companions = (collect(Annotated(act(companion))),) if companion else ()
    report = run_rules(act(text), pack(), DETECTORS, pair=pair, companions=companions)
    assert [u.why.en for u in report.coverage.not_checked if u.what.ru.startswith("KZ-")] == []
    return {finding.rule for finding in report.findings}, report


BODY = {
    "ru": (
        "Правила предоставления мест в интернате\n\nГлава 1. Общие положения\n\n"
        "1. Места распределяет жилищная комиссия (далее – Комиссия).\n"
        "2. Заявление подается родителем до 20 августа.\n"
        "3. Комиссия рассматривает заявление в течение десяти рабочих дней{term}.\n\n"
        "Глава 2. Порядок распределения\n\n"
        "4. К заявлению прилагаются:\n1) копия удостоверения личности;\n2) справка с места жительства.\n"
        "5. Комиссия отказывает, если представлены документы не по {list}.\n"
        "6. Ответ дается в срок, указанный в пункте {where} настоящих {name}.\n"
        "7. {extra}\n"
    ),
    "kk": (
        "Интернаттан орын беру қағидалары\n\n1-тарау. Жалпы ережелер\n\n"
        "1. Орындарды тұрғын үй комиссиясы (бұдан әрі – Комиссия) бөледі.\n"
        "2. Өтінішті ата-анасы 20 тамызға дейін береді.\n"
        "3. Комиссия өтінішті он жұмыс күні ішінде қарайды{term}.\n\n"
        "2-тарау. Бөлу тәртібі\n\n"
        "4. Өтінішке мыналар қоса беріледі:\n1) жеке куәліктің көшірмесі;\n2) тұрғылықты жерінен анықтама.\n"
        "5. Құжаттар {list} бойынша ұсынылмаса, Комиссия бас тартады.\n"
        "6. Жауап осы {name} {where}-тармағында көрсетілген мерзімде беріледі.\n"
        "7. {extra}\n"
    ),
}
GOOD = {
    "ru": {"term": "", "list": "пункту 4 настоящих Правил", "where": "3", "name": "Правил", "extra": "Решение подписывает председатель."},
    "kk": {"term": "", "list": "осы Қағидалардың 4-тармағы", "where": "3", "name": "Қағидалардың", "extra": "Шешімге төраға қол қояды."},
}  # fmt: skip
DEFECTS = [
    ("ru", "KZ-C5-1", {"list": "пункту 41 настоящих Правил"}),
    ("ru", "KZ-C5-1", {"list": "подпункту 3) пункта 4 настоящих Правил"}),
    ("ru", "KZ-C5-3", {"where": "1"}),
    ("ru", "KZ-C5-2", {"extra": "Отбор проводится по приказу от 21 февраля 2012 года № 57."}),
    ("ru", "KZ-L2-2", {"name": "Инструкции"}),
    ("ru", "KZ-L2-1", {"extra": "Жалобу рассматривает совет управления (далее – Комиссия)."}),
    ("ru", "KZ-B1-2", {"extra": "Очередность определяется внутренними документами интерната."}),
    ("ru", "KZ-B2-1", {"extra": "За порчу имущества взимается штраф в размере двух окладов."}),
    ("ru", "KZ-B3-1", {"extra": "Вопросы, не урегулированные настоящими Правилами, решаются директором интерната."}),
    ("ru", "KZ-C3-1", {"extra": "Воспитатель, нарушивший порядок, освобождается от занимаемой должности."}),
    (
        "ru",
        "KZ-I6-4",
        {"extra": "Директор имеет послесреднее образование, воспитатель должен иметь высшее образование."},
    ),
    ("kk", "KZ-C5-1", {"list": "осы Қағидалардың 41-тармағы"}),
    ("kk", "KZ-C5-1", {"list": "осы Қағидалардың 4-тармағының 3) тармақшасы"}),
    ("kk", "KZ-C5-3", {"where": "1"}),
    ("kk", "KZ-C5-2", {"extra": "Іріктеу 2012 жылғы 21 ақпандағы № 57 бұйрық бойынша өткізіледі."}),
    ("kk", "KZ-L2-2", {"name": "Нұсқаулықтың"}),
    ("kk", "KZ-L2-1", {"extra": "Шағымды басқарманың кеңесі (бұдан әрі – Комиссия) қарайды."}),
    ("kk", "KZ-B1-2", {"extra": "Кезектілік интернаттың ішкі құжаттарымен айқындалады."}),
    ("kk", "KZ-B2-1", {"extra": "Мүлікті бүлдіргені үшін екі айлықақы мөлшерінде айыппұл салынады."}),
    ("kk", "KZ-B3-1", {"extra": "Осы Қағидаларда реттелмеген мәселелерді интернат директоры шешеді."}),
    ("kk", "KZ-C3-1", {"extra": "Тәртіпті бұзған тәрбиеші атқаратын лауазымынан босатылады."}),
    ("kk", "KZ-I6-4", {"extra": "Директордың техникалық және кәсіптік білімі, тәрбиешінің жоғары білімі болуы тиіс."}),
]


@pytest.mark.parametrize(("language", "rule", "change"), DEFECTS)
def test_a_defect_is_found_and_only_it(language, rule, change):
    found, report = rules_in(BODY[language].format(**{**GOOD[language], **change}))
    assert rule in found
    beside = {"KZ-L2-2": {"KZ-C5-1"}}
    assert found - {rule} <= beside.get(rule, set())
    for finding in report.findings:
        assert finding.quote == finding.span.of(report.act.source.text)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_repaired_act_is_silent(language):
    assert rules_in(BODY[language].format(**GOOD[language]))[0] == set()


PAIRED = [
    ("KZ-C4-2", {}, {"term": "; жауап 5 күннен кешіктірілмей беріледі"}),
    ("KZ-C4-3", {"extra": "Директор вправе вернуть заявление."}, {"extra": "Директор өтінішті қайтаруға міндетті."}),
    ("KZ-C4-3", {"extra": "Не допускается прием детей вне очереди."}, {"extra": "Балалар кезектен тыс қабылданады."}),
    ("KZ-C4-2", {"extra": "Плата равна 30 процентам расходов."}, {"extra": "Ақы шығыстардың 20 пайызына тең."}),
]


@pytest.mark.parametrize(("rule", "ru_change", "kk_change"), PAIRED)
def test_texts_that_differ_are_told_in_both_languages(rule, ru_change, kk_change):
    ru = BODY["ru"].format(**{**GOOD["ru"], **ru_change})
    kk = BODY["kk"].format(**{**GOOD["kk"], **kk_change})
    for text, other in ((ru, kk), (kk, ru)):
        found, report = rules_in(text, other)
        assert rule in found
        (finding,) = [f for f in report.findings if f.rule == rule]
        (piece,) = [e for e in finding.evidence if e.source]
        assert piece.source == "act.txt"
        assert piece.quote in other


def test_equal_texts_make_a_silent_pair_and_one_text_alone_is_not_compared():
    ru, kk = (BODY[code].format(**GOOD[code]) for code in ("ru", "kk"))
    found, report = rules_in(ru, kk)
    assert found == set()
    assert next(f for f in report.factors if f.factor == "C4").outcome == "not-found"
    _, alone = rules_in(ru)
    outcome = next(f for f in alone.factors if f.factor == "C4")
    assert outcome.outcome == "not-checked"
    assert "in the other language" in outcome.reason.en.lower()


@pytest.mark.parametrize(
    ("language", "law", "fires"),
    [
        (
            "ru",
            "Закон о школе\n\nСтатья 1. Прием\n\n1. Комиссия рассматривает заявление в течение пяти рабочих дней.\n",
            True,
        ),
        (
            "ru",
            "Закон о школе\n\nСтатья 1. Прием\n\n1. Комиссия рассматривает заявление в течение десяти рабочих дней.\n",
            False,
        ),
        ("kk", "Мектеп туралы заң\n\n1-бап. Қабылдау\n\n1. Комиссия өтінішті бес жұмыс күні ішінде қарайды.\n", True),
        ("kk", "Мектеп туралы заң\n\n1-бап. Қабылдау\n\n1. Комиссия өтінішті он жұмыс күні ішінде қарайды.\n", False),
    ],
)
def test_another_act_given_with_it(language, law, fires):
    found, _ = rules_in(BODY[language].format(**GOOD[language]), companion=law)
    assert ("KZ-C3-3" in found) is fires
