"""Finds the words that amendments replace, remove or follow in the text of the base act."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legal_risk.model.act import Act, Segment
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_QUOTES = str.maketrans("«»", '""')
_SHORTEST_STEM = 3
# Kazakh puts the ending of an abbreviation behind a hyphen: «ҰБТ-ның».
_NO_ENDING = r"(?!-[а-яәғқңөұүһі]{1,8}(?!\w))"


def occurrences(
    act: Act, segments: Sequence[Segment], words: str, *, kin: bool = False, initial: bool = False
) -> tuple[list[Span], list[Span]]:
    """Return where ``words`` stand in ``segments``, and with ``kin`` where other forms of them stand.

    Whole words only; the letter case counts unless nothing is found with it, that of the first letter does not count
    with ``initial``; kinds of quotation marks do not count.
    """
    if not words:
        return [], []
    text = act.source.view.text
    exact: list[Span] = []
    pattern = _pattern(words, initial=initial) + (_NO_ENDING if kin else "")
    for flags in (re.NOFLAG, re.IGNORECASE):
        searched = re.compile(pattern, flags)
        for segment in segments:
            line = segment.content.of(text).translate(_QUOTES)
            exact.extend(Span(*match.span()).shifted(segment.content.start) for match in searched.finditer(line))
        if exact:
            break
    return exact, _other_forms(text, segments, words, exact) if kin else []


def _pattern(words: str, *, initial: bool) -> str:
    body = re.escape(words.translate(_QUOTES)).replace(r"\ ", r"\s")
    if initial and words[0].isalpha():
        body = f"[{words[0].lower()}{words[0].upper()}]{body[1:]}"
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return f"{before}{body}{after}"


def _other_forms(text: str, segments: Sequence[Segment], words: str, exact: Sequence[Span]) -> list[Span]:
    """Return the places where words that begin alike stand: forms of them, and others that the caller tells apart."""
    stems = [re.escape(word[: max(_SHORTEST_STEM, len(word) // 2)]) + r"\w{0,20}" for word in words.split()]
    searched = re.compile(r"(?<!\w)" + r"\s".join(stems) + r"(?:-[а-яәғқңөұүһі]{1,8})?(?!\w)", re.IGNORECASE)
    found: list[Span] = []
    for segment in segments:
        line = segment.content.of(text)
        spans = (Span(*match.span()).shifted(segment.content.start) for match in searched.finditer(line))
        found.extend(span for span in spans if not any(span.meets(known) for known in exact))
    return found


def shows(language: LanguageCode, old: str, found: str) -> bool:
    """Tell whether ``found`` is a form of the words ``old`` rather than of words that begin alike."""
    if language == "ru":
        from legal_risk.lang.ru import declension as russian

        return russian.shows(old, found)
    from legal_risk.lang.kk import declension as kazakh

    return kazakh.shows(old, found)


def recast(language: LanguageCode, old: str, found: str, new: str, before: str) -> str | None:
    """Return ``new`` in the case in which ``found``, behind the word ``before``, has ``old``; ``None``: not known."""
    if language == "ru":
        from legal_risk.lang.ru import declension as russian

        return russian.recast(old, found, new, before)
    from legal_risk.lang.kk import declension as kazakh

    return kazakh.recast(old, found, new)


def in_case_of(old: str, new: str) -> str:
    """Return ``new`` with a capital where the words it replaces begin with one and their order does not («Орган …»)."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def with_blank(words: str) -> str:
    """Return words as they are put behind others: with a blank unless they begin with a mark."""
    return words if words[:1] in ",.;:)" else f" {words}"


def removal(text: str, span: Span) -> Span:
    """Return the stretch to take out so that no double blank stays, and none before a mark."""
    start, end = span
    if start > 0 and text[start - 1] == " ":
        return Span(start - 1, end)
    if end < len(text) and text[end] == " " and (start == 0 or text[start - 1] == "\n"):
        return Span(start, end + 1)
    return span


def appended_at(text: str, stretch: Span) -> int:
    """Return where words go that are added to the end of a unit: before its closing mark."""
    return stretch.start + len(stretch.of(text).rstrip(" .;:,"))
