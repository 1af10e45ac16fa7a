"""A guarantee whose very words are missing: a norm calls for it, no word of its family stands anywhere in the act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole, Tier


@dataclass(frozen=True, slots=True)
class ConceptParams:
    """What calls for a guarantee, and the family of words one of which shows that the act thought of it.

    ``trigger``: lexicon of the norms that call for it; ``unless``: words of a sentence that does not. ``family``: every
    word that an act could speak of the guarantee with; ``void``: lexicon of sentences whose words do not count;
    ``whole``: lexicon of which an act that is no excerpt has a word: without one the finding is only worth a look,
    and so it is in an act of a state body. ``strict``: lexicon of the norms that surely give the guarantee: where the
    act has words of the family and no such norm, or the other way round, the finding is worth a look.
    """

    trigger: str
    family: str
    unless: str = ""
    void: str = ""
    whole: str = ""
    strict: str = ""


class ConceptAbsent:
    """Finds norms that call for a guarantee of which the whole act does not hold a word."""

    name = "concept-absent"
    Params = ConceptParams

    def find(self, context: Context, params: ConceptParams) -> Iterator[Hit]:
        """Yield a hit at the first norm that calls for the guarantee."""
        spoken = [_answered(context, words, params.void) for words in (params.family, params.strict) if words]
        if all(spoken):
            return
        called = mentions(context.annotated, params.trigger, context.languages, unless=params.unless)
        match = min((m for m in called if not _out_of_brackets(context, m)), key=lambda m: m.span, default=None)
        if match is not None:
            yield Hit(
                place=match.sentence.segment,
                span=match.sentence.span,
                cues=((EvidenceRole.TRIGGER, match.span),),
                values={"cue": match.span.of(context.annotated.text)},
                tier=Tier.LOOK if any(spoken) or (params.whole and not _on_its_own(context, params.whole)) else None,
            )


def _out_of_brackets(context: Context, match: Match) -> bool:
    """Tell whether the words begin in brackets and end outside: «(бұдан әрі – бөлім) келісімімен шығады» is no norm."""
    words = match.span.of(context.annotated.text)
    return ")" in words and "(" not in words.partition(")")[0]


def _on_its_own(context: Context, lexicon: str) -> bool:
    """Tell whether the act is whole, and no state body adopted it: what laws say of state bodies holds for it too."""
    if context.act.requisites.body is not None:
        return False
    return next(mentions(context.annotated, lexicon, context.languages), None) is not None


def placed(context: Context, lexicon: str) -> Match | None:
    """Return the first norm with words of ``lexicon``, the place that a finding about the whole act belongs to."""
    if not lexicon:
        return None
    return next(mentions(context.annotated, lexicon, context.languages, unless="act-subject"), None)


def _answered(context: Context, lexicon: str, void: str) -> bool:
    found = mentions(context.annotated, lexicon, context.languages, unless=void)
    return any(not is_defined(context, m) for m in found)


def is_defined(context: Context, match: Match) -> bool:
    """Tell whether the sentence does nothing but say what the word means: «балл – условная единица …»."""
    text, span = context.annotated.text, match.span
    before = text[match.sentence.span.start : span.start].strip(" 0123456789.)")
    return not before and text[span.end : span.end + 2].strip() == "–"
