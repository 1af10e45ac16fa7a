"""Addresses in lawyers' words, Russian and Kazakh, for every node of an act, and paths for programs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from legal_risk.model.act import Node, NodeKind
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.structure.draft import INDENTS, Draft
from legal_risk.structure.names import document_names
from legal_risk.structure.wording import ASIDES, kk_unit, ru_unit

_DOCUMENTS = (NodeKind.ACT, NodeKind.OPERATIVE, NodeKind.APPROVED, NodeKind.APPENDIX)
_CONTAINERS = (NodeKind.PART, NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.PARAGRAPH)
_TABULAR = (NodeKind.TABLE, NodeKind.ROW, NodeKind.CELL)
_LONGEST_HEADING = 70


@dataclass(frozen=True, slots=True)
class _Document:
    """How a document is named: as it stands alone, as the owner of a unit, and beside a table or a form."""

    ru: str = ""
    ru_gen: str = ""
    kk: str = ""
    kk_gen: str = ""
    ru_tail: str = ""
    kk_tail: str = ""
    appendix: bool = False
    repeated: frozenset[tuple[NodeKind, str | None]] = frozenset()


@dataclass(frozen=True, slots=True)
class _Unit:
    kind: NodeKind
    number: str | None
    heading: str | None
    quoted: bool = False
    sub: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    draft: Draft
    document: _Document
    units: tuple[_Unit, ...]
    path: tuple[str, ...]


def address_nodes(
    root: Draft, nodes: dict[Draft, Node], language: LanguageCode | None
) -> tuple[dict[Node, Localized], dict[Node, tuple[str, ...]]]:
    """Return the address and the path of every node."""
    addresses: dict[Node, Localized] = {}
    paths: dict[Node, tuple[str, ...]] = {}
    names = _ApprovedNames(root)
    stack = [_Place(root, _document(root, None, names), (), ())]
    while stack:
        here = stack.pop()
        node = nodes.get(here.draft)
        if node is None:
            continue
        addresses[node] = _address(here)
        paths[node] = here.path
        stack.extend(_below(here, names))
    return addresses, paths


def _below(here: _Place, names: _ApprovedNames) -> list[_Place]:
    places: list[_Place] = []
    ordinals: Counter[NodeKind] = Counter()
    children = here.draft.children
    tables = sum(child.kind is NodeKind.TABLE for child in children)
    numbered = any(child.kind is NodeKind.ROW and child.number for child in children)
    for child in children:
        ordinals[child.kind] += 1
        if child.kind in _DOCUMENTS:
            document = _document(child, here, names)
            places.append(_Place(child, document, (), (*here.path, _step(child, ordinals[child.kind]))))
        else:
            unit = _unit(child, ordinals[child.kind], tables, numbered=numbered)
            units = here.units if child.kind in ASIDES else _kept(here.units, unit, here.document)
            path = _shorter(here.path, here.draft, unit, here.document)
            places.append(_Place(child, here.document, (*units, unit), (*path, _step_of(unit))))
    return places


def _unit(draft: Draft, ordinal: int, tables: int, *, numbered: bool) -> _Unit:
    number = draft.number
    if draft.kind is NodeKind.ROW and number is None and not numbered:
        number = str(ordinal)
    if draft.kind is NodeKind.TABLE and tables > 1:
        number = str(ordinal)
    return _Unit(draft.kind, number, draft.heading, draft.quoted, draft.sub > 0)


def _kept(units: tuple[_Unit, ...], unit: _Unit, document: _Document) -> tuple[_Unit, ...]:
    """Leave out the containers that an address does not need because the number of the unit says enough."""
    units = tuple(above for above in units if above.kind is not NodeKind.CELL)
    if units and _says_more(unit, units[-1]):
        return units[:-1]
    if unit.kind not in (NodeKind.ARTICLE, NodeKind.POINT, NodeKind.CHAPTER, NodeKind.SECTION):
        return units
    if unit.number is None or (unit.kind, unit.number) in document.repeated:
        return units
    return tuple(above for above in units if above.kind not in _CONTAINERS)


def _says_more(unit: _Unit, above: _Unit) -> bool:
    """Tell whether a unit makes the one above it needless: абзацы are counted through, 2.2.1 stands in 2.2."""
    if unit.kind in INDENTS:
        return above.kind in INDENTS and above.number is not None
    number = above.number or ""
    return unit.kind is above.kind is NodeKind.POINT and (unit.number or "").startswith(f"{number}.")


def _shorter(path: tuple[str, ...], parent: Draft, unit: _Unit, document: _Document) -> tuple[str, ...]:
    """Leave out the steps through containers when the number of the unit is enough."""
    if (
        unit.kind in (NodeKind.ARTICLE, NodeKind.POINT)
        and unit.number
        and (unit.kind, unit.number) not in document.repeated
    ):
        prefixes = tuple(f"{kind.value}:" for kind in _CONTAINERS)
        return tuple(step for step in path if not step.startswith(prefixes))
    return path


def _step(draft: Draft, ordinal: int) -> str:
    if draft.kind is NodeKind.OPERATIVE:
        return "operative"
    return f"{draft.kind.value}:{draft.number or ordinal}"


def _step_of(unit: _Unit) -> str:
    if unit.kind is NodeKind.POINT:
        return unit.number or "point"
    if unit.kind is NodeKind.SUBPOINT:
        return f"{unit.number})"
    return f"{unit.kind.value}:{unit.number}" if unit.number else unit.kind.value


def _address(here: _Place) -> Localized:
    document = here.document
    if not here.units:
        return Localized(document.ru, document.kk)
    aside = here.units[-1] if here.units[-1].kind in ASIDES else None
    units = tuple(unit for unit in here.units if unit.kind not in ASIDES)
    ru, kk = (_ru(units, document), _kk(units, document)) if units else (document.ru, document.kk)
    if aside is None:
        return Localized(ru, kk)
    ru_word, kk_word = ASIDES[aside.kind]
    return Localized(f"{ru_word}, {ru}" if ru else ru_word, f"{kk_word}, {kk}" if kk else kk_word)


def _ru(units: tuple[_Unit, ...], document: _Document) -> str:
    outer, inner = _at_quotation(units)
    words = [_ru_word(unit, genitive=position > 0) for position, unit in enumerate(reversed(inner))]
    if inner and outer:
        words.append("в редакции")
    words.extend(_ru_word(unit, genitive=bool(inner) or position > 0) for position, unit in enumerate(reversed(outer)))
    if document.appendix and units[0].kind in _TABULAR:
        return f"{' '.join(words)}, {document.ru}"
    if document.ru_gen:
        words.append(document.ru_gen)
    return " ".join(words) + document.ru_tail


def _kk(units: tuple[_Unit, ...], document: _Document) -> str:
    beside = document.appendix and units[0].kind in _TABULAR
    owned = bool(document.kk_gen) and not beside
    outer, inner = _at_quotation(units)
    words = [document.kk_gen] if owned else []
    for position, unit in enumerate(outer):
        last = not inner and position + 1 == len(outer)
        words.append(_kk_word(unit, possessive=owned or position > 0, genitive=not last))
    if inner and outer:
        words.append("редакциясындағы")
    for position, unit in enumerate(inner):
        words.append(_kk_word(unit, possessive=position > 0, genitive=position + 1 < len(inner)))
    text = " ".join(words)
    return f"{document.kk}, {text}" if beside else text + document.kk_tail


def _at_quotation(units: tuple[_Unit, ...]) -> tuple[tuple[_Unit, ...], tuple[_Unit, ...]]:
    """Split units into those of the amending act and those of the new wording that it quotes."""
    start = next((position for position, unit in enumerate(units) if unit.quoted), len(units))
    return units[:start], units[start:]


def _ru_word(unit: _Unit, *, genitive: bool) -> str:
    if unit.number is None and unit.kind is NodeKind.INDENT:
        return "преамбулы" if genitive else "преамбула"
    if unit.kind is NodeKind.PART and unit.number is None and unit.heading:
        return _ru_part(unit.heading, genitive=genitive)
    word = ru_unit(unit.kind, unit.number, genitive=genitive)
    if unit.sub and unit.kind is NodeKind.SECTION:
        word = f"под{word}"
    return f"{word} «{_short(unit.heading)}»" if unit.number is None and unit.heading else word


def _kk_word(unit: _Unit, *, possessive: bool, genitive: bool) -> str:
    if unit.number is None and unit.kind is NodeKind.INDENT:
        return (
            ("кіріспесінің" if genitive else "кіріспесі") if possessive else ("кіріспенің" if genitive else "кіріспе")
        )
    if unit.kind is NodeKind.PART and unit.number is None and unit.heading:
        return _kk_part(unit.heading, genitive=genitive)
    word = kk_unit(unit.kind, unit.number, possessive=possessive, genitive=genitive)
    if unit.sub and unit.kind is NodeKind.SECTION:
        word = word.replace("-бөлім", "-кіші бөлім")
    return f"«{_short(unit.heading)}» {word}" if unit.number is None and unit.heading else word


def _ru_part(heading: str, *, genitive: bool) -> str:
    """«Общая часть» and «Особенная часть» of codes, whatever the language of the heading."""
    general = heading.lower().startswith(("общ", "жалпы"))
    if genitive:
        return "Общей части" if general else "Особенной части"
    return "Общая часть" if general else "Особенная часть"


def _kk_part(heading: str, *, genitive: bool) -> str:
    name = "Жалпы бөлік" if heading.lower().startswith(("общ", "жалпы")) else "Ерекше бөлік"
    return f"{name}тің" if genitive else name


def _short(heading: str) -> str:
    bare = heading.strip('«»" ')
    if len(bare) <= _LONGEST_HEADING:
        return bare
    return bare[:_LONGEST_HEADING].rsplit(" ", 1)[0] + "…"


class _ApprovedNames:
    """Tells documents of one act apart that bear the same name."""

    def __init__(self, root: Draft) -> None:
        approved = [child for child in root.children if child.kind is NodeKind.APPROVED]
        self.count = Counter(child.document for child in approved)
        operative = next((child for child in root.children if child.kind is NodeKind.OPERATIVE), None)
        self.enacting = operative.document if operative else root.document

    def shared(self, draft: Draft) -> bool:
        return self.count[draft.document] > 1


def _document(draft: Draft, above: _Place | None, names: _ApprovedNames) -> _Document:
    repeated = _repeated(draft)
    if draft.kind is NodeKind.APPENDIX:
        return _appendix(draft, above, names, repeated)
    if draft.kind is NodeKind.ACT:
        return _Document(repeated=repeated)
    name = document_names().get(draft.document or "")
    if name is None:
        name = document_names()["document"] if draft.kind is NodeKind.APPROVED else None
    if name is None:
        return _Document(repeated=repeated)
    ru_tail, kk_tail = _tails(draft, names)
    return _Document(
        name.ru + ru_tail, name.ru_gen, name.kk + kk_tail, name.kk_gen, ru_tail, kk_tail, repeated=repeated
    )


def _tails(draft: Draft, names: _ApprovedNames) -> tuple[str, str]:
    if draft.kind is not NodeKind.APPROVED:
        return "", ""
    if draft.stamp_number:
        return f" (приложение {draft.stamp_number})", f" ({draft.stamp_number}-қосымша)"
    if names.shared(draft):
        return f" (утвержденный документ {draft.number})", f" ({draft.number}-бекітілген құжат)"
    return "", ""


def _appendix(
    draft: Draft, above: _Place | None, names: _ApprovedNames, repeated: frozenset[tuple[NodeKind, str | None]]
) -> _Document:
    parent = above.draft if above else None
    key = parent.document if parent is not None and parent.kind is NodeKind.APPROVED else (draft.base or names.enacting)
    name = document_names().get(key or "")
    number = draft.number
    ru = f"приложение {number}" if number else "приложение"
    ru_gen = f"приложения {number}" if number else "приложения"
    kk = f"{number}-қосымша" if number else "қосымша"
    if name is not None:
        ru, ru_gen, kk = f"{ru} к {name.ru_dat}", f"{ru_gen} к {name.ru_dat}", f"{name.kk_dat} {kk}"
    return _Document(ru, ru_gen, kk, f"{kk}ның", appendix=True, repeated=repeated)


def _repeated(draft: Draft) -> frozenset[tuple[NodeKind, str | None]]:
    """Return the articles, points and chapters whose numbers occur more than once in a document."""
    counts: Counter[tuple[NodeKind, str | None]] = Counter()
    stack = list(draft.children)
    while stack:
        child = stack.pop()
        if child.kind in (NodeKind.ARTICLE, NodeKind.POINT, NodeKind.CHAPTER, NodeKind.SECTION):
            counts[child.kind, child.number] += 1
        if child.kind in _CONTAINERS:
            stack.extend(child.children)
    return frozenset(key for key, count in counts.items() if count > 1)
