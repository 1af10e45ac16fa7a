"""Applies an amending act to the text of the act that it amends."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from pathlib import PurePath

from legal_risk.model.act import Act
from legal_risk.model.amendment import Amended, Amendment, Operation, Problem, ProblemKind
from legal_risk.model.localized import Localized
from legal_risk.model.span import Span
from legal_risk.structure.amending.edits import Editor
from legal_risk.structure.amending.locating import BaseAct, Missing
from legal_risk.structure.amending.plain import Edit, amended_source, plain_text
from legal_risk.structure.amending.reading import NOT_UNDERSTOOD

_LONGEST = 160


def apply(amending: Act, base: Act) -> Amended:
    """Return ``base`` as ``amending`` leaves it: the text, where it changed, and what could not be applied.

    All amendments speak of the text as it stands before them. None is applied by halves, but words whose case cannot
    be told stay as they are. Never raises: what is not found, not clear or in the way of another amendment is a problem
    of the result; words that stand at several places of a unit are changed at all of them, which is said as well.
    """
    plain = plain_text(base.source)
    editor = Editor(amending, BaseAct(base), plain_text(amending.source), plain)
    problems = [_not_understood(amending, notice.span) for notice in amending.notices if notice.code == NOT_UNDERSTOOD]
    chosen = _Chosen()
    applied = 0
    for amendment in sorted(amending.amendments, key=_turn):
        try:
            edits = editor.edits(amendment)
        except Missing as missing:
            problems.append(_problem(amending, amendment, missing.kind, missing.detail))
            continue
        if chosen.take(edits):
            applied += not editor.left
            problems += [_problem(amending, amendment, ProblemKind.INFLECTION, word) for word in editor.left]
            problems += [_problem(amending, amendment, ProblemKind.REPEATED, word) for word in editor.repeated]
        else:
            problems.append(_problem(amending, amendment, ProblemKind.OVERLAP, ""))
    name = f"{PurePath(base.source.name).stem}.amended.txt"
    source, changes = amended_source(base.source, plain, chosen.in_order(), name)
    ordered = sorted(problems, key=lambda problem: (problem.address.ru, problem.text, problem.kind))
    return Amended(source, tuple(changes), tuple(ordered), applied)


class _Chosen:
    """The edits taken so far; none of them overlaps another."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, int, int]] = []
        self._edits: list[Edit] = []

    def take(self, edits: Sequence[Edit]) -> bool:
        """Take all of ``edits``, or none when one of them is in the way of what was taken.

        Words replaced through the whole text give way where a unit has a new wording.
        """
        free = [edit for edit in edits if self._is_free(edit)]
        if any(not edit.everywhere for edit in edits if edit not in free) or not free:
            return False
        for edit in free:
            insort(self._taken, (edit.start, edit.end, len(self._edits)))
            self._edits.append(edit)
        return True

    def in_order(self) -> list[Edit]:
        """Return the edits by place; at one place in the order of the amendments."""
        return [self._edits[number] for _, _, number in self._taken]

    def _is_free(self, edit: Edit) -> bool:
        at = bisect_left(self._taken, (edit.start, edit.end, 0))
        after = self._taken[at][0] < edit.end if at < len(self._taken) else False
        if edit.start == edit.end:
            return at == 0 or self._taken[at - 1][1] <= edit.start
        same = at < len(self._taken) and self._taken[at][:2] == (edit.start, edit.end)
        return not same and not after and (at == 0 or self._taken[at - 1][1] <= edit.start)


def _turn(amendment: Amendment) -> int:
    """Return when an amendment has its turn: the repeal of a whole act first, changes of words last."""
    formula = amendment.formula
    if formula.operation is Operation.REPEAL and not any(target.units for target in formula.targets):
        return 0
    return 2 if formula.operation.value.endswith("-words") else 1


def _problem(act: Act, amendment: Amendment, kind: ProblemKind, detail: str) -> Problem:
    words = amendment.span.of(act.source.view.text)
    return Problem(kind, act.addresses.get(amendment.node, Localized()), words[:_LONGEST], detail)


def _not_understood(act: Act, span: Span | None) -> Problem:
    place = span or Span(0, 0)
    segment = act.segment_at(act.source.view.to_view(place).start)
    words = place.of(act.source.text)[:_LONGEST]
    return Problem(ProblemKind.NOT_UNDERSTOOD, act.addresses.get(segment.node, Localized()), words)
