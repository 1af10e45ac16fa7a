"""Reads the amendments of an act: its formulas in order, each with the address that the heads above it give."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from legal_risk.model.act import Act, ActType, Node, NodeKind, Segment, Zone
from legal_risk.model.amendment import Amendment, Formula, Operation, Target
from legal_risk.model.localized import LanguageCode
from legal_risk.model.source import Notice
from legal_risk.model.span import Span
from legal_risk.structure.amending.formulas import formulas, orders_something
from legal_risk.structure.amending.heads import LONGEST, act_in, act_told_apart, head_target
from legal_risk.structure.amending.quotes import masked, quoted_stretches
from legal_risk.structure.amending.repeals import RepealList
from legal_risk.structure.amending.targets import in_context
from legal_risk.structure.amending.units import rank

NOT_UNDERSTOOD = "LRN521"
NO_WORDING = "LRN522"
_NUMBERED = (NodeKind.POINT, NodeKind.SUBPOINT, NodeKind.ARTICLE)
_ORDERING = (Zone.OPERATIVE, Zone.BODY, Zone.TITLE, Zone.HEADING)
_ORDERS = ("Внести", "внести", "вносятся", "енгізілсін")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "brings": (
                r"\bвнести\s.*(?:изменени|дополнени|поправк)|\bвносятся\s.*(?:изменени|дополнени)"
                r"|(?:өзгеріс|толықтыру)\w*(?:\s\S+){0,4}\sенгізілсін|(?:өзгеріс|толықтыру)\w* енгізілсін"
            ),
            "list": (
                r"(?:изменени\w+|дополнени\w+)[^.]*(?:которые вносятся|вносим\w+)"
                r"|в которые вносятся (?:изменени|дополнени)"
                r"|енгізілетін (?:өзгеріс|толықтыру)|(?:өзгеріс|толықтыру)\w*[^.]* енгізілетін"
            ),
            "cue": (
                r"редакци|дополн|замен|исключ|утратив|считать|внес"
                r"|толықтыр|ауыстыр|алып тас|алынып тас|күш[іи]н? жой|енгіз|есептел"
            ),
        }[name],
        re.IGNORECASE,
    )


@dataclass(slots=True)
class _State:
    """What is known while the lines go by: the address that holds now, and what each numbered unit began with."""

    context: Target = field(default_factory=Target)
    saved: dict[Node, Target] = field(default_factory=dict)
    found: list[Amendment] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    repeals: RepealList = field(default_factory=RepealList)


def amendments(act: Act, quoted: Collection[Node]) -> tuple[tuple[Amendment, ...], tuple[Notice, ...]]:
    """Return the amendments that ``act`` orders and notices about formulas that could not be read.

    ``quoted`` are the topmost units of the new wordings in the tree. An act that orders no amendment gives none.
    """
    scopes = _scopes(act)
    if not scopes:
        return (), ()
    state = _State()
    for segments in scopes:
        state.context = Target()
        for segment, lead in _lines(act, segments, quoted):
            if lead is not None:
                _take_wording(state, lead, segment)
            else:
                _take_line(act, state, segment)
    return tuple(state.found), (*state.notices, *_without_wording(act, state))


def amends(act: Act) -> bool:
    """Tell whether the act orders amendments of another act."""
    return bool(_scopes(act))


def _scopes(act: Act) -> list[list[Segment]]:
    """Return the stretches of the act that hold amending formulas."""
    amending = act.typing.type is ActType.AMENDING
    if not (amending or _may_amend(act)):
        return []
    documents: dict[Node, list[Segment]] = {}
    kinds = (NodeKind.OPERATIVE, NodeKind.APPROVED, NodeKind.APPENDIX, NodeKind.ACT)
    for segment in act.segments:
        if segment.zone in _ORDERING and (document := act.enclosing(segment.node, *kinds)) is not None:
            documents.setdefault(document, []).append(segment)
    found: list[list[Segment]] = []
    for document, segments in documents.items():
        if _is_list_of_changes(document) or (amending and document.kind in (NodeKind.OPERATIVE, NodeKind.ACT)):
            found.append(segments)
        elif document.kind in (NodeKind.OPERATIVE, NodeKind.ACT):
            found.extend(_points_that_amend(act, document, segments))
    return found


def _may_amend(act: Act) -> bool:
    """Tell whether an act of another kind has a point or an appendix with amendments; costs next to nothing."""
    text = act.source.view.text
    if any(_is_list_of_changes(node) for above in act.root.children for node in (above, *above.children)):
        return True
    return any(_brings(act.segment_at(at).content.of(text)) for word in _ORDERS for at in _places(text, word))


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _is_list_of_changes(document: Node) -> bool:
    return document.heading is not None and _pattern("list").search(document.heading) is not None


def _points_that_amend(act: Act, document: Node, segments: Sequence[Segment]) -> list[list[Segment]]:
    """Return the units of an act of another kind that order amendments («3. Внести в приказ ... изменения:»).

    Of a law it is the article, of other acts the topmost unit; each from the words that bring the amendments.
    """
    text = act.source.view.text
    found: list[list[Segment]] = []
    position = 0
    while position < len(segments):
        segment = segments[position]
        end = position + 1
        if segment.node is not document and _brings(segment.content.of(text)):
            closes = _holder_of(act, document, segment.node).span.end
            while end < len(segments) and segments[end].span.start < closes:
                end += 1
            found.append(list(segments[position:end]))
        position = end
    return found


def _holder_of(act: Act, document: Node, node: Node) -> Node:
    article = act.enclosing(node, NodeKind.ARTICLE)
    if article is not None:
        return article
    while (parent := act.parents.get(node)) is not None and parent is not document:
        node = parent
    return node


def _brings(text: str) -> bool:
    return text.endswith(":") and _pattern("brings").search(masked(text, quoted_stretches(text))) is not None


def _lines(act: Act, segments: Sequence[Segment], quoted: Collection[Node]) -> list[tuple[Segment, Node | None]]:
    """Return the segments, those of a new wording with its topmost unit."""
    known: dict[Node, Node | None] = {}
    found: list[tuple[Segment, Node | None]] = []
    for segment in segments:
        node = segment.node
        if node not in known:
            known[node] = next((above for above in (node, *act.ancestors(node)) if above in quoted), None)
        found.append((segment, known[node]))
    return found


def _take_wording(state: _State, lead: Node, segment: Segment) -> None:
    """Give a unit of a new wording to the last amendment that announced one."""
    if not state.found or not state.found[-1].formula.announces:
        return
    last = state.found[-1]
    if lead not in last.nodes:
        last = replace(last, nodes=(*last.nodes, lead))
    start = last.wording.start if last.wording else segment.view.start
    state.found[-1] = replace(last, wording=Span(start, segment.view.end))


def _take_line(act: Act, state: _State, segment: Segment) -> None:
    language: LanguageCode = segment.language or act.language or "ru"
    text = segment.content.of(act.source.view.text)
    node = segment.node
    base = _base(act, state, node)
    found = formulas(text, language) if text and _pattern("cue").search(text) is not None else None
    if not found and (repeal := state.repeals.item(act, node, text, segment.content.start, language)) is not None:
        state.found.append(repeal)
        return
    if found is None:
        if text.endswith(":") and len(text) < LONGEST:
            _keep(act, state, node, head_target(text, base, language))
        return
    if _brings(text):
        _keep(act, state, node, head_target(text, base, language))
        return
    if found and _pattern("brings").search(masked(text, quoted_stretches(text))):
        base = Target(act=act_in(text, language))
    elif found and base.act is None:
        base = replace(base, act=act_told_apart(text, language))
    for formula in _addressed(found, base):
        state.found.extend(state.repeals.closed(act, node, formula))
        if not state.repeals.opened(node, formula, text):
            state.found.append(Amendment(formula, node, formula.span.shifted(segment.content.start), language))
    if not found and orders_something(text, language):
        state.notices.append(_notice(NOT_UNDERSTOOD, "an amendment was not understood", act, segment))
    if text.endswith(":") and not (found and found[-1].announces):
        _keep(act, state, node, head_target(text, base, language))


def _addressed(found: Sequence[Formula], base: Target) -> list[Formula]:
    """Fill up the targets of the formulas of one line: from the heads above, then from the formula before."""
    ready: list[Formula] = []
    for formula in found:
        if formula.targets:
            targets = tuple(in_context(target, base) for target in formula.targets)
        else:
            above = ready[-1].targets if ready and formula.operation is not Operation.ADD_UNIT else (base,)
            targets = tuple(_holder(target, formula) for target in above)
        ready.append(replace(formula, targets=targets))
    return ready


def _holder(target: Target, formula: Formula) -> Target:
    """Return the part of an inherited address that can hold what is added: points do not go into points."""
    if formula.operation is not Operation.ADD_UNIT or not formula.added:
        return target
    kind = formula.added[0].kind
    parts = kind is NodeKind.POINT_PART
    units = tuple(u for u in target.units if rank(u.kind) < rank(kind) or (parts and u.kind is NodeKind.SUBPOINT))
    return replace(target, units=units)


def _base(act: Act, state: _State, node: Node) -> Target:
    """Return the address that holds at ``node``: a numbered unit begins anew with that of the unit around it."""
    if node.kind in _NUMBERED and node not in state.saved:
        parent = next((above for above in act.ancestors(node) if above in state.saved), None)
        state.context = state.saved[parent] if parent is not None else Target()
        state.saved[node] = state.context
    return state.context


def _keep(act: Act, state: _State, node: Node, context: Target) -> None:
    state.context = context
    state.saved[node] = context
    parent = act.parents.get(node)
    if node.kind not in _NUMBERED and parent is not None:
        state.saved[parent] = context


def _notice(code: str, message: str, act: Act, segment: Segment) -> Notice:
    return Notice(code, message, not_checked=True, span=act.source.view.to_source(segment.view))


def _without_wording(act: Act, state: _State) -> list[Notice]:
    """Name the formulas that announce a new wording which does not follow."""
    return [
        Notice(
            NO_WORDING,
            "an amendment announces a new wording that does not follow",
            not_checked=True,
            span=act.source.view.to_source(amendment.span),
        )
        for amendment in state.found
        if amendment.formula.announces and not amendment.nodes
    ]
