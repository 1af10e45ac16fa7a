"""The name of an actor without endings: «комиссией» and «комиссия» compare equal."""

from __future__ import annotations

from legal_risk.lang.annotated import Sentence
from legal_risk.model.norm import Actor


def name_key(sentence: Sentence, actor: Actor) -> str:
    """Return the name of ``actor``, who stands in ``sentence``, in dictionary forms."""
    tokens = [t for t in sentence.tokens if actor.span.start <= t.start < actor.span.end and t.is_word]
    lemmas = (next((r.lemma for r in sentence.backend.analyses(t.norm)), t.norm) for t in tokens)
    return " ".join(lemmas)
