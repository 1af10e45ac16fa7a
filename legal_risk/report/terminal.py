"""The summary for a terminal: returns rich renderables, prints nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from legal_risk.model.finding import Finding, Status, Tier
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.model.report import ActReport, CheckResult, DecisionNote, Failure
from legal_risk.report.captions import Captions, captions
from legal_risk.report.failures import told
from legal_risk.report.legible import legible, shortened, without_middle
from legal_risk.report.quoting import beside_quote, in_quotes, is_absence, readable
from legal_risk.report.remarks import gap_line
from legal_risk.report.tally import tally, tally_result

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

_COLOURS = {"high": "red", "medium": "yellow", "low": "green", "note": "default"}
_QUOTE_LENGTH = 400
_PLACE_LENGTH = 120
_FOLDED = {Status.REJECTED: "terminal.rejected_folded", Status.KNOWN: "terminal.known_folded"}


def summary(result: CheckResult, *, language: InterfaceLanguage = "ru", all_tiers: bool = False) -> RenderableType:
    """Return what a run found: each act with its findings for the conclusion, then inputs that failed, then totals.

    ``all_tiers`` shows the findings of the second tier too, and those that an expert rejected or that an earlier report
    had; otherwise these are only counted.
    """
    from rich.console import Group

    words = captions(language)
    parts: list[RenderableType] = []
    for report in result.acts:
        parts += _act(report, words, all_tiers)
    parts += [failure_line(failure, language) for failure in result.errors]
    return Group(*parts, _totals(result, words))


def failure_line(failure: Failure, language: InterfaceLanguage) -> RenderableType:
    """Return one input that could not be used: code, place, what happened, what to do."""
    words = captions(language)
    message, hint = told(failure, language)
    line = _text(f"{words('cli.error')} {failure.code}: ", "bold red")
    line.append(legible(f"{failure.source}: " if failure.source else ""))
    line.append(legible(message))
    if hint:
        line.append(legible(f"\n  {words('cli.hint')}: {hint}"), "dim")
    return line


def decision_line(note: DecisionNote, language: InterfaceLanguage) -> RenderableType:
    """Return one decision of an expert that changed nothing: why, about which norm, which entry of the file."""
    said = captions(language)(f"decision_note.{note.kind}")
    norm = f" {in_quotes(shortened(' '.join(note.norm.split()), _PLACE_LENGTH))}" if note.norm else ""
    return _text(f"{said}: {note.factor}{norm} ({note.finding})", "yellow")


def _text(text: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(legible(text), style=style)


def _act(report: ActReport, words: Captions, all_tiers: bool) -> Iterator[RenderableType]:
    act, coverage = report.act, report.coverage
    yield _text(act.requisites.title or act.source.name, "bold")
    read = words("label.coverage_value", checked=coverage.checked, units=coverage.units)
    kind = words.name("kind", act.requisites.kind)
    purpose = words.name("type", act.typing.type.value)
    facts = [act.source.name, kind if kind == purpose else f"{kind}; {purpose}", f"{words('label.coverage')}: {read}"]
    yield _text(" · ".join(facts), "dim")
    for gap in coverage.not_checked:
        yield _text(f"{words('label.not_checked')}: {gap_line(words, gap)}", "yellow")
    shown = report.findings if all_tiers else _open(report, Tier.CONCLUSION)
    names = {outcome.factor: outcome.name.get(words.language) for outcome in report.factors}
    for number, finding in enumerate(shown, 1):
        yield _finding(report, finding, f"{number}. ", names.get(finding.factor, ""), words)
    if not tally(report.findings).signed:
        yield _text(words("label.none_found"))
    if not all_tiers:
        yield from _folded(report, words)
    yield _text("")


def _finding(report: ActReport, finding: Finding, number: str, name: str, words: Captions) -> RenderableType:
    from rich.padding import Padding

    severity = finding.severity.value
    text = _text(number, "bold")
    text.append(legible(finding.address.get(words.language) or words("label.whole_act")), "bold")
    text.append(f"  [{words.name('severity', severity)}] ", _COLOURS[severity])
    text.append(legible(f"{finding.factor} {name}".rstrip()))
    if finding.tier is Tier.LOOK:
        text.append(f" ({words.name('tier', 'look')})", "dim")
    if finding.status is not Status.NEW:
        text.append(f" ({words.name('status', finding.status.value)})", "dim")
    quote = readable(report.act.source, finding.span) or finding.quote
    if is_absence(report.act, finding):
        text.append(f"\n[{words('label.absent')}]")
        quote = shortened(" ".join(quote.split()), _PLACE_LENGTH)
    text.append(legible(f"\n{in_quotes(without_middle(quote, _QUOTE_LENGTH))}"), "italic")
    text.append(legible(f"\n{beside_quote(report.act, finding, words.language)}"))
    if advice := finding.advice.get(words.language):
        text.append(legible(f"\n→ {advice}"), "cyan")
    return Padding(text, (0, 0, 1, 2))


def _folded(report: ActReport, words: Captions) -> Iterator[RenderableType]:
    for status, key in _FOLDED.items():
        if count := sum(finding.status is status for finding in report.findings):
            yield _text(words(key, n=count), "dim")
    look = _open(report, Tier.LOOK)
    if look:
        counts = ", ".join(f"{code} – {n}" for code, n in Counter(finding.factor for finding in look).items())
        yield _text(f"{words('terminal.look_folded', n=len(look))} {counts}", "dim")


def _open(report: ActReport, tier: Tier) -> list[Finding]:
    """Return the findings of one tier that an expert still has to read."""
    return [finding for finding in report.of_tier(tier) if finding.status not in _FOLDED]


def _totals(result: CheckResult, words: Captions) -> RenderableType:
    counts = tally_result(result)
    figures = {"acts": len(result.acts), "signed": counts.signed, "shown": counts.shown, "errors": len(result.errors)}
    rejected = sum(f.status is Status.REJECTED for report in result.acts for f in report.findings)
    among = f" {words('terminal.rejected_total', n=rejected)}" if rejected else ""
    return _text(words("terminal.summary", **figures) + among, "bold")
