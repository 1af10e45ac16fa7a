"""The finding about a power, and how its texts name it: who must act, and what is to be done."""

from __future__ import annotations

from dataclasses import replace

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.nominative import nominative
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import Localized
from legal_risk.model.norm import Power

_ANY_BODY = Localized("[Орган] обязан", "[Орган]", "The [body]")


def power_hit(context: Context, power: Power, *, tier: Tier | None) -> Hit:
    """Return the hit at ``power``, with the condition it names as counter-evidence; no ``tier``: that of the rule."""
    cues = [(EvidenceRole.CUE, power.cue)]
    if power.condition_span is not None:
        cues.append((EvidenceRole.COUNTER, power.condition_span))
    return Hit(
        place=power.segment,
        span=power.span,
        cues=tuple(cues),
        values={
            "cue": power.cue.of(context.annotated.text),
            "bearer": bearer_named(context, power),
            "action": deed_named(context, power),
        },
        tier=tier,
    )


def bearer_named(context: Context, power: Power) -> Localized:
    """Return who must act, in the words of the act for its language, in the nominative; in Russian with «обязан»."""
    if power.bearer_span is None or power.impersonal:
        return _ANY_BODY
    words = power.bearer_span.of(context.annotated.text)
    sentence = context.annotated.sentence_at(power.bearer_span.start)
    named = next((a for a in actors(sentence) if a.span == power.bearer_span), None) if sentence else None
    if sentence is None or named is None:
        return _ANY_BODY
    readings = sentence.backend.analyses(sentence.tokens[named.head].norm)
    whose = _owner(sentence, named.head) if any("poss" in r.features for r in readings) and " " not in words else ""
    words = f"{whose} {words}".strip()
    if not any(r.case == "nom" for r in readings):
        words = nominative(words, sentence.language)
    words = words[:1].upper() + words[1:]
    if sentence.language == "kk":
        return replace(_ANY_BODY, kk=words)
    head = sentence.tokens[named.head].norm
    plural = bool(readings) and all("plur" in r.features for r in readings if r.case == "nom")
    return replace(_ANY_BODY, ru=f"{words} {_bound(head, plural=plural)}")


def _bound(noun: str, *, plural: bool) -> str:
    """Return «обязан» as it agrees with a Russian noun; «глава» and «судья» are men in the law."""
    if plural:
        return "обязаны"
    if noun.endswith(("а", "я")) and noun not in ("глава", "судья"):
        return "обязана"
    return "обязано" if noun.endswith(("о", "е")) else "обязан"


def _owner(sentence: Sentence, head: int) -> str:
    """Return the noun that a Kazakh possessive needs before it: «колледж директоры»."""
    if not head:
        return ""
    before = sentence.tokens[head - 1]
    noun = any(r.pos in ("NOUN", "PROPN") and r.case == "nom" for r in sentence.backend.analyses(before.norm))
    return before.text if before.is_word and noun else ""


def deed_named(context: Context, power: Power) -> Localized:
    """Return what is to be done, in the language of the norm; in the others a blank to fill in."""
    blank = Localized("[совершить действие]", "[тиісті әрекет]", "act")
    action = power.action.removesuffix("ся") if power.impersonal else power.action
    if context.annotated.language_of(power.segment) == "kk":
        return replace(blank, kk=action)
    return replace(blank, ru=action)
