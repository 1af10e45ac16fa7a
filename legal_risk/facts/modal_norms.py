"""Duties, bans and allowances beside the powers: what the bearer of a norm must, must not or need not do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from legal_risk.facts.actions import Action, action_of, beside
from legal_risk.facts.actors import actors, agent, subject_after, subject_before
from legal_risk.facts.conditions import condition_of
from legal_risk.facts.listed_powers import Lists
from legal_risk.facts.mentions import CODES, NORM_ZONES
from legal_risk.facts.noun_actions import noun_action
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.powers import listed
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Modality, Power, Role
from legal_risk.model.span import Span

_LEXICONS = (
    ("modal-must", Modality.MUST),
    ("modal-ban", Modality.MUST_NOT),
    ("modal-allowed", Modality.MAY),
)


def modal_norms(annotated: Annotated, powers: Iterable[Power]) -> tuple[Power, ...]:
    """Return ``powers`` with the duties, bans and allowances of the act, in the order of the text."""
    known = tuple(powers)
    taken = {power.cue for power in known}
    found = (norm for code in CODES for norm in _norms(annotated, code) if norm.cue not in taken)
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
    verb = action_of(match)
    if match.sentence.language == "kk":
        return verb if verb is not None and _bound(match, verb) else None
    noun = noun_action(match)
    if verb is None or (noun is not None and noun.span.start < verb.span.start):
        return noun
    return verb


def _bound(match: Match, action: Action) -> bool:
    """Tell whether a Kazakh verb has the form that the modal word asks for: «-уға болмайды», not «-уы болмайды»."""
    readings = match.sentence.backend.analyses(_last_word(match.sentence, action).lower())
    needs_dative = match.tokens[-1].norm in words("needs-dative-verb")
    return not needs_dative or any(r.case == "dat" for r in readings)


def _last_word(sentence: Sentence, action: Action) -> str:
    return action.span.shifted(-sentence.span.start).of(sentence.text).split()[-1]


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
        readings = sentence.backend.analyses(_last_word(sentence, action).lower())
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
    bearer = _bearer(match, action) or (None if action.passive else lists.subject_above(match))
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


def _bearer(match: Match, action: Action) -> Actor | None:
    sentence, word = match.sentence, match.tokens[0].norm
    if action.passive:
        return agent(sentence)
    place = sentence.index_at(match.tokens[0].start)
    if sentence.language == "kk":
        found = None if word in words("dative-modal") else _kazakh_subject(sentence, place)
        return found or (None if _addresses(sentence, action) else _in_dative(sentence, action.span))
    if word.startswith("возл"):
        return _burdened(sentence)
    if word in words("impersonal-modal"):
        return _in_dative(sentence, action.span)
    return subject_before(sentence, place) or subject_after(sentence, place)


def _kazakh_subject(sentence: Sentence, place: int) -> Actor | None:
    """«Меңгеруші … тексеруі тиіс», else the owner of the verb: «комиссияның … қарауы тиіс»."""
    return subject_before(sentence, place) or subject_before(sentence, place, genitive=True)


def _addresses(sentence: Sentence, action: Action) -> bool:
    """Tell whether the one dative before a verb of giving is whom something is given to («бөгде адамдарға беруге»)."""
    before = [t.norm for t in sentence.tokens if t.is_word and t.end <= action.span.start]
    datives = [at for at, w in enumerate(before) if any(r.case == "dat" for r in sentence.backend.analyses(w)[:1])]
    beside_verb = len(datives) == 1 and datives[0] >= len(before) - 2
    return action.lemma.split()[-1] in words("giving") and beside_verb


def _in_dative(sentence: Sentence, action: Span) -> Actor | None:
    """Return the first actor in the dative before the action: behind it he is one to whom something is done."""
    tokens, analyses = sentence.tokens, sentence.backend.analyses
    named = (a for a in actors(sentence) if a.span.start < action.start)
    return next((a for a in named if any(r.case == "dat" for r in analyses(tokens[a.head].norm))), None)


def _burdened(sentence: Sentence) -> Actor | None:
    """Return the actor of «на комиссию возлагается обязанность»."""
    tokens = sentence.tokens
    for actor in actors(sentence):
        first = sentence.index_at(actor.span.start)
        if first > 0 and tokens[first - 1].norm == "на":
            return actor
    return None
