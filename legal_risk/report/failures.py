"""What happened to an input that could not be used, and what to do about it, in the language of the reader."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.model.localized import InterfaceLanguage
from legal_risk.model.report import Failure
from legal_risk.report.captions import captions

#: Errors about the keys of a rule file: their texts are put together from the words of ``[rule_file]``.
_ABOUT_KEYS = frozenset({"LR202", "LR203"})


def told(failure: Failure, language: InterfaceLanguage) -> tuple[str, str]:
    """Return what happened and what to do, as far as there are words for the error in ``language``."""
    words = captions(language).entries
    cause = words.get(f"error.{failure.code}", "{detail}")
    remedy = words.get(f"error_hint.{failure.code}") or _translated(failure, failure.hint, language)
    return cause.replace("{detail}", _translated(failure, failure.message, language)), remedy


def _translated(failure: Failure, text: str, language: InterfaceLanguage) -> str:
    """Return an English ``text`` about a key of a rule file in ``language``; names and quoted values stay."""
    said = captions(language).section("rule_file")
    if not said or failure.code not in _ABOUT_KEYS:
        return text
    return _fixed_words(tuple(said)).sub(lambda found: said.get(found[0], found[0]), text)


@cache
def _fixed_words(texts: tuple[str, ...]) -> re.Pattern[str]:
    known = "|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True))
    return re.compile(rf"'[^']*'|(?<!\w)(?:{known})(?!\w)")
