"""Parts 5 and 9 of the conclusion: the findings, and the table of proposed wordings."""

from __future__ import annotations

from collections import Counter

from legal_risk.model.finding import Evidence, EvidenceRole, Finding
from legal_risk.report.conclusion.bases import basis_line, basis_numbers, write_bases
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.rejected import decided, write_rejected
from legal_risk.report.conclusion.tables import Content, Run, add_table, keep_together, lines
from legal_risk.report.legible import shortened, without_middle
from legal_risk.report.quoting import beside_quote, in_quotes, is_absence, norm_text, readable

_WIDTHS = (0.8, 2.7, 5.4, 3.6, 5.1, 1.7, 4.9, 2.6)
_PROPOSAL_WIDTHS = (0.8, 2.6, 5.3, 5.7, 2.6)
_ADDING = frozenset({"I1", "I2", "I3", "P1", "P2", "P5", "P8", "P9", "P10", "R3"})
"""Factors of norms that an act lacks: the wording is to stand beside the norm that calls for it."""
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
        said: dict[str, int] = {}
        rows = [row(paper, number, finding, sources, said) for number, finding in enumerate(paper.signed, 1)]
        add_table(paper.document, header, _WIDTHS, rows)
    write_rejected(paper)
    write_look(paper)


def write_sources(paper: Paper) -> None:
    """Write the end of part 5: the legal bases of its findings."""
    write_bases(paper, paper.signed)


def write_proposals(paper: Paper) -> None:
    """Part 9: what the provisions say and what they could say."""
    paper.heading(9)
    proposed = [(n, finding) for n, finding in enumerate(paper.signed, 1) if paper.text(finding.proposed_wording)]
    if proposed:
        paper.paragraph(paper.say("proposals_intro"))
        header = [
            paper.say("column_number"),
            paper.say("column_element"),
            current(paper),
            paper.say("column_proposed"),
            paper.say("column_why"),
        ]
        rows = [
            (
                lines(str(number)),
                lines(paper.address(finding)),
                norm(paper, finding),
                proposed_text(paper, finding),
                lines(paper.say("proposal_why", number=said, factor=finding.factor)),
            )
            for number, (said, finding) in enumerate(proposed, 1)
        ]
        table = add_table(paper.document, header, _PROPOSAL_WIDTHS, rows)
        keep_together(list(table.rows)[-1:])
    if len(proposed) < len(paper.signed):
        paper.paragraph(paper.say("proposals_rest" if proposed else "proposals_all_rest"))
    elif not proposed:
        paper.paragraph(paper.say("proposals_none"))


def current(paper: Paper) -> str:
    """Return the heading of the column with the text as it is: of a draft, or in force."""
    draft = paper.act.requisites.state == "draft"
    return paper.words("amendments.draft") if draft else paper.say("column_current")


def row(
    paper: Paper, number: int, finding: Finding, sources: dict[str, int], said: dict[str, int] | None = None
) -> tuple[Content, ...]:
    """Return the cells of a finding; ``sources`` are the numbers of the legal bases.

    ``said`` holds the reasons and advices of the rows above with their numbers, which are not repeated.
    """
    return (
        lines(str(number)),
        lines(paper.address(finding)),
        norm(paper, finding) + _other_places(paper, finding),
        lines(paper.factor(finding.factor), paper.point(finding.factor)),
        _reason(paper, number, finding, said) + lines(basis_line(paper, finding, sources)),
        lines(paper.words.name("severity", finding.severity.value)),
        _advice(paper, number, finding, said),
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


def proposed_text(paper: Paper, finding: Finding) -> Content:
    """Return the proposed wording; one that joins a norm instead of replacing it says so."""
    wording = paper.text(finding.proposed_wording)
    joins = finding.factor in _ADDING and not wording.startswith("…") and not is_absence(paper.act, finding)
    lead: Content = ((Run(paper.say("added_norm"), italic=True),),) if wording and joins else ()
    return lead + lines(wording)


def _other_places(paper: Paper, finding: Finding) -> Content:
    """Return the other side of a conflict, or the norms that call for a missing one."""
    labels = {EvidenceRole.CONFLICT: "evidence_label"}
    if is_absence(paper.act, finding):
        labels[EvidenceRole.TRIGGER] = "needed_label"
    told = [
        paper.say(
            "other_text_label" if piece.source else labels[piece.role],
            address=_where(paper, piece),
            quote=in_quotes(_short_quote(paper, piece)),
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


def _reason(paper: Paper, number: int, finding: Finding, said: dict[str, int] | None) -> Content:
    why = paper.text(finding.why)
    above = _above(said, f"why {finding.rule} {why}", number)
    told = paper.say("reason_above", number=above) if why and above else why
    return lines(beside_quote(paper.act, finding, paper.language), told)


def _above(said: dict[str, int] | None, text: str, number: int) -> int:
    """Return the number of the row that says ``text`` already, 0 when this one is the first."""
    if said is None or said.setdefault(text, number) == number:
        return 0
    return said[text]


def _advice(paper: Paper, number: int, finding: Finding, said: dict[str, int] | None) -> Content:
    wording = paper.text(finding.proposed_wording)
    if above := _above(said, f"advice {paper.text(finding.advice)} {wording}", number):
        return lines(paper.say("advice_above", number=above))
    return lines(paper.text(finding.advice), paper.say("wording_below") if wording else "")


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
    said = beside_quote(paper.act, finding, paper.language)
    return f"{paper.address(finding)}: {in_quotes(quote)}. {paper.factor(finding.factor)}. {said}"
