"""Row 9 of the table of service requirements: a cell that says «нет» or sends to «the legislation» names no ground."""

from __future__ import annotations

from pathlib import Path

import pytest

from legal_risk.api import check

_RU = """# Перечень основных требований к оказанию государственной услуги «Возмещение проезда»

| № | Наименование | Содержание |
|---|---|---|
| 1 | Наименование услугодателя | Отделы образования |
| 3 | Срок оказания государственной услуги | 5 рабочих дней |
| 5 | Результат оказания государственной услуги | Уведомление либо мотивированный отказ |
| 9 | Основания для отказа в оказании государственной услуги | {cell} |
"""
_KK = """# «Жол жүруді өтеу» мемлекеттік қызмет көрсетуге қойылатын негізгі талаптар тізбесі

| № | Атауы | Мазмұны |
|---|---|---|
| 1 | Көрсетілетін қызметті берушінің атауы | Білім бөлімдері |
| 3 | Мемлекеттік қызметті көрсету мерзімі | 5 жұмыс күні |
| 5 | Мемлекеттік қызметті көрсету нәтижесі | Хабарлама не дәлелді бас тарту |
| 9 | Мемлекеттік қызметті көрсетуден бас тарту үшін негіздер | {cell} |
"""


@pytest.mark.parametrize(
    ("table", "cell", "found"),
    [
        (_RU, "", True),
        (_RU, "Нет", True),
        (_RU, "Предусмотрены законодательством Республики Казахстан", True),
        (_RU, "Недостоверность документов", False),
        (_RU, "Выезд семьи", False),
        (_KK, "Жоқ", True),
        (_KK, "Қазақстан Республикасының заңнамасында көзделген", True),
        (_KK, "Құжаттардың анық болмауы", False),
        (_KK, "Бала отбасымен көшіп кетуі", False),
    ],
)
def test_row(tmp_path: Path, table: str, cell: str, found: bool) -> None:
    file = tmp_path / "service.md"
    file.write_text(table.format(cell=cell), encoding="utf-8")
    rules = {finding.rule for act in check(file).acts for finding in act.findings}
    assert ("KZ-P2-1" in rules) is found
