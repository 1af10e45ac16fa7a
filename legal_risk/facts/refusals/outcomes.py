"""Outcomes against the person in other words than a refusal: «либо не предоставить», «бермеу туралы шешім».

A word with «не» is such an outcome as the other half of an alternative, as what a decision or a letter is about, or as
a case in which something is done; what a person leaves undone himself («непредставление», «ұсынбау») is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.facts.actors import subject_before
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.facts.refusals.grounds import grounds_of
from legal_risk.facts.refusals.negated import denies
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Appeal, Grounds


def adverse_outcomes(annotated: Annotated, codes: Sequence[LanguageCode], appeals: Sequence[Appeal]) -> Iterator[Match]:
    """Yield where a norm speaks of a request that is not granted; not what comes of a complaint, nor a ban."""
    plain = mentions(annotated, "outcome-against", codes)
    negated = (m for m in mentions(annotated, "outcome-negated", codes) if denies(m))
    for match in (*plain, *negated):
        complaint = _of_appeal(match) or of_complaint(annotated, match, appeals)
        if not complaint and first_in(match.sentence, "ban") is None and _of_body(match):
            yield match


def grounds_of_outcome(annotated: Annotated, match: Match) -> Grounds:
    """Return where the grounds of the outcome are; one that is itself the case of another deed names none."""
    as_case = any(t.norm in words("case") for t in match.tokens)
    return Grounds.NONE if as_case else grounds_of(annotated, match)


def _of_body(match: Match) -> bool:
    subject = subject_before(match.sentence, match.sentence.index_at(match.tokens[-1].start))
    return subject is None or subject.role.decides


def _of_appeal(match: Match) -> bool:
    """Tell whether it is a complaint that comes to nothing: its words stand before, or in the same clause.

    «Если заявление оставлено без удовлетворения, заявитель вправе подать жалобу» speaks of the request.
    """
    sentence = match.sentence
    between = (
        sentence.text[match.span.end - sentence.span.start : max(a.span.start, match.span.end) - sentence.span.start]
        for a in phrase_set(sentence.backend, "appeal").find_in(sentence)
    )
    return any(not {",", ";"} & set(words) for words in between)
