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
    from legal_risk.model.span import Span
    from legal_risk.readers import Source
    from legal_risk.readers.placed import Placed
    from legal_risk.report.annotated import Note, Revision


@dataclass(frozen=True, slots=True)
class AnnotatedCopy:
    """The copy: ``data`` are its bytes, ``format`` is ``docx`` or ``pdf``, ``notes`` the number of its remarks.

    ``changes`` is the number of tracked changes proposed.
    """

    data: bytes
    format: str
    notes: int
    changes: int = 0


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
    suggest: Revision | None = None,
) -> AnnotatedCopy:
    """Check a Word document or PDF and return a copy with a comment (PDF: a highlight) on the words of each finding.

    Findings that an expert rejected are left out; ``look`` adds those that are only worth a look; ``language`` is that
    of the remarks; the other arguments are those of :func:`check`. With ``suggest`` words that leave a list open are
    struck out in a Word document as tracked changes of that author and date, where they can go and a sentence is left.
    Raises what :func:`check` raises, :class:`OptionError` ``LR318`` for other formats, ``LR315`` and ``LR319`` when the
    file cannot be added to, ``LR325`` when changes cannot be proposed in it.
    """
    from legal_risk.readers.placed import read_placed
    from legal_risk.report.annotated import deletions_of, notes_of

    one_of(changes, CHANGES, "changes")
    read = read_placed(source, changes=changes)
    if suggest is not None:
        _require_final_word(read, changes)
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
    spans = deletions_of(report.acts, look=look) if suggest is not None else ()
    data, proposed = _copy(read, notes, spans, suggest)
    return AnnotatedCopy(data, read.text.format, len(notes), proposed)


def _require_final_word(read: Placed, changes: Changes) -> None:
    if read.docx is None or changes != "final":
        hint = "propose changes in a Word document, read with its own changes accepted"
        raise OptionError("LR325", "changes cannot be proposed in this document", hint=hint)


def _copy(
    read: Placed, notes: tuple[Note, ...], deletions: tuple[Span, ...], revision: Revision | None
) -> tuple[bytes, int]:
    """Return the copy and how many changes it proposes."""
    from legal_risk.report.annotated import Revision, annotate_pdf, write_docx

    if read.docx is not None:
        return write_docx(read.data, read.docx, notes, deletions=deletions, revision=revision or Revision())
    if read.pdf is not None:
        return annotate_pdf(read.data, read.pdf, notes), 0
    hint = "give a Word document or a PDF; for other formats use `legal-risk check --format html`"
    form = read.text.format
    raise OptionError("LR318", f"remarks cannot be written into a document of the format {form}", hint=hint)
