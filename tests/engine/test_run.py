from dataclasses import dataclass, replace

import pytest

from legal_risk.engine import Hit, load_pack, run_rules
from legal_risk.engine.places import heading_of, title_of
from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import ActType, NodeKind, Zone
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.source import Notice
from legal_risk.model.span import Span
from tests.engine.building import RULE, TREE, rule_with, tree_act, write_pack


@pytest.fixture
def packed(tmp_path):
    def build(*rules, **more):
        pack = load_pack(write_pack(tmp_path / "p", *rules, **more))
        assert not pack.errors
        return pack

    return build


def quotes(report):
    return [(f.unit, f.quote) for f in report.findings]


def with_condition(text):
    return rule_with("message:", f"{text}\nmessage:")


def test_findings_are_exact_and_addressed(packed):
    act = tree_act()
    report = run_rules(act, packed(), {})
    assert quotes(report) == [
        ("1", "по своему усмотрению"),
        ("2", "по усмотрению"),
        ("2", "по своему усмотрению"),
    ]
    for finding in report.findings:
        assert finding.span.of(act.source.text) == finding.quote
        assert all(e.span.of(act.source.text) == e.quote for e in finding.evidence)
    first = report.findings[0]
    assert (first.address.ru, first.path, first.language) == ("место 3", ("3",), "ru")
    assert first.message.ru == "Слова «по своему усмотрению» (место 3)"
    assert first.message.kk == "«по своему усмотрению» сөздері"
    assert [e.role for e in first.evidence] == [EvidenceRole.CUE]


def test_running_twice_gives_the_same_report(packed):
    act, pack = tree_act(), packed()
    first, second = run_rules(act, pack, {}), run_rules(act, pack, {}, annotated=Annotated(act))
    assert (first.findings, first.coverage, first.factors) == (second.findings, second.coverage, second.factors)


def test_fingerprints_survive_moves_and_tell_repeats_apart(packed):
    pack = packed()
    rows = [*TREE, (2, NodeKind.POINT, "4", Zone.BODY, "Ректор по усмотрению решает.")]
    before = run_rules(tree_act(), pack, {}).findings
    after = run_rules(tree_act([*rows[:5], rows[7], *rows[5:7], rows[8]]), pack, {}).findings
    assert {f.id for f in before} < {f.id for f in after}
    assert len({f.id for f in after}) == len(after) == 4
    assert all(len(f.id) == 16 for f in after)


@pytest.mark.parametrize(
    ("condition", "units"),
    [
        ('with: {phrases: {ru: ["ректор"]}}', ["2", "2"]),
        ('with: {phrases: {ru: ["глава"]}, scope: heading}', ["1", "2", "2"]),
        ('with: {phrases: {ru: ["решение"]}, scope: chapter}', ["2", "2"]),
        ('with: {phrases: {ru: ["обжаловать"]}, scope: point}', ["1"]),
        ('with: {phrases: {ru: ["обжаловать"]}, scope: segment}', []),
        ('with: {phrases: {ru: ["обжаловать"]}, scope: act}', ["1", "2", "2"]),
        ('with: {phrases: {kk: ["ректор"]}}', ["1", "2", "2"]),
        ('unless: {phrases: {ru: ["обучающийся"]}}', ["1", "2", "2"]),
        ('unless: {phrases: {ru: ["обучающийся"]}, scope: norm}', ["2", "2"]),
        ('unless: {phrases: {ru: ["право"]}, scope: heading}', ["2", "2"]),
        ('unless: {phrases: {ru: ["ректор"]}, side: before}', ["1"]),
        ('unless: {phrases: {ru: ["ректор"]}, side: after}', ["1", "2", "2"]),
        ('unless: {phrases: {ru: ["предмет"]}, within: 0}', ["2", "2"]),
        ('unless: {phrases: {ru: ["выбирать"]}, side: before, within: 0}', ["2", "2"]),
        ('unless: {phrases: {ru: ["обучающийся"]}, scope: norm, within: 0}', ["1", "2", "2"]),
        (
            "unless: {phrases: {ru: [решать]}, closer_than: {phrases: {ru: [ректор]}}}",
            ["1", "2", "2"],
        ),
        ("unless: {phrases: {ru: [решать]}, closer_than: {phrases: {ru: [обучающийся]}}}", ["1"]),
    ],
)
def test_conditions(packed, condition, units):
    assert [f.unit for f in run_rules(tree_act(), packed(with_condition(condition)), {}).findings] == units


def test_conditions_that_weigh_show_their_words(packed):
    rule = with_condition(
        "unless: {phrases: {ru: [выбирать]}, lower: true}\nseverity_if: {phrases: {ru: [ректор]}, to: low}"
    )
    found = run_rules(tree_act(), packed(rule), {}).findings
    assert [(f.unit, f.tier, f.severity) for f in found] == [
        ("2", Tier.CONCLUSION, Severity.LOW),
        ("2", Tier.CONCLUSION, Severity.LOW),
        ("1", Tier.LOOK, Severity.HIGH),
    ]
    assert [(e.role, e.quote) for e in found[2].evidence][1:] == [(EvidenceRole.COUNTER, "выбирать")]
    assert [(e.role, e.quote) for e in found[0].evidence][1:] == [(EvidenceRole.TRIGGER, "Ректор")]


def test_one_finding_for_one_factor_in_one_sentence(packed):
    weaker = rule_with("KZ-D5-1", "KZ-D5-2", "tier: conclusion", "tier: look", '"по свой? усмотрение"', '"решать"')
    found = run_rules(tree_act(), packed(RULE, weaker), {}).findings
    assert [(f.unit, f.rule) for f in found] == [("1", "KZ-D5-1"), ("2", "KZ-D5-1"), ("2", "KZ-D5-1")]
    assert [e.quote for e in found[1].evidence] == ["по усмотрению", "решает"]


def test_zones_languages_and_types_decide_what_is_looked_at(packed):
    everywhere = rule_with("message:", "applies: {zones: [body, note]}\nmessage:")
    assert [f.unit for f in run_rules(tree_act(), packed(everywhere), {}).findings] == ["1", "2", "2", "3"]


def test_a_rule_that_does_not_apply_says_why(packed):
    pack = packed(rule_with("message:", "applies: {not_act_types: amending, languages: ru}\nmessage:"))
    amending = run_rules(tree_act(act_type=ActType.AMENDING), pack, {})
    assert not amending.findings
    outcome = {f.factor: (f.outcome, f.reason.en) for f in amending.factors}
    assert outcome["D5"] == ("not-applicable", "The check does not apply to this kind of act: amending act.")
    assert outcome["D3"] == ("not-automated", "no rule")
    kazakh = run_rules(tree_act(), pack, {}, languages=["kk"])
    assert not kazakh.findings
    assert kazakh.factors[1].outcome == "not-applicable"


def test_outcomes_of_factors_that_were_looked_for(packed):
    pack = packed()
    assert run_rules(tree_act(), pack, {}).factors[1].outcome == "found"
    clean = run_rules(tree_act(TREE[:3]), pack, {}).factors[1]
    assert (clean.outcome, clean.rules) == ("not-found", ("KZ-D5-1",))


@dataclass(frozen=True, slots=True)
class Params:
    word: str
    breaks: bool = False


class Titles:
    name = "titles"
    Params = Params

    def find(self, context, params):
        if params.breaks:
            raise ZeroDivisionError("by zero")
        segment, span = title_of(context.act)
        yield Hit(segment, span, values={"word": params.word}, severity=Severity.NOTE)


DETECTOR_RULE = rule_with(
    "KZ-D5-1",
    "KZ-D3-1",
    "factor: D5",
    "factor: D3",
    "kind: phrase",
    "kind: detector",
    RULE[RULE.index("  find:") : RULE.index("message:")],
    "  detector: titles\n  word: слово\n",
    "Слова «{quote}» ({address})",
    "{word}: {quote}",
)


def test_detectors_are_called_with_their_params(packed):
    report = run_rules(tree_act(), packed(DETECTOR_RULE), {"titles": Titles()})
    (finding,) = report.findings
    assert (finding.message.ru, finding.severity, finding.unit) == ("слово: Правила выбора", Severity.NOTE, None)
    assert finding.quote == "Правила выбора"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("word: слово", "word: слово\n  breaks: true", "by zero"),
        ("word: слово", "wort: слово", "'params.word': missing"),
        ("word: слово", "word: слово\n  wort: слово", "'params.wort': unknown key"),
        ("detector: titles", "detector: nothing", "there is no detector 'nothing'"),
        ("{word}: ", "{number}: ", "no value for {number}"),
    ],
)
def test_a_broken_rule_is_reported_and_the_others_run(packed, old, new, why):
    pack = packed(rule_with(old, new, text=DETECTOR_RULE), RULE)
    report = run_rules(tree_act(), pack, {"titles": Titles()})
    assert {f.rule for f in report.findings} == {"KZ-D5-1"}
    (unchecked,) = report.coverage.not_checked
    assert unchecked.what.en == "KZ-D3-1"
    assert why in unchecked.why.en
    assert report.factors[0].outcome == "not-checked"


def test_coverage_counts_provisions_and_names_what_was_not_read():
    notice = Notice("LRN7", "page 2 has no text", not_checked=True)
    rows = [
        *TREE,
        (2, NodeKind.POINT, "4", Zone.BODY, "Ректор екінші"),
        (1, NodeKind.UNCLASSIFIED, None, Zone.UNCLASSIFIED, "Что-то"),
    ]
    act = tree_act(rows, notices=(notice, Notice("LRN8", "fine")))
    unknown = replace(act.segments[8], language=None)
    act = replace(act, segments=(*act.segments[:8], unknown, act.segments[9]))
    from legal_risk.engine.coverage import coverage_of

    found = coverage_of(act, ("ru", "kk"), [])
    assert (found.units, found.checked) == (7, 5)
    assert found.characters == len(act.source.view.text)
    assert found.classified == found.characters - len("Что-то")
    assert [(u.what.ru, u.why.en[:20]) for u in found.not_checked] == [
        ("LRN7", "page 2 has no text"),
        ("место 8", "The language of the "),
        ("место 9", "It could not be dete"),
    ]


def test_rules_that_were_not_loaded_are_named(tmp_path):
    pack = load_pack(write_pack(tmp_path / "p", rule_with("severity: high", "severity: huge")))
    report = run_rules(tree_act(), pack, {})
    assert report.coverage.not_checked[0].what.ru == "discretion/rule-1.yaml, line 6"


def test_places_of_absent_things():
    act = tree_act()
    chapter = act.root.children[1]
    segment, span = heading_of(act, chapter)
    assert span.of(act.source.view.text) == "Глава 2. Решения"
    assert segment.node is chapter
    assert title_of(act)[1] == Span(0, len("Правила выбора"))
