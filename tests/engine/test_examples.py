import pytest

from legal_risk.engine import load_pack
from legal_risk.engine.examples import check_examples, framed, try_example, unmarked
from legal_risk.model.act import ActType
from legal_risk.model.rule import Example
from legal_risk.model.span import Span
from tests.engine.building import rule_with, write_pack


@pytest.fixture
def packed(tmp_path):
    return lambda *rules: load_pack(write_pack(tmp_path / "p", *rules), examples=True)


def test_marks_become_stretches():
    assert unmarked("а [[бв]] г [[д]]") == ("а бв г д", [Span(2, 4), Span(7, 8)])
    assert unmarked("нет") == ("нет", [])


def test_one_sentence_is_put_into_an_act_and_an_act_stays_as_it_is():
    assert "1. Ректор решает.\n" in framed(Example("ru", "Ректор решает."))
    assert "1-тарау" in framed(Example("kk", "Ректор шешеді."))
    assert framed(Example("ru", "Правила\n1. Ректор решает.")) == "Правила\n1. Ректор решает.\n"


@pytest.mark.parametrize(
    ("language", "text", "problem"),
    [
        ("ru", "Ректор [[по своему усмотрению]] решает.", None),
        ("ru", "Правила\n\n1. Ректор решает.\n\n2. Декан решает [[по усмотрению]].", None),
        ("kk", "Ректор [[өз қалауы бойынша]] шешеді.", None),
        ("ru", "Ректор решает.", None),
        ("ru", "Ректор [[решает]].", "expected «решает», found nothing"),
        ("ru", "Ректор по [[своему усмотрению]] решает.", "found «по своему усмотрению»"),
        ("ru", "Ректор решает по усмотрению.", "expected nothing, found «по усмотрению»"),
    ],
)
def test_marks_must_be_exactly_the_findings(packed, language, text, problem):
    pack = packed()
    found = try_example(pack.rules[0], Example(language, text), pack, {})
    assert (found is None) if problem is None else problem in found.message


def test_a_sentence_gets_a_type_that_the_rule_applies_to(packed):
    pack = packed(rule_with("message:", "applies: {act_types: [commission, charter]}\nmessage:"))
    example = Example("ru", "Ректор [[по своему усмотрению]] решает.")
    assert try_example(pack.rules[0], example, pack, {}) is None
    law = Example("ru", example.text, ActType.LAW)
    assert "does not apply" in try_example(pack.rules[0], law, pack, {}).message


def test_a_rule_that_breaks_off_is_a_problem(packed):
    pack = packed(rule_with("{quote}", "{number}"))
    assert next(p.message for p in check_examples(pack.rules[0], pack, {})).startswith("The check was broken off")


def test_known_failures_must_fail(packed):
    known = (
        "examples:\n  known_miss:\n"
        '    - {lang: ru, text: "Ректор [[решает]] сам."}\n'
        '    - {lang: ru, text: "Ректор решает [[по усмотрению]]."}\n'
        "  known_false_alarm:\n"
        '    - {lang: ru, text: "Студент выбирает по усмотрению."}\n'
        '    - {lang: ru, text: "Студент выбирает."}\n'
    )
    pack = packed(rule_with("examples:\n", known))
    problems = check_examples(pack.rules[0], pack, {})
    assert [p.example.text for p in problems] == ["Ректор решает [[по усмотрению]].", "Студент выбирает."]
    assert {p.message for p in problems} == {"a known failure that does not fail: move it to the examples"}
