"""The Word document that a paper is written into: a blank one of ours, or the user's own template."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from legal_risk.errors import OptionError
from legal_risk.model.localized import LanguageCode
from legal_risk.report.archive import undated
from legal_risk.report.conclusion.styles import adopt, landscape, portrait, prepare

if TYPE_CHECKING:
    from docx.document import Document

_TYPES = "[Content_Types].xml"
_TEMPLATE, _DOCUMENT = (
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}.main+xml".encode()
    for kind in ("template", "document")
)


def start(language: LanguageCode, template: bytes | None = None) -> Document:
    """Return the document to write into.

    A template (docx or dotx) keeps its styles, margins, header, footer and text; styles that it lacks are added.
    Raises :class:`OptionError` ``LR322`` for a template that is no Word document.
    """
    import docx

    if template is None:
        document = docx.Document()
        prepare(document, language)
        return document
    document = opened(template)
    adopt(document)
    return document


def opened(template: bytes) -> Document:
    """Return the Word document in ``template``. Raises :class:`OptionError` ``LR322``."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        with ZipFile(BytesIO(template)) as archive:
            types = archive.read(_TYPES)
        if _TEMPLATE in types:
            template = undated(template, {_TYPES: types.replace(_TEMPLATE, _DOCUMENT)})
        document = docx.Document(BytesIO(template))
        if document.element.body is None or not document.sections:
            raise ValueError("it has no body")
        return document
    except (BadZipFile, KeyError, ValueError, AttributeError, PackageNotFoundError, XMLSyntaxError) as error:
        hint = "save the template in Word as docx or dotx"
        raise OptionError("LR322", f"the template is no Word document: {error}", hint=hint) from error


def turn(document: Document, *, wide: bool, own: bool) -> None:
    """Go on in a section of the wanted page; nothing changes when the page already is so.

    ``own``: the template decides margins and paper, the page is only turned.
    """
    from docx.enum.section import WD_ORIENT

    last: Any = document.sections[-1]
    is_wide = (last.page_width or 0) > (last.page_height or 0) if own else last.orientation == WD_ORIENT.LANDSCAPE
    if wide == is_wide:
        return
    section: Any = document.add_section()
    if not own:
        (landscape if wide else portrait)(section)
        return
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = section.page_height, section.page_width
