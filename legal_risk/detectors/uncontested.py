"""Posts and vacant goods that one office fills or gives, in a norm that compares nobody with anybody.

The norm: a post, a vacant place or grant, premises, an order or a quota (the patient) is given, or somebody is taken on
for it, by an official or a body that does not vote, or at its word («по рекомендации управления»); nothing in the norm
speaks of a contest, a rating, a queue, a lot, a law or a replacement for a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.doers import doer
from legal_risk.facts.governing import Norm, norm_at, predicates
from legal_risk.facts.handovers import handovers
from legal_risk.facts.mentions import mentions
from legal_risk.facts.past_selection import past_selections
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_CLEARING = (
    "rival-word",
    "no-gift",
    "post-exempt",
    "decision-formalised",
    "condition-closed",
    "appeal",
    "ban",
    "act-subject",
)
# Who is called a winner is one of several, by that word alone; a measure in the norm compares them.
_RIVALS = frozenset({"rival-word"})
_MEASURED = ("criteria", "points-each", "at-the-word-of", "by-vote")
# What is filled or given, with the verbs of filling or giving it, and words one of which must stand beside.
_THINGS = (
    ("contested-post", ("fills-verb",), ""),
    ("contested-good", ("giving-verb", "sharing-verb"), ""),
    ("hired-person", ("hires-verb",), "work-paid"),
)
_WINNERS = (("winner", ("names-winner",), ""),)
_WITHOUT_RIVALS = (*(name for name in _CLEARING if name not in _RIVALS), *_MEASURED)
# A thing, the norm that fills or gives it, and the words that clear it.
_Filled = tuple[Match, Norm, tuple[str, ...]]
# How many such norms an act shows.
_SHOWN = 3


class Uncontested:
    """Finds posts and goods that somebody gives to whom he likes."""

    name = "uncontested"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the first such norms of an act, the words from the thing to the deed."""
        told: set[Span] = set()
        filled: list[tuple[Match, Norm, tuple[str, ...]]] = [
            (m, norm, _CLEARING) for m, norm in _filled(context, _THINGS)
        ]
        filled += [(m, norm, _WITHOUT_RIVALS) for m, norm in _filled(context, _WINNERS) if _personal(m.sentence, norm)]
        for match, deed, clearing in sorted(filled, key=lambda found: found[0].span):
            sentence = match.sentence
            if len(told) < _SHOWN and sentence.span not in told and first_in(sentence, *clearing) is None:
                told.add(sentence.span)
                verb = sentence.tokens[deed.place]
                whole = Span(min(match.span.start, verb.start), max(match.span.end, verb.end))
                yield Hit(place=sentence.segment, span=whole, cues=((EvidenceRole.CUE, match.span),))
        by_will, by_standing = (f(context.annotated, context.languages) for f in (handovers, past_selections))
        for handed in (*by_will, *by_standing):
            if len(told) < _SHOWN and handed.sentence.span not in told:
                told.add(handed.sentence.span)
                yield Hit(place=handed.sentence.segment, span=handed.span, cues=((EvidenceRole.CUE, handed.span),))


def _personal(sentence: Sentence, norm: Norm) -> bool:
    """Tell whether one official does the deed, not a body."""
    by = doer(sentence, norm)
    return by is not None and by.role is Role.OFFICIAL


def _filled(context: Context, filled: Sequence[tuple[str, tuple[str, ...], str]]) -> Iterator[tuple[Match, Norm]]:
    """Yield the things with the norms that give them, or put somebody into them, at the word of one office."""
    for things, deeds, beside in filled:
        for match in mentions(context.annotated, things, context.languages):
            sentence = match.sentence
            if beside and first_in(sentence, beside) is None:
                continue
            norms = (norm_at(sentence, at) for at in _deeds(sentence) if not _denied(sentence, at))
            verbs = frozenset().union(*(words_of(sentence.backend, name) for name in deeds))
            done = (n for n in norms if n.verb.removesuffix("ся") in verbs and _is_patient(match, n))
            if (norm := next((n for n in done if _by_one(sentence, n, match)), None)) is not None:
                yield match, norm


def _deeds(sentence: Sentence) -> list[int]:
    """Return the places of the predicates and, in Kazakh, of the deeds in a row before one («айқындап, бекітеді»)."""
    places = [*predicates(sentence)]
    if sentence.language == "ru" or not places:
        return places
    rows = [at for at in range(max(places)) if sentence.tokens[at].norm.endswith(_ROW) and _converb(sentence, at)]
    return [*rows, *places]


# Endings of a Kazakh deed in a row.
_ROW = ("ып", "іп", "п")


def _converb(sentence: Sentence, at: int) -> bool:
    return any("conv" in r.features for r in sentence.backend.analyses(sentence.tokens[at].norm)[:1])


def _denied(sentence: Sentence, at: int) -> bool:
    negated = any("neg" in r.features for r in sentence.backend.analyses(sentence.tokens[at].norm)[:1])
    return negated or sentence.tokens[max(at - 1, 0)].norm == "не"


def _is_patient(match: Match, norm: Norm) -> bool:
    """Tell whether the deed is done to the thing, or somebody is put into it («на должность», «орнына»)."""
    sentence = match.sentence
    readings = sentence.backend.analyses(match.tokens[-1].norm)[:2]
    if sentence.language == "kk" and match.span.end > sentence.tokens[norm.place].start:
        return False
    cases = {r.case for r in readings} if readings[0].case != "gen" or _object_first(match) else frozenset()
    if cases and _object_first(match):
        cases = {r.case for r in sentence.backend.analyses(match.tokens[-1].norm)}
    return bool(cases & ({"nom", None} if norm.passive else {"acc"})) or _into(sentence, match, norm)


def _object_first(match: Match) -> bool:
    """Tell whether a Russian person, whose accusative looks like a genitive, opens the sentence: nobody owns him."""
    words = [t for t in match.sentence.tokens if t.is_word]
    cases = {r.case for r in match.sentence.backend.analyses(match.tokens[-1].norm)}
    return match.sentence.language == "ru" and words[0].start == match.tokens[0].start and "acc" in cases


def _into(sentence: Sentence, match: Match, norm: Norm) -> bool:
    """Tell whether the thing stands behind «на» or «при наличии», a Kazakh one in the dative with no other object."""
    place = sentence.index_at(match.tokens[0].start)
    if sentence.language == "ru":
        return any(t.norm in ("на", "наличии") for t in sentence.tokens[max(place - 3, 0) : place])
    dative = any(r.case == "dat" for r in sentence.backend.analyses(match.tokens[-1].norm)[:1])
    between = sentence.tokens[sentence.index_at(match.tokens[-1].start) + 1 : norm.place]
    return dative and not any(_object(sentence, t) for t in between if t.is_word)


def _object(sentence: Sentence, word: Token) -> bool:
    reading = sentence.backend.analyses(word.norm)[0]
    return reading.case == "acc" or reading.pos == "VERB"


def _by_one(sentence: Sentence, norm: Norm, thing: Match) -> bool:
    by = doer(sentence, norm)
    if by is None or by.span.meets(thing.span):
        return first_in(sentence, "at-the-word-of") is not None
    several = phrase_set(sentence.backend, "collegial").find_in(sentence)
    alone = not any(m.span.meets(by.span) for m in several)
    return by.role in (Role.OFFICIAL, Role.BODY) and alone and any(a == by for a in actors(sentence))
