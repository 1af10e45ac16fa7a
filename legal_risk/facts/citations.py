"""References of an act with what became of them: which of the units that they name are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.facts.words import either
from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Act, Node, NodeKind, Segment, Zone
from legal_risk.model.reference import CitedUnit, Reference
from legal_risk.structure.references import references
from legal_risk.structure.service_table import service_rows

_COUNTED = (NodeKind.POINT_PART, NodeKind.INDENT)
_DOCUMENTS = (NodeKind.ACT, NodeKind.OPERATIVE, NodeKind.APPROVED, NodeKind.APPENDIX)
_PROVISIONS = (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.PARAGRAPH)
_LABEL = {
    NodeKind.POINT: r"(?:^|\n)\W{{0,3}}{0}(?:[.)]|-тармақ|\s[А-ЯӘҒҚҢӨҰҮҺІ])",
    NodeKind.SUBPOINT: r"(?:^|\n|[;:]\s)\W{{0,3}}{0}\)",
    NodeKind.ARTICLE: r"(?:статья|бап)\s{0}\b|(?:^|\n){0}-бап",
    NodeKind.CHAPTER: r"глава\s{0}\b|(?:^|\n){0}-?\s?тарау",
    NodeKind.SECTION: r"раздел\s{0}\b|(?:^|\n){0}-?\s?бөлім",
    NodeKind.PARAGRAPH: r"параграф\s{0}\b|(?:^|\n){0}-?\s?параграф",
    NodeKind.APPENDIX: r"приложение\s(?:№\s?)?{0}\b|(?:^|\n){0}-\s?қосымша",
}


@dataclass(frozen=True, slots=True)
class Cited:
    """A reference at its place. ``missing`` are the units of this act that it names and that are not there."""

    reference: Reference
    segment: Segment
    missing: tuple[CitedUnit, ...] = ()


def cited(annotated: Annotated) -> tuple[Cited, ...]:
    """Return the references of the act in the order of the text, with the units that they miss."""
    act = annotated.act
    found: list[Cited] = []
    for reference in references(act):
        segment = act.segment_at(reference.span.start)
        missing = tuple(_missing(annotated, reference, segment))
        if not missing and not reference.targets and reference.act is None:
            missing = tuple(_missing_inside(annotated, reference, found[-1] if found else None))
        found.append(Cited(reference, segment, missing))
    return tuple(found)


def _missing(annotated: Annotated, reference: Reference, segment: Segment) -> Iterator[CitedUnit]:
    if reference.act is not None or not reference.units or not _points_home(annotated, reference, segment):
        return
    unit = reference.units[-1]
    absent = _absent_numbers(reference, unit)
    scope = _scope(annotated.act, reference, segment)
    lost = tuple(n for n in absent if not _written(annotated, unit.kind, n, scope))
    if lost:
        yield CitedUnit(unit.kind, lost)


def _missing_inside(annotated: Annotated, reference: Reference, before: Cited | None) -> Iterator[CitedUnit]:
    """Yield what is missing in the unit that other words name: a row of the service table, «того же пункта»."""
    unit = reference.units[-1] if reference.units else None
    if unit is None or unit.kind not in (NodeKind.SUBPOINT, *_COUNTED):
        return
    if reference.units[0].kind is NodeKind.ROW:
        if rows := [r for r in service_rows(annotated.act) if r.number in reference.units[0].numbers]:
            shown = " ".join(s.view.of(annotated.text) for row in rows for s in row.value)
            lost = tuple(n for n in unit.numbers if re.search(rf"(?<!\d){re.escape(n)}\)", shown) is None)
            yield from [CitedUnit(unit.kind, lost)] if lost and ")" in shown else []
    elif before is not None and before.reference.targets and _goes_on(annotated, before.reference, reference):
        owners = [n for n in before.reference.targets if n.kind in (NodeKind.POINT, NodeKind.ARTICLE)]
        lost = tuple(n for n in unit.numbers if not _written(annotated, unit.kind, n, owners))
        yield from [CitedUnit(unit.kind, lost)] if owners and lost else []


_SAME = {"ru": re.compile(r"\s(?:того|этого) же пункта"), "kk": re.compile(r"(?:сол|осы) тармақтың\s$")}
_OWNER = re.compile(r"(?:тармағы|бабы)ның\s(?:[^\W\d]+\s){1,6}$")
_GAP = 90


def _goes_on(annotated: Annotated, before: Reference, reference: Reference) -> bool:
    """Tell whether the unit belongs to the point named before: «того же пункта», or a genitive with words between."""
    lower, span = annotated.lower, reference.span
    if reference.language == "ru":
        return _SAME["ru"].match(lower, span.end) is not None
    lead = lower[max(before.span.start, span.start - _GAP) : span.start]
    return _SAME["kk"].search(lead) is not None or _OWNER.search(lead) is not None


def _points_home(annotated: Annotated, reference: Reference, segment: Segment) -> bool:
    """Tell whether the reference can only mean this act: expressly, by a sibling found, or as a bare point."""
    if reference.express or reference.targets:
        return reference.own
    if reference.act is None and reference.document is not None:
        return _own_short_name(annotated, reference) or _own_kind(annotated, reference)
    if reference.document is not None or segment.zone is not Zone.BODY or reference.units[0].kind not in _BARE:
        return False
    sentence = annotated.sentence_at(reference.span.start)
    return sentence is not None and not _other_document().search(sentence.lower) and _ends_in_unit(annotated, reference)


# Units that a reference without any document names: those of the act that one is reading.
_BARE = (NodeKind.POINT, NodeKind.APPENDIX, NodeKind.CHAPTER, NodeKind.PARAGRAPH)
# «Правил.» and «Қағидалардың» with no name of their own: the act says so of itself.
_KINDS = {
    "ru": re.compile(r"(?:правил|положения|порядка|инструкции|регламента)$"),
    "kk": re.compile(r"(?:қағидалардың|ереженің|тәртіптің|нұсқаулықтың|регламенттің)\s"),
}


def _own_kind(annotated: Annotated, reference: Reference) -> bool:
    """Tell whether the document is named by its kind alone, and the act is of this kind: «пунктом 14 Правил.»."""
    lower, span = annotated.lower, reference.span
    shown, title = span.of(lower), lower[: lower.find("\n", 40)]
    if reference.language == "ru":
        named = _KINDS["ru"].search(shown)
        if not re.match(r"\s*(?:[.;:)]|$|,(?!\s*утвержд))", lower[span.end : span.end + 20]):
            return False
    else:
        named = _KINDS["kk"].match(shown)
    return named is not None and named[0][:_STEM].rstrip() in title


_INTRODUCED = {
    "ru": r"настоящ\w+ [^.()]{{0,300}}\(далее\s?[–-]\s?{0}\w*\)",
    "kk": r"осы [^.()]{{0,300}}\(бұдан әрі\s?[–-]\s?{0}\w*\)",
}
_STEM = 6


def _own_short_name(annotated: Annotated, reference: Reference) -> bool:
    """Tell whether the document is named by the short name that the act gave itself: «Настоящие … (далее – Правила)».

    Nothing after it tells of another document («Правил, утверждённых …», «Правил приёма»).
    """
    lower, span = annotated.lower, reference.span
    named = span.of(lower).split()[-1 if reference.language == "ru" else 0]
    if reference.language == "ru" and not re.match(r"\s*(?:[.;)]|$|,(?!\s*утвержд))", lower[span.end : span.end + 20]):
        return False
    return re.search(_INTRODUCED[reference.language].format(re.escape(named[:_STEM])), lower) is not None


def _ends_in_unit(annotated: Annotated, reference: Reference) -> bool:
    """Tell whether no owner stands at the edges of the reference («пункт 3 решетки» is no point of the act)."""
    shown = reference.span.of(annotated.lower)
    after = annotated.lower[reference.span.end : reference.span.end + 2]
    if reference.language == "ru":
        return shown.rstrip(")")[-1:].isdigit() and not re.match(r"\s?[\w«\"]", after)
    return re.match(r"\d", shown) is not None


def _absent_numbers(reference: Reference, unit: CitedUnit) -> tuple[str, ...]:
    there = {node.number for node in reference.targets}
    if not reference.targets:
        return unit.numbers
    if unit.kind in _COUNTED or len(reference.targets) >= len(unit.numbers):
        return ()
    return tuple(n for n in unit.numbers if n not in there and "-" not in n)


def _scope(act: Act, reference: Reference, segment: Segment) -> Sequence[Node]:
    """Return the units whose text shows whether the number is written there after all."""
    if reference.targets:
        parents = (act.parents.get(node) for node in reference.targets)
        return [node for node in dict.fromkeys(parents) if node is not None]
    if len(reference.units) == 1 and reference.document in ("point", "article", "subpoint", "point-part", "chapter"):
        near = act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE)
        return [near] if near else [act.root]
    if reference.units[-1].kind in (NodeKind.SUBPOINT, *_COUNTED):
        outer = next((u for u in reference.units if u.kind in _PROVISIONS), None)
        place = act.enclosing(segment.node, *_DOCUMENTS) or act.root
        named = [n for n in act.walk(place) if outer and n.kind is outer.kind and n.number in outer.numbers]
        return named or [act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE) or act.root]
    return [act.root]


def _written(annotated: Annotated, kind: NodeKind, number: str, scope: Sequence[Node]) -> bool:
    """Tell whether the text itself has the number at the start of a line, however it was parsed."""
    if kind in _COUNTED:
        return any(_lines(annotated, node) >= int(number) for node in scope if number.isdigit()) or not scope
    pattern = _LABEL.get(kind)
    if pattern is None:
        return True
    wanted = re.compile(pattern.format(re.escape(number)), re.IGNORECASE)
    return any(wanted.search(_text(annotated, node)) for node in scope)


def _text(annotated: Annotated, node: Node) -> str:
    segments = annotated.act.segments_of(node)
    return annotated.text[segments[0].view.start : segments[-1].view.end] if segments else ""


def _lines(annotated: Annotated, node: Node) -> int:
    return sum(1 for line in _text(annotated, node).split("\n") if line.strip())


@cache
def _other_document() -> re.Pattern[str]:
    """Return the pattern of a document in the sentence that may own a unit named without its document."""
    return re.compile(rf"{either('other-document-stem')}|\b(?:{either('other-document')})\b")
