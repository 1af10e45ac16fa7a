"""From two language texts of one act to the places where they differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from legal_risk.model.act import NodeKind
from legal_risk.model.span import Span
from legal_risk.parity.align import Aligned, align
from legal_risk.parity.difference import Difference, DifferenceKind, Side
from legal_risk.parity.features import Reading
from legal_risk.parity.glossary import lost_phrases
from legal_risk.parity.inline import inline_lists, much_shorter
from legal_risk.parity.meaning import force_differences, joined_differences, word_differences
from legal_risk.parity.numbers import number_differences, numbers_in
from legal_risk.parity.terms import term_differences
from legal_risk.parity.units import Unit, by_sentence, forms, units

if TYPE_CHECKING:
    from legal_risk.facts.collect import Facts

_HEAD = 90
_COLUMNS = 4  # wider tables are forms, their cells are cut in other ways


def compare(ru: Facts, kk: Facts) -> tuple[Difference, ...]:
    """Return where the Russian and the Kazakh text of one act differ in meaning, in the order of the Russian text.

    Compared are the provisions of the approved documents and their appendices: which are there, what numbers, terms,
    references, permissions, prohibitions and steady words they hold. Enacting clauses, notes and forms are left aside.
    """
    comparison = _Comparison(Reading(ru, "ru"), Reading(kk, "kk"))
    found = align(units(ru.annotated), units(kk.annotated), comparison.likeness)
    differences = list(_missing(found))
    for one, other in found.pairs:
        differences.extend(comparison.of_pair(one, other))
    differences.extend(comparison.of_forms())
    return tuple(sorted(differences, key=lambda d: (d.ru.span, d.kk.span, d.kind)))


class _Comparison:
    """Compares provisions that answer each other."""

    def __init__(self, ru: Reading, kk: Reading) -> None:
        self.readings = ru, kk

    def of_pair(self, one: Unit, other: Unit) -> Iterator[Difference]:
        """Yield the differences of two points, articles or rows, each confirmed in the whole of them."""
        whole = list(one.everything()), list(other.everything())
        if (shorter := much_shorter(self.readings, one, other)) is not None:
            yield shorter
        for difference in self._parts(one, other):
            if difference.kind in (DifferenceKind.NUMBER, DifferenceKind.REFERENCE, DifferenceKind.TERM):
                if not self._balanced(difference, whole):
                    yield difference
            else:
                yield difference

    def _parts(self, one: Unit, other: Unit) -> Iterator[Difference]:
        """Yield the differences part by part.

        The words of a list are compared with its last item: what stands before the items in Russian («не вправе: 1) …»)
        stands behind them in Kazakh. Parts without an answer that are no subpoints are only cut in another way.
        """
        if one.node.kind is NodeKind.ROW and len(one.parts) != len(other.parts):
            if max(len(one.parts), len(other.parts)) <= _COLUMNS:
                yield from self._texts(one.everything(), other.everything())
            return
        found = align(one.parts, other.parts, self.likeness)
        yield from _lost_items(found, one, other)
        yield from inline_lists(self.readings, one, other)
        ru = [one, *(u for part in found.ru_only if not _is_item(part) for u in part.everything())]
        kk = [other, *(u for part in found.kk_only if not _is_item(part) for u in part.everything())]
        pairs = list(found.pairs)
        if pairs and one.node.kind is not NodeKind.ROW and pairs[-1] == (one.parts[-1], other.parts[-1]):
            last = pairs.pop()
            ru.extend(last[0].everything())
            kk.extend(last[1].everything())
        yield from self._texts(ru, kk)
        for pair in pairs:
            yield from self._parts(*pair)

    def _texts(self, ru: Sequence[Unit], kk: Sequence[Unit]) -> Iterator[Difference]:
        ru, kk = [u for u in ru if u.segments], [u for u in kk if u.segments]
        if not ru or not kk:
            return
        terms = list(term_differences(self.readings, ru, kk))
        numbers = [d for d in number_differences(self.readings, ru, kk) if not any(map(d.meets, terms))]
        yield from (*terms, *numbers)
        yield from force_differences(self.readings, ru, kk)
        told = [*terms, *numbers]
        for pair in by_sentence(ru, kk):
            phrases = [d for d in lost_phrases(self.readings, *pair) if not any(map(d.shares, told))]
            words = (d for d in word_differences(self.readings, *pair) if not any(map(d.repeated, phrases)))
            yield from (*phrases, *words, *joined_differences(self.readings, *pair))

    def _balanced(self, difference: Difference, whole: tuple[list[Unit], list[Unit]]) -> bool:
        """Tell whether the whole provision has the numbers as often in the other text: they only stand elsewhere."""
        if difference.kind is DifferenceKind.TERM and self._other_unit(difference):
            lengths = [Counter((t.value, t.unit) for t in self.readings[n].terms(whole[n])) for n in (0, 1)]
            return lengths[0] == lengths[1]
        counts = [Counter(v.key for v in self.readings[n].values(whole[n])) for n in (0, 1)]
        for side, here, there in ((difference.ru, 0, 1), (difference.kk, 1, 0)):
            keys = numbers_in(self.readings[here], side)
            if any(counts[here][key] > counts[there][key] for key in keys):
                return False
        return True

    def _other_unit(self, difference: Difference) -> bool:
        """Tell whether the terms of both texts have one number, so that only days stand against months."""
        ru, kk = (numbers_in(r, side) for r, side in zip(self.readings, (difference.ru, difference.kk), strict=True))
        return bool(ru) and ru == kk

    def of_forms(self) -> Iterator[Difference]:
        """Yield the steady words (who signs, what is attached) that only one text of a form has."""
        ru, kk = (forms(reading.annotated) for reading in self.readings)
        for path in ru.keys() & kk.keys():
            yield from word_differences(self.readings, [ru[path]], [kk[path]])

    def likeness(self, one: Unit, other: Unit) -> float:
        """Return from 0 to 1 how alike two provisions are: their numbers, their length, their own number."""
        ru, kk = self.readings
        here = {v.key for v in ru.values(one.everything()) if v.written}
        there = {v.key for v in kk.values(other.everything()) if v.written}
        shared = len(here & there) / len(here | there) if here | there else 0.5
        lengths = sorted((len(ru.words(one.everything())) + 1, len(kk.words(other.everything())) + 1))
        return 0.45 * shared + 0.35 * lengths[0] / lengths[1] + 0.2 * (one.path == other.path)


def _is_item(unit: Unit) -> bool:
    return unit.node.kind is NodeKind.SUBPOINT and any(one.segments for one in unit.everything())


def _lost_items(found: Aligned, one: Unit, other: Unit) -> Iterator[Difference]:
    for unit in found.ru_only:
        if _is_item(unit) and found.pairs and not _inline(unit, other):
            yield Difference(DifferenceKind.MISSING, _shown(unit), _place(other))
    for unit in found.kk_only:
        if _is_item(unit) and found.pairs and not _inline(unit, one):
            yield Difference(DifferenceKind.MISSING, _place(one), _shown(unit))


def _inline(unit: Unit, other: Unit) -> bool:
    """Tell whether ``other`` has the item ``unit`` after all, run on in one paragraph."""
    words = "\n".join(one.text for one in other.everything())
    return re.search(rf"(?<!\d){re.escape(unit.node.number or '?')}\)", words) is not None


def _missing(found: Aligned) -> Iterator[Difference]:
    ru, kk = (dict(found.pairs), {b: a for a, b in found.pairs})
    for unit in found.ru_only:
        if near := _nearest(unit, ru):
            yield Difference(DifferenceKind.MISSING, _shown(unit), _place(near))
    for unit in found.kk_only:
        if near := _nearest(unit, kk):
            yield Difference(DifferenceKind.MISSING, _place(near), _shown(unit))


def _nearest(unit: Unit, pairs: dict[Unit, Unit]) -> Unit | None:
    """Return the other side of the last pair before ``unit`` in its document, else of the first."""
    same = [one for one in pairs if one.path[:-1] == unit.path[:-1]]
    before = [one for one in same if one.node.span.start < unit.node.span.start]
    return pairs[(before or same[:1])[-1]] if same else None


def _shown(unit: Unit) -> Side:
    segment = next(s for one in unit.everything() for s in one.segments)
    return Side(unit.node, segment.content, segment.content.of(unit.annotated.text)[:_HEAD])


def _place(unit: Unit) -> Side:
    segment = next(s for one in unit.everything() for s in one.segments)
    start = segment.content.start
    return Side(unit.node, Span(start, min(segment.content.end, start + _HEAD)))
