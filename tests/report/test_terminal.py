from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from legal_risk.model.finding import Status, Verdict
from legal_risk.model.report import Failure
from legal_risk.report.terminal import failure_line, summary
from tests.report import sample


def _printed(renderable, width=200) -> str:
    stream = io.StringIO()
    Console(file=stream, width=width, force_terminal=False, markup=False, emoji=False).print(renderable)
    return stream.getvalue()


def test_findings_for_the_conclusion_are_shown_and_the_rest_is_counted():
    text = _printed(summary(sample.result_of(sample.russian_report())))
    for part in (
        "Правила распределения мест в лагере отдыха",
        "1. пункт 2  [высокая] D5 Прямое усмотрение должностного лица",
        "«по своему усмотрению отказать в выделении места»",
        "→ Перечислить основания отказа.",
        "Прочитано структурных единиц: 6 из 7",
        "Не проверено: страница 4: нет текстового слоя",
        "Ещё 2 для внимания эксперта (показать: --all): R2 – 1, P5 – 1",
        "Актов: 1. Для заключения: 2. Для внимания эксперта: 2. Не удалось проверить: 0.",
    ):
        assert part in text
    assert "R2 Открытый" not in text


def test_all_tiers_on_request():
    text = _printed(summary(sample.result_of(sample.russian_report()), all_tiers=True))
    assert "3. пункт 3  [низкая] R2 Открытый перечень документов (для внимания эксперта)" in text
    assert "--all" not in text


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("kk", ["2-тармақ  [жоғары] D5", "Бас тарту негіздерін тізбелеу.", "Актілер: 1. Қорытынды үшін: 2."]),
        ("en", ["[high] D5", "List the grounds.", "Acts: 1. For the conclusion: 2."]),
    ],
)
def test_languages_of_the_interface(language, parts):
    text = _printed(summary(sample.result_of(sample.russian_report()), language=language))
    assert not [part for part in parts if part not in text]


def test_a_clean_act_and_a_failed_input_are_both_told():
    text = _printed(summary(sample.full_result()))
    assert "В проверенной части замечаний для заключения нет." in text
    assert "Ошибка LR104: bad.pdf: документ слишком большой (the file is encrypted)" in text


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_an_error_says_code_place_and_hint_in_every_language(language):
    known = _printed(failure_line(Failure("x.docx", "LR101", "there is no such file", "check the name"), language))
    foreign = _printed(failure_line(Failure("x.docx", "LR198", "a [bold]new[/bold] fault", "mend it"), language))
    assert "LR101: x.docx: " in known
    assert len(known.splitlines()) == 2
    assert "LR198: x.docx: a [bold]new[/bold] fault" in foreign
    assert "mend it" in foreign


def test_hostile_text_neither_acts_nor_is_read_as_markup():
    text = _printed(summary(sample.result_of(sample.hostile_report())), width=2000)
    assert not set("\x1b\x07\u202e") & set(text)
    assert "[bold]жирно[/bold]" in text
    assert "⟨U+001B⟩[31mкрасный" in text


def test_totals_tell_how_many_findings_an_expert_rejected():
    report = sample.russian_report()
    first, *rest = report.findings
    rejected = replace(first, status=Status.REJECTED, verdict=Verdict(Status.REJECTED, "нет такого риска"))
    text = _printed(summary(sample.result_of(replace(report, findings=(rejected, *rest)))))
    assert "Не удалось проверить: 0. В том числе отклонено экспертом: 1." in text
    assert "В том числе отклонено" not in _printed(summary(sample.result_of(report)))
