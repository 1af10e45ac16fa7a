"""A body's decisive step that a person waits for, with no term in its sentence, its point, or its procedure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.detectors.deadlines.chain import sets_a_day
from legal_risk.detectors.deadlines.steps import (
    APPOINTING,
    FINAL,
    INTAKE,
    REVIEW,
    Step,
    begins_in,
    by_whom,
    decides_on_person,
    is_asked_for,
    is_last_word,
    procedures,
)
from legal_risk.detectors.deadlines.whole import bounds_whole, served
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.model.act import ActType
from legal_risk.model.deadline import Deadline, Purpose, ReferenceTarget, TermForm
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.norm import Role

_NOT_PROCEDURES = frozenset({ActType.LAW, ActType.CHARTER, ActType.LIST, ActType.AMENDING, ActType.PROCUREMENT})


# The form of an act says nothing about whose matter it settles.
_FORMS = frozenset({"order", "decision", "protocol"})


@dataclass(frozen=True, slots=True)
class AbsentParams:
    """``find``: ``decision`` (the step that decides) or ``delivery`` (issue, payment, notice after it)."""

    find: str = "decision"


class NoTerm:
    """Finds procedures in which the step that a person waits for has no term anywhere."""

    name = "deadline-absent"
    Params = AbsentParams

    def find(self, context: Context, params: AbsentParams) -> Iterator[Hit]:
        """Yield at most one hit for each approved document of the act."""
        if context.act.typing.type in _NOT_PROCEDURES:
            return
        for document, steps in procedures(context):
            terms = [t for t in context.facts.deadlines if begins_in(document, t.segment) and _firm(t)]
            if served(context, terms):
                continue
            if params.find == "decision":
                asked = is_asked_for(context, document)
                found = _undecided(context, steps, terms, asked=asked)
            else:
                found = _undelivered(context, steps, terms)
            if found is not None:
                yield found


def _firm(term: Deadline) -> bool:
    """Tell whether a term says when: vague words and periods do not, nor do references that lead nowhere."""
    if term.purpose is not Purpose.ACTION or term.form in (TermForm.VAGUE, TermForm.RECURRING):
        return False
    return term.target not in (ReferenceTarget.NOWHERE, ReferenceTarget.DECISION)


def _undecided(context: Context, steps: Sequence[Step], terms: Sequence[Deadline], *, asked: bool) -> Hit | None:
    decisive = [s for s in steps if decides_on_person(s)]
    if bounds_whole(context, terms):
        own = [t for t in terms if t.action != "hold"]
        appointed = [s for s in decisive if _follows_contest(s) and not _covered(s, own)]
        return None if any(t.action in APPOINTING for t in own) else _hit(context, appointed, terms, None)
    deciding_terms = [
        t for t in terms if t.action in FINAL | REVIEW - INTAKE and t.actor is not Role.CITIZEN and not _of_complaint(t)
    ]
    deciding_terms = [t for t in deciding_terms if not sets_a_day(context, t) and not _of_completeness(context, t)]
    if not deciding_terms:
        return _hit(context, decisive, terms, None if asked else Tier.LOOK)
    final_terms = [t for t in deciding_terms if t.action in FINAL]
    open_ends = [s for s in decisive if is_last_word(s) and not _covered(s, deciding_terms)]
    others = [s for s in open_ends if _is_another_body(s, terms)]
    if others or not final_terms:
        return _hit(context, others or open_ends, terms, None if asked else Tier.LOOK)
    return _hit(context, open_ends, terms, Tier.LOOK)


def _of_completeness(context: Context, term: Deadline) -> bool:
    """Tell whether the term is only for seeing that no paper is missing: the matter itself is not looked into."""
    words = term.clause.of(context.annotated.lower) if term.clause else ""
    return term.action == "check" and any(word in words for word in _COMPLETENESS)


_COMPLETENESS = ("полнот", "толық", "комплектн", "с перечнем", "наличие документ", "тізбе")


def _is_another_body(step: Step, terms: Sequence[Deadline]) -> bool:
    """Tell whether a body that no term of the document binds takes the decision."""
    named = step.doing.role in (Role.BODY, Role.OFFICIAL) and step.doing.key != ""
    return step.doing.deed.kind == "decide" and named and all(t.actor_key != step.doing.key for t in terms)


def _follows_contest(step: Step) -> bool:
    """Tell whether the step comes after the contest that a term bounds: the order that appoints its winner."""
    return step.doing.deed.kind in APPOINTING and step.doing.role is not Role.CITIZEN


def _covered(step: Step, terms: Sequence[Deadline]) -> bool:
    """Tell whether a term stands in the same point, or belongs to the same doer's review or the same kind of step."""
    for term in terms:
        if begins_in(step.unit, term.segment):
            return True
        own = term.actor_key != "" and term.actor_key == step.doing.key
        dated = term.form in (TermForm.COUNTED, TermForm.DATE)
        named = set(step.doing.things) - _FORMS - {"result"}
        same = bool(set(term.object) & named) or (not named and term.action in REVIEW)
        if term.action == step.doing.deed.kind or (own and dated and same):
            return True
    return False


def _of_complaint(term: Deadline) -> bool:
    return "complaint" in term.object


def _undelivered(context: Context, steps: Sequence[Step], terms: Sequence[Deadline]) -> Hit | None:
    delivered = [
        s
        for s in steps
        if s.doing.deed.kind in ("issue", "pay", "notify")
        and s.doing.role is not Role.CITIZEN
        and "complaint" not in s.doing.things
    ]
    if not delivered or any(_delivers(t) for t in terms):
        return None
    return _hit(context, delivered, terms, Tier.LOOK)


def _delivers(term: Deadline) -> bool:
    """Tell whether the term is about something that reaches the person: a certificate, money, a notice, a decision."""
    if term.actor is Role.CITIZEN:
        return False
    handed = bool({"certificate", "result", "notice", "decision", "order", "money"} & set(term.object))
    return term.action in ("issue", "pay", "notify", "publish", "conclude") or (term.action == "send" and handed)


def _hit(context: Context, steps: Sequence[Step], terms: Sequence[Deadline], tier: Tier | None) -> Hit | None:
    if not steps:
        return None
    best = max(steps, key=lambda s: (_weight(s), -s.sentence.span.start))
    others = [s for s in steps if s is not best and s.unit is not best.unit]
    cues = [(EvidenceRole.CUE, best.doing.deed.span)]
    cues += [(EvidenceRole.CUE, s.doing.deed.span) for s in others[:3]]
    cues += [(EvidenceRole.COUNTER, t.span) for t in terms[:2]]
    # A representative body decides in its sessions; when they are held is set by law.
    elected = any(word in best.sentence.lower for word in ("маслихат", "мәслихат"))
    return Hit(
        place=best.segment,
        span=best.sentence.span,
        cues=tuple(cues),
        values={"cue": best.doing.deed.span.of(context.annotated.text)},
        tier=Tier.LOOK if elected else tier,
    )


def _weight(step: Step) -> int:
    kind, doing = step.doing.deed.kind, step.doing
    named = doing.role in (Role.BODY, Role.OFFICIAL)
    formal = by_whom(step.sentence.language).search(step.sentence.lower) is not None
    return (
        3 * formal
        + 2 * named
        + 2 * (kind in ("decide", "award", "enrol", "appoint", "transfer"))
        + ("application" in doing.things)
    )
