"""Texts that exist in the languages of the project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

LanguageCode = Literal["ru", "kk"]
InterfaceLanguage = Literal["ru", "kk", "en"]

#: The languages of acts, and those of messages and reports, in their fixed order.
ACT_LANGUAGES: tuple[LanguageCode, ...] = ("ru", "kk")
INTERFACE_LANGUAGES: tuple[InterfaceLanguage, ...] = ("ru", "kk", "en")


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
        return {code: text for code in INTERFACE_LANGUAGES if (text := getattr(self, code))}

    @classmethod
    def joined(cls, texts: Iterable[Localized], by: str = ", ") -> Localized:
        """Return ``texts`` one after another, in each language with ``by`` between them."""
        every = tuple(texts)
        return cls(*(by.join(getattr(text, code) for text in every) for code in INTERFACE_LANGUAGES))
