"""Cases that somebody asks to be decided and that the act gives to nobody in office to decide."""

from __future__ import annotations

from legal_risk.detectors.lacking import STEPS
from legal_risk.detectors.procedures import first_mention
from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.facts.deadlines.roles import deeds_of
from legal_risk.facts.handling import IN_OFFICE
from legal_risk.facts.mentions import NORM_ZONES
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.model.body import BodyRole
from legal_risk.model.decision import Decision
from legal_risk.model.norm import Appeal

# Deeds by which somebody in office takes up or settles a case.
_SETTLING = frozenset(
    {"decide", "issue-order", "award", "enrol", "appoint", "transfer", "evaluate", "conclude", "consider", "check"}
)


def left_undecided(context: Context) -> list[Decision]:
    """Return the decisions by which one who applies gains something, where nobody in office decides any of them.

    A body that decides, whoever is named with a deciding deed anywhere but in the norms about complaints, or as the
    decider of one of them, may decide the others as well: then none is returned.
    """
    if first_mention(context, "application") is None or any(b.role is BodyRole.DECIDING for b in context.facts.bodies):
        return []
    gains = [d for d in context.facts.decisions if not d.adverse and d.kind not in STEPS]
    named = any(d.actor.decides for d in gains)
    return [] if named or not gains or _somebody_settles(context) else gains


def _somebody_settles(context: Context) -> bool:
    aside = {unit_of(context.annotated, a.segment) for a in context.facts.appeals if _is_way(a)}
    for segment in context.act.segments_of(context.act.root):
        if segment.zone not in NORM_ZONES or unit_of(context.annotated, segment) in aside:
            continue
        for sentence in context.annotated.sentences(segment):
            settled = any(d.kind in _SETTLING for d in deeds_of(sentence))
            if settled and any(a.role in IN_OFFICE for a in actors(sentence)):
                return True
    return False


def _is_way(appeal: Appeal) -> bool:
    return any((appeal.body, appeal.review_term, appeal.result))
