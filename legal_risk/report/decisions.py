"""The register of decisions as JSON (``legal-risk/decisions/1``), as a sheet and for a terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from legal_risk.facts.decisions.table import DecisionRow, DecisionTable, Place
from legal_risk.lang.nominative import nominative
from legal_risk.model.decision import Slot
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.report.captions import Captions, captions
from legal_risk.report.json import Record, address_record, requisites_record, source_record
from legal_risk.report.legible import legible, shortened
from legal_risk.report.sheets import Sheet, Value

if TYPE_CHECKING:
    from rich.console import RenderableType

DECISIONS_SCHEMA = "legal-risk/decisions/1"
_WIDTHS = (5, 26, 24, 30, 60, *(34 for _ in Slot), 14)
_QUOTE_LENGTH = 90
_OWNERLESS = {"тармағы": "тармақ", "тарауы": "тарау", "бабы": "бап"}


def decisions_to_dict(tables: Sequence[DecisionTable]) -> Record:
    """Return the registers as plain values in the order of the contract; spans count characters of the source."""
    acts = [
        {
            "source": source_record(table.act.source),
            "act": requisites_record(table.act),
            "decisions": [_record(row) for row in table.rows],
        }
        for table in tables
    ]
    return {"schema": DECISIONS_SCHEMA, "acts": acts, "errors": []}


def _record(row: DecisionRow) -> Record:
    decision = row.decision
    return {
        "kind": decision.kind.value,
        "adverse": decision.adverse,
        "object": {"class": decision.object, "words": row.thing},
        "actor": {"role": decision.actor.value, "words": row.actor},
        "norms": [_place_record(norm) for norm in row.norms],
        "slots": {slot.value: _slot_record(row, slot) for slot in Slot},
        "absent": [slot.value for slot in decision.absent],
    }


def _slot_record(row: DecisionRow, slot: Slot) -> Record | None:
    cell = row.cell(slot)
    return None if cell is None else {**_place_record(cell.place), "reach": cell.reach.value}


def _place_record(place: Place) -> Record:
    return {
        "words": place.words,
        "address": address_record(place.address),
        "unit": place.unit,
        "quote": place.quote,
        "span": list(place.span),
    }


def decision_name(row: DecisionRow, words: Captions) -> str:
    """Return what is decided: the name of the kind with the thing as the act names it («выдача: справка»)."""
    name = words.name("decision", row.decision.kind.value)
    if not (row.decision.object and row.thing):
        return name
    return f"{name}: {nominative(row.thing, row.decision.main.language)}"


def decided_by(row: DecisionRow, words: Captions) -> str:
    """Return who decides, in the nominative, or that nobody is named."""
    return nominative(row.actor, row.decision.main.language) if row.actor else words("decisions.absent")


def guarantees(row: DecisionRow, language: InterfaceLanguage) -> str:
    """Return the filled guarantees with their places, those of one place together: «срок, форма – пункт 5».

    The document that all places and the norm are in («Правил», «Қағидалардың») is named with the norm alone.
    """
    words = captions(language)
    places: dict[str, list[str]] = {}
    for cell in row.cells:
        if cell.slot not in (Slot.ACTOR, Slot.PERSON):
            names = places.setdefault(cell.place.address.get(language), [])
            names.append(words.name("slot", cell.slot.value))
    document = _document([row.norms[0].address.get(language), *places], language)
    return "; ".join(f"{', '.join(names)} – {_inside(place, document)}" for place, names in places.items())


def _document(addresses: Sequence[str], language: InterfaceLanguage) -> str:
    """Return the name of the document that all addresses end with, in Kazakh begin with; nothing when they differ."""
    place = 0 if language == "kk" else -1
    named = {address.split()[place] for address in addresses if len(address.split()) > 1}
    whole = named if all(len(address.split()) > 1 for address in addresses) else set()
    name = whole.pop() if len(whole) == 1 else ""
    return name if name[:1].isupper() else ""


def _inside(address: str, document: str) -> str:
    """Return the address without its document; a Kazakh unit that stands alone then has no owner to agree with."""
    inside = address.removeprefix(document).removesuffix(document).strip()
    owned = re.fullmatch(r"(\S+-)(тармағы|тарауы|бабы)", inside) if document else None
    return owned[1] + _OWNERLESS[owned[2]] if owned else inside


def missing(row: DecisionRow, language: InterfaceLanguage) -> str:
    """Return the names of the slots that nothing in the act fills."""
    words = captions(language)
    return ", ".join(words.name("slot", slot.value) for slot in row.decision.absent)


def decisions_sheet(table: DecisionTable, language: InterfaceLanguage) -> Sheet:
    """Return the register of one act as a sheet named after its source; each cell names its unit or says «absent»."""
    words = captions(language)
    names = ("number", "decision", "who", "address", "quote")
    headers = [
        *(words(f"decisions.{name}") for name in names),
        *(words.name("slot", slot.value) for slot in Slot),
        words("decisions.adverse"),
    ]
    rows = [_cells(number, row, words, language) for number, row in enumerate(table.rows, 1)]
    return Sheet(table.act.source.name, headers, rows, widths=_WIDTHS)


def _cells(number: int, row: DecisionRow, words: Captions, language: InterfaceLanguage) -> list[Value]:
    absent = words("decisions.absent")
    slots = [_cell(row, slot, language) or absent for slot in Slot]
    units = "; ".join(dict.fromkeys(norm.address.get(language) for norm in row.norms))
    adverse = words("decisions.yes") if row.decision.adverse else ""
    who = decided_by(row, words)
    return [number, decision_name(row, words), who, units, row.norms[0].quote, *slots, adverse]


def _cell(row: DecisionRow, slot: Slot, language: InterfaceLanguage) -> str:
    cell = row.cell(slot)
    return "" if cell is None else f"{cell.place.words} ({cell.place.address.get(language)})"


def decisions_text(tables: Sequence[DecisionTable], language: InterfaceLanguage) -> RenderableType:
    """Return the registers for a terminal: the decision, who takes it, where, what is there and what is absent."""
    from rich.console import Group

    return Group(*(_rendered(table, captions(language), language) for table in tables))


def _rendered(table: DecisionTable, words: Captions, language: InterfaceLanguage) -> RenderableType:
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    title = Text(legible(table.act.requisites.title or table.act.source.name), style="bold")
    if not table.rows:
        return Group(title, Text(words("decisions.none")))
    grid = Table(show_lines=True)
    for name in ("number", "decision", "who", "present", "missing"):
        grid.add_column(words(f"decisions.{name}"), overflow="fold")
    for number, row in enumerate(table.rows, 1):
        grid.add_row(*(Text(legible(cell)) for cell in _line(number, row, words, language)))
    return Group(title, grid, Text(words("decisions.count", n=len(table.rows))))


def _line(number: int, row: DecisionRow, words: Captions, language: InterfaceLanguage) -> tuple[str, ...]:
    norm = row.norms[0]
    what = f"{decision_name(row, words)}\n{norm.address.get(language)}: {shortened(norm.words, _QUOTE_LENGTH)}"
    who = decided_by(row, words)
    return (str(number), what, who, guarantees(row, language), missing(row, language))
