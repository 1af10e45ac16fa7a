"""Comparative tables (сравнительная таблица / салыстырмалы кесте): the proposed wording beside the one in force."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby

from legal_risk.model.act import NodeKind, Zone
from legal_risk.model.span import Span
from legal_risk.structure.body import BodyBuilder
from legal_risk.structure.draft import Draft
from legal_risk.structure.lines import Line
from legal_risk.structure.numbering import label_of
from legal_risk.structure.tables import place

_HEAD_ROWS = 6
_LONGEST_HEAD = 160
_LONGEST_TITLE = 700


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table hold what: grid columns from 0. Pairs of proposed and current columns go together."""

    proposed: tuple[int, ...]
    current: tuple[int, ...]
    element: int | None = None
    number: int | None = None
    word: str = ""

    def current_for(self, proposed: int) -> int:
        """Return the current column that belongs to a proposed one: the nearest on its left, else the nearest."""
        left = [column for column in self.current if column < proposed]
        return max(left) if left else min(self.current, key=lambda column: abs(column - proposed))


@dataclass(slots=True, eq=False)
class Compared:
    """A row of a comparative table: the cell with the proposed wording, what it is about, the wording in force.

    ``element`` is what the row says about the unit, ``heads`` are the title rows above it, ``column`` is the word at
    the head of the column of units («пункт»). ``number`` is that of the row, which may reach down over several;
    ``current`` is ``None`` where nothing is in force.
    """

    cell: Draft
    element: str
    heads: tuple[str, ...]
    column: str
    number: str | None = None
    current: Span | None = None


@dataclass(slots=True, eq=False)
class ComparedTable:
    """What a comparative table holds; ``head`` is its first line of titles."""

    head: Line
    rows: list[Compared] = field(default_factory=list)
    characters: int = 0

    @property
    def is_numbered(self) -> bool:
        """Whether its rows have numbers of their own."""
        return any(row.number for row in self.rows)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "proposed": (
                r"предлагаем|проектируем|нов(?:ая|ой) редакци|редакци\w+,? предложен|вносим\w+ (?:редакц|изменени)"
                r"|(?:редакция|текст) (?:с учетом|после) |ұсынылатын|ұсынылған|ұсынылып|жаңа редакция|енгізілетін"
            ),
            "current": (
                r"действующ|существующ|текущ|прежн|стар(?:ая|ой) редакци"
                r"|редакция (?:законо)?проекта|текст (?:законо)?проекта"
                r"|қолданыстағы|қолданылып|қазіргі|бұрынғы|заң жобасының редакциясы|ағымдағы"
            ),
            "element": r"структурн|элемент|единиц|^пункт|^стать|^норм|құрылымдық|^тармақ|^бап",
            "number": r"^\W*(?:№|n|p/c|р/с|п/п|реттік|нөмір)",
            "nothing": (
                r"\W*(?:отсутству\w+|нет|не имеется|жоқ|исключить|исключен\w*|исключается|удалить"
                r"|алып тасталсын|алып тасталды|алынып тасталсын|без изменений|өзгеріссіз|утрат\w+ силу"
                r"|признать утратившим силу|күші жойыл\w+)?\W*$"
            ),
        }[name],
        re.IGNORECASE,
    )


def comparative_columns(lines: Sequence[Line]) -> Columns | None:
    """Return the columns of a comparative table made of ``lines``; ``None`` when the table is another one."""
    cells: dict[int, str] = {}
    for number, (_, row) in enumerate(groupby(lines, key=lambda line: place(line).row)):
        if number >= _HEAD_ROWS:
            break
        cells |= _texts(list(row))
        if (columns := _columns_in(cells)) is not None:
            return columns
    return None


def build_comparative(holder: Draft, lines: Sequence[Line], columns: Columns) -> ComparedTable:
    """Append the table to ``holder``: proposed wordings as norms, everything else as what no rule looks at."""
    table = holder.open(NodeKind.TABLE)
    builder = _Rows(table, columns, ComparedTable(lines[0]))
    for _, row in groupby(lines, key=lambda line: place(line).row):
        builder.row(list(row))
    return builder.made


def _texts(row: Sequence[Line]) -> dict[int, str]:
    """Return the text of the cells of one row by column."""
    texts: dict[int, str] = {}
    for line in row:
        column = place(line).column
        texts[column] = f"{texts[column]} {line.text}" if column in texts else line.text
    return texts


def _columns_in(cells: dict[int, str]) -> Columns | None:
    heads = {column: text for column, text in cells.items() if len(text) < _LONGEST_HEAD}
    current = tuple(c for c, text in heads.items() if _pattern("current").search(text))
    proposed = tuple(c for c, text in heads.items() if _pattern("proposed").search(text) and c not in current)
    if not current or not proposed:
        return None
    rest = [column for column in heads if column not in (*current, *proposed)]
    number = next((c for c in rest if _pattern("number").search(heads[c])), None)
    element = next((c for c in rest if c != number and _pattern("element").search(heads[c])), None)
    return Columns(tuple(sorted(proposed)), tuple(sorted(current)), element, number, heads.get(element or 0, ""))


class _Rows:
    """Takes the rows of a comparative table in order."""

    def __init__(self, table: Draft, columns: Columns, made: ComparedTable) -> None:
        self.table = table
        self.columns = columns
        self.made = made
        self.heads: tuple[str, ...] = ()
        self.element = ("", 0)
        self.number: tuple[str | None, int] = (None, 0)
        self.currents: dict[int, tuple[Span, int]] = {}

    def row(self, lines: list[Line]) -> None:
        row = self.table.open(NodeKind.ROW)
        cells = [list(cell) for _, cell in groupby(lines, key=lambda line: place(line).column)]
        texts = _texts(lines)
        if self._is_head(texts):
            self._plain(row, cells, Zone.HEADING)
        elif self._is_title(cells, texts):
            self._plain(row, cells, Zone.HEADING)
            self.heads = (" ".join(texts.values()),)
        else:
            self._norms(row, cells, texts)

    def _is_head(self, texts: dict[int, str]) -> bool:
        """Tell whether the row is the heading, repeated or not, or numbers the columns."""
        short = [text.strip(" .") for text in texts.values()]
        if len(short) > 2 and all(text.isdigit() for text in short):
            return True
        above = not self.made.rows and len(texts) > 1 and self.columns.proposed[0] not in texts
        return above or _columns_in(texts) is not None

    def _is_title(self, cells: list[list[Line]], texts: dict[int, str]) -> bool:
        if len(cells) != 1 or sum(map(len, texts.values())) > _LONGEST_TITLE:
            return False
        here = place(cells[0][0])
        return here.column_span > 1 or here.column not in (*self.columns.proposed, *self.columns.current)

    def _plain(self, row: Draft, cells: list[list[Line]], zone: Zone) -> None:
        for cell in cells:
            drawn = row.open(NodeKind.CELL, str(place(cell[0]).column + 1))
            for line in cell:
                drawn.add(line, zone)
                self.made.characters += len(line.text)

    def _norms(self, row: Draft, cells: list[list[Line]], texts: dict[int, str]) -> None:
        number = place(cells[0][0]).row
        row.number = self._row_number(texts)
        if row.number is not None:
            self.number = (row.number, number + place(cells[0][0]).row_span - 1)
        self._remember(cells, number)
        for cell in cells:
            column = place(cell[0]).column
            drawn = row.open(NodeKind.CELL, str(column + 1))
            self.made.characters += sum(len(line.text) for line in cell)
            if column in self.columns.proposed and _pattern("nothing").match(texts[column]) is None:
                self._proposed(drawn, cell, column, number)
            else:
                zone = Zone.HEADING if column == self.columns.element else Zone.NOTE
                for line in cell:
                    drawn.add(line, zone)

    def _remember(self, cells: list[list[Line]], number: int) -> None:
        """Keep what cells say that reach down over several rows: the unit, the wording in force."""
        for cell in cells:
            here = place(cell[0])
            until = number + here.row_span - 1
            if here.column == self.columns.element:
                self.element = (", ".join(line.text.rstrip(" ,;.") for line in cell), until)
            elif here.column in self.columns.current:
                stretch = Span(cell[0].view.start, cell[-1].view.end)
                self.currents[here.column] = (stretch, until)
                if _pattern("nothing").match(" ".join(line.text for line in cell)):
                    del self.currents[here.column]

    def _proposed(self, cell: Draft, lines: list[Line], column: int, number: int) -> None:
        builder = BodyBuilder(cell, Zone.BODY, document=lines)
        first = lines[0]
        if first.text[:1] in '«"' and (label := label_of(first.text[1:])) is not None:
            lines = [replace(first, label=replace(label, end=label.end + 1)), *lines[1:]]
        builder.feed(lines)
        builder.close()
        element, until = self.element
        current = self.currents.get(self.columns.current_for(column))
        shown, reach = self.number
        row = Compared(cell, element if number <= until else "", self.heads, self.columns.word)
        row.number = shown if number <= reach else None
        row.current = current[0] if current and number <= current[1] else None
        self.made.rows.append(row)

    def _row_number(self, texts: dict[int, str]) -> str | None:
        text = texts.get(self.columns.number if self.columns.number is not None else 0, "").strip(" .")
        return text if re.fullmatch(r"\d{1,3}(?:-\d{1,2})?", text) else None
