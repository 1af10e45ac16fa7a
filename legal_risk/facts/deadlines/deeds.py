"""What is done in a norm and to what, by names common to both languages: «рассматривает», «қарайды» are ``consider``.

The names make terms comparable within an act and between its language texts. Only forms that state a norm count: finite
verbs, short participles, «подлежит рассмотрению», «қарауға жатады»; not bare nouns («порядок рассмотрения»).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Deed:
    """An action of a norm: its class, its words (view or string offsets)."""

    kind: str
    span: Span


@cache
def _data() -> dict[str, Any]:
    raw = (files("legal_risk.facts.deadlines") / "deeds.toml").read_text(encoding="utf-8")
    return tomllib.loads(raw)


@cache
def _classes(table: str, language: LanguageCode) -> str:
    """Return the classes of ``table`` as alternatives; the name of the group that matched is the class."""
    named = ((name.replace("-", "_"), "|".join(words)) for name, words in _data()[table][language].items())
    pattern = "|".join(f"(?P<{name}>{words})" for name, words in named)
    return re.sub(r"<(must|does|amount)>", lambda found: str(_data()["shared"][found.group(1)]), pattern)


@cache
def _pattern(table: str, language: LanguageCode) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_classes(table, language)})")


def deeds_in(lower: str, language: LanguageCode, start: int = 0, end: int | None = None) -> Iterator[Deed]:
    """Yield the actions stated in lower-case ``lower[start:end]``, in order and without overlaps."""
    stop = len(lower) if end is None else end
    for found in _pattern("deeds", language).finditer(lower, start, stop):
        if language == "kk" or re.search(r"\bне \Z", lower[max(0, found.start() - 4) : found.start()]) is None:
            yield Deed((found.lastgroup or "").replace("_", "-"), Span(*found.span()))


def named_by_term(lower: str, language: LanguageCode, start: int, end: int) -> Deed | None:
    """Return the action that the words «срок рассмотрения …», «қарау мерзімі» before ``end`` name."""
    found = _own_term(language).search(lower, start, end)
    while language == "kk" and found is not None:  # the noun next to «мерзімі» counts
        nearer = _own_term(language).search(lower, found.start() + 1, end)
        if nearer is None:
            break
        found = nearer
    return Deed(found.lastgroup or "", Span(*found.span(found.lastgroup or ""))) if found else None


@cache
def _own_term(language: LanguageCode) -> re.Pattern[str]:
    nouns = _classes("named", language)
    if language == "ru":
        return re.compile(rf"\bсрок\w*(?: \w+)? (?:{nouns})\w*")
    return re.compile(rf"(?:{nouns})(?:ді|ды|дің|дың)?(?: \w+){{0,7}}? мерзімі?\b")


def is_passive(words: str, language: LanguageCode) -> bool:
    """Tell whether the verb of a deed is passive, so that its subject is not its doer."""
    if language == "kk":
        return re.search(r"(?<!ұс)(?:[ыі]л|[ая]л|[аеө]н|ін|ын|ел)(?:ады|еді|ды|ді)\Z", words) is not None
    return re.search(r"(?:ся|н[оаы]|[еа]н|ию)\b", words) is not None


def things_in(lower: str, language: LanguageCode, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """Return the classes of things named in lower-case ``lower[start:end]``, each once, in order of first mention."""
    stop = len(lower) if end is None else end
    found = _pattern("things", language).finditer(lower, start, stop)
    return tuple(dict.fromkeys(thing.lastgroup or "" for thing in found))
