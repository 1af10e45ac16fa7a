"""One page of a PDF as words, tables and flows of lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from legal_risk.readers.pdf.columns import Flow, flows_of
from legal_risk.readers.pdf.line import Box, Word
from legal_risk.readers.pdf.quality import UNMAPPED, mended, trouble
from legal_risk.readers.pdf.tables import PdfTable, tables_of

_UNMAPPED_GLYPH = "(cid:"


@dataclass(slots=True)
class PdfPage:
    """What is on a page in reading order; ``trouble`` says why its text cannot be trusted, if so."""

    number: int
    height: float
    parts: list[Flow | PdfTable] = field(default_factory=list)
    trouble: str | None = None


def read_page(page: Any, number: int) -> PdfPage:
    """Return the content of a pdfplumber page."""
    result = PdfPage(number, float(page.height))
    chars = _characters(page)
    if not chars:
        result.trouble = "no text layer" if page.images or len(page.curves) > 50 else None
        return result
    upright = [char for char in chars if char["upright"]]
    words = _words(upright)
    result.trouble = trouble(" ".join(word.text for word in words))
    if len(chars) - len(upright) > max(40, len(upright)):
        result.trouble = "text set upright"
    if result.trouble is None:
        tables, rest = tables_of(page, number, words)
        result.parts = _ordered(tables, rest, number)
    return result


def _characters(page: Any) -> list[dict[str, Any]]:
    """Return the visible characters once each: bold faked by printing a letter twice counts as one letter."""
    chars: list[dict[str, Any]] = [char for char in page.chars if not char["text"].isspace() or char["text"] == " "]
    if not any(char["text"] != " " for char in chars):
        return []
    places = {(char["text"], round(char["x0"]), round(char["top"])) for char in chars}
    if len(places) < 0.97 * len(chars):
        chars = page.dedupe_chars(tolerance=1).chars
    return chars


def _words(chars: list[dict[str, Any]]) -> list[Word]:
    from pdfplumber.utils.text import extract_words

    found = extract_words(
        chars, x_tolerance_ratio=0.2, y_tolerance=3, extra_attrs=["fontname", "size"], expand_ligatures=True
    )
    texts = [_mapped(word["text"]) for word in found]
    joined = mended("\n".join(texts)).split("\n")
    if len(joined) == len(texts):
        texts = joined
    return [
        Word(text, Box(word["x0"], word["top"], word["x1"], word["bottom"]), word["size"], _is_bold(word["fontname"]))
        for text, word in zip(texts, found, strict=True)
    ]


def _mapped(text: str) -> str:
    if _UNMAPPED_GLYPH not in text:
        return text
    first, *others = text.split(_UNMAPPED_GLYPH)
    return first + "".join(UNMAPPED + piece.partition(")")[2] for piece in others)


def _is_bold(font: str) -> bool:
    name = font.lower()
    return "bold" in name or "black" in name or "heavy" in name or name.endswith("-bd")


def _ordered(tables: Sequence[PdfTable], words: list[Word], number: int) -> list[Flow | PdfTable]:
    """Return the parts from top to bottom; text beside or between tables keeps its place."""
    parts: list[Flow | PdfTable] = []
    for table in tables:
        above = [word for word in words if word.middle < table.box.top]
        taken = set(map(id, above))
        words = [word for word in words if id(word) not in taken]
        parts += flows_of(above, number)
        parts.append(table)
    return parts + list(flows_of(words, number))
