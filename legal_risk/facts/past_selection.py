"""Who gets what the act's own selection gives, past that selection: by his standing, or because the winner withdrew.

The norm is modelled: an act that compares those who want a good (a contest, a tender), a deed of taking on, giving or
contracting, somebody told by a standing of his own (he worked here, he is in the reserve, he acts in the post) or by
being anybody but the winner, and no word of a measure, of the next in line, of a stand-in for a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.facts.governing import predicates
from legal_risk.facts.handovers import Handover
from legal_risk.facts.mentions import mentions
from legal_risk.facts.negation import denied_at
from legal_risk.facts.phrasebook import first_in, words_of
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

# What compares, closes the cases or limits the time.
_SPARED = ("next-in-line", "condition-closed", "act-subject", "appeal", "ban", "stands-in", "no-gift")

_DEEDS = ("gets-verb", "fills-verb", "keeps-verb")


def past_selections(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Handover]:
    """Yield the norms of an act with a selection by which somebody gets its good without it, one a sentence."""
    told: set[Span] = set()
    for lexicon, spared in (("standing-before", "rival-word"), ("other-than-winner", "")):
        for match in mentions(annotated, lexicon, codes):
            sentence = match.sentence
            if sentence.span in told or first_in(sentence, *_SPARED) is not None:
                continue
            if spared and first_in(sentence, spared) is not None:
                continue
            if not spared and first_in(sentence, "sifted-word") is None:
                continue
            deed = _deed(sentence)
            if deed is not None and _selects(annotated, sentence, codes):
                told.add(sentence.span)
                yield Handover(sentence, _span(match, deed))


def _deed(sentence: Sentence) -> Span | None:
    """Return the predicate by which somebody gets, keeps or contracts for something."""
    got = frozenset().union(*(words_of(sentence.backend, name) for name in _DEEDS))
    for at in predicates(sentence):
        place = Span(sentence.tokens[at].start, sentence.tokens[at].end)
        lemma = sentence.backend.analyses(sentence.tokens[at].norm)[0].lemma
        if not {lemma, lemma.removesuffix("ся")}.isdisjoint(got) and not denied_at(sentence, place):
            return place
    return None


def _selects(annotated: Annotated, own: Sentence, codes: Sequence[LanguageCode]) -> bool:
    """Tell whether another norm of the act compares those who want the good."""
    found = mentions(annotated, "competition-held", codes)
    return any(m.sentence.span != own.span and first_in(m.sentence, "act-subject") is None for m in found)


def _span(match: Match, deed: Span) -> Span:
    return Span(min(match.span.start, deed.start), max(match.span.end, deed.end))
