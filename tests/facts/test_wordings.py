"""Every fact and every slot of it in at least six wordings per language: the data are ``wordings.<language>.tsv``.

A row is the fact, the slot or kind, and the text; ``~`` parts the lines of an act. Rows of a service table are the name
and the value of the row. The thirteen slots of a collegial body are in ``test_bodies``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from legal_risk.facts.collect import Facts, collect
from legal_risk.facts.terms import TermKind
from legal_risk.lang.annotated import Annotated
from legal_risk.model.deadline import TermForm
from legal_risk.model.selection import SelectionKind
from legal_risk.readers import read
from legal_risk.structure import parse
from tests.facts.framing import facts_of

_HERE = Path(__file__).parent
LANGUAGES = ("ru", "kk")
# A sentence before the row: a selection whose slot it fills.
_HELD = {"ru": "Конкурс проводится весной. ", "kk": "Конкурс көктемде өткізіледі. "}
_TABLE = {
    "ru": "# Правила оказания государственной услуги\n\n| № | Наименование услугодателя | Школа |\n|---|---|---|\n| 1 | {} | {} |\n",
    "kk": "# Мемлекеттік қызмет көрсету қағидалары\n\n| № | Көрсетілетін қызметті берушінің атауы | Мектеп |\n|---|---|---|\n"
    "| 1 | {} | {} |\n",
}


def rows_of(language: str) -> list[tuple[str, str, str]]:
    """Return fact, slot and text of every row."""
    lines = (_HERE / f"wordings.{language}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def selection_slot(facts: Facts, slot: str) -> bool:
    """Tell whether the competition of ``facts`` has ``slot`` filled."""
    held = [s for s in facts.selections if s.kind is SelectionKind.COMPETITION]
    return any(span is not None and name.value == slot for s in held for name, span in s.slots.items())


CHECKS: dict[str, Callable[[Facts, str], bool]] = {
    "selection": lambda f, kind: kind in {s.kind for s in f.selections},
    "selection.slot": selection_slot,
    "appeal": lambda f, part: any(getattr(a, part) is not None for a in f.appeals),
    "refusal": lambda f, kind: kind in {r.kind for r in f.refusals},
    "refusal.grounds": lambda f, grounds: grounds in {r.grounds for r in f.refusals},
    "refusal.mark": lambda f, mark: any(getattr(r, mark) for r in f.refusals),
    "list": lambda f, kind: any(found.of == kind and found.open for found in f.lists),
    "list.closed": lambda f, _: any(not found.open for found in f.lists),
    "power.condition": lambda f, condition: condition in {p.condition for p in f.powers},
    "power.modality": lambda f, modality: modality in {n.modality for n in f.norms},
    "term": lambda f, kind: TermKind(kind) in {t.kind for t in f.terms},
    "reference": lambda f, where: any(c.reference.own == (where == "internal") for c in f.citations),
    "deadline": lambda f, form: TermForm(form) in {d.form for d in f.deadlines},
}
ROWS = [(language, *row) for language in LANGUAGES for row in rows_of(language)]


def found(language: str, fact: str, slot: str, text: str) -> bool:
    """Tell whether ``slot`` of ``fact`` is read out of ``text``."""
    if fact == "service_row":
        annotated = Annotated(parse(read(_TABLE[language].format(slot, text).encode(), name="x.md")))
        (row,) = collect(annotated).service_rows
        return "".join(s.content.of(annotated.text) for s in row.value) == text
    lead = _HELD[language] if fact == "selection.slot" else ""
    return CHECKS[fact](facts_of(language, lead + text.replace("~", "\n")), slot)


@pytest.mark.parametrize(("language", "fact", "slot", "text"), ROWS)
def test_wording(language, fact, slot, text):
    assert found(language, fact, slot, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_wordings_of_each_in_both_languages(language):
    counted = Counter((fact, "" if fact == "service_row" else slot) for fact, slot, _ in rows_of(language))
    assert set(counted) == {(f, "" if f == "service_row" else s) for _, f, s, _ in ROWS}
    assert {fact for fact, _ in counted} == {*CHECKS, "service_row"}
    assert min(counted.values()) >= 6
    assert len(set(rows_of(language))) == len(rows_of(language))


if __name__ == "__main__":  # prints what is not found
    for row in ROWS:
        if not found(*row):
            print(*row, sep="\t")
