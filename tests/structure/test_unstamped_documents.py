"""An approved document that begins without a signature above it: below the clause on entry into force."""

from __future__ import annotations

import pytest

from legal_risk.model.act import NodeKind, Zone
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
        (RU, "Министр просвещения\nУтверждены приказом Министра просвещения от 3 мая 2025 года № 4\n"),
        (KK, "Оқу-ағарту министрі\nОқу-ағарту министрінің 2025 жылғы 3 мамырдағы № 4 бұйрығымен бекітілген\n"),
    ],
)
@pytest.mark.parametrize("marks", ["## ", ""])
def test_the_document_is_no_part_of_the_order(text, stamp, marks):
    whole = text.format(stamp=stamp).replace("### ", marks and "### ").replace("## ", marks)
    act = parse(read(whole.encode(), name="act.md"))
    approved = [n for n in act.walk() if n.kind is NodeKind.APPROVED]
    assert len(approved) == 1
    assert [n.number for n in act.walk(approved[0]) if n.kind is NodeKind.POINT] == ["1"]


BARE_RU = """Об утверждении Порядка набора в хор

В соответствии с планом отдела ПРИКАЗЫВАЮ:

1. Утвердить прилагаемый Порядок набора в хор.
2. Секретарю разместить приказ на сайте.

Порядок набора в хор

1. В хор набирает руководитель.
"""
BARE_KK = """Хорға жинау тәртібін бекіту туралы

Бөлімнің жоспарына сәйкес БҰЙЫРАМЫН:

1. Қоса беріліп отырған Хорға жинау тәртібі бекітілсін.
2. Хатшы бұйрықты сайтқа орналастырсын.

Хорға жинау тәртібі

1. Хорға жетекші жинайды.
"""
INLINE_RU = """Об утверждении Порядка набора в хор

В соответствии с планом ПРИКАЗЫВАЮ: утвердить прилагаемый Порядок набора в хор.
Порядок набора в хор
Глава 1. Общие положения
1. В хор набирает руководитель.
"""


CLAUSE_RU = """О детском хоре

Приказ руководителя отдела
В соответствии с планом ПРИКАЗЫВАЮ утвердить прилагаемый Порядок набора в хор и ввести его в действие с 1 мая.
Порядок набора в хор
Глава 1. Общие положения
1. В хор набирает руководитель.
"""
CLAUSE_KK = """Балалар хоры туралы

Бөлім басшысының бұйрығы
Жоспарға сәйкес қоса беріліп отырған Хорға жинау тәртібін бекітуді БҰЙЫРАМЫН.
Хорға жинау тәртібі
1-тарау. Жалпы ережелер
1. Хорға жетекші жинайды.
"""


@pytest.mark.parametrize("text", [BARE_RU, BARE_KK, INLINE_RU, CLAUSE_RU, CLAUSE_KK])
def test_a_title_that_repeats_that_of_the_order_opens_the_document(text):
    act = parse(read(text.encode(), name="act.txt"))
    approved = [n for n in act.walk() if n.kind is NodeKind.APPROVED]
    assert len(approved) == 1
    assert [s.zone for s in act.segments][-1] is Zone.BODY


@pytest.mark.parametrize(
    "text",
    [
        "Правила набора в хор\n\n1. Набор ведет совет:\n1) он слушает детей.\nСовет решил принять, если поют трое.\n2. Хор поет.\n",
        "Хорға жинау қағидалары\n\n1. Кеңес жинайды:\n1) балаларды тыңдайды.\nШешім қабылданған күні хабарланады.\n2. Хор ән айтады.\n",
    ],
)
def test_what_a_body_decides_below_a_point_makes_no_order(text):
    act = parse(read(text.encode(), name="act.txt"))
    assert not [n for n in act.walk() if n.kind is NodeKind.OPERATIVE]
