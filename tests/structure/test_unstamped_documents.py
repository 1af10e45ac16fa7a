"""An approved document that begins without a signature above it: below the clause on entry into force."""

from __future__ import annotations

import pytest

from legal_risk.model.act import NodeKind
from legal_risk.readers import read
from legal_risk.structure import parse

RU = """Об утверждении Правил выдачи пропусков

В соответствии с законом ПРИКАЗЫВАЮ:
1. Утвердить прилагаемые Правила выдачи пропусков.
2. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его опубликования.
{stamp}## Правила выдачи пропусков
### Глава 1. Общие положения
1. Пропуск выдает школа.
"""
KK = """Рұқсаттама беру қағидаларын бекіту туралы

Заңға сәйкес БҰЙЫРАМЫН:
1. Қоса беріліп отырған Рұқсаттама беру қағидалары бекітілсін.
2. Осы бұйрық ресми жарияланғаннан кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
{stamp}## Рұқсаттама беру қағидалары
### 1-тарау. Жалпы ережелер
1. Рұқсаттаманы мектеп береді.
"""


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        (RU, ""),
        (KK, ""),
        (RU, "Утверждены приказом директора\n"),
        (KK, "Директордың бұйрығымен бекітілген\n"),
    ],
)
@pytest.mark.parametrize("marks", ["## ", ""])
def test_the_document_is_no_part_of_the_order(text, stamp, marks):
    whole = text.format(stamp=stamp).replace("### ", marks and "### ").replace("## ", marks)
    act = parse(read(whole.encode(), name="act.md"))
    approved = [n for n in act.walk() if n.kind is NodeKind.APPROVED]
    assert len(approved) == 1
    assert [n.number for n in act.walk(approved[0]) if n.kind is NodeKind.POINT] == ["1"]
