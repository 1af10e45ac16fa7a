"""Points whose only sentence says that a case is dealt with and closed: by whom, when and how stands nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.doerless import may_do_it
from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import norm_sentences
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.numerals import numerals
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind

# A longer sentence says something of the step after all.
_LONGEST = 16
_POINTS = (NodeKind.POINT, NodeKind.SUBPOINT)
_TOLD = ("step-actor", "step-term", "step-form", "step-notice", "step-elsewhere", "step-aside", "condition-closed")


def bare_steps(context: Context) -> Iterator[Match]:
    """Yield the last step of each such point («случай разбирается, вопрос закрывается»)."""
    for node in context.act.walk():
        if node.kind not in _POINTS or any(child.kind in _POINTS for child in node.children):
            continue
        own = norm_sentences(context.annotated, node)
        if len(own) == 1 and _says_nothing(context, own[0]):
            steps = phrase_set(own[0].backend, "case-handled").find_in(own[0])
            if len(steps) > 1:
                yield steps[-1]


def _says_nothing(context: Context, sentence: Sentence) -> bool:
    """Tell whether a short sentence names no office, no time, no paper and no provision."""
    if sum(token.is_word for token in sentence.tokens) > _LONGEST or numerals(sentence.text, sentence.language):
        return False
    if any(may_do_it(sentence, actor) for actor in actors(sentence)):
        return False
    counted = any(sentence.span.covers(term.span) for term in context.facts.deadlines)
    return not counted and first_in(sentence, *_TOLD) is None
