"""Complaints that go back to whoever decided: the body that decides about persons also looks into the complaint."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.facts.appeals import handed_on
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.model.act import Node
from legal_risk.model.body import BodyRole, CollegialBody
from legal_risk.model.norm import Appeal
from legal_risk.model.span import Span


def own_review(context: Context, appeals: tuple[Appeal, ...]) -> Span | None:
    """Return the words by which the deciding body looks into the complaint against itself."""
    if _goes_on(context, appeals):
        return None
    return next((a.same_body for a in appeals if a.same_body), None) or _by_decider(context, appeals)


def _goes_on(context: Context, appeals: tuple[Appeal, ...]) -> bool:
    """Tell whether the complaint is only handed in at the body itself, and another point names who decides it.

    A body that is said to look into it itself hands nothing on: the other point is about another decision.
    """
    if any(a.same_body and looks_itself(context, a.same_body) for a in appeals):
        return False
    filed = any(a.same_body for a in appeals)
    return filed and any(a.body and (a.review_term or a.filing_term) and a.same_body is None for a in appeals)


def looks_itself(context: Context, own: Span) -> bool:
    """Tell whether the norm goes on to say what the body does with the complaint: «в эту же комиссию, которая …».

    What the norm repeats after a provision of a law, the law gives.
    """
    sentence = context.annotated.sentence_at(own.start)
    if sentence is None or _of_law(context, sentence.span):
        return False
    heard = phrase_set(sentence.backend, "appeal-heard").find_in(sentence)
    return any(m.span.start > own.end for m in heard)


def _of_law(context: Context, norm: Span) -> bool:
    named = (c.reference for c in context.facts.citations)
    return any(r.act is not None and r.units and norm.covers(r.span) for r in named)


def _by_decider(context: Context, appeals: tuple[Appeal, ...]) -> Span | None:
    """Return the words by which the body that decides also reviews the complaint («Комиссия рассматривает …»)."""
    units = {unit_of(context, a.segment) for a in appeals}
    deciding = [b for b in context.facts.bodies if b.role is BodyRole.DECIDING and _decides_first(context, b, units)]
    if not deciding:
        return None
    for appeal in appeals:
        unit = unit_of(context, appeal.segment)
        text = context.act.source.view.to_view(unit.span)
        if _APPEAL_BODY.search(text.of(context.annotated.lower)):
            continue
        if (named := _named_again(context, unit, deciding)) is not None:
            return named
    return None


def _decides_first(context: Context, body: CollegialBody, appealed: set[Node]) -> bool:
    """Tell whether the act names the body, in full, outside the points about complaints."""
    if unit_of(context, body.segment) in appealed:
        return False
    stem = body.name.lower().split()[0]
    stem = stem[: max(len(stem) - 3, 4)]
    elsewhere = (s for s in context.act.segments if unit_of(context, s) not in appealed)
    return any(stem in s.view.of(context.annotated.lower) for s in elsewhere)


def _named_again(context: Context, unit: Node, deciding: Sequence[CollegialBody]) -> Span | None:
    """Return the name of a deciding body where it looks into the complaint («апелляцию рассматривает … комиссия»).

    An objection to a member (``slot-recusal``) is no complaint about a decision.
    """
    sentences = [s for segment in context.act.segments_of(unit) for s in context.annotated.sentences(segment)]
    if handed_on(sentences) or any(first_in(s, "appeal-apart", "slot-recusal") is not None for s in sentences):
        return None
    for sentence in sentences:
        if first_in(sentence, "appeal") is None or first_in(sentence, "appeal-heard") is None:
            continue
        for body in deciding:
            if body.language == sentence.language and (name := _name_in(sentence, body, context)) is not None:
                return name
    return None


def _name_in(sentence: Sentence, body: CollegialBody, context: Context) -> Span | None:
    """Return the name of the body as the one who acts, in full or by its noun when no other body has that noun."""
    full = tuple(_lemma(sentence, word) for word in body.name.lower().split())
    noun = next((w for w in full if w in _heads(sentence)), None)
    alike = sum(noun in {_lemma(sentence, w) for w in b.name.lower().split()} for b in context.facts.bodies)
    for words in (full, (noun,) if noun and alike == 1 else ()):
        for at in range(len(sentence.tokens) - len(words) + 1) if words else ():
            tokens = sentence.tokens[at : at + len(words)]
            named = all(_is(sentence, t.norm, w) for t, w in zip(tokens, words, strict=True))
            if named and _acts(sentence, tokens, at):
                return Span(tokens[0].start, tokens[-1].end)
    return None


def _acts(sentence: Sentence, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the name is a subject or an agent, and no word beside it makes it another body's name."""
    before = sentence.tokens[at - 1] if at else None
    after = next(iter(sentence.tokens[at + len(tokens) :]), None)
    russian = sentence.language == "ru"
    neighbour = before if before is not None and before.is_word else None
    if neighbour is not None and (_describes(sentence, neighbour) or _depends(sentence, neighbour, tokens[-1])):
        return False
    if after is not None and after.is_word and _owned(sentence, after):
        return False
    cases, known = ({"nom", "ins"}, 9) if russian else ({"nom"}, 1)
    named = (r for t in tokens for r in sentence.backend.analyses(t.norm)[:known] if r.lemma in _heads(sentence))
    return any(r.case in cases and "plur" not in r.features for r in named)


def _describes(sentence: Sentence, word: Token) -> bool:
    readings = sentence.backend.analyses(word.norm)
    return any(r.pos in ("ADJ", "DET") for r in readings[:3]) or "part" in readings[0].features


def _depends(sentence: Sentence, word: Token, name: Token) -> bool:
    """Tell whether a Russian name that has one form for all cases follows a noun or a preposition («членами жюри»)."""
    one_form = {"nom", "gen", "ins"} <= {r.case for r in sentence.backend.analyses(name.norm)}
    return sentence.language == "ru" and one_form and sentence.backend.analyses(word.norm)[0].pos in ("NOUN", "ADP")


def _owned(sentence: Sentence, word: Token) -> bool:
    """Tell whether the name goes on («Совет директоров») or belongs to somebody's («комиссия мүшелері»)."""
    reading = sentence.backend.analyses(word.norm)[0]
    owner = reading.case == "gen" if sentence.language == "ru" else "poss" in reading.features
    return reading.pos == "NOUN" and owner


def _heads(sentence: Sentence) -> frozenset[str]:
    return words_of(sentence.backend, "body-head")


def _is(sentence: Sentence, word: str, lemma: str) -> bool:
    return any(r.lemma == lemma for r in sentence.backend.analyses(word)[:3])


def _lemma(sentence: Sentence, word: str) -> str:
    return sentence.backend.analyses(word)[0].lemma


_APPEAL_BODY = re.compile(
    r"апп?елл?яционн\w+ (?:комисси|совет|жюри)|апп?елл?яциялық (?:комисси|кеңес|алқа)|"
    r"вышестоящ|жоғары тұрған"
)
