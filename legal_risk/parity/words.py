"""Words with one steady translation: what one text names, the other must name too. A list kept as data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.resources import data_root

_FILE = "parity-words.tsv"


@dataclass(frozen=True, slots=True)
class SteadyWord:
    """A word of each language over lower-case text with what answers it in the other; ``name`` is for people."""

    ru: re.Pattern[str]
    ru_answer: re.Pattern[str]
    kk: re.Pattern[str]
    kk_answer: re.Pattern[str]
    name: Localized

    def only_in(self, ru: str, kk: str) -> LanguageCode | None:
        """Return the language of the text that has the word when the other has nothing that answers it."""
        if self.ru.search(ru) and not self.kk_answer.search(kk):
            return "ru"
        return "kk" if self.kk.search(kk) and not self.ru_answer.search(ru) else None


@cache
def steady_words() -> tuple[SteadyWord, ...]:
    """Return the shipped list."""
    text = (data_root("rules") / _FILE).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(_word(row) for row in rows)


def _word(row: list[str]) -> SteadyWord:
    ru, kk_answer, kk, ru_answer = (re.compile(pattern) for pattern in row[:4])
    return SteadyWord(ru, ru_answer, kk, kk_answer, Localized(row[4], row[5], row[4]))
