"""How much of the words of real acts the two backends know. Needs the folder of real acts."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from legal_risk.lang import language

ACTS = os.environ.get("LEGAL_RISK_REAL_ACTS", "")
pytestmark = [
    pytest.mark.real_acts,
    pytest.mark.skipif(not ACTS, reason="LEGAL_RISK_REAL_ACTS does not name the folder of real acts"),
]


@pytest.mark.parametrize(("code", "share"), [("ru", 0.985), ("kk", 0.97)])
def test_most_words_are_in_the_lexicon(code: str, share: float) -> None:
    backend = language(code)
    words: Counter[str] = Counter()
    for path in sorted(Path(ACTS, "bylaws").glob(f"*_{code}.md")):
        words.update(token.norm for token in backend.tokens(path.read_text(encoding="utf-8")) if token.is_word)
    cyrillic = {word: count for word, count in words.items() if len(word) > 2 and not word.isascii()}
    known = sum(count for word, count in cyrillic.items() if not backend.analyses(word)[0].guessed)
    assert known / sum(cyrillic.values()) >= share
