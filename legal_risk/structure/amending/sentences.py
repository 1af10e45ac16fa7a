"""Finds single sentences of a unit: «второе предложение пункта 7»."""

from __future__ import annotations

from collections.abc import Sequence

from legal_risk.lang import language
from legal_risk.model.act import Act, Segment
from legal_risk.model.amendment import ProblemKind
from legal_risk.model.span import Span
from legal_risk.structure.amending.locating import Missing


def sentence_span(act: Act, segments: Sequence[Segment], number: int) -> Span:
    """Return the stretch of the view of sentence ``number`` of a unit, with the blank before it.

    Raises :class:`Missing` when the unit has fewer sentences.
    """
    text = act.source.view.text
    count = 0
    for segment in segments:
        line = segment.content.of(text)
        for span in language(segment.language or act.language or "ru").sentences(line):
            count += 1
            if count == number:
                start = segment.content.start + span.start
                return Span(start - (span.start > 0 and text[start - 1] == " "), segment.content.start + span.end)
    raise Missing(ProblemKind.TARGET_NOT_FOUND, f"sentence {number}")
