"""How the conclusion looks: page, fonts, styles, footer; Times New Roman 12 for text and 10 for tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from legal_risk.model.localized import LanguageCode

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.styles.style import ParagraphStyle

FONT = "Times New Roman"
TABLE_STYLE = "Conclusion Table"
TABLE_TEXT = "Conclusion Table Text"
NOTE = "Conclusion Note"
_LOCALES = {"ru": "ru-RU", "kk": "kk-KZ"}
_TABLE_XML = """
<w:style {ns} w:type="table" w:customStyle="1" w:styleId="ConclusionTable">
  <w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
  <w:tblPr><w:tblBorders>{borders}</w:tblBorders>
    <w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr>
</w:style>
"""


def prepare(document: Document, language: LanguageCode) -> None:
    """Give a new document its styles and page size."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    styles: Any = document.styles
    _set_font(styles["Normal"], 12)
    _set_language(styles, language)
    body = styles["Normal"].paragraph_format
    body.space_after, body.space_before, body.line_spacing = Pt(3), Pt(3), 1.0
    title = styles["Title"]
    _set_font(title, 14, bold=True)
    _remove(title, "w:pBdr")
    _remove(title, "w:contextualSpacing")
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_before = title.paragraph_format.space_after = Pt(6)
    heading = styles["Heading 1"]
    _set_font(heading, 12, bold=True)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(10), Pt(4)
    cell_text = _add_paragraph_style(styles, TABLE_TEXT, 10).paragraph_format
    cell_text.space_before = cell_text.space_after = Pt(1.5)
    note = _add_paragraph_style(styles, NOTE, 11)
    note.font.italic = True
    note.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _set_font(styles["List Bullet"], 12)
    styles["List Bullet"].paragraph_format.space_before = styles["List Bullet"].paragraph_format.space_after = Pt(1)
    _set_font(styles["Footer"], 9)
    styles["Footer"].paragraph_format.space_before = styles["Footer"].paragraph_format.space_after = Pt(0)
    _add_table_style(styles)
    portrait(document.sections[0])
    document.sections[0].footer_distance = Cm(1)


def adopt(document: Document) -> None:
    """Add the styles that a template of the user lacks; those that it has stay as they are."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    styles: Any = document.styles
    names = {style.name for style in styles}
    for name in ("Normal", "Title", "Heading 1", "List Bullet", "Footer"):
        if name not in names:
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
            style.font.bold = name in ("Title", "Heading 1") or None
    if TABLE_TEXT not in names:
        cell_text = styles.add_style(TABLE_TEXT, WD_STYLE_TYPE.PARAGRAPH)
        cell_text.base_style, cell_text.font.size = styles["Normal"], Pt(10)
        cell_text.paragraph_format.space_before = cell_text.paragraph_format.space_after = Pt(1.5)
        cell_text.paragraph_format.first_line_indent, cell_text.paragraph_format.line_spacing = Pt(0), 1.0
    if NOTE not in names:
        note = styles.add_style(NOTE, WD_STYLE_TYPE.PARAGRAPH)
        note.base_style, note.font.size, note.font.italic = styles["Normal"], Pt(11), True
    if TABLE_STYLE not in names:
        _add_table_style(styles)


def portrait(section: Section) -> None:
    """Make a section an upright A4 page."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)


def landscape(section: Section) -> None:
    """Make a section a wide A4 page, for tables of many columns."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin, section.bottom_margin = Cm(2), Cm(1.5)


def add_footer(section: Section, texts: Sequence[str], page_line: str) -> None:
    """Write the footer: ``page_line``, whose ``{page}`` and ``{pages}`` become fields, and ``texts`` below it."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    first = section.footer.paragraphs[0]
    first.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for piece in _split_fields(page_line):
        if piece in ("{page}", "{pages}"):
            _add_field(first, "PAGE" if piece == "{page}" else "NUMPAGES")
        else:
            first.add_run(piece)
    for text in texts:
        section.footer.add_paragraph(text, style="Footer").alignment = WD_ALIGN_PARAGRAPH.CENTER


def _split_fields(line: str) -> list[str]:
    pieces, rest = [], line
    while (start := rest.find("{")) >= 0:
        end = rest.index("}", start) + 1
        pieces += [rest[:start], rest[start:end]]
        rest = rest[end:]
    return [piece for piece in (*pieces, rest) if piece]


def _add_field(paragraph: Any, code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _set_font(style: ParagraphStyle, size: int, *, bold: bool = False) -> None:
    """Set the font for all scripts and drop the colours and theme fonts of the template."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold or None
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def _set_language(styles: Any, language: LanguageCode) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for properties in styles.element.iter(qn("w:rPrDefault")):
        for tag in list(properties.iter(qn("w:lang"))):
            tag.getparent().remove(tag)
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), _LOCALES[language])
    styles["Normal"].element.get_or_add_rPr().append(tag)


def _add_paragraph_style(styles: Any, name: str, size: int) -> Any:
    from docx.enum.style import WD_STYLE_TYPE

    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    _set_font(style, size)
    return style


def _remove(style: ParagraphStyle, tag: str) -> None:
    from docx.oxml.ns import qn

    for element in list(style.element.iter(qn(tag))):
        element.getparent().remove(element)


def _add_table_style(styles: Any) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
    styles.element.append(parse_xml(_TABLE_XML.format(ns=nsdecls("w"), name=TABLE_STYLE, borders=borders)))
