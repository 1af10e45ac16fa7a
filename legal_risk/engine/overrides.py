"""What a pack of the user may change in the shipped rules: switch them off, weigh them differently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable

from legal_risk.engine.schema import Reader
from legal_risk.engine.yamlio import parse_yaml
from legal_risk.errors import RuleError
from legal_risk.model.finding import Severity, Tier
from legal_risk.model.rule import Rule


@dataclass(frozen=True, slots=True)
class _Change:
    severity: Severity | None
    tier: Tier | None

    def of(self, rule: Rule) -> Rule:
        return replace(rule, severity=self.severity or rule.severity, tier=self.tier or rule.tier)


def apply_changes(rules: list[Rule], folder: Traversable, errors: list[RuleError]) -> list[Rule]:
    """Return ``rules`` as the ``pack.yaml`` of ``folder`` wants them: without ``off``, with each ``change``.

    What is wrong with the file goes to ``errors``: ``LR201`` to ``LR203``, ``LR209`` for a rule that does not exist.
    """
    file, where = folder / "pack.yaml", f"{folder.name}/pack.yaml"
    if not file.is_file():
        return rules
    try:
        off, changes = _read(Reader(parse_yaml(file.read_text(encoding="utf-8"), where), where))
    except RuleError as error:
        errors.append(error)
        return rules
    unknown = sorted((off | set(changes)) - {r.id for r in rules})
    errors.extend(RuleError("LR209", f"there is no rule {u} to change", where=where) for u in unknown)
    return [changes[r.id].of(r) if r.id in changes else r for r in rules if r.id not in off]


def _read(reader: Reader) -> tuple[set[str], dict[str, _Change]]:
    off, changes = set(reader.texts("off")), dict(_changes(reader))
    reader.text("name", "-")
    reader.text("version", "-")
    reader.done()
    return off, changes


def _changes(reader: Reader) -> Iterator[tuple[str, _Change]]:
    if not reader.has("change"):
        return
    inner = reader.inner("change")
    for rule_id in inner.section:
        fields = inner.inner(rule_id)
        severity = fields.choice("severity", Severity) if fields.has("severity") else None
        tier = fields.choice("tier", Tier) if fields.has("tier") else None
        fields.done()
        yield rule_id, _Change(severity, tier)
