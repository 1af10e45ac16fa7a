"""Lists of acts that an amending act repeals: «признать утратившими силу: 1) приказ ...; 2) приказ ...».

In Kazakh the words of repeal come last: «Мыналардың: 1) ... бұйрығының; 2) ... бұйрығының күші жойылды деп танылсын».
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from legal_risk.model.act import Act, Node, NodeKind
from legal_risk.model.amendment import Amendment, Formula, Operation, Target
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span
from legal_risk.structure.amending.heads import act_told_apart
from legal_risk.structure.amending.quotes import masked, quoted_stretches
from legal_risk.structure.amending.targets import targets_in

_ITEMS = (NodeKind.SUBPOINT, NodeKind.INDENT)
_ENDS = " ;.,:"


@dataclass(slots=True)
class RepealList:
    """Follows the items of such a list: those that wait for the Kazakh words, and the head that a Russian one has."""

    holder: Node | None = None
    formula: Formula | None = None
    waiting: list[tuple[Node, Amendment]] = field(default_factory=list)

    def item(self, act: Act, node: Node, text: str, start: int, language: LanguageCode) -> Amendment | None:
        """Take a line without a formula; returns its repeal when a head said that the acts below are repealed."""
        if node.kind not in _ITEMS:
            return None
        parent = act.parents.get(node)
        named = act_told_apart(text, language)
        if named is None or parent is None:
            return None
        words = targets_in(masked(text, quoted_stretches(text)), language)
        targets = tuple(replace(target, act=named, document=None) for target in words if target.units)
        span = Span(start, start + len(text.rstrip(_ENDS)))
        formula = Formula(Operation.REPEAL, targets or (Target(act=named),), span)
        amendment = Amendment(formula, node, span, language)
        if self.formula is not None and self.holder in (parent, node):
            return amendment
        self.waiting = [*(each for each in self.waiting if each[0] is parent), (parent, amendment)]
        return None

    def opened(self, node: Node, formula: Formula, text: str) -> bool:
        """Take a formula of repeal; returns whether it is only the head of a list that follows."""
        heads = formula.operation is Operation.REPEAL and text.endswith(":")
        named = any(target.units or target.document for target in formula.targets)
        self.holder, self.formula = (node, formula) if heads and not named else (None, None)
        return self.formula is not None

    def closed(self, act: Act, node: Node, formula: Formula) -> list[Amendment]:
        """Return the repeals that waited for the Kazakh words of repeal, which stand at ``node``."""
        if formula.operation is not Operation.REPEAL:
            return []
        parents = (node, act.parents.get(node))
        found = [amendment for parent, amendment in self.waiting if parent in parents]
        self.waiting = []
        return found
