"""Norms that close the way of a complaint: the complaint itself is turned away, whatever it is about.

No bar is a norm about some complaints only (late, anonymous, about another matter), about who may not look into one,
or about what happens while one is looked into.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.facts.actors import actors
from legal_risk.facts.appeals.elsewhere import open_in_court, step_challenged_with_decision
from legal_risk.facts.conditions import condition_of
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Segment
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Condition, Modality, Power, Role
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Bar:
    """The words of the view that close the way of a complaint; ``sure``: in so many words."""

    segment: Segment
    span: Span
    sure: bool = True


def bars(annotated: Annotated, norms: Sequence[Power], codes: Sequence[LanguageCode]) -> Iterator[Bar]:
    """Yield the bars of the act: complaints turned away, and people who may not complain or give that right up."""
    for lexicon in ("appeal-barred", "appeal-barred-loose"):
        for match in mentions(annotated, lexicon, codes):
            if _kept_open(match) or _of_some(annotated, match) or _meanwhile(match) or _by_others(match):
                continue
            if not step_challenged_with_decision(annotated, match.sentence, match.span):
                sure = lexicon == "appeal-barred" and not open_in_court(annotated, match.sentence, match.span)
                yield Bar(match.sentence.segment, match.span, sure=sure)
    for power in norms:
        of_person = power.bearer is Role.CITIZEN or power.impersonal
        if power.modality in _FORBIDDEN and of_person and _to_complain(annotated, power):
            denial = "не " if annotated.lower.endswith(" не ", 0, power.span.start) else ""
            span = Span(power.span.start - len(denial), power.span.end)
            sentence = annotated.sentence_at(power.cue.start)
            if sentence is not None and not step_challenged_with_decision(annotated, sentence, span):
                yield Bar(power.segment, span, sure=not open_in_court(annotated, sentence, span))


def _kept_open(match: Match) -> bool:
    """Tell whether the loss of the right is itself denied: «не лишает права обжаловать», «құқығынан айырмайды»."""
    sentence, words_said = match.sentence, words("deprived")
    for token in match.tokens:
        readings = sentence.backend.analyses(token.norm)[:1]
        if any(r.lemma.removesuffix("ся") in words_said for r in readings):
            before = sentence.tokens[max(sentence.index_at(token.start) - _DENIAL, 0) : sentence.index_at(token.start)]
            return any("neg" in r.features for r in readings) or any(t.norm == "не" for t in before)
    return False


# Words from «не» to the loss that it denies: «не может быть лишён».
_DENIAL = 3

_FORBIDDEN = (Modality.MAY_NOT, Modality.MUST_NOT)


def _to_complain(annotated: Annotated, power: Power) -> bool:
    """Tell whether complaining is what a person may not do, without a case in which he may not."""
    sentence = annotated.sentence_at(power.cue.start)
    if sentence is None or power.condition is not Condition.NONE or first_in(sentence, "appeal-barred-partly"):
        return False
    found = phrase_set(sentence.backend, "appeal").find_in(sentence)
    return any(power.action_span is not None and m.span.meets(power.action_span) for m in found)


def _of_some(annotated: Annotated, match: Match) -> bool:
    """Tell whether only some complaints are meant: under a condition, of a kind, about something not decided."""
    sentence = match.sentence
    if first_in(sentence, "appeal-barred-partly") is not None or _described(match):
        return True
    condition, _ = condition_of(annotated, sentence, match.span, requests=False)
    return condition is not Condition.NONE or _about_another(match)


def _described(match: Match) -> bool:
    """Tell whether a participle tells the complaint apart: «апелляция, поданная …», «кеш берілген шағым»."""
    tokens, sentence = match.sentence.tokens, match.sentence
    place = sentence.index_at(match.tokens[0].start)
    if not words_of(sentence.backend, "appeal-challenged").isdisjoint(sentence.backend.lemmas(tokens[place].norm)):
        return False  # «принятое решение обжалованию не подлежит»
    near = tokens[place + 1 : place + 4] if sentence.language == "ru" else tokens[max(place - 1, 0) : place]
    found = [r for t in near if t.is_word for r in sentence.backend.analyses(t.norm)[:1] if "part" in r.features]
    if sentence.language == "kk":
        return bool(found)
    heads = {(r.case, "plur" in r.features) for r in sentence.backend.analyses(tokens[place].norm)}
    # not «оспаривание баллов, выставленных комиссией»
    return any((r.case, "plur" in r.features) in heads for r in found)


def _about_another(match: Match) -> bool:
    """Tell whether the complaint is said to be about a matter that nobody decides («по вопросам содержания»)."""
    sentence, tokens = match.sentence, match.sentence.tokens
    place = sentence.index_at(match.tokens[0].start)
    if sentence.language == "kk":
        near = tokens[max(place - 2, 0) : place]
        return len(near) == 2 and near[1].norm == "бойынша" and not _is_decided(sentence, near[0].norm)
    after = [t.norm for t in tokens[place + 1 : place + _OBJECT] if t.norm not in words("about")]
    if tokens[place + 1].norm != "по":
        return False
    noun = next((w for w in after if sentence.backend.analyses(w)[0].pos == "NOUN"), None)
    return noun is not None and not _is_decided(sentence, noun)


# Words up to what a complaint is about.
_OBJECT = 8


def _is_decided(sentence: Sentence, word: str) -> bool:
    """Tell whether the word names a decision, its outcome or a deed («итоги», «распределение», «бөлу»)."""
    lemmas = sentence.backend.lemmas(word)
    known = words_of(sentence.backend, "appeal-challenged") | words_of(sentence.backend, "decided")
    deed = any(lemma.endswith(("ение", "ание")) for lemma in lemmas)
    return deed or not lemmas.isdisjoint(known) or "vnoun" in sentence.backend.analyses(word)[0].features


def _meanwhile(match: Match) -> bool:
    """Tell whether a Kazakh complaint belongs to a clause within the norm: «шағым қаралып жатқан кезеңде …»."""
    sentence = match.sentence
    if sentence.language == "ru":
        return False
    first, last = (sentence.index_at(t.start) for t in (match.tokens[0], match.tokens[-1]))
    # the word right before the last belongs to the predicate itself: «дау айта алмайды», «қаралмай қалады»
    if any(t.norm.startswith(tuple(words("meanwhile-stem"))) for t in sentence.tokens[first + 2 : first + 3]):
        return True  # «апелляцияны қарау кезінде жаңа құжаттар қабылданбайды»
    within = (sentence.backend.analyses(t.norm)[:1] for t in sentence.tokens[first + 1 : last - 1] if t.is_word)
    return any({"conv", "part", "cond"} & r.features and "vnoun" not in r.features for found in within for r in found)


def _by_others(match: Match) -> bool:
    """Tell whether the norm says who does not look into the complaint («не рассматривается теми, кто решал»)."""
    sentence = match.sentence
    if first_in(sentence, "kin", "interest-rule", "slot-recusal") is not None:
        return True  # «работник, связанный с участником родством, жалобу не рассматривает»
    last = sentence.index_at(match.tokens[-1].start)
    if sentence.language == "kk":
        judging = any(r.lemma in words("judging") for r in sentence.backend.analyses(sentence.tokens[last].norm)[:1])
        return judging and any(t.norm in words("those-who") for t in sentence.tokens[max(last - _JUDGE, 0) : last])
    if any(t.norm in words("those-who") for t in sentence.tokens[last + 1 : last + 2]):
        return True
    first = sentence.index_at(match.tokens[0].start)
    return any(
        first < a.head <= last + 2
        and any(r.case == "ins" for r in sentence.backend.analyses(sentence.tokens[a.head].norm))
        for a in actors(sentence)
    )


# Words between a Kazakh judge and «қарамайды» at the end of the norm.
_JUDGE = 5
