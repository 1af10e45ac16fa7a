"""Verdicts of experts become labelled acts that the evaluation reads."""

from datetime import date

import pytest
from typer.testing import CliRunner

import legal_risk
from legal_risk.cli.app import app
from legal_risk.model.finding import Status, Verdict
from legal_risk.quality import evaluate, labelled_acts, shipped_check
from legal_risk.quality.examples import example_files
from legal_risk.review import Decision, decided, read_decisions, write_decisions

TODAY = date(2026, 11, 22)


def act_of(name, language):
    return next(a.file for a in labelled_acts() if (a.name, a.language) == (name, language))


def decisions_on(report):
    """Every other finding accepted, the rest rejected."""
    found = []
    for number, finding in enumerate(report.findings):
        status = Status.REJECTED if number % 2 else Status.ACCEPTED
        verdict = Verdict(status, 'закон: "да" # и — \u2028 <b>' if number % 2 else "")
        found.append(Decision(finding.id, finding.factor, "", verdict))
    return found


@pytest.mark.parametrize(("name", "language"), [("dormitory", "ru"), ("school-heads", "kk")])
def test_what_was_accepted_is_found_and_what_was_rejected_is_a_false_alarm(tmp_path, name, language):
    file = act_of(name, language)
    report = shipped_check()(file.read_bytes(), file.name)
    result = decided(legal_risk.check(file.read_bytes()).result, decisions_on(report), today=TODAY)
    for path, content in example_files(result):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    (act,) = labelled_acts(tmp_path)
    findings = result.acts[0].findings
    rejected = [f for f in findings if f.status is Status.REJECTED]
    assert len(act.findings) + len(act.traps) + len(act.absences) >= 0.8 * len(findings)
    assert act.traps and act.traps[0].why_not == rejected[0].verdict.reason
    (score,) = evaluate([act], shipped_check()).acts
    assert not [label for label in score.missed() if label.required]


def test_the_command_folds_pages_and_writes_examples(tmp_path):
    file = act_of("dormitory", "ru")
    report = legal_risk.check(str(file))
    saved, into = tmp_path / "page.yaml", tmp_path / "decisions.yaml"
    write_decisions(decisions_on(report.acts[0])[:6], saved)
    arguments = ["verdicts", str(saved), "--into", str(into), "--examples", str(tmp_path / "ex"), "--act", str(file)]
    outcome = CliRunner().invoke(app, arguments)
    assert outcome.exit_code == 0, outcome.output
    assert len(read_decisions(into)) == 6
    assert sorted(p.name for p in (tmp_path / "ex").rglob("*.*")) == ["dormitory.ru.txt", "dormitory.ru.yaml"]
    again = CliRunner().invoke(app, ["eval", str(tmp_path / "ex")])
    assert again.exit_code == 0, again.output


def test_examples_without_acts_are_refused(tmp_path):
    saved = tmp_path / "page.yaml"
    write_decisions([], saved)
    arguments = ["verdicts", str(saved), "--into", str(tmp_path / "d.yaml"), "--examples", str(tmp_path / "ex")]
    outcome = CliRunner().invoke(app, arguments)
    assert outcome.exit_code == 2 and "LR308" in outcome.output
