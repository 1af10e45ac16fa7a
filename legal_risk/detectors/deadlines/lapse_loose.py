"""A missed term that costs a person something, put together from a whole point: the lapse, the loss, no way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from legal_risk.detectors.deadlines.doers import states
from legal_risk.detectors.deadlines.lapses import mends
from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.omissions import by_office, harmless, omission
from legal_risk.facts.governing import Norm, around, norm_at, predicates
from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import Node
from legal_risk.model.deadline import TermForm
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.span import Span

_SHOWN = 5
_SET = (TermForm.COUNTED, TermForm.DATE)


class LapseLoose:
    """Finds points by which somebody loses a matter, a right or a place through a missed term."""

    name = "lapse-loose"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield at most five hits, one a point; points with good reasons, restoration or no harm are left aside."""
        found = sorted({m.sentence.span: m for m in _late(context)}.values(), key=lambda m: m.sentence.span)
        shown = 0
        for unit, late in groupby(found, key=lambda m: unit_of(context, m.sentence.segment)):
            pair = None if _mended(context, unit) else next(filter(None, map(_with_loss, late)), None)
            if pair is not None and shown < _SHOWN:
                shown += 1
                yield _hit(context, *pair)


@dataclass(frozen=True, slots=True)
class _Late:
    """A sentence in which somebody is late, and the words that say so."""

    sentence: Sentence
    words: Span
    # Whether the words name what a person was late with, not only that a time has passed or a body was late.
    by_deed: bool = True


def _late(context: Context) -> Iterator[_Late]:
    """Yield the sentences with a lapse: by its own words, or by a deed that is not done within a term."""
    for term in context.facts.deadlines:
        sentence = context.annotated.sentence_at(term.quantity.start)
        if term.form not in _SET or sentence is None or sentence.segment.zone not in NORM_ZONES:
            continue
        if term.language not in context.languages:
            continue
        if (left := omission(sentence, term.quantity)) is not None:
            yield _Late(sentence, left)
        elif (left := omission(sentence, term.quantity, of_office=True)) is not None:
            yield _Late(sentence, left, by_deed=False)
    for match in mentions(context.annotated, "lapse-sign", context.languages, zones=NORM_ZONES):
        first = match.sentence.index_at(match.span.start)
        if not match.sentence.lower[: match.span.start - match.sentence.span.start].endswith("не "):
            deed = next((at for at in range(first, first + len(match.tokens)) if _is_deed(match.sentence, at)), None)
            own = deed is not None and not by_office(match.sentence, deed)
            yield _Late(match.sentence, match.span, by_deed=own)


def _is_deed(sentence: Sentence, at: int) -> bool:
    """Tell whether the word tells what was late: «поданная», «явился», «кешіккен», not «өткен»."""
    token = sentence.tokens[at]
    reading = sentence.backend.analyses(token.norm)[0]
    told = not {"past", "cond"}.isdisjoint(reading.features)
    return reading.pos == "VERB" and told and reading.lemma not in words("time-passes")


def _mended(context: Context, unit: Node) -> bool:
    return any(mends(s) for segment in context.act.segments_of(unit) for s in context.annotated.sentences(segment))


def _with_loss(late: _Late) -> tuple[_Late, Span] | None:
    """Return the lapse with what is lost through it; grounds of a refusal and what the rule spares are none."""
    sentence = late.sentence
    if first_in(sentence, "lapse-spared", "beside-lapse") is not None:
        return None
    loss = _loss(late)
    return None if loss is None else (late, loss)


def _loss(late: _Late) -> Span | None:
    """Return the words of the loss: those of a list, or whatever is done that is no help to the late one."""
    sentence = late.sentence
    told = phrase_set(sentence.backend, "lapse-loss").find_in(sentence)
    if (listed := next((m.span for m in told if not m.span.meets(late.words)), None)) is not None:
        return listed
    if not late.by_deed:
        return None
    for at in predicates(sentence):
        token, norm = sentence.tokens[at], norm_at(sentence, at)
        inside = late.words.meets(Span(token.start, token.end))
        acts = not norm.passive and (norm.subject is not None or _has_object(sentence, norm))
        if not inside and not acts and states(sentence, at) and not harmless(sentence, norm.verb):
            return Span(token.start, token.end)
    return None


def _has_object(sentence: Sentence, norm: Norm) -> bool:
    """Tell whether the verb takes an object: «сдаёт его в июле», not «место переходит»."""
    tokens = sentence.tokens[around(sentence, norm)]
    readings = (sentence.backend.analyses(t.norm)[0] for t in tokens if t.is_word)
    return any(r.case == "acc" and r.pos in ("NOUN", "PRON") for r in readings)


def _hit(context: Context, late: _Late, loss: Span) -> Hit:
    text = context.annotated.text
    return Hit(
        place=late.sentence.segment,
        span=late.sentence.span,
        cues=((EvidenceRole.CUE, late.words), (EvidenceRole.CUE, loss)),
        values={"cue": loss.of(text), "term": late.words.of(text)},
    )
