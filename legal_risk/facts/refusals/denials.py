"""Norms by which somebody does not get what he asked for, in whatever words: «на очередь не ставят», «жоба өтпейді»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.facts.actors import subject_before
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.bans import bans_deed
from legal_risk.facts.refusals.grounds import grounds_of
from legal_risk.facts.refusals.undone import undone
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind, Segment
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Appeal, Grounds, Role

_UNITS = (NodeKind.POINT, NodeKind.ARTICLE)


@dataclass(frozen=True, slots=True)
class Denial:
    """A norm by which something is not given, with the grounds that it names."""

    match: Match
    grounds: Grounds


def denials(annotated: Annotated, codes: Sequence[LanguageCode], appeals: Sequence[Appeal]) -> Iterator[Denial]:
    """Yield the norms of the act by which something is denied; not what comes of a complaint."""
    found = [*mentions(annotated, "turned-down", codes, unless="turned-down-other")]
    known = {m.sentence.span for m in found}
    for match in (*found, *(m for m in undone(annotated, codes) if m.sentence.span not in known)):
        if not (of_complaint(annotated, match, appeals) or bans_deed(match) or steps_aside(match)):
            yield Denial(match, grounds_of(annotated, match))


def steps_aside(match: Match) -> bool:
    """Tell whether it is somebody of the body who takes no part («член комиссии … в рассмотрении не участвует»)."""
    sentence, last = match.sentence, match.tokens[-1]
    if first_in(sentence, "kin") is not None:
        return True
    subject = subject_before(sentence, sentence.index_at(last.start))
    if subject is None or subject.role is Role.CITIZEN:
        return False
    return subject.role is Role.MEMBER or not sentence.backend.lemmas(last.norm).isdisjoint(words("takes-part"))


def of_complaint(annotated: Annotated, match: Match, appeals: Sequence[Appeal]) -> bool:
    """Tell whether the words come after those of a complaint in the same unit: they speak of its outcome."""
    unit = unit_of(annotated, match.sentence.segment)
    return any(a.cue.end <= match.span.start and unit_of(annotated, a.segment) is unit for a in appeals)


def unit_of(annotated: Annotated, segment: Segment) -> Node:
    """Return the point or article around ``segment``, itself when there is none."""
    return annotated.act.enclosing(segment.node, *_UNITS) or segment.node
