"""Deeds of an office that somebody waits for, by who does them and to what, whatever the verb."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.deadlines.doers import Doer, names_person, states
from legal_risk.facts.actors import actors
from legal_risk.facts.deadlines.matters import matter_in
from legal_risk.facts.deciding import names_decision
from legal_risk.facts.doers import doer, opening_name
from legal_risk.facts.governing import Norm, around, norm_at, predicates
from legal_risk.facts.lists import leads
from legal_risk.facts.phrasebook import first_in, words_of
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.facts.stems import stem
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.act import NodeKind
from legal_risk.model.norm import Role

_OFFICE = (Role.BODY, Role.OFFICIAL)
_GAINS = frozenset({Stake.PERSON, Stake.GOOD})
_CASES = frozenset({Stake.PERSON, Stake.CASE})
# Conditions, how one is measured against others, what people hand in themselves.
_NOT_GIVEN = ("step-unlike", "criteria", "application")
_PAPERS = ("given-thing", "settling-paper")


def awaited(annotated: Annotated, sentence: Sentence) -> Iterator[tuple[int, Doer]]:
    """Yield the places of the verbs by which an office settles or moves somebody's matter, with who does it."""
    if (shown := first_in(sentence, "decision-shown")) is not None:
        yield sentence.index_at(shown.tokens[0 if sentence.language == "ru" else -1].start), Doer()
    if sentence.text.rstrip().endswith(":"):
        return
    idle = words_of(sentence.backend, "step-idle")
    for at in (place for place in predicates(sentence) if states(sentence, place)):
        norm = norm_at(sentence, at)
        who = None if _denied(sentence, at) else _doer(annotated, sentence, norm)
        # To give and to send are daily work, but not to a person.
        if who is not None and (norm.verb not in idle or _hands_out(sentence, norm, who)):
            yield at, who
        elif norm.verb in words("receive") and _gets(sentence, norm):
            yield at, Doer()


def _doer(annotated: Annotated, sentence: Sentence, norm: Norm) -> Doer | None:
    """Return who does what is waited for, the subject of the lead of a list too; an office where nobody is named.

    What is done by somebody in office is waited for if it is done to a person or to what people ask for; what nobody
    is named for is if it is given to a person or decides about him.
    """
    part = around(sentence, norm)
    if any(a.role is Role.MEMBER and part.start <= a.head < part.stop for a in actors(sentence)):
        return None
    home, who = sentence, doer(sentence, norm)
    if who is None and not norm.passive:
        home, who = next(((lead, a) for lead in leads(annotated, sentence) for a in actors(lead)), (sentence, None))
    if who is not None:
        touched = stakes(sentence, part, who if home is sentence else None) or matter_in(annotated, sentence, part)
        return Doer("first", stem(home.tokens[who.head].norm)) if who.role in _OFFICE and touched else None
    if not norm.passive:
        paper = Stake.CASE in stakes(sentence, part) and first_in(sentence, "step-thing", *_PAPERS) is not None
        touched = paper or matter_in(annotated, sentence, part) or stakes(sentence, part) & _GAINS
        handed = names_person(sentence, case="dat") and first_in(sentence, *_PAPERS) is not None
        return Doer() if handed or (touched and opening_name(sentence) is not None) else None
    return Doer() if _given(annotated, sentence, part) else None


def _given(annotated: Annotated, sentence: Sentence, part: slice) -> bool:
    """Tell whether what nobody is named for reaches a person, or decides about him, and is no ground or condition."""
    item = annotated.act.enclosing(sentence.segment.node, NodeKind.SUBPOINT)
    if item is not None or first_in(sentence, *_NOT_GIVEN) is not None:
        return False
    touched = stakes(sentence, part)
    if names_person(sentence, case="dat") or Stake.GOOD in touched:
        return True
    return bool(touched & _CASES) and (first_in(sentence, *_PAPERS) is not None or names_decision(sentence, part))


def _hands_out(sentence: Sentence, norm: Norm, who: Doer) -> bool:
    """Tell whether a named office hands something to a person, or a paper that settles his case is sent out."""
    if norm.verb not in words("hand-over"):
        return False
    if who.stem:
        return names_person(sentence, case="dat")
    return norm.passive and first_in(sentence, *_PAPERS) is not None


def _gets(sentence: Sentence, norm: Norm) -> bool:
    """Tell whether a person comes for a paper or money: an office gives it. «Ала алады» only says that he may."""
    person = norm.subject is not None and norm.subject.role is Role.CITIZEN
    may = norm.place > 0 and "conv" in sentence.backend.analyses(sentence.tokens[norm.place - 1].norm)[0].features
    ranked = first_in(sentence, "criteria", "step-unlike") is not None
    return person and not (norm.passive or may or ranked) and first_in(sentence, "given-thing") is not None


def _denied(sentence: Sentence, at: int) -> bool:
    negative = "neg" in sentence.backend.analyses(sentence.tokens[at].norm)[0].features
    return negative or (at > 0 and sentence.tokens[at - 1].norm == "не")
