"""``legal-risk explain``: a rule, and a finding from a report or a file, in three languages."""

import json

import pytest
from typer.testing import CliRunner

import legal_risk
from legal_risk.cli.app import app
from legal_risk.report.json import result_to_dict, to_json
from tests.report import sample
from tests.test_api import KK, RU


def run(*arguments):
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, " ".join(result.output.split())


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("ru", ("Что находит", "Обоснование", "Пример", "Как написать", "Правовое основание", "Измеренная точность")),
        ("kk", ("Нені табады", "Негіздеме", "Мысал", "Қалай жазуға болады", "Құқықтық негіз", "Өлшенген дәлдігі")),
        ("en", ("Finds", "Example", "Instead", "Measured precision")),
    ],
)
def test_a_rule_is_explained_in_full(language, labels):
    code, shown = run("explain", "kz-d5-1", "--lang", language)
    assert code == 0 and shown.startswith("KZ-D5-1")
    places = [shown.index(f"{label}:") for label in labels]
    assert places == sorted(places)
    assert "{" not in shown


@pytest.mark.parametrize(("text", "language"), [(RU, "ru"), (KK, "kk")])
def test_a_finding_of_a_report_and_of_a_file_is_the_same(tmp_path, text, language):
    act, report = tmp_path / "act.md", tmp_path / "report.json"
    act.write_text(text, encoding="utf-8")
    found = legal_risk.check(act)
    report.write_text(to_json(found.to_dict()), encoding="utf-8")
    finding = found.findings[0]
    saved = run("explain", finding.id, "--report", report, "--lang", language)
    checked = run("explain", finding.id[:8], "--file", act, "--lang", language)
    assert saved == checked and saved[0] == 0
    shown = saved[1]
    for part in (finding.rule, finding.quote, finding.message.get(language), finding.address.get(language)):
        assert " ".join(part.split()) in shown
    assert all(" ".join(piece.quote.split()) in shown for piece in finding.evidence)
    assert finding.looked_for.get(language).split()[0] in shown


def test_the_verdict_of_an_expert_is_told(tmp_path):
    record = result_to_dict(sample.result_of(sample.russian_report()))
    record["acts"][0]["findings"][0] |= {"status": "rejected", "verdict": {"reason": "так задумано", "author": "А."}}
    report = tmp_path / "report.json"
    report.write_text(json.dumps(record), encoding="utf-8")
    code, shown = run("explain", record["acts"][0]["findings"][0]["id"], "--report", report)
    assert code == 0 and "отклонено экспертом; так задумано; А." in shown


def test_hostile_texts_are_shown_as_text(tmp_path):
    report = tmp_path / "report.json"
    record = result_to_dict(sample.result_of(sample.hostile_report()))
    report.write_text(to_json(record), encoding="utf-8")
    for finding in record["acts"][0]["findings"]:
        code, shown = run("explain", finding["id"], "--report", report)
        assert code == 0 and not {"\u202e", "\x1b", "\x07"} & set(shown)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("explain", "no-such-rule"), "LR305"),
        (("explain", "0123456789abcdef"), "LR323"),
        (("explain", "0123456789abcdef", "--report", "{report}"), "LR309"),
        (("explain", "0123456789abcdef", "--report", "{broken}"), "LR313"),
        (("explain", "0123456789abcdef", "--file", "{missing}"), "LR101"),
    ],
)
def test_what_cannot_be_explained_is_said(tmp_path, arguments, code):
    files = {name: tmp_path / name for name in ("report", "broken", "missing")}
    files["report"].write_text(to_json(result_to_dict(sample.full_result())), encoding="utf-8")
    files["broken"].write_text('{"acts": [1]}', encoding="utf-8")
    outcome, shown = run(*(str(a).format(**files) for a in arguments))
    assert outcome == 2 and code in shown


def test_words_that_a_finding_fills_in_are_one_blank():
    code, shown = run("explain", "KZ-D4-1", "--lang", "ru")
    assert code == 0
    assert "Как написать: … в следующих случаях: 1) …; 2) …" in shown
    assert "… …" not in shown
