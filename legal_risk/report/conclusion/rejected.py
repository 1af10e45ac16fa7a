"""What experts decided: findings that they rejected, and decisions that changed nothing."""

from __future__ import annotations

from legal_risk.lang.dates import in_words
from legal_risk.model.finding import Finding
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.tables import Content, add_table, lines
from legal_risk.report.legible import shortened, without_middle
from legal_risk.report.quoting import in_quotes, norm_text

_WIDTHS = (0.9, 4.2, 8.2, 4.6, 5.6, 3.2)
_COLUMNS = ("number", "address", "quote", "factor", "rejected", "decided")
_QUOTE_LENGTH = 300


def write_rejected(paper: Paper) -> None:
    """Write the table of the rejected findings with the reasons; in a narrow paper a line for each."""
    found = paper.rejected
    if not found:
        return
    paper.paragraph(paper.say("rejected_intro", n=len(found)))
    paper.document.paragraphs[-1].paragraph_format.keep_with_next = True
    if paper.narrow:
        paper.bullets([_line(paper, finding) for finding in found])
        return
    header = [paper.say(f"column_{column}") for column in _COLUMNS]
    add_table(paper.document, header, _WIDTHS, [_row(paper, n, finding) for n, finding in enumerate(found, 1)])


def write_idle_decisions(paper: Paper) -> None:
    """Write which decisions of experts changed nothing: nothing answers them, or their time is over."""
    notes = paper.result.decision_notes
    if not notes:
        return
    paper.paragraph(paper.say("decisions_intro"))
    said = [
        paper.say(
            f"decision_{note.kind}",
            factor=note.factor,
            norm=shortened(" ".join(note.norm.split()), _QUOTE_LENGTH) or note.finding,
        )
        for note in notes
    ]
    paper.bullets(said)


def decided(paper: Paper, finding: Finding) -> str:
    """Return who decided about a finding, and when, as far as the decision says it."""
    verdict = finding.verdict
    if verdict is None:
        return ""
    day = in_words(verdict.date, paper.language) if verdict.date else ""
    return ", ".join(part for part in (verdict.author, day) if part)


def _row(paper: Paper, number: int, finding: Finding) -> tuple[Content, ...]:
    return (
        lines(str(number)),
        lines(paper.address(finding)),
        lines(_quote(paper, finding)),
        lines(paper.factor(finding.factor)),
        lines(*_reason(finding)),
        lines(decided(paper, finding)),
    )


def _line(paper: Paper, finding: Finding) -> str:
    said = [f"{paper.address(finding)}, {paper.factor(finding.factor)}: {_quote(paper, finding)}", *_reason(finding)]
    return ". ".join(part.rstrip(".") for part in (*said, decided(paper, finding)) if part) + "."


def _quote(paper: Paper, finding: Finding) -> str:
    return in_quotes(without_middle(norm_text(paper.act, finding).quote, _QUOTE_LENGTH))


def _reason(finding: Finding) -> tuple[str, ...]:
    return (finding.verdict.reason, finding.verdict.note) if finding.verdict else ()
