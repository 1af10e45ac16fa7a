"""The closed set of rule kinds: how the parameters of each are read, and how it finds its hits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.detector import Detectors
from legal_risk.engine.hit import Hit
from legal_risk.engine.schema import Reader, read_params
from legal_risk.engine.yamlio import Section
from legal_risk.errors import RuleError
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.rule import Rule, Words
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Kind:
    """A rule kind: ``read`` takes what stands under ``params``, ``find`` yields the hits of a rule in an act."""

    read: Callable[[Reader], object]
    find: Callable[[Context, Rule, Detectors], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class DetectorCall:
    """A detector and its parameters as written; they are checked when the detector is at hand."""

    name: str
    params: Section
    where: str


def read_phrase(reader: Reader) -> Words:
    """Read ``find``: lists of phrases by language."""
    words = Words(reader.by_language("find"))
    reader.done()
    return words


def find_phrase(context: Context, rule: Rule, detectors: Detectors) -> Iterator[Hit]:
    """Yield a hit for every phrase of the rule in its zones and languages."""
    del detectors
    assert isinstance(rule.params, Words)
    for language in rule.applies.languages:
        if language in context.languages and (phrases := rule.params.phrases.get(language)):
            found = context.phrases(language, phrases).find(context.annotated, zones=rule.applies.zones)
            yield from map(_hit, found)


def read_detector(reader: Reader) -> DetectorCall:
    """Read ``detector``, the name; the other keys belong to the detector."""
    return DetectorCall(reader.text("detector"), reader.section, reader.where)


def find_detector(context: Context, rule: Rule, detectors: Detectors) -> Iterator[Hit]:
    """Yield what the named detector finds in the languages of the rule.

    Raises :class:`RuleError` ``LR206`` when there is no such detector, ``LR202``/``LR203`` for wrong parameters.
    """
    assert isinstance(rule.params, DetectorCall)
    params = check_call(rule.params, detectors)
    for hit in detectors[rule.params.name].find(context, params):
        language = context.annotated.language_of(context.act.segment_at(hit.span.start))
        if language in context.languages and language in rule.applies.languages:
            yield hit


def check_call(call: DetectorCall, detectors: Detectors) -> object:
    """Return the parameters of a detector call as the detector wants them."""
    if call.name not in detectors:
        known = ", ".join(sorted(detectors)) or "none"
        raise RuleError("LR206", f"there is no detector '{call.name}'", where=call.where, hint=f"known: {known}")
    reader = Reader(call.params, call.where, "params.")
    reader.text("detector")
    return read_params(detectors[call.name].Params, reader)


def _hit(match: Match) -> Hit:
    cues = tuple((EvidenceRole.CUE, run) for run in _runs(match))
    words = " ".join(t.text for t in match.tokens)
    return Hit(match.sentence.segment, match.span, cues, {"cue": words})


def _runs(match: Match) -> Iterator[Span]:
    """Yield the stretches of matched words that no other word interrupts."""
    order = {token.start: place for place, token in enumerate(match.sentence.tokens)}
    run: list[Token] = []
    for token in match.tokens:
        if run and order[token.start] != order[run[-1].start] + 1:
            yield Span(run[0].start, run[-1].end)
            run = []
        run.append(token)
    yield Span(run[0].start, run[-1].end)


KINDS: Mapping[str, Kind] = {
    "phrase": Kind(read_phrase, find_phrase),
    "detector": Kind(read_detector, find_detector),
}
