"""Numbers and dates in figures and words."""

from __future__ import annotations

import pytest

from legal_risk.lang.numerals import Numeral, dates, numerals

RU = [
    ("в течение 10 (десяти) рабочих дней", [("10 (десяти)", 10, 10)]),
    ("десяти рабочих дней (10)", [("десяти", 10, None), ("10", 10, None)]),
    ("тридцать (30) дней", [("тридцать (30)", 30, 30)]),
    ("5 (три) дня", [("5 (три)", 5, 3)]),
    ("пятнадцати календарных дней", [("пятнадцати", 15, None)]),
    ("двадцать пять баллов", [("двадцать пять", 25, None)]),
    ("сто двадцать три тысячи пятьсот тенге", [("сто двадцать три тысячи пятьсот", 123500, None)]),
    ("10 000 тенге", [("10 000", 10000, None)]),
    ("1,5 млн тенге", [("1,5 млн", 1500000, None)]),
    ("полтора года", [("полтора", 1.5, None)]),
    ("два с половиной года", [("два с половиной", 2.5, None)]),
    ("в десятидневный срок", [("десяти", 10, None)]),
    ("15-дневный срок", [("15", 15, None)]),
    ("10-15 дней", [("10", 10, None), ("15", 15, None)]),
    ("от трех до пяти лет", [("трех", 3, None), ("пяти", 5, None)]),
    ("статья 57-1, пункт 2.1", []),
    ("приказ от 05.01.2025", []),
    ("до 25 августа 2025 года не позднее трех дней", [("трех", 3, None)]),
    ("в пятницу, пятки, пятно", []),
]
KK = [
    ("10 (он) жұмыс күні", [("10 (он)", 10, 10)]),
    ("он бес күнтізбелік күн", [("он бес", 15, None)]),
    ("отыз (30) күн ішінде", [("отыз (30)", 30, 30)]),
    ("үш жұмыс күнінен кешіктірмей", [("үш", 3, None)]),
    ("жиырма бес балл", [("жиырма бес", 25, None)]),
    ("екі жүз елу мың теңге", [("екі жүз елу мың", 250000, None)]),
    ("бір жарым жыл", [("бір жарым", 1.5, None)]),
    ("5-нен 10-ға дейін", [("5", 5, None), ("10", 10, None)]),
    ("үштен екісі", [("үштен", 3, None), ("екісі", 2, None)]),
    ("он сегіз жасқа толған", [("он сегіз", 18, None)]),
    ("оның үшін онда оған", []),
    ("57-1-бап", []),
    ("2007 жылғы 27 шілдедегі Заң", []),
    ("25 тамызға дейін екі күн", [("екі", 2, None)]),
]


def shown(text: str, code: str) -> list[tuple[str, float, float | None]]:
    return [(found.span.of(text), found.value, found.repeated) for found in numerals(text, code)]


@pytest.mark.parametrize(("text", "expected"), RU)
def test_russian_numerals(text: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert shown(text, "ru") == expected


@pytest.mark.parametrize(("text", "expected"), KK)
def test_kazakh_numerals(text: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert shown(text, "kk") == expected


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("ru", "первый", 1),
        ("ru", "двадцать первый", 21),
        ("ru", "5-го числа", 5),
        ("kk", "екінші", 2),
        ("kk", "жиырма бірінші", 21),
        ("kk", "2-тармақ", 2),
        ("kk", "1-ші", 1),
    ],
)
def test_ordinals(code: str, text: str, value: int) -> None:
    (found,) = numerals(text, code)
    assert (found.value, found.ordinal) == (value, True)


@pytest.mark.parametrize("text", ["15-ти дней", "3-дневный"])
def test_a_figure_with_a_cardinal_ending_is_no_ordinal(text: str) -> None:
    (found,) = numerals(text, "ru")
    assert isinstance(found, Numeral)
    assert not found.ordinal


@pytest.mark.parametrize(
    ("code", "text", "quote", "day", "month", "year"),
    [
        ("ru", "с 1 сентября 2025 года", "1 сентября 2025 года", 1, 9, 2025),
        ("ru", "до 25 августа", "25 августа", 25, 8, None),
        ("ru", "«25» мая 2020 г. №", "«25» мая 2020 г.", 25, 5, 2020),
        ("ru", "от 05.01.2025 г.", "05.01.2025 г.", 5, 1, 2025),
        ("ru", "в марте 2021 года", "марте 2021 года", None, 3, 2021),
        ("kk", "2007 жылғы 27 шілдедегі", "2007 жылғы 27 шілдедегі", 27, 7, 2007),
        ("kk", "25 тамызға дейін", "25 тамызға", 25, 8, None),
        ("kk", "2025 жылдың қыркүйегінде", "2025 жылдың қыркүйегінде", None, 9, 2025),
        ("kk", "2025 жылғы 1 қаңтардан бастап", "2025 жылғы 1 қаңтардан", 1, 1, 2025),
        ("kk", "01.02.2026 дейін", "01.02.2026", 1, 2, 2026),
    ],
)
def test_dates(code: str, text: str, quote: str, day: int | None, month: int, year: int | None) -> None:
    (found,) = dates(text, code)
    assert (found.span.of(text), found.day, found.month, found.year) == (quote, day, month, year)


def test_iso_needs_all_three_parts() -> None:
    assert dates("1 мая 2024 года", "ru")[0].iso == "2024-05-01"
    assert dates("1 мая", "ru")[0].iso is None


@pytest.mark.parametrize("text", ["35 мая 2024 года", "45.13.2024", "пункт 1 мамонта"])
def test_impossible_dates_are_left_out(text: str) -> None:
    assert dates(text, "ru") == ()
