"""Several persons who decide as one though no body is named: «тренеры решают, кого взять», «родительский актив».

The norm is modelled: persons in the plural, or a noun for many, are the subject of a deed that chooses, or the agent of
its passive, and what they dispose of is a person, a good that few get, or money.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.facts.actors import actors
from legal_risk.facts.bodies.deeds import subject_deeds
from legal_risk.facts.bodies.names import mentions_in
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_DISPOSED = frozenset({Stake.PERSON, Stake.GOOD})


@dataclass(frozen=True, slots=True)
class Group:
    """Several persons with the predicate by which they choose; ``span`` reaches from one to the other."""

    sentence: Sentence
    span: Span


def groups(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Group]:
    """Yield the groups that decide, language by language; bodies known by their names are none of them."""
    for lexicon in ("group-person", "group-noun"):
        for match in mentions(annotated, lexicon, codes):
            many = lexicon == "group-noun" or _several(match)
            if not many or any(m.span.meets(match.span) for m in mentions_in(match.sentence)):
                continue
            if (deed := _deed(match, persons=lexicon == "group-person")) is not None:
                token = match.sentence.tokens[deed]
                yield Group(match.sentence, Span(min(match.span.start, token.start), max(match.span.end, token.end)))


def _several(match: Match) -> bool:
    """Tell whether more than one person is meant: the plural, or a number beside the noun."""
    sentence, head = match.sentence, match.tokens[-1] if match.sentence.language == "kk" else match.tokens[0]
    readings = [r for r in sentence.backend.analyses(head.norm)[:2] if r.pos == "NOUN"]
    return any("plur" in r.features and r.case in ("nom", "ins", "gen") for r in readings)


def _deed(match: Match, *, persons: bool) -> int | None:
    """Return the predicate by which the group chooses, if it disposes of somebody or something."""
    sentence = match.sentence
    first, last = sentence.index_at(match.tokens[0].start), sentence.index_at(match.tokens[-1].start)
    for place in subject_deeds(sentence, slice(first, last + 1)):
        chooses = _does(sentence, place, "choosing-verb") and _disposes(match, persons=persons)
        if chooses or _asks_whom(sentence, place):
            return place
    return None


def _asks_whom(sentence: Sentence, place: int) -> bool:
    """Tell whether the deed answers the question whom or what to choose: «определяют, кого взять»."""
    return _does(sentence, place, "choosing-verb", "group-settles") and first_in(sentence, "whom-question") is not None


def _does(sentence: Sentence, place: int, *lexicons: str) -> bool:
    verb = sentence.backend.analyses(sentence.tokens[place].norm)[0].lemma
    return any(not {verb, verb.removesuffix("ся")}.isdisjoint(words_of(sentence.backend, name)) for name in lexicons)


def _disposes(match: Match, *, persons: bool) -> bool:
    """Tell whether the norm names the person, the good or the money chosen."""
    sentence = match.sentence
    head = sentence.index_at(match.tokens[-1].start)
    named = next((a for a in actors(sentence) if a.span.meets(match.span)), None)
    rest = (slice(0, sentence.index_at(match.tokens[0].start)), slice(head + 1, len(sentence.tokens)))
    if any(stakes(sentence, part, named) & _DISPOSED for part in rest):
        return _of_others(match) if persons else True
    matter = () if persons else phrase_set(sentence.backend, "common-money", "body-matter").find_in(sentence)
    return any(not m.span.meets(match.span) for m in matter)


def _of_others(match: Match) -> bool:
    """Tell whether some person or good other than those who choose is named before or behind them."""
    sentence = match.sentence
    goods = phrase_set(sentence.backend, "benefit", "chosen").find_in(sentence)
    named = [a.span for a in actors(sentence) if a.role in (Role.CITIZEN, Role.UNKNOWN)]
    return any(not span.meets(match.span) for span in (*named, *(g.span for g in goods)))
