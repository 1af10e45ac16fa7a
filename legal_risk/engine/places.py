"""Where in the act a rule looks, and where a finding about something absent is shown."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.hit import Hit
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.act import Act, Node, NodeKind, Segment, Zone
from legal_risk.model.rule import Scope
from legal_risk.model.span import Span

_POINTS = (NodeKind.POINT, NodeKind.ARTICLE)
_CHAPTERS = (
    NodeKind.CHAPTER,
    NodeKind.SECTION,
    NodeKind.PARAGRAPH,
    NodeKind.APPENDIX,
    NodeKind.APPROVED,
    NodeKind.PART,
)
_ITEMS = (NodeKind.SUBPOINT, NodeKind.INDENT, NodeKind.POINT_PART)


def heading_of(act: Act, node: Node) -> tuple[Segment, Span]:
    """Return the segment and the view stretch that show ``node``: its heading, else its first words."""
    segments = [s for s in act.segments_of(node) if s.content.of(act.source.view.text).strip()]
    own = [s for s in segments if s.node is node]
    heading = next((s for s in own if s.zone in (Zone.HEADING, Zone.TITLE)), None)
    segment = heading or next(iter(own or segments or act.segments))
    return segment, _trimmed(act, segment.view)


def title_of(act: Act) -> tuple[Segment, Span]:
    """Return the segment and the view stretch of the title of the rules: of the approved document, else of the act."""
    approved = next((n for n in act.walk() if n.kind is NodeKind.APPROVED), None)
    named = [s for s in act.segments_of(approved) if s.node is approved] if approved else []
    for segment in (*named, *act.segments):
        if segment.zone in (Zone.TITLE, Zone.HEADING) and segment.content.of(act.source.view.text).strip():
            return segment, _trimmed(act, segment.content)
    return heading_of(act, approved or act.root)


def stretches(annotated: Annotated, hit: Hit, scope: Scope) -> tuple[Span, ...]:
    """Return the stretches of the view that ``scope`` means for ``hit``."""
    act = annotated.act
    if scope is Scope.ACT:
        return (Span(0, len(annotated.text)),)
    if scope is Scope.POINT:
        return _stretch(act, act.enclosing(hit.node, *_POINTS) or hit.node)
    if scope is Scope.CHAPTER:
        return _stretch(act, act.enclosing(hit.node, *_CHAPTERS) or act.root)
    if scope is Scope.HEADING:
        return tuple(s.view for s in _headings(act, hit.node))
    sentence = annotated.sentence_at(hit.span.start)
    own = (sentence.span if sentence else hit.span,)
    if scope is Scope.SEGMENT:
        return (act.segment_at(hit.span.start).view,)
    return own if scope is Scope.SENTENCE else (*_lead_and_tail(annotated, hit), *own)


def _stretch(act: Act, node: Node) -> tuple[Span, ...]:
    segments = act.segments_of(node)
    return (Span(segments[0].view.start, segments[-1].view.end),) if segments else ()


def _headings(act: Act, node: Node) -> Iterator[Segment]:
    for above in (node, *act.ancestors(node)):
        yield from (s for s in act.segments_of(above) if s.node is above and s.zone in (Zone.HEADING, Zone.TITLE))


def _lead_and_tail(annotated: Annotated, hit: Hit) -> Iterator[Span]:
    """Yield the last sentence before the list that the hit stands in, and the first after it, level by level.

    A cell belongs to the other cells of its row.
    """
    act, node = annotated.act, hit.node
    if (row := act.enclosing(node, NodeKind.ROW)) is not None:
        yield from (s.view for s in act.segments_of(row) if not s.view.meets(hit.span))
    while node.kind in _ITEMS and (parent := act.parents.get(node)) is not None:
        own = [s for s in act.segments_of(parent) if s.node is parent]
        before = [s for s in own if s.view.end <= hit.span.start]
        after = [s for s in own if s.view.start >= hit.span.end]
        yield from (s.span for s in _sentences(annotated, before)[-1:])
        yield from (s.span for s in _sentences(annotated, after)[:1])
        node = parent


def _sentences(annotated: Annotated, segments: list[Segment]) -> list[Sentence]:
    return [sentence for segment in segments for sentence in annotated.sentences(segment)]


def _trimmed(act: Act, span: Span) -> Span:
    text = span.of(act.source.view.text)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))
