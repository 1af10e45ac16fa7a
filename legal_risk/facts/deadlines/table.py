"""The table of terms: who does what, within how long, which days, counted from what, where in the act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import NodeKind, Zone
from legal_risk.model.deadline import Deadline, Purpose, TermForm, TimeUnit
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class TermRow:
    """A row of the table of terms, ready to print. ``span`` counts characters of the source, ``quote`` is its text."""

    who: str
    what: str
    length: str
    days: str
    start: str
    bound: str
    form: str
    purpose: str
    sentence: str
    address: Localized
    unit: str | None
    span: Span
    quote: str


def term_rows(annotated: Annotated, terms: Sequence[Deadline]) -> tuple[TermRow, ...]:
    """Return a row for each term that limits an action, in order of the text.

    ``who`` and ``what`` are names of classes (``body``, ``consider``), ``length`` and ``start`` words of the act.
    """
    return tuple(_row(annotated, t) for t in terms if t.segment is not None and _listed(t))


def _listed(term: Deadline) -> bool:
    return term.purpose in (Purpose.ACTION, Purpose.WAITING, Purpose.OPERATIVE)


def _row(annotated: Annotated, term: Deadline) -> TermRow:
    assert term.segment is not None
    act, view = annotated.act, annotated.act.source.view
    node = term.segment.node
    unit = act.enclosing(node, NodeKind.POINT, NodeKind.ARTICLE)
    span = view.to_source(term.span)
    return TermRow(
        who=term.actor.value,
        what=term.action,
        length=term.quantity.of(annotated.text),
        days=term.days.value if term.days else "",
        start=term.start.of(annotated.text) if term.start else "",
        bound=term.bound.value,
        form=term.form.value,
        purpose=term.purpose.value,
        sentence=term.clause.of(annotated.text) if term.clause else "",
        address=act.address(node),
        unit=unit.number if unit else None,
        span=span,
        quote=span.of(act.source.text),
    )


def service_totals(annotated: Annotated, terms: Sequence[Deadline]) -> tuple[Deadline, ...]:
    """Return the terms of a service as a whole: row «Срок оказания …» of its table, or a sentence that says so."""
    return tuple(
        t for t in terms if t.form is TermForm.COUNTED and t.unit is not TimeUnit.MINUTE and _is_total(annotated, t)
    )


def _is_total(annotated: Annotated, term: Deadline) -> bool:
    segment = term.segment
    if segment is None:
        return False
    row = annotated.act.enclosing(segment.node, NodeKind.ROW) if segment.zone is Zone.TABLE else None
    if row is None:
        before = annotated.lower[max(segment.view.start, term.quantity.start - 110) : term.quantity.start]
        return segment.zone is not Zone.TABLE and _total(term.language).search(before.split(";")[-1]) is not None
    words = " ".join(s.content.of(annotated.lower) for s in annotated.act.segments_of(row)[:3])
    return _total(term.language).search(words) is not None


@cache
def _total(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\bсрок(?:и)? (?:оказания|предоставления) (?:государственн|услуг)"
        if language == "ru"
        else r"көрсету(?:дің)? мерзім|ұсыну мерзім"
    )
