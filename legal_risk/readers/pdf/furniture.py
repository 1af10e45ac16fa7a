"""Running heads, running feet and page numbers: lines that belong to the pages, not to the act."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from legal_risk.readers.pdf.columns import Flow
from legal_risk.readers.pdf.line import PdfLine
from legal_risk.readers.pdf.page import PdfPage

_EDGE = 0.12
_LINES_AT_EDGE = 3


@cache
def _page_number() -> re.Pattern[str]:
    return re.compile(
        r"[-–—\s]*(?:стр(?:аница|\.)?|бет|page)?\s*(\d{1,4})\s*(?:(?:из|/|of)\s*\d{1,4}|-?\s?бет(?:і)?)?[-–—\s]*",
        re.IGNORECASE,
    )


def remove_furniture(pages: Sequence[PdfPage]) -> list[PdfLine]:
    """Take running lines out of the pages; return each running head or foot once (page numbers not at all)."""
    candidates = {id(line): line for page in pages for line in _at_edges(page)}
    numbers = _numbers(candidates.values(), pages)
    repeated = _repeated(list(candidates.values()), len([page for page in pages if page.parts]))
    taken = numbers | {id(line) for lines in repeated.values() for line in lines}
    for page in pages:
        flows = [
            Flow(part.side, [line for line in part.lines if id(line) not in taken]) if isinstance(part, Flow) else part
            for part in page.parts
        ]
        page.parts = [part for part in flows if part.lines]
    return [lines[0] for lines in repeated.values() if not {id(line) for line in lines} <= numbers]


def _at_edges(page: PdfPage) -> Iterator[PdfLine]:
    """Yield the first and last lines of a page outside of tables that lie near its upper or lower edge."""
    lines = sorted(
        (line for part in page.parts if isinstance(part, Flow) for line in part.lines), key=lambda line: line.box.top
    )
    yield from (line for line in lines[:_LINES_AT_EDGE] if line.box.bottom < _EDGE * page.height)
    yield from (line for line in lines[-_LINES_AT_EDGE:] if line.box.top > (1 - _EDGE) * page.height)


def _numbers(candidates: Iterable[PdfLine], pages: Sequence[PdfPage]) -> set[int]:
    """Return the lines that are page numbers: they grow from page to page like the pages themselves."""
    found: dict[int, list[PdfLine]] = defaultdict(list)
    for line in candidates:
        match = _page_number().fullmatch(line.text)
        if match:
            found[int(match.group(1)) - line.page].append(line)
    if not found:
        return set()
    lines = max(found.values(), key=len)
    enough = 1 if len(pages) < 3 else 2
    return {id(line) for line in lines} if len(lines) >= enough else set()


def _repeated(candidates: Sequence[PdfLine], pages: int) -> dict[tuple[str, int], list[PdfLine]]:
    """Return the lines that stand at the same height with the same words, digits apart, on most pages."""
    found: dict[tuple[str, int], list[PdfLine]] = defaultdict(list)
    for line in candidates:
        found[re.sub(r"\d+", "0", line.text), round(line.box.top / 6)].append(line)
    enough = max(min(3, max(pages, 2)), 0.4 * pages)
    counts = Counter({key: len({line.page for line in lines}) for key, lines in found.items()})
    return {key: found[key] for key in sorted(found) if counts[key] >= enough}
