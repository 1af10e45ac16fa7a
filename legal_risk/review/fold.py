"""Verdicts that experts wrote into a workbook of findings, folded back into decisions."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from legal_risk.errors import OptionError
from legal_risk.model.finding import Status, Verdict
from legal_risk.report.workbook import FINDING_COLUMNS
from legal_risk.review.decisions_file import Decision

_WORDS = {
    "accept": Status.ACCEPTED, "accepted": Status.ACCEPTED, "да": Status.ACCEPTED, "иә": Status.ACCEPTED,
    "подтверждено": Status.ACCEPTED, "расталды": Status.ACCEPTED, "+": Status.ACCEPTED,
    "reject": Status.REJECTED, "rejected": Status.REJECTED, "нет": Status.REJECTED, "жоқ": Status.REJECTED,
    "отклонено": Status.REJECTED, "қабылданбады": Status.REJECTED, "-": Status.REJECTED,
}  # fmt: skip


def read_workbook(file: str | os.PathLike[str], *, today: date) -> tuple[Decision, ...]:
    """Return the decisions in a workbook that ``legal-risk check --format xlsx`` wrote and an expert filled in.

    Rows without a verdict are left out; ``today`` dates the verdicts. Raises :class:`OptionError`: ``LR316`` the file
    is no such workbook, ``LR317`` a verdict is none of the known words, ``LR312`` a rejection gives no reason.
    """
    path = Path(file)
    rows = list(_rows(path))
    if not rows:
        return ()
    return tuple(_decision(row, number, path.name, today) for number, row in rows if row["verdict"])


def merge_decisions(known: Iterable[Decision], fresh: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return both lists as one: a fresh decision replaces the known one about the same finding of the same file."""
    by_finding = {(d.finding, d.source): d for d in known}
    for decision in fresh:
        by_finding[decision.finding, decision.source] = decision
    return tuple(by_finding.values())


def _rows(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield the rows of the sheet of findings with their numbers: the sheet that has as many columns as we write."""
    from openpyxl import load_workbook

    hint = "give the .xlsx that `legal-risk check --format xlsx` wrote"
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise OptionError("LR310", "the workbook cannot be read", where=path.name, hint=hint) from error
    except Exception as error:  # openpyxl raises what its parts raise
        raise OptionError("LR316", "this is no workbook of findings", where=path.name, hint=hint) from error
    for sheet in book.worksheets:
        table: list[tuple[Any, ...]] = list(sheet.iter_rows(values_only=True))
        if table and len([cell for cell in table[0] if cell is not None]) == len(FINDING_COLUMNS):
            for number, row in enumerate(table[1:], 2):
                yield number, dict(zip(FINDING_COLUMNS, map(_text, row), strict=False))
            return
    raise OptionError("LR316", "this is no workbook of findings", where=path.name, hint=hint)


def _decision(row: Mapping[str, str], number: int, name: str, today: date) -> Decision:
    where = f"{name}, row {number}"
    status = _WORDS.get(row["verdict"].lower())
    if status is None:
        raise OptionError("LR317", f"unknown verdict {row['verdict']!r}", where=where, hint="accept or reject")
    if status is Status.REJECTED and not row["reason"]:
        raise OptionError("LR312", "a rejected finding needs a reason", where=where, hint="state why in its column")
    verdict = Verdict(status, row["reason"], row["author"], today.isoformat(), row["expires"], row["note"])
    return Decision(row["finding"], row["factor"], row["norm"], verdict, row["file"], row["unit"])


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell).strip()
