"""Which finding in the Russian text is the one in the Kazakh text of the same act."""

from __future__ import annotations

from collections.abc import Sequence

from legal_risk.model.finding import Finding

Pair = tuple[Finding | None, Finding | None]


def matched(ru: Sequence[Finding], kk: Sequence[Finding]) -> list[Pair]:
    """Return the findings of both texts in rows: those of the left text in its order, then what only the right has.

    Two findings are one when they are the same, or when rule and place in the act are equal; the n-th of several at
    one place answers the n-th. What the right text alone has stands after the row of the finding before it.
    """
    partners = _partners(ru, kk)
    rows: list[Pair] = [(one, kk[partners[place]] if place in partners else None) for place, one in enumerate(ru)]
    taken = {other: place for place, other in partners.items()}
    after = -1
    late: list[tuple[int, Finding]] = []
    for place, other in enumerate(kk):
        if place in taken:
            after = max(after, taken[place])
        else:
            late.append((after, other))
    for position, other in reversed(late):
        rows.insert(position + 1, (None, other))
    return rows


def _partners(ru: Sequence[Finding], kk: Sequence[Finding]) -> dict[int, int]:
    """Return for places in ``ru`` the place in ``kk`` of the partner: by rule and place, then by factor and unit."""
    found: dict[int, int] = {}
    for same in (_same_rule, _same_factor):
        for place, one in enumerate(ru):
            if place not in found:
                free = (n for n, other in enumerate(kk) if n not in found.values() and same(one, other))
                if (partner := next(free, None)) is not None:
                    found[place] = partner
    return found


def _same_rule(one: Finding, other: Finding) -> bool:
    return one is other or (one.rule == other.rule and one.path == other.path)


def _same_factor(one: Finding, other: Finding) -> bool:
    return one.factor == other.factor and one.unit == other.unit and one.unit is not None
