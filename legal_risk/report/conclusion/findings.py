"""Parts 5 and 9 of the conclusion: the findings, and the table of proposed wordings."""

from __future__ import annotations

from collections import Counter

from legal_risk.model.finding import Evidence, EvidenceRole, Finding
from legal_risk.report.conclusion.bases import basis_line, basis_numbers, write_bases
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.rejected import decided, write_rejected
from legal_risk.report.conclusion.tables import Content, Run, add_table, lines
from legal_risk.report.legible import shortened, without_middle
from legal_risk.report.quoting import in_quotes, is_absence, norm_text, readable

_WIDTHS = (0.8, 2.9, 4.7, 3.95, 5.0, 1.95, 4.8, 2.6)
_PROPOSAL_WIDTHS = (1.0, 3.6, 7.6, 8.2, 6.3)
_EVIDENCE_LENGTH = 300
_PLACE_LENGTH = 160


def write_findings(paper: Paper) -> None:
    """Part 5: the table of findings, and what was left to the expert's eye."""
    paper.heading(5)
    if not paper.signed:
        paper.paragraph(paper.say("findings_none"))
    else:
        paper.paragraph(paper.say("findings_intro", n=len(paper.signed)))
        columns = ("number", "address", "quote", "factor", "reason", "severity", "advice", "status")
        header = [paper.say(f"column_{column}") for column in columns]
        sources = basis_numbers(paper, paper.signed)
        rows = [row(paper, number, finding, sources) for number, finding in enumerate(paper.signed, 1)]
        add_table(paper.document, header, _WIDTHS, rows)
    write_rejected(paper)
    write_look(paper)


def write_sources(paper: Paper) -> None:
    """Write the end of part 5: the legal bases of its findings."""
    write_bases(paper, basis_numbers(paper, paper.signed))


def write_proposals(paper: Paper) -> None:
    """Part 9: what the provisions say and what they could say."""
    paper.heading(9)
    proposed = [finding for finding in paper.signed if paper.text(finding.proposed_wording)]
    if proposed:
        paper.paragraph(paper.say("proposals_intro"))
        header = [paper.say(f"column_{column}") for column in ("number", "element", "current", "proposed", "why")]
        rows = [
            (
                lines(str(number)),
                lines(paper.address(finding)),
                norm(paper, finding),
                lines(paper.text(finding.proposed_wording)),
                lines(paper.text(finding.message)),
            )
            for number, finding in enumerate(proposed, 1)
        ]
        add_table(paper.document, header, _PROPOSAL_WIDTHS, rows)
    if len(proposed) < len(paper.signed):
        paper.paragraph(paper.say("proposals_rest" if proposed else "proposals_all_rest"))
    elif not proposed:
        paper.paragraph(paper.say("proposals_none"))


def row(paper: Paper, number: int, finding: Finding, sources: dict[str, int]) -> tuple[Content, ...]:
    """Return the cells of a finding; ``sources`` are the numbers of the legal bases."""
    return (
        lines(str(number)),
        lines(paper.address(finding)),
        norm(paper, finding) + _other_places(paper, finding),
        lines(paper.factor(finding.factor), paper.point(finding.factor)),
        lines(paper.text(finding.message), paper.text(finding.why), basis_line(paper, finding, sources)),
        lines(paper.words.name("severity", finding.severity.value)),
        _advice(paper, finding),
        lines(paper.words.name("status", finding.status), decided(paper, finding)),
    )


def norm(paper: Paper, finding: Finding) -> Content:
    """Return the norm with the quote in bold, one paragraph for each paragraph of the act; or that there is none."""
    norm = norm_text(paper.act, finding)
    if is_absence(paper.act, finding):
        place = shortened(" ".join(norm.quote.split()), _PLACE_LENGTH)
        return ((Run(f"[{paper.words('label.absent')}]", bold=True),), *lines(in_quotes(place)))
    content: list[list[Run]] = [[]]
    for text, bold in ((norm.before, False), (norm.quote, True), (norm.after, False)):
        for number, line in enumerate(text.split("\n")):
            if number:
                content.append([])
            if line:
                content[-1].append(Run(line, bold=bold))
    return tuple(tuple(line) for line in content if line)


def _other_places(paper: Paper, finding: Finding) -> Content:
    """Return the other side of a conflict, or the norms that call for a missing one."""
    labels = {EvidenceRole.CONFLICT: "evidence_label"}
    if is_absence(paper.act, finding):
        labels[EvidenceRole.TRIGGER] = "needed_label"
    told = [
        paper.say(
            "other_text_label" if piece.source else labels[piece.role],
            address=_where(paper, piece),
            quote=_short_quote(paper, piece),
        )
        for piece in finding.evidence
        if piece.role in labels and piece.span != finding.span
    ]
    return tuple((Run(text, italic=True),) for text in dict.fromkeys(told))


def _where(paper: Paper, piece: Evidence) -> str:
    return paper.text(piece.address) or paper.words("label.whole_act")


def _short_quote(paper: Paper, piece: Evidence) -> str:
    shown = "" if piece.source else readable(paper.act.source, piece.span)
    return without_middle(shown or piece.quote, _EVIDENCE_LENGTH)


def _advice(paper: Paper, finding: Finding) -> Content:
    wording = paper.text(finding.proposed_wording)
    proposal: Content = ((Run(paper.say("wording_label"), italic=True),), *lines(wording)) if wording else ()
    return lines(paper.text(finding.advice)) + proposal


def write_look(paper: Paper) -> None:
    """Write how many places are left to the eye of the expert; with ``include_look`` all of them."""
    look = paper.look
    if not look:
        return
    counts = ", ".join(f"{code} – {n}" for code, n in Counter(finding.factor for finding in look).items())
    paper.paragraph(paper.say("look_line", n=len(look), factors=counts))
    if paper.settings.include_look:
        paper.paragraph(f"{paper.say('look_heading')}:")
        paper.bullets([_look_item(paper, finding) for finding in look])


def _look_item(paper: Paper, finding: Finding) -> str:
    quote = without_middle(norm_text(paper.act, finding).quote, _EVIDENCE_LENGTH)
    return f"{paper.address(finding)}: «{quote}». {paper.factor(finding.factor)}. {paper.text(finding.message)}"
