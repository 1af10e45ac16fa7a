"""Whether one who holds an office uses a right of his own: he is ill or on leave, asks for a review, mends his paper.

«Психолог, находящийся в отпуске, вправе перенести подтверждение»; «жетекші бағаны қайта қарауды сұрай алады»;
«қолжазба … түзетілуі мүмкін».
"""

from __future__ import annotations

from legal_risk.facts.actors import actors, agent
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.norm import Power, Role
from legal_risk.model.span import Span

# Characters between a name and the state that describes it: «Психолог, находящийся …», «ауырып қалған педагог».
_BESIDE = 2


def in_own_cause(sentence: Sentence, power: Power) -> bool:
    """Tell whether ``power`` is a right in the bearer's own cause, whatever his office."""
    if power.impersonal:
        return _mends_own_paper(sentence, power)
    reviews = (m.span for m in phrase_set(sentence.backend, "asks-review").find_in(sentence))
    if power.action_span is not None and any(span.covers(power.action_span) for span in reviews):
        return True
    bearer = power.bearer_span
    return bearer is not None and (_in_own_state(sentence, bearer) or _beside_person(sentence, bearer))


def _beside_person(sentence: Sentence, bearer: Span) -> bool:
    """Tell whether a person has the right together with the bearer: «студент и его наставник», «студент пен …»."""
    head = sentence.index_at(bearer.start)
    for person in (a for a in actors(sentence) if a.role is Role.CITIZEN):
        between = sentence.tokens[person.head + 1 : head]
        if 0 < len(between) <= _JOINED and between[0].norm in words("joining"):
            return True
    return False


# Words between two who are joined: «студент и его наставник».
_JOINED = 2


def _in_own_state(sentence: Sentence, bearer: Span) -> bool:
    """Tell whether his health, leave or years describe the bearer: after his name in Russian, before in Kazakh."""
    states = (m.span for m in phrase_set(sentence.backend, "own-state").find_in(sentence))
    if sentence.language == "ru":
        return any(0 <= state.start - bearer.end <= _BESIDE for state in states)
    return any(0 <= bearer.start - state.end <= _BESIDE for state in states)


def _mends_own_paper(sentence: Sentence, power: Power) -> bool:
    """Tell whether a paper that somebody handed in is put right, and no office is said to do it."""
    if power.action not in words("mending") or agent(sentence) is not None:
        return False
    return first_in(sentence, "own-paper") is not None
