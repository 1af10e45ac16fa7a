"""Builds small Word packages from raw XML, so that a test says exactly what stands in the file."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PART_TYPES = {
    "document": "document.main",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "numbering": "numbering",
    "styles": "styles",
    "header": "header",
    "footer": "footer",
}


def docx(body: str, **parts: str) -> bytes:
    """Return a package with this body; ``parts`` holds the inner XML of styles, numbering, footnotes and so on."""
    return packed(members(body, **parts))


def members(body: str, **parts: str) -> dict[str, str]:
    """Return the members of the package by name."""
    roots = {"styles": "styles", "numbering": "numbering", "header": "hdr", "footer": "ftr"}
    files = {"word/document.xml": _root("document", f"<w:body>{body}</w:body>")}
    overrides = [_override("document")]
    relations = []
    for number, (part, inner) in enumerate(sorted(parts.items())):
        files[f"word/{part}.xml"] = _root(roots.get(part, part), inner)
        overrides.append(_override(part))
        relations.append(f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{part}" Target="{part}.xml"/>')
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{''.join(overrides)}</Types>"
    )
    files["_rels/.rels"] = _relations(
        f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    )
    files["word/_rels/document.xml.rels"] = _relations("".join(relations))
    return files


def packed(files: dict[str, str] | dict[str, bytes]) -> bytes:
    """Return a zip archive with these members."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def p(*content: str, ppr: str = "", mark: str = "") -> str:
    """Return a paragraph; ``mark`` is put into the properties of its end (tracked changes, hidden)."""
    properties = ppr + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(content)}</w:p>"


def r(text: str, rpr: str = "") -> str:
    """Return a run with this text."""
    properties = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def inserted(*runs: str) -> str:
    return f'<w:ins w:id="1" w:author="A">{"".join(runs)}</w:ins>'


def deleted(text: str) -> str:
    return f'<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def item(text: str, num: int | None = None, level: int | None = None, style: str | None = None) -> str:
    """Return a paragraph of a list; what is None is not written."""
    numbering = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    numbering += "" if num is None else f'<w:numId w:val="{num}"/>'
    properties = "" if style is None else f'<w:pStyle w:val="{style}"/>'
    properties += f"<w:numPr>{numbering}</w:numPr>" if numbering else ""
    return p(r(text) if text else "", ppr=properties)


def level(number: int, text: str | None, fmt: str = "decimal", start: int | None = 1, extra: str = "") -> str:
    """Return a list level; ``extra`` is XML that comes after ``w:numFmt`` (``w:isLgl``, ``w:suff``, ``w:pStyle``)."""
    parts = "" if start is None else f'<w:start w:val="{start}"/>'
    parts += f'<w:numFmt w:val="{fmt}"/>' if fmt else ""
    parts += extra
    parts += "" if text is None else f'<w:lvlText w:val="{escape(text)}"/>'
    return f'<w:lvl w:ilvl="{number}">{parts}</w:lvl>'


def abstract(number: int, *levels: str, extra: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{extra}{''.join(levels)}</w:abstractNum>"
    )


def num(number: int, definition: int, **overrides: str) -> str:
    """Return a list instance; ``overrides`` maps ``l0``, ``l1`` to the XML inside of the level override."""
    inner = "".join(f'<w:lvlOverride w:ilvl="{key[1:]}">{xml}</w:lvlOverride>' for key, xml in overrides.items())
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{inner}</w:num>'


def start_at(number: int) -> str:
    return f'<w:startOverride w:val="{number}"/>'


def style(name: str, ppr: str = "", rpr: str = "", based_on: str = "", kind: str = "paragraph", title: str = "") -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{title or name}"/>{based}'
        f"{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{f'<w:rPr>{rpr}</w:rPr>' if rpr else ''}</w:style>"
    )


def list_style(num_id: int | None = None, ilvl: int | None = None) -> str:
    inner = "" if ilvl is None else f'<w:ilvl w:val="{ilvl}"/>'
    inner += "" if num_id is None else f'<w:numId w:val="{num_id}"/>'
    return f"<w:numPr>{inner}</w:numPr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str, trpr: str = "") -> str:
    return f"<w:tr>{f'<w:trPr>{trpr}</w:trPr>' if trpr else ''}{''.join(cells)}</w:tr>"


def cell(*content: str, tcpr: str = "") -> str:
    blocks = "".join(part if part.startswith("<") else p(r(part)) for part in content) or p()
    return f"<w:tc>{f'<w:tcPr>{tcpr}</w:tcPr>' if tcpr else ''}{blocks}</w:tc>"


def _root(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} {NAMESPACES}>{inner}</w:{name}>'


def _relations(inner: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def _override(part: str) -> str:
    return f'<Override PartName="/word/{part}.xml" ContentType="{_TYPES}.{_PART_TYPES[part]}+xml"/>'
