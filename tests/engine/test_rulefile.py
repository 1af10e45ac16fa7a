import pytest

from legal_risk.engine.rulefile import read_rule
from legal_risk.errors import RuleError
from legal_risk.model.act import ActType, Zone
from legal_risk.model.finding import Severity, Tier
from legal_risk.model.rule import Condition, Scope, Side, Words
from tests.engine.building import RULE, rule_with

FACTORS = ["D3", "D5"]


def test_a_rule_is_read_with_its_defaults():
    rule = read_rule(RULE, "discretion/at-will.yaml", FACTORS)
    assert (rule.id, rule.factor, rule.severity, rule.tier) == ("KZ-D5-1", "D5", Severity.HIGH, Tier.CONCLUSION)
    assert rule.applies.zones == {Zone.BODY, Zone.TABLE}
    assert rule.applies.languages == ("ru", "kk")
    assert all(rule.applies.to_type(t) for t in ActType)
    assert [e.text for e in rule.examples.match] == ["Ректор [[по своему усмотрению]] решает."]
    assert read_rule(RULE, "x", FACTORS, examples=False).examples.match == ()


def test_a_basis_may_be_a_comparison():
    text = rule_with("message:", 'basis:\n  - act: Свой\n  - {act: Чужой, comparative: "true"}\nmessage:')
    assert [b.comparative for b in read_rule(text, "x", FACTORS).basis] == [False, True]


def test_conditions_and_applicability_are_read():
    rule = read_rule(
        rule_with(
            "message:",
            """applies: {act_types: [rules, law], not_act_types: law, zones: [note], languages: ru}
with:
  - {lexicon: body, scope: point}
unless:
  - {phrases: {ru: [при отказ]}, side: before, within: 3, lower: true}
  - phrases: {ru: ["@citizen/nom"]}
    closer_than: {lexicon: official}
severity_if: {phrases: {ru: [грант]}, to: note, scope: act}
message:""",
        ),
        "x",
        FACTORS,
    )
    assert rule.applies.to_type(ActType.RULES)
    assert not rule.applies.to_type(ActType.LAW)
    assert not rule.applies.to_type(ActType.CHARTER)
    assert rule.applies.zones == {Zone.NOTE}
    assert rule.conditions.required == (Condition(Words({"ru": ("@body",)}), Scope.POINT),)
    first, second = rule.conditions.unless
    assert first == Condition(Words({"ru": ("при отказ",)}), Scope.SENTENCE, Side.BEFORE, 3, None, True)
    assert second.closer_than == Words({"ru": ("@official",)})
    assert rule.conditions.severity_if[0].to == "note"


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint"),
    [
        ("factor: D5", "factor: D9", "LR203", "'factor'", "D3, D5; not 'D9'"),
        ("factor: D5", "factor: D3", "LR203", "'factor'", "KZ-D5-1"),
        ("id: KZ-D5-1", "id: D5", "LR203", "'id'", "KZ-D5-1"),
        ("name: at-will", "name: At Will", "LR203", "'name'", "hyphens"),
        ("severity: high", "severity: huge", "LR203", "'severity'", "high, medium, low, note"),
        ("tier: conclusion", "tier: all", "LR203", "'tier'", "conclusion, look"),
        ("status: stable", "status: ready", "LR203", "'status'", "preview, stable, deprecated"),
        ("kind: phrase", "kind: guess", "LR203", "'kind'", "phrase, detector"),
        ("  find:", "  search:", "LR203", "'params.find': missing", "this key"),
        ("why: {ru: почему, kk: неге, en: why}", "why: {ru: почему}", "LR203", "'why.kk': missing", "this key"),
        ("why:", "reason: x\nwhy:", "LR202", "'reason': unknown key", "advice"),
        ("message:", "applies: {zones: cellar}\nmessage:", "LR203", "'applies.zones'", "not 'cellar'"),
        ("message:", "applies: {act_types: poem}\nmessage:", "LR203", "'applies.act_types'", "not 'poem'"),
        ("message:", "applies: {languages: en}\nmessage:", "LR203", "'applies.languages'", "not 'en'"),
        ("message:", "unless: {scope: act}\nmessage:", "LR203", "'unless[1].phrases'", "a lexicon"),
        ("message:", "unless: {lexicon: a, scope: page}\nmessage:", "LR203", "'unless[1].scope'", "not 'page'"),
        ("message:", "tier_if: {lexicon: a, to: high}\nmessage:", "LR203", "'tier_if[1].to'", "conclusion, look"),
        ("message:", "basis: [{provision: 3}]\nmessage:", "LR203", "'basis[1].act': missing", "this key"),
        ("[[по своему усмотрению]]", "по своему усмотрению", "LR203", "'examples.match[1].text'", "marked [[so]]"),
        ('"Ректор решает."', '"[[Ректор]] решает."', "LR203", "'examples.no_match[1].text'", "nothing is to be found"),
    ],
)
def test_mistakes_name_the_key_and_what_was_expected(old, new, code, message, hint):
    with pytest.raises(RuleError) as caught:
        read_rule(rule_with(old, new), "at-will.yaml", FACTORS)
    assert caught.value.code == code
    assert message in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.where.startswith("at-will.yaml, line ")


def test_mistakes_in_phrases_are_found_when_the_rule_is_checked():
    text = rule_with("message:", 'unless: {phrases: {ru: ["по (усмотрение"]}}\nmessage:')
    with pytest.raises(RuleError, match=r"at-will.yaml: phrase «по \(усмотрение», position 15") as caught:
        read_rule(text, "at-will.yaml", FACTORS)
    assert caught.value.code == "LR204"
    assert read_rule(text, "at-will.yaml", FACTORS, examples=False).id == "KZ-D5-1"
