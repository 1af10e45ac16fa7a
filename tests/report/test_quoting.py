from __future__ import annotations

from dataclasses import replace

import pytest

from legal_risk.model.localized import Localized
from legal_risk.model.span import Span
from legal_risk.model.view import TextMap
from legal_risk.report.quoting import beside_quote, norm_text, readable, visible_pieces
from tests.report import sample


def test_markup_is_left_out_and_characters_stay():
    source = sample.source_text("x.md", ("**Ёлки** – «да»", "1. Всё **решает** она"))
    assert readable(source, Span(0, len(source.text))) == "Ёлки – «да»\n1. Всё решает она"
    for piece in visible_pieces(source, Span(0, len(source.text))):
        assert "*" not in piece.text
        assert len(piece.text) == piece.span.end - piece.span.start


def test_pieces_stay_inside_the_span():
    source = sample.source_text("x.md", ("аб**вг**де",))
    for start in range(len(source.text)):
        for end in range(start, len(source.text) + 1):
            shown = "".join(p.text for p in visible_pieces(source, Span(start, end)))
            assert shown == source.text[start:end].replace("*", "")


def test_a_blank_may_stand_for_markup():
    text = "5\u00a0дней<br>да</td>нет"
    view = TextMap("5 дней да\nнет", (0, 6, 7, 10), (0, 6, 10, 17), len(text))
    source = replace(sample.source_text("x.html", ("",)), text=text, view=view)
    assert readable(source, Span(0, len(text))) == "5\u00a0дней да\nнет"


def test_the_quote_stands_in_its_paragraph():
    report = sample.russian_report()
    norm = norm_text(report.act, report.findings[0])
    assert norm.before == "2. Комиссия вправе "
    assert norm.quote == "по своему усмотрению отказать в выделении места"
    assert norm.after == "."


def test_long_surroundings_are_cut_and_long_quotes_elided():
    act = sample.act_of("x.md", ("Т", "1. " + "слово " * 400 + "цель " + "дело " * 400))
    norm = norm_text(act, sample.finding_of(act, "цель"))
    assert norm.quote == "цель"
    assert norm.before.startswith("…")
    assert norm.after.endswith("…")
    assert len(str(norm)) < 1000
    long = norm_text(act, sample.finding_of(act, "слово", "цель"))
    assert "<…>" in long.quote
    assert len(str(long)) < 1400


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("Решение отдано на усмотрение: «{quote}»", "Решение отдано на усмотрение."),
        ("Срок не назван; «{quote}»", "Срок не назван."),
        ("Право органа: «{quote}» – он волен решать", "Право органа: «по своему усмотрению» – он волен решать."),
        ("Слова «другие» не раскрыты: «другие»", "Слова «другие» не раскрыты: «другие»."),
        ("Так нельзя.", "Так нельзя."),
    ],
)
def test_a_message_beside_its_quote_does_not_repeat_it(message, shown):
    act = sample.act_of("x.md", sample.RU_LINES)
    said = message.format(quote="по своему усмотрению")
    finding = replace(sample.finding_of(act, "по своему усмотрению"), message=Localized(said, said, said))
    assert beside_quote(act, finding, "ru") == shown
