"""`legal-risk annotate`: a copy with comments, and with proposals when they are asked for."""

import zipfile

from typer.testing import CliRunner

from legal_risk.cli.app import app
from tests.report.annotated.test_suggestions import RICH, docx


def _run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_proposals_carry_the_author_and_date_of_the_caller(tmp_path):
    (tmp_path / "draft.docx").write_bytes(docx(RICH))
    named = ("--author", "Отдел экспертизы", "--date", "2026-01-31")
    done = _run("annotate", tmp_path / "draft.docx", "--out", tmp_path, "--look", "--suggest", *named)
    assert done.exit_code == 0, done.output
    assert "Предложено исправлений: 1." in done.output
    with zipfile.ZipFile(tmp_path / "draft.annotated.docx") as package:
        written = package.read("word/document.xml").decode("utf-8")
    assert 'w:author="Отдел экспертизы" w:date="2026-01-31T00:00:00Z"' in written


def test_without_being_asked_nothing_is_struck_out(tmp_path):
    (tmp_path / "draft.docx").write_bytes(docx(RICH))
    done = _run("annotate", tmp_path / "draft.docx", "--out", tmp_path)
    assert "исправлений" not in done.output
    with zipfile.ZipFile(tmp_path / "draft.annotated.docx") as package:
        assert b"<w:del " not in package.read("word/document.xml")


def test_proposals_need_a_word_document(tmp_path):
    (tmp_path / "draft.md").write_text("Правила\n\n1. Срок.\n", encoding="utf-8")
    done = _run("annotate", tmp_path / "draft.md", "--out", tmp_path, "--suggest")
    assert done.exit_code == 2
    assert "LR325" in done.stderr
