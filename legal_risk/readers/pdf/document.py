"""Puts the pages of a PDF together: tables over pages joined, two languages taken apart, blocks made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from legal_risk.model.source import BlockKind, Origin
from legal_risk.readers.assembly import Composed
from legal_risk.readers.frames import stamps_among
from legal_risk.readers.hyphens import WordBreaks
from legal_risk.readers.limits import Limits
from legal_risk.readers.lines import continues_note, opens_heading, opens_note
from legal_risk.readers.pdf.columns import Flow
from legal_risk.readers.pdf.line import PdfLine
from legal_risk.readers.pdf.page import PdfPage
from legal_risk.readers.pdf.paragraphs import Paragraph, paragraphs_of
from legal_risk.readers.pdf.streams import is_kazakh, sides_are_two_languages, split_table, stream_of
from legal_risk.readers.pdf.tables import PdfTable, continues, goes_on_in_row, header_of, placed

_FEW_LINES = 5


def compose(pages: Sequence[PdfPage], limits: Limits) -> Composed:
    """Return the blocks of the document in reading order; a second language comes after the first."""
    runs = list(_runs(pages))
    breaks = WordBreaks("\n".join(line.text for run in runs for line in run))
    composed = Composed(limits)
    for stream in sorted({line.stream for run in runs for line in run}):
        note: str | None = None
        paragraphs = [(paragraph, paragraph.text(breaks)) for paragraph in _paragraphs(runs, stream)]
        stamps = stamps_among([text for _, text in paragraphs], [one.aside for one, _ in paragraphs])
        for place, (paragraph, text) in enumerate(paragraphs):
            kind = BlockKind.NOTE if place in stamps else _kind(paragraph, text, note)
            note = text if kind is BlockKind.NOTE else None
            _add(composed, kind, paragraph, text)
    return composed


def _add(composed: Composed, kind: BlockKind, paragraph: Paragraph, text: str) -> None:
    first = paragraph.first
    box = first.box
    for line in paragraph.lines[1:]:
        if line.page == first.page:
            box = box.joined(line.box)
    place = (round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1))
    composed.add(
        kind,
        text,
        cell=first.cell,
        origin=Origin(page=first.page, box=place),
        centred=paragraph.centred and first.cell is None,
        bold=all(line.bold for line in paragraph.lines),
        stream=first.stream,
    )


def _kind(paragraph: Paragraph, text: str, note: str | None) -> BlockKind:
    if paragraph.first.cell is not None and not paragraph.first.parallel:
        return BlockKind.CELL
    if opens_note(text) or (note is not None and continues_note(note, text)):
        return BlockKind.NOTE
    return BlockKind.HEADING if opens_heading(text) else BlockKind.PARAGRAPH


def _paragraphs(runs: Sequence[Sequence[PdfLine]], stream: int) -> Iterator[Paragraph]:
    for run in runs:
        yield from paragraphs_of([line for line in run if line.stream == stream])


def _runs(pages: Sequence[PdfPage]) -> Iterator[list[PdfLine]]:
    """Yield lines that are read one after another: text up to a table, the table over all its pages, text again."""
    parts = [part for page in pages for part in page.parts]
    bilingual = sides_are_two_languages([part for part in parts if isinstance(part, Flow)])
    kazakh = _kazakh_side(parts) if bilingual else 0
    edges = _edges([part for part in parts if isinstance(part, Flow) and part.side is None])
    text: list[PdfLine] = []
    number = -1
    position = 0
    while position < len(parts):
        part = parts[position]
        if isinstance(part, Flow):
            lines = part.lines if part.side is not None else [_widened(line, edges) for line in part.lines]
            text += [replace(line, stream=_stream(part, line, bilingual, kazakh)) for line in lines]
            position += 1
            continue
        if text:
            yield text
            text = []
        number += 1
        lines, position = _whole_table(parts, position, number)
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


def _stream(flow: Flow, line: PdfLine, bilingual: bool, kazakh: int) -> int:
    if not bilingual:
        return 0
    return flow.side if flow.side is not None else stream_of(line.text, kazakh)


def _kazakh_side(parts: Sequence[Flow | PdfTable]) -> int:
    right = "".join(line.text for part in parts if isinstance(part, Flow) and part.side == 1 for line in part.lines)
    return int(is_kazakh(right))


def _whole_table(parts: Sequence[Flow | PdfTable], position: int, number: int) -> tuple[list[PdfLine], int]:
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
        shift = rows - 1 if goes_on_in_row(part) or repeated else rows
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
