"""The body text beside what LibreOffice saves as text; where the two differ, the case says why.

Numbers of lists are compared in test_labels.py.
"""

from __future__ import annotations

import shutil
from typing import NamedTuple

import pytest

from legal_risk.readers.docx import read_docx
from tests.readers.docx.build import cell, deleted, docx, inserted, p, r, row, table
from tests.readers.docx.test_content import drawn, fld, instr
from tests.readers.docx.test_labels import bare, exported_by_libreoffice


class Case(NamedTuple):
    """``extra``: lines that we have too much and too few, beside LibreOffice; ``why`` they differ."""

    name: str
    data: bytes
    ours: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    why: str = ""
    changes: str = "final"


def moved(kind: str, text: str) -> str:
    return f'<w:{kind} w:id="4" w:author="A">{r(text)}</w:{kind}>'


TRACKED = p(r("Срок "), deleted("пять"), inserted(r("десять")), r(" дней"))
MOVED = p(moved("moveFrom", "Первый. "), r("Второй. "), moved("moveTo", "Первый."))
ALL = "LibreOffice saves tracked changes with all that was deleted; Word and we show one view at a time"
CASES = [
    Case("tracked, final", docx(TRACKED), ("Срокдесятьдней",), ("Срокпятьдесятьдней",), ALL),
    Case("tracked, original", docx(TRACKED), ("Срокпятьдней",), ("Срокпятьдесятьдней",), ALL, "original"),
    Case("tracked, both", docx(TRACKED), changes="both"),
    Case("moved, final", docx(MOVED), ("Второй.Первый.",), ("Первый.Второй.Первый.",), ALL),
    Case("moved, original", docx(MOVED), ("Первый.Второй.",), ("Первый.Второй.Первый.",), ALL, "original"),
    Case("moved, both", docx(MOVED), changes="both"),
    Case(
        "footnote",
        docx(
            p(r("Срок"), '<w:r><w:footnoteReference w:id="2"/></w:r>', r(" дней")),
            footnotes=f'<w:footnote w:id="2">{p(r("Рабочих"))}</w:footnote>',
        ),
        ("Срокдней", "1Рабочих"),
        ("Срок1дней",),
        "LibreOffice leaves the note out and its number in the text, where it could be read as a figure",
    ),
    Case(
        "comment",
        docx(
            p('<w:commentRangeStart w:id="0"/>', r("Текст"), '<w:r><w:commentReference w:id="0"/></w:r>'),
            comments=f'<w:comment w:id="0" w:author="A">{p(r("Замечание"))}</w:comment>',
        ),
        ("Замечание",),
        why="comments are kept apart, as blocks of their own kind; LibreOffice leaves them out",
    ),
    Case(
        "text box",
        docx(p(r("До "), drawn(p(r("врезка"))), r("после"))),
        ("врезка",),
        why="LibreOffice leaves boxes out",
    ),
    Case(
        "content controls",
        docx(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('Абзац'))}</w:sdtContent></w:sdt>"
            + p(r("А "), f"<w:sdt><w:sdtPr/><w:sdtContent>{r('орган')}</w:sdtContent></w:sdt>")
        ),
    ),
    Case(
        "nested table",
        docx(
            table(row(cell("А", table(row(cell("Б"), cell("В")), row(cell("Г"), cell("Д"))) + p()), cell("Е")))
            + p(r("Конец"))
        ),
    ),
    Case(
        "merged cells",
        docx(
            table(
                row(cell("А", tcpr='<w:gridSpan w:val="2"/>'), cell("Б", tcpr='<w:vMerge w:val="restart"/>')),
                row(cell("В"), cell("Г"), cell(tcpr="<w:vMerge/>")),
            )
            + p(r("Конец"))
        ),
    ),
    Case(
        "hidden text",
        docx(p(r("А"), r("тайно", "<w:vanish/>"), r("Б"))),
        ("АБ",),
        ("АтайноБ",),
        "Word does not show or print hidden text; we report it as not checked",
    ),
    Case(
        "tabs and breaks",
        docx(p("<w:r><w:t>А</w:t><w:tab/><w:t>Б</w:t><w:br/><w:t>В</w:t><w:noBreakHyphen/><w:t>Г</w:t></w:r>")),
        ("АБВ\u2011Г",),
        ("АБ", "В\u2011Г"),
        "a line break inside a paragraph does not end it",
    ),
    Case("field", docx(p(r("см. "), fld("begin"), instr(" REF x "), fld("separate"), r("пункт 7"), fld("end")))),
    Case("header", docx(p(r("Тело")), header=p(r("Колонтитул")))),
    Case("hyperlink", docx(p(f'<w:hyperlink r:id="rId9">{r("закон")}</w:hyperlink>', r("ом")))),
]


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    files = {folder / f"{number}.docx": case.data for number, case in enumerate(CASES)}
    texts = exported_by_libreoffice(files, folder)
    return {case.name: texts[folder / f"{number}.docx"] for number, case in enumerate(CASES)}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_body_text_is_that_of_libreoffice_but_for_what_is_explained(case: Case, exported) -> None:
    ours, theirs = bare(read_docx(case.data, changes=case.changes).text), bare(exported[case.name])
    assert ([line for line in ours if line not in theirs], [line for line in theirs if line not in ours]) == (
        list(case.ours),
        list(case.theirs),
    )
    assert bool(case.why) == bool(case.ours or case.theirs)
    assert [line for line in ours if line in theirs] == [line for line in theirs if line in ours]
