"""Who in a sentence may hold a power: its doer, the one whose paper decides, the one in whose competence it lies."""

from __future__ import annotations

from legal_risk.facts.actor_keys import name_key
from legal_risk.facts.actors import actors
from legal_risk.facts.bodies.names import mentions_in
from legal_risk.facts.decisions.merging import same_actor
from legal_risk.facts.doers import paper_place
from legal_risk.facts.governing import is_subordinate
from legal_risk.facts.lists import leads
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.norm import Actor, Role

_Holders = tuple[tuple[str, Actor], ...]


def officials(sentence: Sentence) -> list[Actor]:
    """Return the bodies and officials of the sentence, parts of organisations too, in order."""
    known = [a for a in actors(sentence) if a.role in (Role.BODY, Role.OFFICIAL)]
    for match in phrase_set(sentence.backend, "power-holder").find_in(sentence):
        if not any(a.span.meets(match.span) for a in known):
            token = match.tokens[-1]
            known.append(Actor(Role.BODY, match.span, sentence.index_at(token.start)))
    return sorted(known, key=lambda a: a.span)


def power_holders(sentence: Sentence) -> list[Actor]:
    """Return who of them may do or hold what the sentence says; who only meets its condition holds nothing."""
    if owned := _owners(sentence):
        return owned
    named = [a for a in officials(sentence) if _holds(sentence, a)]
    return [a for a in named if not _conditional(sentence, a)] or named


def holders_above(annotated: Annotated, sentence: Sentence) -> _Holders:
    """Return who the head of a list names as the doer of its items, or as the owner of the powers it lists.

    «Совет: 1) рассматривает заявки», «К полномочиям совета относятся: 1) утверждение списка».
    """
    for lead in leads(annotated, sentence):
        if found := power_holders(lead):
            return named_apart(lead, found[-1:])
    return ()


def named_apart(sentence: Sentence, named: list[Actor]) -> _Holders:
    """Return the holders by their names, each once; a council or a commission with what tells it from others."""
    kept: list[tuple[str, Actor]] = []
    bodies = mentions_in(sentence)
    for actor in named:
        body = next((b for b in bodies if b.marks and b.span.covers(actor.span)), None)
        key = name_key(sentence, actor) if body is None else " ".join((*body.marks, body.head))
        if not any(same_actor(key, other) for other, _ in kept):
            kept.append((key, actor))
    return tuple(kept)


def _owners(sentence: Sentence) -> list[Actor]:
    """Return in whose competence something lies: «к ведению управления», «басқарманың құзыретіне»."""
    found = first_in(sentence, "competence")
    if found is None:
        return []
    first, last = (sentence.index_at(t.start) for t in (found.tokens[0], found.tokens[-1]))
    named = [a for a in officials(sentence) if _owns(sentence, a)]
    if sentence.language == "kk":
        return [a for a in named if 0 < first - a.head <= _BESIDE][-1:]
    return [a for a in named if 0 < a.head - last <= _BESIDE][:1]


# Words between the competence and the head of its owner's name.
_BESIDE = 4


def _owns(sentence: Sentence, actor: Actor) -> bool:
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)
    return any(r.case == "gen" or (sentence.language == "kk" and r.case == "nom") for r in readings)


def _conditional(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the actor only meets a condition: «если школа поддержала», «мектеп келіссе»."""
    if paper_place(sentence, actor) is not None:
        return False
    if sentence.language == "ru":
        return is_subordinate(sentence, actor.head) or _owned_by_noun(sentence, actor)
    for token in sentence.tokens[actor.head + 1 : actor.head + 1 + _MEETS]:
        if not token.is_word:
            return False
        reading = sentence.backend.analyses(token.norm)[0]
        if reading.pos == "VERB":
            return bool(reading.features & {"cond", "part"})
        if reading.case not in ("acc", "dat", None):
            return False
    return False


# Words from a Kazakh subject to the verb of the condition it meets.
_MEETS = 4


def _owned_by_noun(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a Russian name, alike in two cases, is the genitive of a noun: «при согласии школы»."""
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)[:3]
    if not any(r.case == "gen" for r in readings):
        return False
    for token in reversed(sentence.tokens[: sentence.index_at(actor.span.start)]):
        reading = sentence.backend.analyses(token.norm)[0]
        if not token.is_word or reading.case is None:
            return False
        if reading.pos == "NOUN":
            return True
        if reading.case != "gen":
            return False
    return False


def _holds(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the name can be that of a doer or a holder: not after «к», «через», not in «решение комиссии»."""
    around = sentence.tokens[max(actor.head - 1, 0) : actor.head + 2]
    if any(t.norm in ("через", "арқылы") for t in around):
        return False
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)[:3]
    cases = {r.case for r in readings}
    if paper_place(sentence, actor) is not None:
        return True
    if sentence.language == "ru":
        laid = "возлаг" in sentence.lower and "acc" in cases
        beside = "gen" in cases and "помимо" in sentence.lower
        return bool(cases & {"nom", "ins"}) or beside or laid
    if "attr" in readings[0].features or _describes(sentence, actor):
        return False
    placed = actor.role is Role.BODY and "loc" in cases
    together = bool(cases & {"ins", "abl"}) and any(word in sentence.lower for word in ("бірлес", "қатар", "бөлек"))
    return (
        bool(cases & {"nom", None}) or placed or together or "қарауында" in sentence.lower or "жүктел" in sentence.lower
    )


def _describes(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a bare Kazakh name belongs to the noun after it: «лицей шәкіртақысының мөлшері»."""
    after = [t for t in sentence.tokens[actor.head + 1 : actor.head + 2] if t.is_word]
    owned = [r for t in after for r in sentence.backend.analyses(t.norm)[:1] if "poss" in r.features]
    return any(r.pos == "NOUN" and r.case in ("gen", "dat") for r in owned)
