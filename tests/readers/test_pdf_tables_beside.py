"""Tables in two columns of a page: each belongs to the text of its side."""

import pytest

from legal_risk.readers import read, streams
from tests.exports.paper import Cell, CellPlace, Grid, Paper, Para
from tests.exports.sheets import fonts, to_bilingual_pdf
from tests.readers.test_pdf import KK, RU

ROWS = 30


def paper(texts, row):
    cells = [Cell(CellPlace(0, n, 0), (str(n + 1),)) for n in range(ROWS)]
    cells += [Cell(CellPlace(0, n, 1), (f"{row} {n + 1}",)) for n in range(ROWS)]
    table = Grid(tuple(sorted(cells, key=lambda cell: (cell.place.row, cell.place.column))))
    return Paper((*(Para(text) for text in texts * 3), table, *(Para(text) for text in texts)))


@pytest.mark.skipif(fonts() is None, reason="no font with Kazakh letters")
def test_pages_of_tables_alone_keep_the_two_texts_apart():
    kazakh = "Өтініш берушінің құжаттарын қабылдап, тіркеу журналына енгізу және оның көшірмесін беру, жол"
    russian = "Принять документы заявителя, занести сведения в журнал и выдать ему копию заявления, строка"
    data = to_bilingual_pdf(paper(KK, kazakh), paper(RU, russian))
    parts = streams(read(data))
    assert len(parts) == 2
    for part, row in zip(parts, (kazakh, russian), strict=True):
        found = [line for line in part.view.text.split("\n") if line.startswith(row[:20])]
        assert found == [f"{row} {n + 1}" for n in range(ROWS)]
        places = {block.cell.table for block in part.blocks if block.cell is not None}
        assert len(places) == 1
