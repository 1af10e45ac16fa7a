"""Reading a document that is to be written beside: its text, its bytes, and the way from the one into the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from legal_risk.model.source import SourceText
from legal_risk.readers.detect import binary_format
from legal_risk.readers.limits import DEFAULT_LIMITS
from legal_risk.readers.reading import Source, bytes_of, name_of, read
from legal_risk.readers.two_texts import with_halves

if TYPE_CHECKING:
    from legal_risk.readers.docx import PlaceMap
    from legal_risk.readers.pdf import PdfPlaces


class Placed(NamedTuple):
    """A document read once: ``text`` as :func:`read` gives it, ``data`` its bytes.

    ``docx`` or ``pdf`` is the way from the text to the words in the file; neither is there for other formats.
    """

    text: SourceText
    data: bytes
    docx: PlaceMap | None = None
    pdf: PdfPlaces | None = None


def read_placed(source: Source, *, changes: str = "final") -> Placed:
    """Return a document with its places. Arguments and errors as in :func:`read`."""
    name = name_of(source)
    data = bytes_of(source, name, DEFAULT_LIMITS.bytes)
    form = binary_format(data, name) if data.strip() else None
    if form == "docx":
        from legal_risk.readers.docx import read_with_places

        document = read_with_places(data, name=name, changes=changes)
        return Placed(with_halves(document.source), data, docx=document.places)
    if form == "pdf":
        from legal_risk.readers.pdf import read_pdf_with_places

        pages = read_pdf_with_places(data, name=name)
        return Placed(with_halves(pages.source), data, pdf=pages.places)
    return Placed(read(data, name=name, changes=changes), data)
