"""Whether an act says elsewhere what the words of a condition mean."""

from __future__ import annotations

from legal_risk.engine.context import Context
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match


def defined(context: Context, match: Match) -> bool:
    """Tell whether another sentence of the act says what the words mean («Уважительными причинами являются …»)."""
    named = _named(match)
    head = named[-1]
    lemmas = sorted(match.sentence.backend.lemmas(head.norm))
    stem = match.sentence.backend.stem(min(lemmas, key=len, default=head.norm))
    lead = named[-2].norm[:5] if len(named) > 1 else stem
    for found in phrase_set(match.sentence.backend, "explanation").find(context.annotated):
        other = found.sentence
        if other.span != match.sentence.span and stem in other.lower and _is_said_of(other, lead):
            return True
    return False


def _named(match: Match) -> tuple[Token, ...]:
    """Return the words of the condition itself: not who finds it («в индивидуальном порядке | решает комиссия»)."""
    pos = [match.sentence.backend.analyses(t.norm)[0].pos for t in match.tokens]
    parted = [at for at in range(2, len(pos)) if match.tokens[at].start - match.tokens[at - 1].end > 1]
    end = next((at for at in range(2, len(pos)) if at in parted or pos[at] in ("VERB", "ADP")), len(pos))
    return match.tokens[:end]


def _is_said_of(sentence: Sentence, lead: str) -> bool:
    """Tell whether a sentence explains the word that begins so: not where a preposition makes it a circumstance."""
    places = [at for at, token in enumerate(sentence.tokens) if token.norm.startswith(lead)]
    if sentence.language == "kk":
        return any(
            t.case not in _ASIDE for at in places for t in sentence.backend.analyses(sentence.tokens[at].norm)[:1]
        )
    return any(not at or not _is_preposition(sentence, at - 1) for at in places)


_ASIDE = ("ins", "loc", "abl")


def _is_preposition(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return token.is_word and sentence.backend.analyses(token.norm)[0].pos == "ADP"
