"""Word lists that rules share: ``lexicons/NAME.ru.txt`` and ``NAME.kk.txt`` in the folder of rules.

One entry a line, in the phrase notation; ``#`` begins a comment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from typing import get_args

from legal_risk.model.localized import LanguageCode
from legal_risk.resources import data_root


@dataclass(frozen=True, slots=True)
class LexiconSet:
    """All lexicons of a rule pack, by language and name."""

    entries: Mapping[str, Mapping[str, tuple[str, ...]]]

    def of(self, language: LanguageCode) -> Mapping[str, tuple[str, ...]]:
        """Return the lexicons of one language: name -> entries in the order of the file."""
        return self.entries.get(language, {})


def read_lexicons(root: Traversable | None = None) -> LexiconSet:
    """Read the lexicons below the rules folder ``root`` (the shipped rules by default). No folder, no lexicons."""
    return _shipped() if root is None else _read(root)


@cache
def _shipped() -> LexiconSet:
    return _read(data_root("rules"))


def _read(root: Traversable) -> LexiconSet:
    folder = root / "lexicons"
    found: dict[str, dict[str, tuple[str, ...]]] = {code: {} for code in get_args(LanguageCode)}
    files = sorted(folder.iterdir(), key=lambda f: f.name) if folder.is_dir() else []
    for file in files:
        name, _, ending = file.name.partition(".")
        if ending.removesuffix(".txt") in found:
            found[ending.removesuffix(".txt")][name] = _entries(file.read_text(encoding="utf-8"))
    return LexiconSet(found)


def _entries(text: str) -> tuple[str, ...]:
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)
