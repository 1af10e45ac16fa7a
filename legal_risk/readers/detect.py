"""Recognises what a file is by what it holds; the extension only breaks ties between plain text and markdown."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.errors import InputError

_CONVERT = "save it as docx, pdf, html, md or txt"
_RECOGNISE = "it may be a scan: have its text recognised (ocr=True, --ocr), which needs tesseract"
_PICTURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
)
_BINARY = (
    (b"{\\rtf", "an RTF file", "open it in Word and save it as docx"),
    *((signature, what, _RECOGNISE) for signature, what in _PICTURES),
    (b"GIF8", "a GIF picture", "recognise the text (OCR) first"),
    (b"AT&TFORM", "a DjVu file", "recognise the text (OCR) first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"MZ", "a program", _CONVERT),
    (b"\x7fELF", "a program", _CONVERT),
)
_PACKAGES = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""Zip packages and OLE containers: the reader of Word documents tells a broken, protected or old one by its content."""

_UNICODE_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def binary_format(data: bytes, name: str, *, pictures: bool = False) -> str | None:
    """Return ``"pdf"``, ``"docx"`` for any package of an office program, ``None`` for anything that may be text.

    ``pictures``: pages saved as pictures are wanted too and return ``"picture"``.
    Raises :class:`InputError` (``LR103``) for a file that is known not to be a document this library reads.
    """
    if pictures and data.startswith(tuple(signature for signature, _ in _PICTURES)):
        return "picture"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_PACKAGES):
        return "docx"
    for signature, what, hint in _BINARY:
        if data.startswith(signature) and not (signature == b"MZ" and data[2:60].isascii() and b"\0" not in data[:200]):
            raise InputError("LR103", f"this is {what}", where=name, hint=hint)
    if not data.startswith(_UNICODE_MARKS) and _looks_binary(data):
        raise InputError("LR103", "this is not a text document", where=name, hint=_CONVERT)
    return None


def text_format(text: str, name: str) -> str:
    """Return ``"html"``, ``"md"`` or ``"txt"`` for a decoded text.

    Raises :class:`InputError` (``LR103``) for XML of another kind.
    """
    head = text[:200_000]
    if found := _xml_root().match(head):
        root = found.group(1).lower()
        if root in ("html", "!doctype"):
            return "html"
        if "<?xml" in head[:200] or ":" in root:
            raise InputError("LR103", f"this is XML of an unknown kind (<{root}>)", where=name, hint=_CONVERT)
    if _is_html(head):
        return "html"
    return "md" if _is_markdown(head, name) else "txt"


def _looks_binary(data: bytes) -> bool:
    """Tell whether the bytes cannot be text of any encoding without byte order mark: controls or scattered NULs."""
    sample = data[:65536]
    controls = sum(sample.count(bytes([code])) for code in (*range(1, 8), *range(14, 27), 28, 29, 30, 31))
    if controls * 200 > len(sample) and not _is_utf16(sample):
        return True
    return b"\0" in sample and not _is_utf16(sample)


def _is_utf16(sample: bytes) -> bool:
    """Tell whether bytes without a mark are UTF-16: blanks and digits have a zero byte on one side only."""
    return max(sample.count(b" \0"), sample.count(b"\0 ")) * 100 > len(sample) // 2


@cache
def _xml_root() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*)*<(!doctype|[A-Za-z][\w.-]*(?::[\w.-]+)?)", re.IGNORECASE | re.DOTALL
    )


@cache
def _html_block() -> re.Pattern[str]:
    return re.compile(
        r"<(?:p|div|span|body|head|h[1-6]|article|section|meta|script|style|li|font)\b[^<>]*>", re.IGNORECASE
    )


@cache
def _markdown_line() -> re.Pattern[str]:
    return re.compile(
        r"^(?: {0,4}#{1,6} +\S|[ \t]*> ?\S|```|~~~|<a id=|<table|\|.+\|[ \t]*$|\*\*\S.*\*\*[ \t]*$)", re.MULTILINE
    )


def _is_html(head: str) -> bool:
    if re.match(r"\s*(?:<!--.*?-->\s*)*<(?:html|head|body|!doctype html)\b", head, re.IGNORECASE | re.DOTALL):
        return True
    blocks = len(_html_block().findall(head))
    return (
        blocks >= 2 and blocks > len(_markdown_line().findall(head)) and ("</" in head or head.lstrip().startswith("<"))
    )


def _is_markdown(head: str, name: str) -> bool:
    marks = len(_markdown_line().findall(head))
    if name.lower().endswith((".md", ".markdown", ".mkd")):
        return True
    filled = sum(1 for line in head.splitlines() if line.strip())
    needed = 0.05 if name.lower().endswith(".txt") else 0.02
    return marks >= 2 and marks >= needed * filled
