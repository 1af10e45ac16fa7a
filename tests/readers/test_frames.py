"""What stands aside from the running text is known by its words and its neighbours."""

import pytest

from legal_risk.model.source import BlockKind
from legal_risk.readers import read
from legal_risk.readers.frames import notes_among
from tests.readers.docx.build import docx, p, r

NOTES = {
    "a note alone": (["1. Норма.", "Сноска. Пункт 1 изменён.", "2. Норма."], {1}),
    "a call and what it calls for": (["ЗҚАИ-ның ескертпесі!", "1) тармақша өзгертіледі.", "1) норма;"], {0, 1}),
    "the link to the contents": (["Қолданушылар назарына!", "Мазмұн жасалды.", "МАЗМҰНЫ", "1-бап. Ереже"], {0, 1, 2}),
    "contents without a note above": (["О правилах", "СОДЕРЖАНИЕ", "Глава 1. Правила"], set()),
    "a heading ends the note": (["Примечание ИЗПИ!", "Глава 2. Порядок"], {0}),
}


@pytest.mark.parametrize("name", NOTES)
def test_notes_of_editors(name):
    texts, expected = NOTES[name]
    assert notes_among(texts, [True] * len(texts)) == expected


def test_notes_in_word():
    texts = ["1. Норма.", "Примечание ИЗПИ!", "В пункт 2 предусмотрено изменение.", "2. Норма."]
    source = read(docx("".join(p(r(text)) for text in texts)), name="a.docx")
    assert [block.kind for block in source.blocks] == [
        BlockKind.PARAGRAPH, BlockKind.NOTE, BlockKind.NOTE, BlockKind.PARAGRAPH
    ]  # fmt: skip
