"""What is written beside a finding in a copy of the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legal_risk.model.finding import Finding, Status, Tier
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.model.report import ActReport
from legal_risk.model.span import Span
from legal_risk.report.captions import Captions, captions
from legal_risk.report.quoting import beside_quote

AUTHOR = "legal-risk"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on the characters ``span`` of the source text: ``lines`` are its paragraphs, the first is its head.

    ``severity`` is that of the finding, empty when there is none.
    """

    span: Span
    lines: tuple[str, ...]
    severity: str = ""


def notes_of(
    reports: Iterable[ActReport], language: InterfaceLanguage = "ru", *, look: bool = False
) -> tuple[Note, ...]:
    """Return the remarks on the acts of one document in the order of the text.

    What an expert rejected is left out; ``look`` adds the findings that are only worth a look.
    """
    words = captions(language)
    notes = [
        Note(f.span, tuple(_lines(f, report, words)), f.severity.value)
        for report in reports
        for f in _shown(report, look)
    ]
    return tuple(sorted(notes, key=lambda note: note.span))


def _shown(report: ActReport, look: bool) -> Iterator[Finding]:
    for finding in report.findings:
        if finding.status is not Status.REJECTED and (look or finding.tier is Tier.CONCLUSION):
            yield finding


def _lines(finding: Finding, report: ActReport, words: Captions) -> Iterator[str]:
    name = next((o.name.get(words.language) for o in report.factors if o.factor == finding.factor), "")
    severity = words.name("severity", finding.severity.value)
    look = f" ({words.name('tier', 'look')})" if finding.tier is Tier.LOOK else ""
    yield f"{finding.factor}. {name} [{severity}]{look}"
    yield beside_quote(report.act, finding, words.language)
    if advice := finding.advice.get(words.language):
        yield f"{words('label.advice')}: {advice}"
    if wording := finding.proposed_wording.get(words.language):
        yield f"{words('label.wording')}: {wording}"
