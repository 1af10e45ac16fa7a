"""The whole conclusion on one act, as the bytes of a docx file."""

from __future__ import annotations

from legal_risk.model.localized import LanguageCode
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.report.captions import captions
from legal_risk.report.conclusion import closing, findings, opening, register
from legal_risk.report.conclusion.contents import write_contents
from legal_risk.report.conclusion.package import set_properties, to_bytes
from legal_risk.report.conclusion.page import Page
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.conclusion.styles import add_footer
from legal_risk.report.conclusion.template import start, turn
from legal_risk.report.legible import legible

LONG = 12
"""From so many findings and decisions on a conclusion has a table of contents."""
_DEFAULTS = ConclusionSettings()


def conclusion(
    result: CheckResult,
    report: ActReport,
    *,
    language: LanguageCode = "ru",
    settings: ConclusionSettings = _DEFAULTS,
) -> bytes:
    """Return the conclusion on ``report``, an act of ``result``; the same input gives the same bytes."""
    document = start(language, settings.template)
    paper = Paper(document, result, language, captions(language), settings, report)
    _write(paper)
    title = legible(f"{paper.say('header')}: {opening.act_title(paper)}").replace("\n", " ")
    author = legible(paper.text(settings.expert))
    set_properties(document, title=title, author=author, language=language, date=settings.date)
    return to_bytes(document)


def _write(paper: Paper) -> None:
    """Write the ten parts; the parts with wide tables lie on wide pages, the signature never alone on a page."""
    rows = register.decided(paper)
    write_footer(paper)
    opening.write_title(paper)
    if len(paper.signed) + len(rows) >= LONG:
        _contents(paper, annex=bool(rows))
    opening.write_object(paper)
    opening.write_people(paper)
    opening.write_basis(paper)
    opening.write_summary(paper)
    _turn(paper, wide=bool(paper.signed or paper.rejected))
    findings.write_findings(paper)
    _turn(paper, wide=False)
    findings.write_sources(paper)
    closing.write_clear(paper)
    closing.write_limits(paper)
    closing.write_verdict(paper)
    findings.write_proposals(paper)
    closing.write_signature(paper)
    if rows:
        _turn(paper, wide=True)
        register.write_register(paper, rows)


def _contents(paper: Paper, *, annex: bool) -> None:
    entries = [(paper.part_title(number), f"_Part{number}") for number in range(1, 11)]
    if annex:
        entries.append((paper.words("decisions.annex"), register.mark(paper)))
    write_contents(paper.document, paper.say("contents"), entries)


def _turn(paper: Paper, *, wide: bool) -> None:
    turn(paper.document, wide=wide, own=paper.settings.template is not None)


def write_footer(*papers: Page) -> None:
    """Write the footer with the page numbers in the language of each paper, unless the template has one of its own."""
    section = papers[0].document.sections[0]
    if papers[0].settings.template is not None and not section.footer.is_linked_to_previous:
        return
    pack = papers[0].result.pack
    texts = [
        legible(paper.say("footer", tool=paper.result.version, pack=pack.name, version=pack.version))
        for paper in papers
    ]
    add_footer(section, texts, " / ".join(paper.words.entries["conclusion.page"] for paper in papers))
