"""Cuts the source into segments: one for each line, together covering every character."""

from __future__ import annotations

from collections import Counter

from legal_risk.lang.identify import evident_language, language_by_lexicon, language_of
from legal_risk.model.act import Node, Segment, Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.source import SourceText
from legal_risk.model.span import Span
from legal_risk.structure.draft import Draft

_SAMPLE = 60_000
_FOREIGN_WORDS = 5


def document_language(source: SourceText) -> LanguageCode | None:
    """Return the language of most of the text, judged by a sample from its middle."""
    text = source.view.text
    start = max(0, (len(text) - _SAMPLE) // 2)
    votes: Counter[LanguageCode] = Counter()
    lines = text[start : start + _SAMPLE].split("\n")
    for line in lines:
        if code := evident_language(line):
            votes[code] += len(line)
    return sorted(votes, key=lambda code: (-votes[code], code))[0] if votes else language_by_lexicon(lines)


def make_segments(
    source: SourceText, root: Draft, nodes: dict[Draft, Node], language: LanguageCode | None
) -> tuple[Segment, ...]:
    """Return the segments in order; what lies between two blocks belongs to the first of them."""
    owned = list(root.owned())
    if not owned:
        return _only_blanks(source, nodes[root])
    length = len(source.text)
    starts = [0, *(entry.line.block.span.start for _, entry in owned[1:]), length]
    segments: list[Segment] = []
    for position, (draft, entry) in enumerate(owned):
        line = entry.line
        code = language_of(line.text, language)
        zone = Zone.UNCLASSIFIED if _is_foreign(code, entry.zone, line.text) else entry.zone
        span = Span(starts[position], starts[position + 1])
        segments.append(Segment(nodes[draft], span, line.view, zone, code, entry.marker))
    return tuple(segments)


def _is_foreign(code: LanguageCode | None, zone: Zone, text: str) -> bool:
    """Tell whether this is running text in a language that nobody here reads: it cannot be judged."""
    return code is None and zone in (Zone.BODY, Zone.OPERATIVE) and len(text.split()) >= _FOREIGN_WORDS


def _only_blanks(source: SourceText, root: Node) -> tuple[Segment, ...]:
    if not source.text:
        return ()
    return (Segment(root, Span(0, len(source.text)), Span(0, 0), Zone.UNCLASSIFIED, None),)
