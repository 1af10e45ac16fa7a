"""One power in two hands, by what two clauses have in common: a deed that one body should have and its thing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from legal_risk.detectors.naming import named_in
from legal_risk.detectors.overlap import in_nominative
from legal_risk.detectors.overlap_clauses import Clause, clauses
from legal_risk.detectors.second_track import second_tracks
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.decisions.merging import same_actor
from legal_risk.facts.mentions import mentions
from legal_risk.facts.power_holders import officials
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.body import CollegialBody
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Actor
from legal_risk.model.span import Span

_SHOWN = 2
# The share of its things that the shorter of two clauses has in common with the other.
_ALIKE = 0.4


class OverlapLoose:
    """Finds clauses that seem to give one power to two bodies."""

    name = "overlap-loose"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield at most two hits: clauses with two holders, then pairs of clauses, by what they share."""
        found = list(clauses(context))
        told: set[Span] = set()
        for match in sorted(mentions(context.annotated, "power-equal", context.languages), key=lambda m: m.span):
            named = officials(match.sentence)
            if named and match.sentence.span not in told and len(told) < _SHOWN:
                told.add(match.sentence.span)
                yield _equal(context, match, named)
        for clause in found:
            if clause.sentence.span in told:
                continue
            if clause.shared and len(clause.doers) > 1 and len(told) < _SHOWN:
                told.add(clause.span)
                yield _hit(context, clause, clause.doers[0][1].span, clause.doers[1][1].span, None)
        pairs = [(_common(a, b), a, b) for a, b in combinations(found, 2)]
        for common, one, other in sorted(pairs, key=lambda p: (-p[0], p[2].span, p[1].span)):
            if common and len(told) < _SHOWN and other.span not in told:
                told.add(other.span)
                yield _hit(context, other, one.doers[0][1].span, other.doers[0][1].span, one.span)
        for sentence, body, giver in second_tracks(context):
            if len(told) < _SHOWN and not any(sentence.span.meets(span) for span in told):
                told.add(sentence.span)
                yield _past(context, sentence, body, giver)


def _past(context: Context, sentence: Sentence, body: CollegialBody, giver: Actor) -> Hit:
    return Hit(
        place=sentence.segment,
        span=sentence.span,
        cues=((EvidenceRole.CONFLICT, body.decision or body.span),),
        values={"first": named_in(body.name), "second": in_nominative(context, giver.span)},
    )


def _equal(context: Context, match: Match, named: list[Actor]) -> Hit:
    return Hit(
        place=match.sentence.segment,
        span=match.sentence.span,
        cues=((EvidenceRole.CUE, match.span),),
        values={"first": in_nominative(context, named[0].span), "second": in_nominative(context, named[-1].span)},
    )


def _common(one: Clause, other: Clause) -> int:
    """Return how much two clauses of different doers share, 0 when it is not one power."""
    deeds = {name for name in one.deeds & other.deeds if name.endswith("-stem")}
    if one.sentence.language != other.sentence.language or not deeds:
        return 0
    things = one.things & other.things
    enough = len(things) > 1 and len(things) >= _ALIKE * min(len(one.things), len(other.things))
    same = {pair for pair in one.objects & other.objects if pair[0] in deeds}
    if not enough and not same and not _ordered_twice(one, other):
        return 0
    if any(same_actor(a, b) for a, _ in one.doers for b, _ in other.doers) or _of(one, other) or _of(other, one):
        return 0
    return len(things) + len(deeds) + 3 * len(same)


def _ordered_twice(one: Clause, other: Clause) -> bool:
    """Tell whether each of two officials does one and the same deed by an order of his own: nobody only signs."""
    alike = {name for name in one.deeds & other.deeds if not name.endswith("-stem")}
    orders = tuple(words("order-stem"))
    return bool(alike) and all(any(t.norm.startswith(orders) for t in c.sentence.tokens) for c in (one, other))


def _of(one: Clause, other: Clause) -> bool:
    """Tell whether a doer of ``one`` heads or belongs to a doer of ``other`` («руководитель отдела» and «отдел»)."""
    text, by = one.sentence.lower, one.sentence.span.start
    for _, actor in one.doers:
        if not one.sentence.span.covers(actor.span):
            continue
        start, end = actor.span.start - by, actor.span.end - by
        owner = text[end : end + _OWNER] if one.sentence.language == "ru" else text[max(start - _OWNER, 0) : start]
        if any(key.split()[-1][:_STEM] in owner for key, _ in other.doers):
            return True
    return False


# Characters beside an official within which his body is named, and letters of its name.
_OWNER, _STEM = 20, 5


def _hit(context: Context, clause: Clause, first: Span, second: Span, other: Span | None) -> Hit:
    cues = ((EvidenceRole.CONFLICT, other),) if other else ((EvidenceRole.CUE, second),)
    return Hit(
        place=clause.sentence.segment,
        span=clause.sentence.span,
        cues=cues,
        values={"first": in_nominative(context, first), "second": in_nominative(context, second)},
    )
