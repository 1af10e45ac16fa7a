"""Stanza as a backend, with models from a folder that the user names; nothing is ever downloaded on the way.

Tokens and sentences stay ours: they know the numbers of units and the abbreviations of acts. Stanza gives each word
form its lemma, part of speech and features; our own readings follow, so that a rule never loses one by the change.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from legal_risk.errors import OptionError
from legal_risk.lang import language
from legal_risk.lang.borrowed import BorrowedLanguage
from legal_risk.lang.interface import Analysis, Language
from legal_risk.lang.universal import features_of, reading
from legal_risk.model.localized import LanguageCode

# What readings need. Words go in one by one, so that no model of the tokenizer is loaded.
_PROCESSORS = ("pos", "lemma")


class StanzaLanguage(BorrowedLanguage):
    """A Stanza pipeline behind our interface; ``fallback`` gives tokens, sentences and further readings."""

    def __init__(self, nlp: Any, code: LanguageCode, fallback: Language) -> None:
        super().__init__(code, f"stanza:{code}", fallback)
        self._nlp = nlp

    def _reading(self, word: str) -> Analysis | None:
        parsed = [found for sentence in self._nlp(word).sentences for found in sentence.words] if word.strip() else []
        if len(parsed) != 1 or not parsed[0].lemma or not parsed[0].upos:
            return None
        return reading(parsed[0].lemma, parsed[0].upos, features_of(parsed[0].feats), self.code)


def from_stanza(nlp: Any, code: LanguageCode) -> Language:
    """Return a backend that takes the readings of words from the Stanza pipeline ``nlp``."""
    return StanzaLanguage(nlp, code, language(code))


def load(code: LanguageCode, folder: str | os.PathLike[str]) -> Language:
    """Return the backend of ``code`` with the Stanza models under ``folder`` (as ``stanza.download`` lays them out).

    Raises :class:`OptionError`: ``LR341`` when Stanza is not installed, ``LR342`` when the folder holds no models of
    the language or Stanza cannot read them.
    """
    place = Path(folder)
    if not installed():
        raise OptionError("LR341", "Stanza is not installed", hint="pip install 'legal-risk[stanza]'")
    found = processors(code, place)
    if found != _PROCESSORS:
        raise OptionError(
            "LR342",
            f"no Stanza models for {code!r}",
            where=str(place),
            hint=f"legal-risk models download stanza {code} --dir {place} --yes",
        )
    import stanza

    try:
        nlp = stanza.Pipeline(
            lang=code,
            dir=str(place),
            processors=",".join(("tokenize", *_PROCESSORS)),
            tokenize_pretokenized=True,
            download_method=None,
            use_gpu=False,
            verbose=False,
        )
    except Exception as error:  # Stanza has no error class of its own for models that do not load
        raise OptionError("LR342", str(error), where=str(place), hint="download the models again") from error
    return from_stanza(nlp, code)


def download(code: LanguageCode, folder: str | os.PathLike[str]) -> None:
    """Call Stanza's own download of the models of ``code`` into ``folder``: the only function that uses the network.

    Raises :class:`OptionError`: ``LR341`` when Stanza is not installed, ``LR343`` when the download fails.
    """
    if not installed():
        raise OptionError("LR341", "Stanza is not installed", hint="pip install 'legal-risk[stanza]'")
    import stanza

    try:
        stanza.download(code, model_dir=str(folder), processors=",".join(("tokenize", *_PROCESSORS)), verbose=False)
    except Exception as error:  # network, disk and catalogue faults come in many classes
        raise OptionError("LR343", str(error) or type(error).__name__, where=str(folder)) from error


def installed() -> bool:
    """Tell whether the package can be imported, without importing it."""
    return find_spec("stanza") is not None


def processors(code: LanguageCode, folder: Path) -> tuple[str, ...]:
    """Return which of the processors that readings need have a model of ``code`` under ``folder``."""
    return tuple(name for name in _PROCESSORS if any(_models(folder / code / name)))


def _models(folder: Path) -> Iterator[Path]:
    return folder.glob("*.pt")
