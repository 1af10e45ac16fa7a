"""What a rule sees: the act, its annotated view, the facts and the rule pack. No files, no clock, nothing global."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import PhraseSet
from legal_risk.model.act import Act
from legal_risk.model.localized import LanguageCode

if TYPE_CHECKING:
    from legal_risk.engine.packs import Pack
    from legal_risk.facts import Facts


@dataclass(frozen=True, eq=False)
class Context:
    """One act under check; ``languages`` are those asked for and present in it."""

    act: Act
    annotated: Annotated
    pack: Pack
    languages: tuple[LanguageCode, ...] = ("ru", "kk")

    @cached_property
    def facts(self) -> Facts:
        """The legal facts of the act, computed when first asked for."""
        from legal_risk.facts import collect

        return collect(self.annotated)

    def phrases(self, language: LanguageCode, phrases: Sequence[str]) -> PhraseSet:
        """Return ``phrases`` compiled with the lexicons of the pack; equal lists are compiled once."""
        return self.pack.compiled(self.annotated.backend(language), tuple(phrases))
