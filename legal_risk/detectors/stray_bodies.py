"""Collegial bodies that one point lets act, where the act knows only bodies of another kind («жюри» – «комиссия»)."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.facts.bodies.names import DERIVED_NOUN, Mention, mentions_in
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.model.act import Node, NodeKind, Zone
from legal_risk.model.localized import LanguageCode

_ZONES = (Zone.BODY, Zone.TABLE, Zone.DEFINITION, Zone.TITLE, Zone.HEADING)
_POINTS = (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW, NodeKind.APPENDIX)


def stray_bodies(context: Context, code: LanguageCode) -> Iterator[tuple[Mention, Mention]]:
    """Yield each body that acts in a point or two, is set up nowhere and has no like in the act; and one of the act."""
    named = list(_mentions(context, code))
    by_law = words_of(context.annotated.backend(code), "body-by-law")
    for head in dict.fromkeys(m.head for m, _ in named):
        own = [m for m, _ in named if m.head == head]
        places = {p for m, p in named if m.head == head}
        others = [m for m, p in named if m.head != head and p not in places]
        if others and len(places) <= _POINTS_OF_STRAY and all(_acts_unknown(context, m, by_law) for m in own):
            yield own[0], others[0]


# A body named in more points than this has a place of its own in the act.
_POINTS_OF_STRAY = 2


def _mentions(context: Context, code: LanguageCode) -> Iterator[tuple[Mention, Node | None]]:
    heads = phrase_set(context.annotated.backend(code), "body-head")
    for sentence in dict.fromkeys(m.sentence for m in heads.find(context.annotated, zones=_ZONES)):
        for mention in mentions_in(sentence):
            yield mention, context.act.enclosing(sentence.segment.node, *_POINTS)


def _acts_unknown(context: Context, body: Mention, by_law: frozenset[str]) -> bool:
    """Tell whether the body does something, and nothing tells who sets it up: a law, its owner, the act here."""
    sentence = body.sentence
    if sentence.segment.zone is not Zone.BODY or any(t.meaning.meets(body.span) for t in context.facts.terms):
        return False
    if not by_law.isdisjoint(_name_words(body)) or _owned(body) or not _doer(body):
        return False
    return first_in(sentence, "appeal-family", "body-created") is None


def _name_words(body: Mention) -> set[str]:
    """Return the words of the name, with the forms of the word before it («ученый совет»)."""
    sentence, place = body.sentence, body.sentence.index_at(body.span.start)
    before = sentence.tokens[place - 1 : place] if place else ()
    lemmas = {lemma for t in before if t.is_word for lemma in (t.norm, *sentence.backend.lemmas(t.norm))}
    return {body.head, *body.marks, *lemmas}


def _owned(body: Mention) -> bool:
    """Tell whether the name says whose body it is («совет факультета», «факультет кеңесі»), not what it is for."""
    backend = body.sentence.backend
    nouns = (m for m in body.marks if not m.endswith(("у", "ю", *DERIVED_NOUN)))  # «іріктеу комиссиясы»
    return any(all(r.pos in ("NOUN", "PROPN") for r in backend.analyses(noun)[:2]) for noun in nouns)


def _doer(body: Mention) -> bool:
    """Tell whether the head of the name can be who does the deed: nominative."""
    sentence = body.sentence
    heads = [t for t in sentence.tokens if body.span.start <= t.start < body.span.end]
    return any(
        body.head in (r.lemma, body.head) and r.case == "nom"
        for t in (heads[-1:] if sentence.language == "kk" else heads)
        for r in sentence.backend.analyses(t.norm)[:2]
    )
