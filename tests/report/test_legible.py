from __future__ import annotations

import pytest

from legal_risk.report.legible import legible, shortened, without_middle


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("обычный «текст» – 5\tдней\nда", "обычный «текст» – 5\tдней\nда"),
        ("а\u202eб", "а⟨U+202E⟩б"),
        ("\x1b[31m", "⟨U+001B⟩[31m"),
        ("а\r\nб", "а\nб"),
        ("\ud800\ufffe\x00", "⟨U+D800⟩⟨U+FFFE⟩⟨U+0000⟩"),
        ("мяг\u00adкий\u00a0пробел", "мяг\u00adкий\u00a0пробел"),
    ],
)
def test_acting_characters_show_as_names(text, shown):
    assert legible(text) == shown


@pytest.mark.parametrize("limit", [5, 10, 20, 33])
def test_a_cut_keeps_the_limit_and_says_so(limit):
    text = "раз два три четыре пять шесть семь"
    cut = shortened(text, limit)
    assert len(cut) <= limit
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])
    assert shortened(text, len(text)) == text


def test_a_long_text_keeps_both_ends():
    text = "начало " + "середина " * 100 + "конец"
    cut = without_middle(text, 100)
    assert len(cut) <= 100
    assert cut.startswith("начало")
    assert cut.endswith("конец")
    assert "<…>" in cut


def test_a_long_text_is_cut_at_blanks():
    text = "Прохождение стажировки осуществляется в зарубежных организациях, входящих в список ведущих организаций мира"
    head, tail = without_middle(text, 60).split(" <…> ")
    assert text.startswith(f"{head} ")
    assert text.endswith(f" {tail}")
