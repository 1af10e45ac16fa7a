"""Permissions: who may do what. The base of the factor «вправе / құқылы»."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from legal_risk.facts.actions import Action, action_of, beside
from legal_risk.facts.actors import agent, owner_before, subject_after, subject_before
from legal_risk.facts.cases_after import cases_after
from legal_risk.facts.conditions import condition_of
from legal_risk.facts.holders import gives_right, holder
from legal_risk.facts.listed_powers import Lists
from legal_risk.facts.mentions import NORM_ZONES as NORM_ZONES
from legal_risk.facts.phrasebook import phrase_set, words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.norm import Actor, Condition, Modality, Power, Role
from legal_risk.model.span import Span
from legal_risk.structure.list_frames import ListFrame


def powers(annotated: Annotated) -> tuple[Power, ...]:
    """Return every permission of the act in the order of the text, whoever bears it."""
    found = (power for code in ACT_LANGUAGES for power in _powers(annotated, code))
    return tuple(sorted(found, key=lambda p: (p.span.start, p.cue)))


def _powers(annotated: Annotated, code: LanguageCode) -> Iterator[Power]:
    modal = phrase_set(annotated.backend(code), "modal-may")
    lists = Lists(annotated)
    for match in modal.find(annotated, zones=NORM_ZONES):
        if _describes_holder(match) or _lexical(match):
            continue
        frame = lists.frame(match)
        action = action_of(match)
        if action is not None and not _merely_possible(match, action) and not _voluntary(match, action):
            above = _above(match, action, lists, frame)
            head = lists.head(frame) if frame and frame.head is not match.sentence.segment else None
            for each in (action, *beside(match.sentence, action)):
                yield _power(annotated, match, each, above, head)
        if frame is not None and (action is None or frame.head is not match.sentence.segment):
            yield from listed(annotated, match, lists, frame)


def _above(match: Match, action: Action, lists: Lists, frame: ListFrame | None) -> Actor | None:
    """Return the bearer that the head of a list names for the modal word in its tail or in one of its items."""
    found = lists.bearer(match, frame) if frame else None
    if found is not None or _bearer(match.sentence, match, action) is not None:
        return found
    return lists.subject_above(match)


def listed(annotated: Annotated, match: Match, lists: Lists, frame: ListFrame) -> Iterator[Power]:
    """Yield what the items of ``frame`` say under the modal word of its head or tail."""
    above = lists.bearer(match, frame)
    for item in lists.items(match, frame):
        bearer = above or _bearer(match.sentence, match, item.action)
        condition, place = _listed_condition(annotated, item.sentence, item.head, match.span)
        for action in (item.action, *beside(item.sentence, item.action)):
            yield Power(
                segment=item.sentence.segment,
                span=action.span,
                cue=match.span,
                bearer=bearer.role if bearer else Role.UNKNOWN,
                bearer_span=bearer.span if bearer else None,
                action=action.lemma,
                action_span=action.span,
                impersonal=action.passive,
                negated=action.negated,
                condition=condition,
                condition_span=place,
                modality=permission(action),
            )


def permission(action: Action) -> Modality:
    """Return what a word of permission says about ``action``."""
    return Modality.MAY_NOT if action.negated else Modality.MAY


def _listed_condition(annotated: Annotated, item: Sentence, head: Sentence, cue: Span) -> tuple[Condition, Span | None]:
    """Return the condition that an item states, else the one of its head: the list itself names actions, no cases."""
    own = condition_of(annotated, item, cue, lists=False)
    return own if own[0] is not Condition.NONE else condition_of(annotated, head, cue, lists=False)


# Converbs before «алады» that leave it its own meaning: «қайтарып алады», «көрсетілмей алады».
_TAKEN_AFTER = ("п", "май", "мей", "бай", "бей", "пай", "пей")


def _lexical(match: Match) -> bool:
    """Tell whether «алады» is the verb «take» after another converb («қайтарып алады»), not the modal after -а."""
    sentence = match.sentence
    place = sentence.index_at(match.tokens[0].start)
    taken = sentence.language == "kk" and sentence.tokens[place].norm.startswith("ал")
    return taken and place > 0 and sentence.tokens[place - 1].norm.endswith(_TAKEN_AFTER)


def _describes_holder(match: Match) -> bool:
    """Tell whether the words stand before a noun and name somebody («құқығы бар адамдар», «уәкілетті алқалы орган»)."""
    sentence = match.sentence
    if sentence.language == "ru" or match.tokens[-1].norm not in words("holder-modal"):
        return False
    place = sentence.index_at(match.tokens[-1].start) + 1
    row = itertools.takewhile(lambda token: token.is_word, sentence.tokens[place:])
    kinds = (sentence.backend.analyses(token.norm)[0].pos for token in row)
    return next((kind for kind in kinds if kind != "ADJ"), "") in ("NOUN", "PROPN")


def _merely_possible(match: Match, action: Action) -> bool:
    """Tell whether «может» says what may happen to a thing («может привести к …») and nobody is permitted anything."""
    if match.tokens[0].norm not in ("может", "могут", "мүмкін") or action.passive:
        return False
    possible = words_of(match.sentence.backend, "action-of-things")
    return action.lemma in possible and _bearer(match.sentence, match, action) is None


def _voluntary(match: Match, action: Action) -> bool:
    """Tell whether «ерікті» says that something is voluntary («қатысу ерікті»), not that somebody is free to do it."""
    if match.tokens[0].norm != "ерікті":
        return False
    verb = action.span.shifted(-match.sentence.span.start).of(match.sentence.text).lower().split()[-1]
    return not any(r.case == "dat" for r in match.sentence.backend.analyses(verb))


def _nobody_named(match: Match) -> bool:
    """Tell whether a plural «могут» has no subject: «заявителю могут отказать» leaves the body out."""
    sentence = match.sentence
    if match.tokens[0].norm != "могут":
        return False
    before = sentence.tokens[: sentence.index_at(match.tokens[0].start)]
    readings = (r for t in before if t.is_word for r in sentence.backend.analyses(t.norm)[:3])
    return not any(r.case == "nom" and r.pos in ("NOUN", "PROPN", "PRON", "ADJ") for r in readings)


def _power(annotated: Annotated, match: Match, action: Action, above: Actor | None, head: Sentence | None) -> Power:
    sentence = match.sentence
    bearer = (None if action.passive else above) or _bearer(sentence, match, action)
    if head is None:
        condition, place = condition_of(annotated, sentence, match.span)
        if condition is Condition.NONE and (cases := cases_after(annotated, sentence, action)):
            condition, place = Condition.CLOSED, cases
    else:
        condition, place = _listed_condition(annotated, sentence, head, match.span)
    return Power(
        segment=sentence.segment,
        span=action.norm(match.span),
        cue=match.span,
        bearer=bearer.role if bearer else Role.UNKNOWN,
        bearer_span=bearer.span if bearer else None,
        action=action.lemma,
        action_span=action.span,
        impersonal=action.passive or (bearer is None and _nobody_named(match)),
        negated=action.negated,
        condition=condition,
        condition_span=place,
        modality=permission(action),
    )


def _bearer(sentence: Sentence, match: Match, action: Action) -> Actor | None:
    if action.passive:
        return agent(sentence)
    place = sentence.index_at(match.tokens[0].start)
    if gives_right(match):
        return holder(match)
    if sentence.language == "ru" and match.tokens[0].norm in ("есть", "имеется"):
        return owner_before(sentence, place)
    owned = match.tokens[-1].norm in ("бар", "ие", "жоқ")
    return subject_before(sentence, place, genitive=owned) or (
        subject_after(sentence, place) if sentence.language == "ru" else None
    )
