"""The legal basis of the conclusion: dated entries kept as data, so that no repealed act is cited."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from legal_risk.model.localized import Localized

_OPEN = "9999-12-31"


@dataclass(frozen=True, slots=True)
class DatedAct:
    """An act as the conclusion cites it, in force from ``since`` (inclusive) until ``until`` (exclusive; ISO dates)."""

    id: str
    text: Localized
    since: str
    until: str
    checked_on: str
    href: str


@cache
def dated_acts() -> tuple[DatedAct, ...]:
    """Return every entry of the data file in its order."""
    raw = (files("legal_risk.report.conclusion") / "legal_basis.toml").read_text(encoding="utf-8")
    return tuple(
        DatedAct(
            id=entry["id"],
            text=Localized(entry["ru"], entry["kk"]),
            since=entry["from"],
            until=entry.get("until", _OPEN),
            checked_on=entry["checked_on"],
            href=entry["href"],
        )
        for entry in tomllib.loads(raw)["act"]
    )


def in_force_on(date: str | None) -> tuple[DatedAct, ...]:
    """Return the entries in force on ``date`` (ISO), those still in force when there is no date."""
    if date is None:
        return tuple(act for act in dated_acts() if act.until == _OPEN)
    return tuple(act for act in dated_acts() if act.since <= date < act.until)
