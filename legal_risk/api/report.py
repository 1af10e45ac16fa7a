"""The report of a check as a caller holds it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from legal_risk.api.sources import one_of
from legal_risk.model.finding import Finding, Severity
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.report import ActReport, CheckResult, Failure
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.tally import tally_result

_DEFAULTS = ConclusionSettings()


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """What a check found; every output is rendered from ``result``."""

    result: CheckResult

    def __repr__(self) -> str:
        counts = tally_result(self.result)
        return (
            f"Report(acts={len(self.acts)}, conclusion={counts.signed}, look={counts.shown}, errors={len(self.errors)})"
        )

    @property
    def acts(self) -> tuple[ActReport, ...]:
        """The acts that could be checked, in the order in which they were given."""
        return self.result.acts

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all acts, act by act, each in reading order."""
        return tuple(finding for report in self.acts for finding in report.findings)

    @property
    def errors(self) -> tuple[Failure, ...]:
        """The inputs and rules that could not be used, with the code of the error and a hint."""
        return self.result.errors

    @property
    def worst(self) -> Severity | None:
        """The highest severity among the findings of the conclusion tier, ``None`` when there are none."""
        return self.result.worst()

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values: the contract ``legal-risk/report/1``."""
        from legal_risk.report.json import result_to_dict

        return result_to_dict(self.result)

    def save(
        self,
        folder: str | os.PathLike[str],
        formats: Sequence[str] = ("json", "docx", "html"),
        language: LanguageCode | Literal["both"] = "ru",
        settings: ConclusionSettings = _DEFAULTS,
    ) -> list[Path]:
        """Write the report into ``folder`` and return the paths written.

        ``formats`` are any of ``json``, ``jsonl``, ``sarif``, ``xlsx``, ``html``, ``md`` and in Word ``docx`` (the
        conclusion), ``bilingual``, ``amendments``, ``note``; ``language`` is that of the conclusion (``"both"``
        writes two) and the one that the HTML page opens in. Raises :class:`OptionError` when a format or language is
        unknown or the folder cannot be written to.
        """
        from legal_risk.report.saving import save

        languages = ACT_LANGUAGES if language == "both" else (language,)
        one_of(language, (*ACT_LANGUAGES, "both"), "language")
        return save(self.result, folder, formats=formats, languages=languages, settings=settings)
