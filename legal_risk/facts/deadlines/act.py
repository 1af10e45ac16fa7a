"""The terms of a whole act, each with its place, its action and its doer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from legal_risk.facts.deadlines.loose import loose_terms
from legal_risk.facts.deadlines.plain import plain
from legal_risk.facts.deadlines.roles import with_doer_of_lead, with_roles
from legal_risk.facts.deadlines.scan import terms_in
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.kept import once_per_act
from legal_risk.model.act import Act, Node, NodeKind, Segment, Zone
from legal_risk.model.deadline import Deadline, Purpose
from legal_risk.model.localized import LanguageCode

_SILENT = frozenset({Zone.NOTE, Zone.TITLE, Zone.TOC, Zone.STAMP, Zone.SIGNATURE, Zone.FORM, Zone.HEADING})


def deadlines(annotated: Annotated) -> tuple[Deadline, ...]:
    """Return every time expression of the act in order of the text; notes, forms, titles and signatures are left aside.

    Terms in the operative clauses of an order have purpose ``OPERATIVE`` unless they are about entry into force.
    """
    found: list[Deadline] = []
    for segment in annotated.act.segments:
        if segment.zone not in _SILENT:
            found.extend(_of_segment(annotated, segment))
    loose = [_placed(annotated, t.segment, t) for t in loose_terms(annotated, found) if t.segment is not None]
    if not loose:
        return tuple(found)
    kept = (t for t in found if not any(one.span.meets(t.span) for one in loose))
    return tuple(sorted((*kept, *loose), key=lambda t: t.quantity))


def plain_counts(annotated: Annotated, known: Sequence[Deadline]) -> tuple[Deadline, ...]:
    """Return the counts of days of norms that nothing introduces and that are no part of a term already ``known``.

    Not every one limits an action («отпуск равен 56 дням»), so they only serve where a reader will look.
    """
    taken = [t.quantity for t in known]
    new = ((s, t) for s, t in _counts(annotated) if not any(t.quantity.meets(q) for q in taken))
    return tuple(_placed(annotated, segment, term) for segment, term in new)


@once_per_act
def _counts(annotated: Annotated) -> tuple[tuple[Segment, Deadline], ...]:
    found: list[tuple[Segment, Deadline]] = []
    for segment in annotated.act.segments:
        if segment.zone in (Zone.BODY, Zone.TABLE):
            language, content = annotated.language_of(segment), segment.content
            found.extend((segment, t) for t in plain(annotated.lower, content.start, content.end, language))
    return tuple(found)


def _of_segment(annotated: Annotated, segment: Segment) -> list[Deadline]:
    language = annotated.language_of(segment)
    content = segment.content
    lead = announces(annotated, segment, language)
    terms = terms_in(annotated.lower, language, content.start, content.end, announced=lead)
    return [_placed(annotated, segment, term) for term in terms]


def _placed(annotated: Annotated, segment: Segment, term: Deadline) -> Deadline:
    operative = segment.zone is Zone.OPERATIVE and term.purpose is Purpose.ACTION
    placed = replace(term, segment=segment, purpose=Purpose.OPERATIVE if operative else term.purpose)
    if term.purpose in (Purpose.ENTRY, Purpose.DURATION):
        return placed
    sentence = annotated.sentence_at(term.quantity.start)
    if sentence is None:
        return placed
    known = with_roles(placed, sentence)
    if known.doer is not None and (known.deed is None or known.doer.start < known.deed.start):
        return known
    lead = _lead_sentence(annotated, segment)
    return with_doer_of_lead(known, lead) if lead is not None else known


def _lead_sentence(annotated: Annotated, segment: Segment) -> Sentence | None:
    """Return the words above the list that ``segment`` is an item of: «Секретарь комиссии:»."""
    act, node = annotated.act, segment.node
    if node.kind not in (NodeKind.SUBPOINT, NodeKind.INDENT):
        return None
    parent = act.parents.get(node)
    before = [s for s in _own(act, parent) if s.view.end <= segment.view.start] if parent else []
    if not before or not _words(annotated, before[-1]).rstrip().endswith(":"):
        return None
    return next(reversed(annotated.sentences(before[-1])), None)


def announces(annotated: Annotated, segment: Segment, language: LanguageCode) -> bool:
    """Tell whether the row of a cell or the lead of an item says that terms follow («Срок оказания …»)."""
    words = _row_words(annotated, segment) if segment.zone is Zone.TABLE else _lead_words(annotated, segment)
    return words != "" and _announcing(language).search(words) is not None


def _row_words(annotated: Annotated, segment: Segment) -> str:
    act = annotated.act
    row = act.enclosing(segment.node, NodeKind.ROW)
    return " ".join(_words(annotated, s) for s in act.segments_of(row) if s is not segment)[:300] if row else ""


def _lead_words(annotated: Annotated, segment: Segment) -> str:
    act = annotated.act
    if segment.node.kind not in (NodeKind.SUBPOINT, NodeKind.INDENT):
        return ""
    parent = act.parents.get(segment.node)
    lead = next((s for s in _own(act, parent) if s.view.end <= segment.view.start), None) if parent else None
    words = _words(annotated, lead) if lead else ""
    return words if words.rstrip().endswith(":") else ""


def _own(act: Act, node: Node) -> list[Segment]:
    return [s for s in act.segments_of(node) if s.node is node]


def _words(annotated: Annotated, segment: Segment) -> str:
    return segment.content.of(annotated.lower)


@cache
def _announcing(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\bсрок(?:и|ов)? (?:оказания|предоставления|рассмотрения|выдачи|проведения)"
        if language == "ru"
        else r"көрсету(?:дің)? мерзім|(?:қарау|беру|ұсыну|өткізу)(?:дің)? мерзім"
    )
