"""A share of trials that succeeded, with its interval."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt


@dataclass(frozen=True, slots=True)
class Rate:
    """A share: ``hits`` of ``trials``."""

    hits: int
    trials: int

    @property
    def value(self) -> float | None:
        """The share, ``None`` without trials."""
        return self.hits / self.trials if self.trials else None

    def interval(self, z: float = 1.96) -> tuple[float, float]:
        """Return the Wilson interval of the share (95 % by default), ``(0, 1)`` without trials."""
        if not self.trials:
            return 0.0, 1.0
        share, square = self.hits / self.trials, z * z / self.trials
        middle = share + square / 2
        reach = z * sqrt(share * (1 - share) / self.trials + square / (4 * self.trials))
        return max(0.0, (middle - reach) / (1 + square)), min(1.0, (middle + reach) / (1 + square))
