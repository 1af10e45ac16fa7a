"""Who does what a verb states: somebody in office, a citizen, or nobody that the sentence names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legal_risk.facts.actors import actors, agent, subject_after, subject_before
from legal_risk.facts.doers import opening_name
from legal_risk.facts.stems import stem
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.norm import Actor, Role


@dataclass(frozen=True, slots=True)
class Doer:
    """The one who does what a verb states: named ``first``, ``last``, or not by any word that is known (``unknown``).

    ``stem`` is that of the name; empty when it is unknown.
    """

    named: Literal["first", "last", "unknown"] = "unknown"
    stem: str = ""


_OFFICE = (Role.BODY, Role.OFFICIAL)


def states(sentence: Sentence, at: int) -> bool:
    """Tell whether the word at ``at`` states a deed: a finite verb, or «тиіс» after what has to be done."""
    word = sentence.tokens[at].norm
    reading = sentence.backend.analyses(word)[0]
    finite = reading.pos == "VERB" and "pres" in reading.features and "part" not in reading.features
    return finite or word in words("has-to")


def by_office(sentence: Sentence, at: int) -> Doer | None:
    """Return how the sentence names the one in office who does what the verb at ``at`` states; ``None``: it does not.

    «Заявления рассматривает комиссия» says who is competent, not what comes next: the doer is told last.
    """
    if is_passive(sentence, at):
        doer = agent(sentence)
        return None if doer is None or doer.role not in _OFFICE else Doer("first", _stem(sentence, doer))
    subject = subject_before(sentence, at)
    last = sentence.language == "kk" and subject is not None and _stands_at(sentence, subject, at)
    if subject is None:
        subject, last = subject_after(sentence, at), True
    if subject is None:
        return Doer() if opening_name(sentence) is not None else None
    if subject.role not in _OFFICE:
        return None
    return Doer("last" if last else "first", _stem(sentence, subject))


def _stem(sentence: Sentence, actor: Actor) -> str:
    return stem(sentence.tokens[actor.head].norm)


def _stands_at(sentence: Sentence, subject: Actor, at: int) -> bool:
    """Tell whether no word stands between the subject and the verb."""
    return not any(token.is_word for token in sentence.tokens[subject.head + 1 : at])


def is_passive(sentence: Sentence, at: int) -> bool:
    """Tell whether the verb at ``at`` says what is done to something: «направляется», «подлежит рассмотрению»."""
    word = sentence.tokens[at].norm
    return "pass" in sentence.backend.analyses(word)[0].features or word in words("undergoes")


def names_person(sentence: Sentence, *, case: str | None = None) -> bool:
    """Tell whether a citizen is named, in ``case`` if one is given."""
    people = (actor for actor in actors(sentence) if actor.role is Role.CITIZEN)
    forms = (sentence.backend.analyses(sentence.tokens[actor.head].norm) for actor in people)
    return any(case is None or any(reading.case == case for reading in readings) for readings in forms)
