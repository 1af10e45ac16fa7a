"""Who bears a norm, and what it says: labelled sentences, one part of them never used while the lists were written.

A row is a label and a sentence. The letter names the bearer (B body, O official, M member, C citizen, U nobody named),
``+`` a permission, ``-`` a denied permission; in the files ``modal_*`` also ``!`` a duty, ``x`` a ban, ``~`` a denied
duty. ``0`` marks a sentence that says nothing of the kind to anybody. A sentence with two norms has two labels.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facts.framing import facts_of

_FOLDER = Path(__file__).parent / "bearers"
_LETTERS = {"body": "B", "official": "O", "member": "M", "citizen": "C", "unknown": "U"}
# The parts that people tuned to must stay nearly clean; the held-out part tells what to expect of unseen acts.
_FLOORS = {"tuning": 0.97, "heldout": 0.95, "modal_tuning": 0.97, "modal_heldout": 0.95}
_SIGNS = {"may": "+", "may-not": "-", "must": "!", "must-not": "x", "need-not": "~"}


def rows_of(part: str, language: str) -> list[tuple[str, str]]:
    """Return label and sentence of every row."""
    lines = (_FOLDER / f"{part}.{language}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines]


def labels_of(language: str, text: str, *, modal: bool) -> set[str]:
    """Return what is found in ``text``: permissions, or every modal norm."""
    facts = facts_of(language, text)
    found = facts.norms if modal else facts.powers
    return {_LETTERS[p.bearer.value] + _SIGNS[p.modality.value] for p in found}


def measured(part: str, language: str) -> tuple[float, float, list[str]]:
    """Return precision, recall and the rows that differ."""
    found = right = wanted = 0
    wrong = []
    for label, text in rows_of(part, language):
        expected = set(label.split()) - {"0"}
        seen = labels_of(language, text, modal=part.startswith("modal"))
        found, right, wanted = found + len(seen), right + len(seen & expected), wanted + len(expected)
        if seen != expected:
            wrong.append(f"{label} -> {' '.join(sorted(seen)) or '0'}: {text}")
    return right / found, right / wanted, wrong


@pytest.mark.parametrize("part", _FLOORS)
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_bearer_and_modality(part, language):
    precision, recall, wrong = measured(part, language)
    assert min(precision, recall) >= _FLOORS[part], "\n".join(wrong) if "tuning" in part else len(wrong)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_set_is_large_and_a_quarter_is_held_out(language):
    sizes = {part: len(rows_of(part, language)) for part in _FLOORS}
    held = sum(size for part, size in sizes.items() if "heldout" in part)
    assert sum(sizes.values()) >= 400
    assert held >= 0.25 * sum(sizes.values())
    labels = [label for part in sizes for label, _ in rows_of(part, language)]
    assert sum(map(_harmless, labels)) * 2 >= len(labels)
    assert len({text for part in sizes for _, text in rows_of(part, language)}) == sum(sizes.values())


def _harmless(label: str) -> bool:
    """Tell whether no norm of the label leaves somebody in power a choice or a burden on others."""
    return all(one == "0" or (one[0] in "CM" and one[1] == "+") or one[1] in "-x~" for one in label.split())


@pytest.mark.parametrize("part", ["tuning", "heldout"])
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_at_least_half_of_the_sentences_are_harmless(part, language):
    labels = [label for label, _ in rows_of(part, language)]
    assert sum(label in ("0", "C+", "M+", "C+ U+") or label.endswith("-") for label in labels) * 2 >= len(labels) - 4
