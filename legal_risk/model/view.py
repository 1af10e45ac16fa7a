"""The matching view of a text: normalised for search, with an exact way back to every character of the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class TextMap:
    """A view of a source text in which characters were replaced one by one or left out, never inserted.

    ``text`` is the view. It is cut into runs: run *k* starts at view offset ``starts[k]`` and at source offset
    ``sources[k]``, and inside a run view and source advance together. ``source_length`` is the length of the source.
    """

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]
    source_length: int

    def to_source(self, span: Span) -> Span:
        """Return the stretch of the source from the first to the last character of the view stretch ``span``.

        Left-out characters between the two belong to the result; an empty span maps to an empty span.
        Raises ``IndexError`` when ``span`` does not lie in the view.
        """
        if not 0 <= span.start <= span.end <= len(self.text):
            raise IndexError(f"{span} is outside of a view of {len(self.text)} characters")
        start = self._source_offset(span.start)
        return Span(start, start) if span.start == span.end else Span(start, self._source_offset(span.end - 1) + 1)

    def to_view(self, span: Span) -> Span:
        """Return the stretch of the view that shows the source stretch ``span`` (empty when all of it was left out)."""
        return Span(self._view_offset(span.start), self._view_offset(span.end))

    def _source_offset(self, offset: int) -> int:
        if not self.starts or offset >= len(self.text):
            return self.source_length
        run = bisect_right(self.starts, offset) - 1
        return self.sources[run] + offset - self.starts[run]

    def _view_offset(self, offset: int) -> int:
        run = bisect_right(self.sources, offset) - 1
        if run < 0:
            return 0
        end = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(self.starts[run] + offset - self.sources[run], end)
