"""Publication that leaves open where or by when, or comes too late to serve as control."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.naming import joined
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Cue, Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.deadline import Bound, Deadline, Direction, TermForm
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.span import Span

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
        late = dict(_late(context, params.late_days))
        for sentence, term in sorted(late.items(), key=lambda found: found[1]):
            plain = first_in(sentence, "publication-act") is not None and first_in(sentence, "late-month") is None
            yield _hit(sentence, [params.late], (EvidenceRole.CUE, term), tier=None if plain else Tier.LOOK)
        norms = sorted(_publications(context), key=lambda m: m.span)
        placed = any(first_in(m.sentence, "publication-place") is not None for m in norms)
        for match in norms:
            missing = [name for name, given in _parts(context, params, match) if not given]
            # Where one norm names a place, another that names only its time is published there as well.
            if placed and missing == [params.place]:
                continue
            if missing and match.sentence not in late:
                yield _hit(match.sentence, missing, (EvidenceRole.CUE, match.span), tier=Tier.LOOK)
                return


def _publications(context: Context) -> Iterator[Match]:
    for code in context.languages:
        phrases = phrase_set(context.annotated.backend(code), "publication-act")
        yield from phrases.find(context.annotated, zones=NORM_ZONES)


def _late(context: Context, days: int) -> Iterator[tuple[Sentence, Span]]:
    """Yield the sentences by which something appears in a public place too late, with the words of the time."""
    for match in mentions(context.annotated, "puts-up", context.languages):
        sentence = match.sentence
        if (
            first_in(sentence, "publication-place") is None
            or first_in(sentence, "storage", "person-request") is not None
        ):
            continue
        month = first_in(sentence, "late-month")
        terms = [t.span for t in _terms(context, match) if _is_late(t, days)]
        yield from ((sentence, term) for term in (terms or ([month.span] if month else []))[:1])


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


def _hit(sentence: Sentence, missing: list[str], cue: Cue, *, tier: Tier | None) -> Hit:
    return Hit(
        place=sentence.segment,
        span=sentence.span,
        cues=(cue,),
        values={"missing": joined(missing)},
        tier=tier,
    )
