"""From hits to findings: exact quotes, addresses, filled texts; one finding for one factor in one norm."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from legal_risk.engine.context import Context
from legal_risk.engine.fingerprint import fingerprint, words_of
from legal_risk.engine.hit import Hit
from legal_risk.errors import RuleError
from legal_risk.model.act import Act, NodeKind
from legal_risk.model.finding import Confidence, Evidence, EvidenceRole, Finding, Tier
from legal_risk.model.localized import INTERFACE_LANGUAGES, Localized
from legal_risk.model.rule import Rule
from legal_risk.model.span import Span

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_UNITS = (NodeKind.POINT, NodeKind.ARTICLE)
_CONFIDENCES = tuple(Confidence)
_LONGEST = 140
"""Characters of the act that a text of a finding repeats."""


@dataclass(frozen=True, slots=True)
class Raised:
    """A finding as one rule raised it, without its fingerprint yet; ``norm`` is its sentence in the view."""

    finding: Finding
    norm: Span


def raise_finding(context: Context, rule: Rule, hit: Hit) -> Raised:
    """Return the finding of ``rule`` at ``hit``. Raises :class:`RuleError` (``LR210``): a text cannot be filled."""
    sentence = context.annotated.sentence_at(hit.span.start)
    norm = sentence.span if sentence else hit.span
    finding = _finding(context, rule, hit)
    return Raised(replace(finding, norm=context.act.source.view.to_source(norm)), norm)


def settle(context: Context, raised: Iterable[Raised]) -> tuple[Finding, ...]:
    """Return one finding for one factor in one norm, with fingerprints, by tier, severity, confidence, place."""
    groups: dict[tuple[object, ...], list[Raised]] = {}
    for one in raised:
        key = (one.finding.factor, one.norm, _conflicts(one.finding))
        groups.setdefault(key, []).append(one)
    merged = [
        (_merged([one.finding for one in group]), words_of(group[0].norm.of(context.annotated.text)))
        for group in groups.values()
    ]
    return in_reading_order(_identified(merged))


def in_reading_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by tier, severity, confidence, place."""
    return tuple(sorted(findings, key=_reading_order))


def told(quote: str) -> str:
    """Return a quote as the texts of a finding repeat it: the middle of a long one is left out at blanks."""
    if len(quote) <= _LONGEST:
        return quote
    head, tail = quote[: _LONGEST * 2 // 3], quote[-_LONGEST // 4 :]
    start, end = head.rfind(" "), tail.find(" ")
    return f"{head[:start] if start > 0 else head} <…> {tail[end + 1 :]}"


def filled(text: str, values: Mapping[str, str], rule: Rule) -> str:
    """Return ``text`` with its placeholders filled. Raises :class:`RuleError` ``LR210`` for one without a value."""

    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            known = ", ".join(sorted(values))
            raise RuleError("LR210", f"no value for {match[0]} in the texts of {rule.id}", where=rule.file, hint=known)
        return values[match[1]]

    return _PLACEHOLDER.sub(value, text)


def unit_of(act: Act, hit: Hit) -> str | None:
    """Return the number of the point, else of the article, else of the table row that the hit stands in."""
    if hit.node in act.unit_numbers:
        return act.unit_numbers[hit.node]
    node = act.enclosing(hit.node, *_UNITS) or act.enclosing(hit.node, NodeKind.ROW)
    return node.number if node else None


def _finding(context: Context, rule: Rule, hit: Hit) -> Finding:
    act = context.act
    span = act.source.view.to_source(hit.span)
    texts = _Texts(context, rule, hit)
    return Finding(
        id="",
        rule=rule.id,
        factor=rule.factor,
        tier=hit.tier or rule.tier,
        severity=hit.severity or rule.severity,
        confidence=hit.confidence or rule.confidence,
        language=context.annotated.language_of(act.segment_at(hit.span.start)),
        address=act.addresses.get(hit.node, Localized()),
        path=act.paths.get(hit.node, ()),
        unit=unit_of(act, hit),
        quote=span.of(act.source.text),
        span=span,
        evidence=(*_evidence(act, hit), *hit.others),
        message=texts.fill(rule.message),
        why=texts.fill(rule.why),
        advice=texts.fill(rule.advice),
        proposed_wording=texts.fill(rule.proposed_wording),
        looked_for=texts.fill(hit.looked_for or rule.looked_for),
        basis=rule.basis,
    )


class _Texts:
    """Fills the texts of a rule for one hit, in each language with the values of that language."""

    def __init__(self, context: Context, rule: Rule, hit: Hit) -> None:
        quote = told(hit.span.of(context.annotated.text))
        address = context.act.addresses.get(hit.node, Localized())
        self._rule = rule
        self._values: dict[str, Localized | str] = {"quote": quote, "cue": quote, "address": address, **hit.values}

    def fill(self, text: Localized) -> Localized:
        return Localized(*(self._in(text, code) for code in INTERFACE_LANGUAGES))

    def _in(self, text: Localized, code: str) -> str:
        values = {k: getattr(v, code) or v.ru if isinstance(v, Localized) else v for k, v in self._values.items()}
        return filled(getattr(text, code), values, self._rule)


def _evidence(act: Act, hit: Hit) -> tuple[Evidence, ...]:
    found = []
    for role, view in hit.cues:
        span = act.source.view.to_source(view)
        node = act.segment_at(view.start).node
        found.append(Evidence(role, span.of(act.source.text), span, act.addresses.get(node, Localized())))
    return tuple(found)


def _conflicts(finding: Finding) -> tuple[Span, ...]:
    return tuple(sorted(e.span for e in finding.evidence if e.role is EvidenceRole.CONFLICT))


def _weight(finding: Finding) -> tuple[int, int, int]:
    """Order findings by what they weigh, the heaviest first."""
    return (
        0 if finding.tier is Tier.CONCLUSION else 1,
        -finding.severity.weight,
        _CONFIDENCES.index(finding.confidence),
    )


def _reading_order(finding: Finding) -> tuple[object, ...]:
    return (*_weight(finding), finding.span, finding.factor, finding.rule)


def _merged(group: list[Finding]) -> Finding:
    """Return the heaviest of findings of one factor in one norm, with what the others rest on as further cues."""
    best, *others = sorted(group, key=lambda f: (*_weight(f), f.span, f.rule))
    evidence = list(best.evidence)
    for other in others:
        shown = Evidence(EvidenceRole.CUE, other.quote, other.span, other.address)
        for piece in other.evidence or (shown,):
            if all(piece.span != known.span for known in evidence):
                evidence.append(piece)
    return replace(best, evidence=tuple(evidence))


def _identified(merged: list[tuple[Finding, str]]) -> list[Finding]:
    """Give each finding its fingerprint: factor, words of the norm, and its number among its like in the act."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for finding, words in sorted(merged, key=lambda pair: (pair[0].span, pair[0].factor, pair[0].rule)):
        seen[finding.factor, words] += 1
        found.append(replace(finding, id=fingerprint(finding.factor, words, seen[finding.factor, words])))
    return found
