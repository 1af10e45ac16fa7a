"""Conditions and exceptions that are named but not explained, in norms that decide about a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.bare_condition import binds
from legal_risk.detectors.defined_words import defined
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import subject_before
from legal_risk.facts.conditions import listed_after
from legal_risk.facts.deciding import decides, names_decision
from legal_risk.facts.governing import Norm, around, governing
from legal_risk.facts.mentions import is_quoted
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.norm import Role
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class ConditionParams:
    """``lexicon``: words that name an unexplained condition; ``norms``: ``decisions`` about a person, or ``all``.

    ``signs``: bare words in a decision of a named office are enough for the conclusion.
    """

    lexicon: str
    norms: str = "decisions"
    signs: bool = False


class VagueCondition:
    """Finds norms whose outcome hangs on a condition that the act never spells out."""

    name = "vague-condition"
    Params = ConditionParams

    def find(self, context: Context, params: ConditionParams) -> Iterator[Hit]:
        """Yield the unexplained conditions of decisions about a person."""
        for code in context.languages:
            for match in phrase_set(context.annotated.backend(code), params.lexicon).find(context.annotated):
                if not _explained(context, match) and _weighs(context, match, params.norms):
                    yield Hit(
                        place=match.sentence.segment,
                        span=match.span,
                        cues=((EvidenceRole.CUE, match.span),),
                        values={"cue": match.span.of(context.annotated.text)},
                        tier=None if params.signs and binds(match, _governing(match)) else Tier.LOOK,
                    )


def _explained(context: Context, match: Match) -> bool:
    """Tell whether the words are followed by an explanation, a list or a reference, or are explained elsewhere."""
    sentence = match.sentence
    if (
        _only_possible(match)
        or _names_itself(match)
        or listed_after(context.annotated, sentence, match.span.end)
        or _has_subject(match)
        or _for_purpose(match)
    ):
        return True
    if _departs(match):
        return defined(context, match)
    if _is_legal_need(match) or _beside_provision(match) or _spelled_out(match) or _served(match):
        return True
    closed = phrase_set(sentence.backend, "condition-closed", "proved-by-paper").find_in(sentence)
    return any(_adjoins(match, c.span) for c in closed) or defined(context, match)


def _only_possible(match: Match) -> bool:
    """Tell whether Kazakh words say that something may turn out so, or how short a term is («… болуы мүмкін болса»)."""
    sentence = match.sentence
    if sentence.language != "kk":
        return False
    before = sentence.lower[: match.span.start - sentence.span.start]
    after = sentence.lower[match.span.end - sentence.span.start :]
    if match.tokens[0].norm == "мүмкін":
        return _MAY_BE.search(before) is not None
    return match.tokens[0].norm.startswith("мүмкіндігінше") and _SHORT.match(after) is not None


_MAY_BE = re.compile(r"(?:уы|уі) $")
_SHORT = re.compile(r" (?:қысқа|тез|жылдам|ерте|аз уақыт)")
_BEING = re.compile(r"\W*(?:\w+ ){0,2}(?:болып табылады|деп танылады|саналады|есептеледі)")


def _names_itself(match: Match) -> bool:
    """Tell whether the sentence says what counts as the reason («ауру дәлелді себебі болып табылады»)."""
    sentence = match.sentence
    return sentence.language == "kk" and _BEING.match(sentence.lower, match.span.end - sentence.span.start) is not None


# How far a reference may stand from the words that it explains: «в отдельных случаях, предусмотренных пунктом 12».
_NEAR = 25


def _adjoins(match: Match, closed: Span) -> bool:
    """Tell whether the reference explains the words, and not a term or a noun between them.

    In Russian it follows them; before them, and set off by a comma, it belongs to another noun («категориям, указанным
    в пункте 1, с учетом необходимости»). In Kazakh it comes first.
    """
    first, second = sorted((closed, match.span))
    between = match.sentence.text[first.end - match.sentence.span.start : second.start - match.sentence.span.start]
    if len(between) > _NEAR or (match.sentence.language == "ru" and first == closed and "," in between):
        return False
    return not any(word in between.lower() for word in words_of(match.sentence.backend, "term-word"))


def _has_subject(match: Match) -> bool:
    """Tell whether a Kazakh ground is named right before the words («жабдықтың ақауы себеп болса»)."""
    place = match.sentence.index_at(match.tokens[0].start)
    if match.sentence.language != "kk" or not place or match.tokens[0].norm not in words("predicated"):
        return False
    readings = match.sentence.backend.analyses(match.sentence.tokens[place - 1].norm)
    return any(r.case == "nom" and "poss" in r.features for r in readings[:2])


def _for_purpose(match: Match) -> bool:
    """Tell whether it is said what something is needed for («необходимо для …», «жалғастыру үшін қажет болса»)."""
    sentence = match.sentence
    start, end = match.span.start - sentence.span.start, match.span.end - sentence.span.start
    if sentence.language == "ru":
        return sentence.lower.startswith(" для ", end)
    return sentence.lower.endswith(" үшін ", 0, start)


def _served(match: Match) -> bool:
    """Tell whether Kazakh words say what something rested on («оған негіз болған құжат»), not on what it will hang."""
    place = match.sentence.index_at(match.tokens[0].start)
    near = match.sentence.tokens[place : place + 3]
    if [t.norm for t in near[:2]] != ["негіз", "болған"]:
        return False
    return len(near) > 2 and near[2].is_word and near[2].norm not in words("time-of-case")


def _departs(match: Match) -> bool:
    """Tell whether the words say from what somebody is let off: a provision beside them is that rule, no explanation.

    «Сделать исключение из настоящих Правил», «осы Қағидалардың талаптарынан босатады».
    """
    sentence = match.sentence
    if sentence.language == "ru":
        return any(t.norm in ("из", "от") for t in match.tokens)
    place = sentence.index_at(match.tokens[0].start)
    near = [t for t in sentence.tokens[max(place - 1, 0) : place + 1] if t.is_word]
    return any(r.case == "abl" for t in near for r in sentence.backend.analyses(t.norm)[:1])


# Special educational needs are a term of the law, no reason that somebody finds.
_NEEDS = {"ru": "образовательн", "kk": "білім беру "}


def _is_legal_need(match: Match) -> bool:
    """Tell whether the «need» is that of a child with special educational needs."""
    sentence = match.sentence
    words = match.span.shifted(-sentence.span.start).of(sentence.lower)
    before = sentence.lower[: match.span.start - sentence.span.start]
    return ("қажеттілік" in words or "потребност" in words) and before.endswith((_NEEDS[sentence.language], "беру "))


# At once, or as a case after what the need is for: «при необходимости уточнить реквизиты, то есть когда банк вернул …».
_THAT_IS = re.compile(
    r"\W*(?:то есть|а именно|т\. ?е\.|яғни|атап айтқанда)\b"
    r"|(?: \w+){1,6}, (?:то есть|а именно) (?:если|когда|при|в случае)\b"
)


def _spelled_out(match: Match) -> bool:
    """Tell whether the words are spelled out at once («то есть не по болезни»), or name an emergency of the law."""
    sentence = match.sentence
    start, end = match.span.start - sentence.span.start, match.span.end - sentence.span.start
    if sentence.lower.endswith("төтенше ", 0, start) or _THAT_IS.match(sentence.lower, end) is not None:
        return True
    return _told_what_counts(match)


def _told_what_counts(match: Match) -> bool:
    """Tell whether the sentence goes on to say what counts («…, которой признаётся болезнь», «… себеп деп …»)."""
    sentence, lead = match.sentence, match.tokens[0].norm[:5]
    rest = sentence.lower[match.span.end - sentence.span.start :]
    if sentence.language == "ru":
        return _COUNTS.match(rest) is not None
    told = phrase_set(sentence.backend, "explanation").find_in(sentence)
    return lead in rest and any(found.span.start > match.span.end for found in told)


_COUNTS = re.compile(r",? котор\w+ (?:признаются|признается|считаются|считается|являются|является)\b")


_FROM_PROVISION = re.compile(
    r"\b(?:тарма(?:қ|ғы)|тармақша(?:сы)?|ба(?:п|бы)|бөлі(?:к|гі))(?:н?ан|тан|нда(?:ғы)?|та(?:ғы)?|ның|тың| бойынша)\W*$"
)
_OF_PROVISION = re.compile(r"\W*(?:(?:из|от) )?(?:правил\w+ )?(?:пункта|подпункта|статьи|части|строки|раздела|главы)\b")


def _beside_provision(match: Match) -> bool:
    """Tell whether a provision named beside the words says what is meant: an exception from it, its grounds."""
    sentence = match.sentence
    start, end = match.span.start - sentence.span.start, match.span.end - sentence.span.start
    if sentence.language == "kk":
        return _FROM_PROVISION.search(sentence.lower[:start]) is not None
    return _OF_PROVISION.match(sentence.lower, end) is not None


def _weighs(context: Context, match: Match, norms: str) -> bool:
    """Tell whether the sentence decides about a person and is not about his own doings."""
    sentence = match.sentence
    if (norms == "decisions" and not _of_decision(match)) or _about_voting(match) or is_quoted(match):
        return False
    if first_in(sentence, "appeal") is not None or _term_of_complaint(context, sentence):
        return False
    return not _own_doing(match)


def _of_decision(match: Match) -> bool:
    """Tell whether the norm that the words belong to decides, not another one of the sentence."""
    norm = _governing(match)
    return names_decision(match.sentence, slice(None) if norm is None else around(match.sentence, norm))


def _governing(match: Match) -> Norm | None:
    sentence = match.sentence
    return governing(sentence, sentence.index_at(match.tokens[0].start), sentence.index_at(match.tokens[-1].start))


def _own_doing(match: Match) -> bool:
    """Tell whether the words belong to what a person does himself, or a member in his own cause."""
    sentence, norm = match.sentence, _governing(match)
    if (
        norm is None
        or norm.passive
        or norm.verb in (*words_of(sentence.backend, "loss-verb"), *words("getting-through"))
    ):
        return False
    if norm.subject is None or norm.subject.role not in (Role.CITIZEN, Role.MEMBER):
        return False
    earlier = subject_before(sentence, norm.subject.head) if sentence.language == "kk" else None
    if earlier is not None and earlier.role.decides:
        return False  # «орган білім алушы отбасының жағдайын зерттейді»
    by_others = norm.verb.endswith("ся") or norm.subject.role is Role.MEMBER
    return not (by_others and decides(sentence.backend, norm.verb))  # «обучающийся восстанавливается»


def _term_of_complaint(context: Context, sentence: Sentence) -> bool:
    """Tell whether the sentence gives back the missed term of a complaint, of which its provision speaks."""
    if first_in(sentence, "missed-term") is None:
        return False
    return any(first_in(s, "appeal") is not None for s in context.annotated.sentences(sentence.segment))


def _about_voting(match: Match) -> bool:
    """Tell whether the words are about how a body votes («как правило, открытым голосованием»)."""
    found = phrase_set(match.sentence.backend, "voting").find_in(match.sentence)
    return any(0 <= m.span.start - match.span.end <= _NEAR for m in found)
