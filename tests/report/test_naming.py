from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_risk.report.naming import file_stems


@pytest.mark.parametrize(
    ("names", "stems"),
    [
        (["draft.docx"], ["draft"]),
        (["a.docx", "b.md"], ["a", "b"]),
        (["draft.docx", "draft.pdf", "x.md"], ["draft.docx", "draft.pdf", "x"]),
        (["draft.docx", "draft.docx"], ["draft.docx", "draft.docx-2"]),
        (["Акт.md", "АКТ.md"], ["Акт.md", "АКТ.md-2"]),
        (["й.md", "и\u0306.txt"], ["й.md", "и\u0306.txt"]),
        (["a.b.docx", "a.b"], ["a.b", "a"]),
        (["../../etc/passwd", "C:\\x\\y.md"], ["passwd", "y"]),
        (['a<b>:"|?*.md'], ["a_b______"]),
        (["", "...", ".md"], ["act", "act-2", "md"]),
        (["\u202ecod.md"], ["_cod"]),
    ],
)
def test_stems(names, stems):
    assert list(file_stems(names)) == stems


@given(st.lists(st.text(min_size=0, max_size=300), max_size=6))
def test_stems_are_different_and_safe(names):
    stems = file_stems(names)
    assert len({stem.casefold() for stem in stems}) == len(names)
    for stem in stems:
        assert stem.strip()
        assert not set(stem) & set('/\\<>:"|?*\0\n')
        assert len(f"{stem}.conclusion.ru.docx".encode()) <= 255
