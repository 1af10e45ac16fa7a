"""Copies of the source document with the findings written beside the words they are about."""

from __future__ import annotations

from legal_risk.report.annotated.notes import Note, notes_of
from legal_risk.report.annotated.pdf import annotate_pdf
from legal_risk.report.annotated.revisions import Revision
from legal_risk.report.annotated.suggestions import deletions_of
from legal_risk.report.annotated.word import annotate_docx, write_docx

__all__ = ["Note", "Revision", "annotate_docx", "annotate_pdf", "deletions_of", "notes_of", "write_docx"]
