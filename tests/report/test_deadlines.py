"""The table of time limits in its three forms, and the command that gives it."""

import json
from io import BytesIO

import jsonschema
import pytest
from openpyxl import load_workbook
from rich.console import Console
from typer.testing import CliRunner

import legal_risk
from legal_risk.cli.app import app
from legal_risk.report.deadlines import deadlines_sheet, deadlines_text, deadlines_to_dict
from legal_risk.report.json import schema
from legal_risk.report.sheets import workbook
from tests.facts.test_deadlines_in_acts import KK, RU


@pytest.fixture(params=[("ru", RU), ("kk", KK)], ids=["ru", "kk"])
def table(request):
    language, text = request.param
    (found,) = legal_risk.deadlines(text.encode(), name=f"{language}.md")
    return found


def test_json_follows_its_schema_and_quotes_the_source(table):
    record = json.loads(json.dumps(deadlines_to_dict([table])))
    jsonschema.Draft202012Validator.check_schema(schema("deadlines"))
    jsonschema.Draft202012Validator(schema("deadlines")).validate(record)
    rows = record["acts"][0]["deadlines"]
    assert [r["unit"] for r in rows] == ["2", "1", "2", "3", "4"]
    for row in rows:
        assert table.act.source.text[slice(*row["span"])] == row["quote"]
    second = rows[2]
    assert (second["length"]["value"], second["length"]["unit"], second["length"]["days"]) == (3, "day", "working")
    assert second["who"]["role"] == "body" and second["action"]["class"] == "consider"


def test_both_languages_give_one_table():
    coded = []
    for name, text in (("ru.md", RU), ("kk.md", KK)):
        (table,) = legal_risk.deadlines(text.encode(), name=name)
        rows = deadlines_to_dict([table])["acts"][0]["deadlines"]
        coded.append(
            [
                (r["unit"], r["who"]["role"], r["action"]["class"], r["length"]["form"], r["length"]["value"])
                for r in rows
            ]
        )
    assert coded[0] == coded[1]


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_the_sheet_has_a_row_for_each_term(table, language):
    sheet = load_workbook(BytesIO(workbook([deadlines_sheet(table, language)]))).worksheets[0]
    assert sheet.max_row == 1 + len(table.rows)
    header = [cell.value for cell in sheet[1]]
    assert all(header) and len(set(header)) == len(header)
    row = dict(zip(header, (cell.value for cell in sheet[4]), strict=True))
    assert 3 in row.values()


@pytest.mark.parametrize(("language", "mark"), [("ru", "не позднее"), ("kk", "кешіктірмей"), ("en", "no later than")])
def test_the_terminal_table(table, language, mark):
    screen = Console(width=160, record=True, file=None)
    with screen.capture() as captured:
        screen.print(deadlines_text([table], language))
    assert mark in captured.get()


def test_an_act_without_terms():
    (table,) = legal_risk.deadlines("1. Школа работает.".encode(), name="a.txt")
    screen = Console(width=90)
    with screen.capture() as captured:
        screen.print(deadlines_text([table], "ru"))
    assert "не найдено" in captured.get()


def test_the_command(tmp_path):
    file = tmp_path / "ru.md"
    file.write_text(RU, encoding="utf-8")
    shown = CliRunner().invoke(app, ["deadlines", str(file)])
    assert shown.exit_code == 0 and "25 августа" in shown.stdout
    printed = CliRunner().invoke(app, ["deadlines", str(file), "--format", "json"])
    assert json.loads(printed.stdout)["schema"] == "legal-risk/deadlines/1"
    saved = CliRunner().invoke(app, ["deadlines", str(file), "--format", "xlsx", "--out", str(tmp_path / "new")])
    assert saved.exit_code == 0
    assert load_workbook(tmp_path / "new" / "ru.deadlines.xlsx").sheetnames == ["ru.md"]
    assert CliRunner().invoke(app, ["deadlines", str(tmp_path / "no.md")]).exit_code == 2
