"""Turns the text of a document into an act."""

from __future__ import annotations

from legal_risk.model.act import Act, ActType, ActTyping, Node
from legal_risk.model.source import SourceText
from legal_risk.pausing import collector_paused
from legal_risk.structure.acttype import type_of
from legal_risk.structure.addresses import address_nodes
from legal_risk.structure.amending import with_amendments
from legal_risk.structure.amending.tables import with_comparisons
from legal_risk.structure.chunks import cut
from legal_risk.structure.documents import Assembler
from legal_risk.structure.draft import freeze
from legal_risk.structure.lines import read_lines
from legal_risk.structure.numerals import numbering_notices
from legal_risk.structure.quotations import with_inline_wordings
from legal_risk.structure.requisites import requisites_of
from legal_risk.structure.segments import document_language, make_segments


@collector_paused()
def parse(source: SourceText, *, act_type: ActType | None = None) -> Act:
    """Return the act that ``source`` holds. Never refuses a text: what has no place in the tree is unclassified.

    ``act_type`` overrides the recognised type (then with confidence 1). Notices about numbering are in
    :attr:`Act.notices`; those of the reader stay in ``source``.
    """
    lines = with_inline_wordings(read_lines(source), source)
    assembler = Assembler(cut(lines))
    draft = assembler.build()
    root, nodes = freeze(draft, len(source.text))
    language = document_language(source)
    requisites = requisites_of(draft, lines, source)
    draft.document = draft.document or requisites.kind
    addresses, paths = address_nodes(draft, nodes, language)
    act = Act(
        source=source,
        root=root,
        segments=make_segments(source, draft, nodes, language),
        requisites=requisites,
        typing=ActTyping(act_type, 1.0) if act_type else type_of(draft, requisites, source),
        language=language,
        addresses=addresses,
        paths=paths,
        parents=_parents(root),
        notices=tuple(numbering_notices(draft)),
    )
    act = with_comparisons(act, assembler.compared, nodes)
    return with_amendments(act, {node for unit, node in nodes.items() if unit.quoted})


def _parents(root: Node) -> dict[Node, Node]:
    parents: dict[Node, Node] = {}
    stack = [root]
    while stack:
        node = stack.pop()
        for child in node.children:
            parents[child] = node
        stack.extend(node.children)
    return parents
