"""Who does a deed that a term limits: the subject of its verb, the agent of a passive, the body whose order it is."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.facts.actors import actors, agent, receiver, subject_after, subject_before
from legal_risk.facts.deadlines.deeds import Deed, is_passive
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span


def doer_of(sentence: Sentence, deed: Deed, start: Span | None) -> Actor | None:
    """Return who does ``deed``; whoever acts in the start event of its term is not the doer."""
    edge = deed.span.end - 1 if sentence.language == "kk" else deed.span.start
    place = next((i for i, t in enumerate(sentence.tokens) if t.end > edge), None)
    if place is None:
        return None
    words = sentence.lower[deed.span.start - sentence.span.start : deed.span.end - sentence.span.start]
    if is_passive(words, sentence.language):
        return _by_decision_of(sentence) or _agent(sentence)
    if start is not None and sentence.language == "kk":
        return _kazakh_doer(sentence, place, start)
    subject = _antecedent(sentence, place) or subject_before(sentence, place)
    agreeing = subject if subject is None or _agrees(sentence, subject, words) else None
    found = agreeing or agent(sentence) or _after(sentence, place)
    return found or (told(sentence, place) if words.endswith("ть") else None)


def told(sentence: Sentence, place: int) -> Actor | None:
    """Return whom an order tells to act: «Комитету по делам обучения обеспечить …»."""
    return receiver(sentence, place) if sentence.language == "ru" else None


def _antecedent(sentence: Sentence, place: int) -> Actor | None:
    """Return who stands before the relative clause of the verb at token ``place``: «директору, который издает …»."""
    comma = next((at for at in range(place - 1, 0, -1) if sentence.tokens[at].text == ","), None)
    if comma is None or sentence.tokens[comma + 1].norm not in words("relative"):
        return None
    return next((a for a in actors(sentence) if a.span.end == sentence.tokens[comma - 1].end), None)


def _kazakh_doer(sentence: Sentence, place: int, start: Span) -> Actor | None:
    """Look left of the start event first: «директор … комиссия шешім қабылдаған күннен бастап … шығарады»."""
    inner = [a for a in actors(sentence) if start.covers(a.span) and a.role.decides and _unmarked(sentence, a)]
    words = start.shifted(-sentence.span.start).of(sentence.lower)
    if inner and _without_doer().search(words) and inner[-1].span.end < start.end - 12:
        return inner[-1]
    event = next((i for i, t in enumerate(sentence.tokens) if t.start >= start.start), place)
    outer = subject_before(sentence, min(event, place))
    if outer is not None:
        return outer
    nearest = subject_before(sentence, place)
    if nearest is not None and not start.covers(nearest.span):
        return nearest
    first = next((a for a in inner if a.span.start == start.start), None)
    return first or agent(sentence) or _after(sentence, place)


@cache
def _without_doer() -> re.Pattern[str]:
    """Return the pattern of events that nobody does: «бұйрық шыққан», «тексеру аяқталғаннан», «өтініш тіркелген»."""
    return re.compile(
        r"(?:шыққан|түскен|өткен|басталған|\w+(?:[ыі]л|л|[ыіае]н)(?:ған|ген))\w*(?: \w+)?(?: бастап| кейін)?\Z"
    )


def _agrees(sentence: Sentence, actor: Actor, verb: str) -> bool:
    """Tell whether a Russian subject and the verb of the deed can agree: not «обучающиеся … восстанавливает»."""
    readings = [r for r in sentence.backend.analyses(sentence.tokens[actor.head].norm) if r.case == "nom"]
    many = bool(readings) and all("plur" in r.features for r in readings)
    one = re.match(r"\w+(?:ет|ит|ёт)\b", verb) is not None
    return not (many and one)


def _by_decision_of(sentence: Sentence) -> Actor | None:
    """Return whose act it is in «утверждается решением педагогического совета»; Kazakh names him before the word."""
    found = _formal(sentence.language).search(sentence.lower)
    if found is None:
        return None
    at = found.span()
    by = sentence.span.start
    if sentence.language == "ru":
        return next((a for a in actors(sentence) if 0 <= a.span.start - by - at[1] <= 25), None)
    return next((a for a in actors(sentence) if 0 <= at[0] - (a.span.end - by) <= 3), None)


@cache
def _formal(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:решением|приказом|распоряжением|постановлением) "
        if language == "ru"
        else r"(?:шешімімен|бұйрығымен|өкімімен|қаулысымен)\b"
    )


def _agent(sentence: Sentence) -> Actor | None:
    """Return the doer of a passive; «выделяемых обучающимся» may be the addressee, so it does not count."""
    found = agent(sentence)
    if found is None or sentence.language == "kk" or found.role is not Role.CITIZEN:
        return found
    readings = sentence.backend.analyses(sentence.tokens[found.head].norm)
    return None if any(r.case == "dat" for r in readings) else found


def _after(sentence: Sentence, place: int) -> Actor | None:
    if sentence.language == "kk":
        named = [a for a in actors(sentence) if a.head < place and _unmarked(sentence, a)]
        first = named[0] if named and named[0].span.start == sentence.span.start else None
        return first or next((a for a in named if a.role.decides), None)
    return subject_after(sentence, place)


def _unmarked(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a Kazakh name has no case ending, so that it can be a subject."""
    return any(r.case in (None, "nom") for r in sentence.backend.analyses(sentence.tokens[actor.head].norm))
