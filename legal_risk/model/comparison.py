"""Rows of comparative tables: the wording in force beside the proposed one."""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.model.act import Node
from legal_risk.model.amendment import Target
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """One row: ``proposed`` is the cell that is checked, ``current`` the stretch of the view with the wording in force.

    ``target`` is the unit of the amended act that the row is about, as far as the row says; ``number`` counts the rows
    with a wording from 1. ``current`` is ``None`` where nothing is in force yet.
    """

    proposed: Node
    target: Target
    number: int
    current: Span | None = None
