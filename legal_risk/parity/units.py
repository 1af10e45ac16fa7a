"""The provisions of an act that can be laid beside those of its other language text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Node, NodeKind, Segment, Zone
from legal_risk.model.span import Span

Path = tuple[str, ...]

_TOPS = (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW)
_PARTS = (NodeKind.POINT_PART, NodeKind.SUBPOINT, NodeKind.INDENT, NodeKind.DEFINITION, NodeKind.CELL, NodeKind.POINT)
_ZONES = (Zone.BODY, Zone.TABLE, Zone.DEFINITION)


@dataclass(frozen=True, eq=False)
class Unit:
    """A provision, or one ``sentence`` of it: its own segments (those of its parts left out), its place in the tree."""

    node: Node
    path: Path
    segments: tuple[Segment, ...]
    parts: tuple[Unit, ...] = ()
    annotated: Annotated = field(repr=False, kw_only=True)
    sentence: Span | None = field(default=None, kw_only=True)

    @property
    def text(self) -> str:
        """The words of the unit without its numbers and without its parts."""
        return "\n".join(s.content.of(self.annotated.text) for s in self.segments)

    def stretches(self) -> tuple[Span, ...]:
        """Return the stretches of the view that hold the words."""
        return (self.sentence,) if self.sentence else tuple(s.content for s in self.segments)

    def everything(self) -> tuple[Unit, ...]:
        """Return the unit and all its parts, in order."""
        return (self, *(one for part in self.parts for one in part.everything()))

    def shape(self) -> tuple[Path, ...]:
        """Return the places of the unit and its parts."""
        return tuple(one.path for one in self.everything())


def units(annotated: Annotated) -> tuple[Unit, ...]:
    """Return the points, articles and rows of all documents of the act, each with its parts, in order."""
    found: list[Unit] = []
    stack = list(reversed(annotated.act.root.children))
    while stack:
        node = stack.pop()
        if node.kind in (NodeKind.OPERATIVE, NodeKind.NOTE, NodeKind.FORM, NodeKind.TOC):
            continue
        if node.kind in _TOPS:
            found.append(_unit(annotated, node))
        else:
            stack.extend(reversed(node.children))
    return tuple(unit for unit in found if any(one.segments for one in unit.everything()))


def by_sentence(ru: Sequence[Unit], kk: Sequence[Unit]) -> Iterator[tuple[list[Unit], list[Unit]]]:
    """Yield the sentences of two provisions in pairs when there are as many, else the provisions as they are."""
    ones, others = [u for u in ru if u.segments], [u for u in kk if u.segments]
    if len(ones) == len(others) == 1:
        here, there = list(_sentences(ones[0])), list(_sentences(others[0]))
        if len(here) == len(there):
            yield from (([one], [other]) for one, other in zip(here, there, strict=True))
            return
    yield ones, others


def _sentences(unit: Unit) -> Iterator[Unit]:
    for segment in unit.segments:
        for sentence in unit.annotated.sentences(segment):
            yield replace(unit, segments=(segment,), parts=(), sentence=sentence.span)


def forms(annotated: Annotated) -> dict[Path, Unit]:
    """Return the forms among the appendices, each as one unit without parts, by the place of its appendix."""
    act = annotated.act
    found: dict[Path, Unit] = {}
    for node in act.walk():
        if node.kind is NodeKind.APPENDIX:
            own = tuple(s for s in act.segments_of(node) if s.zone is Zone.FORM and _worded(annotated, s))
            if own:
                path = act.paths.get(node, ())
                found[path] = Unit(node, path, own, annotated=annotated)
    return found


def _unit(annotated: Annotated, node: Node) -> Unit:
    act = annotated.act
    own = tuple(s for s in act.segments_of(node) if s.node is node and s.zone in _ZONES and _worded(annotated, s))
    parts = tuple(_unit(annotated, child) for child in _parts(node))
    return Unit(node, act.paths.get(node, ()), own, parts, annotated=annotated)


def _parts(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.kind in _PARTS or child.kind is NodeKind.ROW:
            yield child
        elif child.kind is NodeKind.TABLE:
            yield from child.children


def _worded(annotated: Annotated, segment: Segment) -> bool:
    return any(char.isalnum() for char in segment.content.of(annotated.text))
