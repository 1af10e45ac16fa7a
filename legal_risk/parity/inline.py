"""How much two provisions say: the items of their lists inside a sentence, and their length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.model.span import Span
from legal_risk.parity.difference import Difference, DifferenceKind, Side
from legal_risk.parity.features import Reading
from legal_risk.parity.units import Unit

# A list of at least two items after a colon, up to the end of the sentence.
_LIST = re.compile(r":\s*(?P<items>[^:;.\n]{3,160}(?:;\s*[^:;.\n]{3,160})+)")


def inline_lists(readings: tuple[Reading, Reading], ru: Unit, kk: Unit) -> Iterator[Difference]:
    """Yield the list of a provision that holds another number of items in the other text."""
    ones, others = (list(_lists(reading, unit)) for reading, unit in zip(readings, (ru, kk), strict=True))
    if len(ones) != 1 or len(others) != 1:
        return
    if len(ones[0][1]) != len(others[0][1]):
        here, there = (_side(unit, span) for unit, (span, _) in ((ru, ones[0]), (kk, others[0])))
        yield Difference(DifferenceKind.MISSING, here, there)


def _lists(reading: Reading, unit: Unit) -> Iterator[tuple[Span, list[str]]]:
    for stretch in unit.stretches():
        for found in _LIST.finditer(stretch.of(reading.annotated.text)):
            yield Span(*found.span("items")).shifted(stretch.start), found["items"].split(";")


def _side(unit: Unit, span: Span) -> Side:
    return Side(unit.node, span, span.of(unit.annotated.text))


_SHORT = 60  # letters; below that lengths tell nothing
_SHARE = 0.6  # a text that says the same is never shorter than that


def much_shorter(readings: tuple[Reading, Reading], ru: Unit, kk: Unit) -> Difference | None:
    """Return the provision of which one text says less than half of what the other says, ``None`` otherwise."""
    lengths = [sum(c.isalpha() for c in r.words(u.everything())) for r, u in zip(readings, (ru, kk), strict=True)]
    if max(lengths) < _SHORT or min(lengths) > _SHARE * max(lengths) or not min(lengths):
        return None
    sides = [next((s for s in u.stretches()), None) for u in (ru, kk)]
    if sides[0] is None or sides[1] is None:
        return None
    here, there = (
        Side(u, s, s.of(r.annotated.text)) for u, s, r in zip((ru.node, kk.node), sides, readings, strict=True) if s
    )
    return Difference(DifferenceKind.WORD, here, there)
