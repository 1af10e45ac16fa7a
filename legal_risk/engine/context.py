"""What a rule sees: the act, its annotated view, the facts and the rule pack. No files, no clock, nothing global."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import Match, PhraseSet
from legal_risk.model.act import Act
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.span import Span

if TYPE_CHECKING:
    from legal_risk.engine.packs import Pack
    from legal_risk.facts import Facts


@dataclass(frozen=True, eq=False)
class Context:
    """One act under check; ``languages`` are those asked for and present in it.

    ``pair`` is the text of the same act in the other language, ``companions`` other acts to compare with, if given.
    """

    act: Act
    annotated: Annotated
    pack: Pack
    languages: tuple[LanguageCode, ...] = ACT_LANGUAGES
    pair: Facts | None = None
    companions: tuple[Facts, ...] = ()
    _found: dict[PhraseSet, tuple[Match, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def facts(self) -> Facts:
        """The legal facts of the act, computed when first asked for."""
        from legal_risk.facts import collect

        return collect(self.annotated)

    def phrases(self, language: LanguageCode, phrases: Sequence[str]) -> PhraseSet:
        """Return ``phrases`` compiled with the lexicons of the pack; equal lists are compiled once."""
        return self.pack.compiled(self.annotated.backend(language), tuple(phrases))

    def matches(self, phrases: PhraseSet, stretch: Span) -> Iterator[Match]:
        """Yield the matches inside a long ``stretch`` of the view; the whole act is searched, but only once."""
        if phrases not in self._found:
            self._found[phrases] = tuple(phrases.find(self.annotated))
        found = self._found[phrases]
        first = bisect_left(found, stretch.start, key=lambda m: m.span.start)
        for match in found[first:]:
            if match.span.start >= stretch.end:
                return
            if match.span.end <= stretch.end:
                yield match
