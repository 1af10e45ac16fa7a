"""The differences of two language texts as a sheet and for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legal_risk.model.localized import InterfaceLanguage
from legal_risk.parity.table import ParityCell, ParityRow, ParityTable
from legal_risk.report.captions import Captions, captions
from legal_risk.report.legible import legible, shortened
from legal_risk.report.sheets import Sheet, Value

if TYPE_CHECKING:
    from rich.console import RenderableType

_COLUMNS = ("number", "kind", "address_ru", "words_ru", "quote_ru", "address_kk", "words_kk", "quote_kk")
_WIDTHS = (6, 22, 28, 22, 60, 28, 22, 60)
_LONGEST = 220


def parity_sheet(table: ParityTable, language: InterfaceLanguage) -> Sheet:
    """Return the differences as a sheet."""
    words = captions(language)
    rows = [_cells(number, row, words) for number, row in enumerate(table.rows, 1)]
    return Sheet(table.ru, [words(f"parity.{name}") for name in _COLUMNS], rows, widths=_WIDTHS)


def _cells(number: int, row: ParityRow, words: Captions) -> list[Value]:
    return [number, words.name("difference", row.kind.value), *_side(row.ru, "ru"), *_side(row.kk, "kk")]


def _side(cell: ParityCell, language: InterfaceLanguage) -> tuple[str, str, str]:
    return cell.address.get(language), cell.words, cell.quote


def parity_text(table: ParityTable, language: InterfaceLanguage) -> RenderableType:
    """Return the differences for a terminal: what differs, both texts side by side."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    words = captions(language)
    title = Text(legible(f"{table.ru} – {table.kk}"), style="bold")
    if not table.rows:
        return Group(title, Text(words("parity.none")))
    grid = Table(show_lines=True)
    for name in ("kind", "quote_ru", "quote_kk"):
        grid.add_column(words(f"parity.{name}"), overflow="fold")
    for row in table.rows:
        kind = words.name("difference", row.kind.value)
        grid.add_row(Text(kind), Text(_shown(row.ru, "ru")), Text(_shown(row.kk, "kk")))
    return Group(title, grid, Text(words("parity.count", n=len(table.rows))))


def _shown(cell: ParityCell, language: InterfaceLanguage) -> str:
    head = f"{cell.address.get(language)}: " + (f"[{cell.words}] " if cell.words else "")
    return legible(head + ("" if cell.words == cell.quote else shortened(" ".join(cell.quote.split()), _LONGEST)))
