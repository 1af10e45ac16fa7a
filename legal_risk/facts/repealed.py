"""Acts known to have lost force: a dated list with sources, kept as data beside the rules."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legal_risk.model.localized import Localized
from legal_risk.resources import data_root

_FILE = "repealed-acts.tsv"


@dataclass(frozen=True, slots=True)
class RepealedAct:
    """An act without force: ``kind`` as in :class:`NamedAct`, dates ISO, ``by`` what repealed or replaced it."""

    kind: str
    date: str
    number: str
    since: str
    by: Localized
    source: str
    seen_on: str


@cache
def repealed_acts() -> dict[tuple[str, str], RepealedAct]:
    """Return the acts of the shipped list by date and number."""
    text = (data_root("rules") / _FILE).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    acts = [RepealedAct(r[0], r[1], r[2], r[3], Localized(r[4], r[5], r[4]), r[6], r[7]) for r in rows]
    return {(act.date, act.number): act for act in acts}


def repealed(date: str, number: str) -> RepealedAct | None:
    """Return what is known about the end of the act of that ISO ``date`` and ``number``, ``None`` when nothing is."""
    return repealed_acts().get((date, number))
