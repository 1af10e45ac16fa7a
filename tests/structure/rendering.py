"""Renders an act as the golden files have it: one line a segment, indented by depth, with zone and address."""

from __future__ import annotations

from difflib import SequenceMatcher
from hashlib import sha256

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
        f"registration: {requisites.registration} {requisites.registered}",
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


def skeleton(act: Act) -> str:
    """Return the tree of ``act`` without its words: kind, number, path, and zone, length and hash of each own text."""
    own: dict[Node, list[Segment]] = {}
    for segment in act.segments:
        own.setdefault(segment.node, []).append(segment)
    lines = []
    for node in act.walk():
        depth = sum(1 for _ in act.ancestors(node))
        texts = (_mark(act, segment) for segment in own.get(node, []))
        path = "/".join(act.paths[node])
        lines.append(f"{' ' * depth}{node.kind.value} {node.number or '-'} <{path}> {' '.join(texts)}".rstrip())
    return "\n".join(lines) + "\n"


def _mark(act: Act, segment: Segment) -> str:
    text = segment.content.of(act.source.view.text)
    return f"{segment.zone.value}:{len(text)}:{sha256(text.encode()).hexdigest()[:4]}"


def misaligned(russian: Act, kazakh: Act) -> list[str]:
    """Return the units that one language text has and the other has not, in the order of the text."""
    ours, theirs = _units(russian), _units(kazakh)
    matcher = SequenceMatcher(None, [unit[0] for unit in ours], [unit[0] for unit in theirs], autojunk=False)
    found: list[str] = []
    for tag, left, left_end, right, right_end in matcher.get_opcodes():
        if tag != "equal":
            found.extend(f"ru {unit[1]}" for unit in ours[left:left_end])
            found.extend(f"kk {unit[1]}" for unit in theirs[right:right_end])
    return found


def _units(act: Act) -> list[tuple[tuple[int, str, str | None], str]]:
    return [
        (
            (sum(1 for _ in act.ancestors(node)), node.kind.value, node.number),
            f"{node.kind.value} {node.number or '-'} {'/'.join(act.paths[node])}",
        )
        for node in act.walk()
    ]
