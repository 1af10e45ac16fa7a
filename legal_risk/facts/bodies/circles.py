"""Bodies whose names are everyday words: «отборочный комитет», «группа оценщиков», «штаб, образуемый управлением».

Such a word names a body only in an act that shows the persons who sit there; then it does wherever it stands. Any word
does of which the act names members or meetings more than once: «член синклита».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from legal_risk.facts.bodies.names import Mention, mention_at
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Zone
from legal_risk.model.localized import ACT_LANGUAGES


def circles(annotated: Annotated, zones: Collection[Zone]) -> Iterator[Mention]:
    """Yield the places of such bodies."""
    for code in ACT_LANGUAGES:
        backend = annotated.backend(code)
        signs = phrase_set(backend, "body-sign", "body-circle").find(annotated, zones=zones)
        heads = {head for match in signs if (head := _head(match)) is not None}
        seats = phrase_set(backend, "body-seat").find(annotated, zones=zones)
        counted = Counter(head for match in seats if (head := _seat(match)) is not None)
        heads |= {head for head, times in counted.items() if times > 1}
        for head in heads:
            for offset in annotated.words.starts(head[:-1]):
                sentence = annotated.sentence_at(offset)
                if sentence and sentence.language == code and sentence.segment.zone in zones:
                    place = sentence.index_at(offset)
                    if _names(sentence, place, head):
                        yield mention_at(sentence, place)


def _head(match: Match) -> str | None:
    """Return the dictionary form of the word that names the body."""
    backend = match.sentence.backend
    soft = phrase_set(backend, "body-soft", "body-gathering").find_in(match.sentence)
    word = next((m.tokens[-1].norm for m in soft if match.span.covers(m.span)), None)
    return None if word is None else next((r.lemma for r in backend.analyses(word) if r.pos == "NOUN"), None)


def _seat(match: Match) -> str | None:
    """Return the dictionary form of what somebody is a member of, or of what meets, when it can be a body."""
    backend = match.sentence.backend
    token = match.tokens[0 if match.sentence.language == "kk" else -1]
    head = next((r.lemma for r in backend.analyses(token.norm) if r.pos == "NOUN"), None)
    return None if head in words("no-body") else head


def _names(sentence: Sentence, place: int, head: str) -> bool:
    return any(r.lemma == head for r in sentence.backend.analyses(sentence.tokens[place].norm))
