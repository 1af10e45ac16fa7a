"""Points that walk a case from its receipt to the decision and name nobody who takes any of the steps."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import mentions, norm_sentences
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Actor, Role

_IN_OFFICE = frozenset({Role.BODY, Role.OFFICIAL, Role.MEMBER})
# So many passive steps of one point are a procedure, not a mention.
_STEPS = 3


def doerless_steps(context: Context) -> Iterator[Match]:
    """Yield the decision of each point whose steps are all passive («регистрируется … издаётся») and nobody's."""
    after = {unit_of(context, a.segment) for a in context.facts.appeals}
    for match in mentions(context.annotated, "case-ends", context.languages, unless="step-aside"):
        unit = unit_of(context, match.sentence.segment)
        own = norm_sentences(context.annotated, unit)
        if unit in after or any(may_do_it(s, a) for s in own for a in actors(s)):
            continue
        if sum(len(phrase_set(s.backend, "case-step").find_in(s)) for s in own) >= _STEPS:
            yield match


def may_do_it(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether somebody in office is named other than as who receives it («жаңа оқу орнына жолданады»)."""
    if actor.role not in _IN_OFFICE:
        return False
    return any(r.case != "dat" for r in sentence.backend.analyses(sentence.tokens[actor.head].norm)[:1])
