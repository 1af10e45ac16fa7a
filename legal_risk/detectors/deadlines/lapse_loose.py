"""A missed term that costs a person something, put together from a whole point: the lapse, the loss, no way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from legal_risk.detectors.deadlines.lapses import bids_itself, mends
from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.omissions import by_office, omission
from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node
from legal_risk.model.deadline import Purpose, ReferenceTarget, TermForm
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_SHOWN = 5
_SET = (TermForm.COUNTED, TermForm.DATE)
_REFERRED = (ReferenceTarget.BACK, ReferenceTarget.PROVISION)


class LapseLoose:
    """Finds points by which somebody loses a matter, a right or a place through a missed term."""

    name = "lapse-loose"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield at most five hits, one a point; points with good reasons, restoration or no harm are left aside."""
        found = sorted({m.sentence.span: m for m in _late(context)}.values(), key=lambda m: m.sentence.span)
        shown = 0
        for unit, late in groupby(found, key=lambda m: unit_of(context, m.sentence.segment)):
            own = [m for m in late if not _own_campaign(context, m)]
            pair = None if _mended(context, unit) else next(filter(None, map(_with_loss, own)), None)
            if pair is not None and shown < _SHOWN:
                shown += 1
                yield _hit(context, *pair)
        yield from _unheard(context)


def _unheard(context: Context) -> Iterator[Hit]:
    """Yield the norms that say themselves that no reason for being late counts, or whose fault it is laid to."""
    for match in mentions(context.annotated, "lapse-inexcusable", context.languages, zones=NORM_ZONES):
        if first_in(match.sentence, "appeal", "lapse-spared") is None:
            yield _hit(context, _Late(match.sentence, match.span), match.span)


@dataclass(frozen=True, slots=True)
class _Late:
    """A sentence in which somebody is late, and the words that say so."""

    sentence: Sentence
    words: Span
    # Whether the words name what a person was late with, not only that a time has passed or a body was late.
    by_deed: bool = True
    # Whether a person left undone what only he can do: to mend his papers, to pay, to come.
    omitted: bool = False


def _late(context: Context) -> Iterator[_Late]:
    """Yield the sentences with a lapse: by its own words, or by a deed that is not done within a term."""
    for term in context.facts.deadlines:
        sentence = context.annotated.sentence_at(term.quantity.start)
        named = term.form in _SET or term.target in _REFERRED
        if not named or sentence is None or sentence.segment.zone not in NORM_ZONES:
            continue
        if term.language not in context.languages:
            continue
        if (left := omission(sentence, term.quantity)) is not None:
            yield _Late(sentence, left, omitted=_is_his_own(sentence, left))
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
    if _time_passes(late) or _one_of_grounds(late):
        return None
    loss = _loss(late)
    return None if loss is None else (late, loss)


def _own_campaign(context: Context, late: _Late) -> bool:
    """Tell whether a person was late with his own application to an intake of which the act names the days.

    Where a body hands the papers on by a term of its own, whoever applied may not be the one who was late.
    """
    filed = any(t.norm.startswith(tuple(words("own-filing-stem"))) for t in late.sentence.tokens if t.is_word)
    if not filed or first_in(late.sentence, "announced-intake", "filed-paper") is None:
        return False
    terms = [t for t in context.facts.deadlines if t.form in _SET and t.purpose is Purpose.ACTION]
    handed = [t for t in terms if t.action == "send" and (t.actor.decides or t.actor is Role.MEMBER)]
    handed_on = not all(bids_itself(context, t, late.sentence) for t in handed)
    return not handed_on and any(t.action in ("accept", "send") and t.form is TermForm.DATE for t in terms)


def _time_passes(late: _Late) -> bool:
    """Tell whether a stretch of time is merely over («по истечении срока обучение прекращается»): nobody was late."""
    said = late.words.shifted(-late.sentence.span.start).of(late.sentence.lower)
    if late.by_deed or not any(stem in said for stem in words("time-over-stem")):
        return False
    tokens = late.sentence.tokens
    return not any(t.norm.startswith(tuple(words("handed-in-stem"))) for t in tokens if t.is_word)


def _one_of_grounds(late: _Late) -> bool:
    """Tell whether being late is one of several grounds that the sentence lists: «подан позже либо не подписан»."""
    sentence, tokens = late.sentence, late.sentence.tokens
    if sentence.language == "kk":
        places = [at for at, t in enumerate(tokens) if t.is_word and _is_conditional(sentence, t.norm)]
        return len(places) > 1 and any(t.norm in words("either-ground") for t in tokens[places[0] : places[-1]])
    opened = next((at for at, t in enumerate(tokens) if t.norm in words("in-case")), None)
    return opened is not None and any(t.norm in words("either-ground") for t in tokens[opened:])


def _is_conditional(sentence: Sentence, word: str) -> bool:
    return "cond" in sentence.backend.analyses(word)[0].features


def _loss(late: _Late) -> Span | None:
    """Return the words of the loss; who left his own deed undone must lose more than that his papers come back."""
    sentence = late.sentence
    lexicon = "lapse-right-lost" if late.omitted else "lapse-loss"
    told = phrase_set(sentence.backend, lexicon).find_in(sentence)
    return next((m.span for m in told if not m.span.meets(late.words) and not _helps(m)), None)


def _helps(match: Match) -> bool:
    """Tell whether the words of the loss are those of a body that must not do it: «не допускается отказ»."""
    return match.sentence.lower[: match.span.start - match.sentence.span.start].endswith(" не ")


def _is_his_own(sentence: Sentence, left: Span) -> bool:
    """Tell whether the deed left undone is the person's own; a passive one may be anybody's, save for a remedy."""
    at = sentence.index_at(left.end) - 1
    place = at if sentence.language == "kk" else sentence.index_at(left.start)
    span = range(min(place, at), at + 1)
    readings = [sentence.backend.analyses(sentence.tokens[n].norm)[0] for n in span if sentence.tokens[n].is_word]
    deeds = [r for r in readings if r.pos == "VERB" and not {"past", "cond"}.isdisjoint(r.features)]
    passive = any("pass" in r.features for r in deeds)
    mended = any(t.norm.startswith(tuple(words("remedy-stem"))) for t in sentence.tokens if t.is_word)
    return mended or not passive


def _hit(context: Context, late: _Late, loss: Span) -> Hit:
    text = context.annotated.text
    return Hit(
        place=late.sentence.segment,
        span=late.sentence.span,
        cues=((EvidenceRole.CUE, late.words), (EvidenceRole.CUE, loss)),
        values={"cue": loss.of(text), "term": late.words.of(text)},
    )
