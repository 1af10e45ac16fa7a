"""Articles with long lists of exceptions from competition, and short or other lists."""

from functools import cache

import pytest

from legal_risk.quality import shipped_check
from tests.facts.framing import FRAMES

FOUND = [
    (
        "ru",
        "K2",
        "Договоры заключаются без проведения тендера в случаях:\n1) закупки 1;\n2) закупки 2;\n3) закупки 3;\n4) закупки 4;\n5) закупки 5;\n6) закупки 6;\n7) закупки 7;\n8) закупки 8;\n9) закупки 9;\n10) закупки 10;\n11) закупки 11;\n12) закупки 12.",
        "без проведения тендера",
    ),
    (
        "ru",
        "K2",
        "У одного поставщика приобретаются:\n1) товары 1;\n2) товары 2;\n3) товары 3;\n4) товары 4;\n5) товары 5;\n6) товары 6;\n7) товары 7;\n8) товары 8;\n9) товары 9;\n10) товары 10;\n11) товары 11;\n12) товары 12;\n13) товары 13;\n14) товары 14.",
        "У одного поставщика",
    ),
    (
        "kk",
        "K2",
        "Мынадай шарттар тендер өткізбестен жасалады:\n1) сатып алу 1;\n2) сатып алу 2;\n3) сатып алу 3;\n4) сатып алу 4;\n5) сатып алу 5;\n6) сатып алу 6;\n7) сатып алу 7;\n8) сатып алу 8;\n9) сатып алу 9;\n10) сатып алу 10;\n11) сатып алу 11;\n12) сатып алу 12.",
        "тендер өткізбестен",
    ),
    (
        "kk",
        "K2",
        "Мыналар бір жеткізушіден алынады:\n1) тауар 1;\n2) тауар 2;\n3) тауар 3;\n4) тауар 4;\n5) тауар 5;\n6) тауар 6;\n7) тауар 7;\n8) тауар 8;\n9) тауар 9;\n10) тауар 10;\n11) тауар 11;\n12) тауар 12;\n13) тауар 13;\n14) тауар 14.",
        "бір жеткізушіден",
    ),
]
SILENT = [
    (
        "ru",
        ("D6",),
        "Договоры заключаются по тендеру в случаях:\n1) закупки 1;\n2) закупки 2;\n3) закупки 3;\n4) закупки 4;\n5) закупки 5;\n6) закупки 6;\n7) закупки 7;\n8) закупки 8;\n9) закупки 9;\n10) закупки 10;\n11) закупки 11;\n12) закупки 12.",
    ),
    (
        "ru",
        ("K2",),
        "Комиссия рассматривает вопросы:\n1) питания 1;\n2) питания 2;\n3) питания 3;\n4) питания 4;\n5) питания 5;\n6) питания 6;\n7) питания 7;\n8) питания 8;\n9) питания 9;\n10) питания 10;\n11) питания 11;\n12) питания 12.",
    ),
    (
        "kk",
        ("K2",),
        "Комиссия мынадай мәселелерді қарайды:\n1) тамақтану 1;\n2) тамақтану 2;\n3) тамақтану 3;\n4) тамақтану 4;\n5) тамақтану 5;\n6) тамақтану 6;\n7) тамақтану 7;\n8) тамақтану 8;\n9) тамақтану 9;\n10) тамақтану 10;\n11) тамақтану 11;\n12) тамақтану 12.",
    ),
]


@cache
def shipped():
    return shipped_check()


@cache
def found(language, text):
    framed = text if text.startswith("#") else FRAMES[language].format(text)
    return shipped()(framed.encode(), "x.txt").findings


@pytest.mark.parametrize(("language", "factor", "text", "quoted"), FOUND)
def test_found(language, factor, text, quoted):
    quotes = [f.quote for f in found(language, text) if f.factor == factor]
    assert any(quoted in quote for quote in quotes), [(f.factor, f.quote) for f in found(language, text)]


@pytest.mark.parametrize(("language", "factors", "text"), SILENT)
def test_silent(language, factors, text):
    assert [(f.factor, f.quote) for f in found(language, text) if f.factor in factors] == []
