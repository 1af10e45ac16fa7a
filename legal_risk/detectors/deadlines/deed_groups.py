"""Whether the verbs of two terms can be one step: settling, handing over, checking, paying are steps apart."""

from __future__ import annotations

from legal_risk.detectors.deadlines.alike_norms import AlikeNorm

_SETTLES = frozenset(
    [
        "consider",
        "decide",
        "award",
        "refuse",
        "evaluate",
        "appoint",
        "enrol",
        "transfer",
        "issue-order",
        "approve",
        "serve",
    ]
)
_GIVES = frozenset(["issue", "send", "notify", "return", "serve"])
_GROUPS = (
    _SETTLES,
    _GIVES,
    frozenset(["check", "consider"]),
    frozenset(["draw-up", "sign", "conclude", "approve", "issue"]),
    frozenset(["evaluate", "hold"]),
    frozenset(["pay", "return", "issue"]),
    frozenset(["accept", "send", "register", "hold"]),
)
_MAKES = frozenset(["draw-up", "sign", "conclude", "send"])
_APPLIED = frozenset(["registration", "submission", "receipt"])


def same_deed(first: AlikeNorm, second: AlikeNorm) -> bool:
    """Tell whether both verbs can name one step; one that is not known can be any.

    The answer to an application is given when it is settled: where both terms run from it they bound one thing. So do
    making a paper and settling by it, from one event.
    """
    one, other = first.term, second.term
    if not (one.action and other.action) or one.action == other.action:
        return True
    deeds = {one.action, other.action}
    if any(deeds <= group for group in _GROUPS):
        return not (deeds == {"check", "consider"} and one.start_kind != other.start_kind)
    nested = first.start <= second.start or second.start <= first.start
    if nested and one.start_kind and one.start_kind == other.start_kind and deeds & _SETTLES and deeds & _MAKES:
        return True
    answered = bool(deeds & _SETTLES) and bool(deeds & _GIVES)
    return answered and {one.start_kind, other.start_kind} <= _APPLIED
