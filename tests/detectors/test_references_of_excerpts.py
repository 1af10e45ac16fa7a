"""A text that begins in the middle of an act lacks units that the act has: a reference to one is shown, not signed."""

from __future__ import annotations

import pytest

from legal_risk.api import check
from legal_risk.model.rule import Tier

RU = """Проект Закона (извлечение)

Статья 50. Комиссия по учебникам

1. Комиссия создаётся по правилам, указанным в {one} настоящего Закона.

Статья 51. Состав комиссии

1. В комиссию входят девять членов.

Статья 53. Заключение

1. Комиссия даёт заключение в течение десяти рабочих дней.
"""
KK = """Заң жобасы (үзінді)

50-бап. Оқулықтар жөніндегі комиссия

1. Комиссия осы Заңның {one} көрсетілген қағидалар бойынша құрылады.

51-бап. Комиссияның құрамы

1. Комиссия құрамына тоғыз мүше кіреді.

53-бап. Қорытынды

1. Комиссия он жұмыс күні ішінде қорытынды береді.
"""


@pytest.mark.parametrize(
    ("text", "one", "tier"),
    [
        (RU, "статье 23", Tier.LOOK),
        (RU, "статье 52", Tier.LOOK),
        (KK, "23-бабында", Tier.LOOK),
        (KK, "52-бабында", Tier.LOOK),
    ],
)
def test_a_unit_outside_the_excerpt(text, one, tier):
    (act,) = check(text.format(one=one).encode()).result.acts
    assert [f.tier for f in act.findings if f.rule == "KZ-C5-1"] == [tier]
