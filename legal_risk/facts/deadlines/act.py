"""The terms of a whole act, each with its place."""

from __future__ import annotations

from dataclasses import replace

from legal_risk.facts.deadlines.scan import terms_in
from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Zone
from legal_risk.model.deadline import Deadline, Purpose

_SILENT = frozenset({Zone.NOTE, Zone.TITLE, Zone.TOC, Zone.STAMP, Zone.SIGNATURE, Zone.FORM, Zone.HEADING})


def deadlines(annotated: Annotated) -> tuple[Deadline, ...]:
    """Return every time expression of the act in order of the text, notes, forms, titles and signatures left aside.

    Terms in the operative clauses of an order have purpose ``OPERATIVE`` unless they are about entry into force.
    """
    found: list[Deadline] = []
    for segment in annotated.act.segments:
        if segment.zone in _SILENT:
            continue
        content = segment.content
        for term in terms_in(annotated.lower, annotated.language_of(segment), content.start, content.end):
            operative = segment.zone is Zone.OPERATIVE and term.purpose is Purpose.ACTION
            found.append(replace(term, segment=segment, purpose=Purpose.OPERATIVE if operative else term.purpose))
    return tuple(found)
