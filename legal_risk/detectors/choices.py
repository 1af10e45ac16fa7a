"""Persons or their works are chosen, and the act leaves out by what measure, or what trace the choice leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from legal_risk.detectors.concept import is_defined, placed
from legal_risk.detectors.naming import joined
from legal_risk.detectors.procedures import first_mention, often_named, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.facts.interviews import interviews
from legal_risk.facts.mentions import NORM_ZONES, earliest, mentions
from legal_risk.facts.negation import is_denied
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.facts.selections import SHEET_ZONES, filled, means_other
from legal_risk.lang.phrases import Match
from legal_risk.model.act import ActType
from legal_risk.model.finding import EvidenceRole, Tier

SELECTING = (ActType.COMPETITION, ActType.GRANT, ActType.ATTESTATION, ActType.ADMISSION)


# Words behind those of a choice among which its predicate stands: «собеседование и иной отбор детей не проводятся».
_PREDICATE = 7
_SAID = (("choice-made",), ("body-head", "actor-official"))


@dataclass(frozen=True, slots=True)
class ChoiceParams:
    """What an act that chooses must say.

    ``trigger``: lexicon of the choice, ``unless``: of sentences that hold none. ``slots``: lexicon of an answer -> its
    name as «ru | kk | en»; ``required``: those whose absence makes a finding, ``together``: those that make one when
    all of them are empty. ``family``: lexicon of all words the answer could be given with: a finding for the
    conclusion needs that none of them stands in the act; ``void``: of sentences in which they do not count, ``but``:
    of phrases in which they mean another thing; ``wide``: lexicon of still more words, so many of which make it unsure.
    ``talks``: who is chosen by an interview without a measure is reported where the interview is held, not elsewhere.
    ``denied``: lexicon of sentences that fill no slot. ``sheets``: forms
    and their headings answer, too. ``at``: lexicon of the norms that the finding belongs to.
    """

    trigger: str
    unless: str
    slots: Mapping[str, str]
    required: tuple[str, ...]
    family: str
    void: str
    at: str = ""
    but: str = ""
    denied: str = "slot-denied"
    together: tuple[str, ...] = ()
    sheets: bool = False
    wide: str = ""
    talks: bool = False


class ChoiceGuarantee:
    """Finds acts that choose among persons and leave out how the choice is measured or recorded."""

    name = "choice-guarantee"
    Params = ChoiceParams

    def find(self, context: Context, params: ChoiceParams) -> Iterator[Hit]:
        """Yield at most one hit: for the conclusion when the act has no word of the guarantee."""
        called = _choices(context, params)
        empty = [slot for slot in params.slots if _is_empty(context, params, slot)]
        silent = not _spoken_of(context, params)
        if not called or not _regulates(context, called) or not (silent or _lacks(params, empty)):
            return
        unsure = often_named(context, params.wide or params.family)
        home = (silent and placed(context, params.at)) or _home(called)
        if params.talks and _is_by_talk(context) and first_in(home.sentence, "interview-name") is None:
            return
        yield Hit(
            place=home.sentence.segment,
            span=home.sentence.span,
            cues=((EvidenceRole.TRIGGER, called[0].span),),
            values={
                "missing": joined(params.slots[slot] for slot in (empty or params.slots)),
                "selection": called[0].span.of(context.annotated.text),
            },
            tier=None if silent and _is_made(called[0]) and not unsure else Tier.LOOK,
        )


def chooses(context: Context) -> bool:
    """Tell whether the act as a whole chooses among persons: by its type or its title."""
    if context.act.typing.type in SELECTING:
        return True
    segment, _ = title_of(context.act)
    return any(first_in(s, "choice-title") for s in context.annotated.sentences(segment))


def _choices(context: Context, params: ChoiceParams) -> list[Match]:
    """Return the norms that choose, the first one outside the general provisions in front.

    A mere mention («приглашение на конкурс») counts only in an act about a selection.
    """
    found = list(mentions(context.annotated, params.trigger, context.languages, unless=params.unless))
    named = (m for m in found if not means_other(m, params.but))
    called = [m for m in named if _is_made(m) and not is_denied(m, reach=_to_predicate(m))]
    first = earliest(context.act, called)
    return [first, *(m for m in called if m is not first)] if first else []


def _to_predicate(match: Match) -> int:
    """Return how many words behind ``match`` its predicate may stand at: those of its own clause."""
    sentence = match.sentence
    last = sentence.index_at(match.tokens[-1].start)
    behind = sentence.tokens[last + 1 : last + 1 + _PREDICATE]
    return next((at for at, token in enumerate(behind) if not token.is_word), len(behind))


def _home(called: list[Match]) -> Match:
    """Return the norm that says most: it makes the choice, and it names who does."""
    return min(called, key=lambda m: [first_in(m.sentence, *said) is None for said in _SAID])


def _is_made(match: Match) -> bool:
    """Tell whether the norm itself chooses: it says who prefers, ranks or tries out persons."""
    return first_in(match.sentence, "choosing-decides", "choice-made") is not None


def _regulates(context: Context, called: list[Match]) -> bool:
    """Tell whether the act orders the choice itself: it is about one, or more than one unit makes it."""
    made = {unit_of(context, m.sentence.segment) for m in called if _is_made(m)}
    return chooses(context) or len(made) > 1


def _is_by_talk(context: Context) -> bool:
    talks = interviews(context.annotated, context.languages)
    return talks is not None and talks.decides and talks.measure is None


def _lacks(params: ChoiceParams, empty: list[str]) -> bool:
    asked = [group for group in (params.required, params.together) if group]
    return any(all(slot in empty for slot in group) for group in asked)


def _is_empty(context: Context, params: ChoiceParams, slot: str) -> bool:
    told = filled(
        context.annotated,
        slot,
        context.languages,
        sheets=params.sheets,
        denied=params.denied,
        appeals=context.facts.appeals,
        but=params.but,
    )
    return told is None


def _spoken_of(context: Context, params: ChoiceParams) -> bool:
    zones = SHEET_ZONES if params.sheets else NORM_ZONES
    words = mentions(context.annotated, params.family, context.languages, zones=zones, unless=params.void)
    found = (m for m in words if not of_complaint(context.annotated, m, context.facts.appeals))
    return any(not is_defined(context, m) and not means_other(m, params.but) for m in found)


class LimitedNumber:
    """Finds a limited number of places or awards without a rule that says who gets them when more persons apply."""

    name = "limited-number"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield a hit at the norm with the number; an act that says who chooses has a rule of its own."""
        limit = first_mention(context, "limited-number", unless="body-member-count")
        if limit is None or first_mention(context, "criteria") or first_mention(context, "selection-tie"):
            return
        made = mentions(context.annotated, "choice-made", context.languages)
        if any(m.sentence != limit.sentence for m in made):
            return
        yield Hit(place=limit.sentence.segment, span=limit.sentence.span, cues=((EvidenceRole.CUE, limit.span),))
