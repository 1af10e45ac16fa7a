"""Unknown Kazakh verbs made of loan words are read as the present of norms, not as a past."""

from __future__ import annotations

import pytest

from legal_risk.lang import language


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("рецензиялайды", "рецензиялау"),
        ("апробациялайды", "апробациялау"),
        ("верификациялайды", "верификациялау"),
        ("ранжирлейді", "ранжирлеу"),
        ("грантталады", "грантталу"),
    ],
)
def test_the_likeliest_reading(form, lemma):
    best = language("kk").analyses(form)[0]
    assert (best.lemma, best.pos, best.guessed, "pres" in best.features) == (lemma, "VERB", True, True)
