"""Two terms for what looks like one step, whatever the words: like deed, like event, shared things, terms at odds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from legal_risk.detectors.deadlines.alike_norms import KEPT, AlikeNorm, alike_norm, in_conflict, one_event, things
from legal_risk.detectors.deadlines.deed_groups import same_deed
from legal_risk.detectors.deadlines.pairs import pair_hit
from legal_risk.detectors.procedures import of_one_document, place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.act import plain_counts
from legal_risk.facts.stems import without
from legal_risk.facts.words import either
from legal_risk.model.deadline import Deadline
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_SHOWN = 3
_FARTHEST = 12  # times; terms farther apart are not meant for one step
_FEWEST = 2


class AlikeTerms:
    """Finds pairs of terms that a reader would take for two terms of one step."""

    name = "deadline-alike"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield at most three hits, the pairs with most in common, each at the later of its places."""
        known = context.facts.deadlines
        terms = (*known, *plain_counts(context.annotated, known))
        norms = [n for t in sorted(terms, key=lambda t: t.quantity) if (n := alike_norm(context, t)) is not None]
        pairs = [(_common(a, b), a, b) for a, b in combinations(norms, 2) if _at_odds(context, a, b)]
        pairs.sort(key=lambda p: (-p[0], p[2].term.quantity, p[1].term.quantity))
        told: set[Span] = set()
        for _, first, second in pairs:
            if len(told) < 2 * _SHOWN and not {first.term.quantity, second.term.quantity} <= told:
                told |= {first.term.quantity, second.term.quantity}
                yield pair_hit(context, first.term, second.term)


def _at_odds(context: Context, first: AlikeNorm, second: AlikeNorm) -> bool:
    """Tell whether both norms seem to be one step and cannot both be kept."""
    one, other = first.term, second.term
    if one.language != other.language or one.direction is not other.direction or _different_hands(one, other):
        return False
    if not same_deed(first, second):
        return False
    far = max(first.hours, second.hours) > _FARTHEST * min(first.hours, second.hours)
    if far and not first.families == second.families == KEPT:
        return False
    if not in_conflict(first, second) or _conditions(one) != _conditions(other):
        return False
    here, there = place_of(one), place_of(other)
    if not of_one_document(context, here, there):
        return False
    if unit_of(context, here) is unit_of(context, there):
        return False
    return first.complains is second.complains and _alike(first, second)


def _different_hands(one: Deadline, other: Deadline) -> bool:
    named = one.actor_key and other.actor_key and one.actor_key != other.actor_key
    if Role.CITIZEN not in (one.actor, other.actor):
        return bool(named)
    # What a person hands in a body takes in by the same day; else his deed is not that of an office.
    return (one.actor.decides or other.actor.decides) and "accept" not in (one.action, other.action)


def _alike(first: AlikeNorm, second: AlikeNorm) -> bool:
    """Tell whether the events and the things are alike; where one event is not named more things must be shared."""
    if first.start and second.start:
        return one_event(first.start, second.start) and _alike_from_one_event(first, second)
    if not first.families & second.families:
        return False
    shared_things = things(first.words & second.words)
    if _told_again(first.words, second.start) or _told_again(second.words, first.start):
        return bool(shared_things) or "deed-decide" in first.families & second.families
    if first.families != second.families:
        return False
    if first.families == KEPT:
        return bool(shared_things)
    shared = without((first.words | first.start) & (second.words | second.start), "medium-stem")
    return len(things(shared)) >= _FEWEST and (len(shared) > _FEWEST or first.complains)


def _alike_from_one_event(first: AlikeNorm, second: AlikeNorm) -> bool:
    shared, same = things(first.words & second.words), first.start == second.start
    if first.families & second.families:
        return bool(shared) or (same and first.families == second.families)
    one_hand = first.term.actor_key != "" and first.term.actor_key == second.term.actor_key
    if one_hand and len(shared) >= _FEWEST:
        return True
    unread = not (first.families and second.families) and "deed-publish" not in first.families | second.families
    return unread and bool(shared) and (same or len(first.start & second.start) >= _FEWEST)


def _told_again(words: frozenset[str], start: frozenset[str]) -> bool:
    """Tell whether the words of one norm name the event from which the other runs."""
    told = words & start
    return len(told) >= _FEWEST and bool(without(told, "doer-stem"))


def _conditions(term: Deadline) -> frozenset[str]:
    """Return the conditions of a term; that somebody was refused, or that it went well, is the matter itself."""
    itself = rf"{either('refusal-condition')}|{either('well-ended')}"
    return frozenset(c for c in term.conditions if re.search(itself, c) is None)


def _common(first: AlikeNorm, second: AlikeNorm) -> int:
    return 2 * len(first.start & second.start) + len(first.words & second.words)
