"""Copies of the source document with the findings written beside the words they are about."""

from __future__ import annotations

from legal_risk.report.annotated.notes import Note, notes_of
from legal_risk.report.annotated.pdf import annotate_pdf
from legal_risk.report.annotated.word import annotate_docx

__all__ = ["Note", "annotate_docx", "annotate_pdf", "notes_of"]
