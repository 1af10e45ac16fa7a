"""Files that are broken, protected, of another kind, or made to do harm."""

from __future__ import annotations

import random
import time
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from legal_risk.errors import InputError
from legal_risk.readers.docx import read_docx
from legal_risk.readers.limits import DEFAULT_LIMITS
from tests.readers.docx.build import (
    abstract,
    cell,
    docx,
    item,
    level,
    list_style,
    members,
    num,
    p,
    packed,
    r,
    row,
    style,
    table,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
GOOD = docx(p(r("Текст")))
ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;&x;'
    "</w:t></w:r></w:p></w:body></w:document>"
)


def with_member(name: str, content: bytes | str, **changes: str) -> bytes:
    files: dict[str, bytes | str] = {**members(p(r("Текст"))), **changes}
    files[name] = content
    return packed(files)  # type: ignore[arg-type]


def damaged(data: bytes) -> bytes:
    """Return the package with one byte of the text part changed, so that its checksum is wrong."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        start = archive.getinfo("word/document.xml").header_offset + 60
    return data[:start] + bytes([data[start] ^ 0xFF]) + data[start + 1 :]


def encrypted_flag(data: bytes) -> bytes:
    central = data.index(b"PK\x01\x02")
    return data[: central + 8] + b"\x01" + data[central + 9 :]


def nested_tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + p(r("дно")) + "</w:tc></w:tr></w:tbl>" * depth


CASES = [
    ("empty", b"", "LR110"),
    ("zeros", b"\0" * 4096, "LR110"),
    ("picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "LR111"),
    ("pdf", b"%PDF-1.7\n", "LR111"),
    ("rtf", b"{\\rtf1 text}", "LR111"),
    ("html", b"<!DOCTYPE html><html></html>", "LR111"),
    ("text", "Правила".encode(), "LR111"),
    ("cut short", GOOD[: len(GOOD) // 2], "LR112"),
    ("signature only", b"PK\x03\x04", "LR112"),
    ("damaged member", damaged(GOOD), "LR112"),
    ("password of Word", OLE + "EncryptedPackage".encode("utf-16-le"), "LR113"),
    ("password of zip", encrypted_flag(GOOD), "LR113"),
    ("old doc", OLE + "WordDocument".encode("utf-16-le"), "LR114"),
    ("workbook", packed({"xl/workbook.xml": "<x/>"}), "LR115"),
    ("open document", packed({"content.xml": "<x/>", "mimetype": "a"}), "LR115"),
    ("other archive", packed({"readme.txt": "x"}), "LR115"),
    ("bomb", with_member("word/media/a.bmp", b"\0" * 20_000_000), "LR117"),
    ("parent folder", with_member("../../etc/cron.d/x", "x"), "LR119"),
    ("parent folder of Windows", with_member("..\\x.xml", "x"), "LR119"),
    ("absolute name", with_member("/etc/x", "x"), "LR119"),
    ("drive", with_member("C:/x", "x"), "LR119"),
    ("name that differs in case only", with_member("WORD/document.xml", "x"), "LR119"),
    ("not well-formed", with_member("word/document.xml", "<w:document><w:body>"), "LR120"),
    ("damaged numbering", with_member("word/numbering.xml", "<w:numbering", **{
        "word/_rels/document.xml.rels": members("", numbering="")["word/_rels/document.xml.rels"]}), "LR120"),
    ("no body", with_member("word/document.xml", "<a/>"), "LR120"),
    ("entities", with_member("word/document.xml", ENTITIES), "LR121"),
    ("entities in UTF-16", with_member("word/document.xml", ENTITIES.replace("1.0", "1.0").encode("utf-16")), "LR121"),
    ("tables in tables", docx(nested_tables(120)), "LR122"),
    ("links in links", docx(p("<w:hyperlink>" * 300 + r("А") + "</w:hyperlink>" * 300)), "LR122"),
    ("depth beyond the parser", docx("<w:sdt><w:sdtContent>" * 3000 + p() + "</w:sdtContent></w:sdt>" * 3000), "LR122"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "code"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_bad_input_has_its_own_error(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_docx(data, name="проект.docx")
    error = caught.value
    assert error.code == code
    assert error.where.startswith("проект.docx")
    assert error.message
    assert error.hint or code == "LR120"


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        ({"zip_entries": 2}, "LR118"),
        ({"zip_bytes": 100}, "LR116"),
        ({"bytes": 100}, "LR116"),
        ({"characters": 3}, "LR104"),
    ],
)
def test_limits(limits: dict[str, int], code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_docx(GOOD, limits=replace(DEFAULT_LIMITS, **limits))
    assert caught.value.code == code


def test_tables_in_tables_that_people_make_are_read() -> None:
    assert read_docx(docx(nested_tables(20))).text == "дно\n"


def test_strict_documents_are_read() -> None:
    files = {
        name: content.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, content in members(item("Текст", 1, 0), numbering=abstract(0, level(0, "%1.")) + num(1, 0)).items()
    }  # fmt: skip
    assert read_docx(packed(files)).text == "1. Текст\n"


def test_main_part_of_another_name() -> None:
    files = members(p(r("Текст")))
    files["word/document2.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = files["_rels/.rels"].replace("word/document.xml", "/word/document2.xml")
    assert read_docx(packed(files)).text == "Текст\n"


def loop(styles: str) -> bytes:
    return docx(item("Текст", style="A"), styles=styles)


ODD = [
    ("styles based on each other", loop(style("A", based_on="B") + style("B", based_on="A"))),
    ("list linked to itself", docx(item("Текст", 1, 0), styles=style("S", list_style(1), kind="numbering"),
                                   numbering=abstract(0, extra='<w:numStyleLink w:val="S"/>') + num(1, 0))),
    ("list that is no number", docx(p(r("Текст"), ppr='<w:numPr><w:ilvl w:val="x"/><w:numId w:val="y"/></w:numPr>'))),
    ("list number out of range", docx(item("Текст", 99_999_999_999, 0))),
    ("level out of range", docx(item("Текст", 1, 77), numbering=abstract(0, level(0, "%1.")) + num(1, 0))),
    ("span of a million columns", docx(table(row(cell("Текст", tcpr='<w:gridSpan w:val="1000000"/>'))))),
    ("end of a field that did not begin", docx(p('<w:r><w:fldChar w:fldCharType="end"/></w:r>', r("Текст")))),
    ("symbol without number", docx(p(r("Текст"), '<w:r><w:sym w:font="X" w:char="zz"/></w:r>'))),
]  # fmt: skip


@pytest.mark.parametrize("data", [case[1] for case in ODD], ids=[case[0] for case in ODD])
def test_odd_but_readable(data: bytes) -> None:
    assert "Текст" in read_docx(data).text


def test_cut_at_any_place_is_an_input_error_or_the_text() -> None:
    for end in range(0, len(GOOD), 37):
        with pytest.raises(InputError):
            read_docx(GOOD[:end])


def test_hostile_numbers_stay_small() -> None:
    numbering = abstract(0, level(0, "%1" * 500, "upperRoman", 2_000_000_000)) + num(1, 0)
    assert len(read_docx(docx(item("А", 1, 0), numbering=numbering)).text) < 2_000


def test_time_grows_with_the_size_only() -> None:
    started = time.perf_counter()
    paragraphs = "".join(item(f"Пункт {number}", 1, number % 3) for number in range(3_000))
    numbering = abstract(0, *(level(depth, f"%{depth + 1}.") for depth in range(3))) + num(1, 0)
    source = read_docx(docx(paragraphs, numbering=numbering))
    assert len(source.blocks) == 3_000
    assert time.perf_counter() - started < 5


def test_changed_bytes_are_an_input_error_or_a_text() -> None:
    chance = random.Random(7)
    for _ in range(400):
        data = bytearray(GOOD)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            assert isinstance(read_docx(bytes(data)).text, str)
        except InputError as error:
            assert "LR110" <= error.code <= "LR129"
