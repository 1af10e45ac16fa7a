"""Short names resolved: «Комиссия» is what the act calls so with «(далее – Комиссия)»."""

from __future__ import annotations

import re

from legal_risk.lang.annotated import Annotated

_SHORT = re.compile(r"\(\s*(?:далее|бұдан әрі)\s*[–:-]?\s*([^()]{2,80})\)", re.IGNORECASE)
_BREAK = re.compile(r"[;:()]|(?<=\w)\.\s|\n")
_LONGEST = 140


def short_names(annotated: Annotated) -> dict[str, str]:
    """Return the short names of the act in lower case with the words that they stand for."""
    found: dict[str, str] = {}
    for match in _SHORT.finditer(annotated.text):
        lead = annotated.text[max(match.start() - 400, 0) : match.start()]
        kazakh = "әрі" in match[0].lower()
        full = _name(_BREAK.split(lead)[-1].strip(' ,«»"'), match[1].strip(), kazakh)
        if full:
            found.setdefault(_key(match[1].strip()), full)
    return found


def full_name(names: dict[str, str], words: str) -> str:
    """Return the full name behind ``words`` of the act, or the words themselves."""
    key = _key(words)
    near = [short for short in names if _alike(short, key)]
    return names[min(near, key=lambda s: abs(len(s) - len(key)))] if near else words


def _key(words: str) -> str:
    return words.lower().strip(' "«»')


def _alike(short: str, key: str) -> bool:
    """Tell whether two words differ in their ending only."""
    stem = max(4, min(len(short), len(key)) - 3)
    return " " not in short and " " not in key and abs(len(short) - len(key)) <= 4 and short[:stem] == key[:stem]


def _name(words: str, short: str, kazakh: bool) -> str:
    """Cut the sentence before a short name down to the name: from the word that the short name repeats, if any."""
    last = re.split(r"[\s-]", short.lower())[-1]
    stem = last[: max(4, len(last) - 3)]
    if len(last) < 4:
        return ""
    starts = [m.start() for m in re.finditer(rf"\b{re.escape(stem)}", words.lower())]
    if not starts:
        return ""
    lead, name = words[: starts[-1]], words[starts[-1] :]
    before = (_MODIFIERS if kazakh else _ADJECTIVES).search(lead)
    full = (before[0] if before else "") + name
    return full if len(full) <= _LONGEST else ""


_ADJECTIVES = re.compile(r"(?:\b[\w-]+(?:ая|яя|ый|ий|ой|ое|ого|ую|ей|ым|ых)\s){1,3}$")
# What stands before the head of a Kazakh name: up to four words of the same clause.
_MODIFIERS = re.compile(r'(?:\b[\w«»"-]+\s){0,4}$')
