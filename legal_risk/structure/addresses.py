"""Addresses in lawyers' words, Russian and Kazakh, for every node of an act, and paths for programs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from legal_risk.model.act import Node, NodeKind
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.structure.address_documents import CONTAINERS, ApprovedNames, DocumentWords, document_words
from legal_risk.structure.address_words import Unit, address_of
from legal_risk.structure.draft import INDENTS, Draft
from legal_risk.structure.wording import ASIDES

_DOCUMENTS = (NodeKind.ACT, NodeKind.OPERATIVE, NodeKind.APPROVED, NodeKind.APPENDIX)


@dataclass(frozen=True, slots=True)
class _Place:
    draft: Draft
    document: DocumentWords
    units: tuple[Unit, ...]
    path: tuple[str, ...]


def address_nodes(
    root: Draft, nodes: dict[Draft, Node], language: LanguageCode | None
) -> tuple[dict[Node, Localized], dict[Node, tuple[str, ...]]]:
    """Return the address and the path of every node."""
    addresses: dict[Node, Localized] = {}
    paths: dict[Node, tuple[str, ...]] = {}
    names = ApprovedNames(root)
    stack = [_Place(root, document_words(root, None, names), (), ())]
    while stack:
        here = stack.pop()
        node = nodes.get(here.draft)
        if node is None:
            continue
        addresses[node] = address_of(here.units, here.document)
        paths[node] = here.path
        stack.extend(_below(here, names))
    return addresses, paths


def _below(here: _Place, names: ApprovedNames) -> list[_Place]:
    places: list[_Place] = []
    ordinals: Counter[NodeKind] = Counter()
    children = here.draft.children
    tables = sum(child.kind is NodeKind.TABLE for child in children)
    numbered = any(child.kind is NodeKind.ROW and child.number for child in children)
    for child in children:
        ordinals[child.kind] += 1
        if child.kind in _DOCUMENTS:
            document = document_words(child, here.draft, names)
            places.append(_Place(child, document, (), (*here.path, _step(child, ordinals[child.kind]))))
        else:
            unit = _unit(child, ordinals[child.kind], tables, numbered=numbered)
            units = here.units if child.kind in ASIDES else _kept(here.units, unit, here.document)
            path = _shorter(here.path, here.draft, unit, here.document)
            places.append(_Place(child, here.document, (*units, unit), (*path, _step_of(unit))))
    return places


def _unit(draft: Draft, ordinal: int, tables: int, *, numbered: bool) -> Unit:
    number = draft.number
    if draft.kind is NodeKind.ROW and number is None and not numbered:
        number = str(ordinal)
    if draft.kind is NodeKind.TABLE and tables > 1:
        number = str(ordinal)
    return Unit(draft.kind, number, draft.heading, draft.quoted, draft.sub > 0)


def _kept(units: tuple[Unit, ...], unit: Unit, document: DocumentWords) -> tuple[Unit, ...]:
    """Leave out the containers that an address does not need because the number of the unit says enough."""
    units = tuple(above for above in units if above.kind is not NodeKind.CELL)
    if units and _says_more(unit, units[-1]):
        return units[:-1]
    if unit.kind not in (NodeKind.ARTICLE, NodeKind.POINT, NodeKind.CHAPTER, NodeKind.SECTION):
        return units
    if unit.number is None or (unit.kind, unit.number) in document.repeated:
        return units
    return tuple(above for above in units if above.kind not in CONTAINERS)


def _says_more(unit: Unit, above: Unit) -> bool:
    """Tell whether a unit makes the one above it needless: абзацы are counted through, 2.2.1 stands in 2.2."""
    if unit.kind in INDENTS:
        return above.kind in INDENTS and above.number is not None
    number = above.number or ""
    return unit.kind is above.kind is NodeKind.POINT and (unit.number or "").startswith(f"{number}.")


def _shorter(path: tuple[str, ...], parent: Draft, unit: Unit, document: DocumentWords) -> tuple[str, ...]:
    """Leave out the steps through containers when the number of the unit is enough."""
    if (
        unit.kind in (NodeKind.ARTICLE, NodeKind.POINT)
        and unit.number
        and (unit.kind, unit.number) not in document.repeated
    ):
        prefixes = tuple(f"{kind.value}:" for kind in CONTAINERS)
        return tuple(step for step in path if not step.startswith(prefixes))
    return path


def _step(draft: Draft, ordinal: int) -> str:
    if draft.kind is NodeKind.OPERATIVE:
        return "operative"
    return f"{draft.kind.value}:{draft.number or ordinal}"


def _step_of(unit: Unit) -> str:
    if unit.kind is NodeKind.POINT:
        return unit.number or "point"
    if unit.kind is NodeKind.SUBPOINT:
        return f"{unit.number})"
    return f"{unit.kind.value}:{unit.number}" if unit.number else unit.kind.value
