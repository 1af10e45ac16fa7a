"""The reasoning behind facts: cue, bearer, condition, what speaks against a risk, what is absent; all with exact places."""

from __future__ import annotations

import pytest

from legal_risk.facts import explain
from legal_risk.facts.explain import facts_of_kind
from legal_risk.model.explanation import ClueKind, FactKind
from tests.facts.framing import facts_of, words

CUE, PART, CONDITION, COUNTER, ABSENT = ClueKind


def told(facts, fact):
    """Return the clues of a fact as plain rows."""
    return [(c.kind, c.name, c.value, words(facts, c.span)) for c in explain(fact).clues]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ru",
            "При необходимости ректор вправе прекратить договор.",
            [
                (CUE, "modality", "may", "вправе"),
                (PART, "bearer", "official", "ректор"),
                (PART, "action", "прекратить", "прекратить"),
                (CONDITION, "condition", "vague", "При необходимости"),
            ],
        ),
        (
            "kk",
            "Қажет болған жағдайда ректор шартты тоқтатуға құқылы.",
            [
                (CUE, "modality", "may", "құқылы"),
                (PART, "bearer", "official", "ректор"),
                (PART, "action", "тоқтату", "тоқтатуға"),
                (CONDITION, "condition", "vague", "Қажет болған жағдайда"),
            ],
        ),
        (
            "ru",
            "Директор не вправе изменить решение жюри.",
            [
                (CUE, "modality", "may-not", "вправе"),
                (PART, "bearer", "official", "Директор"),
                (PART, "action", "изменить", "изменить"),
                (ABSENT, "condition", "", None),
                (COUNTER, "negated", "", "вправе"),
            ],
        ),
        (
            "kk",
            "Студент тақырып таңдауға құқылы.",
            [
                (CUE, "modality", "may", "құқылы"),
                (PART, "bearer", "citizen", "Студент"),
                (PART, "action", "таңдау", "таңдауға"),
                (ABSENT, "condition", "", None),
                (COUNTER, "citizen", "", "Студент"),
            ],
        ),
        (
            "kk",
            "Комиссия:\n1) мәліметтер сұратуға;\n2) бас тартуға құқылы.",
            [
                (CUE, "modality", "may", "құқылы"),
                (PART, "bearer", "body", "Комиссия"),
                (PART, "action", "сұрату", "сұратуға"),
                (ABSENT, "condition", "", None),
            ],
        ),
    ],
)
def test_power(language, text, expected):
    facts = facts_of(language, text)
    assert told(facts, facts.powers[0]) == expected


@pytest.mark.parametrize(
    ("language", "text", "quantity", "start"),
    [
        (
            "ru",
            "Деканат рассматривает заявление в течение 10 рабочих дней со дня его регистрации.",
            "10",
            "регистрации",
        ),
        ("kk", "Деканат өтінішті тіркелген күнінен бастап 10 жұмыс күні ішінде қарайды.", "10", "тіркелген"),
    ],
)
def test_deadline(language, text, quantity, start):
    facts = facts_of(language, text)
    clues = told(facts, facts.deadlines[0])
    assert clues[0][:3] == (CUE, "length", "10 day working")
    assert quantity in clues[0][3]
    assert any(name == "start" and value == "registration" and start in said for _, name, value, said in clues)
    assert any(name == "bearer" and value == "body" and said == "Деканат" for _, name, value, said in clues)
    assert any(name == "action" and value == "consider" for _, name, value, _ in clues)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ru", "В приеме документов может быть отказано."), ("kk", "Құжаттарды қабылдаудан бас тартылуы мүмкін.")],
)
def test_refusal(language, text):
    facts = facts_of(language, text)
    clues = told(facts, facts.refusals[0])
    assert clues[0][:3] == (CUE, "refusal", "refusal")
    assert {(kind, name) for kind, name, *_ in clues[1:]} == {
        (ABSENT, "grounds"),
        (ABSENT, "reasons"),
        (PART, "discretionary"),
    }


def test_appeal_and_body_name_what_is_there_and_what_is_not():
    text = "Решение обжалуется в апелляционную комиссию в течение 5 рабочих дней.\n2. Конкурсная комиссия принимает решение."
    facts = facts_of("ru", text)
    appeal = told(facts, facts.appeals[0])
    assert appeal[0][0] is CUE
    assert (ABSENT, "slot-review-term", "", None) in appeal
    assert any(kind is COUNTER and name == "slot-to-whom" and said for kind, name, _, said in appeal)
    body = told(facts, facts.bodies[0])
    assert sum(name.startswith("slot-") for _, name, *_ in body) == 13
    assert any(kind is ABSENT and name == "slot-quorum" for kind, name, *_ in body)


def test_decision_names_reach_and_absent_slots():
    facts = facts_of("ru", "Приемная комиссия принимает решение о зачислении студента в течение 3 рабочих дней.")
    clues = told(facts, facts.decisions[0])
    assert clues[0][:3] == (CUE, "decision", facts.decisions[0].kind.value)
    assert any(kind is COUNTER and name == "slot-term" and value == "norm" for kind, name, value, _ in clues)
    assert any(kind is ABSENT and name == "slot-appeal" for kind, name, *_ in clues)


TEXT = (
    "Конкурсная комиссия (далее – Комиссия) вправе отказать в приеме документов и иных материалов в соответствии с "
    "пунктом 7 настоящих Правил. Конкурс проводится в течение 5 рабочих дней.\n2. Решение Комиссии обжалуется в суд."
)


def test_every_kind_is_explained_within_its_act():
    facts = facts_of("ru", TEXT)
    seen = set()
    for kind in FactKind:
        for fact in facts_of_kind(facts, kind):
            found = explain(fact)
            seen.add(kind)
            assert found.kind is kind
            assert found.clues[0].kind is CUE
            assert found.segment in facts.annotated.act.segments
            assert found.spans() == tuple(sorted(set(found.spans())))
            assert all(span.of(facts.annotated.text).strip() for span in found.spans())
    assert seen >= set(FactKind) - {FactKind.SERVICE_ROW, FactKind.DECISION, FactKind.LIST}


def test_what_is_no_fact():
    with pytest.raises(TypeError, match="str"):
        explain("вправе")
