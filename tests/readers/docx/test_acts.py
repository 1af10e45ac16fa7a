"""Whole acts with automatic numbers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from legal_risk.readers.docx import read_docx
from tests.readers.docx.acts import plain_lines, with_automatic_numbers

ORDER = """
# Об утверждении Правил выдачи справок

1. Утвердить прилагаемые Правила выдачи справок.
2. Контроль возложить на заместителя руководителя.

## Правила выдачи справок
### 1. Общие положения
1. Настоящие Правила определяют порядок выдачи справок.
2. Для получения справки представляются:
1) заявление;
2) документ, удостоверяющий личность.
2-1. Справка выдается бесплатно.
3. В выдаче отказывают, если:
1) представлены недостоверные сведения;
3) истек срок.

### 2-тарау. Анықтама беру тәртібі
4. Анықтама бес жұмыс күні ішінде беріледі:
1) қағаз түрінде;
2) электрондық түрде.
"""


def test_numbers_of_an_act_are_read_as_they_were_written() -> None:
    lines = plain_lines(ORDER)
    data, counted = with_automatic_numbers(lines)
    # «1. Общие положения» begins a list of its own, so that the points after it are a third one.
    assert counted == 12
    assert read_docx(data).text.splitlines() == lines


def real_acts() -> list[Path]:
    folder = os.environ.get("LEGAL_RISK_REAL_ACTS")
    return sorted(Path(folder, "bylaws").glob("*.md")) if folder else []


@pytest.mark.real_acts
@pytest.mark.skipif(not real_acts(), reason="LEGAL_RISK_REAL_ACTS names no folder of acts")
@pytest.mark.parametrize("path", real_acts(), ids=lambda path: path.stem)
def test_numbers_of_real_acts(path: Path) -> None:
    lines = plain_lines(path.read_text(encoding="utf-8"))
    data, counted = with_automatic_numbers(lines)
    assert counted >= 2
    assert read_docx(data).text.splitlines() == lines
