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
    place = paper_place(sentence, actor)
    if place is None:
        return False
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)
    return sentence.language == "kk" or any(r.case == "gen" for r in readings)


def paper_place(sentence: Sentence, actor: Actor) -> int | None:
    """Return where the paper of the actor is named by which something is done.

    None for that of a description: «нормативы, утверждённые приказом министра», «министрдің бұйрығымен бекітілген».
    """
    tokens = sentence.tokens
    kazakh = sentence.language == "kk"
    near = range(actor.head + 1, actor.head + 2) if kazakh else range(max(actor.head - _REACH, 0), actor.head)
    place = next((at for at in near if at < len(tokens) and tokens[at].norm in words("by-paper")), None)
    if place is None:
        return None
    at = place + 1 if kazakh else place - 1
    if any(a.head == at for a in actors(sentence)):
        return place  # «предоставляется обучающемуся приказом ректора»
    readings = [r for t in tokens[at : at + 1] if t.is_word for r in sentence.backend.analyses(t.norm)[:1]]
    return None if any("part" in r.features and "short" not in r.features for r in readings) else place
