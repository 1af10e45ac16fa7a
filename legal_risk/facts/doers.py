"""Who does what a norm says: its subject, the agent of its passive, or the one by whose paper it is done."""

from __future__ import annotations

from legal_risk.facts.actors import actors, agent
from legal_risk.facts.governing import Norm
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.norm import Actor

# Words between «приказом» and the name of the official.
_REACH = 2


def doer(sentence: Sentence, norm: Norm) -> Actor | None:
    """Return who does what ``norm`` says; ``None`` where its passive names nobody."""
    if not norm.passive:
        return norm.subject
    return agent(sentence) or next((a for a in actors(sentence) if _by_paper(sentence, a)), None)


def _by_paper(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether it is done by the order of the actor: «приказом директора», «директордың шешімімен»."""
    tokens = sentence.tokens
    if sentence.language == "kk":
        return any(t.norm in words("by-paper") for t in tokens[actor.head + 1 : actor.head + 2])
    near = tokens[max(actor.head - _REACH, 0) : actor.head]
    owned = any(r.case == "gen" for r in sentence.backend.analyses(tokens[actor.head].norm))
    return owned and any(t.norm in words("by-paper") for t in near)
