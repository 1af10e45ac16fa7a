"""Lists as norms: the head, its items and the words that close it make up one sentence.

A Kazakh list has its predicate after the last item («Комиссия: 1) құжаттарды қабылдауға; 2) шешім шығаруға құқылы.»):
without it no item says whether the commission may, must or must not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from legal_risk.model.act import Act, Node, NodeKind, Segment, Zone

_ITEMS = (NodeKind.SUBPOINT, NodeKind.INDENT, NodeKind.DEFINITION, NodeKind.POINT)
_SKIPPED = (Zone.NOTE, Zone.HEADING, Zone.TITLE, Zone.STAMP)
_FEWEST = 2
# An item may hold a whole sentence of its own and still wait for the predicate of the list: one in four at most.
_FEW = 4
# A line that begins so goes on with the item above.
_JOINING = ("и ", "или ", "либо ", "а также ", "және ", "немесе ", "сондай-ақ ")
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class ListFrame:
    """A list with the words around it.

    ``head`` opens it («Комиссия:»). ``tail`` closes it: a segment of its own after the items, or, when ``inline``, the
    last item, which ends with the predicate of all. ``None``: each item is complete by itself, as in Russian.
    """

    head: Segment
    items: tuple[Node, ...]
    tail: Segment | None
    inline: bool = False


@cache
def _finite() -> re.Pattern[str]:
    """Return the pattern of Kazakh words that close a sentence: finite verbs and predicates of duty, right, chance."""
    return re.compile(
        r"(?:[аеяйы]ды|[аеійя]ді|(?:ыл|іл|ын|ін)?[сc][ыі]н|міндетті|құқылы|құқығы бар|құқығы жоқ|тиіс|мүмкін|керек"
        r"|қажет|емес|жатады|болып табылады)[.;,]*$",
        re.IGNORECASE,
    )


def closes_list(text: str) -> bool:
    """Tell whether a line behind an item without closing mark can be the predicate of the list, not the item's rest."""
    if text.lower().startswith(_JOINING):
        return False
    if text[-1:] == ":" or _finite().search(text[-60:].rstrip()) is not None:
        return True
    return text[-1:] == "." and not _KAZAKH.search(text)


def list_frames(act: Act) -> Mapping[Node, ListFrame]:
    """Return for each item of each list of ``act`` the frame of its list."""
    frames: dict[Node, ListFrame] = {}
    for node, own in _own_segments(act).items():
        for frame in _frames_in(act, node, own):
            frames.update(dict.fromkeys(frame.items, frame))
    return frames


def norm_of(act: Act, node: Node, frames: Mapping[Node, ListFrame]) -> tuple[Segment, ...]:
    """Return the segments that make up the norm of ``node``: the heads above it, its own words, the tails below it.

    ``frames`` is what :func:`list_frames` gives. The norm of a unit that is no item of a list is its own segments.
    """
    heads: list[Segment] = []
    tails: list[Segment] = []
    own = tuple(segment for segment in act.segments_of(node) if segment.node is node)
    for above in (node, *act.ancestors(node)):
        frame = frames.get(above)
        if frame is None:
            break
        heads.insert(0, frame.head)
        if frame.tail is not None and frame.tail not in own:
            tails.append(frame.tail)
    return (*heads, *own, *tails)


def _own_segments(act: Act) -> dict[Node, list[Segment]]:
    own: dict[Node, list[Segment]] = {}
    for segment in act.segments:
        if segment.zone not in _SKIPPED:
            own.setdefault(segment.node, []).append(segment)
    return own


def _frames_in(act: Act, node: Node, own: list[Segment]) -> Iterator[ListFrame]:
    """Yield the lists of one unit: items between its own segments."""
    items = [child for child in node.children if child.kind in _ITEMS]
    text = act.source.view.text
    for head, after in zip(own, [*own[1:], None], strict=True):
        if not head.view.of(text).endswith(":"):
            continue
        end = after.span.start if after is not None else node.span.end
        listed = tuple(item for item in items if head.span.start < item.span.start < end)
        if not listed:
            continue
        if after is not None and after.content.of(text)[:1].islower():
            yield ListFrame(head, listed, after)
        else:
            yield _closed_inside(act, head, listed)


def _closed_inside(act: Act, head: Segment, items: tuple[Node, ...]) -> ListFrame:
    """Return the frame of a list without words after it; in Kazakh its last item may end with the predicate of all."""
    last = act.segments_of(items[-1])
    if head.language != "kk" or len(items) < _FEWEST or not last or not _ends_sentence(act, last[-1]):
        return ListFrame(head, items, None)
    spoken = [[each for each in act.segments_of(item) if each.zone not in _SKIPPED] for item in items[:-1]]
    complete = sum(bool(segments) and _ends_sentence(act, segments[-1]) for segments in spoken)
    if complete * _FEW > len(items):
        return ListFrame(head, items, None)
    return ListFrame(head, items, last[-1], inline=True)


def _ends_sentence(act: Act, segment: Segment) -> bool:
    return _finite().search(segment.content.of(act.source.view.text)[-60:].rstrip()) is not None
