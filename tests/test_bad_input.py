"""Bad input through the command line: a stable code, a hint, exit code 2, and the good file beside it is reported."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from legal_risk import InputError
from legal_risk import check as check_documents
from legal_risk.cli.app import app

GOOD = Path(__file__).resolve().parents[1] / "examples" / "draft-competition-rules.ru.docx"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ENGLISH = """Rules of admission to colleges

Chapter 1. General provisions

1. These Rules set the procedure of admission to colleges.

2. The director may refuse to admit an applicant at his own discretion.

3. Other documents may be required within a reasonable time.
"""


def pdf(draw: Callable[[Canvas], None], password: str | None = None) -> bytes:
    data = io.BytesIO()
    canvas = Canvas(data, encrypt=None if password is None else StandardEncryption(password, ownerPassword="owner"))
    draw(canvas)
    canvas.save()
    return data.getvalue()


def scanned(canvas: Canvas) -> None:
    from reportlab.lib.utils import ImageReader

    header = b"P6 8 8 255 "
    canvas.drawImage(ImageReader(io.BytesIO(header + bytes(8 * 8 * 3))), 0, 0, 500, 700)


def archive(*members: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for member in members:
            package.writestr(member, "<x/>")
    return data.getvalue()


CASES = {
    "empty.docx": (b"", "LR102"),
    "blank.txt": (b" \r\n\t\n", "LR102"),
    "picture.docx": (b"\x89PNG\r\n\x1a\n" + bytes(100), "LR103"),
    "letter.rtf": (b"{\\rtf1\\ansi text}", "LR103"),
    "program.txt": (bytes(range(256)) * 20, "LR103"),
    "cut.docx": (GOOD.read_bytes()[:9000], "LR112"),
    "start.docx": (b"PK\x03\x04", "LR112"),
    "protected.docx": (OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600), "LR113"),
    "old.doc": (OLE + "WordDocument".encode("utf-16-le") + bytes(600), "LR114"),
    "table.xlsx": (archive("[Content_Types].xml", "xl/workbook.xml"), "LR115"),
    "text.odt": (archive("mimetype", "content.xml"), "LR115"),
    "nothing.zip": (archive(), "LR115"),
    "protected.pdf": (pdf(lambda c: c.drawString(72, 700, "text"), "secret"), "LR130"),
    "scan.pdf": (pdf(scanned), "LR132"),
    "cut.pdf": (pdf(scanned)[:400], "LR131"),
    "english.txt": (ENGLISH.encode(), "LR108"),
    "english.md": (("# " + ENGLISH).encode(), "LR108"),
    "numbers.txt": (b"1. 2\n2. 3\n3. 4\n", "LR108"),
}


def run(*arguments: object):
    return CliRunner().invoke(app, ["check", *map(str, arguments)])


@pytest.fixture(params=[*CASES, "absent.docx", "folder"])
def bad(request, tmp_path) -> tuple[Path, str]:
    path = tmp_path / request.param
    if request.param == "folder":
        path.mkdir()
        return path, "LR105"
    if request.param == "absent.docx":
        return path, "LR101"
    data, code = CASES[request.param]
    path.write_bytes(data)
    return path, code


def test_a_bad_input_has_a_code_and_a_hint_and_the_good_one_is_reported(bad):
    path, code = bad
    outcome = run(path, GOOD, "--format", "json", "--fail-on", "never")
    assert outcome.exit_code == 2, outcome.output
    report = json.loads(outcome.stdout)
    assert [(e["source"], e["code"]) for e in report["errors"]] == [(path.name, code)]
    assert report["errors"][0]["hint"]
    assert any(act["source"]["name"] == GOOD.name and act["findings"] for act in report["acts"])
    assert f"Ошибка {code}: {path.name}" in outcome.stderr


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_person_reads_what_is_wrong_and_what_to_do_in_the_own_language(bad, language):
    path, code = bad
    outcome = run(path, "--lang", language)
    assert outcome.exit_code == 2, outcome.output
    error, label, hint = outcome.stdout[outcome.stdout.index(code) :].partition(
        {"ru": "что сделать: ", "kk": "не істеу керек: "}[language]
    )
    assert label
    for text in (error, hint):
        assert any("а" <= letter <= "я" for letter in text.lower())
    assert "internal" not in outcome.output


@pytest.mark.parametrize("name", ["english.txt", "english.md"])
def test_an_english_act_is_never_silently_clean(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(CASES[name][0])
    (act,) = check_documents(path).acts
    assert act.coverage.units > 0
    assert act.coverage.checked == 0
    assert len(act.coverage.not_checked) >= 3
    assert all("language" in part.why.en for part in act.coverage.not_checked)
    assert not act.findings
    assert "Не проверено" in run(path).stdout


def test_a_text_in_another_language_than_asked_for_is_not_clean():
    assert [e.code for e in check_documents(GOOD, language="kk").errors] == ["LR108"]
    assert check_documents(GOOD, language="ru").errors == ()


def test_strict_raises_for_a_file_that_cannot_be_read(tmp_path):
    (tmp_path / "cut.docx").write_bytes(CASES["cut.docx"][0])
    with pytest.raises(InputError, match="LR112"):
        check_documents(tmp_path / "cut.docx", GOOD, strict=True)
