from __future__ import annotations

from dataclasses import replace

import pytest

from legal_risk.model.localized import Localized
from legal_risk.model.report import Unchecked
from legal_risk.model.source import Notice
from legal_risk.report.captions import captions
from legal_risk.report.remarks import file_remarks, gap_line, remark
from tests.report import sample


@pytest.mark.parametrize(
    ("code", "message", "told"),
    [
        ("LRN111", "hidden text was left out (12 characters)", "скрытый текст документа не прочитан (знаков: 12)"),
        (
            "LRN110",
            "the document has tracked changes (insertions: 3, deletions: 1); all were rejected (original)",
            "в документе есть исправления (вставок: 3, удалений: 1); прочитан текст, в котором все они отклонены",
        ),
        ("LRN119", "part x: {bad}", "часть документа повреждена и не прочитана (part x: {bad})"),
        ("LRN111", "no figures at all", "скрытый текст документа не прочитан (знаков: )"),
        ("LRN999", "something new", None),
    ],
)
def test_notices_are_told_in_the_language_of_the_reader(code, message, told):
    assert remark(captions("ru"), code, message) == told


def test_a_gap_is_told_by_its_code_or_by_its_own_words():
    same = Unchecked(*(Localized(text, text, text) for text in ("LRN118", "the document has no text")))
    assert gap_line(captions("kk"), same).startswith("құжатта мәтін жоқ")
    own = Unchecked(Localized("страница 4", "4-бет"), Localized("нет текста", "мәтін жоқ"))
    assert gap_line(captions("kk"), own) == "4-бет: мәтін жоқ"
    new = Unchecked(*(Localized(text, text, text) for text in ("LRN999", "something new")))
    assert gap_line(captions("ru"), new) == "LRN999: something new"


def test_remarks_about_the_file_leave_out_what_is_a_gap():
    report = sample.clean_report()
    notices = (Notice("LRN112", "headers were left out"), Notice("LRN111", "hidden (3)", not_checked=True))
    act = replace(report.act, source=replace(report.act.source, notices=notices))
    assert file_remarks(captions("ru"), replace(report, act=act)) == [
        "колонтитулы не относятся к тексту акта и не проверялись"
    ]
