"""What the engine asks of a detector: a named piece of Python for rules that no phrase can express."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit


@dataclass(frozen=True, slots=True)
class NoParams:
    """The parameters of a detector that takes none."""


class Detector(Protocol):
    """Finds places in one act. It sees the context only, keeps nothing, and leaves all texts to the rule.

    ``Params`` is a frozen dataclass; its fields are the keys that a rule may state under ``params``.
    """

    name: str
    Params: type[Any]

    def find(self, context: Context, params: Any) -> Iterable[Hit]:
        """Yield the hits of one rule in one act."""


Detectors = Mapping[str, Detector]
