"""The collegial bodies of an act, with what they decide and which of their guarantees the act gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from legal_risk.facts.bodies.deeds import DEED, cites, deeds
from legal_risk.facts.bodies.names import Mention
from legal_risk.facts.bodies.own_rules import own_rules
from legal_risk.facts.bodies.register import HEARING, Key, Register, names_document
from legal_risk.facts.bodies.slots import OWNERS, filled_slots
from legal_risk.facts.bodies.votes import votes
from legal_risk.facts.mentions import mentions
from legal_risk.facts.negation import is_denied
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.interface import Analysis, Token
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Zone
from legal_risk.model.body import BodyRole, CollegialBody, Slot
from legal_risk.model.span import Span

_DECIDING_ZONES = (*NORM_ZONES, Zone.DEFINITION)
_ADVICE = ("рекоменд", "ұсыным", "ұсыныс")
_GROUP = ("групп", "топ", "тоб")
_EXPERTS = ("эксперт", "рабоч", "сарап", "жұмысшы")
_OPENING = re.compile(r"\((?:далее|бұдан әрі)\s*[–-]")


def collegial_bodies(annotated: Annotated) -> tuple[CollegialBody, ...]:
    """Return the commissions, councils and juries that the act names, in the order of their first mention."""
    register = Register(annotated)
    if not register.named:
        return ()
    traits = {key: _traits(annotated, register, key) for key in register.named_keys()}
    found = _Places(annotated, register)
    roles = {key: _role(trait, found, key) for key, trait in traits.items()}
    slots = filled_slots(annotated, register, roles)
    return tuple(_body(register, key, traits[key], roles[key], slots[key], found) for key in traits)


@dataclass(frozen=True, slots=True)
class _Traits:
    """What the sentences that name a body say about its nature."""

    titled: bool
    foreign: bool
    auxiliary: bool
    appeal: bool
    advises: bool
    own_act: Span | None


class _Places:
    """Where the act sets bodies up, and where it lets them decide."""

    def __init__(self, annotated: Annotated, register: Register) -> None:
        self.created = _owned(annotated, register, "body-created", NORM_ZONES)
        self.decided = _decided(annotated, register)
        for key, match in chain(_tasks(annotated, register), deeds(annotated, register)):
            self.decided.setdefault(key, []).append(match)
        for key, match in votes(annotated, register):
            if key in self.created and key not in self.decided:
                self.decided[key] = [match]

    def decision(self, key: Key) -> Match | None:
        """Return the norm in which the body decides; one that only advises when there is nothing else."""
        own = sorted(
            self.decided.get(key, []),
            key=lambda m: (_only_advice(m), _defines(m), _of_complaint(m), m.phrase == DEED, m.span),
        )
        return own[0] if own else None

    def only_advises(self, key: Key) -> bool:
        """Tell whether nothing but advice is named."""
        return all(_only_advice(m) for m in self.decided.get(key, []))


def _tasks(annotated: Annotated, register: Register) -> Iterator[tuple[Key, Match]]:
    """Yield the decisions in a list whose lead has the body as its subject: «Комиссия: 1) рассматривает заявки; …»."""
    for one in register.named:
        mention, sentence = one.mention, one.mention.sentence
        if sentence.segment.zone not in NORM_ZONES or not sentence.text.rstrip().endswith(":"):
            continue
        if mention.span.start > sentence.span.start + 3 and first_in(sentence, "body-function") is None:
            continue
        last = annotated.act.segments_of(sentence.segment.node)[-1]
        items = Span(sentence.span.end, max(sentence.span.end, last.view.end))
        tasks = phrase_set(sentence.backend, "decision-task")
        yield from ((one.key, match) for match in tasks.find(annotated, zones=NORM_ZONES, within=items))


def _decided(annotated: Annotated, register: Register) -> dict[Key, list[Match]]:
    """Return the norms in which a body decides; «комиссия … не принимает» is none, nor «… бекіткен ереже»."""
    found = _owned(annotated, register, "body-decides", _DECIDING_ZONES)
    kept = {key: [m for m in matches if not (is_denied(m) or cites(m))] for key, matches in found.items()}
    return {key: own for key, own in kept.items() if own}


def _of_complaint(match: Match) -> bool:
    return first_in(match.sentence, "complaint-examined") is not None


def _defines(match: Match) -> bool:
    return match.sentence.segment.zone is Zone.DEFINITION


def _owned(annotated: Annotated, register: Register, lexicon: str, zones: Iterable[Zone]) -> dict[Key, list[Match]]:
    result: dict[Key, list[Match]] = {}
    for match in mentions(annotated, lexicon, zones=tuple(zones)):
        if _is_opening(match.sentence):
            continue
        key = register.meant(match.sentence, match.span)
        if key is not None:
            result.setdefault(key, []).append(match)
    return result


def _is_opening(sentence: Sentence) -> bool:
    """Tell whether the sentence only says what the document is about: «Настоящие Правила (далее – Правила) …»."""
    return sentence.lower.lstrip().startswith(("настоящ", "осы ")) and bool(_OPENING.search(sentence.lower))


def _only_advice(match: Match) -> bool:
    """Tell whether the sentence speaks of advice or of a group of experts, and of no decision that binds."""
    given = phrase_set(match.sentence.backend, "advice-received").find_in(match.sentence)
    words = (t for t in match.sentence.tokens if not any(g.span.start <= t.start < g.span.end for g in given))
    light = any(t.norm.startswith(_ADVICE) for t in words)
    named = [t.norm for t in match.tokens]
    light = light or (any(w.startswith(_GROUP) for w in named) and any(w.startswith(_EXPERTS) for w in named))
    taken = phrase_set(match.sentence.backend, "decision-taken").find_in(match.sentence)
    return light and all(is_denied(m) for m in taken)


def _traits(annotated: Annotated, register: Register, key: Key) -> _Traits:
    own = register.of(key)
    return _Traits(
        titled=any(names_document(annotated, m) for m in own),
        foreign=_near(own, "other-body") is not None,
        auxiliary=_near(own, "body-auxiliary") is not None,
        appeal=any(mark.startswith(HEARING) for mark in key[1]),
        advises=_near(own, "body-advises", anywhere=True) is not None,
        own_act=_near(own, "body-own-act") or own_rules(annotated, register, key),
    )


def _near(own: Iterable[Mention], lexicon: str, *, anywhere: bool = False) -> Span | None:
    """Return the first match of ``lexicon`` that covers a mention (``anywhere``: that stands in its sentence)."""
    for mention in own:
        if _is_opening(mention.sentence):
            continue
        for match in phrase_set(mention.sentence.backend, lexicon).find_in(mention.sentence):
            if anywhere or match.span.meets(mention.span):
                return match.span
    return None


def _role(trait: _Traits, places: _Places, key: Key) -> BodyRole:
    decision = places.decision(key)
    if trait.auxiliary or decision is None:
        return BodyRole.AUXILIARY
    if trait.own_act or (trait.foreign and not trait.titled and key not in places.created):
        return BodyRole.ELSEWHERE
    if (trait.appeal or _of_complaint(decision)) and not trait.titled:
        return BodyRole.APPEAL
    if places.only_advises(key):
        return BodyRole.ADVISORY
    return BodyRole.DECIDING


def _body(
    register: Register,
    key: Key,
    trait: _Traits,
    role: BodyRole,
    slots: Mapping[Slot, Span | None],
    places: _Places,
) -> CollegialBody:
    own = register.of(key)
    decision = places.decision(key)
    made = (m for m in places.created.get(key, []) if first_in(m.sentence, "appeal") is None)
    created = sorted(made, key=lambda m: (_by_participle(m), m.span))
    main = created[0] if created and role in OWNERS else decision
    sentence = _lead(own, main) if main else own[0].sentence
    return CollegialBody(
        name=_name(own),
        language=sentence.language,
        role=role,
        segment=sentence.segment,
        span=sentence.span,
        decision=decision.span if decision else None,
        sure=decision is not None and decision.phrase != DEED and not _in_passing(own, decision),
        own_act=trait.own_act,
        slots=slots,
    )


def _by_participle(match: Match) -> bool:
    """Tell whether a body is only said in passing to be made: «комиссия, создаваемая директором, проводит отбор»."""
    return any("part" in r.features for t in match.tokens if t.is_word for r in _readings(match.sentence, t))


def _readings(sentence: Sentence, token: Token) -> list[Analysis]:
    return [r for r in sentence.backend.analyses(token.norm)[:1] if "short" not in r.features]


def _in_passing(own: tuple[Mention, ...], decision: Match) -> bool:
    """Tell whether the act names the body once, as the one whose minutes somebody else's order rests on."""
    once = len({m.sentence for m in own}) == 1
    return once and any(t.norm.startswith(("протокол", "хаттама")) for t in decision.tokens)


def _lead(own: tuple[Mention, ...], main: Match) -> Sentence:
    """Return the sentence of ``main``, or the lead of its list when only the lead names the body."""
    before = [m.sentence for m in own if m.span.start < main.span.end]
    return main.sentence if main.sentence in before or not before else before[-1]


def _name(own: tuple[Mention, ...]) -> str:
    """Return the fullest name that the act uses, the first of equals."""
    return max(own, key=lambda m: (len(m.marks), -m.span.start)).name
