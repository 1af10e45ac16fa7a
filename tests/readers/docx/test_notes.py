"""Footnotes, endnotes, comments, headers and footers."""

from __future__ import annotations

from legal_risk.readers.docx import read_docx, read_with_places
from tests.readers.docx.build import deleted, docx, members, p, packed, r


def note(kind: str, number: int, *paragraphs: str) -> str:
    return f'<w:{kind} w:id="{number}">{"".join(paragraphs)}</w:{kind}>'


def mark(kind: str, number: int, extra: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"{extra}/></w:r>'


FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    + note("footnote", 5, p(r("Вторая")), p(r("продолжение")))
    + note("footnote", 2, p("<w:r><w:footnoteRef/></w:r>", r(" Первая")))
)


def test_footnotes_stand_after_the_text_with_the_paragraph_that_refers_to_them() -> None:
    body = p(r("Заявление"), mark("footnote", 2)) + p(r("Срок"), mark("footnote", 5)) + p(r("Конец"))
    source = read_docx(docx(body, footnotes=FOOTNOTES))
    assert source.text == "Заявление\nСрок\nКонец\n1 Первая\n2 Вторая\nпродолжение\n"
    notes = [block for block in source.blocks if block.kind == "footnote"]
    assert [block.origin.paragraph for block in notes if block.origin] == [0, 1, 1]
    assert [block.label.of(source.text) if block.label else None for block in notes] == ["1", "2", None]
    assert notes[0].anchor == "footnote-2"


def test_footnote_with_its_own_mark_takes_no_number() -> None:
    body = p(mark("footnote", 5, ' w:customMarkFollows="1"'), r("*А")) + p(r("Б"), mark("footnote", 2))
    assert read_docx(docx(body, footnotes=FOOTNOTES)).text == "*А\nБ\nВторая\nпродолжение\n1 Первая\n"


def test_footnote_of_deleted_text_is_left_out() -> None:
    reference = f'<w:del w:id="3" w:author="A">{mark("footnote", 2)}</w:del>'
    body = p(r("А"), deleted("Б"), reference)
    assert read_docx(docx(body, footnotes=FOOTNOTES)).text == "А\n"
    assert read_docx(docx(body, footnotes=FOOTNOTES), changes="original").text == "АБ\n1 Первая\n"


def test_endnotes_have_roman_numbers() -> None:
    source = read_docx(docx(p(r("А"), mark("endnote", 1)), endnotes=note("endnote", 1, p(r("Сноска")))))
    assert source.text == "А\ni Сноска\n"


def test_comments_are_kept_apart() -> None:
    body = p(r("А")) + p('<w:commentRangeStart w:id="0"/>', r("Б"), '<w:commentRangeEnd w:id="0"/>', mark("comment", 0))
    source = read_docx(docx(body, comments=note("comment", 0, p(r("Проверить срок")))))
    assert source.text == "А\nБ\nПроверить срок\n"
    assert [(block.kind.value, block.origin.paragraph) for block in source.blocks if block.origin][-1] == ("comment", 1)
    assert [notice.code for notice in source.notices] == ["LRN115"]


def test_headers_and_footers_are_left_out_and_reported() -> None:
    source = read_docx(docx(p(r("Текст")), header=p(r("ПРОЕКТ")), footer=p(r("12"))))
    assert source.text == "Текст\n"
    (notice,) = source.notices
    assert notice.code == "LRN112"
    assert "ПРОЕКТ" in notice.message
    assert "12" not in notice.message


def test_damaged_notes_do_not_lose_the_act() -> None:
    files = members(p(r("А"), mark("footnote", 2)), footnotes=FOOTNOTES)
    files["word/footnotes.xml"] = files["word/footnotes.xml"][:-20]
    source = read_docx(packed(files))
    assert source.text == "А\n"
    assert [(notice.code, notice.not_checked) for notice in source.notices] == [("LRN119", True)]


def test_places_in_footnotes_name_their_part() -> None:
    source, places = read_with_places(docx(p(r("А"), mark("footnote", 2)), footnotes=FOOTNOTES))
    (place,) = places.places(source.blocks[-1].span)
    # The separator and the two paragraphs of the other note come before it in the part.
    assert place == ("footnotes", 3, 1, 1, 7)
