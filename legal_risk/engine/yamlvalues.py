"""What a YAML document is made of once it is read: every scalar a string, every value with the line it stands in."""

from __future__ import annotations


class Text(str):
    """A scalar; ``line`` counts from 1."""

    line: int = 0


class Listing(tuple["Value", ...]):
    """A sequence; ``line`` is where it begins."""

    line: int = 0


class Section(dict[str, "Value"]):
    """A mapping; ``line`` is where it begins, ``lines`` where each key stands."""

    line: int = 0
    lines: dict[str, int]


Value = Text | Listing | Section
