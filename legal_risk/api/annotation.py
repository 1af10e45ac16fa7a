"""A copy of a document with its findings as comments on the exact words."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from legal_risk.api.checking import check
from legal_risk.api.sources import CHANGES, Changes, one_of
from legal_risk.errors import OptionError
from legal_risk.model.localized import InterfaceLanguage

if TYPE_CHECKING:
    from legal_risk.readers import Source
    from legal_risk.readers.placed import Placed
    from legal_risk.report.annotated import Note


@dataclass(frozen=True, slots=True)
class AnnotatedCopy:
    """The copy: ``data`` are its bytes, ``format`` is ``docx`` or ``pdf``, ``notes`` the number of its remarks."""

    data: bytes
    format: str
    notes: int


def annotate(
    source: Source,
    *,
    language: InterfaceLanguage = "ru",
    look: bool = False,
    changes: Changes = "final",
    rules_dir: str | os.PathLike[str] | None = None,
    profile: str = "education-draft",
    decisions: str | os.PathLike[str] | None = None,
    baseline: str | os.PathLike[str] | None = None,
    today: date | None = None,
) -> AnnotatedCopy:
    """Check a Word document or PDF and return a copy with a comment (PDF: a highlight) on the words of each finding.

    Findings that an expert rejected are left out; ``look`` adds those that are only worth a look; ``language`` is that
    of the remarks; the other arguments are those of :func:`check`. Raises what :func:`check` raises,
    :class:`OptionError` ``LR318`` for other formats, ``LR315`` and ``LR319`` when the file cannot be added to.
    """
    from legal_risk.readers.placed import read_placed
    from legal_risk.report.annotated import notes_of

    one_of(changes, CHANGES, "changes")
    read = read_placed(source, changes=changes)
    report = check(
        read.text,
        rules_dir=rules_dir,
        profile=profile,
        decisions=decisions,
        baseline=baseline,
        today=today,
        strict=True,
    )
    notes = notes_of(report.acts, language, look=look)
    return AnnotatedCopy(_copy(read, notes), read.text.format, len(notes))


def _copy(read: Placed, notes: tuple[Note, ...]) -> bytes:
    from legal_risk.report.annotated import annotate_docx, annotate_pdf

    if read.docx is not None:
        return annotate_docx(read.data, read.docx, notes)
    if read.pdf is not None:
        return annotate_pdf(read.data, read.pdf, notes)
    hint = "give a Word document or a PDF; for other formats use `legal-risk check --format html`"
    form = read.text.format
    raise OptionError("LR318", f"remarks cannot be written into a document of the format {form}", hint=hint)
