"""In a markdown file that wraps no lines, a paragraph under a list is none of its last item."""

import pytest

from legal_risk.readers import read

TABLE = "\n\n| № | Критерий |\n| --- | --- |\n| 1 | опыт |\n"
LISTS = {
    "ru": "2. Без конкурса принимают только:\n1) на время отпуска;\n2) при переводе по пункту 13.\nНазначение оформляется приказом.",
    "kk": "2. Конкурссыз тек мыналар қабылданады:\n1) демалыс уақытына;\n2) 13-тармақ бойынша ауыстыру кезінде.\nТағайындау бұйрықпен ресімделеді.",
}


@pytest.mark.parametrize("language", sorted(LISTS))
def test_a_paragraph_after_the_last_item_is_a_block_of_its_own(language):
    source = read((LISTS[language] + TABLE).encode(), name="x.md")
    shown = [block.span.of(source.text) for block in source.blocks][:4]
    assert shown == LISTS[language].split("\n")
