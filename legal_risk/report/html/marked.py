"""The text of an act as paragraphs and tables, cut where findings begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from legal_risk.model.finding import Finding
from legal_risk.model.source import Block, BlockKind, SourceText
from legal_risk.model.span import Span
from legal_risk.report.legible import legible
from legal_risk.report.quoting import visible_pieces

LONG_MARK = 1500


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same findings (their numbers); ``starts`` are those that begin to show here."""

    text: str
    findings: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, heading or note; ``look`` names how it is shown."""

    look: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell with its paragraphs."""

    paragraphs: tuple[Paragraph, ...]
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cells."""

    rows: tuple[tuple[Cell, ...], ...]


def marked_text(source: SourceText, findings: Sequence[Finding]) -> tuple[Paragraph | Table, ...]:
    """Return the blocks of ``source`` in reading order, cut at the borders of ``findings``."""
    marks = _Marks(findings)
    return tuple(
        part
        for table, group in groupby(source.blocks, key=lambda block: block.cell.table if block.cell else None)
        for part in (
            [_table(source, list(group), marks)] if table is not None else [_paragraph(source, b, marks) for b in group]
        )
    )


class _Marks:
    """The spans to mark; each finding is announced once, where its first visible character stands."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._spans = [_marked_span(finding.span) for finding in findings]
        self._order = sorted(range(len(findings)), key=lambda number: self._spans[number])
        self._announced: set[int] = set()

    def meeting(self, span: Span) -> list[tuple[int, Span]]:
        return [(number, self._spans[number]) for number in self._order if self._spans[number].meets(span)]

    def announce(self, numbers: tuple[int, ...]) -> tuple[int, ...]:
        new = tuple(number for number in numbers if number not in self._announced)
        self._announced.update(new)
        return new


def _marked_span(span: Span) -> Span:
    """Return what is marked: the beginning only of a very long quote, one character of an empty one."""
    return Span(span.start, max(min(span.end, span.start + LONG_MARK), span.start + 1))


def _paragraph(source: SourceText, block: Block, marks: _Marks) -> Paragraph:
    return Paragraph(_look(block), _joined(_pieces(source, block.span, marks)))


def _look(block: Block) -> str:
    if block.kind is BlockKind.PARAGRAPH and block.centred:
        return "centred"
    return block.kind.value


def _pieces(source: SourceText, span: Span, marks: _Marks) -> Iterator[Piece]:
    meeting = marks.meeting(span)
    borders = sorted({border for _, mark in meeting for border in mark})
    for visible in visible_pieces(source, span):
        first, last = visible.span
        inner = [border for border in borders if first < border < last]
        for start, end in zip([first, *inner], [*inner, last], strict=True):
            numbers = tuple(sorted(number for number, mark in meeting if mark.start <= start < mark.end))
            yield Piece(visible.text[start - first : end - first], numbers, marks.announce(numbers))


def _joined(pieces: Iterator[Piece]) -> tuple[Piece, ...]:
    """Join neighbours under the same findings, so that markup inside a quote leaves no seam."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].findings == piece.findings and not piece.starts:
            joined[-1] = replace(joined[-1], text=joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return tuple(replace(piece, text=legible(piece.text)) for piece in joined)


def _table(source: SourceText, blocks: list[Block], marks: _Marks) -> Table:
    rows: dict[int, dict[int, list[Block]]] = {}
    for block in blocks:
        if block.cell:
            rows.setdefault(block.cell.row, {}).setdefault(block.cell.column, []).append(block)
    return Table(tuple(tuple(_cell(source, cell, marks) for cell in row.values()) for row in rows.values()))


def _cell(source: SourceText, blocks: list[Block], marks: _Marks) -> Cell:
    place = blocks[0].cell
    paragraphs = tuple(_paragraph(source, block, marks) for block in blocks)
    return Cell(paragraphs, place.row_span if place else 1, place.column_span if place else 1)
