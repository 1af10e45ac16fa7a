import os
import re
from pathlib import Path

import pytest

from legal_risk.readers import read
from tests.readers.checking import assert_sound

FOLDER = Path(os.environ.get("LEGAL_RISK_REAL_ACTS", "/nowhere"))
pytestmark = [pytest.mark.real_acts, pytest.mark.skipif(not FOLDER.is_dir(), reason="LEGAL_RISK_REAL_ACTS is not set")]
MARKUP = re.compile(r"<[^<>]*>|^[ \t]*```.*$|[#>*`\\|]|&\w+;", re.MULTILINE)
ACTS = [p for p in sorted(FOLDER.rglob("*")) if p.suffix in (".md", ".txt") and p.parent != FOLDER]


def visible(text):
    return len(re.sub(r"\s", "", MARKUP.sub("", text)))


@pytest.mark.parametrize("path", ACTS, ids=lambda p: p.name)
def test_all_text_of_an_act_is_in_blocks(path):
    source = read(path)
    assert source.format == path.suffix[1:]
    assert_sound(source)
    inside = sum(visible(block.span.of(source.text)) for block in source.blocks)
    assert inside >= 0.999 * visible(source.text)


@pytest.mark.parametrize("path", [p for p in ACTS if p.suffix == ".txt"], ids=lambda p: p.name)
def test_paragraphs_of_scraped_laws_are_whole(path):
    source = read(path)
    broken = [line for line in source.view.text.split("\n") if re.match(r"№ \d+-[IVX]|\( ?вводится|[.,;]", line)]
    assert not broken
