"""The legal bases of the findings: numbered once, named by their numbers, listed below the table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from legal_risk.model.finding import Basis, Finding
from legal_risk.report.citation import cited, cited_provision, named
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


def write_bases(paper: Paper, findings: Iterable[Finding]) -> None:
    """Write the numbered list of the bases of ``findings``, those of one act after its name; nothing without any."""
    findings = tuple(findings)
    sources = basis_numbers(paper, findings)
    if not sources:
        return
    paper.paragraph(paper.say("basis_list"))
    for act, numbered in _by_act(findings, paper, sources).items():
        if len(numbered) == 1:
            ((number, basis),) = numbered.items()
            paper.paragraph(f"[{number}] {_text(paper, basis)}.", TABLE_TEXT)
            continue
        told = "; ".join(f"[{number}] {_provision(paper, basis)}" for number, basis in numbered.items())
        paper.paragraph(f"{act}: {told}.", TABLE_TEXT)


def _by_act(findings: Iterable[Finding], paper: Paper, sources: dict[str, int]) -> dict[str, dict[int, Basis]]:
    """Return the numbered bases of each act, acts and bases in the order of their numbers; a comparison says so."""
    grouped: dict[str, dict[int, Basis]] = {}
    bases = {sources[_text(paper, basis)]: basis for finding in findings for basis in finding.basis}
    for number, basis in sorted(bases.items()):
        comparison = [f"({paper.words('label.basis_comparative')})"] if basis.comparative else []
        grouped.setdefault(" ".join([named(basis.act, paper.language), *comparison]), {})[number] = basis
    return grouped


def _provision(paper: Paper, basis: Basis) -> str:
    return " ".join([cited_provision(basis, paper.language), *_remarks(paper, replace(basis, comparative=False))])


def _text(paper: Paper, basis: Basis) -> str:
    return " ".join([cited(basis, paper.language), *_remarks(paper, basis)])


def _remarks(paper: Paper, basis: Basis) -> list[str]:
    remarks = {"unverified": not basis.verified, "comparative": basis.comparative}
    return [f"({paper.words(f'label.basis_{name}')})" for name, due in remarks.items() if due]
