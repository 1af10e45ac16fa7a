"""Decisions about a person for which neither the norm nor its procedure names a ground, a condition or a measure."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from legal_risk.detectors.decision_frames import Frames
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.conditions import condition_of, of_form, opens_list
from legal_risk.facts.decisions.kinds import CHOOSING
from legal_risk.facts.lists import leads
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.act import Node
from legal_risk.model.decision import Decision, DecisionKind, Mention, Reach, Slot
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Condition, Role
from legal_risk.model.span import Span

# What a person gets, or is let into, moved to, freed from. What is taken away has grounds of its own in the laws.
_GAINS = CHOOSING | {DecisionKind.REINSTATE, DecisionKind.EXEMPT, DecisionKind.SETTLE, DecisionKind.DECIDE}
# Words of the norm itself that say on what it is decided, or that it is about something else.
_MEASURED = ("criteria", "refusal-grounds")
_TOLD = (*_MEASURED, "decision-grounds")
_ASIDE = ("appeal", "act-subject", "responsibility", "missed-term")


class BareDecision:
    """Finds decisions that rest on nothing: no ground in the norm, none in the part that holds the procedure."""

    name = "bare-decision"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the bare norms of decisions by which a person gets something, one of a kind in a procedure.

        So are norms that take a favourable outcome for granted, where nothing says what it hangs on.
        """
        frames = Frames(context)
        told: set[tuple[Node, DecisionKind]] = set()
        for mention, frame in bare_norms(context, frames):
            if (frame, mention.kind) not in told:
                told.add((frame, mention.kind))
                yield Hit(mention.segment, mention.span, cues=((EvidenceRole.CUE, mention.cue),))
        yield from _presupposed(context, frames)


def bare_norms(context: Context, frames: Frames) -> Iterator[tuple[Mention, Node]]:
    """Yield the norms by which somebody decides on nothing what a person gets, each with its procedure."""
    for decision in context.facts.decisions:
        if decision.kind in _GAINS and not _in_service_table(decision):
            yield from _bare(context, decision, frames)


def is_order(annotated: Annotated, mention: Mention) -> bool:
    """Tell whether the norm only says that an order is given out, not that anybody decides («приказ о … издаёт …»)."""
    stems = tuple(words("order-stem"))
    if mention.language == "ru":
        return mention.cue.of(annotated.text).lower().startswith(stems)
    after = annotated.text[mention.cue.end : mention.cue.end + _ORDER].lower().split()
    return after[:1] == ["туралы"] and after[-1].startswith(stems)


# Characters of «туралы бұйрықты».
_ORDER = 16


def _presupposed(context: Context, frames: Frames) -> Iterator[Hit]:
    for match in mentions(context.annotated, "outcome-presupposed", context.languages):
        sentence = match.sentence
        aside = first_in(sentence, *_MEASURED, *_ASIDE) is not None or opens_list(context.annotated, sentence)
        if not aside and not frames.has_grounds(frames.of(sentence.segment), sentence):
            yield Hit(sentence.segment, match.span, cues=((EvidenceRole.CUE, match.span),))


def _in_service_table(decision: Decision) -> bool:
    filled = decision.filling(Slot.REFUSAL)
    return filled is not None and filled.reach is Reach.TABLE


def _bare(context: Context, decision: Decision, frames: Frames) -> Iterator[tuple[Mention, Node]]:
    """Yield the norms of a decision that say nothing of when, on what or whom, each with its procedure.

    An official who signs what a body decided in that procedure decides nothing himself.
    """
    annotated = context.annotated
    for mention in decision.mentions:
        sentence = annotated.sentence_at(mention.cue.start)
        if sentence is None or mention.language not in context.languages or not _states(annotated, sentence, mention):
            continue
        frame = frames.of(mention.segment)
        signed = mention.actor is Role.OFFICIAL and frames.has_body(frame)
        if signed or frames.has_grounds(frame, sentence):
            continue
        near = [*frames.inside(frame, [m.span for m in decision.mentions if m.span != mention.span])]
        if first_in(sentence, "refusal") is not None or not _told(annotated, decision, near):
            yield mention, frame


def _told(annotated: Annotated, decision: Decision, near: Collection[Span]) -> bool:
    """Tell whether one of the norms ``near`` of the same decision puts a condition on it or says who gets it."""
    for other in (m for m in decision.mentions if m.span in near):
        sentence = annotated.sentence_at(other.cue.start)
        if sentence is not None and (_conditioned(annotated, sentence, other, lists=False) or _tells_whom(sentence)):
            return True
    return False


def _states(annotated: Annotated, sentence: Sentence, mention: Mention) -> bool:
    """Tell whether somebody decides by the norm itself, on no ground that it names."""
    if not mention.actor.decides or _in_passing(sentence, mention) or opens_list(annotated, sentence):
        return False
    if _is_refusal(sentence, mention) or _is_counted(sentence, mention) or _considers(sentence, mention):
        return False
    if mention.formal and first_in(sentence, "will-of-another") is None:
        return False
    if first_in(sentence, *_TOLD, *_ASIDE) is not None or _tells_whom(sentence) or _signs(sentence, mention):
        return False
    above = (first_in(s, "condition-closed", "decision-grounds") for s in leads(annotated, sentence))
    return not _conditioned(annotated, sentence, mention) and not any(above)


def _signs(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the norm only signs what others decided or a measure gives: not the decider's own decision."""
    formal = first_in(sentence, "decision-formalised")
    return formal is not None and (mention.actor_span is None or not formal.span.meets(mention.actor_span))


def _conditioned(annotated: Annotated, sentence: Sentence, mention: Mention, *, lists: bool = True) -> bool:
    """Tell whether the norm hangs on a condition: not on another's word alone, nor on the form of a paper."""
    condition, span = condition_of(annotated, sentence, mention.cue, requests=False, lists=lists)
    if span is None or condition is Condition.VAGUE:
        return condition is not Condition.NONE
    if condition is Condition.CLOSED:
        return not of_form(sentence, span)
    will = first_in(sentence, "will-of-another")
    return will is None or not will.span.meets(span)


def _in_passing(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the decision only dates or grounds something else («со дня принятия решения о присуждении»)."""
    first, last = sentence.index_at(mention.cue.start), sentence.index_at(mention.cue.end - 1)
    if sentence.language == "ru":
        near = sentence.tokens[max(first - _DATED, 0) : first]
    else:
        near = sentence.tokens[last + 1 : last + 1 + _DATED]
    return any(t.norm in words("decision-dated") for t in near)


# Words between «принятия» and «решения о …», «туралы шешім» and «күннен».
_DATED = 3


def _is_refusal(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the words of the decision are those of a refusal."""
    refusal = first_in(sentence, "refusal")
    return refusal is not None and refusal.span.meets(mention.cue)


def _considers(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the words only say that papers are looked into («комиссия рассматривает обращения»)."""
    cued = (t for t in sentence.tokens if mention.cue.start <= t.start < mention.cue.end)
    return mention.kind is DecisionKind.DECIDE and any(
        t.norm.startswith(tuple(words("considering-stem"))) for t in cued
    )


def _is_counted(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the norm says how many get it («присуждает десять грантов»), which is not about any one of them."""
    things = (s for s in (mention.object_span, mention.person_span) if s is not None and sentence.span.covers(s))
    heads = (sentence.index_at(s.start) for s in things)
    near = (t for at in heads for t in sentence.tokens[max(at - 2, 0) : at])
    return any(r.pos == "NUM" for t in near for r in sentence.backend.analyses(t.norm)[:1])


def _tells_whom(sentence: Sentence) -> bool:
    """Tell whether the norm says who the person must be: «студентам, набравшим …», «балл жинаған …», «ниже …»."""
    persons = (a for a in actors(sentence) if a.role is Role.CITIZEN)
    if any(t.norm in words("compared") or t.norm.startswith(tuple(words("approved-stem"))) for t in sentence.tokens):
        return True
    return any(_qualifies(sentence, _beside(sentence, person.head, person.span)) for person in persons)


def _beside(sentence: Sentence, head: int, span: Span) -> int:
    if sentence.language == "kk":
        return sentence.index_at(span.start) - 1
    comma = head + 1 < len(sentence.tokens) and sentence.tokens[head + 1].text == ","
    return head + (2 if comma else 1)


def _qualifies(sentence: Sentence, place: int) -> bool:
    if not 0 <= place < len(sentence.tokens) or not sentence.tokens[place].is_word:
        return False
    token = sentence.tokens[place]
    readings = sentence.backend.analyses(token.norm)[:1]
    which = any(t.norm.startswith("котор") for t in sentence.tokens[place : place + 2])
    return which or any("part" in r.features and "pass" not in r.features for r in readings)
