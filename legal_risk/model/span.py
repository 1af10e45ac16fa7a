"""A stretch of text, counted in characters."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open stretch ``[start, end)`` in characters (Unicode code points): ``text[start:end]`` is its text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def gap(self, other: Span) -> int:
        """Return how many characters stand between the two; 0 when they touch or meet."""
        return max(self.start - other.end, other.start - self.end, 0)

    def shifted(self, by: int) -> Span:
        """Return the same stretch moved by ``by`` characters."""
        return Span(self.start + by, self.end + by)
