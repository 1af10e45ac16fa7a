"""Names that turn up at one place only, where the act has another name for such a person, office or body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.norms import names_decision
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.bodies.names import Mention, mentions_in
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.facts.terms import key_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Analysis, Token
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind, Zone
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_ZONES = (Zone.BODY, Zone.TABLE, Zone.DEFINITION)
_POINTS = (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW, NodeKind.APPENDIX)
_OFTEN = 3  # points that must name somebody before another name is a stray one


@dataclass(frozen=True, slots=True)
class StrayParams:
    """``families``: lexicons, each with the names that may stand for one and the same person or office."""

    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    """One use of a name: ``key`` is equal for all forms of the name."""

    key: tuple[str, ...]
    span: Span
    sentence: Sentence
    point: Node | None
    bare: bool


class StrayNames:
    """Finds a person, an office or a body that only one point calls by another name than the rest of the act."""

    name = "stray-names"
    Params = StrayParams

    def find(self, context: Context, params: StrayParams) -> Iterator[Hit]:
        """Yield the first use of each such name, with the usual one as evidence."""
        for code in context.languages:
            for family in params.families:
                yield from _strays(context, _family(context, code, family))
            yield from _stray_bodies(context, code)


def _family(context: Context, code: LanguageCode, lexicon: str) -> list[_Name]:
    found = phrase_set(context.annotated.backend(code), lexicon).find(context.annotated, zones=_ZONES)
    names = []
    for match in found:
        point = context.act.enclosing(match.sentence.segment.node, *_POINTS)
        key = tuple(min(match.sentence.backend.lemmas(t.norm), default=t.norm) for t in match.tokens)
        names.append(_Name(key, match.span, match.sentence, point, _bare(match, lexicon)))
    return names


def _bare(match: Match, lexicon: str) -> bool:
    """Tell whether a name stands alone; an office must be a subject without words that tell it from other offices."""
    sentence = match.sentence
    if _owned(sentence, match.span):
        return False
    if lexicon != _OFFICES:
        return True
    place = sentence.index_at(match.tokens[0].start)
    before = sentence.tokens[place - 1 : place] if place else ()
    modified = any(r.pos in ("NOUN", "ADJ", "PROPN") for t in before if t.is_word for r in _readings(sentence, t))
    return not modified and any(
        r.case == "nom" and "plur" not in r.features for r in _readings(sentence, match.tokens[-1])
    )


_OFFICES = "name-of-office"


def _readings(sentence: Sentence, token: Token) -> tuple[Analysis, ...]:
    return tuple(sentence.backend.analyses(token.norm)[:2])


def _owned(sentence: Sentence, span: Span) -> bool:
    """Tell whether a genitive after a Russian name makes it the name of another office («управление образования»)."""
    place = sentence.index_at(span.end - 1) if sentence.language == "ru" else -1
    after = sentence.tokens[place + 1] if 0 <= place < len(sentence.tokens) - 1 else None
    if after is None or not after.is_word:
        return False
    return any(r.pos == "NOUN" and r.case == "gen" for r in sentence.backend.analyses(after.norm)[:1])


def _strays(context: Context, names: list[_Name]) -> Iterator[Hit]:
    points = _points(names)
    usual = max(points, key=lambda key: len(points[key]), default=None)
    if usual is None or len(points[usual]) < _OFTEN:
        return
    first = next(n for n in names if n.key == usual)
    for key in points:
        stray = next((n for n in names if n.key == key and n.bare), None)
        if stray is None or key == usual or len(points[key]) > 1:
            continue
        if not _introduced(context, stray) and _weighs(stray.sentence):
            yield _hit(context, stray.span, stray.sentence, first.span)


def _points(names: list[_Name]) -> dict[tuple[str, ...], set[Node | None]]:
    points: dict[tuple[str, ...], set[Node | None]] = {}
    for name in names:
        points.setdefault(name.key, set()).add(name.point)
    return points


def _introduced(context: Context, name: _Name) -> bool:
    """Tell whether the act defines the name, or shortens other words to it, in another point."""
    key = key_of(name.span.of(context.annotated.text), name.sentence.language)
    nodes = (t for t in context.facts.terms if t.key == key)
    return any(context.act.enclosing(t.segment.node, *_POINTS) is not name.point for t in nodes)


def _stray_bodies(context: Context, code: LanguageCode) -> Iterator[Hit]:
    """Yield the collegial bodies that only one point names and that decide there, beside those of the act."""
    named = list(_mentions(context, code))
    known = words_of(context.annotated.backend(code), "body-by-law")
    for mention, point in named:
        others = [m for m, p in named if p is not point]
        if not others or _by_law(mention, known) or _named_here(context, mention) or not _weighs(mention.sentence):
            continue
        if not any(_same_body(mention, other) for other in others):
            yield _hit(context, mention.span, mention.sentence, others[0].span)


def _by_law(mention: Mention, known: frozenset[str]) -> bool:
    """Tell whether a word of the name, or the word before it, says that a law sets the body up («учёный совет»)."""
    place = mention.sentence.index_at(mention.span.start)
    before = [t.norm for t in mention.sentence.tokens[max(0, place - 1) : place] if t.is_word]
    words = {*mention.marks, *before, *(lemma for w in before for lemma in mention.sentence.backend.lemmas(w))}
    return not known.isdisjoint(words)


def _named_here(context: Context, mention: Mention) -> bool:
    """Tell whether the act gives the body a short name at this place: then it sets up another body on purpose."""
    return any(t.meaning.meets(mention.span) for t in context.facts.terms)


def _mentions(context: Context, code: LanguageCode) -> Iterator[tuple[Mention, Node | None]]:
    heads = phrase_set(context.annotated.backend(code), "body-head")
    for sentence in dict.fromkeys(m.sentence for m in heads.find(context.annotated, zones=_ZONES)):
        for mention in mentions_in(sentence):
            yield mention, context.act.enclosing(sentence.segment.node, *_POINTS)


def _same_body(one: Mention, other: Mention) -> bool:
    return one.head == other.head and (one.bare or other.bare or not set(one.marks).isdisjoint(other.marks))


def _weighs(sentence: Sentence) -> bool:
    return first_in(sentence, "bears-on-person") is not None or names_decision(sentence)


def _hit(context: Context, span: Span, sentence: Sentence, usual: Span) -> Hit:
    text = context.annotated.text
    return Hit(
        place=sentence.segment,
        span=span,
        cues=((EvidenceRole.CONFLICT, usual),),
        values={"term": span.of(text), "usual": usual.of(text)},
    )
