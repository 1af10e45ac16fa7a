"""The table of differences: ready to print and to export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from legal_risk.model.localized import Localized
from legal_risk.model.span import Span
from legal_risk.parity.compare import compare
from legal_risk.parity.difference import DifferenceKind, Side

if TYPE_CHECKING:
    from legal_risk.facts.collect import Facts

SCHEMA = "legal-risk/parity/1"


@dataclass(frozen=True, slots=True)
class ParityCell:
    """One text of a difference: where, the exact source text at ``span``, and the words that differ in it."""

    address: Localized
    span: Span
    quote: str
    words: str


@dataclass(frozen=True, slots=True)
class ParityRow:
    """One difference of the two texts."""

    kind: DifferenceKind
    ru: ParityCell
    kk: ParityCell


@dataclass(frozen=True, slots=True)
class ParityTable:
    """All differences of two texts in the order of the Russian one; ``ru`` and ``kk`` name the documents."""

    ru: str
    kk: str
    rows: tuple[ParityRow, ...]

    def counts(self) -> Mapping[str, int]:
        """Return how many differences of each kind there are, by kind in the order of the kinds."""
        found = [row.kind for row in self.rows]
        return {kind.value: found.count(kind) for kind in DifferenceKind if kind in found}

    def to_dict(self) -> dict[str, Any]:
        """Return the table as plain values (``legal-risk/parity/1``)."""
        rows = [{"kind": r.kind.value, "ru": _record(r.ru), "kk": _record(r.kk)} for r in self.rows]
        return {
            "schema": SCHEMA,
            "ru": self.ru,
            "kk": self.kk,
            "counts": dict(self.counts()),
            "differences": rows,
        }


def parity_table(ru: Facts, kk: Facts) -> ParityTable:
    """Return the differences of two language texts of one act."""
    rows = tuple(ParityRow(d.kind, _cell(ru, d.ru), _cell(kk, d.kk)) for d in compare(ru, kk))
    return ParityTable(ru.annotated.act.source.name, kk.annotated.act.source.name, rows)


def _cell(facts: Facts, side: Side) -> ParityCell:
    act = facts.annotated.act
    span = act.source.view.to_source(side.span)
    return ParityCell(act.address(side.node), span, span.of(act.source.text), side.words)


def _record(cell: ParityCell) -> dict[str, Any]:
    return {
        "address": cell.address.as_dict(),
        "span": list(cell.span),
        "quote": cell.quote,
        "words": cell.words,
    }
