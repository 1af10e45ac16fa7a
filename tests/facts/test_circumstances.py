"""What a norm has looked at before it decides: two circumstances or more, in its own words or in a list."""

from __future__ import annotations

import pytest

from legal_risk.facts.circumstances import circumstances
from legal_risk.lang.annotated import Annotated
from legal_risk.readers import read
from legal_risk.structure import parse


def found(language, text):
    annotated = Annotated(parse(read(f"1. {text}\n".encode(), name="act.md")))
    return [c.span.of(annotated.text) for c in circumstances(annotated, (language,))]


SEVERAL = [
    (
        "ru",
        "Совет распределяет комнаты с учетом стажа, состава семьи и нагрузки.",
        "с учетом стажа, состава семьи и нагрузки",
    ),
    ("ru", "Совет исходит из новизны и пользы проекта.", "исходит из новизны и пользы проекта"),
    (
        "ru",
        "Учитывая успехи и участие в олимпиадах, совет назначает стипендию.",
        "Учитывая успехи и участие в олимпиадах",
    ),
    (
        "kk",
        "Кеңес бөлмелерді өтілін, отбасы құрамын және жүктемесін ескере отырып бөледі.",
        "өтілін, отбасы құрамын және жүктемесін ескере отырып",
    ),
]


@pytest.mark.parametrize(("language", "text", "span"), SEVERAL)
def test_circumstances_are_found_with_their_words(language, text, span):
    assert found(language, text) == [span]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Совет распределяет комнаты с учетом стажа."),
        ("ru", "С учетом мнения совета, директор распределяет комнаты."),
        ("ru", "Не учитываются стаж, нагрузка и возраст."),
        ("kk", "Кеңес бөлмелерді өтілін ескере отырып бөледі."),
    ],
)
def test_one_circumstance_or_a_denied_one_is_none(language, text):
    assert found(language, text) == []


def test_a_list_after_the_words_counts():
    assert found("ru", "При оценке учитываются:\n1) новизна;\n2) польза.") == ["учитываются:"]
