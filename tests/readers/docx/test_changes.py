"""Tracked changes in three views."""

from __future__ import annotations

import pytest

from legal_risk.errors import OptionError
from legal_risk.readers.docx import read_docx, read_with_places
from tests.readers.docx.build import (
    abstract,
    cell,
    deleted,
    docx,
    inserted,
    item,
    level,
    list_style,
    num,
    p,
    r,
    row,
    table,
)

INS = '<w:ins w:id="7" w:author="A"/>'
DEL = '<w:del w:id="8" w:author="A"/>'
POINTS = abstract(0, level(0, "%1.")) + num(1, 0)
LIST = list_style(1, 0)


def moved(tag: str, text: str) -> str:
    return f'<w:{tag} w:id="3" w:author="A">{r(text)}</w:{tag}>'


CASES = [
    (
        "word replaced",
        p(r("Срок составляет "), deleted("пять"), inserted(r("десять")), r(" рабочих дней.")),
        "Срок составляет десять рабочих дней.",
        "Срок составляет пять рабочих дней.",
        "Срок составляет пять десять рабочих дней.",
    ),
    (
        "ending replaced",
        p(r("заяв"), deleted("ку"), inserted(r("ление"))),
        "заявление",
        "заявку",
        "заявкуление",
    ),
    ("inserted paragraph", p(r("А")) + p(inserted(r("Б")), mark=INS) + p(r("В")), "А|Б|В", "А|В", "А|Б|В"),
    ("deleted paragraph", p(r("А")) + p(deleted("Б"), mark=DEL) + p(r("В")), "А|В", "А|Б|В", "А|Б|В"),
    ("joined paragraphs", p(r("Начало "), mark=DEL) + p(r("конец")), "Начало конец", "Начало|конец", "Начало|конец"),
    ("split paragraph", p(r("Начало "), mark=INS) + p(r("конец")), "Начало|конец", "Начало конец", "Начало|конец"),
    (
        "moved paragraph",
        p(moved("moveFrom", "Б"), mark='<w:moveFrom w:id="4" w:author="A"/>')
        + p(r("А"))
        + p(moved("moveTo", "Б"), mark='<w:moveTo w:id="5" w:author="A"/>'),
        "А|Б",
        "Б|А",
        "Б|А|Б",
    ),
    (
        "insertion deleted again",
        p(r("А"), inserted('<w:del w:id="9" w:author="B"><w:r><w:delText>Б</w:delText></w:r></w:del>')),
        "А",
        "А",
        "АБ",
    ),
    (
        "rows",
        table(row(cell("А")), row(cell("Б"), trpr=INS), row(cell("В"), trpr=DEL)),
        "А|Б",
        "А|В",
        "А|Б|В",
    ),
    (
        "deleted point leaves no number",
        item("А", 1, 0) + p(deleted("Б"), ppr=LIST, mark=DEL) + item("В", 1, 0),
        "1. А|2. В",
        "1. А|2. Б|3. В",
        "1. А|2. Б|3. В",
    ),
    (
        "list of the original",
        p(r("А"), ppr=f'<w:pPrChange w:id="1" w:author="A"><w:pPr>{LIST}</w:pPr></w:pPrChange>'),
        "А",
        "1. А",
        "А",
    ),
    (
        "inserted list",
        p(r("А"), ppr=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>{INS}</w:numPr>'),
        "1. А",
        "А",
        "1. А",
    ),
    (
        "deleted paragraph mark at the end of a cell",
        table(row(cell(p(r("А"), mark=DEL)), cell("Б"))),
        "А|Б",
        "А|Б",
        "А|Б",
    ),
]


@pytest.mark.parametrize(("body", "final", "original", "both"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_views(body: str, final: str, original: str, both: str) -> None:
    data = docx(body, numbering=POINTS)
    views = {
        view: read_docx(data, changes=view).text.strip("\n").replace("\n", "|")
        for view in ("final", "original", "both")
    }
    assert views == {"final": final, "original": original, "both": both}


@pytest.mark.parametrize("view", ["final", "original", "both"])
def test_the_view_used_is_said(view: str) -> None:
    source = read_docx(docx(p(r("А"), inserted(r("Б")))), changes=view)
    (notice,) = source.notices
    assert notice.code == "LRN110"
    assert f"({view})" in notice.message


def test_no_notice_without_changes() -> None:
    assert read_docx(docx(p(r("А")))).notices == ()


def test_unknown_view() -> None:
    with pytest.raises(OptionError, match="LR301"):
        read_docx(docx(p(r("А"))), changes="accepted")


def test_changed_stretches_are_known() -> None:
    body = p(r("Срок "), deleted("пять"), inserted(r("десять")), r(" дней"))
    source, places = read_with_places(docx(body), changes="both")
    assert [span.of(source.text) for span in places.inserted()] == ["десять"]
    assert [span.of(source.text) for span in places.deleted()] == ["пять"]
