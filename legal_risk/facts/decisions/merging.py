"""Norms that state one decision, put together: the same act upon the same thing by the same body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from legal_risk.model.act import Act, Node, NodeKind
from legal_risk.model.decision import DecisionKind, Mention

CHAPTERS = (NodeKind.PARAGRAPH, NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.APPENDIX, NodeKind.APPROVED)


@dataclass
class _Group:
    mentions: list[Mention] = field(default_factory=list)
    actor: str = ""
    object: str = ""

    @property
    def first(self) -> Mention:
        return self.mentions[0]

    def takes(self, mention: Mention) -> bool:
        if (mention.kind, mention.language) != (self.first.kind, self.first.language):
            return False
        if not _same_object(mention.object, self.object):
            return False
        return not mention.actor_key or not self.actor or mention.formal or same_actor(mention.actor_key, self.actor)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.object = mention.object if self.object in ("", "place") and mention.object else self.object
        if not self.actor and not mention.formal:
            self.actor = mention.actor_key


def merged(act: Act, found: Iterable[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions of each decision together, decisions in the order of their first mention.

    A norm that leaves the decider or the object open goes to the decision of its own chapter, else to the latest one.
    """
    groups: list[_Group] = []
    for mention in found:
        fitting = [g for g in groups if g.takes(mention)]
        chapter = chapter_node(act, mention)
        near = [g for g in fitting if any(chapter_node(act, m) is chapter for m in g.mentions)]
        exact = [g for g in near or fitting if g.object == mention.object and g.actor == mention.actor_key]
        chosen = next(reversed(exact or near or _elsewhere(fitting, mention)), None)
        if chosen is None:
            chosen = _Group()
            groups.append(chosen)
            chosen.mentions = []
        chosen.add(mention) if chosen.mentions else _start(chosen, mention)
    return tuple(tuple(g.mentions) for g in groups)


def _start(group: _Group, mention: Mention) -> None:
    group.mentions, group.object = [mention], mention.object
    group.actor = "" if mention.formal else mention.actor_key


# Decisions that a person loses something by are told apart by their chapters: each has a procedure of its own.
_OWN_PROCEDURE = (DecisionKind.REVOKE, DecisionKind.EXCLUDE, DecisionKind.RETURN, DecisionKind.SUSPEND)


def _elsewhere(fitting: list[_Group], mention: Mention) -> list[_Group]:
    return [] if mention.kind in _OWN_PROCEDURE and not mention.object else fitting


def _same_object(one: str, other: str) -> bool:
    """Tell whether two keys may mean one thing: an open one may be any, a place may be one in a dormitory."""
    return not one or not other or one == other or {one, other} == {"place", "dormitory"}


def same_actor(one: str, other: str) -> bool:
    """Tell whether two names in lemmas may mean one body: one ends as the other («комиссия», «приёмная комиссия»)."""
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")


def chapter_node(act: Act, mention: Mention) -> Node:
    """Return the chapter (section, appendix, approved document) that the mention stands in, else the whole act."""
    return act.enclosing(mention.segment.node, *CHAPTERS) or act.root
