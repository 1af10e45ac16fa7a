"""The table of time limits as JSON (``legal-risk/deadlines/1``), as a sheet and for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from legal_risk.facts.deadlines.table import TermRow, TermTable
from legal_risk.lang.nominative import nominative
from legal_risk.model.deadline import DayKind
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.report.captions import Captions, captions
from legal_risk.report.json import Record, address_record, requisites_record, source_record
from legal_risk.report.legible import legible, shortened
from legal_risk.report.sheets import Sheet, Value

if TYPE_CHECKING:
    from rich.console import RenderableType

DEADLINES_SCHEMA = "legal-risk/deadlines/1"
_COLUMNS = (
    "number", "address", "who", "role", "what", "action", "length", "value", "unit", "days", "bound", "direction",
    "start", "form", "refers_to", "recurring", "purpose", "language", "quote", "sentence", "begin", "end",
)  # fmt: skip
_WIDTHS = (6, 24, 26, 16, 36, 20, 26, 8, 12, 14, 16, 15, 32, 14, 18, 12, 14, 8, 44, 70, 10, 10)


def deadlines_to_dict(tables: Sequence[TermTable]) -> Record:
    """Return the tables as plain values in the order of the contract; spans count characters of the source."""
    acts = [
        {
            "source": source_record(table.act.source),
            "act": requisites_record(table.act),
            "deadlines": [_record(row) for row in table.rows],
        }
        for table in tables
    ]
    return {"schema": DEADLINES_SCHEMA, "acts": acts, "errors": []}


def _record(row: TermRow) -> Record:
    term = row.term
    return {
        "who": {"role": term.actor.value, "words": row.who},
        "action": {"class": term.action, "words": row.what, "objects": list(term.object)},
        "length": {
            "words": row.length,
            "form": term.form.value,
            "value": term.value,
            "unit": term.unit.value if term.unit else None,
            "days": term.days.value if term.days else None,
            "bound": term.bound.value,
            "direction": term.direction.value,
            "recurring": term.recurring,
            "refers_to": term.target.value if term.target else None,
        },
        "start": {"class": term.start_kind, "words": row.start},
        "purpose": term.purpose.value,
        "language": term.language,
        "address": address_record(row.address),
        "unit": row.unit,
        "quote": row.quote,
        "span": list(row.span),
        "sentence": row.sentence,
    }


def deadlines_sheet(table: TermTable, language: InterfaceLanguage) -> Sheet:
    """Return the table of one act as a sheet named after its source."""
    words = captions(language)
    rows = [_cells(number, row, words, language) for number, row in enumerate(table.rows, 1)]
    headers = [words(f"deadlines.{name}") for name in _COLUMNS]
    return Sheet(table.act.source.name, headers, rows, widths=_WIDTHS)


def _cells(number: int, row: TermRow, words: Captions, language: InterfaceLanguage) -> list[Value]:
    term = row.term
    cells: dict[str, Value] = {
        "number": number,
        "address": row.address.get(language),
        "who": nominative(row.who, term.language),
        "role": words.name("actor", term.actor.value),
        "what": row.what,
        "action": words.name("action", term.action),
        "length": row.length,
        "value": _number(term.value),
        "unit": words.name("time_unit", term.unit.value) if term.unit else "",
        "days": words.name("day_kind", term.days.value) if term.days else "",
        "bound": words.name("bound", term.bound.value),
        "direction": words.name("direction", term.direction.value),
        "start": row.start,
        "form": words.name("term_form", term.form.value),
        "refers_to": words.name("term_target", term.target.value) if term.target else "",
        "recurring": words("deadlines.yes") if term.recurring else "",
        "purpose": words.name("purpose", term.purpose.value),
        "language": term.language,
        "quote": row.quote,
        "sentence": row.sentence,
        "begin": row.span.start,
        "end": row.span.end,
    }
    return [cells[name] for name in _COLUMNS]


def _number(value: float | None) -> int | float | None:
    return int(value) if value is not None and float(value).is_integer() else value


def deadlines_text(tables: Sequence[TermTable], language: InterfaceLanguage) -> RenderableType:
    """Return the tables for a terminal: the words of the act, the kind of days and the bound."""
    from rich.console import Group

    return Group(*(_rendered(table, captions(language), language) for table in tables))


def _rendered(table: TermTable, words: Captions, language: InterfaceLanguage) -> RenderableType:
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    title = Text(legible(table.act.requisites.title or table.act.source.name), style="bold")
    if not table.rows:
        return Group(title, Text(words("deadlines.none")))
    grid = Table(show_lines=True)
    for name in ("address", "who", "what", "length", "bound", "start"):
        grid.add_column(words(f"deadlines.{name}"), overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(legible(cell)) for cell in _line(row, words, language)))
    return Group(title, grid, Text(words("deadlines.count", n=len(table.rows))))


def _line(row: TermRow, words: Captions, language: InterfaceLanguage) -> tuple[str, ...]:
    term = row.term
    return (
        row.address.get(language),
        nominative(row.who, term.language) or words.name("actor", term.actor.value),
        row.what or (words.name("action", term.action) if term.action else shortened(row.sentence, 60)),
        f"{row.length} ({words('day_kind.bare')})" if term.days is DayKind.BARE else row.length,
        words.name("bound", term.bound.value),
        row.start,
    )
