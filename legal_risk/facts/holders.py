"""Who holds a right that a norm gives, leaves or keeps: the receiver, the keeper, or the one who takes it for himself.

«Комиссии предоставляется право», «право сохраняется за деканом», «құқық комиссияда қалады», «деканат оставляет за собой
право».
"""

from __future__ import annotations

from legal_risk.facts.actors import actors, receiver, subject_before
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Actor

# Words between «за» and the name: «за услугодателем», «за районным отделом».
_REACH = 3
# Cases in which a Kazakh norm names who keeps a right («комиссияда қалады», «директорға тиесілі»).
_KEEPING = ("loc", "dat")


def gives_right(match: Match) -> bool:
    """Tell whether the words give, leave or keep a right («право остается за»), and do not say that one has it."""
    verbs = tuple(words("right-given"))
    return any(token.norm.startswith(verbs) for token in match.tokens)


def holder(match: Match) -> Actor | None:
    """Return who holds the right that the words of ``match`` give, leave or keep; ``None`` where nobody is named."""
    sentence, place = match.sentence, match.sentence.index_at(match.tokens[0].start)
    if any(t.norm in words("for-oneself") for t in match.tokens):
        return subject_before(sentence, place)
    end = next((t.start for t in sentence.tokens[place:] if t.text == ";" and t.start >= match.span.end), None)
    named = [a for a in actors(sentence) if end is None or a.span.end <= end]
    return _keeper(match, named) or _given(sentence, place, named)


def _keeper(match: Match, named: list[Actor]) -> Actor | None:
    sentence, analyses = match.sentence, match.sentence.backend.analyses
    for actor in named:
        readings = analyses(sentence.tokens[actor.head].norm)
        if sentence.language == "kk":
            kept = match.span.covers(actor.span) and any(r.case in _KEEPING for r in readings)
        else:
            before = sentence.tokens[max(actor.head - _REACH, 0) : actor.head]
            kept = any(t.norm == "за" for t in before) and any(r.case == "ins" for r in readings)
        if kept:
            return actor
    return None


def _given(sentence: Sentence, place: int, named: list[Actor]) -> Actor | None:
    found = receiver(sentence, place)
    return found if found in named else None
