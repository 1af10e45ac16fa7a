"""What a person may do in his own case before it is decided: see the papers, be there, say his word.

His own deed counts («студент знакомится с делом», «вправе выступить»), and what a body lets him do («комиссия
заслушивает студента»); not what he must do, and not the deeds of those who decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from legal_risk.facts.actors import actors, subject_after, subject_before
from legal_risk.facts.lists import leads
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.denials import of_complaint, unit_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Appeal, Modality, Power, Role
from legal_risk.model.span import Span

_PERMITTED = (Modality.MAY, Modality.NEED_NOT)
_FINITE = frozenset({"pres", "fut", "past"})


class Standing(StrEnum):
    """What a person may do in his case; the value is the lexicon of his own deeds, ``let`` that of the body's."""

    ACCESS = "own-access"
    PRESENCE = "own-presence"
    HEARING = "own-hearing"

    @property
    def let(self) -> str:
        """The lexicon of what a body does to let the person do it."""
        return {Standing.ACCESS: "let-see", Standing.PRESENCE: "let-attend", Standing.HEARING: "let-speak"}[self]


def standing(
    annotated: Annotated, codes: Sequence[LanguageCode], norms: Sequence[Power], appeals: Sequence[Appeal]
) -> dict[Standing, Match]:
    """Return what the person may do in his case, each with the first words that say so; nothing of a complaint."""
    found = ((right, m) for right in Standing for m in _of(annotated, codes, right, norms))
    known: dict[Standing, Match] = {}
    for right, match in found:
        if not of_complaint(annotated, match, appeals):
            known.setdefault(right, match)
    return known


def _of(
    annotated: Annotated, codes: Sequence[LanguageCode], right: Standing, norms: Sequence[Power]
) -> Iterator[Match]:
    yield from (m for m in mentions(annotated, right.value, codes) if _does(annotated, m, norms))
    yield from (m for m in mentions(annotated, right.let, codes) if _is_let(annotated, m, norms))


def _does(annotated: Annotated, match: Match, norms: Sequence[Power]) -> bool:
    """Tell whether the person himself does or may do what the words say."""
    sentence, place = match.sentence, _verb(match)
    if place is None or _is_name(match):
        return place is None and _concerns_person(annotated, sentence)
    if any(t.norm in words("on-demand") for t in sentence.tokens):
        return False  # «по запросу комиссии представляет черновики»: a duty, not his word
    form = sentence.backend.analyses(sentence.tokens[place].norm)[0].features
    if _denied(sentence, place) or ("part" in form and "short" not in form):
        return False
    if not _FINITE & form:
        norm = _modal(annotated, match, norms)
        if norm is None or norm.modality not in _PERMITTED:
            return norm is None and _right_named(annotated, sentence) and _subject_is_person(annotated, sentence, place)
        if norm.bearer is not Role.UNKNOWN:
            return norm.bearer is Role.CITIZEN
    return _subject_is_person(annotated, sentence, place)


def _is_name(match: Match) -> bool:
    """Tell whether the words begin inside a name: «өтініш беруші … көрсетеді» shows no application."""
    token = match.tokens[0]
    first = match.sentence.index_at(token.start)
    return any(a.head > first and a.span.covers(Span(token.start, token.end)) for a in actors(match.sentence))


def _right_named(annotated: Annotated, sentence: Sentence) -> bool:
    return any(first_in(s, "rights-word") is not None for s in (sentence, *leads(annotated, sentence)))


def _subject_is_person(annotated: Annotated, sentence: Sentence, place: int) -> bool:
    """Tell whether a person is the subject; one whom a pronoun stands for, where the point speaks of a person."""
    form = sentence.backend.analyses(sentence.tokens[place].norm)[0].features
    subject = subject_before(sentence, place, genitive=sentence.language == "kk" and not _FINITE & form)
    he = words(f"he-{sentence.language}")
    pronoun = max((at for at in range(place) if sentence.tokens[at].norm in he), default=-1)
    if pronoun >= 0 and (subject is None or subject.head < pronoun):
        return _concerns_person(annotated, sentence)
    if subject is None and sentence.language == "ru":
        subject = subject_after(sentence, place)
    if subject is None:
        subject = next((a for lead in leads(annotated, sentence) for a in actors(lead)), None)
    if subject is not None:
        return subject.role is Role.CITIZEN and not _stands_for_body(sentence, subject)
    return not _member_acts(sentence, place) and _concerns_person(annotated, sentence)


def _stands_for_body(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether it is one whom a body sends: «представитель деканата», «деканат өкілі»."""
    if sentence.tokens[actor.head].norm not in words("envoy"):
        return False
    beside = actor.head - 1 if sentence.language == "kk" else actor.head + 1
    return any(a.role.decides and a.head == beside for a in actors(sentence))


def _member_acts(sentence: Sentence, place: int) -> bool:
    """Tell whether one of those who decide, by whatever name, may be the subject."""
    for match in phrase_set(sentence.backend, "body-member").find_in(sentence):
        head = sentence.index_at(match.tokens[-1].start if sentence.language == "kk" else match.tokens[0].start)
        if head < place and any(r.case == "nom" for r in sentence.backend.analyses(sentence.tokens[head].norm)):
            return True
    return False


def _is_let(annotated: Annotated, match: Match, norms: Sequence[Power]) -> bool:
    """Tell whether somebody in office does it, and to a person: one is named in the sentence, or meant by a pronoun."""
    sentence, place = match.sentence, _verb(match)
    if _is_name(match):
        return False
    subject = None
    if place is not None:
        form = sentence.backend.analyses(sentence.tokens[place].norm)[0].features
        if _denied(sentence, place) and not _without(match):
            return False
        if not _FINITE & form and not {"part", "short"} <= form and not _without(match):
            norm = _modal(annotated, match, norms)
            if norm is None or norm.negated or norm.bearer is Role.CITIZEN:
                return False
        subject = subject_before(sentence, place)
        if subject is not None and subject.role is Role.CITIZEN and "pass" not in form:
            return False
    named = [*(a.span for a in actors(sentence) if a.role is Role.CITIZEN), *_persons(sentence)]
    if place is not None and "pass" in form:
        named = [span for span in named if _is_nominative(sentence, span)]
    if any(subject is None or "pass" in form or not subject.span.meets(span) for span in named):
        return True
    return any(t.norm in words("to-him") for t in sentence.tokens) and _concerns_person(annotated, sentence)


def _is_nominative(sentence: Sentence, span: Span) -> bool:
    """Tell whether the name stands in the nominative: «работа допускается, о чём автору сообщается» lets nobody in."""
    inside = (t for t in sentence.tokens if t.is_word and span.covers(Span(t.start, t.end)))
    return any(r.case == "nom" for t in inside for r in sentence.backend.analyses(t.norm)[:2])


def _persons(sentence: Sentence) -> Iterator[Span]:
    return (m.span for m in phrase_set(sentence.backend, "applicant", "natural-person").find_in(sentence))


def _without(match: Match) -> bool:
    return match.tokens[0].norm == "без" or match.tokens[-1].norm.startswith(("онсыз", "қара"))


def _verb(match: Match) -> int | None:
    """Return the place of the verb among the words: the first in Russian, the last in Kazakh."""
    sentence = match.sentence
    places = [sentence.index_at(t.start) for t in match.tokens if t.is_word]
    verbs = [p for p in places if _is_verb(sentence, p)]
    if not verbs:
        return None
    return verbs[-1] if sentence.language == "kk" else verbs[0]


def _is_verb(sentence: Sentence, place: int) -> bool:
    """Tell whether the word is a verb; «қатысуымен» only says with whom something is done."""
    reading = sentence.backend.analyses(sentence.tokens[place].norm)[0]
    return reading.pos == "VERB" and not ("vnoun" in reading.features and reading.case == "ins")


def _denied(sentence: Sentence, place: int) -> bool:
    if sentence.language == "ru":
        return place > 0 and sentence.tokens[place - 1].norm == "не"
    after = sentence.tokens[place + 1].norm if place + 1 < len(sentence.tokens) else ""
    form = sentence.backend.analyses(sentence.tokens[place].norm)[0].features
    return "neg" in form or after in words("kazakh-denial")


def _modal(annotated: Annotated, match: Match, norms: Sequence[Power]) -> Power | None:
    """Return the norm of the modal word that the deed depends on: in its sentence, or in the lead of its list."""
    own = [n for n in norms if n.action_span is not None and n.action_span.meets(match.span)]
    if own:
        return own[0]
    sentence = match.sentence
    if sentence.language == "kk":
        near = [n for n in norms if sentence.span.covers(n.cue) and n.cue.end > match.span.start]
    else:
        near = [n for n in norms if sentence.span.covers(n.cue) and n.cue.start < match.span.end][-1:]
    for lead in leads(annotated, sentence):
        near += [n for n in norms if lead.span.covers(n.cue)]
    return near[0] if near else None


def _concerns_person(annotated: Annotated, sentence: Sentence) -> bool:
    """Tell whether the sentence speaks of a person, or takes up one of its point that does."""
    if first_in(sentence, "applicant", "natural-person") is not None:
        return True
    unit = unit_of(annotated, sentence.segment)
    sentences = (s for segment in annotated.act.segments_of(unit) for s in annotated.sentences(segment))
    return any(first_in(s, "applicant", "natural-person") is not None for s in sentences)
