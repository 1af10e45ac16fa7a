"""One page of a PDF as words, tables and flows of lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Any

from legal_risk.readers.pdf.columns import (
    Flow,
    Gutter,
    Sides,
    bands_of,
    common_gutter,
    flows_of,
    gutter_of,
    is_open,
    sides_of,
    usual_sides,
)
from legal_risk.readers.pdf.line import Box, Word
from legal_risk.readers.pdf.quality import UNMAPPED, mended, trouble
from legal_risk.readers.pdf.tables import PdfTable, tables_of

_UNMAPPED_GLYPH = "(cid:"
_FEW_WORDS = 20
_SLANT = 0.1
_MOST_HUGE = 20
_TOWERING = 3.0
"""Letters this many times as large as those of the text that they overlap are a watermark."""


@dataclass(slots=True)
class PdfPage:
    """What is on a page; ``trouble`` says why its text cannot be trusted, if so.

    ``parts`` are in reading order; :func:`arrange` makes them of ``words`` (those outside of tables) and ``tables``.
    """

    number: int
    height: float
    words: list[Word] = field(default_factory=list)
    tables: list[PdfTable] = field(default_factory=list)
    parts: list[Flow | PdfTable] = field(default_factory=list)
    trouble: str | None = None
    watermark: str = ""


def read_page(page: Any, number: int) -> PdfPage:
    """Return the content of a pdfplumber page."""
    result = PdfPage(number, float(page.height))
    _make_lean(page)
    chars = _characters(page)
    if not chars:
        result.trouble = "no text layer" if page.images or len(page.curves) > 50 else None
        return result
    upright = [char for char in chars if char["upright"]]
    words, result.watermark = _without_watermark(_words(upright))
    result.trouble = trouble(" ".join(word.text for word in words))
    if len(chars) - len(upright) > max(40, len(upright)):
        result.trouble = "text set upright"
    if result.trouble is None:
        result.tables, result.words = tables_of(page, number, words)
    return result


def arrange(pages: Sequence[PdfPage]) -> None:
    """Put the content of each page in reading order; where most pages have two columns, the others are judged alike."""
    gutters = [gutter_of(page.words) for page in pages]
    common = common_gutter(gutters, sum(bool(page.words) and not _only_tables(page) for page in pages))
    usual = usual_sides([sides_of(page.words, own) for page, own in zip(pages, gutters, strict=True) if own])
    for page, own in zip(pages, gutters, strict=True):
        gutter = own
        if gutter is None and common is not None and (is_open(page.words, common) or _only_tables(page)):
            gutter = common
        if gutter is not None and not any(_crosses(table, gutter) for table in page.tables):
            page.parts = _in_columns(page, gutter, usual)
        else:
            page.parts = _in_order(page, gutter)


def _only_tables(page: PdfPage) -> bool:
    """Tell whether a page holds nothing beside tables but what stands at its edges."""
    return bool(page.tables) and len(page.words) < _FEW_WORDS


def _crosses(table: PdfTable, gutter: Gutter) -> bool:
    middle = sum(gutter) / 2
    return table.box.x0 < middle < table.box.x1


def _in_columns(page: PdfPage, gutter: Gutter, usual: Sides) -> list[Flow | PdfTable]:
    """Return the parts column by column between the lines that run over the whole width."""
    middle = sum(gutter) / 2
    parts: list[Flow | PdfTable] = []
    tables = sorted(page.tables, key=lambda table: table.box.top)
    for band in bands_of(page.words, page.number, gutter, [table.box for table in tables], usual):
        if band.whole is not None:
            parts.append(band.whole)
            continue
        for flow in band.sides:
            beside = [table for table in tables if band.top <= table.box.top < band.bottom]
            own = [table for table in beside if int(table.box.x0 > middle) == flow.side]
            parts += _with_tables(flow, [replace(table, side=flow.side) for table in own])
    return parts


def _with_tables(flow: Flow, tables: Sequence[PdfTable]) -> list[Flow | PdfTable]:
    """Return one column from top to bottom, its text cut where its tables stand."""
    parts: list[Flow | PdfTable] = []
    lines = flow.lines
    for table in tables:
        above = [line for line in lines if line.box.bottom <= table.box.top + 1]
        lines = lines[len(above) :]
        if above:
            parts.append(Flow(flow.side, above))
        parts.append(table)
    return [*parts, Flow(flow.side, lines)] if lines else parts


def _in_order(page: PdfPage, gutter: Gutter | None) -> list[Flow | PdfTable]:
    """Return the parts from top to bottom; text beside or between tables keeps its place."""
    parts: list[Flow | PdfTable] = []
    words = page.words
    for table in page.tables:
        above = [word for word in words if word.middle < table.box.top]
        taken = set(map(id, above))
        words = [word for word in words if id(word) not in taken]
        parts += flows_of(above, page.number, gutter)
        parts.append(table)
    return parts + flows_of(words, page.number, gutter)


def _make_lean(page: Any) -> None:
    """Let a pdfplumber page keep of each character only what is read: its colours and the like cost more than it."""
    from pdfminer.layout import LTChar

    whole: Callable[[Any], dict[str, Any]] = page.process_object
    left, above, first = float(page.mediabox[0]), float(page.mediabox[1]) + float(page.height), page.initial_doctop
    if page.pdf.unicode_norm is not None:
        return

    def lean(found: Any) -> dict[str, Any]:
        if not isinstance(found, LTChar) or not isinstance(found.fontname, str):
            return whole(found)
        top = above - found.y1
        return {
            "object_type": "char",
            "text": found.get_text(),
            "x0": found.x0 + left,
            "x1": found.x1 + left,
            "y0": found.y0,
            "y1": found.y1,
            "top": top,
            "bottom": above - found.y0,
            "doctop": first + top,
            "width": found.width,
            "height": found.height,
            "size": found.size,
            "fontname": found.fontname,
            "upright": found.upright and abs(found.matrix[1]) <= _SLANT * abs(found.matrix[0]),
        }

    page.process_object = lean


def _characters(page: Any) -> list[dict[str, Any]]:
    """Return the visible characters once each: bold faked by printing a letter twice counts as one letter."""
    chars: list[dict[str, Any]] = [char for char in page.chars if not char["text"].isspace() or char["text"] == " "]
    if tuple(page.cropbox) != tuple(page.mediabox):
        chars = [char for char in chars if _is_shown(char, page.cropbox)]
    if not any(char["text"] != " " for char in chars):
        return []
    places = {(char["text"], round(char["x0"]), round(char["top"])) for char in chars}
    if len(places) < 0.97 * len(chars):
        chars = page.dedupe_chars(tolerance=1).chars
    return chars


def _is_shown(char: dict[str, Any], crop: Sequence[float]) -> bool:
    """Tell whether the middle of a character lies inside of the part of the page that is shown."""
    across, down = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(crop[0] <= across <= crop[2] and crop[1] <= down <= crop[3])


def _words(chars: list[dict[str, Any]]) -> list[Word]:
    from pdfplumber.utils.text import extract_words

    found = extract_words(
        chars,
        x_tolerance_ratio=0.2,
        y_tolerance=3,
        extra_attrs=["fontname", "size"],
        expand_ligatures=True,
        return_chars=True,
    )
    texts = [_mapped(word["text"]) for word in found]
    joined = mended("\n".join(texts)).split("\n")
    if len(joined) == len(texts):
        texts = joined
    return [
        Word(
            text,
            Box(word["x0"], word["top"], word["x1"], word["bottom"]),
            word["size"],
            _is_bold(word["fontname"]),
            _edges(text, word["chars"]),
        )
        for text, word in zip(texts, found, strict=True)
    ]


def _without_watermark(words: list[Word]) -> tuple[list[Word], str]:
    """Return the words without those in huge letters that lie over others, and these."""
    if not words:
        return words, ""
    usual = median(word.size for word in words)
    huge = [word for word in words if word.size > _TOWERING * usual]
    if not 0 < len(huge) <= _MOST_HUGE:
        return words, ""
    over = {
        id(word) for word in huge if any(word.box.overlaps(other.box) for other in words if other.size < 1.5 * usual)
    }
    return [word for word in words if id(word) not in over], " ".join(word.text for word in huge if id(word) in over)


def _edges(text: str, chars: list[dict[str, Any]]) -> tuple[float, ...]:
    """Return where the letters begin and the last one ends, nothing when they and the characters are not one to one."""
    if len(chars) != len(text):
        return ()
    return (*[char["x0"] for char in chars], chars[-1]["x1"])


def _mapped(text: str) -> str:
    if _UNMAPPED_GLYPH not in text:
        return text
    first, *others = text.split(_UNMAPPED_GLYPH)
    return first + "".join(UNMAPPED + piece.partition(")")[2] for piece in others)


def _is_bold(font: str) -> bool:
    name = font.lower()
    return "bold" in name or "black" in name or "heavy" in name or name.endswith("-bd")
