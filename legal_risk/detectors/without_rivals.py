"""What is given or bought without rivals: a post, a place, money, premises, an order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import subject_after, subject_before
from legal_risk.facts.conditions import condition_of, opens_list
from legal_risk.facts.deciding import names_decision
from legal_risk.facts.governing import predicates
from legal_risk.facts.lists import leads
from legal_risk.facts.mentions import is_quoted, mentions
from legal_risk.facts.negation import is_denied
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.picks import Pick, picks
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.norm import Condition
from legal_risk.model.span import Span

# Words behind those of a waived contest among which the predicate stands.
_BEHIND = 4


@dataclass(frozen=True, slots=True)
class RivalsParams:
    """Lexicons: ``plain`` words say it outright, ``hinted`` words only hint at it, a ``thing`` is what may be given.

    ``willed``: whether anybody is compared is left to an official, whatever is given;
    ``deed``: verbs of giving to or buying from whoever somebody in office names; ``taken``: of taking him on.
    """

    plain: str
    hinted: str
    thing: str
    deed: str
    taken: str
    willed: str = ""


class WithoutRivals:
    """Finds norms by which somebody gets something without having been compared with others."""

    name = "without-rivals"
    Params = RivalsParams

    def find(self, context: Context, params: RivalsParams) -> Iterator[Hit]:
        """Yield one hit a sentence; what is only hinted at or has a ground of its own is worth a look."""
        told: set[Span] = set()
        for lexicon in filter(None, (params.plain, params.hinted, params.willed)):
            for match in sorted(mentions(context.annotated, lexicon, context.languages), key=lambda m: m.span):
                sentence = match.sentence
                thing = first_in(sentence, params.thing) is not None
                left = thing or lexicon == params.willed or (lexicon == params.plain and names_decision(sentence))
                if not left:
                    continue
                if _is_undone(match):
                    continue
                ground = _ground(context, match)
                if sentence.span not in told and ground is not Condition.CLOSED and not is_quoted(match):
                    told.add(sentence.span)
                    sure = lexicon == params.plain and ground is not Condition.NAMED
                    yield _hit(context, sentence, match.span, sure=sure)
        for pick in picks(context.annotated, context.languages):
            sentence = pick.sentence
            thing, given = first_in(sentence, params.thing) is not None, _given(pick, params)
            if sentence.span not in told and (given or (thing and not pick.taken and _done_to(pick))):
                told.add(sentence.span)
                yield _hit(context, sentence, pick.span, sure=thing and given)


# Kazakh for «without» and «directly».
_DIRECT = ("сыз", "сіз", "тікелей")


def _is_undone(match: Match) -> bool:
    """Tell whether the deed is said not to be done: «без конкурса часы не отдаются», «шарт тендерсіз жасалмайды»."""
    if not is_denied(match):
        return is_denied(match, reach=_BEHIND)
    sentence, last = match.sentence, match.sentence.backend.analyses(match.tokens[-1].norm)[0]
    inside = (t.norm for t in sentence.tokens if match.span.covers(Span(t.start, t.end)))
    return "neg" in last.features and any(word.endswith(_DIRECT) for word in inside)


def _given(pick: Pick, params: RivalsParams) -> bool:
    """Tell whether something but a paper is given to, or bought from, whom somebody in office names."""
    deed = params.taken if pick.taken else params.deed
    named = (t for m in phrase_set(pick.sentence.backend, deed).find_in(pick.sentence) for t in m.tokens)
    return first_in(pick.sentence, "no-gift") is None and any(not pick.span.covers(Span(t.start, t.end)) for t in named)


def _done_to(pick: Pick) -> bool:
    """Tell whether the norm has a predicate of its own, so that it does something to the one picked."""
    tokens = (pick.sentence.tokens[at] for at in predicates(pick.sentence))
    own = any(not pick.span.covers(Span(t.start, t.end)) for t in tokens)
    return own and first_in(pick.sentence, "no-gift", "told") is None


def _hit(context: Context, sentence: Sentence, span: Span, *, sure: bool) -> Hit:
    return Hit(
        place=sentence.segment,
        span=span,
        cues=((EvidenceRole.CUE, span),),
        values={"cue": span.of(context.annotated.text)},
        tier=None if sure else Tier.LOOK,
    )


def _ground(context: Context, match: Match) -> Condition:
    """Return what the norm depends on: a list of cases or «only when …» closes it, what its decider finds does not."""
    sentence = match.sentence
    found, place = condition_of(context.annotated, sentence, match.span, requests=False)
    bounded = first_in(sentence, "purchase-bound") is not None
    if _way_among_others(context, sentence) or (bounded and first_in(sentence, "only-then") is not None):
        return Condition.CLOSED
    if bounded:
        return Condition.NAMED  # what is small or sold by one alone: whether the bound is a low one, an expert sees
    if found is Condition.CLOSED and _lists_persons(context, sentence):
        return Condition.NAMED
    if found is Condition.CLOSED and place is not None and _of_ways(sentence, place):
        return Condition.NONE  # «способы, указанные в пункте 5, не применяются»
    if found is not Condition.NAMED or place is None:
        return found
    if _of_decider(sentence, place):
        return Condition.VAGUE
    return found if first_in(sentence, "only-then") is None else Condition.CLOSED


def _lists_persons(context: Context, sentence: Sentence) -> bool:
    """Tell whether a list of those who get a post follows: a long list of persons lets in nearly everybody."""
    if first_in(sentence, "contested-post") is None or first_in(sentence, "condition-closed") is not None:
        return False
    cases = tuple(words("announces-cases-stem"))
    return opens_list(context.annotated, sentence) and not any(t.norm.startswith(cases) for t in sentence.tokens)


def _way_among_others(context: Context, sentence: Sentence) -> bool:
    """Tell whether the sentence is an item of a list of ways («Закупки осуществляются способами: 1) …»)."""
    return any(first_in(lead, "way-of-choosing") is not None for lead in leads(context.annotated, sentence))


def _of_ways(sentence: Sentence, reference: Span) -> bool:
    """Tell whether a reference to a provision stands with the word for a way of choosing, not with cases."""
    ways = (m.span for m in phrase_set(sentence.backend, "way-of-choosing").find_in(sentence))
    return any(0 <= max(w.start - reference.end, reference.start - w.end) <= _BESIDE for w in ways)


# Characters between a noun and the reference beside it.
_BESIDE = 3


def _of_decider(sentence: Sentence, condition: Span) -> bool:
    """Tell whether the condition is what the decider himself finds or decides («если директор не решит иначе»)."""
    place = sentence.index_at(condition.start)
    if sentence.language == "kk":
        closing = (at for at in range(place, len(sentence.tokens)) if _conditional(sentence, at))
        found = subject_before(sentence, next(closing, place))
    else:
        found = subject_after(sentence, place)
    return found is not None and found.role.decides


def _conditional(sentence: Sentence, place: int) -> bool:
    return any("cond" in r.features for r in sentence.backend.analyses(sentence.tokens[place].norm)[:2])
