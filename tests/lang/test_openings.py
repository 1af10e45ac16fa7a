"""The table of beginnings says what the morphology says."""

import pytest

from legal_risk.lang import language
from legal_risk.lang.matcher import WordPart
from legal_risk.lang.notation import Word
from legal_risk.lang.openings import listed_openings
from legal_risk.lang.wordlists import rows
from tests.lang.fake import FakeLanguage


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_the_table_is_what_inflection_gives(code):
    backend = language(code)
    listed = {
        word: tuple(openings.split(",")) for at, word, openings in rows("legal_risk.lang", "openings.tsv") if at == code
    }
    stale = [
        word for word, openings in listed.items() if WordPart(Word("lemma", word), backend).worked_out() != openings
    ]
    assert len(listed) > 1000
    assert not stale, "the morphology has changed: run benchmarks/openings.py"


def test_other_words_and_other_analysers_are_not_listed():
    assert listed_openings("комиссия", language("ru"))
    assert listed_openings("выдуманнослово", language("ru")) is None
    assert listed_openings("комиссия", FakeLanguage()) is None
