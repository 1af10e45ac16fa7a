"""Html tables inside markdown: every line of a cell becomes a block with the place of the cell."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.model.source import BlockKind, CellPlace
from legal_risk.readers.assembly import Marked
from legal_risk.readers.grid import Grid
from legal_risk.readers.lines import lines_of
from legal_risk.readers.markdown_inline import inline_cuts, is_bold


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        r"<(/?)(table|tr|td|th|thead|tbody|tfoot|caption|colgroup|col|br|p|div|li|ul|ol|pre)\b([^<>]*)>", re.IGNORECASE
    )


@cache
def _span() -> re.Pattern[str]:
    return re.compile(r"(row|col)span\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)


class TableReader:
    """Reads html tables of one markdown text, numbering them in order; tables inside cells are tables of their own."""

    def __init__(self, marked: Marked) -> None:
        self._marked = marked
        self._tables = 0
        self._open: list[tuple[Grid, CellPlace | None, bool]] = []

    def next_table(self) -> int:
        """Return the number of a further table of the document."""
        self._tables += 1
        return self._tables - 1

    def read(self, start: int, end: int) -> None:
        """Read the html between two offsets of the text, which holds whole tables."""
        done = start
        place: CellPlace | None = None
        header = False
        for found in _tag().finditer(self._marked.text, start, end):
            self._lines(done, found.start(), place, header)
            done = found.end()
            closing, tag, attributes = bool(found.group(1)), found.group(2).lower(), found.group(3)
            if tag == "table":
                place, header = self._table(closing, place, header)
            elif tag == "tr":
                place = None
                if not closing and self._open:
                    self._open[-1][0].row()
            elif tag in ("td", "th"):
                place = None if closing else self._cell(attributes)
                header = tag == "th"
        self._lines(done, end, place, header)
        self._open.clear()

    def _table(self, closing: bool, place: CellPlace | None, header: bool) -> tuple[CellPlace | None, bool]:
        if not closing:
            self._open.append((Grid(self.next_table()), place, header))
            return None, False
        if not self._open:
            return None, False
        _, outer, outer_header = self._open.pop()
        return outer, outer_header

    def _cell(self, attributes: str) -> CellPlace | None:
        if not self._open:
            return None
        spans = {name.lower(): int(value) for name, value in _span().findall(attributes)}
        return self._open[-1][0].place(spans.get("row", 1), spans.get("col", 1))

    def _lines(self, start: int, end: int, place: CellPlace | None, header: bool) -> None:
        text = self._marked.text
        kind = BlockKind.PARAGRAPH if place is None else BlockKind.CELL
        for line in lines_of(text[start:end]):
            if not line.blank:
                first, last = start + line.start, start + line.end
                bold = header or is_bold(line.text)
                self._marked.add(kind, first, last, inline_cuts(text, first, last), cell=place, bold=bold)
