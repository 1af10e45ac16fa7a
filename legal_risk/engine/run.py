"""Running a rule pack over an act: every rule on its own, none of them able to silence the others."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from legal_risk.engine import reasons
from legal_risk.engine.comparison import marked_unchanged
from legal_risk.engine.conditions import judge
from legal_risk.engine.context import Context
from legal_risk.engine.coverage import RuleFates, coverage_of, outcomes
from legal_risk.engine.detector import Detectors
from legal_risk.engine.findings import Raised, raise_finding, settle
from legal_risk.engine.hit import Hit
from legal_risk.engine.kinds import KINDS, DetectorCall
from legal_risk.engine.packs import Pack
from legal_risk.engine.profiles import weighed
from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Act, Segment, Zone
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.report import ActReport, Unchecked
from legal_risk.model.rule import Profile, Rule, RuleStatus
from legal_risk.pausing import collector_paused

if TYPE_CHECKING:
    from legal_risk.facts import Facts


@dataclass
class _Log:
    """What became of the rules while they run."""

    raised: list[Raised] = field(default_factory=list)
    applied: set[str] = field(default_factory=set)
    skipped: dict[str, Localized] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)
    broken: list[Unchecked] = field(default_factory=list)


def run_rules(
    act: Act,
    pack: Pack,
    detectors: Detectors,
    *,
    languages: Collection[LanguageCode] | None = None,
    annotated: Annotated | None = None,
    profile: Profile | None = None,
    pair: Facts | None = None,
    companions: Sequence[Facts] = (),
) -> ActReport:
    """Check ``act`` with the rules of ``pack`` and return findings, coverage and the outcome for every factor.

    ``detectors`` maps names to the detectors that rules may call. ``languages`` limits the check (default: both).
    ``annotated`` may be handed in to share its caches; ``profile`` switches factors off and weighs findings. ``pair``
    is the text of the same act in the other language, ``companions`` are other acts to compare with. A rule that
    raises is reported in the coverage as not checked; this function itself raises nothing about rules.
    """
    annotated = annotated or Annotated(act)
    wanted = tuple(c for c in get_args(LanguageCode) if languages is None or c in languages)
    present = {annotated.language_of(s) for s in act.segments}
    context = Context(act, annotated, pack, tuple(c for c in wanted if c in present), pair, tuple(companions))
    log = _Log(broken=[Unchecked(reasons.same(e.where), reasons.not_loaded(e.message)) for e in pack.errors])
    with collector_paused():
        for rule in pack.rules:
            reason = _why_not(rule, context, profile) or _what_lacks(rule, context, detectors)
            if reason is None:
                _run(rule, context, detectors, log)
            else:
                log.skipped[rule.id] = reason
        findings = marked_unchanged(context, settle(context, log.raised))
    if profile is not None:
        findings = weighed(findings, profile)
    return ActReport(
        act,
        coverage_of(act, wanted, log.broken),
        findings,
        outcomes(pack, findings, RuleFates(log.applied, log.failed, log.skipped)),
        deadlines=vars(context.facts).get("deadlines"),
        decisions=vars(context.facts).get("decisions"),
    )


def _why_not(rule: Rule, context: Context, profile: Profile | None) -> Localized | None:
    """Return why the rule does not apply to the act, ``None`` when it does."""
    if profile is not None and rule.factor in profile.off:
        return reasons.switched_off(profile.name)
    if rule.status is RuleStatus.DEPRECATED:
        return reasons.NO_RULE
    if not rule.applies.to_type(context.act.typing.type):
        return reasons.wrong_type(context.act.typing.type)
    if not set(rule.applies.languages) & set(context.languages):
        return reasons.NO_TEXT
    return None


def _what_lacks(rule: Rule, context: Context, detectors: Detectors) -> Localized | None:
    """Return why a rule that compares with another text cannot run, ``None`` when it can."""
    needs = getattr(detectors.get(rule.params.name), "needs", "") if isinstance(rule.params, DetectorCall) else ""
    if needs == "pair" and context.pair is None:
        return reasons.NO_PAIR
    return reasons.NO_COMPANION if needs == "companion" and not context.companions else None


def _run(rule: Rule, context: Context, detectors: Detectors, log: _Log) -> None:
    try:
        hits = KINDS[rule.kind].find(context, rule, detectors)
        judged = (judge(context, hit, rule.conditions) for hit in hits)
        raised = [raise_finding(context, rule, hit) for hit in judged if hit is not None and not _is_no_norm(rule, hit)]
    except Exception as error:  # a rule of any author must not stop the others; the reader is told
        log.failed.add(rule.id)
        log.skipped[rule.id] = reasons.failed(error)
        log.broken.append(Unchecked(reasons.same(rule.id), reasons.failed(error)))
        return
    log.applied.add(rule.id)
    log.raised.extend(raised)


def _is_no_norm(rule: Rule, hit: Hit) -> bool:
    """Tell whether the hit stands in an editorial note, an amending formula or a wording that is only compared with.

    Only a rule that names the zone of notes looks there.
    """
    return isinstance(hit.place, Segment) and hit.place.zone is Zone.NOTE and Zone.NOTE not in rule.applies.zones
