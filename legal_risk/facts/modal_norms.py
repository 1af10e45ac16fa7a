"""Duties, bans and allowances beside the powers: what the bearer of a norm must, must not or need not do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from legal_risk.facts.actions import Action, action_of, beside
from legal_risk.facts.conditions import condition_of
from legal_risk.facts.listed_powers import Lists
from legal_risk.facts.mentions import NORM_ZONES
from legal_risk.facts.modal_bearers import bearer_of, last_word
from legal_risk.facts.noun_actions import noun_action
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.powers import listed
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.norm import Modality, Power, Role

_LEXICONS = (
    ("modal-must", Modality.MUST),
    ("modal-ban", Modality.MUST_NOT),
    ("modal-allowed", Modality.MAY),
)


def modal_norms(annotated: Annotated, powers: Iterable[Power]) -> tuple[Power, ...]:
    """Return ``powers`` with the duties, bans and allowances of the act, in the order of the text."""
    known = tuple(powers)
    taken = {power.cue for power in known}
    found = (norm for code in ACT_LANGUAGES for norm in _norms(annotated, code) if norm.cue not in taken)
    return tuple(sorted((*known, *found), key=lambda n: (n.span.start, n.cue)))


def _norms(annotated: Annotated, code: LanguageCode) -> Iterator[Power]:
    lists = Lists(annotated)
    for lexicon, modality in _LEXICONS:
        for match in phrase_set(annotated.backend(code), lexicon).find(annotated, zones=NORM_ZONES):
            if not _attributive(match):
                yield from _of_match(annotated, match, modality, lists)


def _of_match(annotated: Annotated, match: Match, modality: Modality, lists: Lists) -> Iterator[Power]:
    action = _action(match)
    if action is not None:
        said = _modality(match, action, modality)
        for each in (action, *beside(match.sentence, action)):
            yield _norm(annotated, match, each, said, lists)
    frame = lists.frame(match)
    if frame is not None and (action is None or frame.head is not match.sentence.segment):
        said = _denied(match, modality)
        forbids = said in (Modality.MUST_NOT, Modality.MAY_NOT)
        for power in listed(annotated, match, lists, frame):
            yield replace(power, modality=said, negated=forbids)


def _action(match: Match) -> Action | None:
    """Return the verb of the norm, in Russian also the noun of «не допускается взимание», «подлежит возврату»."""
    verb = None if match.tokens[0].norm in words("noun-in-dative") else action_of(match)
    if match.sentence.language == "kk":
        return verb if verb is not None and _bound(match, verb) else None
    noun = noun_action(match)
    if verb is None or (noun is not None and noun.span.start < verb.span.start):
        return noun
    return verb


def _bound(match: Match, action: Action) -> bool:
    """Tell whether a Kazakh verb has the form that the modal word asks for: «-уға болмайды», not «-уы болмайды»."""
    sentence, word = match.sentence, match.tokens[-1].norm
    readings = sentence.backend.analyses(last_word(sentence, action))
    if word in words("copula-modal") and not _right_before(sentence, action, word):
        return False  # «қайтарылуына жауапты болады»
    return word not in words("needs-dative-verb") or any(r.case == "dat" for r in readings)


def _right_before(sentence: Sentence, action: Action, word: str) -> bool:
    return sentence.lower[action.span.end - sentence.span.start :].lstrip().startswith(word)


def _modality(match: Match, action: Action, modality: Modality) -> Modality:
    said = _denied(match, modality)
    if said is Modality.MUST and _refrains(match.sentence, action):
        return Modality.MUST_NOT
    return said


def _denied(match: Match, modality: Modality) -> Modality:
    """Return ``modality`` after a denial of the modal word itself («не должен», «міндетті емес»)."""
    sentence, word = match.sentence, match.tokens[0].norm
    first, last = sentence.index_at(match.tokens[0].start), sentence.index_at(match.tokens[-1].start)
    after = sentence.tokens[last + 1].norm if last + 1 < len(sentence.tokens) else ""
    negated = first > 0 and sentence.tokens[first - 1].norm == "не"
    if not (negated or after == "емес" or match.tokens[-1].norm == "жатпайды"):
        return modality
    if modality is Modality.MUST:
        return Modality.NEED_NOT if word in words("release") else Modality.MUST_NOT
    return Modality.MUST_NOT if modality is Modality.MAY else Modality.MAY


def _refrains(sentence: Sentence, action: Action) -> bool:
    """Tell whether the verb itself is denied: «обязан не разглашать», «дауыс бермеуге тиіс»."""
    if sentence.language == "kk":
        readings = sentence.backend.analyses(last_word(sentence, action))
        return any(r.pos == "VERB" and "neg" in r.features for r in readings[:2])
    place = sentence.index_at(action.span.start)
    return place > 0 and sentence.tokens[place - 1].norm == "не"


def _attributive(match: Match) -> bool:
    """Tell whether Kazakh words stand before a noun («қатысуға міндетті тұлғалар») or «түрде»."""
    sentence = match.sentence
    if sentence.language == "ru":
        return False
    place = sentence.index_at(match.tokens[-1].start) + 1
    following = sentence.tokens[place] if place < len(sentence.tokens) else None
    if following is None or not following.is_word or following.norm in ("емес", "және"):
        return False
    return sentence.backend.analyses(following.norm)[0].pos in ("NOUN", "PROPN", "ADJ")


def _norm(annotated: Annotated, match: Match, action: Action, said: Modality, lists: Lists) -> Power:
    sentence = match.sentence
    bearer = bearer_of(match, action) or (None if action.passive else lists.subject_above(match))
    condition, place = condition_of(annotated, sentence, match.span)
    return Power(
        segment=sentence.segment,
        span=action.norm(match.span),
        cue=match.span,
        bearer=bearer.role if bearer else Role.UNKNOWN,
        bearer_span=bearer.span if bearer else None,
        action=action.lemma,
        action_span=action.span,
        impersonal=action.passive,
        negated=said in (Modality.MUST_NOT, Modality.MAY_NOT),
        condition=condition,
        condition_span=place,
        modality=said,
    )
