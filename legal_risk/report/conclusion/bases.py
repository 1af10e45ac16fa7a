"""The legal bases of the findings: numbered once, named by their numbers, listed below the table."""

from __future__ import annotations

from collections.abc import Iterable

from legal_risk.model.finding import Basis, Finding
from legal_risk.report.citation import cited
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.styles import TABLE_TEXT


def basis_numbers(paper: Paper, findings: Iterable[Finding]) -> dict[str, int]:
    """Return the number of each legal basis, in the order in which ``findings`` name them, foreign law last."""
    named = [basis for finding in findings for basis in finding.basis]
    texts = dict.fromkeys(_text(paper, basis) for basis in sorted(named, key=lambda basis: basis.comparative))
    return {text: number for number, text in enumerate(texts, 1)}


def basis_line(paper: Paper, finding: Finding, sources: dict[str, int]) -> str:
    """Return the numbers of the bases of a finding as a sentence, nothing when it has none."""
    numbers = sorted({sources[_text(paper, basis)] for basis in finding.basis})
    return paper.say("basis_label", numbers=", ".join(f"[{number}]" for number in numbers)) if numbers else ""


def write_bases(paper: Paper, sources: dict[str, int]) -> None:
    """Write the numbered list, if there is anything to list."""
    if sources:
        paper.paragraph(paper.say("basis_list"))
        for text, number in sources.items():
            paper.paragraph(f"[{number}] {text}.", TABLE_TEXT)


def _text(paper: Paper, basis: Basis) -> str:
    remarks = {"unverified": not basis.verified, "comparative": basis.comparative}
    named = (f"({paper.words(f'label.basis_{name}')})" for name, due in remarks.items() if due)
    return " ".join([cited(basis, paper.language), *named])
