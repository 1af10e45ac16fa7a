"""Lists as drafters of acts make them in Word, each with the labels that Word shows."""

from __future__ import annotations

from dataclasses import dataclass

from tests.readers.docx.build import abstract, docx, item, level, list_style, num, p, r, start_at, style


@dataclass(frozen=True)
class Case:
    """A document with lists. ``labels`` has one entry per paragraph, None for a paragraph without a number.

    ``office`` is false where LibreOffice is known to count otherwise than the standard says (``lvlRestart``, ``isLgl``,
    ``pStyle`` without ``ilvl``, overrides after a restart) or writes another character.
    """

    name: str
    numbering: str
    body: tuple[str, ...]
    labels: tuple[str | None, ...]
    styles: str = ""
    office: bool = True

    def document(self) -> bytes:
        return docx("".join(self.body), numbering=self.numbering, styles=self.styles)


HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
ACT = abstract(
    0,
    level(0, "Глава %1.", extra='<w:suff w:val="space"/>'),
    level(1, "%2."),
    level(2, "%3)"),
    level(3, "%4)", "russianLower"),
)
CONTINUED_POINTS = abstract(
    1, level(0, "Глава %1."), level(1, "%2.", extra='<w:lvlRestart w:val="0"/>'), level(2, "%3)")
)
PLAIN = abstract(2, level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3."))


def _formats() -> list[Case]:
    rows = [
        ("decimal", "%1.", 1, ("1.", "2.")),
        ("decimalZero", "%1.", 9, ("09.", "10.")),
        ("lowerLetter", "%1)", 26, ("z)", "aa)")),
        ("upperLetter", "%1.", 1, ("A.", "B.")),
        ("lowerRoman", "(%1)", 3, ("(iii)", "(iv)")),
        ("upperRoman", "Раздел %1", 8, ("Раздел VIII", "Раздел IX")),
        ("russianLower", "%1)", 9, ("и)", "к)")),
        ("russianUpper", "%1.", 1, ("А.", "Б.")),
        ("none", "Примечание.%1", 1, ("Примечание.", "Примечание.")),
        ("decimal", "%1-тарау.", 1, ("1-тарау.", "2-тарау.")),
        ("decimal", "%1-бап.", 57, ("57-бап.", "58-бап.")),
        ("decimal", "§ %1.", 1, ("§ 1.", "§ 2.")),
    ]
    return [
        Case(f"format {fmt} {text}", abstract(0, level(0, text, fmt, start)) + num(1, 0), _items(1, 0, 2), labels)
        for fmt, text, start, labels in rows
    ]


def _items(list_id: int, depth: int, count: int) -> tuple[str, ...]:
    return tuple(item(f"Слово{number}", list_id, depth) for number in range(count))


CASES = [
    *_formats(),
    Case(
        "levels of an act",
        ACT + num(1, 0),
        tuple(item("Текст", 1, depth) for depth in (0, 1, 2, 2, 3, 3, 2, 1, 2, 0, 1, 2)),
        ("Глава 1.", "1.", "1)", "2)", "а)", "б)", "3)", "2.", "1)", "Глава 2.", "1.", "1)"),
    ),
    Case(
        "points go on through chapters",
        CONTINUED_POINTS + num(1, 1),
        tuple(item("Текст", 1, depth) for depth in (0, 1, 1, 2, 0, 1, 2, 2)),
        ("Глава 1.", "1.", "2.", "1)", "Глава 2.", "3.", "1)", "2)"),
        office=False,
    ),
    Case(
        "plain paragraph between items",
        PLAIN + num(1, 2),
        (item("Раз", 1, 0), p(r("Абзац")), item("Два", 1, 0), p(), item("Три", 1, 1)),
        ("1.", None, "2.", None, "2.1."),
    ),
    Case(
        "sublevel first",
        PLAIN + num(1, 2),
        tuple(item("Текст", 1, depth) for depth in (1, 1, 2)),
        ("1.1.", "1.2.", "1.2.1."),
    ),
    Case(
        "two instances count together",
        PLAIN + num(1, 2) + num(2, 2),
        (item("А", 1, 0), item("Б", 1, 0), item("В", 2, 0), item("Г", 1, 0)),
        ("1.", "2.", "3.", "4."),
    ),
    Case(
        "start override begins an appendix anew",
        PLAIN + num(1, 2) + num(2, 2, l0=start_at(1)),
        (item("А", 1, 0), item("Б", 1, 0), item("В", 2, 0), item("Г", 2, 0), item("Д", 2, 1)),
        ("1.", "2.", "1.", "2.", "2.1."),
    ),
    Case(
        "the first list goes on from the restarted one",
        PLAIN + num(1, 2) + num(2, 2, l0=start_at(8)),
        (item("А", 1, 0), item("Б", 1, 0), item("В", 2, 0), item("Г", 1, 0)),
        ("1.", "2.", "8.", "9."),
        office=False,
    ),
    Case(
        "start override works once",
        PLAIN + num(1, 2) + num(2, 2, l0=start_at(5)),
        (item("А", 2, 0), item("Б", 2, 0), item("В", 2, 0)),
        ("5.", "6.", "7."),
    ),
    Case(
        "start override of a sublevel holds after each restart",
        PLAIN + num(1, 2, l1=start_at(4)),
        tuple(item("Текст", 1, depth) for depth in (0, 1, 1, 0, 1)),
        ("1.", "1.4.", "1.5.", "2.", "2.4."),
        office=False,
    ),
    Case(
        "overridden level",
        PLAIN + num(1, 2, l0=level(0, "%1)")) + num(2, 2),
        (item("А", 1, 0), item("Б", 1, 0)),
        ("1)", "2)"),
    ),
    Case(
        "legal figures below a roman section",
        abstract(0, level(0, "Раздел %1.", "upperRoman"), level(1, "%1.%2.", extra="<w:isLgl/>")) + num(1, 0),
        tuple(item("Текст", 1, depth) for depth in (0, 1, 1, 0, 1)),
        ("Раздел I.", "1.1.", "1.2.", "Раздел II.", "2.1."),
        office=False,
    ),
    Case(
        "each level keeps its own format",
        abstract(0, level(0, "%1.", "upperRoman"), level(1, "%1-%2)", "russianLower")) + num(1, 0),
        tuple(item("Текст", 1, depth) for depth in (0, 1, 1)),
        ("I.", "I-а)", "I-б)"),
    ),
    Case(
        "restart after the first level only",
        abstract(0, level(0, "%1."), level(1, "%2)"), level(2, "(%3)", extra='<w:lvlRestart w:val="1"/>')) + num(1, 0),
        tuple(item("Текст", 1, depth) for depth in (0, 1, 2, 1, 2, 0, 1, 2)),
        ("1.", "1)", "(1)", "2)", "(2)", "2.", "1)", "(1)"),
        office=False,
    ),
    Case(
        "numbering of a style",
        abstract(0, level(0, "Статья %1.", extra='<w:pStyle w:val="Article"/>')) + num(1, 0),
        (item("А", style="Article"), p(r("Абзац")), item("Б", style="Article")),
        ("Статья 1.", None, "Статья 2."),
        styles=style("Article", list_style(1)),
    ),
    Case(
        "level tied to a style by pStyle alone",
        abstract(0, level(0, "%1.", extra='<w:pStyle w:val="S0"/>'), level(1, "%1.%2.", extra='<w:pStyle w:val="S1"/>'))
        + num(1, 0),
        (item("А", style="S0"), item("Б", style="S1"), item("В", style="S1"), item("Г", style="S0")),
        ("1.", "1.1.", "1.2.", "2."),
        styles=style("S0", list_style(1)) + style("S1", list_style(1)),
        office=False,
    ),
    Case(
        "list and level inherited from different styles",
        PLAIN + num(1, 2),
        (item("А", style="Base"), item("Б", style="Child"), item("В", style="Grandchild")),
        ("1.", "1.1.", "1.2."),
        styles=style("Base", list_style(1, 0))
        + style("Child", list_style(None, 1), based_on="Base")
        + style("Grandchild", based_on="Child"),
    ),
    Case(
        "level set in the paragraph, list in the style",
        PLAIN + num(1, 2),
        (item("А", style="Base"), item("Б", level=1, style="Base")),
        ("1.", "1.1."),
        styles=style("Base", list_style(1, 0)),
    ),
    Case(
        "numbering switched off in the paragraph",
        PLAIN + num(1, 2),
        (item("А", style="Base"), item("Б", 0, style="Base"), item("В", style="Base")),
        ("1.", None, "2."),
        styles=style("Base", list_style(1, 0)),
    ),
    Case(
        "numbering switched off in a derived style",
        PLAIN + num(1, 2),
        (item("А", style="Base"), item("Б", style="Off")),
        ("1.", None),
        styles=style("Base", list_style(1, 0)) + style("Off", list_style(0), based_on="Base"),
    ),
    Case(
        "paragraph goes over the style",
        PLAIN + abstract(3, level(0, "%1)")) + num(1, 2) + num(2, 3),
        (item("А", style="Base"), item("Б", 2, 0, style="Base"), item("В", style="Base")),
        ("1.", "1)", "2."),
        styles=style("Base", list_style(1, 0)),
    ),
    Case(
        "numbering style",
        abstract(0, level(0, "%1."), extra='<w:styleLink w:val="Points"/>')
        + abstract(1, extra='<w:numStyleLink w:val="Points"/>')
        + num(1, 0)
        + num(2, 1),
        (item("А", 2, 0), item("Б", 2, 0)),
        ("1.", "2."),
        styles=style("Points", list_style(1), kind="numbering"),
    ),
    Case(
        "list of a tracked formatting change is not the list",
        PLAIN + num(1, 2),
        (
            item("А", 1, 0),
            p(r("Б"), ppr=f'<w:pPrChange w:id="1" w:author="A"><w:pPr>{list_style(1, 0)}</w:pPr></w:pPrChange>'),
            item("В", 1, 0),
        ),
        ("1.", None, "2."),
    ),
    Case(
        "dangling list",
        PLAIN + num(1, 2),
        (item("А", 77, 0), item("Б", 1, 0)),
        (None, "1."),
    ),
    Case(
        "typed and automatic numbers",
        PLAIN + num(1, 2),
        (item("А", 1, 0), p(r("1-1. Б")), item("В", 1, 0)),
        ("1.", None, "2."),
    ),
    Case(
        "level without pattern counts silently",
        abstract(0, level(0, ""), level(1, "%1.%2.")) + num(1, 0),
        tuple(item("Текст", 1, depth) for depth in (0, 1, 0, 1)),
        (None, "1.1.", None, "2.1."),
    ),
    Case(
        "hyphen as a bullet",
        abstract(0, level(0, "-", "bullet")) + num(1, 0),
        (item("А", 1, 0), item("Б", 1, 0)),
        ("-", "-"),
        office=False,
    ),
    Case(
        "hidden numbers count",
        abstract(0, level(0, "%1.", extra=HIDDEN), level(1, "%1.%2.")) + num(1, 0),
        tuple(item("Текст", 1, depth) for depth in (0, 1, 0, 1)),
        (None, "1.1.", None, "2.1."),
        office=False,
    ),
    Case(
        "numbers beyond the alphabet",
        abstract(0, level(0, "%1)", "russianLower", 29)) + num(1, 0),
        (item("А", 1, 0), item("Б", 1, 0)),
        ("я)", "аа)"),
        office=False,
    ),
    Case(
        "two lists of two definitions in turn",
        PLAIN + abstract(3, level(0, "%1)")) + num(1, 2) + num(2, 3),
        (item("А", 1, 0), item("Б", 2, 0), item("В", 2, 0), item("Г", 1, 0), item("Д", 2, 0)),
        ("1.", "1)", "2)", "2.", "3)"),
    ),
]
