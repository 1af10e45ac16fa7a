"""What an act below a law lays on a person: a ban or a duty beside his own case, a loss, years out of an activity.

The norm is read by its grammar: who bears it and whether something is taken from him. Whether a law or a contract is
the source is for the rule to ask.
"""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Modality, Power, Role
from legal_risk.model.span import Span

_LAID = (Modality.MUST, Modality.MUST_NOT, Modality.MAY_NOT)


class LaidOnPerson:
    """Finds bans and duties of persons that are no step of their own case, and losses for what they did."""

    name = "laid-on-person"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield each such norm, once in a sentence."""
        seen: set[Sentence] = set()
        for sentence, span in (*_norms(context), *_losses(context), *_barred(context)):
            if sentence not in seen:
                seen.add(sentence)
                yield Hit(place=sentence.segment, span=span, values={"cue": span.of(context.annotated.text)})


def _norms(context: Context) -> Iterator[tuple[Sentence, Span]]:
    for norm in context.facts.norms:
        if norm.bearer is Role.CITIZEN and norm.modality in _LAID and not norm.impersonal:
            sentence = context.annotated.sentence_at(norm.cue.start)
            if sentence is not None and not _is_ordinary(sentence, norm):
                yield sentence, norm.span


def _is_ordinary(sentence: Sentence, norm: Power) -> bool:
    """Tell whether the deed is a step of the person's own case or work, or the ban guards the fairness of a test."""
    verb = norm.action.split()[-1]
    return verb in words_of(sentence.backend, "ordinary-deed") or first_in(sentence, "ordinary-ban") is not None


def _losses(context: Context) -> Iterator[tuple[Sentence, Span]]:
    for match in mentions(context.annotated, "laid-loss", context.languages):
        if _is_of_person(match) and first_in(match.sentence, "laid-fault") is not None:
            yield match.sentence, match.span


def _barred(context: Context) -> Iterator[tuple[Sentence, Span]]:
    """Yield the norms that keep somebody, a firm too, from an activity for a stated time: that is a punishment."""
    for match in mentions(context.annotated, "barred-for-time", context.languages, unless="appeal"):
        parties = phrase_set(match.sentence.backend, "party").find_in(match.sentence)
        if first_in(match.sentence, "case-aside") is None and any(not m.span.meets(match.span) for m in parties):
            yield match.sentence, match.span


def _is_of_person(match: Match) -> bool:
    """Tell whether somebody whom the predicate can be about, its subject or its object, is a person."""
    sentence = match.sentence
    persons = (sentence.tokens[a.head].norm for a in actors(sentence) if a.role is Role.CITIZEN)
    return any(r.case in ("nom", "acc") for person in persons for r in sentence.backend.analyses(person)[:2])
