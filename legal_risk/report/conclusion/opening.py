"""Parts 1 to 4 of the conclusion: what was examined, by whom, on what basis, and what the act is about."""

from __future__ import annotations

import re
from collections import Counter

from legal_risk.lang.dates import in_words
from legal_risk.model.act import Act, Node, NodeKind
from legal_risk.report.citation import named
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.styles import NOTE
from legal_risk.report.legible import legible, shortened
from legal_risk.report.quoting import in_quotes, readable

_LISTED_HEADINGS = 30
_SUBJECT_LENGTH = 500
_TITLE_LENGTH = 300
_HEADING_LENGTH = 200


def write_title(paper: Paper) -> None:
    """Write the heading, the name of the act and the note on what this paper is not."""
    header = paper.text(paper.settings.header) or paper.say("header")
    number = f"\n№ {paper.settings.number}" if paper.settings.number else ""
    paper.document.add_paragraph(legible(header + number), style="Title")
    paper.document.add_paragraph(legible(shortened(act_title(paper), _TITLE_LENGTH)), style="Title")
    paper.paragraph(paper.text(paper.settings.disclaimer) or paper.say("disclaimer"), NOTE)


def act_title(paper: Paper) -> str:
    """Return the name of the act, the name of its file when the act has none."""
    return paper.act.requisites.title or paper.act.source.name


def write_object(paper: Paper) -> None:
    """Part 1: the ground of the review and the act with its requisites."""
    paper.heading(1)
    label, act = paper.words, paper.act
    pairs = [
        (paper.say("ground"), paper.text(paper.settings.ground) or paper.say("ground_default")),
        (label("label.title"), act_title(paper)),
        (label("label.type"), label.name("kind", act.requisites.kind)),
        (label("label.date"), in_words(act.requisites.date or "", paper.language)),
        (label("label.number"), act.requisites.number or ""),
        (paper.say("state"), label.name("state", act.requisites.state)),
        (label("label.language"), label.name("language", act.language or "none")),
        (paper.say("pages"), _pages(paper)),
        (label("label.file"), f"{act.source.name} ({act.source.format})"),
        (paper.say("sha"), act.source.sha256),
    ]
    paper.pairs([(name, value) for name, value in pairs if value])


def write_people(paper: Paper) -> None:
    """Part 2: who drafted the act and who reviews it."""
    paper.heading(2)
    settings, blank = paper.settings, paper.say("to_fill")
    pairs = [
        (paper.say("developer"), paper.text(settings.developer) or paper.act.requisites.body or blank),
        (paper.say("expert"), paper.text(settings.expert) or blank),
        (paper.say("post"), paper.text(settings.post) or blank),
        (paper.say("organisation"), paper.text(settings.organisation) or blank),
    ]
    paper.pairs(pairs)


def write_basis(paper: Paper) -> None:
    """Part 3: the acts taken into account, the method and the rules that were applied."""
    paper.heading(3)
    basis = paper.settings.basis(paper.language)
    if basis:
        paper.paragraph(paper.say("basis_intro"))
        paper.bullets(list(basis))
        paper.paragraph(paper.say("basis_internal"))
    paper.paragraph(f"{paper.say('method')} {_order(paper)}")
    if paper.result.profile is not None:
        paper.paragraph(paper.say("profile_line", name=paper.text(paper.result.profile.name)))
    pack = paper.result.pack
    identity = {"name": pack.name, "version": pack.version, "sha256": pack.sha256, "tool": paper.result.version}
    paper.paragraph(paper.say("rules_line", **identity))


def write_summary(paper: Paper) -> None:
    """Part 4: subject, empowering provision, structure and type of the act, in the words of its own text."""
    paper.heading(4)
    act = paper.act
    if (point := _first_point(paper)) is not None:
        paper.paragraph(paper.say("subject_line", address=paper.text(act.address(point))))
        paper.paragraph(in_quotes(shortened(readable(act.source, point.span).strip(), _SUBJECT_LENGTH)))
    if act.requisites.basis:
        paper.paragraph(f"{paper.say('empowering_line')} {in_quotes(shortened(_empowering(act), _SUBJECT_LENGTH))}.")
    paper.paragraph(_structure(paper))
    headings = _headings(paper)
    if headings:
        paper.paragraph(paper.say("headings_line"))
        paper.bullets(headings[:_LISTED_HEADINGS] + (["…"] if len(headings) > _LISTED_HEADINGS else []))
    paper.paragraph(_typing(paper))
    paper.paragraph(paper.say("part4_expert"))


def _empowering(act: Act) -> str:
    """Return the words of the preamble that name the empowering provision, with those that tie them to it.

    Russian names the tie before the provision («в соответствии с …»), Kazakh after it («… сәйкес»).
    """
    basis, text = act.requisites.basis or "", act.source.view.text
    start = text.find(basis)
    if start < 0:
        return basis
    if act.language == "kk":
        tie = re.match(r" \w+", text[start + len(basis) :])
        return basis + (tie[0] if tie else "")
    line = text.rfind("\n", 0, start) + 1
    return text[line : start + len(basis)].strip()


def _structure(paper: Paper) -> str:
    """Return how many units of which kinds the text has; kinds that it has none of are not named."""
    counts = Counter(node.kind for node in paper.act.walk())
    kinds = {"articles": NodeKind.ARTICLE, "points": NodeKind.POINT, "appendices": NodeKind.APPENDIX}
    named = [paper.say(f"structure_{name}", n=counts[kind]) for name, kind in kinds.items() if counts[kind]]
    line = paper.say("structure_line", units=paper.report.coverage.units)
    return f"{line} {paper.say('structure_parts', counts=', '.join(named))}" if named else line


def _order(paper: Paper) -> str:
    """Return how the findings are ordered: by risk and place, or by the points of an official method."""
    method = paper.result.method
    if method is None:
        return paper.say("order_default")
    return paper.say("order_method", name=paper.text(method.name), source=named(method.source, paper.language))


def _typing(paper: Paper) -> str:
    typing = paper.act.typing
    line = paper.say("typing_line", type=paper.words.name("type", typing.type.value))
    words = ", ".join(f"«{word}»" for word in typing.evidence)
    return f"{line} {paper.say('typing_evidence', words=words)}" if words else line


def _pages(paper: Paper) -> str:
    pages = {block.origin.page for block in paper.act.source.blocks if block.origin and block.origin.page is not None}
    return str(max(pages) + 1) if pages else ""


def _first_point(paper: Paper) -> Node | None:
    """Return point 1 of the approved document: by custom it states what the document is about."""
    act = paper.act
    approved = next((node for node in act.walk() if node.kind is NodeKind.APPROVED), act.root)
    return next((node for node in act.walk(approved) if node.kind is NodeKind.POINT and node.number == "1"), None)


def _headings(paper: Paper) -> list[str]:
    """Return the headings of the parts of the act, each after its address; an approved document has its name alone."""
    kinds = {NodeKind.APPROVED, NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.APPENDIX}
    found = []
    for node in paper.act.walk():
        if node.kind in kinds and node.heading:
            address = "" if node.kind is NodeKind.APPROVED else paper.text(paper.act.address(node))
            name = f"{address[:1].upper()}{address[1:]}. {node.heading}" if address else node.heading
            found.append(shortened(name.replace("\n", " "), _HEADING_LENGTH))
    return found
