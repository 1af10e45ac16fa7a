"""Texts that exist in the languages of the project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LanguageCode = Literal["ru", "kk"]
InterfaceLanguage = Literal["ru", "kk", "en"]


@dataclass(frozen=True, slots=True)
class Localized:
    """One text in Russian, Kazakh and (for messages of rules) English; an address has no English form."""

    ru: str = ""
    kk: str = ""
    en: str = ""

    def get(self, language: InterfaceLanguage) -> str:
        """Return the text in ``language``; without an English text the Russian one."""
        return getattr(self, language) or self.ru

    def as_dict(self) -> dict[str, str]:
        """Return the filled languages only, in the fixed order ru, kk, en."""
        return {code: text for code in ("ru", "kk", "en") if (text := getattr(self, code))}
