"""The register of decisions in its forms, the command that gives it, the annex of the conclusion."""

import json
from dataclasses import replace
from io import BytesIO

import docx
import jsonschema
import pytest
from openpyxl import load_workbook
from rich.console import Console
from typer.testing import CliRunner

import legal_risk
from legal_risk.cli.app import app
from legal_risk.facts.decisions.table import Cell
from legal_risk.model.decision import Reach, Slot
from legal_risk.model.localized import Localized
from legal_risk.report.decisions import decisions_sheet, decisions_text, decisions_to_dict, guarantees
from legal_risk.report.json import schema
from legal_risk.report.sheets import workbook

ACTS = {
    "ru": """Правила предоставления мест в общежитии

1. Студент подает заявление и справку о составе семьи в деканат.
2. Место в общежитии студенту предоставляет комиссия в течение пяти рабочих дней.
3. О решении студент уведомляется письменно.
4. За нарушение тишины комендант выселяет студента.
""",
    "kk": """Жатақханадан орын беру қағидалары

1. Студент деканатқа өтініш пен отбасы құрамы туралы анықтаманы береді.
2. Студентке жатақханадан орынды комиссия бес жұмыс күні ішінде береді.
3. Шешім туралы студентке жазбаша хабарланады.
4. Тыныштықты бұзғаны үшін комендант студентті жатақханадан шығарады.
""",
}
WORDS = {"ru": "отсутствует", "kk": "жоқ", "en": "absent"}


@pytest.fixture(params=["ru", "kk"])
def table(request):
    (found,) = legal_risk.decisions(ACTS[request.param].encode(), name=f"{request.param}.txt")
    return found


def test_json_follows_its_schema_and_quotes_the_source(table):
    record = json.loads(json.dumps(decisions_to_dict([table])))
    jsonschema.Draft202012Validator.check_schema(schema("decisions"))
    jsonschema.Draft202012Validator(schema("decisions")).validate(record)
    rows = record["acts"][0]["decisions"]
    assert [(r["kind"], r["object"]["class"], r["adverse"]) for r in rows] == [
        ("grant", "dormitory", False),
        ("exclude", "", True),
    ]
    for row in rows:
        for place in (*row["norms"], *(p for p in row["slots"].values() if p)):
            assert table.act.source.text[slice(*place["span"])] == place["quote"]
        assert set(row["absent"]) == {name for name, place in row["slots"].items() if place is None}
    given = rows[0]["slots"]
    assert (given["term"]["reach"], given["notice"]["unit"], given["documents"]["unit"]) == ("norm", "3", "1")
    assert {"appeal", "reasons", "refusal", "publication"} <= set(rows[0]["absent"])


def test_both_languages_give_one_register():
    registers = []
    for name, text in ACTS.items():
        (table,) = legal_risk.decisions(text.encode(), name=f"{name}.txt")
        rows = decisions_to_dict([table])["acts"][0]["decisions"]
        registers.append([(r["kind"], r["object"]["class"], r["actor"]["role"], r["absent"]) for r in rows])
    assert registers[0] == registers[1]


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_each_cell_of_the_sheet_has_its_unit_or_says_absent(table, language):
    sheet = load_workbook(BytesIO(workbook([decisions_sheet(table, language)]))).worksheets[0]
    assert sheet.max_row == 1 + len(table.rows)
    header = [cell.value for cell in sheet[1]]
    assert all(header) and len(set(header)) == len(header)
    cells = [cell.value for cell in sheet[2]][5 : 5 + len(Slot)]
    for slot, value in zip(Slot, cells, strict=True):
        filled = table.rows[0].cell(slot)
        assert (value == WORDS[language]) is (filled is None)
        assert filled is None or filled.place.address.get(language) in value


@pytest.mark.parametrize(
    ("language", "marks"), [("ru", ["комиссия", "обжалование"]), ("kk", ["комиссия", "шағымдану"])]
)
def test_the_terminal_table(language, marks):
    tables = legal_risk.decisions(ACTS[language].encode(), name="a.txt")
    screen = Console(width=200)
    with screen.capture() as captured:
        screen.print(decisions_text(tables, language))
    assert all(mark in captured.get() for mark in marks)


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_an_act_that_decides_nothing(language):
    (table,) = legal_risk.decisions("1. Школа работает.".encode(), name="a.txt")
    screen = Console(width=90)
    with screen.capture() as captured:
        screen.print(decisions_text([table], language))
    assert table.rows == ()
    assert len(captured.get().strip().splitlines()) == 2


def test_the_command_prints_json_and_saves_a_workbook(tmp_path):
    file = tmp_path / "act.txt"
    file.write_text(ACTS["ru"], encoding="utf-8")
    printed = CliRunner().invoke(app, ["decisions", str(file), "--format", "json"])
    assert printed.exit_code == 0
    assert json.loads(printed.stdout)["schema"] == "legal-risk/decisions/1"
    saved = CliRunner().invoke(app, ["decisions", str(file), "--format", "xlsx", "--out", str(tmp_path / "out")])
    assert saved.exit_code == 0
    assert load_workbook(tmp_path / "out" / "act.decisions.xlsx").worksheets[0].max_row == 3
    assert CliRunner().invoke(app, ["decisions", str(file), "--lang", "kk"]).exit_code == 0


@pytest.mark.parametrize(("language", "annex"), [("ru", "Реестр решений"), ("kk", "шешімдер тізілімі")])
def test_the_conclusion_has_the_register_as_its_annex(tmp_path, language, annex):
    report = legal_risk.check(ACTS[language].encode())
    (path,) = report.save(tmp_path, formats=("docx",), language=language)
    document = docx.Document(str(path))
    assert any(annex in p.text for p in document.paragraphs)
    register = document.tables[-1]
    assert len(register.rows) == 3
    assert "комиссия" in register.rows[1].cells[2].text


def test_a_conclusion_on_an_act_that_decides_nothing_has_no_annex(tmp_path):
    (path,) = legal_risk.check("Правила\n\n1. Школа работает.".encode()).save(tmp_path, formats=("docx",))
    assert not any("Реестр решений" in p.text for p in docx.Document(str(path)).paragraphs)


@pytest.mark.parametrize(
    ("language", "addresses", "told"),
    [
        (
            "ru",
            ("пункт 2 Правил", "пункт 3 Правил", "пункт 3 Правил"),
            "основания – пункт 2; срок, форма решения – пункт 3",
        ),
        (
            "ru",
            ("пункт 2 Правил", "пункт 3 приказа", "пункт 2 Правил"),
            "основания, форма решения – пункт 2 Правил; срок – пункт 3 приказа",
        ),
        ("kk", ("Қағидалардың 2-тармағы",) * 3, "негіздер, мерзім, шешім нысаны – 2-тармақ"),
    ],
)
def test_guarantees_of_one_place_stand_together_without_the_common_document(table, language, addresses, told):
    row, slots = table.rows[0], (Slot.GROUNDS, Slot.TERM, Slot.FORM)
    place = row.norms[0]
    norm = replace(place, address=Localized(addresses[0], addresses[0]))
    cells = tuple(
        Cell(slot, replace(place, address=Localized(where, where)), Reach.NORM)
        for slot, where in zip(slots, addresses, strict=True)
    )
    assert guarantees(replace(row, norms=(norm,), cells=cells), language) == told
