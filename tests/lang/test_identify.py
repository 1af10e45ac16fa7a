from __future__ import annotations

import pytest

from legal_risk.lang.identify import language_of

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
]


@pytest.mark.parametrize(("text", "prior", "expected"), CASES)
def test_language_of_a_text(text: str, prior: str | None, expected: str | None) -> None:
    assert language_of(text, prior) == expected
