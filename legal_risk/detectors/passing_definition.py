"""A word that the text gives a meaning in passing, though it was introduced, titled or used before with another."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.terms import key_of, pattern_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind, Segment, Zone
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.span import Span

_ZONES = (Zone.BODY, Zone.TABLE)
_POINTS = (NodeKind.POINT, NodeKind.ARTICLE)
_TITLED = (NodeKind.APPROVED, NodeKind.ACT)
_USED = 2  # earlier points that use the word before it gets its meaning
_TERM = 3  # words of a term


class PassingDefinition:
    """Finds words that are explained in the middle of the text, after the act has named or used them already."""

    name = "passing-definition"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the explained word, with its earlier place as evidence."""
        for code in context.languages:
            verbs = phrase_set(context.annotated.backend(code), "defines-in-passing")
            for match in verbs.find(context.annotated, zones=_ZONES):
                words = _kazakh(match) if code == "kk" else _russian(match)
                found = _earlier(context, match, words) if words else None
                if found is not None:
                    span, earlier = found
                    cues = ((EvidenceRole.CONFLICT, earlier),)
                    yield Hit(match.sentence.segment, span, cues, values={"term": span.of(context.annotated.text)})


def _russian(match: Match) -> list[Token]:
    """Return the first words of the clause (after «под») as far as they are in the instrumental."""
    sentence, place = match.sentence, match.sentence.index_at(match.tokens[0].start)
    tokens = sentence.tokens[:place]
    start = max((at for at, t in enumerate(tokens) if t.text in (";", ".")), default=-1) + 1
    if start < len(tokens) and tokens[start].norm == "под":
        start += 1
    found: list[Token] = []
    for token in tokens[start:]:
        if not token.is_word or not _instrumental(sentence, token):
            break
        found.append(token)
    return found[:_TERM] if found and _is_noun(sentence, found[-1]) else []


def _instrumental(sentence: Sentence, token: Token) -> bool:
    return any(r.case == "ins" and r.pos in ("NOUN", "ADJ") for r in sentence.backend.analyses(token.norm)[:2])


def _is_noun(sentence: Sentence, token: Token) -> bool:
    return any(r.pos == "NOUN" for r in sentence.backend.analyses(token.norm)[:1])


def _kazakh(match: Match) -> list[Token]:
    """Return the words right before «деп» or «болып» that are in the nominative and begin after a mark or a case."""
    sentence, place = match.sentence, match.sentence.index_at(match.tokens[0].start)
    found: list[Token] = []
    for token in reversed(sentence.tokens[max(0, place - _TERM) : place]):
        readings = sentence.backend.analyses(token.norm)[:1] if token.is_word else ()
        if not any(r.case in ("nom", None) and r.pos in ("NOUN", "ADJ") for r in readings):
            break
        found.insert(0, token)
    return found if found and _is_noun(sentence, found[-1]) else []


def _earlier(context: Context, match: Match, words: list[Token]) -> tuple[Span, Span] | None:
    """Return the explained word, and where the act introduced or first used it: in its title or in several points."""
    annotated, language = context.annotated, match.sentence.language
    whole = Span(words[0].start, words[-1].end)
    for size in range(len(words), 0, -1):
        key = key_of(" ".join(_nominative(match.sentence, w) for w in words[-size:]), language)
        introduced = next((t for t in context.facts.terms if t.key == key and not t.name.meets(whole)), None)
        if introduced is not None:
            named = Span(words[-size].start, whole.end)
            return None if introduced.segment is match.sentence.segment else (named, introduced.name)
    key = key_of(" ".join(w.norm for w in words), language)
    starts = annotated.words.starts(key[0].split("-")[0])
    pattern = pattern_of(key)
    uses = [s for s in starts if s < match.sentence.span.start and pattern.match(annotated.lower, s)]
    return (
        (whole, Span(uses[0], uses[0] + len(words[0].text))) if _used(context, match.sentence.segment, uses) else None
    )


def _nominative(sentence: Sentence, token: Token) -> str:
    """Return the form under which the act introduces the word: the lemma of a Russian instrumental."""
    found = (r.lemma for r in sentence.backend.analyses(token.norm)[:2] if r.case == "ins" and r.pos == "NOUN")
    return next(found, token.norm) if sentence.language == "ru" else token.norm


def _used(context: Context, segment: Segment, uses: list[int]) -> bool:
    """Tell whether the title of the act uses the word, or several points before ``segment`` do."""
    act = context.act
    own = act.enclosing(segment.node, *_POINTS)
    places = [act.segment_at(start) for start in uses]
    titled = any(place.zone is Zone.TITLE or place.node.kind in _TITLED for place in places)
    points = {act.enclosing(place.node, *_POINTS) for place in places} - {own, None}
    return titled or len(points) >= _USED
