"""A point that follows the heading of a chapter without an empty line is a paragraph of its own."""

import pytest

from legal_risk.readers import read

ACTS = [
    ("Глава 2. Порядок приема\n5. Заявление подается в школу.\n6. Ответ дает директор.", 3),
    ("2-тарау. Қабылдау тәртібі\n5. Өтініш мектепке беріледі.\n6. Жауапты директор береді.", 3),
    ("Глава 2. Порядок приема в случаях, названных в подпунктах\n1), 2) пункта 3 Правил", 1),
]


@pytest.mark.parametrize(("text", "blocks"), ACTS)
def test_point_after_heading(text: str, blocks: int) -> None:
    assert len(read(text.encode(), name="act.md").blocks) == blocks
