"""What the README and the guides say is true: commands run, rules exist, the finding shown is found."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

import legal_risk
from legal_risk.cli.app import app
from legal_risk.engine import load_pack
from legal_risk.engine.rulefile import read_rule
from legal_risk.lang.notation import CASES, FEATURES, TAGS, parse_phrase

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = ("README.md", "CONTRIBUTING.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))
DRAFT = ROOT / "examples" / "draft-competition-rules.ru.docx"
COMMANDS = typer.main.get_command(app)


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def lines_of(text: str) -> list[str]:
    """The commands of a page: lines of shell blocks and code in sentences that begin with ``legal-risk``."""
    shell = [line.partition(" #")[0].strip() for block in blocks(text, "bash") for line in block.splitlines()]
    prose = re.findall(r"(?<!`)`(legal-risk [^`]+)`", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL))
    found = [line.removeprefix(".venv/bin/") for line in shell + prose]
    return [line for line in found if line.startswith("legal-risk ")]


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False, env=environment()
    )


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}


@pytest.fixture(scope="session")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what an earlier check and an expert leave behind: a report, a book and decisions about one finding."""
    folder = tmp_path_factory.mktemp("earlier")
    made = CliRunner().invoke(app, ["check", str(DRAFT), "--format", "json", "--format", "xlsx", "--out", str(folder)])
    assert made.exit_code == 1, made.output
    finding = findings(folder)[0]
    (folder / "decisions.yaml").write_text(
        f"decisions:\n  - finding: {finding['id']}\n    factor: {finding['factor']}\n    norm: {json.dumps(finding['quote'])}\n"
        "    verdict: accept\n    author: А. Б. Эксперт\n    date: 2026-01-31\n",
        encoding="utf-8",
    )
    return folder


def findings(folder: Path) -> list[dict[str, Any]]:
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return list(report["acts"][0]["findings"])


@pytest.fixture
def folder(tmp_path: Path, earlier: Path) -> Path:
    """Return a folder in which the names that the commands use exist."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for name in ("draft.docx", "проект.docx", "жоба.docx", "проект-2.docx", "жоба-2.docx"):
        shutil.copy(DRAFT, tmp_path / name)
    for name in ("отчёт", "есеп"):
        shutil.copytree(earlier, tmp_path / name)
    for name in ("decisions.yaml", "решения.yaml", "шешімдер.yaml"):
        shutil.copy(earlier / "decisions.yaml", tmp_path / name)
    for name in ("corpora", "rules"):
        (tmp_path / name).symlink_to(ROOT / name)
    group = tmp_path / "my-rules" / "discretion"
    group.mkdir(parents=True)
    (group / "D5-own.yaml").write_text(whole_rule().replace("id: KZ-D5-3 ", "id: KZ-D5-99 "), encoding="utf-8")
    return tmp_path


def whole_rule() -> str:
    """Return the rule of the guide with the texts that it leaves out."""
    (written,) = blocks(page("docs/writing-rules.md"), "yaml")
    text = "{ru: почему и что делать, kk: неге және не істеу керек, en: why and what to do}"
    return written.replace("\nexamples:", f"\nwhy: {text}\nadvice: {text}\nexamples:")


def expanded(line: str, folder: Path) -> list[str]:
    words = [sorted(str(p.name) for p in folder.glob(w)) if "*" in w else [w] for w in shlex.split(line)[1:]]
    return [word for group in words for word in group]


EVERY_LINE = sorted({(name, line) for name in PAGES for line in lines_of(page(name))})

# Pages about the whole corpora have a test of their own.
SLOW = re.compile(r"corpora/(?:wordings|gold)")


@pytest.mark.parametrize("line", sorted({line for _, line in EVERY_LINE if SLOW.search(line) is None}))
def test_every_command_of_the_pages_runs(line, folder, monkeypatch):
    monkeypatch.chdir(folder)
    arguments = named(expanded(line, folder), folder)
    outcome = CliRunner().invoke(app, arguments)
    checks = arguments[0] == "check"
    assert outcome.exit_code == (1 if checks and "never" not in arguments else 0), outcome.output
    assert outcome.output.strip()


def named(arguments: list[str], folder: Path) -> list[str]:
    """Return the arguments with a finding of the file or the report that they name in the place of the placeholder."""
    if not {"ОТПЕЧАТОК", "ТАҢБА"} & set(arguments):
        return arguments
    if "--file" in arguments:
        report = legal_risk.check(folder / arguments[arguments.index("--file") + 1])
        known = report.acts[0].findings[0].id
    else:
        known = findings(folder / "отчёт")[0]["id"]
    return [known if word in ("ОТПЕЧАТОК", "ТАҢБА") else word for word in arguments]


def test_the_pages_name_every_command():
    named = {word for _, line in EVERY_LINE for word in line.split()[1:3]}
    known = set(COMMANDS.commands) | set(COMMANDS.commands["rules"].commands)
    assert known - named <= {"pages", "verdicts"}  # what no file of the examples can show


@pytest.mark.parametrize("name", PAGES)
def test_every_option_of_the_pages_exists(name):
    known = {"--version", "--help", "--strict"}
    groups = (c for name in ("rules", "models") for c in COMMANDS.commands[name].commands.values())
    for command in (*COMMANDS.commands.values(), *groups):
        known |= {option for parameter in command.params for option in parameter.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*(?![\w-])", page(name))) <= known


def test_the_main_command_writes_what_the_readme_promises(folder):
    (command,) = [line for line in lines_of(README) if line.startswith("legal-risk check") and "--out reports" in line]
    done = run("-m", "legal_risk", *shlex.split(command)[1:], folder=folder)
    assert done.returncode == 0, done.stderr
    stem = DRAFT.stem
    names = {path.name for path in (folder / "reports").iterdir()}
    assert names == {
        "report.json",
        f"{stem}.conclusion.ru.docx",
        f"{stem}.conclusion.kk.docx",
        f"{stem}.report.html",
    }


def test_the_python_of_the_readme_runs(folder):
    (snippet,) = blocks(README, "python")
    done = run("-c", snippet, folder=folder)
    assert done.returncode == 0, done.stderr
    assert "D6 пункт 3" in done.stdout
    assert (folder / "reports" / "report.json").is_file()


@cache
def printed() -> str:
    return " ".join(CliRunner().invoke(app, ["check", str(DRAFT)]).stdout.split())


def test_the_finding_shown_is_printed_by_the_command():
    (shown,) = blocks(README, "text")
    assert " ".join(shown.split()) in printed()


def test_every_factor_has_a_rule_and_is_named():
    pack = load_pack()
    covered = {rule.factor for rule in pack.rules}
    assert covered == {factor.code for factor in pack.factors}
    table = README[README.index("## What it finds") : README.index("## What it does not do yet")]
    named = set(re.findall(r"\b[A-Z]\d+\b", re.sub(r"([A-Z])(\d)–[A-Z](\d)", _spread, table)))
    assert named == covered


def _spread(match: re.Match[str]) -> str:
    return " ".join(f"{match[1]}{n}" for n in range(int(match[2]), int(match[3]) + 1))


@pytest.mark.parametrize("name", PAGES)
def test_links_and_folders_exist(name):
    for target in re.findall(r"\]\(([^)#:]+)\)", page(name)):
        assert ((ROOT / name).parent / target).exists(), target
    for path in re.findall(r"`((?:legal_risk|rules|corpora|tests|docs|examples)/[\w./-]*)`", page(name)):
        assert (ROOT / path).exists(), path


def test_the_readme_is_short():
    assert len(README.splitlines()) < 160


GUIDE = page("docs/writing-rules.md")


def test_the_rule_of_the_guide_is_a_rule():
    rule = read_rule(whole_rule(), "guide.yaml", ["D5"])
    shipped = load_pack(examples=True).rule(rule.id)
    assert (rule.name, rule.severity, rule.tier, rule.message) == (
        shipped.name,
        shipped.severity,
        shipped.tier,
        shipped.message,
    )
    assert set(rule.params.phrases["ru"]) <= set(shipped.params.phrases["ru"])
    assert set(rule.params.phrases["kk"]) <= set(shipped.params.phrases["kk"])
    for group in ("match", "no_match"):
        assert {e.text for e in getattr(rule.examples, group)} <= {e.text for e in getattr(shipped.examples, group)}


def test_the_notation_of_the_guide_is_the_notation():
    section = GUIDE.partition("## Phrases")[2].partition("## Conditions")[0]
    for names, known in (("Parts of speech", TAGS), ("Cases", CASES), ("Features", FEATURES)):
        (listed,) = re.findall(rf"{names}: `([^`]+)`", section)
        assert set(listed.split()) == known
    written = [
        cell.replace("\\|", "|") for row in re.findall(r"^\| (`.+`) \|", section, re.MULTILINE) for cell in [row]
    ]
    for phrase in (p for cell in written for p in re.findall(r"`([^`]+)`", cell)):
        parse_phrase(f"слово {phrase} слово")


def test_the_guide_is_right_that_a_wrong_example_is_told(folder, monkeypatch):
    monkeypatch.chdir(folder)
    (file,) = (folder / "my-rules").rglob("*.yaml")
    text = file.read_text(encoding="utf-8")
    harmless = "Расписание утверждается директором по согласованию с педагогическим советом."
    file.write_text(f'{text}    - {{lang: ru, text: "{harmless}"}}\n', encoding="utf-8")
    assert CliRunner().invoke(app, ["rules", "check", "my-rules"]).exit_code == 0
    risky = "Перевод студента осуществляется ректором по согласованию с деканом."
    file.write_text(f'{text}    - {{lang: ru, text: "{risky}"}}\n', encoding="utf-8")
    outcome = CliRunner().invoke(app, ["rules", "check", "my-rules"])
    assert outcome.exit_code == 2
    assert f"LR211: discretion/{file.name}, line {len(text.splitlines()) + 1}" in outcome.stderr
