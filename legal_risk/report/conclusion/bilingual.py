"""The conclusion in Russian and Kazakh side by side: one paper on an act, or on its two texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from legal_risk.model.finding import Finding
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.report.captions import captions
from legal_risk.report.conclusion import closing, findings, opening, register
from legal_risk.report.conclusion.bases import basis_numbers
from legal_risk.report.conclusion.contents import add_heading, write_contents
from legal_risk.report.conclusion.matching import matched
from legal_risk.report.conclusion.package import set_properties, to_bytes
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.rejected import write_rejected
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.conclusion.styles import landscape
from legal_risk.report.conclusion.tables import Content, Run, add_table, lines, without_header
from legal_risk.report.conclusion.template import start, turn
from legal_risk.report.conclusion.writer import LONG, write_footer
from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from docx.document import Document

_DEFAULTS = ConclusionSettings()
_NUMBERED = (1.0, 12.8, 12.8)
_HALVES = (1.0, 1.0)
_Part = Callable[[Paper], None]


@dataclass(frozen=True, slots=True)
class _Spread:
    """The two papers, Russian first, written into one document."""

    document: Document
    sides: tuple[Paper, Paper]

    def heading(self, number: int) -> None:
        add_heading(self.document, self.title(number), f"_Part{number}")

    def title(self, number: int) -> str:
        return " / ".join((self.sides[0].part_title(number), self.sides[1].say(f"part{number}")))

    def beside(self, *parts: _Part) -> None:
        """Write each part into a row of two columns."""
        rows = len(parts)
        table = add_table(self.document, [_language(side) for side in self.sides], _HALVES, [((), ())] * rows)
        for row, part in zip(list(table.rows)[1:], parts, strict=True):
            for cell, side in zip(row.cells, self.sides, strict=True):
                part(_inside(cell, side))
                if not cell.paragraphs:
                    cell.add_paragraph()


def bilingual_conclusion(
    result: CheckResult,
    report: ActReport,
    partner: ActReport | None = None,
    *,
    settings: ConclusionSettings = _DEFAULTS,
) -> bytes:
    """Return the conclusion with Russian on the left and Kazakh on the right.

    With ``partner`` the left side is about ``report``, the Russian text, and the right side about ``partner``, the
    Kazakh text of the same act; findings about one norm stand in one row. Without it both sides are about ``report``.
    Raises :class:`OptionError` ``LR322`` when the template of the settings is no Word document.
    """
    document = start("ru", settings.template)
    texts = (report, partner or report)
    ru, kk = (
        Paper(document, result, language, captions(language), settings, text)
        for language, text in zip(ACT_LANGUAGES, texts, strict=True)
    )
    own = settings.template is not None
    if own:
        turn(document, wide=True, own=True)
    else:
        landscape(document.sections[0])
    _write(_Spread(document, (ru, kk)))
    title = legible(f"{ru.say('header')} / {kk.say('header')}: {opening.act_title(ru)}").replace("\n", " ")
    set_properties(document, title=title, author=legible(ru.text(settings.expert)), language="ru", date=settings.date)
    return to_bytes(document)


def _write(spread: _Spread) -> None:
    write_footer(*spread.sides)
    titles = add_table(spread.document, ["", ""], _HALVES, [((), ())])
    titles._tbl.remove(titles.rows[0]._tr)
    without_header(titles)
    for cell, side in zip(titles.rows[0].cells, spread.sides, strict=True):
        opening.write_title(_inside(cell, side, narrow=False))
    registers = [(side, register.decided(side)) for side in spread.sides]
    if max(len(side.signed) + len(rows) for side, rows in registers) >= LONG:
        _contents(spread, [side for side, rows in registers if rows])
    for number, part in ((1, opening.write_object), (2, opening.write_people), (3, opening.write_basis)):
        spread.heading(number)
        spread.beside(_headless(part))
    spread.heading(4)
    spread.beside(_headless(opening.write_summary))
    spread.heading(5)
    _findings(spread)
    for number, part in ((6, closing.write_clear), (7, closing.write_limits), (8, closing.write_verdict)):
        spread.heading(number)
        spread.beside(_headless(part))
    spread.heading(9)
    _proposals(spread)
    spread.heading(10)
    spread.beside(lambda paper: paper.pairs(closing.signature_pairs(paper)))
    for side, rows in registers:
        if rows:
            register.write_register(side, rows)


def _contents(spread: _Spread, annexed: list[Paper]) -> None:
    """Write the table of contents; ``annexed`` are the sides that have a register."""
    entries = [(spread.title(number), f"_Part{number}") for number in range(1, 11)]
    entries += [(side.words("decisions.annex"), register.mark(side)) for side in annexed]
    write_contents(spread.document, " / ".join(side.say("contents") for side in spread.sides), entries)


def _findings(spread: _Spread) -> None:
    """Write a row for each finding, for the two sides of a finding in both texts, and the bases below."""
    ru, kk = spread.sides
    pairs = matched(ru.signed, kk.signed)
    sources = tuple(basis_numbers(side, side.signed) for side in spread.sides)
    if not pairs:
        spread.beside(lambda paper: paper.paragraph(paper.say("findings_none")))
    else:
        spread.beside(lambda paper: paper.paragraph(paper.say("findings_intro", n=len(paper.signed))))
        spread.document.add_paragraph()
        rows = [
            (
                lines(str(number)),
                *(
                    _finding(side, finding, numbers)
                    for side, finding, numbers in zip(spread.sides, pair, sources, strict=True)
                ),
            )
            for number, pair in enumerate(pairs, 1)
        ]
        add_table(spread.document, ["№", *(_language(side) for side in spread.sides)], _NUMBERED, rows)
        spread.document.add_paragraph()
        spread.beside(findings.write_sources)
    if any(side.rejected or side.look for side in spread.sides):
        spread.document.add_paragraph()
        spread.beside(_rest)


def _rest(paper: Paper) -> None:
    write_rejected(paper)
    findings.write_look(paper)


def _finding(paper: Paper, finding: Finding | None, sources: dict[str, int]) -> Content:
    """Return all columns of the table of findings as the paragraphs of one cell."""
    if finding is None:
        return ((Run(paper.say("no_match"), italic=True),),)
    _, address, norm, factor, reason, severity, advice, status = findings.row(paper, 0, finding, sources)
    named = ((severity, "severity"), (status, "status"))
    degree = tuple(Run(f"{paper.say(f'column_{name}')}: {_joined(content)}. ") for content, name in named if content)
    because, instead = (((Run(f"{paper.say(key)}:", italic=True),),) for key in ("column_reason", "label_advice"))
    return (*_bold(address), *_bold(factor), *norm, *because, *reason, *instead, *advice, degree)


def _proposals(spread: _Spread) -> None:
    pairs = [
        pair
        for pair in matched(*(side.signed for side in spread.sides))
        if any(one and side.text(one.proposed_wording) for one, side in zip(pair, spread.sides, strict=True))
    ]
    if not pairs:
        key = "proposals_all_rest" if any(side.signed for side in spread.sides) else "proposals_none"
        spread.beside(lambda paper: paper.paragraph(paper.say(key)))
        return
    spread.beside(lambda paper: paper.paragraph(paper.say("proposals_intro")))
    spread.document.add_paragraph()
    rows = [
        (lines(str(n)), *(_proposal(side, one) for side, one in zip(spread.sides, pair, strict=True)))
        for n, pair in enumerate(pairs, 1)
    ]
    add_table(spread.document, ["№", *(_language(side) for side in spread.sides)], _NUMBERED, rows)


def _proposal(paper: Paper, finding: Finding | None) -> Content:
    if finding is None:
        return ((Run(paper.say("no_match"), italic=True),),)
    return (
        ((Run(paper.address(finding), bold=True),)),
        ((Run(f"{paper.say('column_current')}:", italic=True),)),
        *findings.norm(paper, finding),
        ((Run(f"{paper.say('column_proposed')}:", italic=True),)),
        *(findings.proposed_text(paper, finding) or lines(paper.text(finding.advice))),
    )


def _headless(part: _Part) -> _Part:
    """Return the writer of a part without the heading, which both columns have in common."""
    return lambda paper: part(replace(paper, headings=False))


def _inside(cell: Any, paper: Paper, *, narrow: bool = True) -> Paper:
    """Return the paper that writes into a cell; its empty first paragraph goes when something is written."""
    first = cell.paragraphs[0]._p
    first.getparent().remove(first)
    return replace(paper, document=cell, narrow=narrow)


def _language(paper: Paper) -> str:
    return {"ru": "Русский", "kk": "Қазақша"}[paper.language]


def _bold(content: Content) -> Content:
    return tuple(tuple(replace(run, bold=True) for run in line) for line in content)


def _joined(content: Content) -> str:
    return "; ".join("".join(run.text for run in line) for line in content)
