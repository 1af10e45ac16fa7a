"""Norms by which somebody does not get what he asked for, in whatever words: «на очередь не ставят», «жоба өтпейді»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.facts.actors import subject_before
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.bans import bans_deed
from legal_risk.facts.refusals.grounds import grounds_of
from legal_risk.facts.refusals.undone import undone
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind, Segment, Zone
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
        if of_complaint(annotated, match, appeals) or steps_aside(match):
            continue
        if not bans_deed(match) or _of_title(annotated, match):
            yield Denial(match, grounds_of(annotated, match))


def _of_title(annotated: Annotated, match: Match) -> bool:
    """Tell whether what is not allowed in some case is what the act is about: «перенос не допускается, если …»."""
    sentence = match.sentence
    if first_in(sentence, "ground-mark") is None:
        return False
    titles = (s.content.of(annotated.lower) for s in annotated.act.segments if s.zone is Zone.TITLE)
    name = " ".join(titles)
    nouns = (
        t for t in sentence.tokens if t.is_word and abs(t.start - match.span.start) <= _NEAR and _banned(sentence, t)
    )
    return any(t.norm[: max(len(t.norm) - _ENDING, _STEM)] in name for t in nouns)


def _banned(sentence: Sentence, token: Token) -> bool:
    """Tell whether the token may be what is not allowed: the subject; in Kazakh a verbal noun in the dative."""
    readings = sentence.backend.analyses(token.norm)[:2]
    if sentence.language == "kk":
        return any("vnoun" in r.features and r.case == "dat" for r in readings)
    return any(r.pos == "NOUN" and r.case == "nom" for r in readings)


# How near to the ban its noun stands, in characters; letters that case changes; letters that tell a word.
_NEAR, _ENDING, _STEM = 30, 3, 5


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
    """Tell whether the words come after those of a complaint in the same unit: they speak of its outcome.

    Where to complain may be told with a decision («с указанием, куда обжалуется решение»): no complaint comes of that.
    """
    unit = unit_of(annotated, match.sentence.segment)
    before = (a for a in appeals if a.cue.end <= match.span.start and unit_of(annotated, a.segment) is unit)
    return any(not _is_told(annotated, a) for a in before)


def _is_told(annotated: Annotated, appeal: Appeal) -> bool:
    sentence = annotated.sentence_at(appeal.cue.start)
    told = phrase_set(sentence.backend, "appeal-in-passing").find_in(sentence) if sentence else ()
    return any(m.span.meets(appeal.cue) for m in told)


def unit_of(annotated: Annotated, segment: Segment) -> Node:
    """Return the point or article around ``segment``, itself when there is none."""
    return annotated.act.enclosing(segment.node, *_UNITS) or segment.node
