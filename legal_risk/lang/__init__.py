"""The language layer: Russian and Kazakh behind one interface."""

from __future__ import annotations

from functools import cache

from legal_risk.errors import OptionError
from legal_risk.lang.interface import Analysis, Language, Token
from legal_risk.model.localized import LanguageCode

__all__ = ["Analysis", "Language", "Token", "language"]


@cache
def language(code: LanguageCode) -> Language:
    """Return the default backend of ``"ru"`` or ``"kk"``; one object per language and process.

    Raises :class:`OptionError` (``LR301``) for any other code.
    """
    if code == "ru":
        from legal_risk.lang.ru import Russian

        return Russian()
    if code == "kk":
        from legal_risk.lang.kk import Kazakh

        return Kazakh()
    raise OptionError("LR301", f"no such language: {code!r}", hint="choose ru or kk")
