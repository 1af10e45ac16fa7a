from __future__ import annotations

from legal_risk.report.markdown import markdown
from tests.report import sample


def test_findings_of_both_tiers_with_their_quotes():
    text = markdown(sample.russian_report())
    assert "### 1. пункт 2: D5 Прямое усмотрение должностного лица (высокая)" in text
    assert "> по своему усмотрению отказать в выделении места" in text
    assert "- Для заключения: 2" in text
    assert text.index("## Для заключения") < text.index("## Для внимания эксперта")


def test_kazakh():
    assert "Ұсыным: Бас тарту негіздерін тізбелеу" in markdown(sample.kazakh_report(), language="kk")


def test_hostile_text_does_not_become_markup():
    text = markdown(sample.hostile_report())
    assert "\\<script\\>" in text
    assert "<script>" not in text
    assert "\\`b\\`" in text
    assert "\u202e" not in text
