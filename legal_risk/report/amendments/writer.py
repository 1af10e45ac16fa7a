"""The comparative table as a Word document: what a norm says, what it could say, and why."""

from __future__ import annotations

from legal_risk.model.finding import Finding
from legal_risk.model.localized import LanguageCode
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.model.span import Span
from legal_risk.report.amendments.rows import NormRow, norm_rows, only_accepted
from legal_risk.report.captions import captions
from legal_risk.report.conclusion.bases import basis_line, basis_numbers, write_bases
from legal_risk.report.conclusion.closing import signature_pairs
from legal_risk.report.conclusion.findings import current, proposed_text
from legal_risk.report.conclusion.opening import act_title
from legal_risk.report.conclusion.package import set_properties, to_bytes
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.conclusion.styles import NOTE, landscape
from legal_risk.report.conclusion.tables import Content, Run, add_table, lines
from legal_risk.report.conclusion.template import start, turn
from legal_risk.report.conclusion.writer import write_footer
from legal_risk.report.legible import legible, shortened
from legal_risk.report.quoting import beside_quote, in_quotes, readable

_WIDTHS = (1.0, 3.6, 7.6, 7.6, 6.9)
_TITLE_LENGTH = 300
_PLACE_LENGTH = 160
_DEFAULTS = ConclusionSettings()


def draft_amendments(
    result: CheckResult,
    report: ActReport,
    *,
    language: LanguageCode = "ru",
    settings: ConclusionSettings = _DEFAULTS,
) -> bytes:
    """Return the comparative table on ``report``, an act of ``result``; the same input gives the same bytes.

    Raises :class:`OptionError` ``LR322`` when the template of the settings is no Word document.
    """
    document = start(language, settings.template)
    paper = Paper(document, result, language, captions(language), settings, report)
    if settings.template is None:
        landscape(document.sections[0])
    else:
        turn(document, wide=True, own=True)
    _write(paper, accepted=only_accepted(result, settings))
    title = legible(f"{_head(paper)}: {act_title(paper)}").replace("\n", " ")
    set_properties(
        document, title=title, author=legible(paper.text(settings.expert)), language=language, date=settings.date
    )
    return to_bytes(document)


def _write(paper: Paper, *, accepted: bool) -> None:
    write_footer(paper)
    rows = norm_rows(paper.report, accepted=accepted)
    paper.document.add_paragraph(legible(_head(paper)), style="Title")
    paper.document.add_paragraph(legible(shortened(act_title(paper), _TITLE_LENGTH)), style="Title")
    count = sum(len(row.findings) for row in rows)
    if not rows:
        paper.paragraph(paper.words("amendments.none_accepted" if accepted else "amendments.none"))
        return
    told = paper.words("amendments.accepted" if accepted else "amendments.signed", n=count, norms=len(rows))
    paper.paragraph(f"{told} {paper.say('proposals_intro')}", NOTE)
    number, element, proposed, why = (paper.say(f"column_{name}") for name in ("number", "element", "proposed", "why"))
    header = [number, element, current(paper), proposed, why]
    sources = basis_numbers(paper, (finding for row in rows for finding in row.findings))
    add_table(paper.document, header, _WIDTHS, [_row(paper, n, row, sources) for n, row in enumerate(rows, 1)])
    write_bases(paper, (finding for row in rows for finding in row.findings))
    paper.document.add_paragraph()
    paper.pairs(signature_pairs(paper))


def _head(paper: Paper) -> str:
    term = paper.settings.term
    return paper.words("amendments.title", of_many=paper.text(term.of_many))


def _row(paper: Paper, number: int, row: NormRow, sources: dict[str, int]) -> tuple[Content, ...]:
    return (
        lines(str(number)),
        lines(paper.address(row.findings[0])),
        _current(paper, row),
        _proposed(paper, row.findings),
        tuple(line for finding in row.findings for line in _why(paper, finding, sources)),
    )


def _current(paper: Paper, row: NormRow) -> Content:
    """Return the whole norm with the words of its findings in bold; of a missing norm the place where it belongs."""
    if row.absent:
        place = shortened(" ".join(readable(paper.act.source, row.span).split()), _PLACE_LENGTH)
        return ((Run(paper.words("amendments.absent"), bold=True),), *lines(in_quotes(place)))
    content: list[list[Run]] = [[]]
    for span, bold in _pieces(row):
        for number, line in enumerate(readable(paper.act.source, span).split("\n")):
            if number:
                content.append([])
            if line:
                content[-1].append(Run(line, bold=bold))
    return tuple(tuple(line) for line in content if line)


def _pieces(row: NormRow) -> list[tuple[Span, bool]]:
    """Return the norm cut at the quotes of its findings, each stretch once."""
    pieces, reached = [], row.span.start
    for quote in sorted(finding.span for finding in row.findings):
        if quote.end <= reached:
            continue
        if quote.start > reached:
            pieces.append((Span(reached, quote.start), False))
        pieces.append((Span(max(reached, quote.start), quote.end), True))
        reached = quote.end
    return [*pieces, (Span(reached, row.span.end), False)] if reached < row.span.end else pieces


def _proposed(paper: Paper, findings: tuple[Finding, ...]) -> Content:
    wordings = dict.fromkeys(proposed_text(paper, finding) for finding in findings)
    advice = dict.fromkeys(
        paper.text(finding.advice) for finding in findings if not paper.text(finding.proposed_wording)
    )
    own = tuple((Run(paper.words("amendments.by_author", advice=text), italic=True),) for text in advice if text)
    return (*(line for wording in wordings for line in wording), *own)


def _why(paper: Paper, finding: Finding, sources: dict[str, int]) -> Content:
    point = paper.point(finding.factor)
    factor = f"{paper.factor(finding.factor)} ({point})" if point else paper.factor(finding.factor)
    said = lines(beside_quote(paper.act, finding, paper.language), basis_line(paper, finding, sources))
    return ((Run(factor, bold=True),), *said)
