"""Files that are broken or made to do harm: each gives its own error, or its text with a notice, soon and in little room.

A code of an error means that the file is refused; ``None`` means that its text is read.
"""

import io
import resource
import socket
import sys
import time
import zipfile
import zlib

import pytest

from legal_risk.errors import InputError
from legal_risk.readers import Limits, read
from tests.readers.docx.build import abstract, cell, docx, item, level, members, num, p, r, row, table
from tests.readers.docx.build import packed as zipped
from tests.readers.raw_pdf import FONT, TEXT, document, packed, page, pdf, stream

SECONDS = 20
MEGABYTES = 700

RU = "1. Комиссия вправе отказать в приеме документов в течение пяти рабочих дней со дня их регистрации. "
NOTED = '<w:r><w:footnoteReference w:id="2"/></w:r>'
DOUBLING = "".join(f'<!ENTITY c{n} "{f"&c{n - 1};" * 10 if n else "&b;" * 10}">' for n in range(8))
ENTITIES = f'<!DOCTYPE x [<!ENTITY a "ха"><!ENTITY b "{"&a;" * 10}">{DOUBLING}<!ENTITY z "{"&c7;" * 10}">]>'


def with_part(part, inner):
    files = members(p(r(RU)), **{part: inner})
    return zipped(files)


def replaced(name, content):
    return zipped({**members(p(r(RU))), name: content})


def raw_zip(entries):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return file.getvalue()


def relation(target, mode="", kind="image"):
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId9" Type="{base}/{kind}" Target="{target}"{mode}/></Relationships>'
    )


def mail(body, boundary):
    return f'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="{boundary}"\n\n{body}'.encode()


def overlapping():
    """A bomb without nesting: thousands of members share one stretch of packed zeros."""
    data = bytearray(raw_zip([("word/document.xml", b"\0" * 9_000_000)]))
    central = bytes(data[data.index(b"PK\x01\x02") : data.index(b"PK\x05\x06")])
    start = data.index(b"PK\x01\x02")
    copies = b"".join(
        central.replace(b"word/document.xml", b"word/d%07d.xml" % n + b"xxx"[:2])[: len(central)] for n in range(400)
    )
    end = bytearray(data[data.index(b"PK\x05\x06") :])
    end[8:10] = end[10:12] = (400).to_bytes(2, "little")
    end[12:16] = len(copies).to_bytes(4, "little")
    return bytes(data[:start]) + copies + bytes(end)


GOOD = docx(p(r(RU)))
HTML = "<html><body>%s</body></html>"

DOCX = {
    "half of a package": (GOOD[: len(GOOD) // 2], "LR112"),
    "directory of the package lost": (GOOD[: GOOD.index(b"PK\x01\x02")], "LR112"),
    "20,000 members": (raw_zip([(f"a{n}", "") for n in range(20_000)]), "LR118"),
    "members that share their bytes": (overlapping(), "LR116"),
    "picture bomb": (replaced("word/media/a.png", b"\0" * 30_000_000), "LR117"),
    "entities in the styles": (replaced("word/styles.xml", ENTITIES), None),
    "entities in linked styles": (with_part("styles", "").replace(b"", b"") and zipped({
        **members(p(r(RU)), styles=""), "word/styles.xml": ENTITIES + "<x>&z;</x>"}), "LR121"),
    "entities in the relationships": (replaced("word/_rels/document.xml.rels", ENTITIES + "<x>&z;</x>"), "LR121"),
    "external entity": (replaced("word/document.xml", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'), "LR121"),
    "picture on another machine": (replaced("word/_rels/document.xml.rels", relation("http://192.0.2.1/a.png", ' TargetMode="External"')), None),
    "template on another machine": (replaced("word/_rels/settings.xml.rels", relation("http://192.0.2.1/a.dotm", ' TargetMode="External"', "attachedTemplate")), None),
    "styles outside of the package": (replaced("word/_rels/document.xml.rels", relation("../../../etc/passwd", kind="styles")), None),
    "a thousand tables in tables": (docx("<w:tbl><w:tr><w:tc>" * 1000 + p() + "</w:tc></w:tr></w:tbl>" * 1000), "LR122"),
    "numbers beyond all bounds": (docx(item("Текст", 1, 0), numbering=abstract(0, level(0, "%1.", start=2**40)) + num(1, 0)), None),
    "a roman number of two milliards": (docx(item("Текст", 1, 0), numbering=abstract(0, level(0, "%1.", "lowerRoman", 2_000_000_000)) + num(1, 0)), None),
    "a cell over a million columns": (docx(table(row(cell("Текст", tcpr='<w:gridSpan w:val="1000000"/>')))), None),
    "no text at all": (docx(""), None),
    "a footnote in itself": (docx(p(r(RU), NOTED), footnotes=f'<w:footnote w:id="2">{p(r("А"), NOTED)}</w:footnote>'), None),
    "a hundred thousand fields that begin": (docx(p(r(RU), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000) + p(r(RU))), None),
    "text boxes in text boxes": (docx(p(r(RU), "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>" * 150, "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>" * 150)), "LR122"),
    "a label of two million figures": (docx(item("Текст", 1, 0), numbering=abstract(0, level(0, "%1" * 2_000_000)) + num(1, 0)), None),
    "a format of half a million zeros": (docx(item("Текст", 1, 0), numbering=abstract(0, level(0, "%1", "custom").replace('w:val="custom"', f'w:val="custom" w:format="{"0" * 500_000}1"')) + num(1, 0)), None),
    "twenty thousand styles in a chain": (docx(p(r(RU), ppr='<w:pStyle w:val="S0"/>'), styles="".join(f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{n + 1}"/></w:style>' for n in range(20_000))), None),
    "a link with a control character": (replaced("word/_rels/document.xml.rels", relation("sty\x01les.xml", kind="styles")), "LR120"),
    "zeros instead of XML": (replaced("word/document.xml", b"\0" * 100), "LR120"),
    "an archive in the archive": (raw_zip([("a.docx", GOOD)]), "LR115"),
}  # fmt: skip

PDF = {
    "name only": (b"%PDF-1.7", "LR131"),
    "name and noise": (b"%PDF-1.4\n" + bytes(range(256)) * 400, "LR131"),
    "cut in the middle": (document()[:300], "LR131"),
    "no page at all": (document(page_object=b"<</A 1>>", pages=b"<</Type/Pages/Kids[]/Count 0>>"), "LR131"),
    "no page in the tree": (document(pages=b"<</Type/Pages/Kids[]/Count 0>>"), None),
    "pages that hold themselves": (document(pages=b"<</Type/Pages/Kids[2 0 R]/Count 1>>"), None),
    "pages that hold each other": (document(pages=b"<</Type/Pages/Kids[6 0 R 6 0 R]/Count 2>>", more=(b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>",)), None),
    "a milliard of pages claimed": (document(pages=b"<</Type/Pages/Kids[3 0 R]/Count 1000000000>>"), None),
    "one page ten thousand times": (document(pages=b"<</Type/Pages/Kids[%s]/Count 10000>>" % (b"3 0 R " * 10_000)), None),
    "cross-reference beside the objects": (document(shift=7), "LR131"),
    "cross-reference nowhere": (document(start=10**9), None),
    "cross-reference that leads to itself": (document(trailer=b"/Prev 9"), None),
    "catalogue that leads to itself": (pdf(b"1 0 R"), "LR131"),
    "page that leads to itself": (document(page_object=b"3 0 R"), "LR131"),
    "contents that lead to themselves": (document(content=b"4 0 R"), "LR131"),
    "contents lost": (document(page_object=page(b"99 0 R")), "LR132"),
    "length that lies": (document(content=stream(TEXT, length=10**9)), "LR132"),
    "negative length": (document(content=stream(TEXT, length=-5)), None),
    "packed noise": (document(content=stream(b"\1\2\3" * 50, b"/Filter/FlateDecode")), "LR132"),
    "packed bomb": (document(content=packed(b" " * 120_000_000)), "LR132"),
    "packed many times": (document(content=stream(zlib.compress(TEXT), b"/Filter[%s]" % (b"/FlateDecode " * 500))), "LR134"),
    "picture of ten milliards of points": (document(page_object=page(extra=b"/XObject<</I 6 0 R>>"), content=stream(TEXT + b" q 500 0 0 500 0 0 cm /I Do Q"), more=(packed(b"\0" * 1000, b"/Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceRGB/BitsPerComponent 8"),)), None),
    "drawing that draws itself": (document(page_object=page(extra=b"/XObject<</X 6 0 R>>"), content=stream(TEXT + b" /X Do"), more=(stream(b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"),)), None),
    "drawings that double each other": (document(page_object=page(extra=b"/XObject<</X 6 0 R>>"), content=stream(TEXT + b" /X Do"), more=tuple(stream(b"/X Do " * 10, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % (n + 1)) for n in range(6, 14))), "LR133"),
    "inline picture without end": (document(content=stream(TEXT + b" BI /W 9 /H 9 ID " + b"x" * 10_000)), None),
    "arrays in arrays": (document(content=stream(TEXT + b" " + b"[" * 100_000)), None),
    "dictionaries in dictionaries": (document(more=(b"<</A" * 50_000,)), None),
    "states pushed without end": (document(content=stream(TEXT + b" q" * 300_000)), None),
    "font that names itself": (document(font=b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]>>"), "LR132"),
    "letters for milliards of codes": (document(font=FONT[:-2] + b"/ToUnicode 6 0 R>>", more=(stream(b"begincmap 1 beginbfrange <00> <ffffffff> <0041> endbfrange endcmap"),)), None),
    "page without size": (document(page_object=page(box=b"")), "LR131"),
    "page of no size": (document(page_object=page(box=b"/MediaBox[0 0 0 0]")), None),
    "page beyond all bounds": (document(page_object=page(box=b"/MediaBox[0 0 1e30 1e30]")), "LR131"),
    "page turned by 37 degrees": (document(page_object=page(extra=b">>/Rotate 37/X<<")), None),
    "script that runs on opening": (document(catalog=b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>"), None),
    "link to another machine": (document(catalog=b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(http://192.0.2.1/)>>>>"), None),
    "letters in huge sizes over each other": (document(content=stream(TEXT + b"".join(b" BT /F %d Tf 10 %d Td (AAAA) Tj ET" % (90 if n % 3 else 9, n % 700) for n in range(5_000)))), None),
    "letters all in one place": (document(content=stream(TEXT + b" BT /F 9 Tf 10 10 Td " + b"(A) Tj 0 0 Td " * 20_000 + b" ET")), None),
    "letters far from the page": (document(content=stream(TEXT + b" BT /F 9 Tf 1e9 1e9 Td (A) Tj ET BT /F 1e9 Tf 10 10 Td (AAAA) Tj ET")), None),
    "encryption nobody knows": (document(trailer=b"/Encrypt<</Filter/Nobody/V 9>>/ID[<00><00>]"), "LR130"),
}  # fmt: skip

TEXTS = {
    "saved page: mail in mail in mail": (mail("".join(f'--b{n}\nContent-Type: multipart/mixed; boundary="b{n + 1}"\n\n' for n in range(3000)), "b0"), "LR103"),
    "saved page without a page": (mail("--b0\nContent-Type: image/png\n\nxx\n--b0--\n", "b0"), "LR103"),
    "saved page in broken base64": (mail("--b0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + "0L/Q" * 30 + "!\n--b0--\n", "b0"), None),
    "text: a line of tabs": (b"\t" * 3_000_000 + b"1", None),
    "text: quotes that never close": (b'"1\n' * 30_000, None),
    "text: halves of characters": (b"\xff\xfe" + b"\0\xd8" * 100_000 + RU.encode("utf-16-le"), None),
    "text: a letter with a million accents": (("й" + "\u0301" * 1_000_000).encode(), None),
    "markdown: emphasis that never ends": (("# A\n\n" + "**a " * 50_000).encode(), None),
    "markdown: links that never close": (("# A\n\n# B\n\n" + "[" * 200_000).encode(), None),
    "markdown: quotes in quotes": (("# A\n\n" + (">" * 2000 + "\n") * 300).encode(), None),
    "html: entities by the milliard": ((ENTITIES + HTML % f"<p>{RU}</p><p>&z;</p>").encode(), None),
    "html: external entity": ((f'<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>{HTML % f"<p>{RU}&e;</p>"}').encode(), None),
    "html: a hundred thousand boxes": ((HTML % ("<div>" * 100_000 + RU)).encode(), "LR142"),
    "html: nothing but a script": ((HTML % "<script>for(;;){}</script>").encode(), "LR141"),
    "html: a comment without end": ((HTML % f"<p>{RU}</p><!-- " + "x" * 100_000).encode(), None),
    "html: a cell over milliards of rows": ((HTML % f'<table><tr><td rowspan="999999999" colspan="999999999">{RU}</td><td>б</td></tr></table>').encode(), None),
    "html: things on other machines": ((HTML % f'<base href="http://192.0.2.1/"><img src="a.png"><iframe src="b"></iframe><link rel="stylesheet" href="c"><p>{RU}</p>').encode(), None),
    "html: moved to another page": ((HTML % f'<meta http-equiv="refresh" content="0;url=http://192.0.2.1/"><p>{RU}</p>').encode(), None),
    "html: a picture of ten megabytes inside": ((HTML % f'<img src="data:image/png;base64,{"A" * 10_000_000}"><p>{RU}</p>').encode(), None),
    "html: an attribute without end": ((HTML % f'<p>{RU}</p><p class="{"x" * 1_000_000}').encode(), None),
    "html: zeros between the letters": ((HTML % f"<p>{RU}</p>\0\0<p>\0б</p>").encode(), "LR103"),
    "md: a hundred thousand quotes": ((">" * 100_000 + RU).encode(), None),
    "md: a hundred thousand brackets": (("# А\n\n" + "[" * 100_000 + RU).encode(), None),
    "md: a hundred thousand stars": (("# А\n\n" + "*" * 100_000 + RU + "_" * 100_000).encode(), None),
    "md: a fence without end": (("# А\n\n```\n" + RU * 1000).encode(), None),
    "md: tables in tables": (("# А\n\n" + "<table><tr><td>" * 20_000 + RU).encode(), None),
    "txt: one line of five million letters": ((RU * 50_000).encode(), None),
    "txt: two million empty lines": ((RU + "\n" * 2_000_000 + RU).encode(), None),
    "txt: a hundred thousand numbers": ("".join(f"{n}. Пункт.\n" for n in range(100_000)).encode(), None),
    "txt: half a letter at the end": (("\ufeff" + RU).encode("utf-16-le")[:-1], None),
    "txt: broken places": ((RU * 60).encode().replace("приеме".encode(), b"\xd0\xff\xfe", 2), None),
    "txt: controls": (bytes(range(1, 9)) * 500, "LR103"),
    "txt: every byte": (bytes(range(256)) * 100, "LR103"),
    "txt: marks of direction alone": ("\u202e\u2066\u200b".encode() * 100, "LR102"),
    "txt: zeros": (b"\0" * 10_000, "LR102"),
    "a picture named as text": (b"\x89PNG\r\n\x1a\n" + bytes(500), "LR103"),
    "an RTF file": (rb"{\rtf1\ansi text}", "LR103"),
    "an SVG picture": (b'<?xml version="1.0"?><svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>', "LR103"),
}  # fmt: skip

CASES = {**{f"docx: {k}": v for k, v in DOCX.items()}, **{f"pdf: {k}": v for k, v in PDF.items()}, **TEXTS}


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*arguments, **options):
        raise AssertionError("a document reached out to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_there_are_enough_cases():
    assert len(CASES) >= 40


@pytest.mark.parametrize("name", CASES)
def test_bounded_and_told(name):
    data, code = CASES[name]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    found = None
    try:
        source = read(data, name="акт", limits=Limits(seconds=5.0))
    except InputError as error:
        found = error.code
        assert error.where.startswith("акт")
        assert error.message
    else:
        assert source.blocks or [n for n in source.notices if n.not_checked]
        assert "root:" not in source.text
    assert found == code
    assert time.perf_counter() - started < SECONDS
    if sys.platform == "linux":
        assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < MEGABYTES


def test_a_swapped_extension_changes_nothing(tmp_path):
    for name, data in (("акт.pdf", GOOD), ("акт.docx", document()), ("акт.docx", RU.encode("cp1251"))):
        path = tmp_path / name
        path.write_bytes(data)
        assert read(path).blocks
