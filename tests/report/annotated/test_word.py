"""The annotated copy: comments on the exact words, nothing else changed."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import legal_risk
from legal_risk.errors import OptionError
from legal_risk.model.span import Span
from legal_risk.readers.docx import read_with_places
from legal_risk.report.annotated import Note, annotate_docx, notes_of
from tests.readers.docx.build import abstract, docx, item, level, num

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VIEWS = ("final", "original", "both")

RICH = (
    '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1. Комиссия </w:t></w:r>'
    '<w:r><w:t xml:space="preserve">вправе в течение </w:t></w:r>'
    '<w:del w:id="1" w:author="a"><w:r><w:delText>пяти</w:delText></w:r></w:del>'
    '<w:ins w:id="2" w:author="a"><w:r><w:rPr><w:i/></w:rPr><w:t>десяти</w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve"> рабочих дней </w:t><w:tab/><w:t>отказать</w:t></w:r>'
    '<w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve"> по закону о праве</w:t></w:r></w:hyperlink>'
    '<w:commentRangeStart w:id="7"/><w:r><w:t>, как правило</w:t></w:r><w:commentRangeEnd w:id="7"/>'
    '<w:r><w:commentReference w:id="7"/></w:r>'
    '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Срок</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>своевременно и оперативно</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF p </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>пункт 1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> действует.</w:t></w:r></w:p>'
    "<w:sectPr/>"
)
PARTS = {
    "comments": '<w:comment w:id="7" w:author="Автор"><w:p><w:r><w:t>Старое замечание</w:t></w:r></w:p></w:comment>',
    "footnotes": '<w:footnote w:id="2"><w:p><w:r><w:t>Сноска о сроке.</w:t></w:r></w:p></w:footnote>',
}
QUOTES = [
    "Комиссия",
    "миссия вправе в те",
    "в течение десяти рабочих дней",
    "отказать по закону",
    "закону о",
    "правило",
    "своевременно",
    "пункт 1 действует",
]


def xml(data, part="word/document.xml"):
    from lxml import etree

    with zipfile.ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(part))


def covered(root, number):
    """The shown characters between the marks of a comment."""
    inside, text = False, ""
    for element in root.iter():
        if element.tag in (f"{W}commentRangeStart", f"{W}commentRangeEnd") and element.get(f"{W}id") == number:
            inside = element.tag.endswith("Start")
        elif inside and element.tag in (f"{W}t", f"{W}delText"):
            text += element.text or ""
        elif inside and element.tag == f"{W}tab":
            text += "\t"
    return text


def without_comments(root, numbers):
    """The document as a flat list of formatted characters, with the marks of the comments ``numbers`` taken out."""
    flat = []
    for element in root.iter():
        name = element.tag.removeprefix(W)
        if name.startswith("comment"):
            if element.get(f"{W}id") not in numbers:
                flat.append((name, element.get(f"{W}id")))
        elif name in ("t", "delText"):
            run = element.getparent()
            look = run.find(f"{W}rPr")
            shape = () if look is None else tuple(child.tag for child in look)
            around = tuple(a.tag for a in run.iterancestors())
            flat.extend((character, shape, around) for character in element.text or "")
        elif name not in ("r", "rPr", "rStyle", "b", "i"):
            flat.append((name, tuple(sorted(element.attrib.items()))))
    return flat


@pytest.fixture(scope="module")
def rich():
    return docx(RICH, **PARTS)


@pytest.mark.parametrize("quote", QUOTES)
def test_a_comment_covers_exactly_the_quote(rich, quote):
    source, places = read_with_places(rich)
    text = source.text.replace("\t", " ")
    start = source.text.index(quote) if quote in source.text else text.index(quote)
    made = annotate_docx(rich, places, [Note(Span(start, start + len(quote)), ("Замечание",))])
    shown = covered(xml(made), "8").replace("пяти", "")
    assert shown.replace("\t", " ").split() == quote.split()


def test_nothing_else_changes(rich):
    source, places = read_with_places(rich)
    spans = [Span(source.text.index(q), source.text.index(q) + len(q)) for q in QUOTES if q in source.text]
    made = annotate_docx(rich, places, [Note(span, ("Замечание", "Совет")) for span in spans])
    numbers = {str(8 + n) for n in range(len(spans))}
    assert len(spans) >= 6
    assert without_comments(xml(made), numbers) == without_comments(xml(rich), set())
    old, new = zipfile.ZipFile(BytesIO(rich)), zipfile.ZipFile(BytesIO(made))
    assert old.namelist() == new.namelist()
    changed = [n for n in old.namelist() if old.read(n) != new.read(n)]
    assert changed == ["word/document.xml", "word/comments.xml"]
    comments = xml(made, "word/comments.xml")
    assert [c.get(f"{W}id") for c in comments] == ["7", *sorted(numbers, key=int)]
    assert "Старое замечание" in "".join(comments[0].itertext())


@pytest.mark.parametrize("view", VIEWS)
def test_the_copy_reads_as_the_source_in_every_view(rich, view):
    places = read_with_places(rich).places
    made = annotate_docx(rich, places, [Note(Span(3, 20), ("a",)), Note(Span(5, 9), ("b",))])
    before, after = (read_with_places(data, changes=view).source for data in (rich, made))
    body = [b.span.of(before.text) for b in before.blocks if b.kind != "comment"]
    assert [b.span.of(after.text) for b in after.blocks if b.kind != "comment"] == body


def test_a_document_without_comments_gets_the_part_its_type_and_its_relation():
    data = docx("<w:p><w:r><w:t>Один два три</w:t></w:r></w:p><w:sectPr/>")
    source, places = read_with_places(data)
    made = annotate_docx(data, places, [Note(Span(5, 8), ("Замечание",))])
    with zipfile.ZipFile(BytesIO(made)) as package:
        assert b"/word/comments.xml" in package.read("[Content_Types].xml")
        assert b"relationships/comments" in package.read("word/_rels/document.xml.rels")
    assert covered(xml(made), "0") == "два"
    assert source.text in read_with_places(made).source.text


def test_hidden_outer_blanks_stay_hidden():
    data = docx("<w:p><w:r><w:t>  Один два три  </w:t></w:r><w:r><w:t>четыре</w:t></w:r></w:p><w:sectPr/>")
    source, places = read_with_places(data)
    spans = [Span(source.text.index(w), source.text.index(w) + len(w)) for w in ("три", "два", "Один", "трич")]
    made = annotate_docx(data, places, [Note(span, ("x",)) for span in spans])
    assert [covered(xml(made), str(n)) for n in range(4)] == ["три", "два", "Один", "трич"]
    assert read_with_places(made).source.text.startswith(source.text)


def test_a_remark_on_a_footnote_stands_at_its_mark(rich):
    source, places = read_with_places(rich)
    start = source.text.index("Сноска о сроке")
    made = xml(annotate_docx(rich, places, [Note(Span(start, start + 6), ("о сноске",))]))
    opening = next(e for e in made.iter(f"{W}commentRangeStart") if e.get(f"{W}id") == "8")
    assert opening.getnext().find(f"{W}footnoteReference").get(f"{W}id") == "2"
    assert opening.getnext().getnext().tag == f"{W}commentRangeEnd"


def test_words_that_stand_in_no_run_are_marked_nearby():
    numbering = abstract(0, level(0, "%1.")) + num(1, 0)
    data = docx(item("Первый пункт", 1, 0) + item("Второй пункт", 1, 0), numbering=numbering)
    source, places = read_with_places(data)
    start = source.text.index("2.")
    made = annotate_docx(data, places, [Note(Span(start, start + 2), ("о номере",))])
    assert covered(xml(made), "0") == "Второй пункт"


def test_the_strict_variant_is_refused():
    data = docx("<w:p><w:r><w:t>Один</w:t></w:r></w:p>")
    strict = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            new.writestr(name, old.read(name).replace(space, b"http://purl.oclc.org/ooxml/wordprocessingml/main"))
    source, places = read_with_places(strict.getvalue())
    with pytest.raises(OptionError) as caught:
        annotate_docx(strict.getvalue(), places, [Note(Span(0, 2), ("x",))])
    assert source.text.strip() == "Один" and caught.value.code == "LR315"


RUNS = st.lists(st.text("абв ", min_size=1, max_size=6), min_size=1, max_size=6)


@given(RUNS, st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=5))
def test_any_cuts_keep_the_text_and_cover_the_quotes(runs, cuts):
    body = "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in runs)
    data = docx(f"<w:p>{body}</w:p><w:sectPr/>")
    source, places = read_with_places(data)
    length = len(source.text.rstrip("\n"))
    spans = [Span(s, min(s + n, length)) for s, n in cuts if s < length]
    made = annotate_docx(data, places, [Note(span, ("x",)) for span in spans])
    root = xml(made)
    assert "".join(t.text or "" for t in root.iter(f"{W}t")) == "".join(runs)
    assert [covered(root, str(n)) for n in range(len(spans))] == [span.of(source.text) for span in spans]


def test_every_signed_finding_of_a_draft_is_written_beside_its_words():
    file = Path(__file__).parents[3] / "examples" / "draft-competition-rules.ru.docx"
    report = legal_risk.check(file)
    data = file.read_bytes()
    source, places = read_with_places(data)
    notes = notes_of(report.acts)
    made = annotate_docx(data, places, notes)
    root = xml(made)
    assert len(notes) == sum(f.tier == "conclusion" for f in report.findings) > 5
    for number, note in enumerate(notes):
        assert covered(root, str(number)).split() == note.span.of(source.text).split()
    assert annotate_docx(data, places, notes) == made
