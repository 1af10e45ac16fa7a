"""Adds to a parsed act what it orders about other acts: amendments, and addresses of the new wordings in those acts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace

from legal_risk.model.act import Act, Node, Segment, Zone
from legal_risk.model.amendment import Amendment
from legal_risk.model.source import Notice
from legal_risk.structure.amending.reading import amendments
from legal_risk.structure.amending.wordings import places_of

WORDS_ALONE = "LRN524"


def with_amendments(act: Act, quoted: Collection[Node]) -> Act:
    """Return ``act`` with its amendments; units of new wordings get the addresses they have in the amended act.

    ``quoted`` are the topmost units of new wordings in the tree. An act that amends nothing is returned as it is.
    """
    found, notices = amendments(act, quoted)
    if not found and not notices:
        return act
    places = places_of(act, found)
    every = (*act.notices, *notices, *_only_words(act, found))
    ordering = sorted(amendment.span.start for amendment in found)
    return replace(
        act,
        segments=tuple(_ordering(segment, ordering) for segment in act.segments),
        addresses=act.addresses | {node: place.address for node, place in places.items()},
        unit_numbers=act.unit_numbers | {node: place.unit for node, place in places.items()},
        amendments=found,
        notices=tuple(sorted(every, key=lambda notice: (notice.span or (0, 0), notice.code))),
    )


def _ordering(segment: Segment, starts: Sequence[int]) -> Segment:
    """Return the segment of a formula in a zone of its own: words that go are no norms of the draft."""
    at = bisect_left(starts, segment.view.start)
    here = at < len(starts) and starts[at] < segment.view.end
    return replace(segment, zone=Zone.NOTE) if here else segment


def _only_words(act: Act, found: Sequence[Amendment]) -> list[Notice]:
    """Say once that new words inside formulas cannot be judged alone."""
    first = next((one for one in found if one.formula.new), None)
    if first is None:
        return []
    span = act.source.view.to_source(first.span)
    return [Notice(WORDS_ALONE, "new words are checked inside the amended text only", not_checked=True, span=span)]
