"""All formats on real acts: nothing breaks, counts agree, marks show the quotes."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import docx
import jsonschema
import lxml.html
import pytest

import legal_risk
from legal_risk.report.conclusion.writer import conclusion
from legal_risk.report.html.marked import LONG_MARK
from legal_risk.report.html.page import html_report
from legal_risk.report.json import schema
from legal_risk.report.legible import legible
from legal_risk.report.quoting import readable

FOLDER = os.environ.get("LEGAL_RISK_REAL_ACTS", "")
FILES = sorted(Path(FOLDER, "bylaws").glob("*.md"))[::3] if FOLDER else []

pytestmark = [
    pytest.mark.real_acts,
    pytest.mark.skipif(not FILES, reason="LEGAL_RISK_REAL_ACTS does not name a folder of acts"),
]


@pytest.fixture(scope="module")
def report() -> legal_risk.Report:
    return legal_risk.check(*FILES)


def test_json_follows_the_schema_and_quotes_are_exact(report):
    record = json.loads(json.dumps(report.to_dict()))
    jsonschema.Draft202012Validator(schema("report")).validate(record)
    assert not report.errors
    for act in report.acts:
        for finding in act.findings:
            assert finding.span.of(act.act.source.text) == finding.quote
            for piece in finding.evidence:
                assert piece.span.of(act.act.source.text) == piece.quote


def test_pages_show_the_text_and_mark_the_quotes(report):
    for act in report.acts:
        page = lxml.html.document_fromstring(html_report(report.result, acts=[act]))
        region = page.xpath('//div[@class="text"]')[0]
        source = act.act.source
        shown = "".join(region.text_content().split())
        expected = "".join("".join(legible(readable(source, block.span)).split()) for block in source.blocks)
        assert shown == expected
        marks = region.xpath('.//a[contains(@class, "q ")]')
        for number, finding in enumerate(act.findings):
            if finding.span.end - finding.span.start > LONG_MARK:
                continue
            marked = "".join(m.text_content() for m in marks if f"0-{number}" in m.get("data-keys").split())
            assert "".join(marked.split()) == "".join(legible(readable(source, finding.span)).split())


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_conclusions_open_and_hold_every_signed_finding(report, language):
    for act in report.acts:
        document = docx.Document(io.BytesIO(conclusion(report.result, act, language=language)))
        tables = [table for table in document.tables if len(table.columns) == 8]
        rows = sum(len(table.rows) - 1 for table in tables)
        assert rows == sum(finding.tier is legal_risk.Tier.CONCLUSION for finding in act.findings)
