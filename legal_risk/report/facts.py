"""The facts of an act with their reasoning, as JSON (``legal-risk/facts/1``) and for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from legal_risk.facts.collect import Facts
from legal_risk.facts.explain import explain, facts_of_kind
from legal_risk.lang.wordlists import rows
from legal_risk.model.act import Act
from legal_risk.model.explanation import Clue, ClueKind, Explanation, FactKind
from legal_risk.model.localized import INTERFACE_LANGUAGES, InterfaceLanguage
from legal_risk.model.span import Span
from legal_risk.report.captions import captions
from legal_risk.report.json import Record, address_record, requisites_record, source_record
from legal_risk.report.legible import legible, shortened

if TYPE_CHECKING:
    from rich.console import RenderableType

FACTS_SCHEMA = "legal-risk/facts/1"
_WORDS, _QUOTE = 70, 160
# Codes of these fields are named where the other reports name them.
_CAPTIONED = {
    "action": "action",
    "form": "term_form",
    "bound": "bound",
    "target": "term_target",
    "purpose": "purpose",
    "decision": "decision",
}


@dataclass(frozen=True, slots=True)
class FactTable:
    """The facts of chosen kinds of one act."""

    act: Act
    explanations: tuple[Explanation, ...]


def fact_table(facts: Facts, kinds: Sequence[FactKind] = ()) -> FactTable:
    """Return the facts of ``kinds`` (all of them by default), kind by kind in the order of the text."""
    found = (explain(fact) for kind in FactKind if not kinds or kind in kinds for fact in facts_of_kind(facts, kind))
    return FactTable(facts.annotated.act, tuple(found))


def facts_to_dict(tables: Sequence[FactTable]) -> Record:
    """Return the facts as plain values; spans count characters of the source."""
    acts = [
        {
            "source": source_record(table.act.source),
            "act": requisites_record(table.act),
            "facts": [_record(table.act, fact) for fact in table.explanations],
        }
        for table in tables
    ]
    return {"schema": FACTS_SCHEMA, "acts": acts, "errors": []}


def explanation_lines(act: Act, fact: Explanation, language: InterfaceLanguage) -> tuple[str, ...]:
    """Return the reasoning of one fact in words, a line for each clue, what is absent in one line at the end."""
    told = [_line(act, clue, language) for clue in fact.clues if clue.kind is not ClueKind.ABSENT]
    absent = [_absent(clue, language) for clue in fact.clues if clue.kind is ClueKind.ABSENT]
    return (*told, *([f"{_name('clue.absent', language)}: {', '.join(absent)}"] if absent else ()))


def facts_text(tables: Sequence[FactTable], language: InterfaceLanguage) -> RenderableType:
    """Return the facts for a terminal: kind and address, the words, then the reasoning."""
    from rich.console import Group
    from rich.text import Text

    parts: list[Text] = []
    for table in tables:
        parts.append(Text(legible(table.act.requisites.title or table.act.source.name), style="bold"))
        for fact in table.explanations:
            head = f"{_name(f'kind.{fact.kind.value}', language)}. {table.act.address(fact.segment.node).get(language)}"
            quote = f"  «{shortened(legible(_words(table.act, fact.span)), _QUOTE)}»"
            lines = (f"    {legible(line)}" for line in explanation_lines(table.act, fact, language))
            parts += [Text(""), Text(legible(head), style="bold"), Text(quote), *map(Text, lines)]
        count = len(table.explanations)
        parts.append(Text("\n" + (_name("head.count", language).format(n=count) if count else _none(language))))
    return Group(*parts)


def _none(language: InterfaceLanguage) -> str:
    return _name("head.none", language)


def _record(act: Act, fact: Explanation) -> Record:
    return {
        "kind": fact.kind.value,
        "address": address_record(act.address(fact.segment.node)),
        "language": fact.segment.language,
        "quote": _words(act, fact.span),
        "span": _source_span(act, fact.span),
        "reasoning": [
            {
                "role": clue.kind.value,
                "name": clue.name,
                "value": clue.value,
                "words": _words(act, clue.span) if clue.span else "",
                "span": _source_span(act, clue.span) if clue.span else None,
            }
            for clue in fact.clues
        ],
    }


def _source_span(act: Act, span: Span) -> list[int]:
    place = act.source.view.to_source(span)
    return [place.start, place.end]


def _words(act: Act, span: Span) -> str:
    return span.of(act.source.view.text)


def _line(act: Act, clue: Clue, language: InterfaceLanguage) -> str:
    words = f" – «{shortened(_words(act, clue.span), _WORDS)}»" if clue.span else ""
    return f"{_name(f'clue.{clue.kind.value}', language)}: {_named(clue, language)}{words}"


def _named(clue: Clue, language: InterfaceLanguage) -> str:
    name, value = _name(f"name.{clue.name}", language), _value(clue, language)
    return f"{name} ({value})" if value and value != name else name


def _absent(clue: Clue, language: InterfaceLanguage) -> str:
    """Return what is absent; a missing unit is named with its number."""
    return _value(clue, language) if clue.name == "unit" else _name(f"name.{clue.name}", language)


def _value(clue: Clue, language: InterfaceLanguage) -> str:
    if clue.name == "length" and clue.value:
        return _length(clue.value, language)
    if clue.name in _CAPTIONED and (known := captions(language).name(_CAPTIONED[clue.name], clue.value)) != clue.value:
        return known
    if clue.name in ("unit", "act"):
        code, _, rest = clue.value.partition(" ")
        return f"{_names().get(f'{clue.name}.{code}', {}).get(language, code)} {rest}".rstrip()
    return _names().get(f"value.{clue.value}", {}).get(language, clue.value)


def _length(value: str, language: InterfaceLanguage) -> str:
    words = captions(language)
    number, unit, *days = value.split()
    return ", ".join([f"{words.name('time_unit', unit)}: {number}", *(words.name("day_kind", d) for d in days)])


def _name(key: str, language: InterfaceLanguage) -> str:
    return _names()[key][language]


@cache
def _names() -> dict[str, dict[InterfaceLanguage, str]]:
    table = rows(__package__, "fact_names.tsv")
    return {key: dict(zip(INTERFACE_LANGUAGES, texts, strict=True)) for key, *texts in table}
