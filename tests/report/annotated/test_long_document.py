"""A long draft with everything in it: the annotated copy differs from it by the new comments alone."""

import zipfile
from io import BytesIO

import pytest

import legal_risk
from legal_risk.readers.docx import read_with_places
from legal_risk.report.annotated import annotate_docx, notes_of
from tests.report.annotated.long_document import long_document
from tests.report.annotated.test_word import W, covered, xml


@pytest.fixture(scope="module", params=["ru", "kk"])
def draft(request):
    data = long_document(request.param)
    report = legal_risk.check(data)
    places = read_with_places(data).places
    notes = notes_of(report.acts, request.param, look=True)
    return data, report.acts[0].act.source, places, notes, annotate_docx(data, places, notes)


def written(root, numbers):
    """The document as a flat list, each character with the formatting of its run, without the comments ``numbers``."""
    from lxml import etree

    flat, place = [], {}
    for element in root.iter():
        name = element.tag.removeprefix(W)
        if name.startswith("comment"):
            if element.get(f"{W}id") not in numbers:
                flat.append((name, element.get(f"{W}id")))
        elif name in ("t", "delText"):
            look = element.getparent().find(f"{W}rPr")
            shape = b"" if look is None else place.setdefault(look, etree.tostring(look))
            around = tuple(a.tag for a in element.iterancestors())
            flat.extend((name, character, shape, around) for character in element.text or "")
        elif name not in ("r", "rPr") and element.getparent() is not None and element.getparent().tag != f"{W}rPr":
            flat.append((name, tuple(sorted(element.attrib.items()))))
    return flat


def new_numbers(old, made):
    known = {c.get(f"{W}id") for c in xml(old, "word/comments.xml")}
    return [c.get(f"{W}id") for c in xml(made, "word/comments.xml") if c.get(f"{W}id") not in known]


def test_only_comments_are_added(draft):
    data, _, _, notes, made = draft
    numbers = new_numbers(data, made)
    assert len(numbers) == len(notes) > 100
    assert written(xml(made), set(numbers)) == written(xml(data), set())
    old, new = zipfile.ZipFile(BytesIO(data)), zipfile.ZipFile(BytesIO(made))
    assert old.namelist() == new.namelist()
    assert [n for n in old.namelist() if old.read(n) != new.read(n)] == ["word/document.xml", "word/comments.xml"]
    before, after = xml(data, "word/comments.xml"), xml(made, "word/comments.xml")
    assert [(c.get(f"{W}id"), "".join(c.itertext())) for c in after][: len(before)] == [
        (c.get(f"{W}id"), "".join(c.itertext())) for c in before
    ]


def test_each_comment_covers_exactly_its_quote(draft):
    data, source, places, notes, made = draft
    root = xml(made)
    for number, note in zip(new_numbers(data, made), notes, strict=True):
        parts = {place.part for place in places.places(note.span)}
        if parts == {"document"}:
            shown = covered(root, number).replace("прежние слова ", "")
            assert shown.split() == note.span.of(source.text).split()
        else:
            assert parts <= {"footnotes", "comments"}
            mark = next(e for e in root.iter(f"{W}commentRangeStart") if e.get(f"{W}id") == number).getnext()
            assert any(mark.find(f"{W}{kind}Reference") is not None for kind in ("footnote", "comment"))


def test_every_view_of_the_changes_reads_as_before(draft):
    data, _, _, _, made = draft
    for view in ("final", "original", "both"):
        before, after = (read_with_places(d, changes=view).source for d in (data, made))
        assert [b.span.of(after.text) for b in after.blocks if b.kind != "comment"] == [
            b.span.of(before.text) for b in before.blocks if b.kind != "comment"
        ]
