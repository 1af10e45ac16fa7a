"""Who files papers though the name is that of an office: a school that applies, a project leader who reports."""

from __future__ import annotations

from legal_risk.facts.actors import actors
from legal_risk.facts.doers import doer
from legal_risk.facts.governing import norm_at, predicates
from legal_risk.facts.mentions import mentions
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Actor, Role

_OFFICES = (Role.BODY, Role.OFFICIAL)


def files_papers(annotated: Annotated, sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the act elsewhere has ``actor`` of ``sentence`` hand in an application, a report, a set of papers.

    Such a school or leader asks in this act; a choice of theirs («по своему усмотрению») may be one in their own cause.
    """
    name = _lemmas(sentence, actor)
    return any(not name.isdisjoint(_filer(match)) for match in mentions(annotated, "office-files"))


def _filer(match: Match) -> frozenset[str]:
    """Return the lemmas of the head of who does the filing at ``match``; empty when it is nobody in office."""
    sentence = match.sentence
    places = {sentence.index_at(token.start) for token in match.tokens}
    norm = next((norm_at(sentence, at) for at in predicates(sentence) if at in places), None)
    who = doer(sentence, norm) if norm is not None else None
    who = who or next((a for a in actors(sentence) if a.head < min(places)), None)
    return _lemmas(sentence, who) if who is not None and who.role in _OFFICES else frozenset()


def _lemmas(sentence: Sentence, actor: Actor) -> frozenset[str]:
    return frozenset(sentence.backend.lemmas(sentence.tokens[actor.head].norm))
