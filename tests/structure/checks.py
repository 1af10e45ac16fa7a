"""The invariants of an act, asserted."""

from __future__ import annotations

from itertools import pairwise

from legal_risk.model.act import Act, Node


def assert_sound(act: Act) -> None:
    """The tree nests, the segments cover the text, every node has an address and a path."""
    text = act.source.text
    assert act.root.span == (0, len(text))
    assert "".join(segment.span.of(text) for segment in act.segments) == text
    nodes = list(act.walk())
    for node in nodes:
        _assert_nested(node)
        assert node in act.addresses
        assert node in act.paths
        assert node is act.root or node in act.parents
    assert len(act.addresses) == len(nodes) == len(set(map(id, nodes)))
    for segment in act.segments:
        assert 0 <= segment.view.start <= segment.content.start <= segment.view.end <= len(act.source.view.text)
        assert segment.node in act.addresses
        assert segment in act.segments_of(segment.node)
        assert segment.node.span.start <= segment.span.start < max(segment.node.span.end, 1)
    for before, after in pairwise(act.segments):
        assert before.view.end <= after.view.start


def _assert_nested(node: Node) -> None:
    assert node.span.start < node.span.end or node.span == (0, 0)
    for child in node.children:
        assert node.span.covers(child.span)
    for left, right in pairwise(node.children):
        assert left.span.end <= right.span.start
