"""Who does what a norm says: its subject, the agent of its passive, whose paper does it, the name it opens with."""

from __future__ import annotations

from legal_risk.facts.actors import actors, agent
from legal_risk.facts.governing import Norm
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.norm import Actor

# Words between «приказом» and the name of the official.
_REACH = 2
_PAPERS = ("case-thing", "settling-paper", "given-thing")
# The name that a sentence opens with ends within so many words.
_OPENING = 6


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


def opening_name(sentence: Sentence) -> int | None:
    """Return where the name of somebody, not of a paper, stands that opens the sentence: «Архивариус сверяет …»."""
    papers = {m.tokens[0].start for m in phrase_set(sentence.backend, *_PAPERS).find_in(sentence)}
    first = _after_basis(sentence)
    for at, token in enumerate(sentence.tokens[first : first + _OPENING], first):
        reading = sentence.backend.analyses(token.norm)[0]
        bare = reading.pos == "NOUN" or "vnoun" in reading.features
        if sentence.language == "kk" and bare and reading.case == "nom" and _modifies(sentence, at):
            continue
        if reading.pos == "NOUN" and reading.case == "nom":
            return at if "vnoun" not in reading.features and token.start not in papers else None
        if token.is_word and reading.pos not in ("ADJ", "X") and reading.case != "gen":
            return None
    return None


def _modifies(sentence: Sentence, at: int) -> bool:
    """Tell whether a bare Kazakh noun or verbal noun is the first part of a name: «қолдау қызметі»."""
    after = sentence.tokens[at + 1 : at + 2]
    return any(t.is_word and "poss" in sentence.backend.analyses(t.norm)[0].features for t in after)


def _after_basis(sentence: Sentence) -> int:
    """Return where a Kazakh sentence goes on behind what it rests on («шешімнің негізінде …»), else its beginning."""
    if sentence.language != "kk":
        return 0
    led = (at for at, t in enumerate(sentence.tokens[:_OPENING]) if t.norm in words("adverbial"))
    return next((at + 1 for at in led), 0)
