"""The words of addresses: units from the innermost out in Russian, from the outermost in in Kazakh."""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.model.act import NodeKind
from legal_risk.model.localized import Localized
from legal_risk.structure.address_documents import DocumentWords
from legal_risk.structure.wording import ASIDES, kk_unit, ru_unit

_TABULAR = (NodeKind.TABLE, NodeKind.ROW, NodeKind.CELL)
_LONGEST_HEADING = 70


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of an address; ``quoted`` ones stand in a new wording, ``sub`` ones a step below their kind."""

    kind: NodeKind
    number: str | None
    heading: str | None
    quoted: bool = False
    sub: bool = False


def address_of(units: tuple[Unit, ...], document: DocumentWords) -> Localized:
    """Return the address of the innermost of ``units``, which go from the outermost in, in ``document``."""
    if not units:
        return Localized(document.ru, document.kk)
    aside = units[-1] if units[-1].kind in ASIDES else None
    kept = (NodeKind.NOTE,) if aside is None else ()
    units = tuple(unit for unit in units if unit.kind not in ASIDES or unit.kind in kept)
    ru, kk = (_ru(units, document), _kk(units, document)) if units else (document.ru, document.kk)
    if aside is None:
        return Localized(ru, kk)
    ru_word, kk_word = ASIDES[aside.kind]
    return Localized(f"{ru_word}, {ru}" if ru else ru_word, f"{kk_word}, {kk}" if kk else kk_word)


def _ru(units: tuple[Unit, ...], document: DocumentWords) -> str:
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


def _kk(units: tuple[Unit, ...], document: DocumentWords) -> str:
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


def _at_quotation(units: tuple[Unit, ...]) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Split units into those of the amending act and those of the new wording that it quotes."""
    start = next((position for position, unit in enumerate(units) if unit.quoted), len(units))
    return units[:start], units[start:]


def _ru_word(unit: Unit, *, genitive: bool) -> str:
    if unit.number is None and unit.kind is NodeKind.INDENT:
        return "преамбулы" if genitive else "преамбула"
    if unit.kind is NodeKind.NOTE:
        return "примечания" if genitive else "примечание"
    if unit.kind is NodeKind.PART and unit.number is None and unit.heading:
        return _ru_part(unit.heading, genitive=genitive)
    word = ru_unit(unit.kind, unit.number, genitive=genitive)
    if unit.sub and unit.kind is NodeKind.SECTION:
        word = f"под{word}"
    return f"{word} «{_short(unit.heading)}»" if unit.number is None and unit.heading else word


def _kk_word(unit: Unit, *, possessive: bool, genitive: bool) -> str:
    if unit.number is None and unit.kind is NodeKind.INDENT:
        return (
            ("кіріспесінің" if genitive else "кіріспесі") if possessive else ("кіріспенің" if genitive else "кіріспе")
        )
    if unit.kind is NodeKind.NOTE:
        return f"{'ескертпесі' if possessive else 'ескертпе'}{'нің' if genitive else ''}"
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
