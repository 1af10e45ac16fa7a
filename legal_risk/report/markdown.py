"""A short report as Markdown, to paste into a letter or a ticket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.model.finding import Finding, Tier
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.model.report import ActReport
from legal_risk.report.captions import Captions, captions
from legal_risk.report.legible import legible, without_middle
from legal_risk.report.quoting import is_absence, readable
from legal_risk.report.remarks import gap_line
from legal_risk.report.tally import tally

_QUOTE_LENGTH = 700
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>&~$^:@=])")


def markdown(report: ActReport, *, language: InterfaceLanguage = "ru") -> str:
    """Return the findings of one act as Markdown; text of the act never becomes markup."""
    return "\n".join(_lines(report, captions(language)))


def _lines(report: ActReport, words: Captions) -> Iterator[str]:
    act, coverage, counts = report.act, report.coverage, tally(report.findings)
    yield f"# {_plain(act.requisites.title or act.source.name)}"
    yield ""
    yield f"- {words('label.file')}: {_plain(act.source.name)}"
    read = words("label.coverage_value", checked=coverage.checked, units=coverage.units)
    yield f"- {words('label.coverage')}: {read}"
    yield f"- {words('label.conclusion_count')}: {counts.signed}"
    yield f"- {words('label.look_count')}: {counts.shown}"
    for gap in coverage.not_checked:
        yield f"- {words('label.not_checked')}: {_plain(gap_line(words, gap))}"
    names = {outcome.factor: outcome.name.get(words.language) for outcome in report.factors}
    for tier in Tier:
        findings = report.of_tier(tier)
        if findings:
            yield f"\n## {words.name('tier', tier.value).capitalize()}"
        for number, finding in enumerate(findings, 1):
            yield from _finding(report, finding, number, names.get(finding.factor, ""), words)
    if not counts.signed:
        yield f"\n{words('label.none_found')}"
    yield ""


def _finding(report: ActReport, finding: Finding, number: int, name: str, words: Captions) -> Iterator[str]:
    address = finding.address.get(words.language) or words("label.whole_act")
    severity = words.name("severity", finding.severity.value)
    yield f"\n### {number}. {_plain(address)}: {_plain(f'{finding.factor} {name}'.rstrip())} ({severity})"
    quote = without_middle(readable(report.act.source, finding.span) or finding.quote, _QUOTE_LENGTH)
    yield ""
    if is_absence(report.act, finding):
        yield f"{words('label.absent')}:\n"
    yield from (f"> {_plain(line)}" for line in quote.split("\n"))
    yield f"\n{_plain(finding.message.get(words.language))}"
    for label, text in (("advice", finding.advice), ("wording", finding.proposed_wording)):
        if said := text.get(words.language):
            yield f"\n{words(f'label.{label}')}: {_plain(said)}"


def _plain(text: str) -> str:
    """Escape what Markdown would read as markup."""
    return _MARKUP.sub(r"\\\1", legible(text)).replace("\n", " ")
