"""The way back from the text to paragraphs, runs and characters."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legal_risk.model.span import Span
from legal_risk.readers.docx import Place, PlaceMap, read_with_places, runs_of
from tests.readers.docx.build import (
    abstract,
    cell,
    deleted,
    docx,
    inserted,
    item,
    level,
    num,
    p,
    r,
    row,
    table,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ONE = {"tab": "\t", "br": " ", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
POINTS = abstract(0, level(0, "%1.")) + num(1, 0)


def characters(run) -> str:
    """Return the characters of a run as the reader counts them, found by another way."""
    found = ""
    for child in run:
        name = child.tag.removeprefix(W)
        if name in ("t", "delText"):
            found += child.text or ""
        else:
            found += ONE.get(name, "")
    return found


def quoted(data: bytes, places: tuple[Place, ...]) -> str:
    """Return the text at the places, read with python-docx."""
    import docx as python_docx

    body = python_docx.Document(BytesIO(data)).element.body
    paragraphs = list(body.iter(f"{W}p"))
    return "".join(
        characters(runs_of(paragraphs[place.paragraph])[place.run])[place.start : place.end] for place in places
    )


BODY = (
    p(r("Заявитель "), r("вправе"), r(" обжаловать"))
    + p()
    + item("Комиссия рассматривает заявление", 1, 0)
    + table(row(cell("Срок"), cell(p(r("пять"), deleted("шесть"), inserted(r(" рабочих")), r(" дней")))))
    + p("<w:r><w:t>  Слово</w:t><w:tab/><w:t>дело </w:t></w:r>", f"<w:hyperlink>{r('закон')}</w:hyperlink>", r("а"))
    + p(r("1) первое;"), "<w:r><w:br/><w:t>2) второе</w:t></w:r>", r("."))
)
DATA = docx(BODY, numbering=POINTS)


@pytest.mark.parametrize(
    ("quote", "places"),
    [
        ("вправе", [("document", 0, 1, 0, 6)]),
        ("тель вправе об", [("document", 0, 0, 5, 10), ("document", 0, 1, 0, 6), ("document", 0, 2, 0, 3)]),
        ("рассматривает", [("document", 2, 0, 9, 22)]),
        ("1. Комиссия", [("document", 2, 0, 0, 8)]),
        ("Срок", [("document", 3, 0, 0, 4)]),
        ("пять рабочих дней", [("document", 4, 0, 0, 4), ("document", 4, 2, 0, 8), ("document", 4, 3, 0, 5)]),
        ("Слово\tделозакона", [("document", 5, 0, 2, 12), ("document", 5, 1, 0, 5), ("document", 5, 2, 0, 1)]),
        ("второе.", [("document", 6, 1, 4, 10), ("document", 6, 2, 0, 1)]),
    ],
)
def test_places(quote: str, places: list[tuple[str, int, int, int, int]]) -> None:
    source, found = read_with_places(DATA)
    start = source.text.index(quote)
    assert [tuple(place) for place in found.places(Span(start, start + len(quote)))] == places


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_places_give_back_the_quote(data: st.DataObject) -> None:
    source, found = read_with_places(DATA)
    block = data.draw(st.sampled_from(source.blocks))
    start = data.draw(st.integers(block.span.start, block.span.end - 1))
    end = data.draw(st.integers(start + 1, block.span.end))
    label_end = block.label.end + 1 if block.label else 0
    shown = source.text[max(start, label_end) : end]
    # «дело » ends in a blank that Word does not show and that lies between two runs' characters.
    assert quoted(DATA, found.places(Span(start, end))) == shown


def test_joined_paragraphs_keep_their_ordinals() -> None:
    body = p(r("Начало "), mark='<w:del w:id="1" w:author="A"/>') + p(r("конец"))
    source, found = read_with_places(docx(body))
    assert source.text == "Начало конец\n"
    assert [tuple(place) for place in found.places(Span(3, 9))] == [("document", 0, 0, 3, 7), ("document", 1, 0, 0, 2)]


def test_label_alone_stands_in_no_run() -> None:
    source, found = read_with_places(docx(item("Текст", 1, 0), numbering=POINTS))
    assert source.text[:2] == "1."
    assert found.places(Span(0, 2)) == ()


def test_runs_of_skips_text_boxes_and_counts_both_branches() -> None:
    import docx as python_docx

    shape = f"<v:shape><v:textbox><w:txbxContent>{p(r('врезка'))}</w:txbxContent></v:textbox></v:shape>"
    box = f"<w:r><w:pict>{shape}</w:pict></w:r>"
    options = f'<mc:Choice Requires="w14">{r("А")}</mc:Choice><mc:Fallback>{r("Б")}</mc:Fallback>'
    choice = f"<mc:AlternateContent>{options}</mc:AlternateContent>"
    data = docx(p(r("0"), box, choice, r("конец")))
    paragraph = python_docx.Document(BytesIO(data)).paragraphs[0]._p
    assert [characters(run) for run in runs_of(paragraph)] == ["0", "", "А", "Б", "конец"]
    source, found = read_with_places(data)
    start = source.text.index("конец")
    assert found.places(Span(start, start + 5)) == (("document", 0, 4, 0, 5),)


def test_empty_map() -> None:
    assert PlaceMap(()).places(Span(0, 10)) == ()
