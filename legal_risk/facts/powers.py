"""Permissions: who may do what. The base of the factor «вправе / құқылы»."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.facts.actions import Action, action_of
from legal_risk.facts.actors import agent, receiver, subject_after, subject_before
from legal_risk.facts.conditions import condition_of
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Power, Role

NORM_ZONES = (Zone.BODY, Zone.TABLE)
_CODES: tuple[LanguageCode, ...] = ("ru", "kk")


def powers(annotated: Annotated) -> tuple[Power, ...]:
    """Return every permission of the act in the order of the text, whoever bears it."""
    found = (power for code in _CODES for power in _powers(annotated, code))
    return tuple(sorted(found, key=lambda p: p.cue))


def _powers(annotated: Annotated, code: LanguageCode) -> Iterator[Power]:
    modal = phrase_set(annotated.backend(code), "modal-may")
    for match in modal.find(annotated, zones=NORM_ZONES):
        action = action_of(match)
        if action is not None:
            yield _power(annotated, match, action)


def _power(annotated: Annotated, match: Match, action: Action) -> Power:
    sentence = match.sentence
    bearer = _bearer(sentence, match, action)
    condition, place = condition_of(annotated, sentence, match.span)
    return Power(
        segment=sentence.segment,
        span=action.norm(match.span),
        cue=match.span,
        bearer=bearer.role if bearer else Role.UNKNOWN,
        bearer_span=bearer.span if bearer else None,
        action=action.lemma,
        action_span=action.span,
        impersonal=action.passive,
        negated=action.negated,
        condition=condition,
        condition_span=place,
    )


def _bearer(sentence: Sentence, match: Match, action: Action) -> Actor | None:
    if action.passive:
        return agent(sentence)
    place = sentence.index_at(match.tokens[0].start)
    if match.tokens[0].norm.startswith("предостав") or match.tokens[-1].norm.startswith("беріл"):
        return receiver(sentence, place)
    owned = match.tokens[-1].norm in ("бар", "ие")
    return subject_before(sentence, place, genitive=owned) or (
        subject_after(sentence, place) if sentence.language == "ru" else None
    )
