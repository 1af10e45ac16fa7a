"""Decisions about persons whose guarantees stand nowhere in their reach, the worst first."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.detectors.procedures import first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.model.act import ActType, NodeKind
from legal_risk.model.decision import Decision, DecisionKind, Slot
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode

# Decisions that end or follow a procedure rather than being one.
STEPS = frozenset({DecisionKind.REFUSE, DecisionKind.RETURN, DecisionKind.EXTEND})


def lacking(context: Context, *slots: Slot) -> tuple[Decision, ...]:
    """Return the decisions by which one who applied gains something, and that fill none of ``slots``; the worst first.

    None where the act gives the reasons of one of them: the others are steps beside it. Where a measure tells who wins
    a contest, nobody is refused; nor does anybody apply for being attested.
    """
    kind_of_act = context.act.typing.type
    tried = kind_of_act is ActType.ATTESTATION
    if not context.facts.decisions or tried or first_mention(context, "application") is None:
        return ()
    gains = [d for d in context.facts.decisions if not d.adverse and d.kind not in (*STEPS, DecisionKind.ATTEST)]
    if any(d.filling(Slot.REASONS) for d in gains):
        return ()
    ranked = kind_of_act is ActType.COMPETITION
    found = (
        d
        for d in gains
        if all(d.filling(slot) is None for slot in slots)
        and not ((ranked or d.kind is DecisionKind.SELECT) and d.filling(Slot.CRITERIA) is not None)
        and about_person(d)
        and not regulated_elsewhere(context, d)
    )
    return tuple(sorted(found, key=lambda d: (-len(d.absent), d.main.span)))


def about_person(decision: Decision) -> bool:
    """Tell whether a norm of the decision names the person."""
    return any(m.person_span for m in decision.mentions)


def at_worst(found: tuple[Decision, ...]) -> Hit:
    """Return the hit at the worst of the decisions, the others as its evidence; for a look."""
    main = found[0].main
    others = tuple((EvidenceRole.TRIGGER, d.main.cue) for d in found[1:])
    return Hit(place=main.segment, span=main.cue, cues=others, tier=Tier.LOOK)


def regulated_elsewhere(context: Context, decision: Decision) -> bool:
    """Tell whether a point of the decision leaves the procedure to an act that it names."""
    return any(_leaves(context, m.span.start) for m in decision.mentions)


def _leaves(context: Context, offset: int) -> bool:
    segment = context.act.segment_at(offset)
    unit = context.act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE) or segment.node
    text = " ".join(s.content.of(context.annotated.lower) for s in context.act.segments_of(unit))
    return _named_act(context.annotated.language_of(segment)).search(text) is not None


@cache
def _named_act(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"(?:в порядке|согласно|в соответствии со?)[^.;]{0,70}(?:кодекс|закон[ауоыею]|№|правил\w+[^.;]{0,40}утвержд)"
        if language == "ru"
        else r"(?:кодекс|\bзаң(?!нама))\w*[^.;]{0,60}(?:тәртіппен|сәйкес|тәртіпте)"
        r"|(?:№|бекітілген)[^.;]{0,90}(?:сәйкес|тәртіппен)"
    )
