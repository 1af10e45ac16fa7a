"""Bar charts as Word draws them itself (DrawingML): sharp in print, with their figures as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from docx.document import Document

_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_FONT = (
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{size}" b="0"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
    '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/></a:defRPr></a:pPr>'
    '<a:endParaRPr lang="ru-RU"/></a:p></c:txPr>'
)
_WIDTH = 17.0
_HEAD = 2.2
_BAR = 0.75
_CENTIMETRE = 360_000


@dataclass(frozen=True, slots=True)
class Series:
    """The bars of one kind: ``color`` as six hexadecimal digits, ``pale`` when dark figures stand on it."""

    name: str
    values: tuple[int, ...]
    color: str
    pale: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """Horizontal bars, the first category on top; several series lie one after the other in a bar."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


def add_chart(document: Document, chart: BarChart) -> None:
    """Add a chart in a paragraph of its own; its figures are its description for those who cannot see it."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    package = document.part.package
    number = 1 + sum(part.content_type == _TYPE for part in package.iter_parts())
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), _TYPE, chart_xml(chart).encode("utf-8"), package)
    link = document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_together = True
    paragraph.add_run()._r.append(parse_xml(_frame(document, chart, number, link)))


def described(chart: BarChart) -> str:
    """Return the figures of a chart in words."""
    rows = []
    for place, category in enumerate(chart.categories):
        figures = [f"{one.name} {one.values[place]}" for one in chart.series if one.values[place]]
        value = str(chart.series[0].values[place]) if len(chart.series) == 1 else ", ".join(figures) or "0"
        rows.append(f"{category}: {value}")
    return legible(f"{chart.title}. {'; '.join(rows)}.")


def chart_xml(chart: BarChart) -> str:
    """Return the chart part."""
    bars = "".join(_series(n, one, chart) for n, one in enumerate(chart.series))
    legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/>' + _font(900) + "</c:legend>"
    title = (
        '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r>'
        '<a:rPr lang="ru-RU" sz="1100" b="1"><a:latin typeface="Times New Roman"/></a:rPr>'
        f'<a:t>{_text(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_DRAWING}"><c:roundedCorners val="0"/><c:chart>{title}'
        '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>'
        f'<c:grouping val="stacked"/><c:varyColors val="0"/>{bars}<c:gapWidth val="45"/><c:overlap val="100"/>'
        '<c:axId val="1"/><c:axId val="2"/></c:barChart>'
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'{_font(900)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        '<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="0" sourceLinked="0"/><c:crossAx val="1"/>'
        '<c:crosses val="autoZero"/></c:valAx></c:plotArea>'
        f'{legend if len(chart.series) > 1 else ""}<c:plotVisOnly val="1"/></c:chart>'
        '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>'
    )


def _series(number: int, one: Series, chart: BarChart) -> str:
    categories = _points(chart.categories)
    values = _points([str(value) for value in one.values])
    hidden = "".join(
        f'<c:dLbl><c:idx val="{place}"/><c:delete val="1"/></c:dLbl>'
        for place, value in enumerate(one.values)
        if not value and len(chart.series) > 1
    )
    labels = (
        f'<c:dLbls>{hidden}<c:numFmt formatCode="0" sourceLinked="0"/>'
        f'{_font(900, "000000" if one.pale else "FFFFFF")}<c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:v>{_text(one.name)}</c:v></c:tx>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{one.color}"/></a:solidFill></c:spPr>'
        f'<c:invertIfNegative val="0"/>{labels}'
        f"<c:cat><c:strLit>{categories}</c:strLit></c:cat><c:val><c:numLit>{values}</c:numLit></c:val></c:ser>"
    )


def _points(texts: Sequence[str]) -> str:
    points = "".join(f'<c:pt idx="{place}"><c:v>{_text(text)}</c:v></c:pt>' for place, text in enumerate(texts))
    return f'<c:ptCount val="{len(texts)}"/>{points}'


def _font(size: int, color: str = "000000") -> str:
    return _FONT.format(size=size, color=color)


def _text(text: str) -> str:
    return escape(legible(text), {'"': "&quot;"})


def _frame(document: Document, chart: BarChart, number: int, link: str) -> str:
    page: Any = document.sections[-1]
    room = (page.page_width - page.left_margin - page.right_margin) / _CENTIMETRE
    height = _HEAD + _BAR * max(len(chart.categories), 3) + (0.8 if len(chart.series) > 1 else 0)
    size = f'cx="{int(min(room, _WIDTH) * _CENTIMETRE)}" cy="{int(height * _CENTIMETRE)}"'
    return (
        '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{100 + number}" name="Chart {number}" descr="{_text(described(chart))}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_DRAWING}"><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        f'r:id="{link}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
