"""Phrases that only one text has: runs of words whose usual answers the other text lacks, by a glossary of data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.lang import language
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span
from legal_risk.parity.difference import Difference, DifferenceKind, Side
from legal_risk.parity.features import Reading
from legal_risk.parity.units import Unit
from legal_risk.resources import data_root

_FILE = "parity-glossary.tsv"
_WORD = re.compile(r"[^\W\d_]+")
_BEGINNINGS = range(3, 8)  # lengths of what the glossary holds
_LEAST = 4  # shorter words join others
_ANSWERED = 1.5  # what an answered word takes away from a run
_SURE = 8  # two words that always have an answer, or more that nearly always have
_SHORT = 30  # letters; shorter texts are names of rows


@dataclass(frozen=True, slots=True)
class Entry:
    """What answers a lemma in the other language: beginnings of words, and how surely one of them is there."""

    answers: frozenset[str]
    weight: int


@cache
def glossary(code: LanguageCode) -> Mapping[str, Entry]:
    """Return the shipped entries for the words of one language by lemma."""
    text = (data_root("rules") / _FILE).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line.startswith(code))
    return {lemma: Entry(frozenset(answers.split()), int(weight)) for _, lemma, weight, answers in rows}


def lost_phrases(readings: tuple[Reading, Reading], ru: Sequence[Unit], kk: Sequence[Unit]) -> Iterator[Difference]:
    """Yield for either text the run of words that the other answers least, when it is as good as sure."""
    if min(len(r.words(u)) for r, u in zip(readings, (ru, kk), strict=True)) < _SHORT:
        return
    for here, units, others in ((0, ru, kk), (1, kk, ru)):
        run = _unanswered(readings[here], units, _beginnings(readings[1 - here].words(others)))
        if run is None:
            continue
        annotated = readings[here].annotated
        full = Side(annotated.act.segment_at(run.start).node, run, run.of(annotated.text))
        side = Side(others[0].node, others[0].stretches()[0])
        yield Difference(DifferenceKind.PHRASE, *((full, side) if here == 0 else (side, full)))


def _beginnings(words: str) -> frozenset[str]:
    found = set(_WORD.findall(words))
    return frozenset(word[:length] for word in found for length in _BEGINNINGS if len(word) >= length)


def _unanswered(reading: Reading, units: Sequence[Unit], there: frozenset[str]) -> Span | None:
    """Return the stretch where unanswered words outweigh answered ones most, ``None`` if too little."""
    best, start, found = 0.0, 0, None
    for stretch in (s for unit in units for s in unit.stretches()):
        score = 0.0
        for word in _WORD.finditer(reading.annotated.lower, stretch.start, stretch.end):
            entry = _entry(reading.language, word[0])
            if entry is None:
                continue
            if entry.answers & there:
                score = max(0.0, score - _ANSWERED)
                continue
            start = word.start() if not score else start
            score += entry.weight
            if score > best:
                best, found = score, Span(start, word.end())
    return found if best >= _SURE else None


@cache
def _entry(code: LanguageCode, word: str) -> Entry | None:
    if len(word) < _LEAST:
        return None
    reading = language(code).analyses(word)[0]
    # What is done can be said with many verbs; who and what is meant, with few nouns.
    return None if reading.pos == "VERB" else glossary(code).get(reading.lemma.lower())
