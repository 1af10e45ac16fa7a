"""The whole conclusion on one act, as the bytes of a docx file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legal_risk.model.localized import LanguageCode
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.report.captions import captions
from legal_risk.report.conclusion import closing, findings, opening, register
from legal_risk.report.conclusion.package import set_properties, to_bytes
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.conclusion.styles import add_footer, landscape, portrait, prepare
from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from docx.document import Document

_DEFAULTS = ConclusionSettings()


def conclusion(
    result: CheckResult,
    report: ActReport,
    *,
    language: LanguageCode = "ru",
    settings: ConclusionSettings = _DEFAULTS,
) -> bytes:
    """Return the conclusion on ``report``, an act of ``result``; the same input gives the same bytes."""
    import docx

    document = docx.Document()
    prepare(document, language)
    paper = Paper(document, result, report, language, captions(language), settings)
    _write(paper)
    title = legible(f"{paper.say('header')}: {opening.act_title(paper)}").replace("\n", " ")
    author = legible(paper.text(settings.expert))
    set_properties(document, title=title, author=author, language=language, date=settings.date)
    return to_bytes(document)


def _write(paper: Paper) -> None:
    """Write the ten parts; the parts with wide tables lie on wide pages, the signature never alone on a page."""
    _footer(paper)
    opening.write_title(paper)
    opening.write_object(paper)
    opening.write_people(paper)
    opening.write_basis(paper)
    opening.write_summary(paper)
    _turn(paper.document, wide=bool(paper.signed))
    findings.write_findings(paper)
    _turn(paper.document, wide=False)
    closing.write_clear(paper)
    closing.write_limits(paper)
    closing.write_verdict(paper)
    proposals = any(paper.text(finding.proposed_wording) for finding in paper.signed)
    _turn(paper.document, wide=proposals)
    findings.write_proposals(paper)
    closing.write_signature(paper)
    if rows := register.decided(paper):
        if proposals:
            paper.document.add_page_break()  # type: ignore[no-untyped-call]
        _turn(paper.document, wide=True)
        register.write_register(paper, rows)


def _turn(document: Document, *, wide: bool) -> None:
    """Go on in a section of the wanted page; nothing changes when the page already is so."""
    from docx.enum.section import WD_ORIENT

    is_wide = document.sections[-1].orientation == WD_ORIENT.LANDSCAPE
    if wide != is_wide:
        (landscape if wide else portrait)(document.add_section())


def _footer(paper: Paper) -> None:
    pack = paper.result.pack
    text = paper.say("footer", tool=paper.result.version, pack=pack.name, version=pack.version)
    page_line = paper.words.entries["conclusion.page"]
    add_footer(paper.document.sections[0], legible(text), page_line)
