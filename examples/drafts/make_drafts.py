"""Make the draft documents of the examples as a ministry's lawyer would type them in Word.

The texts come from the act pair ``college-teachers`` of the corpus; here they get automatic numbers, heading styles, an
approval stamp at the right and real tables. The files come out the same, byte for byte, on every run.

    python examples/drafts/make_drafts.py [FOLDER]
"""

from __future__ import annotations

import datetime
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docx import Document
from docx.document import Document as Draft
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

ROOT = Path(__file__).resolve().parents[2]
DAY = datetime.datetime(2025, 1, 15, 9, 0, 0)
CHAPTER_LABEL = {"ru": "Глава %1.", "kk": "%1-тарау."}
CHAPTER = re.compile(r"### (?:Глава \d+\.|\d+-тарау\.) (.+)")
POINT = re.compile(r"\d+\. (.+)")
SUBPOINT = re.compile(r" +\d+\) (.+)")

ORDER_POINTS, RULES_POINTS, CHAPTERS = 1, 2, 3


@dataclass(frozen=True)
class Piece:
    """One paragraph (or, for kind ``table``, one html table) of the source text."""

    kind: str
    text: str


def pieces(text: str) -> Iterator[Piece]:
    """Yield the paragraphs of an act in the markdown form of the corpus."""
    for block in re.split(r"\n\n+(?!<td|<tr)", text.strip()):
        if block.startswith("<table>"):
            yield Piece("table", block)
        elif block.startswith(">"):
            yield from (Piece("stamp", line.strip("> *").strip()) for line in block.splitlines())
        elif block.startswith("# "):
            yield Piece("title", block[2:])
        elif block.startswith("## "):
            yield Piece("name", block[3:])
        elif match := CHAPTER.match(block):
            yield Piece("chapter", match[1])
        elif match := SUBPOINT.match(block):
            yield Piece("subpoint", match[1])
        elif match := POINT.match(block):
            yield Piece("point", match[1])
        elif block.startswith("**"):
            yield Piece("signature", block.strip("*"))
        else:
            yield Piece("text", block)


def level(number: int, kind: str, label: str, left: int, hanging: int, suffix: str = "tab") -> str:
    """Return one level of a list: the format and the text of its automatic number, indents in twentieths of a point."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="{suffix}"/>'
        f'<w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:firstLine="{hanging}"/></w:pPr></w:lvl>'
    )


def numbering(draft: Draft, language: str) -> None:
    """Define the three lists of the draft: points of the order, points of the rules, chapters."""
    points = level(0, "decimal", "%1.", 0, 709, "space") + level(1, "decimal", "%2)", 0, 709, "space")
    chapters = level(0, "decimal", CHAPTER_LABEL[language], 0, 0, "space")
    root = draft.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    for key, levels in ((1, points), (2, chapters)):
        kind = "multilevel" if key == 1 else "singleLevel"
        xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}"><w:multiLevelType w:val="{kind}"/>{levels}'
        root.append(parse_xml(xml + "</w:abstractNum>"))
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for number, abstract, extra in ((ORDER_POINTS, 1, ""), (RULES_POINTS, 1, restart), (CHAPTERS, 2, "")):
        xml = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{extra}</w:num>'
        root.append(parse_xml(xml))


def numbered(paragraph: Paragraph, number: int, depth: int) -> Paragraph:
    """Make ``paragraph`` an item of the list ``number`` at ``depth``."""
    properties = paragraph._p.get_or_add_pPr()
    xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    properties.append(parse_xml(xml))
    return paragraph


def styled(draft: Draft) -> None:
    """Set page, fonts and heading style as usual for drafts of orders."""
    section = draft.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    for name, size in (("Normal", 14), ("Heading 1", 14)):
        style = draft.styles[name]
        style.font.name, style.font.size = "Times New Roman", Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(attribute), "Times New Roman")
        for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(attribute), None)
        style.paragraph_format.space_after = Pt(0)
    heading = draft.styles["Heading 1"]
    heading.font.bold, heading.font.color.rgb = True, None
    heading.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.paragraph_format.space_before = heading.paragraph_format.space_after = Pt(12)


def page_number(draft: Draft) -> None:
    """Put the page number at the top of every page but the first."""
    draft.sections[0].different_first_page_header_footer = True
    paragraph = draft.sections[0].header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def runs(paragraph: Paragraph, text: str, *, bold: bool = False) -> Paragraph:
    """Write ``text``; what stands between double asterisks is bold."""
    for index, part in enumerate(text.split("**")):
        if part:
            paragraph.add_run(part).bold = bold or index % 2 == 1 or None
    return paragraph


def centred(draft: Draft, text: str) -> None:
    """Write a bold heading that has no number, with an empty line around it."""
    paragraph = runs(draft.add_paragraph(), text, bold=True)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(14)
    paragraph.paragraph_format.keep_with_next = True


def stamp(draft: Draft, text: str, *, first: bool) -> None:
    """Write a line of the approval stamp or of the head of an appendix, at the right half of the page."""
    paragraph = runs(draft.add_paragraph(), text)
    paragraph.paragraph_format.left_indent = Cm(9)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    if first:
        paragraph.paragraph_format.page_break_before = True


def table(draft: Draft, html: str) -> None:
    """Write an html table of the source as a table with borders."""
    rows = [re.findall(r"<td>(.*?)</td>", row, re.S) for row in re.findall(r"<tr>(.*?)</tr>", html, re.S)]
    grid = draft.add_table(len(rows), len(rows[0]), style="Table Grid")
    grid.autofit = False
    widths = (Cm(1.2), *([Cm(15.8 / (len(rows[0]) - 1))] * (len(rows[0]) - 1)))
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    for number, row in enumerate(rows):
        for cell, text, width in zip(grid.rows[number].cells, row, widths, strict=True):
            cell.width = width
            runs(cell.paragraphs[0], text, bold=number == 0)


def body(draft: Draft, text: str) -> None:
    """Write all pieces of the act."""
    points, before = ORDER_POINTS, ""
    for piece in pieces(text):
        if piece.kind in ("title", "name"):
            centred(draft, piece.text)
            points = RULES_POINTS if piece.kind == "name" else points
        elif piece.kind == "chapter":
            numbered(draft.add_paragraph(piece.text, style="Heading 1"), CHAPTERS, 0)
        elif piece.kind in ("point", "subpoint"):
            paragraph = numbered(draft.add_paragraph(), points, int(piece.kind == "subpoint"))
            runs(paragraph, piece.text).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        elif piece.kind == "stamp":
            stamp(draft, piece.text, first=before != "stamp")
        elif piece.kind == "table":
            table(draft, piece.text)
        else:
            paragraph = runs(draft.add_paragraph(), piece.text, bold=piece.kind == "signature")
            paragraph.paragraph_format.first_line_indent = Cm(1.25)
            paragraph.paragraph_format.space_before = Pt(28 if piece.kind == "signature" else 0)
        before = piece.kind


def draft_of(text: str, language: str) -> bytes:
    """Return the docx file of an act."""
    draft = Document()
    styled(draft)
    numbering(draft, language)
    page_number(draft)
    body(draft, text)
    properties = draft.core_properties
    properties.title, properties.author, properties.comments = "", "", ""
    properties.language = language
    properties.created = properties.modified = DAY
    memory = io.BytesIO()
    draft.save(memory)
    return repacked(memory.getvalue())


def repacked(data: bytes) -> bytes:
    """Return the same package with one fixed date on every part, so that equal drafts are equal bytes."""
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, DAY.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, source.read(name))
    return memory.getvalue()


def main(folder: Path) -> None:
    """Write both drafts into ``folder``."""
    for language in ("ru", "kk"):
        text = (ROOT / "corpora" / "acts" / f"college-teachers.{language}.md").read_text(encoding="utf-8")
        (folder / f"draft-competition-rules.{language}.docx").write_bytes(draft_of(text, language))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples")
