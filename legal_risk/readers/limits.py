"""How much a reader is willing to take in, so that no file costs more than a bounded amount."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds of one input.

    ``bytes``: size of the file. ``pages``: pages of a PDF. ``zip_entries``, ``zip_bytes``, ``zip_ratio``: members of a
    docx package, their total size unpacked, and how many times larger than packed. ``nesting``: depth of elements and
    of tables in tables. ``characters``: length of the text. ``seconds``: time for one file.
    """

    bytes: int = 100_000_000
    pages: int = 3_000
    zip_entries: int = 10_000
    zip_bytes: int = 1_000_000_000
    zip_ratio: int = 300
    nesting: int = 250
    characters: int = 30_000_000
    seconds: float = 300.0


DEFAULT_LIMITS = Limits()
