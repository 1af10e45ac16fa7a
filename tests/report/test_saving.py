from __future__ import annotations

import io
import json
import re

import docx
import lxml.html
import pytest

from legal_risk.errors import OptionError
from legal_risk.report.captions import captions
from legal_risk.report.json import result_to_dict
from legal_risk.report.markdown import markdown
from legal_risk.report.saving import save
from legal_risk.report.tally import tally, tally_result
from legal_risk.report.terminal import summary
from tests.report import sample
from tests.report.test_terminal import _printed

ALL = ("json", "docx", "html", "md")


def test_files_and_their_names(tmp_path):
    written = save(sample.full_result(), tmp_path / "new" / "out", formats=ALL, languages=("ru", "kk"))
    assert sorted(path.name for path in written) == sorted(
        ["report.json"]
        + [
            f"{stem}.{ending}"
            for stem in ("lager", "lager-kk", "clean")
            for ending in ("conclusion.ru.docx", "conclusion.kk.docx", "report.html", "report.ru.md", "report.kk.md")
        ]
    )
    assert all(path.stat().st_size for path in written)
    assert len(set(written)) == len(written)


def test_acts_of_one_name_are_kept_apart(tmp_path):
    result = sample.result_of(sample.russian_report(), sample.russian_report())
    written = save(result, tmp_path, formats=("html",), languages=("ru",))
    assert [path.name for path in written] == ["lager.md.report.html", "lager.md-2.report.html"]


def test_two_runs_write_equal_bytes(tmp_path):
    first = save(sample.full_result(), tmp_path / "1", formats=ALL, languages=("ru", "kk"))
    second = save(sample.full_result(), tmp_path / "2", formats=ALL, languages=("ru", "kk"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


@pytest.mark.parametrize(("formats", "folder", "code"), [(("pdf",), "out", "LR301"), (("json",), "file/out", "LR302")])
def test_what_cannot_be_written_says_so(tmp_path, formats, folder, code):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OptionError) as caught:
        save(sample.full_result(), tmp_path / folder, formats=formats, languages=("ru",))
    assert caught.value.code == code
    assert caught.value.hint


def test_counts_agree_in_all_formats(tmp_path):
    result = sample.full_result()
    expected = [(tally(r.findings).signed, tally(r.findings).shown) for r in result.acts]
    assert expected == [(2, 2), (2, 0), (0, 0)]
    record = result_to_dict(result)
    in_json = [[f["tier"] for f in act["findings"]] for act in record["acts"]]
    assert [(tiers.count("conclusion"), tiers.count("look")) for tiers in in_json] == expected
    assert [(a["counts"]["conclusion"]["total"], a["counts"]["look"]["total"]) for a in record["acts"]] == expected
    total = tally_result(result)
    assert record["counts"]["findings"]["conclusion"]["total"] == total.signed == 4
    terminal = _printed(summary(result, all_tiers=True))
    assert f"Для заключения: {total.signed}. Для внимания эксперта: {total.shown}." in terminal
    save(result, tmp_path, formats=ALL, languages=("ru",))
    for stem, report, (signed, shown) in zip(("lager", "lager-kk", "clean"), result.acts, expected, strict=True):
        page = lxml.html.document_fromstring((tmp_path / f"{stem}.report.html").read_bytes())
        tiers = page.xpath("//article/@data-tier")
        assert (tiers.count("conclusion"), tiers.count("look")) == (signed, shown)
        document = docx.Document(io.BytesIO((tmp_path / f"{stem}.conclusion.ru.docx").read_bytes()))
        number = captions("ru")("conclusion.column_number")
        tables = [t for t in document.tables if t.rows[0].cells[0].text == number and len(t.columns) == 8]
        assert sum(len(t.rows) - 1 for t in tables) == signed
        body = "\n".join(p.text for p in document.paragraphs)
        assert (f"Включено замечаний: {signed}." in body) == bool(signed)
        assert (f"не включённые в таблицу: {shown}" in body) == bool(shown)
        assert len(re.findall(r"^### ", markdown(report), flags=re.MULTILINE)) == signed + shown


def test_json_on_disk_is_the_report(tmp_path):
    save(sample.full_result(), tmp_path, formats=("json",), languages=("ru",))
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8")) == result_to_dict(sample.full_result())
