"""The fixed words of the reports in Russian, Kazakh and English, kept as data in ``texts/*.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from legal_risk.model.localized import InterfaceLanguage


@dataclass(frozen=True, slots=True)
class Captions:
    """The words of one language: ``captions("severity.high")`` gives ``"высокий"``.

    ``entries`` maps ``section.key`` to a text that may hold ``{placeholders}``.
    """

    language: InterfaceLanguage
    entries: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of ``key`` with its placeholders filled. Raises ``KeyError`` when there is no such text."""
        text = self.entries[key]
        return text.format(**values) if values else text

    def name(self, section: str, value: str) -> str:
        """Return the name of a coded value (``name("kind", "order")``), the value itself when it has no name."""
        return self.entries.get(f"{section}.{value}", value)

    def section(self, name: str) -> dict[str, str]:
        """Return the texts of one section, keyed without its name, in the order of the file."""
        prefix = f"{name}."
        return {key.removeprefix(prefix): text for key, text in self.entries.items() if key.startswith(prefix)}


@cache
def captions(language: InterfaceLanguage) -> Captions:
    """Return the words of ``language``; read once."""
    raw = (files("legal_risk.report") / "texts" / f"{language}.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(raw)
    entries = {f"{section}.{key}": text for section, keys in tables.items() for key, text in keys.items()}
    return Captions(language, entries)
