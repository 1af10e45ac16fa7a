"""Publication that leaves open where or by when, or comes too late to serve as control."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.naming import joined
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Cue, Hit
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.lang.phrases import Match
from legal_risk.model.deadline import Bound, Deadline, Direction, TermForm
from legal_risk.model.finding import EvidenceRole, Tier

_DAY = 24.0


@dataclass(frozen=True, slots=True)
class PublicationParams:
    """``place`` and ``term``: the names of what can be missing, as «ru | kk | en»; ``late``: the name of a late term.

    ``late_days``: from how many calendar days on a term is late.
    """

    place: str
    term: str
    late: str
    late_days: int = 30


class IncompletePublication:
    """Finds norms that have something published and do not say where or by when, or say a time that is too late."""

    name = "incomplete-publication"
    Params = PublicationParams

    def find(self, context: Context, params: PublicationParams) -> Iterator[Hit]:
        """Yield every late term, and the first norm with something missing."""
        found = sorted(_publications(context), key=lambda m: m.span)
        late = [(m, t) for m in found for t in _terms(context, m) if _is_late(t, params.late_days)]
        for match, term in late:
            yield _hit(match, [params.late], (EvidenceRole.CUE, term.span), tier=None)
        for match in found:
            missing = [name for name, given in _parts(context, params, match) if not given]
            if missing and all(m is not match for m, _ in late):
                yield _hit(match, missing, (EvidenceRole.CUE, match.span), tier=Tier.LOOK)
                return


def _publications(context: Context) -> Iterator[Match]:
    for code in context.languages:
        phrases = phrase_set(context.annotated.backend(code), "publication-act")
        yield from phrases.find(context.annotated, zones=NORM_ZONES)


def _terms(context: Context, match: Match) -> list[Deadline]:
    return [d for d in context.facts.deadlines if match.sentence.span.covers(d.span)]


def _parts(context: Context, params: PublicationParams, match: Match) -> Iterator[tuple[str, bool]]:
    yield params.place, first_in(match.sentence, "publication-place") is not None
    timed = any(d.form is not TermForm.VAGUE for d in _terms(context, match))
    yield params.term, timed or first_in(match.sentence, "publication-term") is not None


def _is_late(term: Deadline, days: int) -> bool:
    """Tell whether the term lets the publication come so late; one counted back from an event is early, not late."""
    if term.direction is Direction.BEFORE or term.bound is Bound.MIN or not term.sets_term or term.recurring:
        return False
    return term.form is TermForm.COUNTED and term.hours is not None and term.hours >= days * _DAY


def _hit(match: Match, missing: list[str], cue: Cue, *, tier: Tier | None) -> Hit:
    return Hit(
        place=match.sentence.segment,
        span=match.sentence.span,
        cues=(cue,),
        values={"missing": joined(missing)},
        tier=tier,
    )
