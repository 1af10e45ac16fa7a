"""Each of the charter's 29 defects has its rules, or a reason why an expert must decide."""

import pytest

from legal_risk.engine import load_pack

PACK = load_pack()
RULES = {rule.id: rule for rule in PACK.rules}


def test_all_rows_are_there_in_order():
    assert [defect.row for defect in PACK.defects] == [str(n) for n in range(1, 30)]


@pytest.mark.parametrize("defect", PACK.defects, ids=lambda defect: defect.row)
def test_a_row_has_rules_of_its_factors_or_a_reason(defect):
    assert defect.factors
    if defect.row == "24":
        assert not defect.rules and defect.reason.ru and defect.reason.kk and defect.reason.en
    else:
        assert defect.rules and {RULES[rule].factor for rule in defect.rules} <= set(defect.factors)
