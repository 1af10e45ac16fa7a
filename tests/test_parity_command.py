"""``legal-risk parity`` and pairs in ``legal-risk check``."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

import legal_risk
from legal_risk.cli.app import app
from legal_risk.errors import OptionError

RU = "Правила приема\n\n1. Ответ дается в течение 3 рабочих дней.\n2. Прием ведется до 20 августа.\n"
KK = "Қабылдау қағидалары\n\n1. Жауап 5 жұмыс күні ішінде беріледі.\n2. Қабылдау 20 тамызға дейін жүргізіледі.\n"


@pytest.fixture
def pair(tmp_path):
    (tmp_path / "a.ru.txt").write_text(RU, encoding="utf-8")
    (tmp_path / "a.kk.txt").write_text(KK, encoding="utf-8")
    return tmp_path / "a.ru.txt", tmp_path / "a.kk.txt"


def run(*arguments):
    return CliRunner().invoke(app, [str(a) for a in arguments])


def test_json_has_exact_quotes_of_both_texts(pair):
    for order in (pair, pair[::-1]):
        result = run("parity", *order, "--format", "json")
        assert result.exit_code == 1
        told = json.loads(result.stdout)
        assert told["schema"] == "legal-risk/parity/1"
        assert (told["ru"], told["kk"], told["counts"]) == ("a.ru.txt", "a.kk.txt", {"term": 1})
        (row,) = told["differences"]
        assert RU[slice(*row["ru"]["span"])] == row["ru"]["quote"] == "3 рабочих дней"
        assert KK[slice(*row["kk"]["span"])] == row["kk"]["quote"] == "5 жұмыс күні"


@pytest.mark.parametrize(("lang", "word"), [("ru", "срок"), ("kk", "мерзім"), ("en", "a term")])
def test_text_in_three_languages(pair, lang, word):
    result = run("parity", *pair, "--lang", lang)
    assert result.exit_code == 1
    assert word in result.stdout
    assert "3 рабочих" in result.stdout


def test_sheet(pair, tmp_path):
    result = run("parity", *pair, "--format", "xlsx", "--out", tmp_path)
    assert result.exit_code == 1
    assert (tmp_path / "a.ru.parity.xlsx").stat().st_size > 1000


def test_equal_texts_and_texts_of_one_language(pair, tmp_path):
    same = tmp_path / "b.kk.txt"
    same.write_text(KK.replace("5 жұмыс", "3 жұмыс"), encoding="utf-8")
    assert run("parity", pair[0], same).exit_code == 0
    assert run("parity", pair[0], pair[0]).exit_code == 2


def test_check_of_a_pair_puts_the_differences_into_both_reports(pair):
    result = run("check", *pair, "--pair", "--format", "json")
    acts = json.loads(result.stdout)["acts"]
    for report, other in zip(acts, ("a.kk.txt", "a.ru.txt"), strict=True):
        (finding,) = [f for f in report["findings"] if f["factor"] == "C4"]
        assert finding["evidence"][-1]["source"] == other
        assert finding["message"]["kk"]
    assert not [
        f
        for act in json.loads(run("check", *pair, "--format", "json").stdout)["acts"]
        for f in act["findings"]
        if f["factor"] == "C4"
    ]


def test_a_pair_is_two(pair):
    with pytest.raises(OptionError, match="two documents"):
        legal_risk.check(pair[0], pair=True)
