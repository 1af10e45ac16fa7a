"""What is taken from a person on no ground: a place, a right, a standing in a list, by a norm that only says who acts.

The grounds stand in the norm, in its point, or in another norm that speaks of taking away. A condition on which
something is given is none, nor is the duty to tell reasons («с указанием причины»), nor who proposes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.lacking import about_person, regulated_elsewhere
from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.facts.conditions import condition_of, opens_list
from legal_risk.facts.mentions import NORM_ZONES
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.model.decision import Decision, DecisionKind, Mention
from legal_risk.model.norm import Condition

_TAKING = frozenset({DecisionKind.EXCLUDE, DecisionKind.REVOKE})
# Words that name a ground, and what makes the norm another matter.
_GROUNDS = ("decision-grounds", "ground-mark", "condition-closed")
_REASONS = ("reasons", "reason-noun")
_ASIDE = ("appeal", "act-subject", "ban", "own-wish", "papers-back", "missed-term", "kin", "upon-request")
# A relative clause tells of what was named, on whatever ground it is taken.
_RELATIVE = "котор"


def bare_takings(context: Context) -> Iterator[Mention]:
    """Yield the first norm of each decision that takes something from a person, where the act names no ground of it."""
    for decision in context.facts.decisions:
        if not (about_person(decision) and _takes(context, decision)) or regulated_elsewhere(context, decision):
            continue
        if decision.main.language in context.languages and not _grounded(context, decision):
            yield decision.main


def _takes(context: Context, decision: Decision) -> bool:
    """Tell whether somebody in office takes away; a burden counts where its words are those of taking."""
    if not decision.actor.decides:
        return False
    cue = decision.main.cue.of(context.annotated.lower)
    return decision.kind in _TAKING or cue.startswith(tuple(words("taking-stem")))


def _grounded(context: Context, decision: Decision) -> bool:
    """Tell whether a norm of the decision, its point, or another norm that takes something away names a ground."""
    units = {unit_of(context, m.segment) for m in decision.mentions}
    for segment in context.act.segments_of(context.act.root):
        if segment.zone not in NORM_ZONES:
            continue
        near = unit_of(context, segment) in units
        for sentence in context.annotated.sentences(segment):
            own = any(sentence.span.covers(m.cue) for m in decision.mentions)
            if own and first_in(sentence, *_ASIDE) is not None:
                return True
            if (near or _about_taking(sentence)) and _names_ground(context, sentence):
                return True
    return False


def _about_taking(sentence: Sentence) -> bool:
    stems, analyses = tuple(words("taking-stem")), sentence.backend.analyses
    taking = (analyses(t.norm)[0].features for t in sentence.tokens if t.norm.startswith(stems))
    return any("part" not in features for features in taking)


def _names_ground(context: Context, sentence: Sentence) -> bool:
    """Tell whether the sentence hangs on something: words of a ground, a condition, a list, a provision."""
    if first_in(sentence, "appeal-family") is not None:
        return False
    told = [m.span for name in _REASONS for m in phrase_set(sentence.backend, name).find_in(sentence)]
    found = (m for name in _GROUNDS for m in phrase_set(sentence.backend, name).find_in(sentence))
    named = (m.span for m in found if not m.tokens[0].norm.startswith(_RELATIVE))
    if any(not any(t.meets(span) for t in told) for span in named) or opens_list(context.annotated, sentence):
        return True
    if any(t.norm == "при" or _is_condition(sentence, t) for t in sentence.tokens):
        return True
    condition, _ = condition_of(context.annotated, sentence, sentence.span, requests=False)
    return condition not in (Condition.NONE, Condition.VAGUE)


def _is_condition(sentence: Sentence, token: Token) -> bool:
    """Tell whether a Kazakh verb puts a condition: «шығарылса, айырылады»."""
    return sentence.language == "kk" and token.is_word and "cond" in sentence.backend.analyses(token.norm)[0].features
