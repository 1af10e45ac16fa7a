"""Names units of new wordings as units of the amended act: «пункт 5 Правил (в редакции пункта 1 проекта)»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legal_risk.model.act import Act, Node, NodeKind
from legal_risk.model.amendment import Amendment, Element, Operation, Target
from legal_risk.model.localized import Localized
from legal_risk.model.reference import CitedAct, CitedUnit
from legal_risk.structure.amending.units import rank
from legal_risk.structure.names import document_names
from legal_risk.structure.wording import ASIDES, kk_unit, ru_unit, unit_words

_CONTAINERS = (NodeKind.PART, NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.PARAGRAPH)
_DOCUMENTS = (NodeKind.ACT, NodeKind.OPERATIVE, NodeKind.APPROVED, NodeKind.APPENDIX)
_NUMBERED = (NodeKind.POINT, NodeKind.ARTICLE)
_UNNUMBERED = (NodeKind.INDENT, NodeKind.DEFINITION, NodeKind.POINT_PART, NodeKind.UNCLASSIFIED)


@dataclass(frozen=True, slots=True)
class Place:
    """One unit of a new wording: its address in the amended act and the number of its point or article there."""

    address: Localized
    unit: str | None


def places_of(act: Act, amendments: Sequence[Amendment]) -> dict[Node, Place]:
    """Return the places of all units of the new wordings of ``act``."""
    several = len({_act_key(target.act) for amendment in amendments for target in amendment.formula.targets}) > 1
    found: dict[Node, Place] = {}
    for amendment in amendments:
        source = _source(act, amendment.node)
        for position, top in enumerate(amendment.nodes):
            target = _target_of(amendment, top, position)
            found.update(place_below(act, top, target, source, several=several))
    return found


def place_below(act: Act, top: Node, target: Target, source: Localized, *, several: bool = False) -> dict[Node, Place]:
    """Return the places of ``top`` and everything below it when ``top`` stands at ``target`` of the amended act.

    ``source`` is the remark in brackets that says where the wording comes from; ``several`` whether other acts are
    amended beside this one, so that the act must be named with every document.
    """
    found: dict[Node, Place] = {}
    outer = target.units
    for node in act.walk(top):
        units = (*outer, *_inside(act, top, node))
        found[node] = Place(_address(units, target, source, several, _aside(act, top, node)), _number(units))
    return found


def _inside(act: Act, top: Node, node: Node) -> tuple[CitedUnit, ...]:
    """Return the units from below ``top`` down to ``node``; ``top`` itself is in the target already."""
    chain: list[CitedUnit] = []
    current = node
    while current is not top:
        if current.kind in unit_words():
            chain.append(CitedUnit(current.kind, (current.number,) if current.number else ()))
        current = act.parents[current]
    return tuple(reversed(chain))


def _target_of(amendment: Amendment, top: Node, position: int) -> Target:
    """Return the one place that the ``position``-th unit ``top`` of a new wording takes in the amended act."""
    formula = amendment.formula
    target = formula.targets[min(position, len(formula.targets) - 1)]
    units = target.units
    if formula.operation is Operation.ADD_UNIT:
        added = [CitedUnit(unit.kind, (number,)) for unit in formula.added for number in unit.numbers or ("",)]
        if not added:
            return target
        unit = added[min(position, len(added) - 1)]
        units = (*_single(units), CitedUnit(unit.kind, tuple(filter(None, unit.numbers))))
    elif units and len(formula.targets) == 1 and len(units[-1].numbers) > 1:
        numbers = units[-1].numbers
        units = (*units[:-1], CitedUnit(units[-1].kind, (numbers[min(position, len(numbers) - 1)],)))
    if top.number is not None and top.kind not in _UNNUMBERED and top.kind in unit_words():
        above = [unit for unit in units if rank(unit.kind) < rank(top.kind)]
        units = (*above, CitedUnit(top.kind, (top.number,)))
    return Target(_single(units), target.document, target.act, target.element, target.sentence)


def _single(units: Sequence[CitedUnit]) -> tuple[CitedUnit, ...]:
    return tuple(CitedUnit(unit.kind, unit.numbers[:1]) for unit in units)


def _number(units: Sequence[CitedUnit]) -> str | None:
    numbered = [unit for unit in units if unit.kind in _NUMBERED and unit.numbers]
    return numbered[-1].numbers[0] if numbered else None


def _aside(act: Act, top: Node, node: Node) -> NodeKind | None:
    while node is not top and node.kind not in ASIDES:
        node = act.parents[node]
    return node.kind if node.kind in ASIDES and node.kind is not NodeKind.UNCLASSIFIED else None


# -- words -----------------------------------------------------------------------------------------------------------


def _address(
    units: Sequence[CitedUnit], target: Target, source: Localized, several: bool, aside: NodeKind | None
) -> Localized:
    shown = _needed(units)
    ru, kk = _ru(shown, target, several), _kk(shown, target, several)
    if aside is not None:
        ru_word, kk_word = ASIDES[aside]
        ru, kk = (f"{ru_word}, {ru}", f"{kk_word}, {kk}") if ru else (ru_word, kk_word)
    if not ru:
        return Localized(source.ru[:1].upper() + source.ru[1:], source.kk[:1].upper() + source.kk[1:])
    return Localized(f"{ru} ({source.ru})", f"{kk} ({source.kk})")


def _needed(units: Sequence[CitedUnit]) -> list[CitedUnit]:
    """Leave out chapters above a numbered point or article, and cells above what stands in them."""
    numbered = any(unit.kind in _NUMBERED and unit.numbers for unit in units)
    last = len(units) - 1
    return [
        unit
        for at, unit in enumerate(units)
        if at == last or not ((numbered and unit.kind in _CONTAINERS) or unit.kind is NodeKind.CELL)
    ]


def _ru(units: Sequence[CitedUnit], target: Target, several: bool) -> str:
    inner = [unit for unit in units if unit.kind is not NodeKind.APPENDIX]
    words = [ru_unit(u.kind, _first(u), genitive=at > 0) for at, u in enumerate(reversed(inner))]
    element = {Element.TITLE: "заголовок", Element.PREAMBLE: "преамбула", Element.CORNER: "гриф"}.get(target.element)
    if element:
        words = [element, *(ru_unit(u.kind, _first(u), genitive=True) for u in reversed(inner))]
    appendix = next((unit for unit in units if unit.kind is NodeKind.APPENDIX), None)
    if appendix is not None:
        number = f" {_first(appendix)}" if _first(appendix) else ""
        owner = _ru_document(target, several, "dat")
        word = "приложения" if words else "приложение"
        return " ".join([*words, f"{word}{number}" + (f" к {owner}" if owner else "")])
    document = _ru_document(target, several, "gen" if words else "nom")
    return " ".join([*words, document]).strip()


def _kk(units: Sequence[CitedUnit], target: Target, several: bool) -> str:
    inner = [unit for unit in units if unit.kind is not NodeKind.APPENDIX]
    element = {Element.TITLE: "тақырыбы", Element.PREAMBLE: "кіріспесі", Element.CORNER: "белгісі"}.get(target.element)
    appendix = next((unit for unit in units if unit.kind is NodeKind.APPENDIX), None)
    below = bool(inner) or element is not None
    if appendix is not None:
        owner = _kk_document(target, several, "dat")
        name = f"{_first(appendix)}-қосымша" if _first(appendix) else "қосымша"
        words = [*([owner] if owner else []), f"{name}ның" if below else name]
    else:
        document = _kk_document(target, several, "gen" if below else "nom")
        words = [document] if document else []
    for at, unit in enumerate(inner):
        last = at + 1 == len(inner) and element is None
        words.append(kk_unit(unit.kind, _first(unit), possessive=bool(words), genitive=not last))
    return " ".join([*words, *([element] if element else [])])


def _first(unit: CitedUnit) -> str | None:
    return unit.numbers[0] if unit.numbers else None


_PLURAL = frozenset(("rules", "requirements", "conditions", "criteria", "norms", "recommendations", "sizes"))
_FEMININE = frozenset(("instruction", "method", "policy", "programme", "scheme"))
# «утвержденный» for plural, feminine and other nouns, by case.
_APPROVED = {
    "nom": ("утвержденные", "утвержденная", "утвержденный"),
    "gen": ("утвержденных", "утвержденной", "утвержденного"),
    "dat": ("утвержденным", "утвержденной", "утвержденному"),
}


def _ru_document(target: Target, several: bool, case: str) -> str:
    name = document_names().get(target.document or "")
    if name is None:
        return _ru_act(target.act, case) if target.act is not None else ""
    word = {"gen": name.ru_gen, "dat": name.ru_dat}.get(case, name.ru)
    if not several or target.act is None:
        return word
    gender = 0 if name.key in _PLURAL else 1 if name.key in _FEMININE else 2
    approved = "утвержденное" if name.key == "regulations" and case == "nom" else _APPROVED[case][gender]
    return f"{word}, {approved} {_ru_act(target.act, 'ins')}"


_RU_INSTRUMENTAL = {"order": "приказом", "resolution": "постановлением", "decision": "решением", "law": "Законом"}


def _ru_act(cited: CitedAct | None, case: str) -> str:
    if cited is None:
        return ""
    name = document_names().get(cited.kind, document_names()["document"])
    if cited.kind == "code" and cited.title:
        return cited.title
    word = {"gen": name.ru_gen, "dat": name.ru_dat, "ins": _RU_INSTRUMENTAL.get(name.key, "актом")}.get(case, name.ru)
    if cited.kind in ("law", "code") and cited.title:
        return f"{word} «{cited.title}»"
    date = ".".join(reversed(cited.date.split("-"))) if cited.date else ""
    marks = [f"от {date}" if date else "", f"№ {cited.number}" if cited.number else ""]
    named = " ".join(mark for mark in marks if mark)
    return f"{word} {named}" if named else f"{word} «{cited.title}»" if cited.title else word


_KK_INSTRUMENTAL = {
    "order": "бұйрықпен", "resolution": "қаулымен", "decision": "шешіммен", "directive": "өкіммен",
    "edict": "Жарлықпен", "law": "Заңмен", "code": "Кодекспен",
}  # fmt: skip


def _kk_document(target: Target, several: bool, case: str) -> str:
    name = document_names().get(target.document or "")
    if name is None:
        return _kk_act(target.act, case) if target.act is not None else ""
    word = {"gen": name.kk_gen, "dat": name.kk_dat}.get(case, name.kk)
    return f"{_kk_act(target.act, 'ins')} бекітілген {word}" if several and target.act is not None else word


def _kk_act(cited: CitedAct | None, case: str) -> str:
    if cited is None:
        return ""
    name = document_names().get(cited.kind, document_names()["document"])
    if cited.kind == "code" and cited.title:
        return cited.title
    instrumental = _KK_INSTRUMENTAL.get(name.key, "құжатпен")
    word = {"gen": name.kk_gen, "dat": name.kk_dat, "ins": instrumental}.get(case, name.kk)
    if cited.title and cited.kind == "law":
        return f"«{cited.title}» {word}"
    date = _kk_date(cited.date) if cited.date else ""
    named = " ".join(mark for mark in (date, f"№ {cited.number}" if cited.number else "") if mark)
    return f"{named} {word}" if named else f"«{cited.title}» {word}" if cited.title else word


_KK_MONTHS = (
    "қаңтардағы", "ақпандағы", "наурыздағы", "сәуірдегі", "мамырдағы", "маусымдағы", "шілдедегі", "тамыздағы",
    "қыркүйектегі", "қазандағы", "қарашадағы", "желтоқсандағы",
)  # fmt: skip


def _kk_date(date: str) -> str:
    year, month, day = date.split("-")
    return f"{year} жылғы {int(day)} {_KK_MONTHS[int(month) - 1]}"


def _act_key(cited: CitedAct | None) -> tuple[str | None, ...]:
    return (cited.kind, cited.date, cited.number, cited.title) if cited else ()


def _source(act: Act, node: Node) -> Localized:
    """Return «в редакции подпункта 2) пункта 1 проекта» for the unit with the formula."""
    units: list[CitedUnit] = []
    current: Node | None = node
    while current is not None and current.kind not in _DOCUMENTS:
        if current.kind in (NodeKind.POINT, NodeKind.SUBPOINT, NodeKind.ARTICLE) and current.number:
            units.append(CitedUnit(current.kind, (current.number,)))
        current = act.parents.get(current)
    ru = " ".join(ru_unit(unit.kind, _first(unit), genitive=True) for unit in units)
    kk = " ".join(kk_unit(unit.kind, _first(unit), possessive=True, genitive=True) for unit in reversed(units))
    if not units:
        return Localized("в редакции проекта", "жобаның редакциясында")
    return Localized(f"в редакции {ru} проекта", f"жобаның {kk} редакциясында")
