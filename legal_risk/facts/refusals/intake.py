"""Papers turned back at the door: not accepted or handed back for a lack, before anybody decides on the request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.bans import bans_deed
from legal_risk.facts.refusals.denials import of_complaint, steps_aside, unit_of
from legal_risk.facts.refusals.grounds import grounds_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Appeal, Grounds

_SPARED = ("papers-back-spared", "turned-down-other", "ban")
_TOLD = ("told-of-lack", "decision-notice", "reasons")


def turned_back(annotated: Annotated, codes: Sequence[LanguageCode], appeals: Sequence[Appeal]) -> Iterator[Match]:
    """Yield the words by which papers are turned back or left unexamined, and nobody there says what is wrong."""
    if _told_anywhere(annotated, codes):
        return
    left = mentions(annotated, "left-unexamined", codes, unless="turned-down-other")
    for match in (*left, *_for_a_lack(annotated, codes)):
        complaint = first_in(match.sentence, "appeal") is not None or of_complaint(annotated, match, appeals)
        if not (complaint or steps_aside(match)) and not says_why(annotated, match, *_TOLD):
            yield match


def _told_anywhere(annotated: Annotated, codes: Sequence[LanguageCode]) -> bool:
    """Tell whether a norm of its own says how a return or a refusal to accept is told."""
    return any(first_in(m.sentence, *_TOLD) for m in mentions(annotated, "left-family", codes))


def _for_a_lack(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Match]:
    """Yield where papers go back for a fault, or as the other outcome of looking into them («либо возвращает»)."""
    listed = False
    back = (*mentions(annotated, "papers-back", codes), *mentions(annotated, "papers-not-taken", codes))
    for match in sorted(back, key=lambda m: m.span):
        if first_in(match.sentence, *_SPARED) is not None or bans_deed(match) or _kept(match) or not of_papers(match):
            continue
        other = any(t.norm in words("either") and t.end <= match.span.end for t in match.sentence.tokens)
        grounds = grounds_of(annotated, match)
        listed = listed or grounds is Grounds.LIST
        if other or grounds in (Grounds.NAMED, Grounds.REFERENCE) or (listed and grounds is Grounds.NONE):
            yield match


def of_papers(match: Match) -> bool:
    """Tell whether it is the papers that go back, not what they are about («доверенность на подачу заявления»)."""
    if any(t.norm.startswith(_REFUSE) or t.norm in _RETURN for t in match.tokens):
        return match.sentence.language == "ru" or "," not in _words(match)
    papers = phrase_set(match.sentence.backend, "document-talk").find_in(match.sentence)
    return any(
        match.span.covers(p.span) and _is_patient(match.sentence, p) and not _of_another(match, p) for p in papers
    )


def _words(match: Match) -> str:
    return match.span.shifted(-match.sentence.span.start).of(match.sentence.text)


def _of_another(match: Match, paper: Match) -> bool:
    """Tell whether a clause of something else lies between («заявку и взнос, который возвращается»)."""
    between = (t for t in match.sentence.tokens if paper.span.end <= t.start < match.span.end)
    return any(t.norm.startswith("котор") for t in between)


def _is_patient(sentence: Sentence, paper: Match) -> bool:
    """Tell whether the name of a paper can be what is sent back: by its case, and not what a noun is of."""
    place = sentence.index_at(paper.span.start)
    cases = {r.case for r in sentence.backend.analyses(paper.tokens[-1].norm)}
    russian = sentence.language == "ru"
    beside = place - 1 if russian else sentence.index_at(paper.span.end)
    if not 0 <= beside < len(sentence.tokens):
        return bool(cases & _PATIENT)
    reading = sentence.backend.analyses(sentence.tokens[beside].norm)[0]
    if russian:
        return bool(cases & _PATIENT) and not ("gen" in cases and reading.pos == "NOUN")
    told_of = "acc" not in cases and "part" in reading.features
    return bool(cases & (_PATIENT | {"gen"})) and not (told_of or "vnoun" in reading.features)


_REFUSE = ("отказ", "тарт")
_RETURN = ("возврат", "возврату")
_PATIENT = frozenset({"nom", "acc"})


def _kept(match: Match) -> bool:
    """Tell whether the papers are not sent back at all («заявление при этом не возвращается»)."""
    tokens = match.sentence.tokens
    places = (match.sentence.index_at(t.start) for t in match.tokens if t.norm.startswith("возвр"))
    return any(at and tokens[at - 1].norm == "не" for at in places)


def says_why(annotated: Annotated, match: Match, *lexicons: str) -> bool:
    """Tell whether the sentence, or one after it in its unit, has the person told why (with words of ``lexicons``)."""
    unit = unit_of(annotated, match.sentence.segment)
    own = (s for segment in annotated.act.segments_of(unit) for s in annotated.sentences(segment))
    after = [s for s in own if s.span.start >= match.sentence.span.start]
    if any(first_in(s, "reason-matter") and first_in(s, "reason-tells") for s in after):
        return True
    told = (m for s in after for m in phrase_set(s.backend, *lexicons).find_in(s) if not _channel(m))
    return any(match.sentence.language == "ru" or m.span.end != match.span.end for m in told)


def _channel(match: Match) -> bool:
    """Tell whether the words only name the way that papers go («через личный кабинет»)."""
    return match.tokens[-1].norm.startswith("кабинет")
