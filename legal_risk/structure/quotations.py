"""New wordings that amending acts quote: where the quotation begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from legal_risk.model.act import NodeKind
from legal_risk.model.source import SourceText
from legal_risk.model.span import Span
from legal_risk.structure.lines import Line
from legal_risk.structure.marks import opens_quotation
from legal_risk.structure.numbering import follows, label_of

_LONGEST = 4000
_OPENING = ("«", '"')
_CLOSING = ("»", '"')


@cache
def _formula() -> re.Pattern[str]:
    return re.compile(
        r"(?:изложить|дополнить|заменить|исключить|считать|утратившим\w* силу"
        r"|жазылсын|толықтырылсын|ауыстырылсын|тасталсын|танылсын)[^«\"]*$"
        r"|^(?:в|во)\s(?:пункте|подпункте|статье|части|абзаце|главе|приложении|[Пп]равилах|указанн\w+)\b.*:$"
        r"|^\S*(?:\s\S+){0,4}(?:тармақта|тармақшасында|бапта|бөлікте|бөлігінде|тарауда|қосымшада|қағидаларында|ережеде):$",
        re.IGNORECASE,
    )


@cache
def _announced() -> re.Pattern[str]:
    return re.compile(r":\s?(?=[«\"])")


def with_inline_wordings(lines: Sequence[Line], source: SourceText) -> tuple[Line, ...]:
    """Cut lines that hold a formula and the new wording that it announces («... в следующей редакции: «3. ...»»)."""
    found: list[Line] = []
    for line in lines:
        parts = _cut(line, source) if '"' in line.text or "«" in line.text else None
        found.extend(parts or (line,))
    return tuple(found)


def _cut(line: Line, source: SourceText) -> tuple[Line, Line] | None:
    for match in _announced().finditer(line.text):
        head = line.text[: match.start() + 1]
        if opens_quotation(head) and head.count("«") == head.count("»") and head.count('"') % 2 == 0:
            at = match.end()
            return _piece(line, 0, match.start() + 1, source), _piece(line, at, len(line.text), source)
    return None


def _piece(line: Line, start: int, end: int, source: SourceText) -> Line:
    view = Span(line.view.start + start, line.view.start + end)
    span = source.view.to_source(view)
    span = Span(line.block.span.start, span.end) if start == 0 else Span(span.start, line.block.span.end)
    block = replace(line.block, span=span, label=line.block.label if start == 0 else None)
    return replace(line, block=block, text=line.text[start:end], view=view, label=line.label if start == 0 else None)


def quotation_end(lines: Sequence[Line], line: Line, last: str, outer: str | None = None) -> int | None:
    """Return the index of the line that closes the quotation beginning at ``line``, ``None`` when none begins.

    ``lines`` is all running text of the document, ``last`` the text before ``line``, which must announce the wording,
    ``outer`` the number of the point that announces it. The quotation ends where its marks are balanced; where they
    never are (one mark closes two), before the next formula; where there is none, before the point that goes on with
    the number of the outer one.
    """
    if not line.text.startswith(_OPENING) or not opens_quotation(last):
        return None
    position = bisect_left(lines, line.index, key=lambda other: other.index)
    if position < len(lines) and lines[position].text != line.text:
        position += 1
    angles = straight = 0
    loose: int | None = None
    for at in range(position, min(len(lines), position + _LONGEST)):
        other = lines[at]
        angles += other.text.count("«") - other.text.count("»")
        straight += other.text.count('"')
        if not other.text.rstrip(".;, ").endswith(_CLOSING):
            continue
        if angles <= 0 if line.text[0] == "«" else straight % 2 == 0:
            return other.index if loose is None else loose
        if loose is None and _formula_follows(lines, at + 1):
            loose = other.index
    return loose if loose is not None else _outer_goes_on(lines, position, outer)


def _outer_goes_on(lines: Sequence[Line], position: int, outer: str | None) -> int | None:
    """Return the line before the point that follows ``outer`` and does not follow the last point of the quotation."""
    first = label_of(lines[position].text[1:]) if position < len(lines) else None
    if outer is None or first is None or first.kind is not NodeKind.ARTICLE:
        return None
    inner: str | None = None
    for before, line in pairwise(lines[position : position + _LONGEST]):
        if line.label is None or line.label.number is None or line.label.kind is NodeKind.SUBPOINT:
            continue
        if line.label.kind is not NodeKind.POINT:
            return before.index if inner else None
        if not follows(line.label.number, inner):
            return before.index if inner and follows(line.label.number, outer) else None
        inner = line.label.number
    return None


def _formula_follows(lines: Sequence[Line], position: int) -> bool:
    """Tell whether the amending act itself goes on at ``position``: with a formula, or with its end."""
    if position >= len(lines):
        return True
    line = lines[position]
    return _formula().search(line.text) is not None and (line.label is None or line.label.kind is not NodeKind.POINT)


def unquoted(line: Line) -> Line:
    """Return the first line of a quotation with the number that stands behind its quotation mark."""
    label = label_of(line.text[1:], heading=line.is_heading)
    return replace(line, label=replace(label, end=label.end + 1) if label else None)
