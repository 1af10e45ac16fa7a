from __future__ import annotations

import json

from legal_risk.readers import read
from legal_risk.structure import parse
from legal_risk.structure.outline import SCHEMA, outline, text_tree

TEXT = """Правила приема в школу

1. Общие положения

1. Прием ведет комиссия:
1) собирает документы;
2) принимает решение.
"""


def test_outline_has_the_contract_form() -> None:
    act = parse(read(TEXT.encode(), name="rules.txt"))
    result = json.loads(json.dumps(outline([act])))
    assert result["schema"] == SCHEMA
    root = result["acts"][0]["root"]
    assert (root["kind"], root["span"]) == ("act", [0, len(TEXT)])
    chapter = root["children"][0]["children"][0]
    assert set(chapter) == {"kind", "number", "heading", "span", "address", "children"}
    point = chapter["children"][0]
    second = point["children"][1]
    assert (second["kind"], second["number"]) == ("subpoint", "2")
    assert second["address"] == {"ru": "подпункт 2) пункта 1 Правил", "kk": "Қағидалардың 1-тармағының 2) тармақшасы"}
    assert TEXT[slice(*second["span"])] == "2) принимает решение."


def test_tree_for_a_terminal_in_both_languages() -> None:
    act = parse(read(TEXT.encode(), name="rules.txt"))
    assert text_tree(act, width=60).splitlines() == [
        "Акт",
        "  Правила: Правила приема в школу",
        "    глава 1 Правил: Общие положения",
        "      пункт 1 Правил: Прием ведет комиссия:",
        "        подпункт 1) пункта 1 Правил: собирает документы;",
        "        подпункт 2) пункта 1 Правил: принимает решение.",
    ]
    assert "    Қағидалардың 1-тарауы: Общие положения" in text_tree(act, "kk").splitlines()
