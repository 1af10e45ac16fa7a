"""Consents of somebody else that a matter hangs on: «с согласия ректора», «получив визу декана», «ДКР келісімімен».

Modelled is who gives the consent, not how it is worded: an office, or an organisation by its abbreviation. The consent
of a person, or of those who speak for him, is his own affair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import is_quoted, is_within_quotes, mentions
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor
from legal_risk.model.span import Span

# Words between the consent and the name of whoever gives it.
_REACH = 5
# Letters of the shortest abbreviation of an organisation.
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Consent:
    """The words ``match`` of a consent; ``giver``: its name, ``actor``: the same where it is one that we know."""

    match: Match
    giver: Span
    actor: Actor | None

    @property
    def span(self) -> Span:
        """The stretch from the consent to the one who gives it."""
        return Span(min(self.match.span.start, self.giver.start), max(self.match.span.end, self.giver.end))


def consents(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Consent]:
    """Yield the consents of offices and organisations, language by language."""
    for match in mentions(annotated, "others-consent", codes):
        if not is_quoted(match) and (found := _given(match)) is not None:
            yield found


def _given(match: Match) -> Consent | None:
    """Return the consent with the one named beside it: after the words in Russian, before them in Kazakh."""
    sentence = match.sentence
    near = _beside(match)
    for at in near:
        actor = _actor_at(sentence, at)
        if actor is not None:
            in_office = actor.role.decides and not is_within_quotes(sentence, actor.span)
            return Consent(match, actor.span, actor) if in_office else None
        if _is_abbreviation(sentence.tokens[at]):
            return Consent(match, Span(sentence.tokens[at].start, sentence.tokens[at].end), None)
    return _asked_for(match)


def _beside(match: Match) -> Sequence[int]:
    """Return the places beside the words, nearest first, up to a mark that ends the phrase."""
    sentence = match.sentence
    first, last = (sentence.index_at(match.tokens[at].start) for at in (0, -1))
    inside = [at for at in range(first, last + 1) if _actor_at(sentence, at) is not None]
    if sentence.language == "kk":
        return [*inside, *_open(sentence, range(first - 1, max(first - 1 - _REACH, -1), -1))]
    return [*inside, *_open(sentence, range(last + 1, min(last + 1 + _REACH, len(sentence.tokens))))]


def _actor_at(sentence: Sentence, at: int) -> Actor | None:
    token = sentence.tokens[at]
    return next((a for a in actors(sentence) if a.span.start <= token.start < a.span.end), None)


def _open(sentence: Sentence, places: range) -> Iterator[int]:
    for at in places:
        if sentence.tokens[at].text in ",;:–":
            return
        yield at


def _is_abbreviation(token: Token) -> bool:
    return token.is_word and len(token.text) >= _SHORT and token.text.isupper()


def _asked_for(match: Match) -> Consent | None:
    """Return the consent that a person gets from the office he turns to: «на имя ректора … и, получив согласие, …»."""
    sentence = match.sentence
    first, last = (sentence.index_at(match.tokens[at].start) for at in (0, -1))
    near = sentence.tokens[max(first - _REACH, 0) : last + _REACH]
    if not any(t.norm in words("gets-consent") for t in near):
        return None
    office = next((a for a in actors(sentence) if a.role.decides), None)
    return Consent(match, match.span, office) if office is not None else None
