"""The counts of findings agree in every format, also when experts rejected some of them."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import docx
import lxml.html
import openpyxl
import pytest

from legal_risk.model.finding import Status, Tier, Verdict
from legal_risk.report.amendments.rows import norm_rows
from legal_risk.report.captions import captions
from legal_risk.report.saving import save
from tests.report import sample

FORMATS = ("json", "jsonl", "sarif", "xlsx", "docx", "html", "md", "note", "amendments", "bilingual")
STEMS = ("lager", "lager-kk", "clean")


def _decided():
    """The full sample with one finding of each tier rejected in the first act."""
    result = sample.full_result()
    first = result.acts[0]
    rejected = Verdict(Status.REJECTED, "норма закона", "А. Б.")
    findings = tuple(
        replace(f, status=Status.REJECTED, verdict=rejected) if f.factor in ("D5", "P5") else f for f in first.findings
    )
    return replace(result, acts=(replace(first, findings=findings), *result.acts[1:]))


def _expected(result):
    """For each act: all and rejected findings of the conclusion tier, all and rejected ones to look at."""
    return [
        tuple(
            sum(f.tier is tier and (not gone or f.status is Status.REJECTED) for f in report.findings)
            for tier in Tier
            for gone in (False, True)
        )
        for report in result.acts
    ]


@pytest.fixture(params=[sample.full_result, _decided], ids=["undecided", "rejected"])
def saved(request, tmp_path):
    result = request.param()
    save(result, tmp_path, formats=FORMATS, languages=("ru", "kk"))
    return result, tmp_path, _expected(result)


def _json(folder, name):
    return json.loads((folder / name).read_text(encoding="utf-8"))


def _word(folder, name):
    return docx.Document(io.BytesIO((folder / name).read_bytes()))


def test_json_lines_and_sarif(saved):
    _, folder, expected = saved
    record = _json(folder, "report.json")
    assert [(a["counts"]["conclusion"]["total"], a["counts"]["look"]["total"]) for a in record["acts"]] == [
        (row[0], row[2]) for row in expected
    ]
    rejected = [sum(f["status"] == "rejected" for f in act["findings"]) for act in record["acts"]]
    assert rejected == [row[1] + row[3] for row in expected]
    lines = [json.loads(line) for line in (folder / "report.jsonl").read_text(encoding="utf-8").splitlines()]
    assert sum(line["kind"] == "finding" for line in lines) == sum(row[0] + row[2] for row in expected)
    results = _json(folder, "report.sarif")["runs"][0]["results"]
    assert len(results) == sum(row[0] + row[2] for row in expected)
    assert sum(any(s["kind"] for s in one.get("suppressions", ())) for one in results) == sum(rejected)


def test_workbook(saved):
    _, folder, expected = saved
    book = openpyxl.load_workbook(folder / "findings.xlsx")
    sheet = book[captions("ru")("workbook.findings")]
    column = next(cell.column for row in sheet.iter_rows() for cell in row if cell.value == "Уровень")
    tiers = [row[column - 1].value for row in sheet.iter_rows()]
    for tier, place in ((Tier.CONCLUSION, 0), (Tier.LOOK, 2)):
        assert tiers.count(captions("ru").name("tier", tier.value)) == sum(row[place] for row in expected)


def test_page_and_markdown(saved):
    _, folder, expected = saved
    for stem, (signed, _, look, _) in zip(STEMS, expected, strict=True):
        page = lxml.html.document_fromstring((folder / f"{stem}.report.html").read_bytes())
        tiers = page.xpath("//article/@data-tier")
        assert (tiers.count("conclusion"), tiers.count("look")) == (signed, look)
        text = (folder / f"{stem}.report.ru.md").read_text(encoding="utf-8")
        assert len(re.findall(r"^### ", text, flags=re.MULTILINE)) == signed + look


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_conclusion_and_amendments(saved, language):
    result, folder, expected = saved
    words = captions(language)
    for stem, report, (signed, gone, _, gone_look) in zip(STEMS, result.acts, expected, strict=True):
        document = _word(folder, f"{stem}.conclusion.{language}.docx")
        heads = [(table, [cell.text for cell in table.rows[0].cells]) for table in document.tables]
        found = [len(t.rows) - 1 for t, head in heads if head[-1] == words("conclusion.column_status")]
        apart = [len(t.rows) - 1 for t, head in heads if head[-1] == words("conclusion.column_decided")]
        assert sum(found) == signed - gone
        assert sum(apart) == gone + gone_look
        tables = _word(folder, f"{stem}.amendments.{language}.docx").tables
        undecided = not any(f.verdict for act in result.acts for f in act.findings)
        rows = norm_rows(report, accepted=not undecided)
        assert sum(len(row.findings) for row in rows) == (signed if undecided else 0)
        assert (len(tables[0].rows) - 1 if tables else 0) == len(rows)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_note(saved, language):
    _, folder, expected = saved
    document, words = _word(folder, f"note.{language}.docx"), captions(language)
    signed, gone, look, gone_look = (sum(column) for column in zip(*expected, strict=True))
    body = "\n".join(p.text for p in document.paragraphs)
    assert words("note.total", signed=signed, look=look) in body
    assert (words("note.rejected", signed=gone, look=gone_look, rest=signed - gone) in body) == bool(gone + gone_look)
    heads = {table.rows[0].cells[1].text: table for table in document.tables}
    acts = [[c.text for c in row.cells][-2:] for row in list(heads[words("note.column_act")].rows)[1:]]
    per_act = [[str(row[0] - row[1]), str(row[2] - row[3])] for row in expected]
    listed = next(
        t for t in document.tables if t.rows[0].cells[-1].text == words("note.column_look") and len(t.columns) == 7
    )
    assert [[c.text for c in row.cells][-2:] for row in list(listed.rows)[1:]] == per_act
    assert acts[-1][-1] == str(signed - gone)
    totals = next(t for t in document.tables if t.rows[0].cells[0].text == words("note.column_severity"))
    assert [c.text for c in totals.rows[-1].cells][1:] == [str(signed - gone), str(look - gone_look)]


def test_side_by_side(saved):
    _, folder, expected = saved
    for stem, (signed, gone, _, _) in zip(STEMS, expected, strict=True):
        document = _word(folder, f"{stem}.conclusion.ru-kk.docx")
        rows = [len(t.rows) - 1 for t in document.tables if len(t.columns) == 3 and t.rows[0].cells[0].text == "№"]
        assert (rows[0] if rows else 0) == signed - gone
