"""How the documents of an act are named in addresses: «Правила (приложение 1)», «приложение 2 к приказу»."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from legal_risk.model.act import NodeKind
from legal_risk.structure.draft import Draft
from legal_risk.structure.names import document_names

CONTAINERS = (NodeKind.PART, NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """How a document is named: as it stands alone, as the owner of a unit, and beside a table or a form."""

    ru: str = ""
    ru_gen: str = ""
    kk: str = ""
    kk_gen: str = ""
    ru_tail: str = ""
    kk_tail: str = ""
    appendix: bool = False
    repeated: frozenset[tuple[NodeKind, str | None]] = frozenset()


class ApprovedNames:
    """Tells documents of one act apart that bear the same name."""

    def __init__(self, root: Draft) -> None:
        approved = [child for child in root.children if child.kind is NodeKind.APPROVED]
        self.count = Counter(child.document for child in approved)
        operative = next((child for child in root.children if child.kind is NodeKind.OPERATIVE), None)
        self.enacting = operative.document if operative else root.document

    def shared(self, draft: Draft) -> bool:
        """Tell whether another approved document has the name of ``draft``."""
        return self.count[draft.document] > 1


def document_words(draft: Draft, above: Draft | None, names: ApprovedNames) -> DocumentWords:
    """Return how the document ``draft``, which stands in ``above``, is named."""
    repeated = _repeated(draft)
    if draft.kind is NodeKind.APPENDIX:
        return _appendix(draft, above, names, repeated)
    if draft.kind is NodeKind.ACT:
        return DocumentWords(repeated=repeated)
    name = document_names().get(draft.document or "")
    if name is None:
        several = draft.kind is NodeKind.APPROVED and (names.enacting or sum(names.count.values()) > 1)
        name = document_names()["document"] if several else None
    if name is None:
        return DocumentWords(repeated=repeated)
    ru_tail, kk_tail = _tails(draft, names)
    return DocumentWords(
        name.ru + ru_tail, name.ru_gen, name.kk + kk_tail, name.kk_gen, ru_tail, kk_tail, repeated=repeated
    )


def _tails(draft: Draft, names: ApprovedNames) -> tuple[str, str]:
    if draft.kind is not NodeKind.APPROVED:
        return "", ""
    if draft.stamp_number:
        return f" (приложение {draft.stamp_number})", f" ({draft.stamp_number}-қосымша)"
    if names.shared(draft):
        return f" (утвержденный документ {draft.number})", f" ({draft.number}-бекітілген құжат)"
    return "", ""


def _appendix(
    draft: Draft, parent: Draft | None, names: ApprovedNames, repeated: frozenset[tuple[NodeKind, str | None]]
) -> DocumentWords:
    key = parent.document if parent is not None and parent.kind is NodeKind.APPROVED else (draft.base or names.enacting)
    name = document_names().get(key or "")
    number = draft.number
    ru = f"приложение {number}" if number else "приложение"
    ru_gen = f"приложения {number}" if number else "приложения"
    kk = f"{number}-қосымша" if number else "қосымша"
    if name is not None:
        ru, ru_gen, kk = f"{ru} к {name.ru_dat}", f"{ru_gen} к {name.ru_dat}", f"{name.kk_dat} {kk}"
    return DocumentWords(ru, ru_gen, kk, f"{kk}ның", appendix=True, repeated=repeated)


def _repeated(draft: Draft) -> frozenset[tuple[NodeKind, str | None]]:
    """Return the articles, points and chapters whose numbers occur more than once in a document."""
    counts: Counter[tuple[NodeKind, str | None]] = Counter()
    stack = list(draft.children)
    while stack:
        child = stack.pop()
        if child.kind in (NodeKind.ARTICLE, NodeKind.POINT, NodeKind.CHAPTER, NodeKind.SECTION):
            counts[child.kind, child.number] += 1
        if child.kind in CONTAINERS:
            stack.extend(child.children)
    return frozenset(key for key, count in counts.items() if count > 1)
