"""The parts of an act that hold a whole procedure, and what they say of the grounds of its decisions."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from legal_risk.engine.context import Context
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals import denials
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import Node, NodeKind, Segment
from legal_risk.model.body import BodyRole
from legal_risk.model.norm import Grounds
from legal_risk.model.span import Span

_FRAMES = (NodeKind.PARAGRAPH, NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.APPENDIX, NodeKind.APPROVED)


class Frames:
    """Procedures of one act: the part in which somebody asks, and the grounds, measures and bodies named in it."""

    def __init__(self, context: Context) -> None:
        self._act = context.act
        named = mentions(context.annotated, "criteria", context.languages, unless="measure-foreign")
        refused = [r.cue for r in context.facts.refusals if r.grounds is not Grounds.NONE and not r.discretionary]
        refused += [m.span for m in mentions(context.annotated, "refusal-grounds", context.languages)]
        denied = denials(context.annotated, context.languages, context.facts.appeals)
        refused += [d.match.span for d in denied if d.grounds is not Grounds.NONE]
        self._requests = [m.span for m in mentions(context.annotated, "person-request", context.languages)]
        self._measures = [m.span for m in named if first_in(m.sentence, "criteria-deferred") is None]
        self._refused = [s for s in refused if not _says(context, s, *_AT_THE_DOOR)]
        self._intake = [s for s in refused if _says(context, s, "intake-refused")]
        self._deciding = [b.span for b in context.facts.bodies if b.role is BodyRole.DECIDING]

    def of(self, segment: Segment) -> Node:
        """Return the nearest part around a norm in which somebody asks for its decision, else the whole act."""
        for node in (segment.node, *self._act.ancestors(segment.node)):
            if node.kind in _FRAMES and self._holds(node, self._requests):
                return node
        return self._act.root

    def has_grounds(self, frame: Node, sentence: Sentence) -> bool:
        """Tell whether the part names grounds of a refusal, or, where only the gain is spoken of, a measure.

        Who is turned back at the door is no ground for what is decided about those who were let in.
        """
        refused = [*self._refused, *(self._intake if first_in(sentence, "intake") is not None else ())]
        measures = self._measures if first_in(sentence, "refusal") is None else ()
        return self._holds(frame, refused) or self._holds(frame, measures)

    def has_body(self, frame: Node) -> bool:
        """Tell whether a collegial body decides in the part."""
        return self._holds(frame, self._deciding)

    def inside(self, frame: Node, spans: Collection[Span]) -> Iterator[Span]:
        """Yield those of ``spans`` that stand in the part."""
        segments = self._act.segments_of(frame)
        if segments:
            start, end = segments[0].view.start, segments[-1].view.end
            yield from (span for span in spans if start <= span.start < end)

    def _holds(self, frame: Node, spans: Collection[Span]) -> bool:
        return next(self.inside(frame, spans), None) is not None


# Papers turned back, people who are not let in.
_AT_THE_DOOR = ("intake-refused", "refusal-not-accepted", "papers-back", "papers-not-taken")


def _says(context: Context, span: Span, *lexicons: str) -> bool:
    sentence = context.annotated.sentence_at(span.start)
    return sentence is not None and first_in(sentence, *lexicons) is not None
