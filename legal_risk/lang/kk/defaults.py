"""Kazakh for spaCy, which has none: the class of our blank pipeline, to be had from ``legal_risk.lang.spacy.blank``."""

from __future__ import annotations

from functools import cache
from typing import Any

from legal_risk.lang.kk.lexicon import function_words
from legal_risk.lang.kk.numerals import number_word


def like_num(text: str) -> bool:
    """Tell whether ``text`` is a number in figures or in words."""
    bare = text.replace(",", "").replace(".", "").replace("-", "")
    return bare.isdigit() or number_word(text.lower()) is not None


@cache
def pipeline_class() -> Any:
    """Return the spaCy language class of Kazakh (``lang = "kk"``); made on the first call, which imports spaCy."""
    from spacy.attrs import LIKE_NUM
    from spacy.language import BaseDefaults, Language

    class KazakhDefaults(BaseDefaults):
        """What spaCy asks of a language: words without content, and which tokens look like numbers."""

        stop_words = set(function_words())  # noqa: RUF012 - the type that spaCy expects
        lex_attr_getters = {LIKE_NUM: like_num}  # noqa: RUF012

    class Kazakh(Language):  # type: ignore[no-untyped-call]  # spaCy registers subclasses in an untyped hook
        """The blank Kazakh pipeline."""

        lang = "kk"
        Defaults = KazakhDefaults

    return Kazakh
