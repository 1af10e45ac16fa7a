"""Places table cells in rows and columns while they are read one after another, spans taken into account."""

from __future__ import annotations

from legal_risk.model.source import CellPlace


class Grid:
    """One table being read: call :meth:`row` for each row and :meth:`place` for each of its cells."""

    def __init__(self, table: int, largest_span: int = 1000) -> None:
        self.table = table
        self._largest = largest_span
        self._row = -1
        self._column = 0
        self._taken: dict[int, int] = {}

    def row(self) -> None:
        """Start the next row."""
        self._row += 1
        self._column = 0

    def place(self, row_span: int = 1, column_span: int = 1) -> CellPlace:
        """Return the place of the next cell of the row, right of the cells that reach down from above."""
        if self._row < 0:
            self.row()
        height, width = (min(max(span, 1), self._largest) for span in (row_span, column_span))
        while self._taken.get(self._column, -1) >= self._row:
            self._column += 1
        place = CellPlace(self.table, self._row, self._column, height, width)
        for column in range(self._column, self._column + width):
            self._taken[column] = self._row + height - 1
        self._column += width
        return place
