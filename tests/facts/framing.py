"""A sentence as point 1 of a small act, with its facts."""

from __future__ import annotations

from legal_risk.facts.collect import Facts, collect
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.span import Span
from legal_risk.readers import read
from legal_risk.structure import parse

FRAMES = {
    "ru": "Правила приема и отчисления\n\nГлава 1. Общие положения\n\n1. {}\n",
    "kk": "Қабылдау және шығару қағидалары\n\n1-тарау. Жалпы ережелер\n\n1. {}\n",
}


def facts_of(language: str, text: str) -> Facts:
    """Return the facts of ``text`` (the words of a point; further lines may be its subpoints or further points)."""
    return facts_of_rules(FRAMES[language].format(text))


def facts_of_rules(text: str) -> Facts:
    """Return the facts of a small act, its title and its points."""
    return collect(Annotated(parse(read(text.encode(), name="x.txt"))))


def sentence_of(language: str, text: str) -> Sentence:
    """Return the sentence of the point that has ``text`` as its only sentence."""
    annotated = facts_of(language, text).annotated
    sentence = annotated.sentence_at(annotated.text.index(text))
    assert sentence is not None
    assert sentence.text == text
    assert sentence.language == language
    return sentence


def words(facts: Facts, span: Span | None) -> str | None:
    """Return the words of the view at ``span``."""
    return None if span is None else span.of(facts.annotated.text)
