"""Decisions about persons whose guarantees stand nowhere in their reach, the worst first."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.facts.refusals.waivers import gives_up
from legal_risk.model.act import ActType, NodeKind
from legal_risk.model.decision import LOOSE, Decision, DecisionKind, Slot
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

# Decisions that end or follow a procedure rather than being one.
STEPS = frozenset({DecisionKind.REFUSE, DecisionKind.RETURN, DecisionKind.EXTEND})


def lacking(context: Context, slot: Slot) -> tuple[Decision, ...]:
    """Return the decisions by which one who applied gains something, and that do not fill ``slot``; the worst first.

    None where the act fills it for one of them: the others are steps beside it. Where a measure tells who wins
    a contest, nobody is refused; nor does anybody apply for being attested.
    """
    kind_of_act = context.act.typing.type
    if not context.facts.decisions or kind_of_act is ActType.ATTESTATION or not asked(context):
        return ()
    refused = {r.span for r in context.facts.refusals}
    gains = [
        d
        for d in context.facts.decisions
        if not d.adverse and d.kind not in (*STEPS, DecisionKind.ATTEST) and d.main.span not in refused
    ]
    if any(d.filling(slot) for d in gains):
        return ()
    ranked = kind_of_act is ActType.COMPETITION
    found = (
        d
        for d in gains
        if not ((ranked or d.kind is DecisionKind.SELECT) and d.filling(Slot.CRITERIA) is not None)
        and not regulated_elsewhere(context, d)
        and not _gives_term_back(context, d)
    )
    return tuple(sorted(found, key=lambda d: (d.kind in LOOSE, -len(d.absent), d.main.span)))


def _gives_term_back(context: Context, decision: Decision) -> bool:
    """Tell whether only a missed term is given back («срок восстанавливается»): nobody is refused a thing."""
    sentence = context.annotated.sentence_at(decision.main.cue.start)
    if sentence is None:
        return False
    found = phrase_set(sentence.backend, "term-restored").find_in(sentence)
    return any(m.span.meets(decision.main.cue) for m in found)


def asked(context: Context) -> bool:
    """Tell whether somebody asks a body for something; a complaint is no such request."""
    annotated, appeals = context.annotated, context.facts.appeals
    return any(not of_complaint(annotated, m, appeals) for m in mentions(annotated, "asks", context.languages))


def person_asks(context: Context) -> bool:
    """Tell whether a norm in which somebody asks a body for something names a person."""
    annotated, appeals = context.annotated, context.facts.appeals
    found = (m for m in mentions(annotated, "asks", context.languages) if not of_complaint(annotated, m, appeals))
    return any(a.role is Role.CITIZEN for m in found for a in actors(m.sentence))


def about_person(decision: Decision) -> bool:
    """Tell whether a norm of the decision names the person."""
    return any(m.person_span for m in decision.mentions)


def at_worst(found: tuple[Decision, ...]) -> Hit:
    """Return the hit at the worst of the decisions, the others as its evidence; for a look."""
    main = found[0].main
    others = tuple((EvidenceRole.TRIGGER, d.main.cue) for d in found[1:])
    return Hit(place=main.segment, span=main.cue, cues=others, tier=Tier.LOOK)


def perhaps_grounded(context: Context, own: Span | None = None) -> bool:
    """Tell whether any norm but one about a complaint names an outcome against somebody and a case or reason for it.

    It may be a ground in words that were not understood; a norm that ``own`` stands in is not asked. Papers that are
    not even taken in, and what a person gives up himself, are other matters.
    """
    named = mentions(context.annotated, "denial-family", context.languages)
    others = (m.sentence for m in named if (own is None or not m.sentence.span.covers(own)) and not gives_up(m))
    return any(first_in(s, "ground-mark") and not first_in(s, "appeal-family", *_AT_THE_DOOR) for s in others)


_AT_THE_DOOR = ("papers-back", "papers-not-taken")


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
