"""References to a term that nothing sets: «в установленные сроки»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.detectors.deadlines.waiting import DECISIVE, is_persons, shown
from legal_risk.detectors.procedures import place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import first_within
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.model.deadline import Deadline, ReferenceTarget, TermForm
from legal_risk.model.finding import Tier
from legal_risk.model.norm import Role

_FIRM = (TermForm.COUNTED, TermForm.DATE)


def referring(context: Context, term: Deadline, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Yield the reference ``term`` when it leads nowhere; ``terms`` are all of the act."""
    if term.target is not ReferenceTarget.NOWHERE or _resolved(context, term, terms):
        return
    if not term.action:
        sentence = context.annotated.sentence_at(term.quantity.start)
        if sentence is not None and _within_it(context, term) and not is_persons(sentence, term):
            yield shown(context, term, Tier.LOOK)
        return
    decisive = term.action in DECISIVE and term.actor is not Role.CITIZEN
    yield shown(context, term, None if decisive else Tier.LOOK)


def _within_it(context: Context, term: Deadline) -> bool:
    """Tell whether the reference says that something is done in time, not that somebody was late."""
    words = first_within(context.annotated, term.span, "within-term")
    return words is not None and (words.span.start == term.span.start or words.span.end == term.span.end)


def _resolved(context: Context, term: Deadline, terms: Sequence[Deadline]) -> bool:
    """Tell whether a firm term stands in the point, or elsewhere for the same action, or «сроки» are set."""
    reach = context.act.source.view.to_view(unit_of(context, place_of(term)).span)
    others = [t for t in terms if t.form not in (TermForm.VAGUE, TermForm.REFERENCE) and t is not term]
    if any(reach.covers(t.quantity) or (t.form in _FIRM and t.action == term.action) for t in others):
        return True
    setting = phrase_set(context.annotated.backend(term.language), "terms-set").find(context.annotated)
    return any(m.span.start != term.span.start for m in setting)
