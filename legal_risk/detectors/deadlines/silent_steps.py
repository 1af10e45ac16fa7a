"""Sentences in which somebody in office takes a step that a person waits for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from legal_risk.facts.actors import actors, agent, subject_before
from legal_risk.facts.deadlines.dates import days_named
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class SilentStep:
    """A sentence in which somebody acts for or about a person, the verb of the step and how sure it is."""

    sentence: Sentence
    verb: Span
    lemma: str
    weight: int


def silent_step(sentence: Sentence) -> SilentStep | None:
    """Return the step of the sentence; none where it ranks, scores or tells a day or a sitting known already."""
    if first_in(sentence, "step-apart", "same-sitting") or days_named(sentence.lower, sentence.language):
        return None
    if any(m.tokens[0].norm.isdigit() for m in phrase_set(sentence.backend, "in-points").find_in(sentence)):
        return None
    people = any(a.role is Role.CITIZEN for a in actors(sentence))
    thing = first_in(sentence, "step-thing") is not None
    if not people and not thing:
        return None
    idle = words_of(sentence.backend, "step-idle")
    for place, token in enumerate(sentence.tokens):
        lemma = _finite(sentence, token, place)
        # «Место предоставляется обучающемуся…» says who may have it; nobody takes a step.
        if lemma is not None and lemma not in idle and _is_in_office(sentence, place, token):
            return SilentStep(sentence, Span(token.start, token.end), lemma, 3 * people + 2 * thing)
    return None


def _finite(sentence: Sentence, token: Token, place: int) -> str | None:
    """Return the dictionary form of a verb that states what is done, «подлежит рассмотрению» and «қарауға тиіс» too."""
    if not token.is_word or not _ending(sentence.language).search(token.norm):
        return None
    if token.norm == "тиіс":
        return sentence.backend.analyses(sentence.tokens[place - 1].norm)[0].lemma if place else None
    reading = sentence.backend.analyses(token.norm)[0]
    denied = "neg" in reading.features or (place > 0 and sentence.tokens[place - 1].norm == "не")
    states = reading.pos == "VERB" and bool({"pres", "fut"} & reading.features) and "part" not in reading.features
    return reading.lemma if states and not denied else None


@cache
def _ending(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"[еияа]тс?я?\Z|[ую]тс?я?\Z" if language == "ru" else r"(?:[аей]д[ыі]|йд[ыі])\Z|\Aтиіс\Z")


def _is_in_office(sentence: Sentence, place: int, token: Token) -> bool:
    """Tell whether a body or an official is named as the one who takes the step."""
    if "pass" in sentence.backend.analyses(token.norm)[0].features:
        return any(_acts(sentence, a) for a in actors(sentence)) or _in_office(agent(sentence))
    return _in_office(subject_before(sentence, place))


def _in_office(actor: Actor | None) -> bool:
    return actor is not None and actor.role in (Role.BODY, Role.OFFICIAL)


def _acts(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether somebody in office is named as the doer of a passive."""
    if not _in_office(actor):
        return False
    before = sentence.tokens[actor.head - 1].norm if actor.head else ""
    cases = {r.case for r in sentence.backend.analyses(sentence.tokens[actor.head].norm)}
    return "ins" in cases and before not in ("с", "со", "перед", "за", "под", "между")


def is_attribute(sentence: Sentence, place: int) -> bool:
    """Tell whether the word at ``place`` is a participle with a noun; in Kazakh one with an ending is a noun itself."""
    if not 0 <= place < len(sentence.tokens) or not sentence.tokens[place].is_word:
        return False
    reading = sentence.backend.analyses(sentence.tokens[place].norm)[0]
    return "part" in reading.features and (sentence.language == "ru" or reading.case is None)
