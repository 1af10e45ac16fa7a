"""Parses the XML of one part without following anything that the XML asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legal_risk.errors import InputError
from legal_risk.readers.docx.names import STRICT
from legal_risk.readers.limits import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_TAGS = 12_000_000


def parse_part(data: bytes, part: str, name: str, limits: Limits) -> _Element:
    """Return the root element of the part; namespaces of strict documents are replaced by the common ones.

    Raises :class:`InputError`: LR116 too large, LR120 not well-formed, LR121 declares entities, LR122 too deep.
    """
    from lxml import etree

    where = f"{name}!{part}"
    _refuse_large(data, where, limits)
    _refuse_doctype(data, where)
    if b"purl.oclc.org/ooxml" in data:
        for strict, common in STRICT.items():
            data = data.replace(strict, common)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise too_deep(where) from error
        raise InputError(
            "LR120",
            f"a part of the document is damaged ({error})",
            where=where,
            hint="open it in Word, let it repair the file, save it and try again",
        ) from error
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise _with_doctype(where)
    return root


def too_deep(where: str) -> InputError:
    """Return the error for elements or tables that are nested beyond the limit (LR122)."""
    return InputError(
        "LR122",
        "the elements of the document are nested too deeply",
        where=where,
        hint="no office program writes such a file; copy the text into a new document",
    )


def _refuse_large(data: bytes, where: str, limits: Limits) -> None:
    if len(data) > limits.bytes or data.count(b"<") > MOST_TAGS:
        raise InputError(
            "LR116",
            f"a part of the document is too large ({len(data):,} bytes unpacked)",
            where=where,
            hint="split the document, or raise the limit",
        )


def _refuse_doctype(data: bytes, where: str) -> None:
    if any("<!DOCTYPE".encode(encoding) in data for encoding in ("ascii", "utf-16-le", "utf-16-be")):
        raise _with_doctype(where)


def _with_doctype(where: str) -> InputError:
    return InputError(
        "LR121",
        "a part of the document declares entities, which Word documents never do",
        where=where,
        hint="the file may be made to do harm; ask its sender for a fresh copy",
    )
