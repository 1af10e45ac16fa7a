"""Acts known to have lost force: a dated list with sources, kept as data beside the rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from legal_risk.model.localized import Localized
from legal_risk.resources import data_root

_FILE = "repealed-acts.tsv"
_COLUMNS = 10
_UNSEEN = "-"
_ROMAN = re.compile(r"-[ivxх]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RepealedAct:
    """An act without force: ``kind`` as in :class:`NamedAct`, dates ISO, ``by`` what repealed or replaced it.

    ``seen_on`` is empty when nobody has compared the entry with a source yet. ``title`` is that of the act where no act
    in force has it, else empty.
    """

    kind: str
    date: str
    number: str
    since: str
    by: Localized
    source: str
    seen_on: str
    title: Localized

    @property
    def attested(self) -> bool:
        """Whether a person has seen a source that says so."""
        return bool(self.seen_on)


@cache
def repealed_acts() -> dict[tuple[str, str], RepealedAct]:
    """Return the acts of the shipped list by date and number."""
    text = (data_root("rules") / _FILE).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    acts = [_act([*row, *[""] * (_COLUMNS - len(row))]) for row in rows]
    return {(act.date, act.number): act for act in acts}


def _act(row: list[str]) -> RepealedAct:
    kind, date, number, since, by_ru, by_kk, source, seen, title_ru, title_kk = row[:_COLUMNS]
    seen_on = "" if seen == _UNSEEN else seen
    title = Localized(title_ru, title_kk, title_ru)
    return RepealedAct(kind, date, number, since, Localized(by_ru, by_kk, by_ru), source, seen_on, title)


def repealed(date: str, number: str) -> RepealedAct | None:
    """Return what is known about the end of the act of that ISO ``date`` and ``number``, ``None`` when nothing is.

    The Roman number of the convocation («319-III») may be there or not.
    """
    known = repealed_acts()
    return known.get((date, number)) or known.get((date, _ROMAN.sub("", number)))
