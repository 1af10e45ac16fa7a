"""The syntax of Russian sentences by slovnet, with weights from a folder that the user names; nothing is downloaded.

Words, sentences and readings stay ours: slovnet adds the tree of a sentence
(:class:`legal_risk.lang.interface.Parsing`). The folder holds the word vectors (``navec*.tar``) and the parser
(``slovnet_syntax*.tar``), at any depth; the package ``natasha`` ships both under ``natasha/data``.
"""

from __future__ import annotations

import os
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from legal_risk.errors import OptionError
from legal_risk.lang import language
from legal_risk.lang.borrowed import BorrowedLanguage
from legal_risk.lang.interface import Analysis, Arc, Language

_VECTORS, _PARSER = "navec*.tar", "slovnet_syntax*.tar"


class SlovnetLanguage(BorrowedLanguage):
    """Our Russian with the trees of a slovnet parser: a callable from a list of words to marked tokens."""

    def __init__(self, parser: Any, fallback: Language) -> None:
        super().__init__("ru", "slovnet:ru", fallback)
        self._parser = parser
        self.arcs = lru_cache(maxsize=1 << 12)(self._arcs)

    def _reading(self, word: str) -> Analysis | None:
        return None

    def _arcs(self, words: tuple[str, ...]) -> tuple[Arc, ...]:
        if not words:
            return ()
        parsed = self._parser(list(words)).tokens
        places = {token.id: place for place, token in enumerate(parsed)}
        arcs = tuple(Arc(places.get(token.head_id), token.rel) for token in parsed)
        return arcs if len(arcs) == len(words) else ()


def from_slovnet(parser: Any) -> Language:
    """Return our Russian with the trees of ``parser``, a loaded ``slovnet.Syntax``."""
    return SlovnetLanguage(parser, language("ru"))


def load(folder: str | os.PathLike[str]) -> Language:
    """Return Russian with the slovnet weights under ``folder``.

    Raises :class:`OptionError`: ``LR344`` when slovnet or navec is not installed, ``LR345`` when the folder lacks one
    of the two files or they cannot be read.
    """
    place = Path(folder)
    if not installed():
        raise OptionError("LR344", "slovnet is not installed", hint="pip install 'legal-risk[slovnet]'")
    vectors, weights = weights_in(place)
    if vectors is None or weights is None:
        raise OptionError("LR345", "no slovnet weights", where=str(place), hint=f"put {_VECTORS} and {_PARSER} there")
    import navec
    import slovnet

    try:
        parser = slovnet.Syntax.load(str(weights)).navec(navec.Navec.load(str(vectors)))
    except Exception as error:  # neither package has an error class of its own for files that do not load
        raise OptionError("LR345", str(error), where=str(place), hint="the files are incomplete") from error
    return from_slovnet(parser)


def installed() -> bool:
    """Tell whether both packages can be imported, without importing them."""
    return find_spec("slovnet") is not None and find_spec("navec") is not None


def weights_in(folder: Path) -> tuple[Path | None, Path | None]:
    """Return the word vectors and the parser weights under ``folder``, ``None`` for what is not there."""
    return _first(folder, _VECTORS), _first(folder, _PARSER)


def _first(folder: Path, pattern: str) -> Path | None:
    return next(iter(sorted(folder.rglob(pattern))), None)
