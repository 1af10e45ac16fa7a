"""Tokens of both languages; ``|`` separates tokens, ``*`` marks words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_risk.lang import language

CASES = [
    ("ru", "пункт 5-1 Правил", "*пункт|5-1|*Правил"),
    ("ru", "15-дневный срок, 1-го", "*15-дневный|*срок|,|*1-го"),
    ("ru", "научно-технический «Сот»", "*научно-технический|«|*Сот|»"),
    ("ru", "от 05.01.2025 № 35/1", "*от|05.01.2025|№|35/1"),
    ("ru", "____ (подпись) ...", "____|(|*подпись|)|..."),
    ("ru", "1) ст.5", "1|)|*ст|.|5"),
    ("kk", "57-1-баптың 2-тармағы", "57-1|-|*баптың|2|-|*тармағы"),
    ("kk", "3-бабының", "3|-|*бабының"),
    ("kk", "60-тан, 5-нен, 1-ші", "*60-тан|,|*5-нен|,|*1-ші"),
    ("kk", "ҚР-ның сондай-ақ", "*ҚР-ның|*сондай-ақ"),
    ("kk", "ғылыми-техникалық (10 күн)", "*ғылыми-техникалық|(|10|*күн|)"),
    ("kk", "3-тоқсан 2-тарау", "3|-|*тоқсан|2|-|*тарау"),
]


@pytest.mark.parametrize(("code", "text", "expected"), CASES)
def test_tokens(code: str, text: str, expected: str) -> None:
    found = language(code).tokens(text)
    assert "|".join(("*" if token.is_word else "") + token.text for token in found) == expected


@pytest.mark.parametrize("code", ["ru", "kk"])
@given(text=st.text(alphabet="абвіңқё АБІ-–.,;№«»0123456789\nxi_'", max_size=60))
def test_tokens_are_exact_and_lose_nothing(code: str, text: str) -> None:
    position = 0
    for token in language(code).tokens(text):
        assert text[token.start : token.end] == token.text
        assert not text[position : token.start].strip()
        assert token.norm == token.text.lower().replace("ё", "е")
        position = token.end
    assert not text[position:].strip()
