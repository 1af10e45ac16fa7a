"""Puts the pages of a PDF together: tables over pages joined, two languages taken apart, blocks made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, groupby
from statistics import median

from legal_risk.model.source import Block, BlockKind, Origin
from legal_risk.readers.assembly import Composed, hidden_before
from legal_risk.readers.frames import stamps_among
from legal_risk.readers.hyphens import WordBreaks
from legal_risk.readers.limits import Limits
from legal_risk.readers.lines import continues_note, opens_heading, opens_note
from legal_risk.readers.pdf.columns import Flow
from legal_risk.readers.pdf.line import PdfLine
from legal_risk.readers.pdf.page import PdfPage
from legal_risk.readers.pdf.paragraphs import Paragraph, paragraphs_of
from legal_risk.readers.pdf.places import LinePlace
from legal_risk.readers.pdf.streams import by_language, is_kazakh, sides_are_two_languages, split_table, stream_of
from legal_risk.readers.pdf.tables import PdfTable, continues, goes_on_in_row, header_of, placed

_FEW_LINES = 5
Part = Flow | PdfTable


def compose(pages: Sequence[PdfPage], limits: Limits) -> tuple[Composed, list[LinePlace]]:
    """Return the blocks of the document in reading order and where its lines stand in them.

    A second language comes after the first.
    """
    texts = _texts([part for page in pages for part in page.parts])
    breaks = WordBreaks("\n".join(line.text for text in texts.values() for run in text for line in run))
    composed = Composed(limits)
    places: list[LinePlace] = []
    for text in texts.values():
        note: str | None = None
        runs = [[line for line in run if not line.footnote] for run in text]
        paragraphs = [(paragraph, *paragraph.laid_out(breaks)) for run in runs for paragraph in paragraphs_of(run)]
        stamps = stamps_among([words for _, words, _ in paragraphs], [one.aside for one, _, _ in paragraphs])
        for place, (paragraph, words, starts) in enumerate(paragraphs):
            kind = BlockKind.NOTE if place in stamps else _kind(paragraph, words, note)
            note = words if kind is BlockKind.NOTE else None
            block = _add(composed, kind, paragraph, words)
            if block is not None:
                shift = block.span.start - hidden_before(words)
                places += [LinePlace(shift + start, line) for start, line in zip(starts, paragraph.lines, strict=True)]
        for number, paragraph in _footnotes(text):
            words, starts = paragraph.laid_out(breaks)
            block = _add(composed, BlockKind.FOOTNOTE, paragraph, words, anchor=f"footnote-{number}")
            if block is not None:
                shift = block.span.start - hidden_before(words)
                places += [LinePlace(shift + start, line) for start, line in zip(starts, paragraph.lines, strict=True)]
    return composed, places


def _footnotes(text: Sequence[Sequence[PdfLine]]) -> Iterator[tuple[int, Paragraph]]:
    lines = [line for run in text for line in run if line.footnote]
    for number, group in groupby(lines, key=lambda line: line.footnote):
        yield number, Paragraph(list(group))


def _texts(parts: Sequence[Part]) -> dict[int, list[list[PdfLine]]]:
    """Return the runs of lines of each text of the document, by its stream."""
    numbers = count()
    if sides_are_two_languages([part for part in parts if isinstance(part, Flow)]):
        kazakh = _kazakh_side(parts)
        return {side: list(_runs(_of_side(parts, side, kazakh), numbers)) for side in (0, 1)}
    runs = by_language(list(_runs(parts, numbers)))
    streams = sorted({line.stream for run in runs for line in run})
    return {stream: [[line for line in run if line.stream == stream] for run in runs] for stream in streams}


def _of_side(parts: Sequence[Part], side: int, kazakh: int) -> list[Part]:
    """Return the parts of one of two columns in different languages; lines over both go with their language."""
    found: list[Part] = []
    for part in parts:
        of_language = [
            line for line in part.lines if (stream_of(line.text, kazakh) if part.side is None else part.side) == side
        ]
        lines = [replace(line, stream=side) for line in of_language]
        if lines:
            found.append(Flow(part.side, lines) if isinstance(part, Flow) else replace(part, lines=lines))
    return found


def _add(
    composed: Composed, kind: BlockKind, paragraph: Paragraph, text: str, anchor: str | None = None
) -> Block | None:
    first = paragraph.first
    box = first.box
    for line in paragraph.lines[1:]:
        if line.page == first.page:
            box = box.joined(line.box)
    place = (round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1))
    return composed.add(
        kind,
        text,
        cell=first.cell,
        origin=Origin(page=first.page, box=place),
        centred=paragraph.centred and first.cell is None,
        bold=all(line.bold for line in paragraph.lines),
        stream=first.stream,
        anchor=anchor,
    )


def _kind(paragraph: Paragraph, text: str, note: str | None) -> BlockKind:
    if paragraph.first.cell is not None and not paragraph.first.parallel:
        return BlockKind.CELL
    if opens_note(text) or (note is not None and continues_note(note, text)):
        return BlockKind.NOTE
    return BlockKind.HEADING if opens_heading(text) else BlockKind.PARAGRAPH


def _runs(parts: Sequence[Part], numbers: Iterator[int]) -> Iterator[list[PdfLine]]:
    """Yield lines that are read one after another: text up to a table, the table over all its pages, text again."""
    edges = _edges([part for part in parts if isinstance(part, Flow) and part.side is None])
    text: list[PdfLine] = []
    position = 0
    while position < len(parts):
        part = parts[position]
        if isinstance(part, Flow):
            text += part.lines if part.side is not None else [_widened(line, edges) for line in part.lines]
            position += 1
            continue
        if text:
            yield text
            text = []
        lines, position = _whole_table(parts, position, next(numbers))
        yield split_table(lines)
    if text:
        yield text


def _edges(flows: Sequence[Flow]) -> tuple[float, float]:
    """Return the usual left and right edges of full-width text, by which pages with a few short lines are judged."""
    left = [flow.lines[0].left for flow in flows if len(flow.lines) > _FEW_LINES]
    right = [flow.lines[0].right for flow in flows if len(flow.lines) > _FEW_LINES]
    return (median(left), median(right)) if left else (float("inf"), float("-inf"))


def _widened(line: PdfLine, edges: tuple[float, float]) -> PdfLine:
    return replace(line, left=min(line.left, edges[0]), right=max(line.right, edges[1]))


def _kazakh_side(parts: Sequence[Part]) -> int:
    right = "".join(line.text for part in parts if isinstance(part, Flow) and part.side == 1 for line in part.lines)
    return int(is_kazakh(right))


def _whole_table(parts: Sequence[Part], position: int, number: int) -> tuple[list[PdfLine], int]:
    """Return the lines of a table with its continuations on the following pages, and the position after them."""
    first = parts[position]
    assert isinstance(first, PdfTable)
    lines = [placed(line, number, 0) for line in first.lines]
    rows = first.rows
    last = first
    while (position := position + 1) < len(parts):
        part = parts[position]
        if not isinstance(part, PdfTable) or not part.lines or not continues(last, part):
            break
        if part.lines[0].page == lines[-1].page:
            break
        repeated = header_of(part) == header_of(first)
        shift = rows - 1 if goes_on_in_row(last, part) or repeated else rows
        lines += [
            placed(line, number, shift)
            for line in part.lines
            if not (repeated and line.cell is not None and line.cell.row == 0)
        ]
        rows = shift + part.rows
        last = part
    return sorted(lines, key=_place), position


def _place(line: PdfLine) -> tuple[int, int, int, float]:
    assert line.cell is not None
    return line.cell.row, line.cell.column, line.page, line.box.top
