"""Which analysers are at hand: our own, and the optional ones with their versions and models."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from legal_risk import __version__
from legal_risk.lang import slovnet, stanza
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode


@dataclass(frozen=True, slots=True)
class Backend:
    """An analyser. ``version`` is empty for a package that is not installed; ``where`` is the folder of its models.

    ``languages`` are those that it can be used for now; ``ready`` tells whether there is any.
    """

    name: str
    version: str
    languages: tuple[LanguageCode, ...]
    where: str = ""
    own: bool = False

    @property
    def ready(self) -> bool:
        """Whether the analyser can be used now."""
        return bool(self.languages)


def backends(folder: str | os.PathLike[str] | None = None) -> tuple[Backend, ...]:
    """Return the analysers, our own first; ``folder`` is where the models of the user are.

    Nothing is imported, loaded or downloaded.
    """
    return tuple(_backends(Path(folder) if folder is not None else None))


def _backends(folder: Path | None) -> Iterator[Backend]:
    yield Backend("suffix-chains", __version__, ("kk",), where="legal_risk.lang.kk", own=True)
    yield Backend("pymorphy3", _version("pymorphy3"), ("ru",), where="pymorphy3_dicts_ru", own=True)
    yield Backend("spacy", _version("spacy"), (), where="legal_risk.lang.spacy.from_pipeline")
    yield Backend("stanza", _version("stanza"), _stanza_languages(folder), where=str(folder or ""))
    yield Backend("slovnet", _version("slovnet"), _slovnet_languages(folder), where=str(folder or ""))


def _stanza_languages(folder: Path | None) -> tuple[LanguageCode, ...]:
    if folder is None or find_spec("stanza") is None:
        return ()
    return tuple(code for code in ACT_LANGUAGES if {"pos", "lemma"} <= set(stanza.processors(code, folder)))


def _slovnet_languages(folder: Path | None) -> tuple[LanguageCode, ...]:
    ready = folder is not None and slovnet.installed() and None not in slovnet.weights_in(folder)
    return ("ru",) if ready else ()


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
