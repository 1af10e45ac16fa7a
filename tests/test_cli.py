from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from legal_risk import __version__
from legal_risk.api import Report
from legal_risk.cli.app import app
from legal_risk.errors import RuleError
from legal_risk.model.report import Failure
from legal_risk.quality import Measured, Shipped
from legal_risk.report.json import schema
from tests.report import sample
from tests.test_api import KK, RU


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ru.md").write_text(RU, encoding="utf-8")
    (tmp_path / "kk.txt").write_text(KK, encoding="utf-8")
    return tmp_path


def _run(*arguments: object):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def _with_result(monkeypatch, result) -> None:
    monkeypatch.setattr("legal_risk.cli.check.api.check", lambda *sources, **options: Report(result))


LOW = sample.act_report(
    sample.kazakh_report().act,
    tuple(f for f in sample.kazakh_report().findings if f.severity.value == "medium"),
)
BAD = Failure("bad.pdf", "LR104", "too large", "")
FAULT = Failure("bad.pdf", "LR901", "internal error", "")


@pytest.mark.parametrize(
    ("result", "options", "code"),
    [
        (sample.result_of(sample.russian_report()), (), 1),
        (sample.result_of(sample.clean_report()), (), 0),
        (sample.result_of(sample.russian_report()), ("--fail-on", "high"), 1),
        (sample.result_of(LOW), ("--fail-on", "high"), 0),
        (sample.result_of(LOW), ("--fail-on", "medium"), 1),
        (sample.result_of(LOW), ("--fail-on", "low"), 1),
        (sample.result_of(sample.russian_report()), ("--fail-on", "never"), 0),
        (sample.result_of(sample.russian_report(), errors=(BAD,)), (), 2),
        (sample.result_of(errors=(BAD,)), ("--fail-on", "never"), 2),
        (sample.result_of(sample.russian_report(), errors=(BAD, FAULT)), (), 3),
    ],
)
def test_exit_codes(monkeypatch, result, options, code):
    _with_result(monkeypatch, result)
    for form in ("text", "json"):
        assert _run("check", "x.md", "--format", form, *options).exit_code == code


def test_look_findings_alone_do_not_fail(monkeypatch):
    report = sample.russian_report()
    look = tuple(f for f in report.findings if f.tier.value == "look")
    _with_result(monkeypatch, sample.result_of(sample.act_report(report.act, look)))
    assert _run("check", "x.md").exit_code == 0


def test_json_on_standard_output_is_pure(monkeypatch):
    _with_result(monkeypatch, sample.full_result())
    outcome = _run("check", "x.md", "--format", "json")
    jsonschema.Draft202012Validator(schema("report")).validate(json.loads(outcome.stdout))
    assert "LR104" in outcome.stderr


def test_text_shows_findings_and_all_shows_more(monkeypatch):
    _with_result(monkeypatch, sample.full_result())
    short, long = (_run("check", "x.md", *extra).stdout for extra in ((), ("--all",)))
    assert "пункт 2" in short
    assert "R2 Открытый перечень документов" in long
    assert "R2 Открытый перечень документов" not in short
    assert "тармақ" in _run("check", "x.md", "--lang", "kk").stdout


def test_files_are_written_where_asked(monkeypatch, tmp_path):
    _with_result(monkeypatch, sample.full_result())
    out = tmp_path / "out"
    outcome = _run(
        "check", "x.md", "--format", "docx", "--format", "html", "--format", "json", "--out", out, "--lang", "kk"
    )
    assert outcome.exit_code == 2
    assert outcome.stdout == ""
    names = {path.name for path in out.iterdir()}
    assert {"report.json", "lager.conclusion.kk.docx", "lager.report.html"} <= names
    assert 'lang="kk"' in (out / "lager.report.html").read_text(encoding="utf-8")[:200]


def test_without_a_folder_files_go_to_the_current_one(monkeypatch, tmp_path):
    _with_result(monkeypatch, sample.result_of(sample.clean_report()))
    monkeypatch.chdir(tmp_path)
    assert _run("check", "x.md", "--format", "html").exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["clean.report.html"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "x.md", "--format", "pdf"),
        ("check", "x.md", "--lang", "de"),
        ("check", "x.md", "--fail-on", "all"),
        ("check", "x.md", "--changes", "none"),
        ("outline",),
        ("text", "a", "b"),
        ("unknown",),
        ("rules", "show"),
    ],
)
def test_bad_usage_exits_2(arguments):
    outcome = _run(*arguments)
    assert outcome.exit_code == 2
    assert outcome.stderr


def test_version():
    assert _run("--version").stdout == f"legal-risk {__version__}\n"


def test_a_folder_is_an_error_with_a_hint(tmp_path):
    for language, hint in (("ru", "что сделать"), ("kk", "не істеу керек"), ("en", "what to do")):
        outcome = _run("check", tmp_path, "--lang", language, "--format", "json")
        assert outcome.exit_code == 2
        assert "LR105" in outcome.stderr
        assert hint in outcome.stderr
        assert json.loads(outcome.stdout)["errors"][0]["code"] == "LR105"


@pytest.mark.parametrize("command", ["text", "outline"])
def test_a_missing_file_is_an_error(command):
    outcome = _run(command, "absent.md")
    assert outcome.exit_code == 2
    assert "LR101" in outcome.stderr
    assert outcome.stdout == ""
    assert "Traceback" not in outcome.stderr


def test_text_is_the_source_exactly(tmp_path):
    text = "Правила\r\n\r\n1. Ёлки  «да» \u00a0–\tконец"
    (tmp_path / "a.txt").write_bytes(text.encode())
    outcome = _run("text", tmp_path / "a.txt")
    assert outcome.exit_code == 0
    assert outcome.stdout_bytes == text.encode()


def test_outline_as_tree_and_as_json(folder):
    tree = _run("outline", folder / "ru.md")
    assert tree.exit_code == 0
    assert "Общие положения" in tree.stdout
    record = json.loads(_run("outline", folder / "ru.md", "--json").stdout)
    jsonschema.Draft202012Validator(schema("outline")).validate(record)
    root = record["acts"][0]["root"]
    assert root["kind"] == "act"
    assert RU[slice(*root["span"])].strip() == RU.strip()


def test_internal_errors_are_short_without_debug(monkeypatch):
    def broken(*sources, **options):
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("legal_risk.cli.check.api.check", broken)
    outcome = _run("check", "x.md")
    assert outcome.exit_code == 3
    assert "LR901" in outcome.stderr
    assert "boom" in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert isinstance(_run("check", "x.md", "--debug").exception, ZeroDivisionError)


def test_a_rule_that_cannot_be_used_exits_2(monkeypatch):
    def broken(*sources, **options):
        raise RuleError("LR202", "unknown key 'colour'", where="rules/x.yaml:3", hint="remove it")

    monkeypatch.setattr("legal_risk.cli.check.api.check", broken)
    outcome = _run("check", "x.md")
    assert outcome.exit_code == 2
    assert "rules/x.yaml:3" in outcome.stderr
    assert "remove it" in outcome.stderr


def test_rules_are_listed_shown_and_checked():
    listed = _run("rules", "list", "--lang", "kk")
    assert listed.exit_code == 0
    first = next(line.split()[0] for line in listed.stdout.splitlines() if line.startswith("KZ-"))
    shown = _run("rules", "show", first)
    assert shown.exit_code == 0
    assert first in shown.stdout
    assert "Примеры" in shown.stdout
    assert "{" not in shown.stdout
    assert _run("rules", "show", "KZ-NONE").exit_code == 2
    assert _run("rules", "check").exit_code == 0
    assert _run("rules", "check", "/nonexistent/rules").exit_code == 2


def test_a_folder_without_rules_is_told_so(tmp_path):
    empty = _run("rules", "check", tmp_path)
    assert empty.exit_code == 2
    assert "LR207" in empty.stderr
    assert "discretion" in empty.stderr
    (tmp_path / "mine.yaml").write_text("id: MY-D5-1\n", encoding="utf-8")
    astray = _run("rules", "check", tmp_path)
    assert astray.exit_code == 2
    assert "mine.yaml" in astray.stderr


def _process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "legal_risk", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment}, timeout=120, check=False)


def test_the_whole_command_in_a_foreign_locale(folder):
    plain = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    checked = _process("check", folder / "ru.md", folder / "kk.txt", folder / "absent.md", "--format", "json", **plain)
    assert checked.returncode == 2
    record = json.loads(checked.stdout.decode("utf-8"))
    jsonschema.Draft202012Validator(schema("report")).validate(record)
    assert [act["source"]["name"] for act in record["acts"]] == ["ru.md", "kk.txt"]
    assert "такого файла нет" in checked.stderr.decode("utf-8")
    for act in record["acts"]:
        text = _process("text", folder / act["source"]["name"], **plain).stdout.decode("utf-8")
        assert act["findings"]
        for finding in act["findings"]:
            assert text[slice(*finding["span"])] == finding["quote"]


def test_word_reports_with_settings(tmp_path):
    settings = tmp_path / "office.yaml"
    settings.write_text("header: ОТЗЫВ\nexpert: А. Сериков\n", encoding="utf-8")
    draft = Path(__file__).resolve().parents[1] / "examples" / "draft-competition-rules.kk.docx"
    formats = [part for name in ("docx", "bilingual", "amendments", "note") for part in ("--format", name)]
    result = _run("check", draft, "--lang", "kk", "--settings", settings, "--out", tmp_path, *formats)
    assert result.exit_code == 1
    assert sorted(path.name for path in tmp_path.glob("*.docx")) == [
        "draft-competition-rules.kk.amendments.kk.docx",
        "draft-competition-rules.kk.conclusion.kk.docx",
        "draft-competition-rules.kk.conclusion.ru-kk.docx",
        "note.kk.docx",
    ]


def test_wrong_settings_are_told_before_anything_is_checked(tmp_path):
    settings = tmp_path / "office.yaml"
    settings.write_text("haeder: ОТЗЫВ\n", encoding="utf-8")
    result = _run("check", tmp_path / "none.docx", "--settings", settings)
    assert result.exit_code == 2
    assert "LR321" in result.output


def test_the_quality_page_and_its_figures_come_from_one_measure(tmp_path, monkeypatch):
    measures = []

    def once(rules=None):
        measures.append(rules)
        return Shipped(Measured(()), ("KZ-D2-1",), "ab" * 32)

    monkeypatch.setattr("legal_risk.quality.measure_shipped", once)
    result = _run("eval", "--out", tmp_path / "pages")
    assert result.exit_code == 0, result.output
    assert len(measures) == 1
    assert json.loads((tmp_path / "pages" / "quality.json").read_text(encoding="utf-8"))["pack"] == "ab" * 32
    assert (tmp_path / "pages" / "quality.md").read_text(encoding="utf-8").startswith("# Quality of the rules")
    for option, start in (("--card", "# Quality"), ("--figures", "{")):
        assert _run("eval", option).output.startswith(start)


def test_a_missing_package_is_told_in_one_line():
    """A Python that lacks the packages is told what to install, not shown a traceback."""
    blocked = "import sys; sys.modules['typer'] = None; from legal_risk.cli import main; main(['check', 'x.txt'])"
    run = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert run.stderr.startswith("[LR415] typer: ") and "pip install" in run.stderr
