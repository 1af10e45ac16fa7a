"""Labelled sentences of our own: value, unit, kind of days and bound of every term, and sentences without any.

A line is ``expected <tab> sentence``: ``10 day working max``, the form of a term without a number (``date``,
``reference``, ``event``, ``recurring``, ``vague``), or ``-`` for a sentence that limits nobody's action. The files
``*.held_out.tsv`` are never looked at while patterns are changed. ``*.formerly_held_out.tsv`` were measured at first
sight, too, and looked at afterwards: they guard what was mended, and count in no share.
"""

from pathlib import Path

import pytest

from legal_risk.facts.deadlines import terms_in

FOLDER = Path(__file__).parent / "terms"
FLOOR = {f"{code}.{part}": 0.97 for code in ("ru", "kk") for part in ("tsv", "held_out.tsv", "formerly_held_out.tsv")}


def labelled(name):
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line.strip()]


def found_in(sentence, language):
    text = sentence.lower().replace("ё", "е")
    return [label(t) for t in terms_in(text, language) if t.purpose.value not in ("duration", "entry")]


def label(term):
    if term.value is None:
        return term.form.value
    days = f" {term.days.value}" if term.days else ""
    return f"{term.value:g} {term.unit.value}{days} {term.bound.value}"


def outcome(name):
    """Return the right, the wrong and the missed terms of a file."""
    right, wrong, missed = [], [], []
    for expected, sentence in labelled(name):
        found = found_in(sentence, name[:2])
        if expected == "-":
            wrong += [(label, sentence) for label in found]
        elif expected in found:
            right.append((expected, sentence))
            wrong += [(label, sentence) for label in found if label != expected]
        else:
            missed.append((expected, sentence, found))
            wrong += [(label, sentence) for label in found]
    return right, wrong, missed


@pytest.mark.parametrize("name", FLOOR)
def test_precision_and_recall(name):
    right, wrong, missed = outcome(name)
    precision, recall = len(right) / (len(right) + len(wrong)), len(right) / (len(right) + len(missed))
    shown = (wrong, missed) if ".held_out" not in name else (len(wrong), len(missed))
    assert precision >= FLOOR[name], shown
    assert recall >= FLOOR[name], shown


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_set_is_large_and_hard_enough(language):
    tuned, held = labelled(f"{language}.tsv"), labelled(f"{language}.held_out.tsv")
    assert len(tuned) + len(held) >= 400
    assert len(held) >= 0.25 * (len(tuned) + len(held)) - 1
    assert sum(e == "-" for e, _ in (*tuned, *held)) >= 0.5 * (len(tuned) + len(held))
    assert len({s for _, s in (*tuned, *held)}) == len(tuned) + len(held)


if __name__ == "__main__":  # prints the figures, and the failures of the tuned files only
    for name in FLOOR:
        right, wrong, missed = outcome(name)
        print(name, "right", len(right), "wrong", len(wrong), "missed", len(missed))
        if ".held_out" not in name:
            for row in (*wrong, *missed):
                print("   ", *row)
