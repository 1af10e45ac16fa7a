"""Adds to a parsed act what it orders about other acts: amendments, and addresses of the new wordings in those acts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from legal_risk.model.act import Act, Node
from legal_risk.structure.amending.reading import amendments
from legal_risk.structure.amending.wordings import places_of


def with_amendments(act: Act, quoted: Collection[Node]) -> Act:
    """Return ``act`` with its amendments; units of new wordings get the addresses they have in the amended act.

    ``quoted`` are the topmost units of new wordings in the tree. An act that amends nothing is returned as it is.
    """
    found, notices = amendments(act, quoted)
    if not found and not notices:
        return act
    places = places_of(act, found)
    return replace(
        act,
        addresses={**act.addresses, **{node: place.address for node, place in places.items()}},
        unit_numbers={node: place.unit for node, place in places.items()},
        amendments=found,
        notices=tuple(sorted((*act.notices, *notices), key=lambda notice: (notice.span or (0, 0), notice.code))),
    )
