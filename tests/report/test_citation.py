from __future__ import annotations

import re

import pytest

from legal_risk.model.finding import Basis
from legal_risk.report.citation import cited, kazakh_provision


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("статья 24 (ясный смысл)", "24-бап"),
        ("статья 19-1", "19-1-бап"),
        ("статья 24 пункт 1 (что)", "24-баптың 1-тармағы"),
        ("статья 76, пункты 1 и 2", "76-баптың 1 және 2-тармақтары"),
        ("статьи 79, 80 (форма)", "79, 80-баптар"),
        ("статья 76 (срок), статьи 79–80 (форма)", "76-бап, 79–80-баптар"),
        ("пункт 3 подпункт «а» (сроки)", "3-тармақтың «а» тармақшасы"),
        ("пункт 3 подпункты «а», «ж»", "3-тармақтың «а», «ж» тармақшалары"),
        ("пункт 3 подпункты «а» и «и»", "3-тармақтың «а» және «и» тармақшалары"),
        ("пункт 3 подпункт «ж», пункт 4 подпункт «а»", "3-тармақтың «ж» тармақшасы, 4-тармақтың «а» тармақшасы"),
        ("глава 5", "глава 5"),
        ("", ""),
    ],
)
def test_provisions(russian, kazakh):
    assert kazakh_provision(russian) == kazakh


def test_russian_keeps_the_explanation():
    basis = Basis("Закон «О выдуманных актах»", "статья 3 (пояснение)")
    assert cited(basis, "ru") == "Закон «О выдуманных актах», статья 3 (пояснение)"
    assert cited(basis, "kk") == "Закон «О выдуманных актах», 3-бап"


def test_every_basis_of_the_shipped_rules_is_cited_in_kazakh():
    from legal_risk.engine import load_pack

    for rule in load_pack().rules:
        for basis in rule.basis:
            assert not re.search(r"(?i)закон |кодекс республики|методика|стать|пункт|норм[ыа] о", cited(basis, "kk")), (
                rule.id
            )
