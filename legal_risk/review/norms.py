"""The provisions of two drafts laid side by side: what was added, dropped, reworded or renumbered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.model.act import Act, Node, NodeKind
from legal_risk.model.drafts import Fate, NormChange
from legal_risk.model.localized import Localized
from legal_risk.review.likeness import NEAR, likeness

_UNITS = (NodeKind.POINT, NodeKind.ARTICLE)


@dataclass(frozen=True, slots=True)
class _Unit:
    text: str
    path: tuple[str, ...]
    address: Localized


def changed_norms(old: Act, new: Act) -> tuple[NormChange, ...]:
    """Return what changed between the points and articles of two drafts, in the order of the new draft.

    Equal texts are paired first, then those of one place, then the likest in order; dropped units come last.
    """
    before, after = list(_units(old)), list(_units(new))
    pairs = _pairs(before, after)
    changes = [change for n, unit in enumerate(after) for change in _change(unit, pairs.get(n), before)]
    dropped = [before[n] for n in range(len(before)) if n not in pairs.values()]
    changes += [NormChange(Fate.DROPPED, u.text, "", u.address, Localized()) for u in dropped]
    return tuple(changes)


def _units(act: Act) -> Iterator[_Unit]:
    for node in act.walk():
        if node.kind in _UNITS:
            yield _Unit(_text(node, act), act.paths.get(node, ()), act.addresses.get(node, Localized()))


def _text(node: Node, act: Act) -> str:
    """Return the words of a unit without its own number."""
    words = node.span.of(act.source.text).split()
    number = node.number or ""
    return " ".join(words[1:] if words and number and words[0].strip("*.)-").startswith(number) else words)


def _pairs(before: Sequence[_Unit], after: Sequence[_Unit]) -> dict[int, int]:
    """Pair units of the new draft with units of the old one."""
    pairs = _equal(before, after)
    free = dict.fromkeys(n for n in range(len(before)) if n not in pairs.values())
    places = {before[n].path: n for n in free}
    for n, unit in enumerate(after):
        there = places.get(unit.path)
        if n not in pairs and there in free and likeness(before[there].text, unit.text) >= NEAR / 2:
            pairs[n] = there
            del free[there]
    for n, unit in enumerate(after):
        if n not in pairs and free:
            best = max(free, key=lambda m: likeness(before[m].text, unit.text))
            if likeness(before[best].text, unit.text) >= NEAR:
                pairs[n] = best
                del free[best]
    return pairs


def _equal(before: Sequence[_Unit], after: Sequence[_Unit]) -> dict[int, int]:
    """Pair units with the same words, in order."""
    waiting: dict[str, list[int]] = {}
    for n, unit in enumerate(before):
        waiting.setdefault(unit.text, []).append(n)
    return {n: waiting[unit.text].pop(0) for n, unit in enumerate(after) if waiting.get(unit.text)}


def _change(unit: _Unit, pair: int | None, before: Sequence[_Unit]) -> Iterator[NormChange]:
    if pair is None:
        yield NormChange(Fate.ADDED, "", unit.text, Localized(), unit.address)
        return
    old = before[pair]
    if old.text != unit.text:
        yield NormChange(Fate.REWORDED, old.text, unit.text, old.address, unit.address)
    elif old.path != unit.path:
        yield NormChange(Fate.MOVED, old.text, unit.text, old.address, unit.address)
