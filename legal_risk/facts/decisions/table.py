"""The register of decisions, ready to print: words of the act and addresses instead of spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Act, NodeKind, Segment
from legal_risk.model.decision import Decision, Reach, Slot
from legal_risk.model.localized import Localized
from legal_risk.model.span import Span

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Place:
    """Words of the act with where they stand; ``span`` counts characters of the source, ``quote`` is its text."""

    words: str
    address: Localized
    unit: str | None
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled slot. ``reach`` tells how far from the decision it was found."""

    slot: Slot
    place: Place
    reach: Reach


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision: its norms in order (the first one is shown), what fills its slots, which slots are absent."""

    decision: Decision
    actor: str
    thing: str
    norms: tuple[Place, ...]
    cells: tuple[Cell, ...]

    def cell(self, slot: Slot) -> Cell | None:
        """Return what fills ``slot``, ``None`` when it is absent."""
        return next((c for c in self.cells if c.slot is slot), None)


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """The register of one act."""

    act: Act
    rows: tuple[DecisionRow, ...]


def decision_table(annotated: Annotated, found: Sequence[Decision]) -> DecisionTable:
    """Return a row for each decision, in the order of the text."""
    return DecisionTable(annotated.act, tuple(_row(annotated, decision) for decision in found))


def _row(annotated: Annotated, decision: Decision) -> DecisionRow:
    main = decision.main
    norms = (main, *(m for m in decision.mentions if m is not main))
    thing = next((m.object_span for m in norms if m.object_span), None)
    return DecisionRow(
        decision=decision,
        actor=decision.actor_name,
        thing=thing.of(annotated.text) if thing else "",
        norms=tuple(_place(annotated, m.segment, m.span) for m in norms),
        cells=tuple(Cell(f.slot, _place(annotated, f.segment, f.span), f.reach) for f in decision.fillings),
    )


def _place(annotated: Annotated, segment: Segment, span: Span) -> Place:
    act, view = annotated.act, annotated.act.source.view
    unit = act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE)
    source = view.to_source(span)
    return Place(
        words=_words(annotated, span),
        address=act.address(segment.node),
        unit=unit.number if unit else None,
        span=source,
        quote=source.of(act.source.text),
    )


def _words(annotated: Annotated, span: Span) -> str:
    """Return the words at ``span``; the lead of a list stands for its colon."""
    words = " ".join(span.of(annotated.text).split())
    if len(words) < 3 and (sentence := annotated.sentence_at(span.start)) is not None:
        words = " ".join(sentence.text.split())
    if len(words) <= _LONGEST:
        return words
    head = words[: _LONGEST - 1]
    return head[: head.rfind(" ")].rstrip(" ,;:–") + "…" if " " in head else head + "…"
