"""Lengths of time that the sentence, not a preposition, makes a term: «на проверку отводится десять рабочих дней».

The words are data (``allotted.tsv``); all functions expect lower-case text.
"""

from __future__ import annotations

import re
from functools import cache

from legal_risk.lang.wordlists import rows
from legal_risk.model.localized import LanguageCode

_SIDE = 90


def is_allotted(text: str, left: int, right: int, start: int, end: int, language: LanguageCode) -> bool:
    """Tell whether ``text[left:right]``, a number and unit, is the time that its clause sets for a step."""
    before, after = _clause(text, left, right, start, end)
    if _word("state", language).search(f"{before} | {after}"):
        return False
    return (
        _given(before, after, language)
        or (_span_of_step(before, language) and _word("cap", language).search(before) is not None)
        or _named_after(after, language)
    )


def bounds_step(text: str, left: int, start: int, language: LanguageCode) -> bool:
    """Tell whether the clause before ``left`` names the length of a step: «продолжительность рассмотрения жалобы»."""
    return _span_of_step(_clause(text, left, left, start, left)[0], language)


def lasts_of_itself(text: str, left: int, start: int, language: LanguageCode) -> bool:
    """Tell whether the clause before ``left`` names a lesson, a break, a leave: its length limits nobody."""
    return _word("state", language).search(_clause(text, left, left, start, left)[0]) is not None


def is_step(words: str, language: LanguageCode, *, ends: bool) -> bool:
    """Tell whether ``words`` hold a verb that is done within a time; ``ends``: only one that brings work to an end."""
    parts = ("ends",) if ends else ("ends", "step")
    return any(_word(part, language).search(words) for part in parts)


def _given(before: str, after: str, language: LanguageCode) -> bool:
    if language == "kk":  # the verb closes the Kazakh clause: «он жұмыс күні (уақыт) беріледі»
        return re.match(rf"(?: уақыт)? (?:{_stems('gives', 'kk')})", f"{after} ") is not None
    near = " ".join(before.split()[-7:])
    behind = re.match(rf" (?:{_stems('gives', language)})", f"{after} ")
    return behind is not None or _word("gives", language).search(f"{near} ") is not None


def _span_of_step(before: str, language: LanguageCode) -> bool:
    """«срок рассмотрения жалобы», «шағымды қараудың жалпы ұзақтығы»: the step stands beside the word for its length."""
    return _step_length(language).search(before) is not None


def _named_after(after: str, language: LanguageCode) -> bool:
    """«четыре рабочих дня – предельный срок выдачи»."""
    return re.match(rf"(?: –| составля\w+)(?: \w+)? (?:{_stems('span', language)})", after) is not None


def _clause(text: str, left: int, right: int, start: int, end: int) -> tuple[str, str]:
    before = re.split(r"[;:\n]|\. ", text[max(start, left - _SIDE) : left])[-1]
    after = re.split(r"[;,\n]|\. |\.\Z", text[right : min(end, right + _SIDE)])[0]
    return before, after


@cache
def _stems(part: str, language: LanguageCode) -> str:
    found = (stem for code, name, stem in _rows() if code == language and name == part)
    return "|".join(stem[:-1] + r"\b" if stem.endswith("_") else re.escape(stem) for stem in found)


@cache
def _word(part: str, language: LanguageCode) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_stems(part, language)})")


@cache
def _step_length(language: LanguageCode) -> re.Pattern[str]:
    length, step = rf"\b(?:{_stems('span', language)})\w*", rf"\b(?:{_stems('process', language)})\w*"
    return re.compile(rf"{length} (?:\w+ )?{step}" if language == "ru" else rf"{step} (?:\w+ )?{length}")


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    return tuple((code, part, stem) for code, part, stem in rows(__package__, "allotted.tsv"))
