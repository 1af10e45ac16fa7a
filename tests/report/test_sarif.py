"""SARIF: what the standard asks of the parts that we write, and that the counts are those of the report."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import legal_risk
from legal_risk.model.finding import Status, Verdict
from legal_risk.report.sarif import result_to_sarif
from tests.report.sample import full_result, hostile_report, result_of, russian_report

ALLOWED = {
    "result": {
        "ruleId", "ruleIndex", "kind", "level", "rank", "message", "locations", "relatedLocations",
        "partialFingerprints", "baselineState", "suppressions", "properties",
    },
    "run": {"tool", "columnKind", "language", "artifacts", "invocations", "results", "properties"},
    "region": {"startLine", "startColumn", "charOffset", "charLength", "snippet"},
}  # fmt: skip


@pytest.fixture(params=["ru", "kk", "en"])
def log(request):
    return result_to_sarif(full_result(), request.param)


def test_the_log_has_one_run_with_a_tool_and_rules(log):
    assert log["version"] == "2.1.0" and len(log["runs"]) == 1
    run = log["runs"][0]
    assert set(run) == ALLOWED["run"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == sorted(set(ids))
    assert all(run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


def test_every_finding_is_a_result_with_its_place(log):
    result, run = full_result(), log["runs"][0]
    findings = [(f, report) for report in result.acts for f in report.findings]
    assert len(run["results"]) == len(findings)
    for record, (finding, report) in zip(run["results"], findings, strict=True):
        assert set(record) <= ALLOWED["result"]
        assert record["level"] in {"error", "warning", "note", "none"}
        assert (record["kind"] == "fail") is (finding.tier == "conclusion")
        assert record["kind"] == "fail" or record["level"] == "none"
        place = record["locations"][0]["physicalLocation"]
        region = place["region"]
        assert set(region) == ALLOWED["region"]
        text = report.act.source.text
        assert text[region["charOffset"] : region["charOffset"] + region["charLength"]] == finding.quote
        line = text.split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 :].startswith(finding.quote.split("\n")[0])
        assert (
            run["artifacts"][place["artifactLocation"]["index"]]["location"]["uri"] == place["artifactLocation"]["uri"]
        )


def test_inputs_that_failed_and_parts_not_checked_are_notifications(log):
    invocation = log["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    levels = [n["level"] for n in invocation["toolExecutionNotifications"]]
    assert levels == ["error", "warning"]
    assert invocation["toolExecutionNotifications"][0]["descriptor"]["id"] == "LR104"


def test_verdicts_and_the_baseline_show_as_suppressions_and_states():
    report = russian_report()
    first, second, *others = report.findings
    rejected = replace(first, status=Status.REJECTED, verdict=Verdict(Status.REJECTED, "право заявителя"))
    known = replace(second, status=Status.KNOWN)
    log = result_to_sarif(result_of(replace(report, findings=(rejected, known, *others))))
    one, two, *_ = log["runs"][0]["results"]
    assert one["suppressions"][0]["justification"] == "право заявителя"
    assert two["baselineState"] == "unchanged" and "suppressions" not in two


def test_hostile_texts_are_only_texts():
    written = json.dumps(result_to_sarif(result_of(hostile_report())), ensure_ascii=False)
    assert json.loads(written.encode("utf-8"))
    assert "\u202e" not in written and "\x1b" not in written


SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


def _faults(log) -> list[str]:
    kind = jsonschema.Draft4Validator
    return [error.message for error in kind(SCHEMA, format_checker=kind.FORMAT_CHECKER).iter_errors(log)]


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_logs_follow_the_schema_of_the_standard(language):
    verdict = Verdict(Status.REJECTED, "норма закона", "А. Б.", "2026-01-31")
    report = russian_report()
    rejected = replace(report.findings[0], status=Status.REJECTED, verdict=verdict)
    decided = replace(report, findings=(rejected, *report.findings[1:]))
    for result in (full_result(), result_of(hostile_report()), result_of(decided), result_of()):
        assert _faults(json.loads(json.dumps(result_to_sarif(result, language)))) == []


def test_the_log_of_a_checked_act_follows_the_schema():
    text = "Правила приёма\n\n1. Комиссия вправе отказать по своему усмотрению и по иным основаниям.\n"
    report = legal_risk.check(text.encode())
    assert report.findings
    assert _faults(json.loads(json.dumps(result_to_sarif(report.result, "ru")))) == []


def test_the_schema_finds_faults(log):
    broken = json.loads(json.dumps(log))
    broken["runs"][0]["results"][0]["level"] = "severe"
    broken["runs"][0]["unknown"] = 1
    assert len(_faults(broken)) == 2
