"""What was checked and what was not, and what became of every factor: silence never means clean."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from legal_risk.engine import reasons
from legal_risk.engine.packs import Pack
from legal_risk.model.act import Act, NodeKind, Segment, Zone
from legal_risk.model.finding import Finding
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.report import Coverage, FactorOutcome, Unchecked
from legal_risk.model.rule import Factor

_WORD = re.compile(r"[^\W\d_]{3}")
_PROVISIONS = frozenset(
    {
        NodeKind.ARTICLE,
        NodeKind.POINT,
        NodeKind.POINT_PART,
        NodeKind.SUBPOINT,
        NodeKind.INDENT,
        NodeKind.CELL,
        NodeKind.DEFINITION,
        NodeKind.UNCLASSIFIED,
    }
)


def coverage_of(act: Act, languages: Collection[LanguageCode], not_checked: Sequence[Unchecked]) -> Coverage:
    """Count the provisions that have words of their own, those read, and name everything that was not."""
    text = act.source.view.text
    shown = [s for s in act.segments if s.content.of(text).strip()]
    units = {s.node for s in shown if s.node.kind in _PROVISIONS}
    unread = [s for s in shown if not _read(s, s.content.of(text), languages)]
    parts = [*_notices(act), *_unread_structure(act), *_foreign(act, unread), *not_checked]
    return Coverage(
        units=len(units),
        checked=len(units - {s.node for s in unread}),
        characters=len(text),
        classified=len(text) - sum(len(s.view.of(text)) for s in shown if s.zone is Zone.UNCLASSIFIED),
        not_checked=tuple(parts),
    )


@dataclass(frozen=True, slots=True)
class RuleFates:
    """What became of the rules, by id: run to the end, broken off, and why those that did not run did not."""

    applied: Collection[str]
    failed: Collection[str]
    skipped: Mapping[str, Localized]


def outcomes(pack: Pack, findings: Sequence[Finding], fates: RuleFates) -> tuple[FactorOutcome, ...]:
    """Say of every factor what became of it, with the reason where there is one.

    ``found``, ``not-found`` (looked for; the reason names what a part of the check lacked), ``not-applicable``,
    ``not-checked`` (a rule broke off, or another text to compare with is missing), ``not-automated``.
    """
    found = {f.factor for f in findings}
    why = {c.factor: c.reason for c in pack.coverage}
    return tuple(_outcome(pack, factor, found, fates, why.get(factor.code, reasons.NO_RULE)) for factor in pack.factors)


def _outcome(
    pack: Pack, factor: Factor, found: Collection[str], fates: RuleFates, not_automated: Localized
) -> FactorOutcome:
    rules = [r.id for r in pack.rules if r.factor == factor.code]
    ran = tuple(r for r in rules if r in fates.applied)
    outcome, reason = "not-found", Localized()
    if factor.code in found:
        outcome = "found"
    elif not rules:
        outcome, reason = "not-automated", not_automated if not_automated.ru else reasons.NO_RULE
    elif broken := [r for r in rules if r in fates.failed]:
        outcome, reason = "not-checked", fates.skipped[broken[0]]
    elif lacking := _lacking(rules, fates):
        outcome, reason = "not-found" if ran else "not-checked", lacking
    elif not ran:
        outcome, reason = "not-applicable", fates.skipped.get(rules[0], reasons.NO_RULE)
    return FactorOutcome(factor.code, factor.name, outcome, ran, reason)


def _lacking(rules: Sequence[str], fates: RuleFates) -> Localized | None:
    """Return which text the rules of a factor wanted to compare with and did not get, ``None`` when none did."""
    told = (fates.skipped.get(rule) for rule in rules)
    return next((reason for reason in told if reason in (reasons.NO_PAIR, reasons.NO_COMPANION)), None)


def _read(segment: Segment, text: str, languages: Collection[LanguageCode]) -> bool:
    if segment.zone is Zone.UNCLASSIFIED:
        return False
    return segment.language in languages or (segment.language is None and not _WORD.search(text))


def _notices(act: Act) -> list[Unchecked]:
    notices = [n for n in act.source.notices if n.not_checked]
    return [Unchecked(reasons.same(n.code), reasons.same(n.message)) for n in notices]


def _unread_structure(act: Act) -> list[Unchecked]:
    """Name the units whose orders could not be followed: amending formulas, columns of comparative tables."""
    found: list[Unchecked] = []
    for notice in act.notices:
        if notice.not_checked and notice.code in reasons.STRUCTURE and notice.span is not None:
            segment = act.segment_at(act.source.view.to_view(notice.span).start)
            shown = notice.span.of(act.source.text)
            where = act.addresses.get(segment.node, Localized())
            quote = f"«{' '.join(shown.split())[:100]}»"
            what = Localized(f"{where.ru} {quote}".strip(), f"{where.kk} {quote}".strip())
            found.append(Unchecked(what, reasons.STRUCTURE[notice.code]))
    return found


def _foreign(act: Act, unread: Sequence[Segment]) -> list[Unchecked]:
    """Name the stretches that no rule could read, neighbours of one unit and one reason once."""
    found: list[Unchecked] = []
    for segment in unread:
        unclassified = segment.zone is Zone.UNCLASSIFIED and segment.language is not None
        where = act.addresses.get(segment.node, Localized())
        what = where if where.ru else reasons.same(segment.content.of(act.source.view.text).strip()[:80])
        part = Unchecked(what, reasons.UNCLASSIFIED if unclassified else reasons.LANGUAGE)
        if part not in found[-1:]:
            found.append(part)
    return found
