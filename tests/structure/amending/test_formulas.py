"""Single formulas: operation, target, words. A case is a language and a formula, then its operations (``>``)."""

from __future__ import annotations

from pathlib import Path

import pytest

from legal_risk.model.amendment import Formula
from legal_risk.structure.amending.formulas import formulas
from legal_risk.structure.amending.quotes import masked, quoted_stretches
from tests.structure.amending.acts import told

CASES = (Path(__file__).parent / "formulas.txt").read_text(encoding="utf-8").strip().split("\n\n")


def whole(formula: Formula) -> str:
    line = told(formula)
    for name, words in (("old", formula.old), ("new", formula.new)):
        line += f" | {name} {', '.join(words)}" if words else ""
    line += " | everywhere" if formula.everywhere else ""
    return line + (f" | appendix {formula.appendix}" if formula.appendix else "")


@pytest.mark.parametrize("case", CASES)
def test_formula_is_read(case: str) -> None:
    first, *expected = case.split("\n")
    language, _, text = first.partition(" ")
    found = formulas(text, language)  # type: ignore[arg-type]
    assert [f"> {whole(formula)}" for formula in found] == expected
    for formula in found:
        assert formula.span.of(text).strip() == formula.span.of(text)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("слова «А» заменить словами «Б»", ["«А»", "«Б»"]),
        ("слова «Закон «О науке»» исключить", ["«Закон «О науке»»"]),
        (
            "слова «Закон «О науке» заменить словами «Закон «Об образовании»;",
            ["«Закон «О науке»", "«Закон «Об образовании»"],
        ),
        ('слова "приказ "О школе"" заменить словами "приказ"', ['"приказ "О школе""', '"приказ"']),
        ("«А «Б» деген сөздер «В» деген сөзбен", ["«А «Б»", "«В»"]),
        ("пункт 5 исключить", []),
        ("слово » исключить", []),
    ],
)
def test_quoted_stretches_are_found(text: str, quoted: list[str]) -> None:
    spans = quoted_stretches(text)
    assert [span.of(text) for span in spans] == quoted
    assert len(masked(text, spans)) == len(text)
