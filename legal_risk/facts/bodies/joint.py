"""Guarantees that a sentence gives by what it brings together, in whatever order and construction.

«Судья, чей ученик выступает, заезды не судит»: somebody bound to the one he judges, and that he takes no part. Each
guarantee has ways of saying it; a way names the word lists that must all have a match in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.facts.mentions import NORM_ZONES
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind
from legal_risk.model.body import Slot
from legal_risk.model.localized import ACT_LANGUAGES


@dataclass(frozen=True, slots=True)
class Way:
    """One way to give a guarantee: ``found`` is looked for in the act, ``beside`` in the same sentence.

    ``talk``: the sentence, or the one before it in the same unit, must speak of a body. ``never``: lexicon of words
    that show another matter.
    """

    slot: Slot
    found: str
    beside: tuple[str, ...]
    talk: bool = True
    never: str = ""


WAYS = (
    Way(Slot.RECUSAL, "member-tie", ("steps-aside",)),
    Way(Slot.RECUSAL, "member-tie", ("declares-tie", "body-member")),
    Way(Slot.RECUSAL, "member-tie-near", ("steps-aside", "body-member")),
    Way(Slot.RECUSAL, "member-tie-near", ("judges-not",)),
    Way(Slot.RECUSAL, "party-tie", ("steps-aside",), never="no-sitting"),
    Way(Slot.RECUSAL, "interest-rule", ()),
    Way(Slot.QUORUM, "meeting-attendance", ("member-number",)),
    Way(Slot.COMPOSITION, "sits-on", ("member-source",), never="judged-person"),
    Way(Slot.SIZE, "member-number", ("sits-on",), never="meeting-attendance"),
    Way(Slot.MEMBER_CRITERIA, "member-quality", ("joins-body",), never="judged-person"),
    Way(Slot.TERM, "sits-for-time", (), never="no-sitting"),
    Way(Slot.ROTATION, "changes-over", ("member-part",), never="no-rotation"),
)


def joint_matches(annotated: Annotated, slot: Slot) -> Iterator[Match]:
    """Yield the places where a sentence gives the guarantee ``slot`` by the words that it brings together."""
    for way in WAYS:
        if way.slot is slot:
            yield from (m for m in _found(annotated, way.found) if _given(annotated, m.sentence, way))


def _found(annotated: Annotated, lexicon: str) -> Iterator[Match]:
    for code in ACT_LANGUAGES:
        yield from phrase_set(annotated.backend(code), lexicon).find(annotated, zones=NORM_ZONES)


def _given(annotated: Annotated, sentence: Sentence, way: Way) -> bool:
    if way.talk and not speaks_of_body(annotated, sentence):
        return False
    if any(first_in(sentence, lexicon) is None for lexicon in way.beside):
        return False
    return not way.never or first_in(sentence, way.never) is None


def speaks_of_body(annotated: Annotated, sentence: Sentence) -> bool:
    """Tell whether the sentence, or one before it in its point, speaks of a body that sits together."""
    if first_in(sentence, "body-talk") is not None:
        return True
    return any(first_in(s, "body-talk") is not None for s in _before(annotated, sentence))


def after_complaint(annotated: Annotated, match: Match) -> bool:
    """Tell whether a complaint is spoken of before the words in their point: what they say holds for its review."""
    return any(first_in(s, "appeal") is not None for s in _before(annotated, match.sentence))


def _before(annotated: Annotated, sentence: Sentence) -> Iterator[Sentence]:
    """Yield the sentences before ``sentence`` in its point, the leads of its list among them."""
    node = sentence.segment.node
    unit = annotated.act.enclosing(node, NodeKind.POINT, NodeKind.ARTICLE) or node
    for segment in annotated.act.segments_of(unit):
        if segment.zone in NORM_ZONES and segment.view.start <= sentence.span.start:
            yield from (s for s in annotated.sentences(segment) if s.span.end <= sentence.span.start)
