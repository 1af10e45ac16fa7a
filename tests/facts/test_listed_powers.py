"""Permissions whose modal word stands in the head or the tail of a list; lists that permit nothing."""

from __future__ import annotations

import pytest

from tests.facts.framing import facts_of, words

# Text, then bearer, action and marks (n = negated) of each item, with its words for the action.
FOUND = [
    (
        "ru",
        "Комиссия вправе:\n1) запросить сведения у колледжа;\n2) в случае нарушения приостановить выплату и отозвать "
        "грант;\n3) отказать в приеме.",
        [
            ("body", "запросить", "", "none", "запросить"),
            ("body", "приостановить", "", "named", "приостановить"),
            ("body", "отозвать", "", "named", "отозвать"),
            ("body", "отказать", "", "none", "отказать"),
        ],
    ),
    (
        "ru",
        "Жюри не вправе:\n1) требовать иные работы;\n2) снижать балл.",
        [("body", "требовать", "n", "none", "требовать"), ("body", "снижать", "n", "none", "снижать")],
    ),
    (
        "ru",
        "При необходимости деканат имеет право:\n1) сократить практику;\n2) перенести экзамен.",
        [("body", "сократить", "", "vague", "сократить"), ("body", "перенести", "", "vague", "перенести")],
    ),
    (
        "ru",
        "Студент имеет право:\n1) выбрать тему;\n2) обжаловать оценку.",
        [("citizen", "выбрать", "", "none", "выбрать"), ("citizen", "обжаловать", "", "none", "обжаловать")],
    ),
    (
        "ru",
        "Ректор может:\n1) освободить студента от оплаты;\n2) снизить плату.",
        [("official", "освободить", "", "none", "освободить"), ("official", "снизить", "", "none", "снизить")],
    ),
    (
        "ru",
        "Совет:\n1) ведет журнал;\n2) вправе отозвать квоту.",
        [("body", "отозвать", "", "none", "вправе отозвать")],
    ),
    (
        "kk",
        "Комиссия:\n1) колледжден мәліметтер сұратуға;\n2) құжаттарды қабылдаудан бас тартуға;\n"
        "3) грантты қайтарып алуға құқылы.",
        [
            ("body", "сұрату", "", "none", "сұратуға"),
            ("body", "бас тарту", "", "none", "бас тартуға"),
            ("body", "қайтарып алу", "", "none", "қайтарып алуға құқылы"),
        ],
    ),
    (
        "kk",
        "Қазылар алқасы:\n1) өзге жұмыстарды талап етуге;\n2) балды төмендетуге құқылы емес.",
        [("body", "талап ету", "n", "none", "талап етуге"), ("body", "төмендету", "n", "none", "төмендетуге құқылы")],
    ),
    (
        "kk",
        "Қажет болған жағдайда деканат:\n1) практиканы қысқарта;\n2) емтиханды кейінге қалдыра алады.",
        [
            ("body", "қысқарту", "", "vague", "қысқарта"),
            ("body", "кейінге қалдыру", "", "vague", "кейінге қалдыра алады"),
        ],
    ),
    (
        "kk",
        "Студент:\n1) тақырып таңдауға;\n2) бағаға шағым беруге құқылы.",
        [("citizen", "таңдау", "", "none", "таңдауға"), ("citizen", "шағым беру", "", "none", "шағым беруге құқылы")],
    ),
    (
        "kk",
        "Ректор:\n1) студентті ақыдан босатуға;\n2) ақыны төмендетуге\nқұқылы.",
        [("official", "босату", "", "none", "босатуға"), ("official", "төмендету", "", "none", "төмендетуге")],
    ),
    (
        "kk",
        "Кеңестің мынадай құқықтары бар:\n1) мәліметтер сұрату;\n2) квотаны кері қайтару.",
        [("body", "сұрату", "", "none", "сұрату"), ("body", "қайтару", "", "none", "қайтару")],
    ),
    (
        "kk",
        "Кеңес:\n1) журнал жүргізеді;\n2) квотаны жоюға құқылы.",
        [("body", "жою", "", "none", "жоюға құқылы")],
    ),
]
SILENT = [
    ("ru", "Комиссия:\n1) рассматривает заявления;\n2) выносит решение."),
    ("ru", "Комиссия обязана:\n1) рассмотреть заявления;\n2) вынести решение."),
    ("ru", "Право на льготу имеют:\n1) сироты;\n2) дети из многодетных семей."),
    ("kk", "Комиссия:\n1) өтініштерді қарайды;\n2) шешім шығарады."),
    ("kk", "Комиссия:\n1) өтініштерді қарауға;\n2) шешім шығаруға міндетті."),
    ("kk", "Жеңілдікке мыналар ие болады:\n1) жетім балалар;\n2) көп балалы отбасылардың балалары."),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_each_item_has_bearer_modality_and_action(language, text, expected):
    facts = facts_of(language, text)
    seen = [(p.bearer, p.action, "n" * p.negated, p.condition, words(facts, p.span)) for p in facts.powers]
    assert seen == expected


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_lists_that_permit_nothing(language, text):
    assert facts_of(language, text).powers == ()


@pytest.mark.parametrize(
    ("language", "text", "cue", "bearer"),
    [
        ("ru", "Комиссия вправе:\n1) запросить сведения;\n2) отказать.", "вправе", "Комиссия"),
        ("kk", "Комиссия:\n1) мәліметтер сұратуға;\n2) бас тартуға құқылы.", "құқылы", "Комиссия"),
    ],
)
def test_an_item_keeps_the_places_of_cue_and_bearer_outside_of_it(language, text, cue, bearer):
    facts = facts_of(language, text)
    first = facts.powers[0]
    assert words(facts, first.cue) == cue
    assert words(facts, first.bearer_span) == bearer
    assert first.segment.view.covers(first.span)
    assert not first.segment.view.covers(first.cue)


def test_cases_of_one_action_are_no_actions():
    facts = facts_of("ru", "Деканат вправе перевести студента:\n1) при болезни;\n2) при переезде.")
    assert [(p.action, p.condition) for p in facts.powers] == [("перевести", "closed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Приемная комиссия не вправе:\n1) отказать в приеме документов;\n2) требовать иные документы."),
        (
            "kk",
            "Қабылдау комиссиясы:\n1) құжаттарды қабылдаудан бас тартуға;\n2) өзге құжаттарды талап етуге құқылы емес.",
        ),
    ],
)
def test_a_refusal_forbidden_by_the_words_around_its_list_is_none(language, text):
    assert facts_of(language, text).refusals == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Приемная комиссия вправе:\n1) отказать в приеме документов;\n2) требовать иные документы."),
        ("kk", "Қабылдау комиссиясы:\n1) құжаттарды қабылдаудан бас тартуға;\n2) өзге құжаттарды талап етуге құқылы."),
    ],
)
def test_a_refusal_permitted_by_the_words_around_its_list_is_discretionary(language, text):
    assert [r.discretionary for r in facts_of(language, text).refusals] == [True]
