"""Reads plain text: a paragraph a line, hard-wrapped lines, or a scraped page with each link on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import pairwise

from legal_risk.model.source import BlockKind, CellPlace, Notice, SourceText
from legal_risk.readers.assembly import Marked
from legal_risk.readers.frames import is_stamp
from legal_risk.readers.hyphens import WordBreaks
from legal_risk.readers.lines import (
    Line,
    continues_note,
    ends_sentence,
    is_appendix_number,
    is_site_link,
    lines_of,
    opens_heading,
    opens_in_lower_case,
    opens_item,
    opens_note,
    opens_remark,
)
from legal_risk.readers.text_table import TextRow, tables_among
from legal_risk.readers.view import Cut

_WRAP_WIDTHS = range(40, 141)
_POINT = re.compile(r"(\d{1,4})(?:-\d{1,2})?\.\s")
_LONGEST_LINK = 12
"""A line no longer than this may be a link such as «3)» rather than the start of a list item."""


class Layout(Enum):
    """How the paragraphs of a text file are laid out."""

    LINES = auto()
    WRAPPED = auto()
    SCRAPED = auto()


def read_text(text: str, *, name: str, sha256: str, notices: Iterable[Notice] = ()) -> SourceText:
    """Return the document; its text is ``text`` itself, and a block is a paragraph even where lines break it."""
    lines = lines_of(text)
    tables = tables_among(text, lines)
    stretches = list(_between(lines, tables))
    layout = layout_of(text, [line for stretch in stretches for line in stretch])
    marked = Marked(text)
    breaks = WordBreaks(text)
    for number, stretch in enumerate(stretches):
        if number:
            _add_table(marked, text, tables[number - 1], number - 1)
        _add_paragraphs(marked, text, stretch, layout, breaks)
    return marked.finish(name, "txt", sha256, notices)


def _between(lines: list[Line], tables: list[list[TextRow]]) -> Iterator[list[Line]]:
    """Yield the lines before the first table, between the tables, and after the last one."""
    done = 0
    for table in tables:
        yield lines[done : table[0].first]
        done = table[-1].after
    yield lines[done:]


def _add_table(marked: Marked, text: str, rows: list[TextRow], number: int) -> None:
    """Add the cells of a table; one with text in a single cell only sets that text aside, as stamps are."""
    filled = [(row, cell) for row, cells in enumerate(rows) for cell in cells.cells]
    frame = len(filled) == 1
    stamp = frame and is_stamp(" ".join(part.of(text) for part in filled[0][1].paragraphs))
    kind = BlockKind.NOTE if stamp else BlockKind.PARAGRAPH if frame else BlockKind.CELL
    for row, cell in filled:
        cuts = [Cut(place, place + 1) for place in cell.doubled]
        for part in cell.paragraphs:
            inside = [cut for cut in cuts if part.start <= cut.start < part.end]
            place = None if frame else CellPlace(number, row, cell.column)
            marked.add(kind, part.start, part.end, inside, cell=place)


def _add_paragraphs(marked: Marked, text: str, lines: list[Line], layout: Layout, breaks: WordBreaks) -> None:
    note: str | None = None
    groups = list(_paragraphs(lines, text, layout))
    for place, group in enumerate(groups):
        start, end = group[0].start, group[-1].end
        kind = _kind_of(group[0].text, note)
        if kind is BlockKind.PARAGRAPH and _heads_points(groups, place):
            kind = BlockKind.HEADING
        note = group[-1].text if kind is BlockKind.NOTE else None
        cuts = breaks.cuts(start, end) if layout is Layout.WRAPPED else ()
        marked.add(kind, start, end, cuts)


def _kind_of(first: str, note: str | None) -> BlockKind:
    """Return the kind of a paragraph by its first line and the end of the note just before it, if there is one."""
    if opens_note(first) or is_site_link(first) or (note is not None and continues_note(note, first)):
        return BlockKind.NOTE
    return BlockKind.HEADING if opens_heading(first) else BlockKind.PARAGRAPH


def _heads_points(groups: list[list[Line]], place: int) -> bool:
    """Tell whether a line without a number is a heading: it ends no sentence, and points go on counting below it."""
    if not 0 < place < len(groups) - 1 or len(groups[place]) > 1:
        return False
    text, above, below = groups[place][0].text, groups[place - 1], groups[place + 1][0].text
    number = _POINT.match(below)
    if (
        number is None
        or int(number.group(1)) < 2
        or not text[0].isupper()
        or opens_item(text)
        or is_appendix_number(text)
    ):
        return False
    return text[-1].isalpha() and (ends_sentence(above[-1].text) or (len(above) == 1 and _opens_section(above[0].text)))


def _opens_section(text: str) -> bool:
    return opens_heading(text) or (_POINT.match(text) is not None and not ends_sentence(text))


def layout_of(text: str, lines: list[Line]) -> Layout:
    """Return how the paragraphs of ``text`` are laid out, judged by indents, line lengths and line ends."""
    filled = [line for line in lines if not line.blank]
    if sum(text.startswith("\xa0\xa0\xa0", line.start) for line in filled) * 10 > len(filled):
        return Layout.SCRAPED
    widest = sorted(line.end - line.start for line in filled)[-max(1, len(filled) // 50) :][:1]
    if not widest or widest[0] not in _WRAP_WIDTHS:
        return Layout.LINES
    broken = sum(not ends_sentence(above.text) and opens_in_lower_case(below.text) for above, below in pairwise(filled))
    return Layout.WRAPPED if broken * 5 > len(filled) else Layout.LINES


def _paragraphs(lines: list[Line], text: str, layout: Layout) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph; blank lines belong to none."""
    width = max((line.end - line.start for line in lines), default=0)
    group: list[Line] = []
    gap = False
    for line in lines:
        if line.blank:
            gap = True
            continue
        if group and not _goes_on(group, line, text, layout, gap, width):
            yield group
            group = []
        group.append(line)
        gap = False
    if group:
        yield group


def _goes_on(group: list[Line], line: Line, text: str, layout: Layout, gap: bool, width: int) -> bool:
    """Tell whether ``line`` continues the paragraph ``group``; ``gap``: blank lines stand between."""
    above = group[-1]
    if opens_heading(line.text) or opens_note(line.text) or opens_remark(line.text) or is_appendix_number(line.text):
        return False
    if layout is Layout.SCRAPED:
        return _scraped_goes_on(above, line, text, gap)
    if gap:
        return False
    if opens_item(line.text) and (ends_sentence(above.text) or opens_item(group[0].text)):
        return False
    if layout is Layout.WRAPPED:
        return _wrapped_goes_on(above, line, text, width)
    loose = text[above.end - 1 : above.end] == " " or text.startswith(" ", line.start) or len(above.text) >= 50
    return loose and not ends_sentence(above.text) and opens_in_lower_case(line.text.removeprefix("№ "))


def _scraped_goes_on(above: Line, line: Line, text: str, gap: bool) -> bool:
    if text.startswith("\xa0", line.start):
        return False
    if gap:
        return opens_in_lower_case(line.text) and not ends_sentence(above.text)
    if opens_heading(above.text):
        return line.text[0] in ".," or line.text[0].islower() or (line.text.isupper() and not opens_item(line.text))
    return not (opens_item(line.text) and ends_sentence(above.text) and len(line.text) > _LONGEST_LINK)


def _wrapped_goes_on(above: Line, line: Line, text: str, width: int) -> bool:
    indent = _indent(text, line)
    if indent >= 2 and indent > _indent(text, above):
        return False
    short = (above.end - above.start) < width * 0.6
    if opens_in_lower_case(line.text):
        return not (short and ends_sentence(above.text))
    return not short


def _indent(text: str, line: Line) -> int:
    return len(text[line.start : line.end]) - len(text[line.start : line.end].lstrip())
