"""Deeds of an office that somebody waits for, by what is done and to what, whatever the words."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.deadlines.doers import Doer, names_person, states
from legal_risk.facts.actors import actors
from legal_risk.facts.deadlines.deeds import Deed
from legal_risk.facts.deadlines.roles import deeds_of
from legal_risk.facts.doers import doer
from legal_risk.facts.governing import Norm, norm_at, predicates
from legal_risk.facts.lists import leads
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.facts.stems import stem
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.norm import Role

_OFFICE = (Role.BODY, Role.OFFICIAL)
# What settles a matter or reaches a person: an office does it even where none is named.
_OUTCOMES = frozenset({"decide", "pay", "issue", "issue-order"})
_GIVEN = frozenset({"pay", "issue"})
# What only an office that is named does: anybody else hands papers in, too.
_STEPS = frozenset({"approve", "send", "notify", "conclude", "award", "enrol"})


def awaited(annotated: Annotated, sentence: Sentence) -> Iterator[tuple[int, Doer]]:
    """Yield the places of the verbs by which an office settles or moves somebody's matter, with who does it."""
    if (shown := first_in(sentence, "decision-shown")) is not None:
        yield sentence.index_at(shown.tokens[0 if sentence.language == "ru" else -1].start), Doer()
    deeds = [d for d in deeds_of(sentence) if d.kind in _OUTCOMES | _STEPS]
    if not deeds or not stakes(sentence) or sentence.text.rstrip().endswith(":"):
        return
    for at in (place for place in predicates(sentence) if states(sentence, place)):
        deed = next((d for d in deeds if d.span.start <= sentence.tokens[at].start < d.span.end), None)
        if deed is not None and (who := _doer(annotated, sentence, norm_at(sentence, at), deed)) is not None:
            yield at, who


def _doer(annotated: Annotated, sentence: Sentence, norm: Norm, deed: Deed) -> Doer | None:
    """Return who does the deed, the subject of the lead of a list too; whom a passive leaves out is an office."""
    home, who = sentence, doer(sentence, norm)
    if who is None and not norm.passive:
        home, who = next(((lead, a) for lead in leads(annotated, sentence) for a in actors(lead)), (sentence, None))
    if who is not None:
        return Doer("first", stem(home.tokens[who.head].norm)) if who.role in _OFFICE else None
    told = norm.passive and deed.kind in _OUTCOMES
    if told and deed.kind in _GIVEN:
        told = names_person(sentence, case="dat") or Stake.GOOD in stakes(sentence)
    return Doer() if told else None
