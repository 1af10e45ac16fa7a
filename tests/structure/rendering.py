"""Renders an act as the golden files have it: one line a segment, indented by depth, with zone and address."""

from __future__ import annotations

from legal_risk.model.act import Act, Node, Segment

WIDTH = 44


def rendered(act: Act) -> str:
    """Return requisites and tree of ``act`` as text."""
    requisites = act.requisites
    lines = [
        f"kind: {requisites.kind}",
        f"type: {act.typing.type.value}",
        f"title: {requisites.title}",
        f"number: {requisites.number}",
        f"date: {requisites.date}",
        f"body: {requisites.body}",
        f"basis: {requisites.basis}",
        f"state: {requisites.state}",
        f"language: {act.language}",
        *(f"notice: {notice.code} {notice.message}" for notice in act.notices),
        "",
    ]
    own: dict[Node, list[Segment]] = {}
    for segment in act.segments:
        own.setdefault(segment.node, []).append(segment)
    _node(act, act.root, 0, own, lines)
    return "\n".join(lines) + "\n"


def _node(act: Act, node: Node, depth: int, own: dict[Node, list[Segment]], lines: list[str]) -> None:
    indent = "  " * depth
    address = act.address(node)
    path = "/".join(act.paths[node])
    lines.append(f"{indent}{node.kind.value} {node.number or '-'} <{path}> {address.ru} | {address.kk}")
    parts: list[Node | Segment] = sorted(
        [*own.get(node, []), *node.children], key=lambda part: (part.span.start, isinstance(part, Node))
    )
    for part in parts:
        if isinstance(part, Node):
            _node(act, part, depth + 1, own, lines)
        else:
            text = part.content.of(act.source.view.text)
            lines.append(f"{indent}  [{part.zone.value}] {text[:WIDTH]}")
