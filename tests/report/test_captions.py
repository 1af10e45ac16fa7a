from __future__ import annotations

import string
from typing import get_args

import pytest

from legal_risk.model.act import ActType
from legal_risk.model.finding import Confidence, EvidenceRole, Severity, Tier
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.report.captions import captions

LANGUAGES = get_args(InterfaceLanguage)
NOT_ENGLISH = ("html.", "conclusion.", "error.", "error_hint.", "amendments.", "note.", "remedy.", "rule_file.")


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_russian_and_kazakh_have_the_same_keys_in_the_same_order():
    assert list(captions("ru").entries) == list(captions("kk").entries)


def test_english_has_all_that_the_terminal_needs():
    needed = [key for key in captions("ru").entries if not key.startswith(NOT_ENGLISH)]
    assert list(captions("en").entries) == needed


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_the_same(language):
    words = captions(language).entries
    assert {k: _fields(v) for k, v in words.items()} == {k: _fields(captions("ru").entries[k]) for k in words}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("section", "codes"),
    [("severity", Severity), ("confidence", Confidence), ("tier", Tier), ("type", ActType), ("role", EvidenceRole)],
)
def test_every_code_has_a_name(language, section, codes):
    assert set(captions(language).section(section)) == {code.value for code in codes}


def test_no_text_is_left_in_another_language():
    kazakh_only = set("әғқңөұүһі")
    for key, text in captions("ru").entries.items():
        assert not kazakh_only & set(text.lower()), key
    for key, text in captions("en").entries.items():
        assert text.isascii(), key


def test_an_unknown_code_is_its_own_name():
    assert captions("ru").name("kind", "treaty") == "treaty"
    with pytest.raises(KeyError):
        captions("ru")("label.nothing")
