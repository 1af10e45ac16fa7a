from __future__ import annotations

from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from legal_risk.model.localized import Localized
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


def said(text: str) -> str:
    """The line that a report holds for the advice ``text``."""
    report = sample.russian_report()
    finding = replace(report.findings[0], advice=Localized(text, text, text))
    lines = markdown(replace(report, findings=(finding,))).splitlines()
    return next(line for line in lines if line.startswith("Рекомендация: ")).removeprefix("Рекомендация: ")


@pytest.mark.parametrize(
    "text",
    ["пункт 5.1 – «срок» (до 5 дней): a_b.", "20.11.2026 в 12:30; нет – 2) да!", "№ 57-ө, 3/4 = 75 %"],
)
def test_what_is_no_markup_stays_bare(text):
    assert said(text) == text


@given(st.text("ая1. )(*_`[]<>#+-=~!|:/&;@", min_size=1, max_size=24))
def test_no_text_becomes_markup(text):
    text = " ".join(text.split())
    if text:
        shown = MarkdownIt("commonmark").render(said(text)).strip()
        assert unescape(shown.removeprefix("<p>").removesuffix("</p>")) == text
