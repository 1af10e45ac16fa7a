"""Tells the findings of comparative tables apart: what the wording in force has too was not brought by the draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legal_risk.engine.context import Context
from legal_risk.engine.fingerprint import words_of
from legal_risk.model.act import Node
from legal_risk.model.comparison import Comparison
from legal_risk.model.finding import Finding, Status


def marked_unchanged(context: Context, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return ``findings``; one whose whole sentence stands in the wording in force of its row is ``unchanged``."""
    rows = {row.proposed: row for row in context.act.comparisons if row.current is not None}
    if not rows:
        return tuple(findings)
    current: dict[Node, str] = {}
    return tuple(
        replace(finding, status=Status.UNCHANGED) if _stands(context, finding, rows, current) else finding
        for finding in findings
    )


def _stands(context: Context, finding: Finding, rows: dict[Node, Comparison], current: dict[Node, str]) -> bool:
    act = context.act
    at = act.source.view.to_view(finding.span).start
    node = act.segment_at(at).node
    cell = next((above for above in (node, *act.ancestors(node)) if above in rows), None)
    if cell is None:
        return False
    row = rows[cell]
    if cell not in current and row.current is not None:
        current[cell] = f" {words_of(row.current.of(context.annotated.text))} "
    sentence = context.annotated.sentence_at(at)
    return sentence is not None and f" {words_of(sentence.text)} " in current[cell]
