"""Texts meant to act instead of being read (markup, script, formulas, direction marks, endless words), in every format."""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO

import openpyxl
import pytest
from lxml import etree
from typer.testing import CliRunner

import legal_risk
from legal_risk.api.annotation import annotate
from legal_risk.cli.app import app
from legal_risk.model.finding import Status, Verdict
from legal_risk.model.localized import Localized
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.review import Decision, write_decisions
from tests.readers.docx.build import docx, p, r
from tests.readers.pdf_files import Sheet

FORMATS = ("json", "jsonl", "sarif", "xlsx", "docx", "html", "md", "bilingual", "amendments", "note")
NAME = "=1+1 <script>alert(3)</script> \u202eтрепскэ\u202c \x1b[31m"
ACTING = set("\u202e\u202c\u2066\u2069\u200f\x07\x1b")
WORD = "ж" * 3000
LINES = {
    "ru": (
        "Правила <script>alert(1)</script> распределения \u202eмест\u202c",
        "Глава 1. Общие положения",
        "1. =HYPERLINK(\"http://evil.example\";\"x\") Комиссия вправе по своему усмотрению отказать в выделении места.",
        "2. Комиссия \u202eпо своему усмотрению\u202c <img src=x onerror=alert(2)> отказывает в [выделении](http://e.example) места.",
        f"3. Комиссия по своему усмотрению {WORD} отказывает в выделении места {{{{ 7 * 7 }}}} %s {{0}}.",
        "4. Заявление рассматривается в возможно короткие сроки \u2066]]></w:t>\u2069 & «своевременно».",
    ),
    "kk": (
        "<script>alert(1)</script> орындарды бөлу \u202eқағидалары\u202c",
        "1-тарау. Жалпы ережелер",
        "1. +cmd|' /C calc'!A0 Комиссия өз қалауы бойынша орын бөлуден бас тартады.",
        "2. Комиссия \u202eөз қалауы бойынша\u202c <img src=x onerror=alert(2)> орын бөлуден бас тартады.",
        f"3. Комиссия өз қалауы бойынша {WORD} орын бөлуден бас тартады {{{{ 7 * 7 }}}} %s {{0}}.",
        "4. Өтініш мүмкіндігінше қысқа мерзімде \u2066]]></w:t>\u2069 & «уақтылы» қаралады.",
    ),
}  # fmt: skip


@pytest.fixture(params=["ru", "kk"])
def draft(request, tmp_path):
    path = tmp_path / "@SUM(1+1)*cmd.docx"
    path.write_bytes(docx("".join(p(r(line)) for line in LINES[request.param]) + "<w:sectPr/>"))
    return request.param, path


def shown(text):
    return not ACTING & set(text)


def test_every_file_shows_them_as_text(draft, tmp_path):
    language, path = draft
    report = legal_risk.check(path)
    assert len(report.findings) >= 4
    out = tmp_path / "out"
    settings = ConclusionSettings(
        **{name: Localized(NAME, NAME) for name in ("expert", "post", "organisation", "header")}
    )
    report.save(out, formats=FORMATS, language=language, settings=settings)
    files = {file.name: file for file in out.iterdir()}
    assert len(files) == len(FORMATS)
    for file in files.values():
        if file.suffix in (".html", ".md", ".sarif"):
            text = file.read_text(encoding="utf-8")
            assert "<script>alert" not in text or file.suffix == ".sarif"
            assert not re.search(r"(?<!\\)<(?:img|script) ?", text) or file.suffix != ".md"
            assert "<img" not in text or file.suffix != ".html"
            assert shown(text), file.name
        elif file.suffix == ".docx":
            assert shown(_word_text(file.read_bytes())), file.name
            assert "⟨U+202E⟩" in _word_text(file.read_bytes()), file.name
        elif file.suffix == ".xlsx":
            _check_workbook(file)
    quotes = {f["quote"] for act in json.loads(files["report.json"].read_text())["acts"] for f in act["findings"]}
    assert quotes == {f.quote for f in report.findings}


def _check_workbook(file):
    for sheet in openpyxl.load_workbook(file).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    assert cell.data_type == "s" and shown(cell.value), cell.coordinate


def _word_text(data, part="word/document.xml"):
    with zipfile.ZipFile(BytesIO(data)) as package:
        return "".join(etree.fromstring(package.read(part)).itertext())


def test_comments_of_a_word_copy_are_text(draft):
    language, path = draft
    copy = annotate(path, language=language, look=True)
    comments = _word_text(copy.data, "word/comments.xml")
    assert copy.notes >= 4 and shown(comments)
    assert _word_text(copy.data) == _word_text(path.read_bytes())


def test_notes_of_a_pdf_copy_are_text(tmp_path):
    from pypdf import PdfReader

    sheet = Sheet()
    for number, line in enumerate(line for line in LINES["ru"] if WORD not in line):
        sheet.fill(60, 60 + 50 * number, 470, "".join(c for c in line if c not in ACTING), size=11)
    path = tmp_path / "x.pdf"
    path.write_bytes(sheet.bytes())
    copy = annotate(path, look=True)
    notes = [a.get_object()["/Contents"] for page in PdfReader(BytesIO(copy.data)).pages for a in page["/Annots"]]
    assert len(notes) == copy.notes >= 3 and all(map(shown, notes))


def test_the_terminal_shows_them_as_text(draft):
    language, path = draft
    outcome = _run("check", path, "--all", "--lang", language)
    assert outcome.exit_code == 1 and shown(outcome.output)
    assert "<script>alert(1)</script>" in outcome.output


@pytest.mark.parametrize("command", ["deadlines", "decisions", "facts"])
def test_other_commands_show_them_as_text(draft, command):
    language, path = draft
    outcome = _run(command, path, "--lang", language)
    assert outcome.exit_code in (0, 1), outcome.output
    assert shown(outcome.output) and outcome.output.strip()


def test_two_drafts_and_an_explained_finding_are_text(draft, tmp_path):
    language, path = draft
    later = tmp_path / "later.docx"
    later.write_bytes(docx("".join(p(r(f"{line} ещё \u202eраз\u202c")) for line in LINES[language]) + "<w:sectPr/>"))
    assert shown(_run("compare", path, later, "--lang", language).output)
    found = legal_risk.check(path).findings[0].id
    outcome = _run("explain", found, "--file", path, "--lang", language)
    assert outcome.exit_code == 0 and shown(outcome.output)


def test_names_of_files_and_reasons_of_experts_are_text(draft, tmp_path):
    language, path = draft
    bad = tmp_path / "\u202efdp.\x1b[31mexe"
    bad.write_bytes(b"")
    decisions = tmp_path / "decisions.yaml"
    finding = legal_risk.check(path).findings[0]
    decision = Decision(finding.id, finding.factor, "x", Verdict(Status.REJECTED, f"{NAME} ]]>", NAME, "2026-01-31"))
    gone = Decision("0" * 16, "D5", NAME, Verdict(Status.REJECTED, NAME))
    write_decisions((decision, gone), decisions)
    out = tmp_path / "out"
    outcome = _run(
        "check", path, bad, "--decisions", decisions, "--out", out, "--format", "text", "--format", "docx",
        "--format", "html", "--format", "xlsx", "--format", "md", "--format", "note", "--all", "--lang", language,
    )  # fmt: skip
    assert outcome.exit_code == 2 and shown(outcome.output + outcome.stderr)
    for file in out.iterdir():
        if file.suffix == ".docx":
            assert shown(_word_text(file.read_bytes())), file.name
        elif file.suffix == ".xlsx":
            _check_workbook(file)
        else:
            text = file.read_text(encoding="utf-8")
            assert shown(text) and "<script>alert" not in text, file.name


def _run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])
