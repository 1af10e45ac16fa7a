"""Where the steps of a procedure stand: not among general provisions, competences, complaints and liability."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.facts.words import either
from legal_risk.model.act import Node, NodeKind, Segment


def begins_in(node: Node, segment: Segment | None) -> bool:
    """Tell whether ``segment`` begins inside ``node``; a term of a mere string has none."""
    return segment is not None and node.span.start <= segment.span.start < node.span.end


def idle_chapter(context: Context, segment: Segment) -> bool:
    """Tell whether the unit belongs to general provisions or to a list of competences, rights and duties."""
    act = context.act
    chapter = act.enclosing(segment.node, NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.PARAGRAPH)
    heading = (chapter.heading or "").lower() if chapter else ""
    return _idle().search(heading) is not None


@cache
def _idle() -> re.Pattern[str]:
    return re.compile(either("idle-chapter"))
