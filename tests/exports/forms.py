"""The forms in which acts are written out, and how to read each back."""

from __future__ import annotations

from collections.abc import Callable

from tests.exports.page import to_html
from tests.exports.paper import Paper
from tests.exports.sheets import to_bilingual_pdf, to_pdf
from tests.exports.text import CODE_PAGES, to_text
from tests.exports.word import to_bilingual_docx, to_docx

SINGLE: dict[str, Callable[[Paper, str], bytes]] = {
    "docx": lambda paper, language: to_docx(paper),
    "pdf": lambda paper, language: to_pdf(paper),
    "html": lambda paper, language: to_html(paper),
    "code page": lambda paper, language: to_text(paper, CODE_PAGES[language]),
    "utf-16": lambda paper, language: b"\xff\xfe" + to_text(paper, "utf-16-le"),
}
"""One act in one language."""
PAIRS: dict[str, Callable[[Paper, Paper], bytes]] = {"docx, KK|RU": to_bilingual_docx, "pdf, KK|RU": to_bilingual_pdf}
ENDINGS = {"docx": "docx", "pdf": "pdf", "html": "html"}


def name_of(form: str) -> str:
    """Return a file name for the form."""
    return f"act.{ENDINGS.get(form[:4].strip(' ,'), ENDINGS.get(form[:3], 'txt'))}"
