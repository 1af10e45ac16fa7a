"""Reads markdown as acts are published in it: headings, anchors, quoted notes, tables, forms in code fences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from legal_risk.model.source import BlockKind, Notice, SourceText
from legal_risk.readers.assembly import Marked
from legal_risk.readers.grid import Grid
from legal_risk.readers.lines import (
    Line,
    continues_note,
    ends_sentence,
    goes_on_counting,
    lines_of,
    names_document,
    opens_heading,
    opens_item,
    opens_note,
    opens_stamp,
)
from legal_risk.readers.markdown_inline import inline_cuts, is_bold
from legal_risk.readers.markdown_table import TableReader
from legal_risk.readers.text import Layout, layout_of
from legal_risk.readers.view import Cut

_HEADING = re.compile(r"[ \t]*(#{1,6})[ \t]+(?=\S)")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_RULE = re.compile(r"(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$")
_UNDERLINE = re.compile(r"(=|-)\1{2,}$")
_FOOTNOTE = re.compile(r"[ \t]*\[\^[\w-]{1,20}\]:[ \t]*")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SETTING = re.compile(r"[\w-]{1,40}:(?:\s|$)|[ \t]+\S|-\s|#")
_LONGEST_FRONT = 60
_PIPE_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?$")


@cache
def _anchor() -> re.Pattern[str]:
    return re.compile(r"<a\s+(?:id|name)\s*=\s*[\"']?([^\"'\s>]+)[^<>]*>", re.IGNORECASE)


def read_markdown(text: str, *, name: str, sha256: str, notices: Iterable[Notice] = ()) -> SourceText:
    """Return the document; its text is ``text`` itself, markup is left out of the view only."""
    reader = _Reader(text)
    reader.read()
    return reader.marked.finish(name, "md", sha256, notices)


class _Reader:
    """Walks over the lines once; each method takes the lines of one construct and returns the number of the next."""

    def __init__(self, text: str) -> None:
        self.marked = Marked(text)
        self.text = text
        self.lines = lines_of(text)
        self.tables = TableReader(self.marked)
        self.anchor: str | None = None
        self.note: str | None = None
        running = [line for line in self.lines if "|" not in line.text]
        self.a_line_each = layout_of(text, running) is Layout.LINES

    def read(self) -> None:
        position = self._after_front_matter()
        while position < len(self.lines):
            position = self._construct(position)

    def _after_front_matter(self) -> int:
        """Return the number of the first line after the settings that some programs put above the text."""
        if not self.lines or self.lines[0].text != "---":
            return 0
        for position, line in enumerate(self.lines[1:_LONGEST_FRONT], 1):
            if line.text in ("---", "..."):
                return position + 1
            if line.text and not _SETTING.match(self.text, line.start, line.end):
                return 0
        return 0

    def _construct(self, position: int) -> int:
        line = self.lines[position]
        bare = line.text
        if not bare or _RULE.match(bare):
            return position + 1
        if bare.startswith(("```", "~~~")):
            return self._verbatim(position + 1, bare[:3])
        if bare.lower().startswith("<pre") and "</pre>" not in bare.lower():
            return self._verbatim(position + 1, "</pre>")
        if "<table" in bare.lower():
            return self._html_table(position)
        if found := _HEADING.match(self.text, line.start, line.end):
            self._add(BlockKind.HEADING, found.end(), self._heading_end(line), level=len(found.group(1)))
            return position + 1
        if bare.startswith(">"):
            return self._quote(position)
        if found := _FOOTNOTE.match(self.text, line.start, line.end):
            self._add(BlockKind.FOOTNOTE, found.end(), line.end)
            return position + 1
        if "|" in bare and position + 1 < len(self.lines) and self._is_pipe_rule(position + 1):
            return self._pipe_table(position)
        return self._paragraph(position)

    def _add(self, kind: BlockKind, start: int, end: int, level: int | None = None) -> None:
        for found in _anchor().finditer(self.text, start, end):
            self.anchor = found.group(1)
        bold = is_bold(self.text[start:end].strip())
        cuts = inline_cuts(self.text, start, end)
        if self.marked.add(kind, start, end, cuts, level=level, anchor=self.anchor, bold=bold):
            self.anchor = None

    def _verbatim(self, position: int, closing: str) -> int:
        """Every line of a fence is a block of a form: nothing in it is markup, its line breaks are its layout."""
        while position < len(self.lines):
            line = self.lines[position]
            if line.text.lower().startswith(closing):
                return position + 1
            self.marked.add(BlockKind.FORM, line.start, line.end)
            position += 1
        return position

    def _html_table(self, position: int) -> int:
        start = self.lines[position].start
        depth = 0
        while position < len(self.lines):
            bare = self.lines[position].text.lower()
            depth += bare.count("<table") - bare.count("</table")
            position += 1
            if depth <= 0:
                break
        self.tables.read(start, self.lines[position - 1].end)
        return position

    def _heading_end(self, line: Line) -> int:
        """Return where the words of a heading end: closing number signs are markup."""
        bare = self.text[line.start : line.end].rstrip()
        closed = re.sub(r"[ \t]+#+$", "", bare)
        return line.start + len(closed)

    def _quote(self, position: int) -> int:
        """Lines of a quote block are notes and stamps: one block for each line that the author broke on purpose."""
        start = end = -1
        while position < len(self.lines) and (line := self.lines[position]).text.startswith(">"):
            found = _QUOTE.match(self.text, line.start, line.end)
            first = found.end() if found else line.start
            if start >= 0 and self._is_broken(self.lines[position - 1], self.text[first : line.end]):
                self._quoted(start, end)
                start = -1
            start = first if start < 0 else start
            end = line.end
            position += 1
        self._quoted(start, end)
        return position

    def _quoted(self, start: int, end: int) -> None:
        marks = [found.span() for found in re.compile(r"\n[ \t]*(?:>[ \t]?)+").finditer(self.text, start, end)]
        self.marked.cut(_as_blanks(marks))
        self._add(BlockKind.NOTE, start, end)

    def _is_broken(self, above: Line, here: str) -> bool:
        """Tell whether the author ended the line ``above`` on purpose rather than wrapped it."""
        before = self.text[above.start : above.end]
        if before.endswith(("  ", "\\")) or not here.strip() or not before.strip(" \t>"):
            return True
        return here.startswith("*") and before.rstrip().endswith("*")

    def _is_pipe_rule(self, position: int) -> bool:
        bare = self.lines[position].text
        return "|" in bare and _PIPE_RULE.match(bare) is not None

    def _pipe_table(self, position: int) -> int:
        grid = Grid(self.tables.next_table())
        header = position
        while position < len(self.lines) and "|" in self.lines[position].text:
            if not self._is_pipe_rule(position):
                self._pipe_row(self.lines[position], grid, bold=position == header)
            position += 1
        return position

    def _pipe_row(self, line: Line, grid: Grid, *, bold: bool) -> None:
        grid.row()
        start = self.text.index(line.text[0], line.start)
        end = start + len(line.text)
        bars = [found.start() for found in re.compile(r"(?<!\\)\|").finditer(self.text, start, end)]
        edges = [*([] if bars[:1] == [start] else [start - 1]), *bars, *([] if bars[-1:] == [end - 1] else [end])]
        for left, right in pairwise(edges):
            place = grid.place()
            breaks = [found.span() for found in _BREAK.finditer(self.text, left + 1, right)]
            starts, ends = [left + 1, *(end for _, end in breaks)], [*(start for start, _ in breaks), right]
            for first, last in zip(starts, ends, strict=True):
                cuts = inline_cuts(self.text, first, last)
                self.marked.add(BlockKind.CELL, first, last, cuts, cell=place, bold=bold)

    def _paragraph(self, position: int) -> int:
        first = position
        while (position := position + 1) < len(self.lines) and self._continues(first, position):
            pass
        start, end = self.lines[first].start, self.lines[position - 1].end
        underline = _UNDERLINE.match(self.lines[position].text) if position < len(self.lines) else None
        opening = self.lines[first].text
        if underline:
            self._add(BlockKind.HEADING, start, end, level=1 if underline.group(1) == "=" else 2)
            return position + 1
        note = self.note
        self.note = None
        if opens_note(opening) or (note is not None and continues_note(note, opening)):
            self.note = self.lines[position - 1].text.rstrip("*_")
        self._add(BlockKind.PARAGRAPH if self.note is None else BlockKind.NOTE, start, end)
        return position

    def _continues(self, first: int, position: int) -> bool:
        """Tell whether a line goes on with the paragraph that started at the line ``first``."""
        bare = self.lines[position].text
        if not bare or bare.startswith((">", "```", "~~~", "|")) or _RULE.match(bare) or _UNDERLINE.match(bare):
            return False
        if _HEADING.match(bare) or "<table" in bare.lower() or bare.lower().startswith("<pre"):
            return False
        above = self.lines[position - 1]
        if opens_heading(bare) or opens_note(bare) or self._is_broken(above, bare):
            return False
        opening = self.lines[first].text
        if self._signs(position) or (opens_stamp(bare) and (ends_sentence(above.text) or self._signs(position - 1))):
            return False
        if names_document(bare) and (ends_sentence(above.text) or opens_stamp(opening)):
            return False
        if self.a_line_each and ends_sentence(above.text) and bare[0].isupper():
            return False  # nothing is wrapped in this file, so that a list ends with its last item
        ended = ends_sentence(above.text) or opens_item(opening)
        # «Глава 2. Порядок приёма / 5. Заявление …» without an empty line between: headings end in no full stop.
        ended = ended or (opens_heading(opening) and not goes_on_counting(above.text, bare))
        return not (opens_item(bare) and ended)

    def _signs(self, position: int) -> bool:
        """Tell whether a line is the post of a signature right over a stamp («Министр … / Утверждены …»)."""
        if not 0 < position < len(self.lines) - 1 or not opens_stamp(self.lines[position + 1].text):
            return False
        own = self.lines[position].text
        return own[:1].isupper() and not ends_sentence(own) and ends_sentence(self.lines[position - 1].text)


def _as_blanks(spans: Iterable[tuple[int, int]]) -> Iterable[Cut]:
    return [Cut(start, end, " ") for start, end in spans]
