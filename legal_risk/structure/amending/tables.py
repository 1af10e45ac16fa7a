"""Gives the norms of comparative tables the addresses that they have in the amended act."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from legal_risk.model.act import Act, ActType, ActTyping, Node, NodeKind
from legal_risk.model.amendment import Target
from legal_risk.model.comparison import Comparison
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.reference import CitedUnit
from legal_risk.model.source import Notice
from legal_risk.structure.amending.targets import document_in, targets_in
from legal_risk.structure.amending.units import rank
from legal_risk.structure.amending.wordings import Place, place_below
from legal_risk.structure.comparative import Compared, ComparedTable
from legal_risk.structure.draft import Draft
from legal_risk.structure.wording import unit_words

COMPARED = "LRN525"
_TITLE_LINES = 5
_UNNUMBERED = (NodeKind.INDENT, NodeKind.DEFINITION, NodeKind.POINT_PART)
_NAME = {"ru": "сравнительная таблица", "kk": "салыстырмалы кесте"}


def with_comparisons(act: Act, tables: Sequence[ComparedTable], nodes: Mapping[Draft, Node]) -> Act:
    """Return ``act`` with the rows of its comparative ``tables``; their norms get the addresses of the amended act.

    An act that consists of comparative tables for the most part is of the type ``amending``, with the words
    «сравнительная таблица» as evidence. A notice says which columns were not checked.
    """
    if not tables:
        return act
    addresses, numbers = dict(act.addresses), dict(act.unit_numbers)
    comparisons: list[Comparison] = []
    for table, row in ((one, row) for one in tables for row in one.rows):
        if row.cell not in nodes:
            continue
        language: LanguageCode = act.segments_of(nodes[row.cell])[0].language or act.language or "ru"
        target = _target(row, language, (*row.heads, *_above(act, table), act.requisites.title))
        number = len(comparisons) + 1
        comparisons.append(Comparison(nodes[row.cell], target, number, row.current))
        for node, place in _places(act, nodes[row.cell], target, _source(table, row, number)):
            addresses[node], numbers[node] = place.address, place.unit
    return replace(
        act,
        addresses=addresses,
        unit_numbers=numbers,
        comparisons=tuple(comparisons),
        typing=_typing(act, tables),
        notices=(*act.notices, *(_notice(table) for table in tables)),
    )


def _places(act: Act, cell: Node, target: Target, source: Localized) -> Iterator[tuple[Node, Place]]:
    yield from place_below(act, cell, target, source).items()
    for top in cell.children:
        yield from place_below(act, top, _of_top(target, top), source).items()


def _of_top(target: Target, top: Node) -> Target:
    """Return the target of one unit of a proposed wording: its own number says more than the row."""
    if top.number is None or top.kind in _UNNUMBERED or top.kind not in unit_words():
        return target
    above = tuple(unit for unit in target.units if rank(unit.kind) < rank(top.kind))
    return replace(target, units=(*above, CitedUnit(top.kind, (top.number,))))


def _above(act: Act, table: ComparedTable) -> list[str]:
    """Return the last lines above a table, the nearest first: its title names the document."""
    at = bisect_left(act.segments, table.head.view.start, key=lambda segment: segment.view.start)
    above = act.segments[max(0, at - _TITLE_LINES) : at]
    return [segment.content.of(act.source.view.text) for segment in reversed(above)]


def _target(row: Compared, language: LanguageCode, titles: Sequence[str]) -> Target:
    document = next((key for text in titles if (key := document_in(text, language))), None)
    found = targets_in(row.element, language) or targets_in(row.element, "ru" if language == "kk" else "kk")
    if not found and (bare := re.fullmatch(r"(\d{1,3}(?:-\d{1,3})?)[.)]?", row.element.strip())):
        kind = NodeKind.ARTICLE if re.search(r"стать|\bбап", row.column, re.IGNORECASE) else NodeKind.POINT
        return Target((CitedUnit(kind, (bare[1],)),), document)
    units = _joined([target.units for target in found if target.units])
    first = found[0] if found else Target()
    return Target(units, first.document or document, None, first.element, first.sentence)


def _joined(addresses: Sequence[tuple[CitedUnit, ...]]) -> tuple[CitedUnit, ...]:
    """Join what a cell names part by part, from the outside in or from the inside out: «Глава 2, пункт 5»."""
    units: tuple[CitedUnit, ...] = ()
    for address in addresses:
        if not units or rank(address[0].kind) > rank(units[-1].kind):
            units = (*units, *address)
        elif rank(address[-1].kind) < rank(units[0].kind):
            units = (*address, *units)
        else:
            break
    return units


def _source(table: ComparedTable, row: Compared, position: int) -> Localized:
    """Return where a wording stands; a row without a number is counted in tables without numbers only."""
    shown = row.number or (None if table.is_numbered else str(position))
    if shown is None:
        return Localized("предлагаемая редакция, сравнительная таблица", "ұсынылатын редакция, салыстырмалы кесте")
    return Localized(
        f"предлагаемая редакция, строка {shown} сравнительной таблицы",
        f"ұсынылатын редакция, салыстырмалы кестенің {shown}-жолы",
    )


def _typing(act: Act, tables: Sequence[ComparedTable]) -> ActTyping:
    whole = len(act.source.view.text)
    if act.typing.confidence == 1.0 or sum(table.characters for table in tables) * 2 < whole:
        return act.typing
    return ActTyping(ActType.AMENDING, 0.95, (_NAME[act.language or "ru"],))


def _notice(table: ComparedTable) -> Notice:
    message = "comparative table: the proposed column is checked, the one in force is compared with"
    return Notice(COMPARED, message, not_checked=True, span=table.head.block.span)
