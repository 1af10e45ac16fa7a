"""Persons are chosen by circumstances, by contest, by a trial or for few places, and nothing tells who comes first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from legal_risk.detectors.choices import chooses
from legal_risk.detectors.naming import joined
from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.circumstances import circumstances
from legal_risk.facts.conditions import listed_after
from legal_risk.facts.deciding import carries_decision, names_decision
from legal_risk.facts.decisions.kinds import CHOOSING
from legal_risk.facts.governing import predicates
from legal_risk.facts.mentions import first_mention, mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.selections import SHEET_ZONES
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import ActType, Node, NodeKind, Segment, Zone
from legal_risk.model.decision import DecisionKind
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.span import Span

_JUDGING = CHOOSING | {DecisionKind.ATTEST}
# Acts whose trials decide who gets in.
_TRYING = (ActType.COMPETITION, ActType.GRANT, ActType.ADMISSION)
# Where a measure may stand besides the chapter of the choice: in a form, which measures what the rules refer to it.
_FORMS = (Zone.FORM, Zone.HEADING)


@dataclass(frozen=True, slots=True)
class UnorderedParams:
    """Lexicons of a choice and of what tells who comes first.

    ``ways``: of words by which a norm gives or decides, ``plain``: of words that need no other sign of a choice,
    ``held``: of trials, which count in an act that chooses. ``offers``: of verbs that put a person forward.
    ``order``: of what tells who comes first, ``measures``: of how much each thing counts, ``sheets``: of forms that
    measure; ``unless``: of sentences without a choice. ``told``: of sentences that only tell what came out (a list
    with points, a complaint), ``denied``: of those that turn somebody down: points alone measure nothing there.
    """

    ways: tuple[str, ...]
    plain: tuple[str, ...]
    held: str
    offers: str
    order: str
    measures: str
    sheets: str
    unless: str
    told: tuple[str, ...]
    denied: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """The words by which a norm chooses: ``name`` is their lexicon, empty for circumstances."""

    sentence: Sentence
    span: Span
    name: str = ""


class UnorderedChoice:
    """Finds norms that choose among persons and let nobody work out who comes first."""

    name = "unordered-choice"
    Params = UnorderedParams

    def find(self, context: Context, params: UnorderedParams) -> Iterator[Hit]:
        """Yield one hit a chapter and way; what measures the choice of another chapter does not measure this one."""
        ways = _ways(context, params)
        chapters = {chapter_node(context, w.sentence.segment) for w in ways}
        measured = _measured(context, params, [w.span for w in ways if w.name in params.plain]) if ways else set()
        told: set[tuple[Node, str]] = set()
        units: set[Node] = set()
        for way in ways:
            home, unit = chapter_node(context, way.sentence.segment), unit_of(context, way.sentence.segment)
            if home in measured or measured - chapters or unit in units or (home, way.name) in told:
                continue
            told.add((home, way.name))
            units.add(unit)
            yield Hit(
                place=way.sentence.segment,
                span=way.sentence.span,
                cues=((EvidenceRole.CUE, way.span),),
                values={"cue": way.span.of(context.annotated.text)},
            )


def chapter_node(context: Context, segment: Segment) -> Node:
    """Return the chapter, appendix or document around ``segment``: the reach of what measures a choice in it."""
    kinds = (NodeKind.CHAPTER, NodeKind.APPENDIX, NodeKind.APPROVED)
    return context.act.enclosing(segment.node, *kinds) or context.act.root


def _ways(context: Context, params: UnorderedParams) -> list[_Way]:
    found = [_Way(c.sentence, c.span) for c in circumstances(context.annotated, context.languages)]
    for lexicon in (*params.ways, *params.plain, params.held):
        found += [_Way(m.sentence, m.span, lexicon) for m in mentions(context.annotated, lexicon, context.languages)]
    chosen = [w for w in found if not _waived(w, params.unless) and _chooses(context, params, w)]
    return sorted(chosen, key=lambda w: w.span)


def _chooses(context: Context, params: UnorderedParams, way: _Way) -> bool:
    """Tell whether the norm gives, by the words of ``way``, to one person what another does not get."""
    sentence = way.sentence
    if way.name in params.plain:
        return first_in(sentence, "body-matter") is not None and first_in(sentence, *params.told) is None
    if way.name == params.held:
        return context.act.typing.type in _TRYING
    stated = (m for d in context.facts.decisions if d.kind in CHOOSING for m in d.mentions)
    if carries_decision(sentence) or any(sentence.span.covers(m.cue) for m in stated):
        return True
    if not way.name and (first_in(sentence, "choice") or _only_looks(context, way)):
        return True
    if not (names_decision(sentence) or first_in(sentence, params.offers)):
        return False
    first, last = sentence.index_at(way.span.start), sentence.index_at(way.span.end - 1)
    beside = (slice(0, first), slice(last + 1, len(sentence.tokens)))
    return any(stakes(sentence, part) & {Stake.PERSON, Stake.GOOD} for part in beside)


def _only_looks(context: Context, way: _Way) -> bool:
    """Tell whether the norm of an act that chooses does nothing but name what is looked at: «учитываются: …»."""
    sentence = way.sentence
    first, last = sentence.index_at(way.span.start), sentence.index_at(way.span.end - 1)
    return chooses(context) and all(first <= at <= last for at in predicates(sentence))


def _waived(way: _Way, lexicon: str) -> bool:
    """Tell whether words of ``lexicon`` stand in the norm beside those of ``way``."""
    found = phrase_set(way.sentence.backend, lexicon).find_in(way.sentence)
    return any(not way.span.covers(m.span) for m in found)


def _measured(context: Context, params: UnorderedParams, plain: list[Span]) -> set[Node]:
    """Return the chapters that tell who comes first; not by the words of a choice that is left open themselves."""
    found = list(mentions(context.annotated, params.order, context.languages))
    weighed = mentions(context.annotated, params.measures, context.languages)
    found += [m for m in weighed if first_in(m.sentence, *params.told, *params.denied) is None]
    found = [m for m in found if not any(m.span.meets(span) for span in plain)]
    found += mentions(context.annotated, params.sheets, context.languages, zones=_FORMS)
    return {chapter_node(context, m.sentence.segment) for m in found}


@dataclass(frozen=True, slots=True)
class MarksParams:
    """Lexicons: ``given`` of marks that somebody gives, ``scale`` of how much each counts, ``joined`` of their total.

    ``names``: ``scale`` and ``joined`` as «ru | kk | en».
    """

    given: str
    scale: str
    joined: str
    names: Mapping[str, str]


class UnjoinedMarks:
    """Finds marks of those who judge that no scale measures, or that nothing joins into one."""

    name = "unjoined-marks"
    Params = MarksParams

    def find(self, context: Context, params: MarksParams) -> Iterator[Hit]:
        """Yield a hit at the first marks of an act that chooses, naming what is missing."""
        given = first_mention(context.annotated, params.given, context.languages)
        if given is None or not (chooses(context) or any(d.kind in _JUDGING for d in context.facts.decisions)):
            return
        missing = [] if _is_said(context, params.joined) else ["joined"]
        if not listed_after(context.annotated, given.sentence, given.span.end) and not _is_said(context, params.scale):
            missing.insert(0, "scale")
        if missing:
            yield Hit(
                place=given.sentence.segment,
                span=given.sentence.span,
                cues=((EvidenceRole.CUE, given.span),),
                values={"missing": joined(params.names[key] for key in missing)},
            )


def _is_said(context: Context, lexicon: str) -> bool:
    return next(mentions(context.annotated, lexicon, context.languages, zones=SHEET_ZONES), None) is not None
