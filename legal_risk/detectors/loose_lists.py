"""Lists left open in words weaker than «и иные случаи» / «өзге де жағдайлар», in norms that bear on a person.

The signed rules about open lists ask what the list is of. Here the words that open a list are enough, when they join
what they open to something named before, the norm does something to a person, and nothing says that the list is closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.additions import adds, later_item, several
from legal_risk.facts.conditions import listed_after
from legal_risk.facts.deciding import names_decision
from legal_risk.facts.lists import leads
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Zone
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Role

_ZONES = (Zone.BODY, Zone.TABLE)
_NAMED = ("list-closed", "list-exhausted", "by-law")
_CLOSING = ("list-closed", "list-exhausted", "ban", "by-law")


@dataclass(frozen=True, slots=True)
class LooseParams:
    """No parameters."""


class LooseLists:
    """Finds the words that leave a list open where the norm bears on a person."""

    name = "loose-lists"
    Params = LooseParams

    def find(self, context: Context, params: LooseParams) -> Iterator[Hit]:
        """Yield the opening words of each such list."""
        for code in context.languages:
            openers = phrase_set(context.annotated.backend(code), "list-open", "list-open-like")
            for match in phrase_set(context.annotated.backend(code), "list-any").find(context.annotated, zones=_ZONES):
                if _anything(context, match) and first_in(match.sentence, *_NAMED) is None and _weighs(context, match):
                    yield _hit(context, match)
            for match in openers.find(context.annotated, zones=_ZONES):
                if _joined(context, match) and not _settled(context, match) and _bears(context, match):
                    yield _hit(context, match)


def _hit(context: Context, match: Match) -> Hit:
    return Hit(
        place=match.sentence.segment,
        span=match.span,
        cues=((EvidenceRole.TRIGGER, match.span),),
        values={"cue": match.span.of(context.annotated.text)},
    )


def _weighs(context: Context, match: Match) -> bool:
    """Tell whether the norm bears on a person or forbids him something."""
    return _bears(context, match) or any(first_in(s, "ban") for s in _norm(context, match.sentence))


def _anything(context: Context, match: Match) -> bool:
    """Tell whether an item, or the last of several things in a sentence, is «любые предметы» / «кез келген зат»."""
    sentence = match.sentence
    if later_item(context.annotated, sentence):
        return True
    joiners = words_of(sentence.backend, "list-joiner")
    place = sentence.index_at(match.tokens[0].start)
    near = sentence.tokens[max(0, place - _NEAR) : place]
    return sum(t.text == "," for t in sentence.tokens[:place]) > 0 and any(t.norm in joiners for t in near)


_NEAR = 2


def _joined(context: Context, match: Match) -> bool:
    """Tell whether the words add something to what was named: «иной» alone only tells one thing from another."""
    return not _is_other(match) or (_many(match) and adds(context.annotated, match.sentence, match.span))


def _many(match: Match) -> bool:
    """Tell whether more than one other is meant; Kazakh «өзге де» tells it by itself, bare «өзге» by its noun."""
    sentence, last = match.sentence, match.sentence.index_at(match.tokens[-1].start)
    if sentence.language == "ru":
        return several(sentence, match.span.start, match.span.end)
    after = sentence.tokens[last + 1 : last + 1 + _NOUN]
    return len(match.tokens) > 1 or any(t.is_word and several(sentence, t.start, t.end) for t in after)


_NOUN = 2


def _is_other(match: Match) -> bool:
    """Tell whether the words are the bare adjective «иной» / «өзге»."""
    word = match.tokens[0].norm
    named = {word, *match.sentence.backend.lemmas(word)}
    return not words_of(match.sentence.backend, "list-other").isdisjoint(named) and len(match.tokens) < _OTHER


_OTHER = 3


def _settled(context: Context, match: Match) -> bool:
    """Tell whether the sentence closes its list, forbids, or speaks of a person's own rights."""
    sentence = match.sentence
    closing = _CLOSING if first_in(sentence, "composes-body") is None else _CLOSING[1:]  # «и другие должностные лица»
    words = phrase_set(sentence.backend, *closing).find_in(sentence)
    if any(not _undone(m, match) for m in words) or _closed_by_number(match):
        return True
    if listed_after(context.annotated, sentence, match.span.end):
        return True
    return any(p.bearer is Role.CITIZEN and sentence.span.covers(p.cue) for p in context.facts.powers)


def _undone(closing: Match, match: Match) -> bool:
    """Tell whether the words that open the list deny what closes it: «не является исчерпывающим», «түпкілікті емес»."""
    inside = match.span.covers(closing.span) and match.span != closing.span
    return inside and not _is_other(match) and (len(closing.tokens) == 1 or match.tokens[-1].norm == "емес")


def _closed_by_number(match: Match) -> bool:
    """Tell whether a numbered provision belongs to the words: after them in Russian, right before them in Kazakh."""
    closed = (m.span for m in phrase_set(match.sentence.backend, "condition-closed").find_in(match.sentence))
    if match.sentence.language == "ru":
        return any(span.start >= match.span.end for span in closed)
    return any(0 <= match.span.start - span.end <= _CLOSE for span in closed)


# Characters between a Kazakh reference and what it closes («5-тармақта көзделген өзге де жағдайлар»).
_CLOSE = 12


def _bears(context: Context, match: Match) -> bool:
    """Tell whether the sentence, or the lead of its list, does something to a person or says who sits on a body."""
    norm = _norm(context, match.sentence)
    return any(first_in(s, "bears-on-person", "composes-body") or names_decision(s) for s in norm)


def _norm(context: Context, sentence: Sentence) -> Iterator[Sentence]:
    yield sentence
    yield from leads(context.annotated, sentence)
