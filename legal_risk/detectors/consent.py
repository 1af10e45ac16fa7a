"""Matters of persons that hang on a consent for which the act gives neither a term nor grounds of refusal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.consents import Consent, consents
from legal_risk.facts.lists import leads
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.stakes import stakes
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import TermForm
from legal_risk.model.finding import EvidenceRole


@dataclass(frozen=True, slots=True)
class ConsentParams:
    """``signed``: lexicons of sentences that another rule reports when all have a match; ``unless``: of harmless ones.

    ``settled``: lexicon of the words by which an act says on what grounds a consent is given or refused.
    """

    signed: tuple[str, ...]
    unless: tuple[str, ...]
    settled: str


class ConsentNeeded:
    """Finds norms about persons and goods that need somebody's consent, open in time and in grounds."""

    name = "consent"
    Params = ConsentParams

    def find(self, context: Context, params: ConsentParams) -> Iterator[Hit]:
        """Yield a hit for each sentence with such a consent."""
        if next(mentions(context.annotated, params.settled, context.languages), None) is not None:
            return
        told: set[Sentence] = set()
        for consent in consents(context.annotated, context.languages):
            sentence = consent.match.sentence
            if sentence in told or not _at_stake(context, consent) or _bounded(context, sentence):
                continue
            told.add(sentence)
            reported = all(first_in(sentence, lexicon) is not None for lexicon in params.signed)
            if not reported and first_in(sentence, *params.unless) is None:
                yield Hit(place=sentence.segment, span=consent.span, cues=((EvidenceRole.CUE, consent.match.span),))


def _at_stake(context: Context, consent: Consent) -> bool:
    """Tell whether the norm, or the lead of its list, disposes of a person, a good or a case."""
    sentence = consent.match.sentence
    own = stakes(sentence, holder=consent.actor)
    return bool(own) or any(stakes(lead, holder=consent.actor) for lead in leads(context.annotated, sentence))


def _bounded(context: Context, sentence: Sentence) -> bool:
    """Tell whether a time is set in the sentence, or in one after it in the same unit."""
    unit = context.act.segments_of(unit_of(context, sentence.segment))
    terms = (t for t in context.facts.deadlines if t.segment in unit and t.form is not TermForm.VAGUE)
    ahead = [t for t in terms if t.span.start >= sentence.span.start]
    own = [t for t in ahead if sentence.span.covers(t.span)]
    after = [s for s in context.annotated.sentences(sentence.segment) if s.span.start >= sentence.span.end][:1]
    return bool(own) or any(s.span.covers(t.span) for s in after for t in ahead)
