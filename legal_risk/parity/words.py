"""Words with one steady translation: what one text names, the other must name too. A list kept as data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.resources import data_root

_OPPOSITES = "parity-opposites.tsv"
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


@dataclass(frozen=True, slots=True)
class Opposite:
    """A Russian and a Kazakh word that contradict each other, unless the text also has what is said in the other."""

    ru: re.Pattern[str]
    kk: re.Pattern[str]
    ru_same: re.Pattern[str]
    kk_same: re.Pattern[str]

    def in_texts(self, ru: str, kk: str) -> bool:
        """Tell whether the Russian text has the one word only and the Kazakh text only the opposite one."""
        found = self.ru.search(ru) and self.kk.search(kk)
        return bool(found) and not self.ru_same.search(ru) and not self.kk_same.search(kk)


@cache
def opposites() -> tuple[Opposite, ...]:
    """Return the shipped pairs of opposites."""
    text = (data_root("rules") / _OPPOSITES).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(Opposite(*(re.compile(pattern) for pattern in row[:4])) for row in rows)


@cache
def steady_words() -> tuple[SteadyWord, ...]:
    """Return the shipped list."""
    text = (data_root("rules") / _FILE).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(_word(row) for row in rows)


def _word(row: list[str]) -> SteadyWord:
    ru, kk_answer, kk, ru_answer = (re.compile(pattern) for pattern in row[:4])
    return SteadyWord(ru, ru_answer, kk, kk_answer, Localized(row[4], row[5], row[4]))
