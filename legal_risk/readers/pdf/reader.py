"""Reads a PDF: opens it, takes its pages in, puts the flows of all pages together and makes blocks of them."""

from __future__ import annotations

import hashlib
import io
import logging
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any, NamedTuple

from legal_risk.errors import InputError
from legal_risk.model.source import Notice, SourceText
from legal_risk.readers.limits import DEFAULT_LIMITS, Limits
from legal_risk.readers.pdf.document import compose
from legal_risk.readers.pdf.footnotes import mark_footnotes
from legal_risk.readers.pdf.furniture import remove_furniture
from legal_risk.readers.pdf.guard import Guard, late, probe
from legal_risk.readers.pdf.line import PdfLine
from legal_risk.readers.pdf.ocr import Recogniser, notice_of, require_ocr
from legal_risk.readers.pdf.page import PdfPage, arrange, read_page
from legal_risk.readers.pdf.places import PdfPlaces

_SCAN_HINT = "recognise the text (OCR, Russian and Kazakh) or use the original document"


class ReadPdf(NamedTuple):
    """A PDF as text, with the way back to its pages."""

    source: SourceText
    places: PdfPlaces


def read_pdf(data: bytes, *, name: str, limits: Limits = DEFAULT_LIMITS, ocr: bool = False) -> SourceText:
    """Return the document; its text is made by the reader, one line a block, ``Block.origin`` tells page and box.

    Pages whose text is absent or cannot be trusted are left out and reported (``LRN130``, ``not_checked``); with
    ``ocr`` they are recognised by tesseract and reported as such (``LRN132``).
    Raises :class:`InputError`: ``LR104`` too many pages, ``LR130`` encrypted, ``LR131`` broken, ``LR132`` no page has
    text that can be used, ``LR133`` reading took too long, ``LR134`` a part unpacks without bound.
    """
    return read_pdf_with_places(data, name=name, limits=limits, ocr=ocr).source


def read_pdf_with_places(
    data: bytes, *, name: str = "document.pdf", limits: Limits = DEFAULT_LIMITS, ocr: bool = False
) -> ReadPdf:
    """Return the same as :func:`read_pdf` together with the map from the text back to places on the pages."""
    if ocr:
        require_ocr()
    pages = _pages(data, name, limits)
    recognised = list(_recognise(data, pages, limits)) if ocr else []
    return finished(pages, recognised, data, name, "pdf", limits)


def finished(
    pages: list[PdfPage], recognised: list[Notice], data: bytes, name: str, form: str, limits: Limits
) -> ReadPdf:
    """Return the document that the pages make. Raises :class:`InputError` ``LR132`` when none holds text."""
    arrange(pages)
    notices = [*_notices(pages, remove_furniture(pages)), *recognised]
    mark_footnotes(pages)
    composed, places = compose(pages, limits)
    if not composed.blocks:
        reason = next((page.trouble for page in pages if page.trouble), "no text")
        raise InputError("LR132", f"no page holds text that can be read ({reason})", where=name, hint=_SCAN_HINT)
    source = composed.finish(name, form, hashlib.sha256(data).hexdigest(), notices)
    return ReadPdf(source, PdfPlaces(tuple(places)))


def _pages(data: bytes, name: str, limits: Limits) -> list[PdfPage]:
    guard = Guard(name, limits, time.monotonic() + limits.seconds)
    result: list[PdfPage] = []
    with _quietly(), _opened(data, name, guard) as document:
        if len(document.pages) > limits.pages:
            raise InputError("LR104", f"more than {limits.pages} pages", where=name, hint="split the document")
        for number, page in enumerate(document.pages):
            if time.monotonic() > guard.ends:
                raise late(name, limits)
            result.append(_page(page, number))
            with suppress(Exception):  # a page that could not be read has nothing to close
                page.close()
    return result


def _recognise(data: bytes, pages: list[PdfPage], limits: Limits) -> Iterator[Notice]:
    """Put the recognised words on the pages that have none to trust; yield a notice for each such page."""
    if not any(page.trouble for page in pages):
        return
    recogniser = Recogniser(data, limits)
    with closing(recogniser):
        for page in pages:
            if page.trouble is None:
                continue
            try:
                found = recogniser.page(page.number)
            except Exception as error:  # a page that cannot be drawn or takes too long stays unread and reported
                page.trouble = f"{page.trouble}; recognition failed ({type(error).__name__})"
                continue
            if found is not None:
                page.words, page.trouble = found.words, None
                yield notice_of(page.number, found)


def _page(page: Any, number: int) -> PdfPage:
    """Return the page; a page that the parser stumbles over is reported, and the rest of the document is read."""
    try:
        return read_page(page, number)
    except Exception as error:  # pdfminer lets errors of any kind escape from broken pages
        _raise_own(error)
        return PdfPage(number, 0.0, trouble=f"broken page ({type(error).__name__})")


def _raise_own(error: BaseException) -> None:
    """Raise the error of ours that pdfplumber may have wrapped into one of its own."""
    for inner in (error, *error.args, error.__cause__, error.__context__):
        if isinstance(inner, InputError):
            raise inner


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep pdfminer from warning about every font of a broken file; what could not be read is reported by us."""
    log = logging.getLogger("pdfminer")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)


@contextmanager
def _opened(data: bytes, name: str, guard: Guard) -> Iterator[Any]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    try:
        probe(data, guard)
        document = pdfplumber.open(io.BytesIO(data))
        guard.watch(document.doc)
        pages = len(document.pages)
    except Exception as error:  # pdfminer lets errors of any kind escape from broken files
        _raise_own(error)
        if any(isinstance(inner, (PDFPasswordIncorrect, PDFEncryptionError)) for inner in (error, *error.args)):
            message = "the PDF is protected by a password or encrypted"
            raise InputError("LR130", message, where=name, hint="save it without the password") from error
        message = f"the PDF is broken ({type(error).__name__})"
        raise InputError("LR131", message, where=name, hint="save or download it again") from error
    if not pages:
        raise InputError("LR131", "the PDF is broken (no pages)", where=name, hint="save or download it again")
    try:
        yield document
    finally:
        with suppress(Exception):  # closing goes over all pages again, the broken ones too
            document.close()


def _notices(pages: list[PdfPage], furniture: list[PdfLine]) -> list[Notice]:
    notices = [
        Notice("LRN130", f"page {page.number + 1} was not read: {page.trouble}", _SCAN_HINT, not_checked=True)
        for page in pages
        if page.trouble
    ]
    marks = sorted({page.watermark for page in pages if page.watermark})
    if marks:
        message = (
            f"huge words over the text of pages were left out: {'; '.join(f'«{mark[:60]}»' for mark in marks[:5])}"
        )
        notices.append(Notice("LRN134", message))
    if furniture:
        quoted = "; ".join(f"«{line.text[:60]}»" for line in furniture[:5])
        notices.append(Notice("LRN131", f"lines that the pages repeat were left out: {quoted}"))
    return notices
