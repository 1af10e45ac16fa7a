"""A Word document as bytes that are the same on every run: no clock in its properties or in its archive."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from legal_risk.report.archive import undated

if TYPE_CHECKING:
    from docx.document import Document

_UNDATED = "2020-01-01"


def set_properties(document: Document, *, title: str, author: str, language: str, date: str | None) -> None:
    """Fill the core properties; ``date`` (ISO) is the day of the conclusion, a fixed day stands for none."""
    properties = document.core_properties
    day = datetime.fromisoformat(date or _UNDATED).replace(tzinfo=None)
    properties.title, properties.author, properties.language = title[:255], author[:255], language
    properties.last_modified_by = properties.comments = properties.keywords = properties.subject = ""
    properties.created = properties.modified = day
    properties.revision = 1


def to_bytes(document: Document) -> bytes:
    """Return the document as a docx file."""
    _drop_thumbnail(document)
    written = BytesIO()
    document.save(written)
    return undated(written.getvalue())


def _drop_thumbnail(document: Document) -> None:
    """Drop the preview picture that the blank template of python-docx brings along."""
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[key]
