"""A copy of a document with its findings as comments on the exact words."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from legal_risk.api.checking import check
from legal_risk.api.sources import Changes, Source, source_name
from legal_risk.errors import InputError, OptionError
from legal_risk.model.localized import InterfaceLanguage

if TYPE_CHECKING:
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
    from legal_risk.report.annotated import notes_of

    data = _bytes_of(source)
    stream = BytesIO(data)
    stream.name = source_name(source)
    report = check(
        stream,
        rules_dir=rules_dir,
        changes=changes,
        profile=profile,
        decisions=decisions,
        baseline=baseline,
        today=today,
        strict=True,
    )
    notes = notes_of(report.acts, language, look=look)
    form = report.acts[0].act.source.format
    return AnnotatedCopy(_copy(data, form, notes, changes), form, len(notes))


def _copy(data: bytes, form: str, notes: tuple[Note, ...], changes: Changes) -> bytes:
    from legal_risk.report.annotated import annotate_docx, annotate_pdf

    if form == "docx":
        from legal_risk.readers.docx import read_with_places

        return annotate_docx(data, read_with_places(data, changes=changes).places, notes)
    if form == "pdf":
        from legal_risk.readers.pdf import read_pdf_with_places

        return annotate_pdf(data, read_pdf_with_places(data).places, notes)
    hint = "give a Word document or a PDF; for other formats use `legal-risk check --format html`"
    raise OptionError("LR318", f"remarks cannot be written into a document of the format {form}", hint=hint)


def _bytes_of(source: Source) -> bytes:
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source)
    if isinstance(source, (str, os.PathLike)):
        try:
            return Path(source).read_bytes()
        except FileNotFoundError as error:
            raise InputError("LR101", "there is no such file", where=source_name(source)) from error
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise InputError("LR106", f"the file cannot be opened: {reason}", where=source_name(source)) from error
    return source.read()
