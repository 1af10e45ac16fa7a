"""The one entrance for all formats: takes bytes from where they are, finds out what they are, calls the reader."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from legal_risk.errors import InputError
from legal_risk.model.source import SourceText
from legal_risk.readers.detect import binary_format, text_format
from legal_risk.readers.encoding import decode
from legal_risk.readers.limits import DEFAULT_LIMITS, Limits
from legal_risk.readers.mhtml import saved_page
from legal_risk.readers.two_texts import with_halves, with_parallel_tables

Source = str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO


def read(
    source: Source,
    *,
    name: str | None = None,
    changes: str = "final",
    limits: Limits | None = None,
    ocr: bool = False,
) -> SourceText:
    """Read a document from a path, bytes or a binary stream; the format is found by content.

    ``name`` is the name to report (by default the file name without its folder). ``changes`` chooses the view of
    tracked changes of a docx: ``"final"``, ``"original"`` or ``"both"``. ``limits`` bounds size and time.
    ``ocr`` recognises the pages of a PDF that have no text to trust, and pages saved as pictures (PNG, JPEG, TIFF);
    it needs tesseract with Kazakh and Russian.
    Raises :class:`InputError`: ``LR101`` no such file, ``LR102`` empty, ``LR103`` not a document, ``LR104`` too large,
    ``LR105`` a folder, ``LR106`` not readable, and the codes of the single formats; :class:`OptionError`
    ``LR331``, ``LR332`` when recognition is asked for and not installed.
    """
    bounds = limits or DEFAULT_LIMITS
    title = name if name is not None else name_of(source)
    data = bytes_of(source, title, bounds.bytes)
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise InputError("LR102", "the file is empty", where=title, hint="check that it is the right file")
    form = binary_format(data, title, pictures=ocr)
    if form == "picture":
        from legal_risk.readers.pdf import read_picture

        return with_halves(read_picture(data, name=title, limits=bounds))
    if form == "docx":
        from legal_risk.readers.docx import read_docx

        return with_halves(read_docx(data, name=title, changes=changes, limits=bounds))
    if form == "pdf":
        from legal_risk.readers.pdf import read_pdf

        return with_halves(read_pdf(data, name=title, limits=bounds, ocr=ocr))
    return with_halves(_read_characters(data, title, bounds))


def _read_characters(data: bytes, name: str, limits: Limits) -> SourceText:
    page = saved_page(data, name)
    text, notices = decode(data if page is None else page, name)
    if len(text) > limits.characters:
        raise InputError("LR104", f"the text is longer than {limits.characters} characters", where=name)
    sha256 = hashlib.sha256(data).hexdigest()
    form = text_format(text, name) if page is None else "html"
    if form == "html":
        from legal_risk.readers.html import read_html

        found = read_html(text, name=name, sha256=sha256, limits=limits)
        return replace(found, notices=(*notices, *found.notices))
    if form == "md":
        from legal_risk.readers.markdown import read_markdown

        return _with_text(with_parallel_tables(read_markdown(text, name=name, sha256=sha256, notices=notices)))
    from legal_risk.readers.text import read_text

    return _with_text(with_parallel_tables(read_text(text, name=name, sha256=sha256, notices=notices)))


def _with_text(source: SourceText) -> SourceText:
    if not source.blocks:
        raise InputError("LR102", "the file holds no text", where=source.name, hint="check that it is the right file")
    return source


def name_of(source: Source) -> str:
    """Return the name under which a source is reported: that of its file, without the folder."""
    if isinstance(source, (str, os.PathLike)):
        return Path(source).name
    given = getattr(source, "name", None)
    return Path(given).name if isinstance(given, str) else "document"


def bytes_of(source: Source, name: str, most: int) -> bytes:
    """Return the bytes of a source, at most ``most``. Raises :class:`InputError` as :func:`read` does."""
    if isinstance(source, (str, os.PathLike)):
        data = _file(Path(source), name, most)
    elif isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
    else:
        data = source.read(most + 1)
        if not isinstance(data, bytes):
            raise InputError("LR103", "the stream gives text, not bytes", where=name, hint="open it in binary mode")
    if len(data) > most:
        raise InputError("LR104", f"the file is larger than {most} bytes", where=name, hint="split the file")
    return data


def _file(path: Path, name: str, most: int) -> bytes:
    try:
        if path.is_dir():
            raise InputError("LR105", "this is a folder, not a file", where=name, hint="give the files in it")
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError("LR101", "there is no such file", where=name, hint="check the path") from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError("LR106", f"the file cannot be opened: {reason}", where=name) from error
