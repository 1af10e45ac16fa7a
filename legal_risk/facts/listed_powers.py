"""Permissions of a list: the modal word stands in its head or its tail, each item names one action.

Russian opens with it («Комиссия вправе: 1) запросить …; 2) отказать …»), Kazakh mostly closes with it («Комиссия:
1) … сұратуға; 2) … бас тартуға құқылы.»).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from legal_risk.facts.actions import Action, item_action
from legal_risk.facts.actors import subject_before
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind, Segment
from legal_risk.model.norm import Actor
from legal_risk.structure.list_frames import ListFrame, list_frames

# Kazakh predicates whose owner stands in the genitive («комиссияның … құқығы бар»).
_OWNED = ("бар", "ие", "жоқ")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list with the action that the modal word of the list permits; ``head`` is the sentence above."""

    sentence: Sentence
    action: Action
    head: Sentence


class Lists:
    """The lists of an act by the segments that may hold their modal word; found when the first one is asked for."""

    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated

    def frame(self, match: Match) -> ListFrame | None:
        """Return the list that ``match`` opens or closes, ``None`` when it speaks for its own sentence only."""
        segment = match.sentence.segment
        if self._may_open(match):
            return self._heads.get(segment)
        frame = self._tails.get(segment)
        return frame if frame is not None and match.sentence.language == "kk" else None

    def head(self, frame: ListFrame) -> Sentence | None:
        """Return the sentence that opens ``frame``."""
        return next(reversed(self._annotated.sentences(frame.head)), None)

    def items(self, match: Match, frame: ListFrame) -> Iterator[Item]:
        """Yield the items of ``frame`` that name an action; not the one that holds ``match`` itself."""
        head = self.head(frame)
        if head is None:
            return
        for node in frame.items:
            sentence = self._spoken(node, match)
            action = item_action(match, sentence) if sentence is not None else None
            if sentence is not None and action is not None:
                yield Item(sentence, action, head)

    def bearer(self, match: Match, frame: ListFrame) -> Actor | None:
        """Return the subject of the head of ``frame``: it bears what the tail permits."""
        head = self.head(frame)
        if head is None or head is match.sentence:
            return None
        owned = match.tokens[-1].norm in _OWNED
        return subject_before(head, len(head.tokens), genitive=owned)

    def subject_above(self, match: Match) -> Actor | None:
        """Return the subject of a list whose items have predicates of their own («Комиссия: 1) вправе …»)."""
        node = match.sentence.segment.node
        frame = self._items.get(node) if node.kind in _ITEM_KINDS else None
        head = self.head(frame) if frame is not None else None
        if head is None or len(head.tokens) > _BARE_HEAD:
            return None
        return subject_before(head, len(head.tokens))

    def _may_open(self, match: Match) -> bool:
        """Tell whether the modal word belongs to the words before the colon of a list."""
        text = match.sentence.text.rstrip()
        return text.endswith(":") and (match.sentence.language == "ru" or text.count(" ", 0, -1) < _LONG_HEAD)

    @cached_property
    def _items(self) -> Mapping[Node, ListFrame]:
        return list_frames(self._annotated.act)

    @cached_property
    def _frames(self) -> tuple[ListFrame, ...]:
        return tuple(dict.fromkeys(self._items.values()))

    @cached_property
    def _heads(self) -> dict[Segment, ListFrame]:
        return {frame.head: frame for frame in self._frames}

    @cached_property
    def _tails(self) -> dict[Segment, ListFrame]:
        return {frame.tail: frame for frame in self._frames if frame.tail is not None}

    def _spoken(self, node: Node, match: Match) -> Sentence | None:
        """Return the sentence of an item that holds its action: in Russian its first, in Kazakh its last."""
        own = [s for s in self._annotated.act.segments_of(node) if s.node is node]
        if not own or match.sentence.segment in own:
            return None
        sentences = self._annotated.sentences(own[0])
        if not sentences or sentences[0].language != match.sentence.language:
            return None
        return sentences[0] if match.sentence.language == "ru" else sentences[-1]


# A head of so few tokens holds a subject and no norm of its own.
_BARE_HEAD = 9
_ITEM_KINDS = (NodeKind.SUBPOINT, NodeKind.INDENT)
# A Kazakh head with more words than this holds a norm of its own.
_LONG_HEAD = 40
