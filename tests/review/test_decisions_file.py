"""The decisions file is read as written, refused with its place, and written so that it is read back."""

import unicodedata
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from legal_risk.errors import OptionError
from legal_risk.model.finding import Status, Verdict
from legal_risk.review import Decision, read_decisions, write_decisions

FILE = """\
schema: legal-risk/verdicts/1
decisions:
  - finding: 3fa1
    factor: D4
    unit: 7
    norm: "Комиссия вправе отказать: без причин"
    verdict: reject
    reason: право заявителя
    author: А. Сериков
    date: 2026-11-01
    expires: 2027-01-31
  - {finding: 77aa, factor: P5, verdict: accept}
"""


def saved(tmp_path, text):
    file = tmp_path / "decisions.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_entries_are_read_as_written(tmp_path):
    first, second = read_decisions(saved(tmp_path, FILE))
    assert first.verdict == Verdict(Status.REJECTED, "право заявителя", "А. Сериков", "2026-11-01", "2027-01-31")
    assert (first.finding, first.factor, first.unit) == ("3fa1", "D4", "7")
    assert second.verdict.status is Status.ACCEPTED and second.norm == ""


@pytest.mark.parametrize(("day", "expired"), [("2027-01-31", False), ("2027-02-01", True)])
def test_a_decision_holds_through_its_last_day(tmp_path, day, expired):
    first, second = read_decisions(saved(tmp_path, FILE))
    assert first.expired(date.fromisoformat(day)) is expired and not second.expired(date(2099, 1, 1))


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("verdict: reject", "verdict: maybe", "LR311", "verdict"),
        ("    reason: право заявителя\n", "", "LR312", "reason"),
        ("date: 2026-11-01", "date: 1 ноября", "LR311", "date"),
        ("author:", "autor:", "LR311", "autor"),
        ("finding: 3fa1", "find: 3fa1", "LR311", "finding"),
        ("legal-risk/verdicts/1", "other/9", "LR311", "schema"),
        ("decisions:", "decisions: [", "LR311", "YAML"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(tmp_path, old, new, code, words):
    with pytest.raises(OptionError) as caught:
        read_decisions(saved(tmp_path, FILE.replace(old, new, 1)))
    assert caught.value.code == code and words in str(caught.value) and "decisions.yaml" in caught.value.where


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(OptionError) as caught:
        read_decisions(tmp_path / "nothing.yaml")
    assert caught.value.code == "LR310"


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=40).map(
    lambda text: __import__("unicodedata").normalize("NFC", " ".join(text.split()).replace("\ufeff", ""))
)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=4))
@example([("", "-", "")])
def test_what_is_written_is_read_back(tmp_path_factory, rows):
    file = tmp_path_factory.mktemp("decisions") / "d.yaml"
    made = tuple(
        Decision(f"id{n}", "D4", norm, Verdict(Status.REJECTED, reason or "нет", note=note))
        for n, (norm, reason, note) in enumerate(rows)
    )
    write_decisions(made, file)
    assert read_decisions(file) == made


@given(st.text())
@example('=1+1 "<script>" \x1b[31m \u202eтрепскэ\u202c \\ : # & *')
@example("е\u0301 й \ufeff \U000e0001")
def test_whatever_an_expert_wrote_is_read_back(reason):
    with TemporaryDirectory() as folder:
        file = Path(folder) / "decisions.yaml"
        written = Decision("ab" * 8, "D5", reason, Verdict(Status.ACCEPTED, note=reason))
        write_decisions((written,), file)
        (read,) = read_decisions(file)
        shown = file.read_text(encoding="utf-8").replace("\n", "")
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cf")]
    assert read.verdict.note == read.norm == " ".join(unicodedata.normalize("NFC", reason).split())
