"""Points by which one who asked gains something, where nothing but the gain is said: nobody, no time, no paper."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.lacking import STEPS, asked, regulated_elsewhere
from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.facts.handling import of_an_office
from legal_risk.facts.mentions import norm_sentences
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import Node, NodeKind
from legal_risk.model.deadline import TermForm
from legal_risk.model.decision import Decision, DecisionKind, Mention
from legal_risk.model.span import Span

_POINTS = (NodeKind.POINT, NodeKind.ARTICLE)
_NO_TERM = frozenset({TermForm.VAGUE, TermForm.RECURRING})
# What is handed out, or told of those who have passed, after something else was decided.
_AFTER = STEPS | {DecisionKind.ISSUE, DecisionKind.ATTEST, DecisionKind.ALLOW}


def bare_gains(context: Context) -> Iterator[Mention]:
    """Yield the norms that give somebody who asks something, and whose point says nothing of how.

    None where some point takes such a decision properly: the bare ones only follow from it.
    """
    if not asked(context):
        return
    gains = [d for d in context.facts.decisions if not d.adverse and d.kind not in _AFTER]
    if any(_is_settled(context, m) for d in gains for m in d.mentions):
        return
    for decision in gains:
        if _about_somebody(decision) and not regulated_elsewhere(context, decision):
            yield from (m for m in decision.mentions if _is_bare(context, m))


def _about_somebody(decision: Decision) -> bool:
    return any(m.person_span for m in decision.mentions)


def _is_settled(context: Context, mention: Mention) -> bool:
    """Tell whether the point says two of three: who takes the decision, by when, in what paper."""
    unit = unit_of(context, mention.segment)
    named = mention.actor_span is not None or _names_office(context, unit)
    return named + _timed(context, unit) + _says(norm_sentences(context.annotated, unit), "step-form") > 1


def _is_bare(context: Context, mention: Mention) -> bool:
    unit = unit_of(context, mention.segment)
    if mention.actor_span is not None or unit.kind not in _POINTS or _names_office(context, unit):
        return False
    after = [s for s in _following(context, unit) if first_in(s, "step-aside") is None]
    own = norm_sentences(context.annotated, unit)
    told = _says([*own, *after], "step-form", "step-notice", besides=mention.cue) or _says(
        own, "step-elsewhere", "own-wish"
    )
    return not (told or _timed(context, unit))


def _names_office(context: Context, unit: Node) -> bool:
    return any(of_an_office(s, actor) for s in norm_sentences(context.annotated, unit) for actor in actors(s))


def _timed(context: Context, unit: Node) -> bool:
    own, terms = norm_sentences(context.annotated, unit), (t for t in context.facts.deadlines if t.form not in _NO_TERM)
    return any(s.span.covers(t.span) for t in terms for s in own)


def _says(sentences: list[Sentence], *lexicons: str, besides: Span | None = None) -> bool:
    """Tell whether words of ``lexicons`` stand there, other than those of the gain: «адамға беріледі» is no notice."""
    found = (m for s in sentences for m in phrase_set(s.backend, *lexicons).find_in(s))
    return any(besides is None or not m.span.meets(besides) for m in found)


def _following(context: Context, unit: Node) -> list[Sentence]:
    points = [n for n in context.act.walk() if n.kind in _POINTS]
    return [s for p in points[points.index(unit) + 1 :][:1] for s in norm_sentences(context.annotated, p)]
