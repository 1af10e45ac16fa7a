from __future__ import annotations

import pytest

from legal_risk.lang.identify import evident_language, language_by_lexicon, language_of
from legal_risk.readers import read
from legal_risk.structure import parse

CASES = [
    ("Комиссия вправе отказать в приеме документов.", None, "ru"),
    ("Комиссия құжаттарды қабылдаудан бас тартуға құқылы.", None, "kk"),
    ("Аттестаттау", "kk", "kk"),
    ("Аттестаттау", "ru", "ru"),
    ("Балалар орталыктары", "kk", "kk"),
    ("12", "kk", "kk"),
    ("–", None, None),
    ("", "ru", "ru"),
    ("The board may refuse any application.", "kk", None),
    ("IELTS", "ru", None),
    ("Обучение в АОО «Назарбаев Зияткерлік мектептері» осуществляется на конкурсной основе и бесплатно.", None, "ru"),
    ("Решение маслихата города Өскемен о помощи и ее размерах", None, "ru"),
    ("В целях реализации закона и для обеспечения прав детей не допускается", "kk", "ru"),
    ("Директор шешiм қабылдайды", "ru", "kk"),
    ("орган шығарады", "ru", "kk"),
    ("1) сатып алу 1", None, "kk"),
    ("1) сатып алу 1", "ru", "kk"),
    ("орган шарт жасасады", None, "kk"),
    ("Балалар", None, "kk"),
    ("Балалар", "ru", "ru"),
    ("Устав", None, "ru"),
    ("Комиссия", None, "ru"),
    ("Приложение", None, "ru"),
    ("Смета расходов", None, "ru"),
    ("Типовые формы", "ru", "ru"),
    ("Протокол заседания", "ru", "ru"),
    ("Директор, ректор", "ru", "ru"),
]


@pytest.mark.parametrize(("text", "prior", "expected"), CASES)
def test_language_of_a_text(text: str, prior: str | None, expected: str | None) -> None:
    assert language_of(text, prior) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Директор шешім қабылдайды", "kk"),
        ("орган туралы", "kk"),
        ("Порядок и сроки", "ru"),
        ("Утвержденный перечень", "ru"),
        ("сатып алу", None),
        ("Директор", None),
        ("№ 12", None),
    ],
)
def test_what_a_line_shows_by_itself(text: str, expected: str | None) -> None:
    assert evident_language(text) == expected


def test_a_document_without_any_sign_is_looked_up() -> None:
    assert language_by_lexicon(["1) сатып алу", "2) директор", "3) орган"]) == "kk"
    assert language_by_lexicon(["1) директор", "2) устав", "3) смета"]) == "ru"
    assert language_by_lexicon(["1.", "", "12"]) is None


def test_items_without_kazakh_letters_follow_their_act() -> None:
    text = "1. Комитет:\n1) сатып алу 1;\n2) сатып алу 2;\n3) тапсыру 3;\n4) сатып алу 4 бойынша шешім шығарады.\n"
    act = parse(read(text.encode(), name="x.txt"))
    assert act.language == "kk"
    assert {segment.language for segment in act.segments} == {"kk"}


def test_a_short_russian_act_stays_russian() -> None:
    text = "1. Комитет:\n1) закуп 1;\n2) закуп 2;\n3) смета 3.\n"
    act = parse(read(text.encode(), name="x.txt"))
    assert act.language == "ru"
    assert {segment.language for segment in act.segments} == {"ru"}
