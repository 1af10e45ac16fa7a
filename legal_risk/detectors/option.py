"""Rights that a body is given by a noun («предоставляется возможность», «құқығы қалады»): it may use them or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.conditions import condition_of
from legal_risk.facts.deciding import is_claim
from legal_risk.facts.holders import holder
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Condition, Role


@dataclass(frozen=True, slots=True)
class OptionParams:
    """``lexicon``: the words by which a right is given or kept."""

    lexicon: str


class OptionGiven:
    """Finds norms that give a body a right over persons without saying in which cases it uses it."""

    name = "option"
    Params = OptionParams

    def find(self, context: Context, params: OptionParams) -> Iterator[Hit]:
        """Yield the norms whose right belongs to a body or an official."""
        for code in context.languages:
            for match in phrase_set(context.annotated.backend(code), params.lexicon).find(context.annotated):
                condition, _ = condition_of(context.annotated, match.sentence, match.span)
                if condition is not Condition.CLOSED and _of_body(match) and not _harmless(match.sentence):
                    yield Hit(
                        place=match.sentence.segment,
                        span=match.span,
                        cues=((EvidenceRole.CUE, match.span),),
                        values={"cue": match.span.of(context.annotated.text)},
                    )


def _of_body(match: Match) -> bool:
    """Tell whether the holder of the right is one who decides: the one it is given or left to, or the nearest one.

    A Kazakh norm opens with its receiver: «Кеңеске өтініш берушіге балл қосу мүмкіндігі беріледі».
    """
    sentence = match.sentence
    held = holder(match)
    if sentence.language == "kk":
        first = held if held and match.span.covers(held.span) else next(iter(actors(sentence)), None)
        return first is not None and first.role.decides
    if held is not None:
        return held.role.decides
    named = [a for a in actors(sentence) if a.role is not Role.MEMBER]
    nearest = min(named, key=lambda a: a.span.gap(match.span), default=None)
    return nearest is not None and nearest.role.decides


def _harmless(sentence: Sentence) -> bool:
    """Tell whether the norm forbids, or is about a complaint or everyday organisation."""
    backend = sentence.backend
    if first_in(sentence, "ban") is not None or first_in(sentence, "appeal") is not None:
        return True
    inner = (r.lemma for t in sentence.tokens if t.is_word for r in backend.analyses(t.norm)[:1] if r.pos == "VERB")
    return all(is_claim(backend, lemma) for lemma in inner) if sentence.language == "ru" else False
