"""``legal-risk facts`` and its report: names in three languages, exact spans, kinds to choose."""

from __future__ import annotations

import json

import jsonschema
import pytest
from typer.testing import CliRunner

from legal_risk.cli.app import app
from legal_risk.facts import collect
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.wordlists import rows
from legal_risk.model.explanation import ClueKind, FactKind
from legal_risk.readers import read
from legal_risk.report import facts as report
from legal_risk.report.json import schema
from legal_risk.structure import parse

TEXT = {
    "ru": "Правила приема\n\n1. Ректор вправе отказать студенту в течение 3 рабочих дней.\n2. Совет ведет журнал.\n",
    "kk": "Қабылдау қағидалары\n\n1. Ректор 3 жұмыс күні ішінде студентке бас тартуға құқылы.\n2. Кеңес журнал жүргізеді.\n",
}


def table_of(language, kinds=()):
    act = parse(read(TEXT[language].encode(), name="x.txt"))
    return report.fact_table(collect(Annotated(act)), kinds)


def test_names_exist_once_in_three_languages():
    table = list(rows("legal_risk.report", "fact_names.tsv"))
    assert len({row[0] for row in table}) == len(table)
    assert all(len(row) == 4 and all(row) for row in table)
    named = {row[0] for row in table}
    assert {f"kind.{kind}" for kind in FactKind} | {f"clue.{kind}" for kind in ClueKind} <= named


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_record_has_exact_spans_of_the_source(language):
    table = table_of(language)
    text = table.act.source.text
    (act,) = report.facts_to_dict([table])["acts"]
    assert {fact["kind"] for fact in act["facts"]} >= {"power", "deadline", "refusal"}
    for fact in act["facts"]:
        assert text[slice(*fact["span"])] == fact["quote"]
        for clue in fact["reasoning"]:
            assert clue["span"] is None or text[slice(*clue["span"])] == clue["words"]


@pytest.mark.parametrize(
    ("language", "interface", "expected"),
    [
        (
            "ru",
            "ru",
            ["найдено по словам: модальность (вправе) – «вправе»", "часть: кто (должностное лицо) – «Ректор»"],
        ),
        (
            "kk",
            "kk",
            ["мына сөздер бойынша табылды: модальдық (құқылы) – «құқылы»", "бөлігі: кім (лауазымды тұлға) – «Ректор»"],
        ),
        ("ru", "en", ["found by: modality (may) – «вправе»", "part: who (official) – «Ректор»"]),
    ],
)
def test_reasoning_in_words(language, interface, expected):
    (power,) = table_of(language, [FactKind.POWER]).explanations
    lines = report.explanation_lines(parse(read(TEXT[language].encode(), name="x.txt")), power, interface)
    assert list(lines[:2]) == expected


def run(tmp_path, *options):
    path = tmp_path / "act.txt"
    path.write_text(TEXT["ru"], encoding="utf-8")
    return CliRunner().invoke(app, ["facts", str(path), *options])


def test_command_prints_json_of_the_chosen_kinds(tmp_path):
    result = run(tmp_path, "--kind", "power", "--kind", "deadline", "--json")
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert record["schema"] == "legal-risk/facts/1"
    assert [fact["kind"] for fact in record["acts"][0]["facts"]] == ["deadline", "power"]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_json_follows_its_schema(language):
    record = report.facts_to_dict([table_of(language, ())])
    jsonschema.Draft202012Validator.check_schema(schema("facts"))
    jsonschema.Draft202012Validator(schema("facts")).validate(record)
    assert len(record["acts"][0]["facts"]) > 1
    record["acts"][0]["facts"][0]["kind"] = "wish"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema("facts")).validate(record)


@pytest.mark.parametrize(
    ("lang", "shown", "none"),
    [
        ("ru", "Полномочие. пункт 1", "Фактов этого вида в акте нет"),
        ("kk", "Өкілеттік. ", "Актіде мұндай фактілер жоқ"),
        ("en", "Power. ", "no facts of this kind"),
    ],
)
def test_command_speaks_the_chosen_language(tmp_path, lang, shown, none):
    assert shown in run(tmp_path, "--kind", "power", "--lang", lang).stdout
    assert none in run(tmp_path, "--kind", "selection", "--lang", lang).stdout


def test_unknown_kind_is_refused(tmp_path):
    assert run(tmp_path, "--kind", "wish").exit_code == 2
