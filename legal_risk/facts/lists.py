"""Lists that their last words leave open, and what they are lists of."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind, Zone
from legal_risk.model.lists import ListOf, ListOpenness
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.span import Span

_ZONES = (Zone.BODY, Zone.TABLE)
_ITEMS = (NodeKind.SUBPOINT, NodeKind.INDENT, NodeKind.POINT_PART)
_NOUNS = {
    ListOf.DOCUMENTS: "list-of-documents",
    ListOf.SANCTIONS: "list-of-sanctions",
    ListOf.CRITERIA: "list-of-criteria",
    ListOf.GROUNDS: "list-of-grounds",
    ListOf.PERSONS: "list-of-persons",
    ListOf.POWERS: "list-of-powers",
    ListOf.SPENDING: "list-of-spending",
}

# How many words may stand between «иные» and its noun: «иные смягчающие и отягчающие обстоятельства».
_REACH = 3


def open_lists(annotated: Annotated) -> tuple[ListOpenness, ...]:
    """Return every list of the act that is worded as open, in the order of the text.

    Lists of other things (kinds of work, bodies, normative acts) are left out.
    """
    found = (item for code in ACT_LANGUAGES for item in _open(annotated, code))
    return tuple(sorted(found, key=lambda item: item.cue))


def leads(annotated: Annotated, sentence: Sentence) -> Iterator[Sentence]:
    """Yield the last sentence before the list that ``sentence`` is an item of, level by level."""
    act, node = annotated.act, sentence.segment.node
    while node.kind in _ITEMS and (parent := act.parents.get(node)) is not None:
        own = [s for s in act.segments_of(parent) if s.node is parent and s.view.end <= sentence.span.start]
        yield from (found for s in own[-1:] for found in annotated.sentences(s)[-1:])
        node = parent


def _open(annotated: Annotated, code: LanguageCode) -> Iterator[ListOpenness]:
    for match in phrase_set(annotated.backend(code), "list-open").find(annotated, zones=_ZONES):
        named = None if _excepts(match) else _named(annotated, match)
        if named is not None:
            kind, noun = named
            yield ListOpenness(
                segment=match.sentence.segment,
                span=match.sentence.span,
                cue=_with_noun(match, noun),
                opening=match.span,
                of=kind,
                named=noun.span,
                closed_by=_first(match.sentence, "condition-closed"),
                blanket=_first(match.sentence, "by-law"),
            )


def _excepts(match: Match) -> bool:
    """Tell whether Kazakh «басқа» means «except»: it stands after an ablative («одан басқа»)."""
    sentence = match.sentence
    place = sentence.index_at(match.tokens[0].start)
    if sentence.language != "kk" or not place or match.tokens[0].norm != "басқа":
        return False
    before = sentence.tokens[place - 1]
    return before.is_word and any(r.case == "abl" for r in sentence.backend.analyses(before.norm)[:2])


def _named(annotated: Annotated, match: Match) -> tuple[ListOf, Match] | None:
    """Return what the list is of: by the noun after the opening words, else by the words before them or the lead."""
    after = [(kind, noun) for kind, noun in _nouns(match.sentence) if _follows(match, noun)]
    if after:
        return min(after, key=lambda found: found[1].span)
    if not _trails(match):
        return None
    before = [(kind, noun) for kind, noun in _nouns(match.sentence) if noun.span.end <= match.span.start]
    if before:
        return max(before, key=lambda found: found[1].span)
    return next((found for lead in leads(annotated, match.sentence) for found in _nouns(lead)), None)


def _nouns(sentence: Sentence) -> Iterator[tuple[ListOf, Match]]:
    for kind, lexicon in _NOUNS.items():
        for noun in phrase_set(sentence.backend, lexicon).find_in(sentence):
            yield kind, noun


def _follows(match: Match, noun: Match) -> bool:
    tokens = match.sentence.tokens
    first = match.sentence.index_at(match.tokens[-1].start)
    place = match.sentence.index_at(noun.tokens[0].start)
    between = [t for t in tokens[first + 1 : place] if t.text not in ",." or not _trails(match)]
    return 0 <= place - first - 1 <= _REACH and all(t.is_word and _describes(match.sentence, t) for t in between)


def _describes(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word between «иные» and a noun only describes the noun: «иные организации» is another head."""
    reading = sentence.backend.analyses(word.norm)[0]
    if sentence.language == "ru":
        return reading.pos not in ("NOUN", "PROPN") or reading.lemma in words("classifier")
    return reading.pos != "ADP" and reading.case in ("nom", None)


def _trails(match: Match) -> bool:
    """Tell whether the opening words need no noun after them («и т.д.», «не ограничиваясь»)."""
    return bool(phrase_set(match.sentence.backend, "list-open-end").find_in(match.sentence))


def _with_noun(match: Match, noun: Match) -> Span:
    if noun.span.start >= match.span.start:
        return Span(match.span.start, max(match.span.end, noun.span.end))
    return match.span


def _first(sentence: Sentence, lexicon: str) -> Span | None:
    found = first_in(sentence, lexicon)
    return found.span if found else None
