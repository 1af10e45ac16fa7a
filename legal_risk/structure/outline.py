"""The outline of acts: as the JSON contract ``legal-risk/outline/1`` and as a tree of text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from legal_risk.model.act import Act, Node, NodeKind
from legal_risk.model.localized import LanguageCode

SCHEMA = "legal-risk/outline/1"
_WIDTH = 100
_KINDS: dict[NodeKind, tuple[str, str]] = {
    NodeKind.ACT: ("Акт", "Акт"),
    NodeKind.OPERATIVE: ("Распорядительная часть", "Өкімдік бөлік"),
    NodeKind.APPROVED: ("Утвержденный документ", "Бекітілген құжат"),
    NodeKind.APPENDIX: ("Приложение", "Қосымша"),
}


def outline(acts: Iterable[Act]) -> dict[str, Any]:
    """Return the outline of ``acts`` as the contract has it; spans count characters of the source text."""
    return {"schema": SCHEMA, "acts": [_act(act) for act in acts]}


def _act(act: Act) -> dict[str, Any]:
    requisites = act.requisites
    return {
        "source": {"name": act.source.name, "sha256": act.source.sha256, "format": act.source.format},
        "act": {
            "kind": requisites.kind,
            "type": act.typing.type.value,
            "title": requisites.title,
            "number": requisites.number,
            "date": requisites.date,
            "body": requisites.body,
            "state": requisites.state,
            "language": act.language,
        },
        "root": _node(act),
    }


def _node(act: Act) -> dict[str, Any]:
    """Children first, without recursion: a hostile text must not exhaust the stack."""
    made: dict[Node, dict[str, Any]] = {}
    for node in reversed(list(act.walk())):
        address = act.addresses[node]
        made[node] = {
            "kind": node.kind.value,
            "number": node.number,
            "heading": node.heading,
            "span": list(node.span),
            "address": {"ru": address.ru, "kk": address.kk},
            "children": [made[child] for child in node.children],
        }
    return made[act.root]


def text_tree(act: Act, language: LanguageCode = "ru", *, width: int = _WIDTH) -> str:
    """Return the tree as indented lines: address and first words of each unit in at most ``width`` characters."""
    lines: list[str] = []
    stack: list[tuple[Node, int]] = [(act.root, 0)]
    while stack:
        node, depth = stack.pop()
        lines.append(_line(act, node, depth, language)[:width].rstrip())
        stack.extend((child, depth + 1) for child in reversed(node.children))
    return "\n".join(lines) + "\n"


def _line(act: Act, node: Node, depth: int, language: LanguageCode) -> str:
    address = act.addresses[node].get(language)
    if not address:
        address = _KINDS.get(node.kind, (node.kind.value,) * 2)[language == "kk"]
    return f"{'  ' * depth}{address}: {_words(act, node)}" if _words(act, node) else f"{'  ' * depth}{address}"


def _words(act: Act, node: Node) -> str:
    if node.heading:
        return node.heading
    segments = act.segments_of(node)
    first = segments[0] if segments and segments[0].node is node else None
    return first.content.of(act.source.view.text) if first else ""
