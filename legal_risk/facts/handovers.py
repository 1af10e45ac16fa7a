"""Who gets what many want because somebody in office wills it: a letter, a talk, an arrangement, his own finding.

The norm is modelled: a post, an order, premises or a right (the thing), a deed of getting, keeping or contracting, the
will of an office in the same sentence, and no word by which one could be compared with others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.facts.governing import predicates
from legal_risk.facts.mentions import mentions
from legal_risk.facts.negation import denies
from legal_risk.facts.phrasebook import first_in, words_of
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_THINGS = ("contested-post", "contested-good", "contested-right")
_COMPARED = ("rival-word", "condition-closed", "act-subject", "appeal", "post-exempt", "ban")


@dataclass(frozen=True, slots=True)
class Handover:
    """A thing with the words of the will by which somebody gets it."""

    sentence: Sentence
    span: Span


def handovers(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Handover]:
    """Yield the norms of an act by which a thing goes to whom an office wants, one a sentence."""
    told: set[Span] = set()
    for lexicon in _THINGS:
        for match in mentions(annotated, lexicon, codes):
            sentence = match.sentence
            if sentence.span in told or first_in(sentence, *_COMPARED) is not None or denies(sentence):
                continue
            will = first_in(sentence, "office-will")
            if will is not None and not will.span.meets(match.span) and _goes(sentence):
                told.add(sentence.span)
                ends = (match.span.start, match.span.end, will.span.start, will.span.end)
                yield Handover(sentence, Span(min(ends), max(ends)))


def _goes(sentence: Sentence) -> bool:
    """Tell whether somebody gets, keeps or contracts for something in the main clause."""
    verbs = (sentence.backend.analyses(sentence.tokens[at].norm)[0].lemma for at in predicates(sentence))
    got = words_of(sentence.backend, "gets-verb")
    return any(not {verb, verb.removesuffix("ся")}.isdisjoint(got) for verb in verbs)
