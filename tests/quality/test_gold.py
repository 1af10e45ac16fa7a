"""Gold cases: read as written, both languages given, quotes in place, held-out part kept."""

import re

import pytest

from legal_risk.engine import load_pack
from legal_risk.errors import ResourceError
from legal_risk.quality import read_clean, read_gold
from legal_risk.quality.gold import parse_case
from legal_risk.resources import data_root

GOLD = data_root("corpora") / "gold"
CASES = read_gold(GOLD)
LETTERS = re.compile(r"[әіңғүұқөһ]", re.I)
CODES = {factor.code for factor in load_pack().factors}

FORM = """
case: small
rows: [2]
factors: [P2]
held_out: true
why: a case of the test
accept: [P8]
defective: {ru: "Один. Два.", kk: "Бір. Екі."}
repaired: {ru: "Один.", kk: "Бір."}
findings:
  - factor: P2
    unit: 1
    quote: {ru: Два, kk: Екі}
    other: {unit: 2}
"""


def test_a_case_is_read_with_its_texts_and_its_findings():
    case = parse_case(FORM, "small.yaml")
    assert (case.name, case.rows, case.factors, case.held_out) == ("small", ("2",), ("P2",), True)
    ru, kk = case.defective
    assert (ru.language, ru.file.read_bytes().decode(), kk.file.name) == ("ru", "Один. Два.", "small.defective.kk.txt")
    assert [(e.factor, [p.unit for p in e.places], e.required) for e in ru.findings] == [("P2", ["1", "2"], True)]
    assert ru.accepted == {"P8"} and all(a.clean for a in case.repaired)


@pytest.mark.parametrize(
    "broken",
    [
        FORM.replace("factors:", "factor:"),
        FORM.replace("case: small", "case: ''"),
        FORM.replace('{ru: "Один.", kk: "Бір."}', '{ru: "Один."}'),
        FORM.split("findings:")[0],
        FORM.replace("defective:", "x:"),
    ],
)
def test_a_wrong_case_is_refused_with_its_place(broken):
    with pytest.raises(ResourceError) as caught:
        parse_case(broken, "small.yaml")
    assert caught.value.code == "LR412" and "small.yaml" in caught.value.where


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_case_is_in_order(case):
    assert (GOLD / f"{case.name}.yaml").is_file()
    assert case.factors and set(case.factors) <= CODES and {int(row) for row in case.rows} <= set(range(1, 30))
    assert {e.factor for act in case.defective for e in act.findings} >= set(case.factors)
    for act in case.acts():
        text = act.file.read_text(encoding="utf-8")
        # A Russian text may name something in Kazakh («Ұстаз»).
        assert (len(LETTERS.findall(text)) > len(text) / 50) is (act.language == "kk")
        act.located(text)
    for defective, repaired in zip(case.defective, case.repaired, strict=True):
        assert defective.file.read_bytes() != repaired.file.read_bytes()


def test_clean_acts_come_in_pairs():
    clean = read_clean(data_root("corpora") / "clean")
    names = [(act.name, act.language) for act in clean]
    assert names == sorted(names) and len({n for n, _ in names}) * 2 == len(names)
