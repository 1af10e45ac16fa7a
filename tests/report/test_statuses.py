"""What experts decided and what an earlier report had, in every format that people and tools read."""

from dataclasses import replace

import pytest
from typer.testing import CliRunner

from legal_risk.api import Report
from legal_risk.cli.app import app
from legal_risk.model.finding import Status, Verdict
from legal_risk.model.report import DecisionNote
from legal_risk.report.markdown import markdown
from legal_risk.report.sarif import result_to_sarif
from legal_risk.report.terminal import decision_line, summary
from tests.report import sample
from tests.report.test_terminal import _printed

NOTES = (
    DecisionNote("unused", "0" * 16, "D2", "Исчезнувшая \u202e<b>норма</b>."),
    DecisionNote("expired", "1" * 16, "D5", ""),
)


def decided_report():
    report = sample.russian_report()
    first, second, third, fourth = report.findings
    verdict = Verdict(Status.REJECTED, "так *задумано*", "Эксперт", "2026-01-02")
    findings = (
        replace(first, status=Status.REJECTED, verdict=verdict),
        replace(second, status=Status.ACCEPTED, verdict=Verdict(Status.ACCEPTED)),
        replace(third, status=Status.KNOWN),
        fourth,
    )
    return replace(report, findings=findings)


def test_the_terminal_folds_what_is_decided_or_known():
    text = _printed(summary(sample.result_of(decided_report())))
    assert "1. пункт 3  [средняя] D2 Неопределённый срок (подтверждено экспертом)" in text
    assert "по своему усмотрению" not in text
    assert "Отклонено экспертом: 1." in text and "Было при прошлой проверке: 1." in text
    assert "Ещё 1 для внимания эксперта (показать: --all): P5 – 1" in text
    assert "Для заключения: 2. Для внимания эксперта: 2." in text


def test_everything_is_shown_on_request():
    text = _printed(summary(sample.result_of(decided_report()), all_tiers=True))
    assert "(отклонено экспертом)" in text and "(было при прошлой проверке)" in text
    assert "Отклонено экспертом: 1." not in text


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_a_decision_that_changed_nothing_is_one_line(language):
    lines = [_printed(decision_line(note, language)) for note in NOTES]
    assert [line.count("\n") for line in lines] == [1, 1]
    assert "D2 «Исчезнувшая ⟨U+202E⟩<b>норма</b>.» (0000000000000000)" in lines[0]
    assert lines[1].rstrip().endswith(": D5 (1111111111111111)")


def test_the_command_says_them_on_the_error_stream(monkeypatch, tmp_path):
    result = replace(sample.result_of(decided_report()), decision_notes=NOTES)
    monkeypatch.setattr("legal_risk.cli.check.api.check", lambda *sources, **options: Report(result))
    outcome = CliRunner().invoke(app, ["check", "x.md", "--format", "json"])
    assert "0000000000000000" in outcome.stderr and "1111111111111111" in outcome.stderr
    assert outcome.stdout.startswith("{")


def test_markdown_keeps_rejected_findings_apart():
    text = markdown(decided_report(), notes=NOTES)
    open_part, rejected = text.split("## Отклонено экспертом")
    assert "по своему усмотрению" not in open_part and "по своему усмотрению" in rejected
    assert "отклонено экспертом; так \\*задумано\\*; Эксперт; 2026-01-02" in rejected
    assert "подтверждено экспертом" in open_part and "было при прошлой проверке" in open_part
    assert "такого замечания больше нет: D2 Исчезнувшая ⟨U+202E⟩\\<b\\>норма" in rejected


def test_sarif_tells_statuses_and_decisions_that_changed_nothing():
    result = replace(sample.result_of(decided_report()), decision_notes=NOTES)
    run = result_to_sarif(result, "ru")["runs"][0]
    assert [r["properties"]["status"] for r in run["results"]] == ["rejected", "accepted", "known", "new"]
    notifications = run["invocations"][0]["toolExecutionNotifications"]
    told = [n for n in notifications if n.get("descriptor", {}).get("id", "").startswith("decision-")]
    assert [n["descriptor"]["id"] for n in told] == ["decision-unused", "decision-expired"]
    assert all(n["level"] == "note" for n in told)
