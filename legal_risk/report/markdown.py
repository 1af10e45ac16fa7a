"""A short report as Markdown, to paste into a letter or a ticket."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legal_risk.model.finding import Finding, Status, Tier
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.model.report import ActReport, DecisionNote
from legal_risk.report.captions import Captions, captions
from legal_risk.report.legible import legible, without_middle
from legal_risk.report.quoting import beside_quote, is_absence, readable
from legal_risk.report.remarks import gap_line
from legal_risk.report.tally import tally

_QUOTE_LENGTH = 700
_MARKUP = re.compile(
    r"""
    [\\`*\[\]<>|~$^{}]                         # markup wherever it stands
    | (?<!\w)_ | _(?!\w)                       # emphasis begins or ends at the edge of a word
    | &(?=\#?\w+;) | (?<=\w)@(?=\w)            # an entity, an address of mail
    | :(?=//) | (?<=\bwww)\.                   # an address that becomes a link
    | :(?=[a-z_+-]+:) | =(?==)                 # a smiley, a highlight
    | ^[\#+=-]                                 # a heading, an underline, a bullet
    """,
    re.VERBOSE,
)
"""What becomes markup where it stands; other marks stay bare, so that the raw text reads well in a letter."""
_NUMBER = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")
"""The number of an item of a list, at the beginning of a text."""


def markdown(report: ActReport, *, language: InterfaceLanguage = "ru", notes: Sequence[DecisionNote] = ()) -> str:
    """Return the findings of one act as Markdown; text of the act never becomes markup.

    What an expert rejected has a section of its own; ``notes`` are about decisions that changed nothing.
    """
    return "\n".join(_lines(report, notes, captions(language)))


def _lines(report: ActReport, notes: Sequence[DecisionNote], words: Captions) -> Iterator[str]:
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
    for heading, findings in _sections(report, words):
        yield f"\n## {heading.capitalize()}"
        for number, finding in enumerate(findings, 1):
            yield from _finding(report, finding, number, names.get(finding.factor, ""), words)
    if not counts.signed:
        yield f"\n{words('label.none_found')}"
    for note in notes:
        yield f"\n{words(f'decision_note.{note.kind}')}: {_plain(note.factor)} {_plain(note.norm)} ({note.finding})"
    yield ""


def _sections(report: ActReport, words: Captions) -> Iterator[tuple[str, list[Finding]]]:
    """Yield the headings with their findings: what an expert rejected comes last."""
    rejected = [finding for finding in report.findings if finding.status is Status.REJECTED]
    for tier in Tier:
        if findings := [finding for finding in report.of_tier(tier) if finding.status is not Status.REJECTED]:
            yield words.name("tier", tier.value), findings
    if rejected:
        yield words.name("status", Status.REJECTED.value), rejected


def _finding(report: ActReport, finding: Finding, number: int, name: str, words: Captions) -> Iterator[str]:
    address = finding.address.get(words.language) or words("label.whole_act")
    severity = words.name("severity", finding.severity.value)
    yield f"\n### {number}. {_plain(address)}: {_plain(f'{finding.factor} {name}'.rstrip())} ({severity})"
    quote = without_middle(readable(report.act.source, finding.span) or finding.quote, _QUOTE_LENGTH)
    yield ""
    if is_absence(report.act, finding):
        yield f"{words('label.absent')}:\n"
    yield from (f"> {_plain(line)}" for line in quote.split("\n"))
    yield f"\n{_plain(beside_quote(report.act, finding, words.language))}"
    if finding.status is not Status.NEW:
        verdict = finding.verdict
        stated = (verdict.reason, verdict.note, verdict.author, verdict.date) if verdict else ()
        status = words.name("status", finding.status.value)
        yield f"\n{_plain('; '.join([status, *(part for part in stated if part)]))}"
    for label, text in (("advice", finding.advice), ("wording", finding.proposed_wording)):
        if said := text.get(words.language):
            yield f"\n{words(f'label.{label}')}: {_plain(said)}"


def _plain(text: str) -> str:
    """Escape what Markdown would read as markup."""
    return _NUMBER.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", legible(text))).replace("\n", " ")
