"""Methods: how the factors are called and ordered by the official methods of several states, from ``methods.yaml``."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from legal_risk.engine.schema import Reader
from legal_risk.model.rule import Method, MethodPoint


def read_methods(reader: Reader, codes: Collection[str]) -> Iterator[Method]:
    """Yield the methods of a pack; ``codes`` are its factors.

    A method without points says under ``reason`` why. Raises :class:`RuleError` ``LR202``, ``LR203``.
    """
    for code in reader.section:
        inner = reader.inner(code)
        points = tuple(_point(entry, codes) for entry in inner.inners("points"))
        reason = inner.localized("reason", required=not points)
        yield Method(code, inner.localized("name"), inner.text("source"), points, reason)
        inner.done()
    reader.done()


def _point(reader: Reader, codes: Collection[str]) -> MethodPoint:
    factors = reader.texts("factors")
    if unknown := sorted(set(factors) - set(codes)):
        raise reader.error("factors", f"codes of factors; not '{unknown[0]}'")
    point = MethodPoint(reader.text("point"), reader.localized("name"), factors)
    reader.done()
    return point
