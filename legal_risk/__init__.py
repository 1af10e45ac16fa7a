"""Corruption-risk factors in education acts of Kazakhstan, in Kazakh and Russian.

>>> import legal_risk
>>> report = legal_risk.check("draft.docx")  # doctest: +SKIP
>>> report.save("out")  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legal_risk.api import Report, check, compare, deadlines, decisions, parity, read
    from legal_risk.errors import InputError, LegalRiskError, OptionError
    from legal_risk.model.act import Act
    from legal_risk.model.finding import Finding, Severity, Tier
    from legal_risk.report.conclusion.settings import ConclusionSettings

__version__ = "0.1.0"

__all__ = [
    "Act",
    "ConclusionSettings",
    "Finding",
    "InputError",
    "LegalRiskError",
    "OptionError",
    "Report",
    "Severity",
    "Tier",
    "check",
    "compare",
    "deadlines",
    "decisions",
    "parity",
    "read",
]

_HOMES = {
    "Act": "model.act",
    "ConclusionSettings": "report.conclusion.settings",
    "Finding": "model.finding",
    "InputError": "errors",
    "LegalRiskError": "errors",
    "OptionError": "errors",
    "Report": "api",
    "Severity": "model.finding",
    "Tier": "model.finding",
    "check": "api",
    "compare": "api",
    "deadlines": "api",
    "decisions": "api",
    "parity": "api",
    "read": "api",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that ``import legal_risk`` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
