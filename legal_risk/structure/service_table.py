"""The table of requirements to a state service («Перечень основных требований», «Стандарт государственной услуги»)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.model.act import Act, Node, NodeKind, Segment
from legal_risk.structure.lines import Line


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A row of the table: its number, what it is about, the segments of its name and those of its value.

    ``topic`` is the number of that row in the standard list (8 documents, 9 grounds of refusal), by its name: drafts
    leave rows out and count anew. Where the name tells nothing, it is the row's own number.
    """

    number: str
    topic: str
    node: Node
    name: tuple[Segment, ...]
    value: tuple[Segment, ...]


@cache
def _provider() -> re.Pattern[str]:
    return re.compile(
        r"наименование услугодателя|көрсетілетін қызметті берушінің атауы"
        r"|перечень основных требований к оказанию|қызмет көрсетуге қойылатын негізгі талаптар",
        re.IGNORECASE,
    )


@cache
def _service_words() -> re.Pattern[str]:
    return re.compile(
        r"срок оказания|способы предоставления|результат оказания|форма оказания|размер оплаты|график работы"
        r"|көрсету(?:дің)? мерзімі|ұсыну тәсілдері|көрсету(?:дің)? нәтижесі|көрсету(?:дің)? нысаны|жұмыс кестесі"
        r"|мемлекеттік көрсетілетін қызмет",
        re.IGNORECASE,
    )


@cache
def _topics() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what the names of the rows of the standard list say, the row that others could be taken for first."""
    names = {
        "9": r"основани\w+ (?:для )?(?:\w+ )?отказ|бас тарту(?:дың| үшін|ға)? (?:\w+ )?негіз",
        "8": r"перечень (?:\w+ ){0,2}(?:документов|сведений)|документ\w* (?:и сведени\w+ )?"
        r"(?:истребуем|представляем|необходим)|құжаттар(?:дың)? (?:\w+ ){0,3}тізбе|талап етілетін құжат",
        "6": r"размер оплат|оплата услуг|төлем(?:нің)? мөлшер|ақы мөлшер",
        "3": r"срок\w* оказания|көрсету(?:дің)? мерзім",
    }
    return tuple((number, re.compile(pattern, re.IGNORECASE)) for number, pattern in names.items())


def is_service_table(lines: Sequence[Line]) -> bool:
    """Tell whether the cells of a table are those of the requirements to a state service."""
    texts = [line.text for line in lines[:80] if len(line.text) < 300]
    if any(_provider().search(text) for text in texts):
        return True
    return sum(_service_words().search(text) is not None for text in texts) >= 3


def service_rows(act: Act) -> tuple[ServiceRow, ...]:
    """Return the numbered rows of all tables of service requirements in ``act``, in the order of the text.

    Rows without a number (the title row) are left out. The name is in the first cell with words after the number, the
    value in the cells after it.
    """
    rows: list[ServiceRow] = []
    for node in act.walk():
        if node.kind is NodeKind.TABLE and _is_service(act, node):
            rows.extend(row for child in node.children if (row := _row(act, child)) is not None)
    return tuple(rows)


def _is_service(act: Act, table: Node) -> bool:
    texts = [segment.view.of(act.source.view.text) for segment in act.segments_of(table)[:80]]
    short = [text for text in texts if len(text) < 300]
    if any(_provider().search(text) for text in short):
        return True
    return sum(_service_words().search(text) is not None for text in short) >= 3


def _row(act: Act, row: Node) -> ServiceRow | None:
    if row.kind is not NodeKind.ROW or row.number is None or len(row.children) < 2:
        return None
    cells = [act.segments_of(cell) for cell in row.children[1:]]
    name = " ".join(segment.view.of(act.source.view.text) for segment in cells[0])
    topic = next((number for number, pattern in _topics() if pattern.search(name)), row.number)
    return ServiceRow(row.number, topic, row, cells[0], tuple(segment for cell in cells[1:] for segment in cell))
