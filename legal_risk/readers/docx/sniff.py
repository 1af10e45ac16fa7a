"""Says what bytes that are not a Word package are, so that the user learns what to do with them."""

from __future__ import annotations

from legal_risk.errors import InputError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
)


def refuse_other_files(data: bytes, name: str) -> None:
    """Raise an :class:`InputError` when ``data`` does not begin like a zip package (LR110, LR111, LR113, LR114)."""
    if not data.strip(b"\0 \t\r\n"):
        raise InputError("LR110", "the file is empty", where=name, hint="save the document again and check its size")
    if data.startswith(_OLE):
        raise _of_ole(data, name)
    if not data.startswith(b"PK"):
        raise InputError(
            "LR111",
            f"this is not a Word document but {_kind(data)}",
            where=name,
            hint="the ending of the name does not match the content; save the document as .docx in Word",
        )


def _of_ole(data: bytes, name: str) -> InputError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return InputError(
            "LR113",
            "the document is protected by a password and cannot be read",
            where=name,
            hint="open it in Word and remove the password (File, Info, Protect Document)",
        )
    return InputError(
        "LR114",
        "this is a document of Word 97-2003 (.doc), not .docx",
        where=name,
        hint="open it in Word or LibreOffice and save it as .docx",
    )


def _kind(data: bytes) -> str:
    for start, kind in _KINDS:
        if data.startswith(start):
            return kind
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "an HTML page"
    if head.startswith(b"<?xml"):
        return "an XML file"
    return "plain text" if b"\0" not in data[:1024] else "a file of an unknown kind"
