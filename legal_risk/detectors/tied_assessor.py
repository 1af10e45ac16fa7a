"""Those who assess a case and are tied to it: a reviewer from the deciding body, a candidate's own tutor who votes.

The norm is modelled, not its wording: somebody who assesses or is close to a party, a bond (membership of the deciding
body, or a vote), and between the two nothing but words that name somebody to a task. A negation, an exception or a
duty to step back anywhere in the sentence is a safeguard, not a bond.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.negation import denies, excepted
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Zone
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class TiedParams:
    """Lexicons: who assesses and what he gives, who is close to a party, how the bond is said.

    ``selected`` are bonds that need no other sign («из числа членов совета»); ``member`` is the member himself, who
    must be named *as* the assessor; ``naming`` are the verbs that name somebody to a task, ``judges`` the deeds of one
    who decides with others; ``outright`` holds wordings that say the whole norm («родство … не препятствует»),
    ``recusal`` those by which a member steps back.
    """

    assessor: str
    opinion: str
    close: str
    selected: str
    member: str
    naming: str
    judges: str
    outright: str
    recusal: str


class TiedAssessor:
    """Finds norms that let somebody tied to a case assess or decide it."""

    name = "tied-assessor"
    Params = TiedParams

    def find(self, context: Context, params: TiedParams) -> Iterator[Hit]:
        """Yield one hit for each sentence that ties an assessor to the body, or lets one close to a party judge."""
        for code in context.languages:
            people = phrase_set(
                context.annotated.backend(code), params.assessor, params.opinion, params.close, params.outright
            )
            seen: set[Span] = set()
            for match in people.find(context.annotated, zones=(Zone.BODY, Zone.TABLE)):
                if match.sentence.span not in seen:
                    seen.add(match.sentence.span)
                    yield from _hits(context, match.sentence, params)


def _hits(context: Context, sentence: Sentence, params: TiedParams) -> Iterator[Hit]:
    said = phrase_set(sentence.backend, params.outright).find_in(sentence)[:1]
    close = said or (() if denies(sentence) else _close_judge(sentence, params))
    # Who is close steps back by a norm beside; a reviewer from the body is one of those who judge all the same.
    close = () if close and _steps_back(context, sentence, params) else close
    bond = close or (() if denies(sentence) else _bond(sentence, params))
    if bond:
        span = Span(min(m.span.start for m in bond), max(m.span.end for m in bond))
        yield Hit(place=sentence.segment, span=span, cues=tuple((EvidenceRole.CUE, m.span) for m in bond))


def _steps_back(context: Context, sentence: Sentence, params: TiedParams) -> bool:
    """Tell whether the point of the sentence makes a member step back from a case of his own."""
    unit = unit_of(context, sentence.segment)
    near = (s for segment in context.act.segments_of(unit) for s in context.annotated.sentences(segment))
    return any(first_in(s, params.recusal) is not None for s in near)


def _bond(sentence: Sentence, params: TiedParams) -> tuple[Match, ...]:
    """Return an assessor, or his opinion, and the membership that ties him to the deciding body."""
    opinions = phrase_set(sentence.backend, params.opinion).find_in(sentence)
    assessors = phrase_set(sentence.backend, params.assessor).find_in(sentence)
    if not (opinions or assessors):
        return ()
    for selected in phrase_set(sentence.backend, params.selected).find_in(sentence):
        if excepted(selected):
            continue
        nearest = min((*assessors, *opinions), key=lambda m: m.span.gap(selected.span))
        between = _between(nearest, selected)
        if _one_clause(sentence, between) and _only_names(sentence, between, params):
            return nearest, selected
    named = _named_member(sentence, opinions, assessors, params)
    return named if named and _only_names(sentence, _clause_of(sentence, named[-1]), params) else ()


def _one_clause(sentence: Sentence, stretch: Span) -> bool:
    """Tell whether ``stretch`` has no «;» that leaves them behind, no joiner after a predicate («беріледі және»)."""
    inside = [t for t in sentence.tokens if stretch.start <= t.start < stretch.end]
    joined = (n.norm in ("и", "а", "және", "ал") and _predicate(sentence, t) for t, n in itertools.pairwise(inside))
    apart = any(t.text == ";" for t in inside) and not any(t.norm in _TAKING_UP for t in inside)
    return not apart and not any(joined)


# «Оценивают двое рецензентов; комиссия выбирает их среди своих членов»: the second half is still about the reviewers.
_TAKING_UP = frozenset({"их", "его", "ее", "оларды", "оны"})


def _named_member(
    sentence: Sentence, opinions: Sequence[Match], assessors: Sequence[Match], params: TiedParams
) -> tuple[Match, ...]:
    """Return a member of the body with the task that he is named to or the opinion that he gives."""
    members = phrase_set(sentence.backend, params.member).find_in(sentence)
    for member in (m for m in members if not excepted(m)):
        named = (a for a in assessors if not a.span.meets(member.span) and _named_as(sentence, a, member))
        given = (o for o in opinions if "," not in _between(o, member).of(sentence.home.text))
        if (one := next(iter((*given, *named)), None)) is not None:
            return one, member
    return ()


def _clause_of(sentence: Sentence, member: Match) -> Span:
    """Return the stretch between «;» around the member, up to its first «который», in Kazakh up to «, олар …»."""
    parted = [t.start for t in sentence.tokens if t.text == ";"]
    start = max((at for at in parted if at < member.span.start), default=sentence.span.start)
    end = min((at for at in parted if at > member.span.start), default=sentence.span.end)
    pairs = itertools.pairwise(t for t in sentence.tokens if start <= t.start < end)
    relative = (t.start for c, t in pairs if t.norm.startswith("котор") or (c.text == "," and t.norm in _TAKEN_UP))
    return Span(start, next(relative, end))


# The pronouns with which a Kazakh clause goes on about those named before it.
_TAKEN_UP = frozenset({"ол", "олар", "онда", "оны", "оларды", "оған", "оларға"})


def _only_names(sentence: Sentence, stretch: Span, params: TiedParams) -> bool:
    """Tell whether every predicate inside ``stretch`` names somebody to the task, is the task, or decides."""
    harmless = phrase_set(sentence.backend, params.naming, params.opinion, params.judges)
    covered = [m.span for m in harmless.find_in(sentence)]
    inside = (t for t in sentence.tokens if stretch.start <= t.start < stretch.end and _predicate(sentence, t))
    return all(any(s.start <= t.start < s.end for s in covered) for t in inside)


def _predicate(sentence: Sentence, token: Token) -> bool:
    if not token.is_word:
        return False
    reading = sentence.backend.analyses(token.norm)[0]
    return reading.pos == "VERB" and not reading.features & {"part", "vnoun", "gerund"}


def _named_as(sentence: Sentence, assessor: Match, member: Match) -> bool:
    """Tell whether one is named as the other: by case («рецензентом … член»), a dash, «один из», «оның ішінде»."""
    between = _between(assessor, member)
    taken_up = any(t.norm in _AS_WHOM for t in sentence.tokens if between.start <= t.start < between.end)
    if taken_up or first_in(sentence, "one-of-them") is not None or between.of(sentence.home.text).strip() == "–":
        return True
    return _as_task(sentence, assessor.tokens[-1]) != _as_task(sentence, member.tokens[0])


# «Рецензенты назначаются председателем; ими могут быть и члены совета».
_AS_WHOM = frozenset({"ими", "им"})


def _as_task(sentence: Sentence, token: Token) -> bool:
    """Tell whether a person is named as a task: the instrumental, in Kazakh «бола алады», «ретінде» after it."""
    if sentence.language == "ru":
        before = sentence.tokens[: sentence.index_at(token.start)][-1:]
        as_one = any(t.norm == "качестве" for t in before)
        return as_one or any(r.case == "ins" for r in sentence.backend.analyses(token.norm)[:2])
    at = sentence.index_at(token.end)
    after = sentence.tokens[at : at + 1]
    return any(t.norm in ("ретінде", "етіп") or "болу" in sentence.backend.lemmas(t.norm) for t in after)


def _close_judge(sentence: Sentence, params: TiedParams) -> tuple[Match, ...]:
    """Return somebody close to a party and the deed by which he is let into the decision."""
    for close in phrase_set(sentence.backend, params.close).find_in(sentence):
        for deed in phrase_set(sentence.backend, params.judges, params.selected).find_in(sentence):
            if not close.span.meets(deed.span) and _one_clause(sentence, _between(close, deed)):
                return close, deed
    return ()


def _between(one: Match, other: Match) -> Span:
    left, right = sorted((one.span, other.span))
    return Span(left.end, max(left.end, right.start))
