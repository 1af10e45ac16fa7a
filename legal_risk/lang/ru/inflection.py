"""Russian noun phrases put into the nominative by the dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from legal_risk.lang.ru.lemmas import analyses, parses


def in_nominative(adjectives: Sequence[str], head: str) -> list[str]:
    """Return ``adjectives`` and the noun ``head`` in the nominative, number and capitals as they are."""
    noun = _noun(head, adjectives)
    if noun is None:
        return [*adjectives, head]
    number, gender = noun.tag.number or "sing", noun.tag.gender
    agreed = {"nomn", number} | ({gender} if number == "sing" and gender else set())
    return [*(_adjective(word, noun.tag.case, agreed) for word in adjectives), _formed(head, noun, {"nomn", number})]


def _noun(word: str, adjectives: Sequence[str]) -> Any:
    """Return the likeliest reading of the noun that is no nominative and agrees with the adjectives in case."""
    lemmas = [reading.lemma for reading in analyses(word) if reading.pos in ("NOUN", "PROPN")]
    cases = [{reading.tag.case for reading in parses(adjective)} for adjective in adjectives]
    nouns = [
        parse
        for parse in parses(word)
        if parse.tag.POS == "NOUN" and parse.tag.case != "nomn" and all(parse.tag.case in found for found in cases)
    ]
    return next((p for lemma in lemmas for p in nouns if p.normal_form.replace("ё", "е") == lemma), None)


def _adjective(word: str, case: str, wanted: set[str]) -> str:
    kinds = ("ADJF", "PRTF")
    parse = next((p for p in parses(word) if p.tag.POS in kinds and p.tag.case == case), None)
    return word if parse is None else _formed(word, parse, wanted)


def _formed(word: str, parse: Any, wanted: set[str]) -> str:
    form = parse.inflect(wanted)
    if form is None:
        return word
    return form.word.capitalize() if word[:1].isupper() and not word[1:2].isupper() else str(form.word)
