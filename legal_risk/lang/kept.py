"""What is asked of a sentence or an act again and again is worked out once and kept as long as its analysis lives."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from legal_risk.lang.annotated import Annotated, Sentence

_Known = TypeVar("_Known")


def once_per_sentence(find: Callable[[Sentence], _Known]) -> Callable[[Sentence], _Known]:
    """Let ``find``, whose answer depends on the sentence alone, be worked out once for each sentence."""

    @wraps(find)
    def ask(sentence: Sentence) -> _Known:
        known: dict[Sentence, _Known] = sentence.home.found.setdefault(find, {})
        if sentence not in known:
            known[sentence] = find(sentence)
        return known[sentence]

    return ask


def once_per_act(find: Callable[[Annotated], _Known]) -> Callable[[Annotated], _Known]:
    """Let ``find``, whose answer depends on the act alone, be worked out once for each act."""

    @wraps(find)
    def ask(annotated: Annotated) -> _Known:
        if find not in annotated.found:
            annotated.found[find] = find(annotated)
        known: _Known = annotated.found[find]
        return known

    return ask
