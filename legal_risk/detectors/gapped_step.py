"""The point that decides about a person, read by itself: who, by when, in what paper, how the person learns of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from legal_risk.detectors.bare_gain import bare_gains
from legal_risk.detectors.bare_steps import bare_steps
from legal_risk.detectors.doerless import doerless_steps
from legal_risk.detectors.missing_steps import filed_nowhere, nobody_decides
from legal_risk.detectors.naming import joined
from legal_risk.detectors.no_decider import answered_elsewhere, unanswered, undecided, worked_on
from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.conditions import opens_list
from legal_risk.facts.handling import states_step
from legal_risk.facts.mentions import mentions, norm_sentences
from legal_risk.facts.on_request import bare_requests
from legal_risk.facts.phrasebook import first_in
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind
from legal_risk.model.deadline import TermForm
from legal_risk.model.decision import Mention
from legal_risk.model.finding import EvidenceRole, Tier

_POINTS = (NodeKind.POINT, NodeKind.ARTICLE)
# Lexicon of an element -> its name as «ru | kk | en».
_ELEMENTS = {
    "step-actor": "кто действует | кім әрекет ететіні | who acts",
    "step-term": "в какой срок | қандай мерзімде | by when",
    "step-form": "в каком документе решение | шешім қандай құжатта | the paper of the decision",
    "step-notice": "как лицо узнаёт о решении | адам шешім туралы қалай білетіні | how the person learns of it",
}
_NO_DECIDER = "кто рассматривает и принимает решение | кім қарап, шешім қабылдайтыны | who looks into it and decides"
_NO_FILING = "куда и с чем обращаются | қайда және немен жүгінетіні | where and with what papers to apply"
_NO_TERM = frozenset({TermForm.VAGUE, TermForm.RECURRING})
_FOLLOWING = ("step-form", "step-notice")


@dataclass(frozen=True, slots=True)
class StepParams:
    """The words of a deciding step and how many gaps make a finding.

    ``step``: lexicon of what decides about a person; ``unless``: sentences that are no such step or regulate it by
    a named act; ``aside``: sentences about refusals and complaints, which say nothing of the decision itself;
    ``least``: how many of the four elements must be missing, ``doer`` among them; ``middle``: lexicon of steps
    of which all must; ``whole``: a step that lacks fewer carries the others;
    ``limit``: at most so many points.
    """

    step: str = "step-decides"
    unless: str = "step-elsewhere"
    aside: str = "step-aside"
    least: int = 3
    doer: str = "step-actor"
    middle: str = "step-middle"
    whole: int = 2
    limit: int = 1


class GappedStep:
    """Finds points that decide about a person and leave out most of who, when, in what form and with what notice."""

    name = "gapped-step"
    Params = StepParams

    def find(self, context: Context, params: StepParams) -> Iterator[Hit]:
        """Yield the points with the most gaps, at most ``limit``, and the cases that nobody decides.

        Where none is found, the points that only say that somebody gets what he asks for, or may get it, and the check
        after which nobody decides. A request that goes nowhere is a step of its own.
        """
        found = [*self._found(context, params)]
        yield from found
        if not found:
            gains = [_bare(context, m) for m in islice(bare_gains(context), params.limit)]
            bare = islice(chain(_on_request(context), bare_steps(context)), params.limit)
            yield from gains or (_asked_for(m) for m in bare)
        steps = ((None if found else nobody_decides(context), _NO_DECIDER), (filed_nowhere(context), _NO_FILING))
        yield from (_hit(match, [step], Tier.LOOK) for match, step in steps if match is not None)

    def _found(self, context: Context, params: StepParams) -> Iterator[Hit]:
        said = [*islice(doerless_steps(context), 1)] or [*undecided(context)]
        sure = bool(said) and not answered_elsewhere(context)
        left = said or [*unanswered(context)]
        worked = [] if said else [*islice(worked_on(context), 1)]
        better = worked or ([*islice(_on_request(context), 1)] if left and not said else [])
        for match in better or left:
            yield _hit(match, [_NO_DECIDER], None if sure else Tier.LOOK)
        steps = _steps(context, params)
        points = [n for n in context.act.walk() if n.kind in _POINTS] if steps else []
        gaps = [(_missing(context, point, points, params), match) for point, match in steps.items()]
        if any(len(missing) < params.whole for missing, _ in gaps):
            return
        found = [(-len(m), match, m) for m, match in gaps if params.doer in m and len(m) >= _least(match, params)]
        for _, match, missing in sorted(found, key=lambda f: (f[0], f[1].span))[: params.limit]:
            yield _hit(match, [_ELEMENTS[key] for key in missing], Tier.LOOK)


def _bare(context: Context, gain: Mention) -> Hit:
    return Hit(
        place=gain.segment,
        span=gain.span,
        cues=((EvidenceRole.TRIGGER, gain.cue),),
        values={"missing": joined(list(_ELEMENTS.values()))},
        tier=Tier.LOOK,
    )


def _on_request(context: Context) -> Iterator[Match]:
    after = {unit_of(context, a.segment) for a in context.facts.appeals}
    found = bare_requests(context.annotated, context.languages, context.facts.deadlines)
    yield from (m for m in found if unit_of(context, m.sentence.segment) not in after)


def _asked_for(match: Match) -> Hit:
    return _hit(match, list(_ELEMENTS.values()), Tier.LOOK)


def _hit(match: Match, missing: Sequence[str], tier: Tier | None) -> Hit:
    return Hit(
        place=match.sentence.segment,
        span=match.sentence.span,
        cues=((EvidenceRole.TRIGGER, match.span),),
        values={"missing": joined(missing)},
        tier=tier,
    )


def _least(match: Match, params: StepParams) -> int:
    """Return how much must be missing: papers looked into by a term are only the middle of what happens with them."""
    return len(_ELEMENTS) if first_in(match.sentence, params.middle) else params.least


def _steps(context: Context, params: StepParams) -> dict[Node, Match]:
    """Return the first deciding step of each point."""
    steps: dict[Node, Match] = {}
    for match in mentions(context.annotated, params.step, context.languages, unless=params.unless):
        point = context.act.enclosing(match.sentence.segment.node, *_POINTS)
        if (
            point is not None
            and states_step(match)
            and _on_a_case(context, match)
            and not first_in(match.sentence, params.aside)
        ):
            steps.setdefault(point, match)
    return steps


def _on_a_case(context: Context, match: Match) -> bool:
    """Tell whether papers or a question go through the step: who gets what is no step («места получают …»)."""
    lists = opens_list(context.annotated, match.sentence)
    return not lists and first_in(match.sentence, "document-talk", "any-matter") is not None


def _missing(context: Context, point: Node, points: Sequence[Node], params: StepParams) -> list[str]:
    own = norm_sentences(context.annotated, point)
    if any(first_in(s, params.unless) for s in own):
        return []
    place = points.index(point)
    after = [s for p in points[place + 1 : place + 2] for s in norm_sentences(context.annotated, p)]
    after = [s for s in after if first_in(s, params.aside) is None]
    return [key for key in _ELEMENTS if not _said(context, key, own, after)]


def _said(context: Context, key: str, own: Sequence[Sentence], after: Sequence[Sentence]) -> bool:
    if key == "step-term" and any(
        t.form not in _NO_TERM and s.span.covers(t.span) for t in context.facts.deadlines for s in own
    ):
        return True
    read = (*own, *after) if key in _FOLLOWING else own
    return any(first_in(s, key) for s in read)
