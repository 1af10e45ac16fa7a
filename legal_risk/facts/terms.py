"""Terms of an act: what it defines, what it shortens («далее – Комиссия»), and whether it uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import NodeKind, Segment, Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_QUIET = (Zone.NOTE, Zone.TOC, Zone.STAMP, Zone.SIGNATURE, Zone.FORM)
_LONGEST = 9


class TermKind(StrEnum):
    """How a term enters the act: with a definition, or as a short name for words that stand before it."""

    DEFINED = "defined"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Term:
    """A term at the place that introduces it; spans count in the matching view.

    ``name`` is the term as written, ``meaning`` the definition or the words that the alias stands for, ``key`` the
    stems of its words (equal for all forms of one term), ``uses`` how often its words stand elsewhere in the act.
    """

    kind: TermKind
    segment: Segment
    language: LanguageCode
    name: Span
    meaning: Span
    key: tuple[str, ...]
    uses: int


def terms(annotated: Annotated) -> tuple[Term, ...]:
    """Return the terms of the act in the order of the text."""
    found = [*_aliases(annotated), *_definitions(annotated)]
    return tuple(sorted(found, key=lambda term: term.name))


def key_of(words: str, language: LanguageCode) -> tuple[str, ...]:
    """Return the stems of ``words``: enough of each word to find its other forms."""
    return tuple(_stem(word, language) for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*", words.lower()))


def _stem(word: str, language: LanguageCode) -> str:
    """Return the beginning that all forms of ``word`` share; short words and abbreviations are left whole."""
    if len(word) <= 3:
        return word
    if language == "ru":
        return word[: max(3, len(word) - (3 if len(word) > 7 else 2))]
    # Kazakh adds endings; only the last sound may change (кітап – кітабы).
    return word[:-1] if word[-1] in "пкқ" else word


def pattern_of(key: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the term of ``key`` in lower-case text in any form."""
    return re.compile(r"(?<![\w-])" + r"[\s-]".join(re.escape(stem) + r"[\w-]*" for stem in key))


def _aliases(annotated: Annotated) -> Iterator[Term]:
    text, lower = annotated.text, annotated.lower
    for match in _alias().finditer(lower):
        segment = annotated.act.segment_at(match.start())
        if segment.zone in _QUIET:
            continue
        language: LanguageCode = "kk" if match["kk"] else "ru"
        name = _trimmed(text, Span(match.start("name"), match.end("name")))
        if name.start >= name.end or len(name.of(text).split()) > _LONGEST:
            continue
        meaning = _before(annotated, segment, match.start(), language)
        key = key_of(name.of(text), language)
        yield Term(TermKind.ALIAS, segment, language, name, meaning, key, _uses(annotated, key, name))


@cache
def _alias() -> re.Pattern[str]:
    return re.compile(
        r"\((?:(?P<ru>далее(?: по тексту| именуем\w+| совместно)*|именуем\w+ (?:в дальнейшем|далее))"
        r"|(?P<kk>бұдан (?:әрі|былай)(?: мәтін бойынша)?))\s?[–:-]?\s?(?P<name>[^()\n]{2,110}?)\)"
    )


def _before(annotated: Annotated, segment: Segment, end: int, language: LanguageCode) -> Span:
    """Return the words that an alias stands for: back to the last mark, at most twelve words."""
    text = annotated.text
    start = segment.content.start
    clause = text[start:end]
    cut = max(clause.rfind(mark) for mark in (";", ":", ". ", ") ", " – ")) + 1
    words = list(re.finditer(r"\S+", clause[cut:]))[-12:]
    begin = start + cut + (words[0].start() if words else 0)
    return _trimmed(text, Span(begin, end))


def _definitions(annotated: Annotated) -> Iterator[Term]:
    for segment in annotated.act.segments:
        if segment.zone is not Zone.DEFINITION and segment.node.kind is not NodeKind.DEFINITION:
            continue
        content = segment.content
        match = _defined().match(annotated.text, content.start, content.end)
        if match is None:
            continue
        language = annotated.language_of(segment)
        name = _trimmed(annotated.text, Span(match.start("name"), match.end("name")))
        key = key_of(name.of(annotated.text), language)
        if key and len(key) <= _LONGEST:
            meaning = _trimmed(annotated.text, Span(match.end(), content.end))
            yield Term(TermKind.DEFINED, segment, language, name, meaning, key, _uses(annotated, key, name))


@cache
def _defined() -> re.Pattern[str]:
    return re.compile(r"[\s«\"]*(?P<name>[^\n–:;()]{2,120}?)[»\"]?(?:\s\([^)]{2,150}\))?\s?(?:\s–\s?|–\s|\s-\s)")


def _uses(annotated: Annotated, key: tuple[str, ...], own: Span) -> int:
    """Return how often the term stands in the act outside its own place."""
    if not key:
        return 0
    starts = annotated.words.starts(key[0].split("-")[0])
    pattern, lower = pattern_of(key), annotated.lower
    return sum(1 for start in starts if not own.start <= start < own.end and pattern.match(lower, start))


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    left = len(words) - len(words.lstrip(' «"–-:,;\n'))
    right = len(words.rstrip(' »"–-:,;\n'))
    return Span(span.start + left, max(span.start + left, span.start + right))
