"""The examples run as they are, and the drafts beside them are what their script makes."""

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from legal_risk.readers import read

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
DRAFTS = {code: EXAMPLES / f"draft-competition-rules.{code}.docx" for code in ("ru", "kk")}


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package; how hard they are squeezed depends on the machine."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def words(path: Path) -> list[str]:
    return read(path).view.text.split()


def test_the_drafts_are_what_the_script_makes(tmp_path):
    script = EXAMPLES / "drafts" / "make_drafts.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True)
    for path in DRAFTS.values():
        assert parts((tmp_path / path.name).read_bytes()) == parts(path.read_bytes())


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_a_draft_says_word_for_word_what_its_source_says(code):
    source = ROOT / "corpora" / "acts" / f"college-teachers.{code}.md"
    assert words(DRAFTS[code]) == words(source)


@pytest.mark.parametrize(("code", "chapter", "last"), [("ru", "Глава 3. ", "26. "), ("kk", "3-тарау. ", "26. ")])
def test_numbers_of_a_draft_are_automatic_and_read_as_word_shows_them(code, chapter, last):
    document = parts(DRAFTS[code].read_bytes())["word/document.xml"].decode("utf-8")
    assert chapter not in document
    text = read(DRAFTS[code]).text
    assert text.count(f"\n{chapter}") == 1
    assert text.count(f"\n{last}") == 1
    assert text.count("\n1) ") == 4


def run(script: str, *arguments: object, folder: Path) -> str:
    """Run an example in ``folder`` and return what it prints."""
    command = [sys.executable, str(EXAMPLES / script), *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(("code", "words"), [("ru", r"пункт\w* 23 "), ("kk", r"23-тармағ")])
def test_one_act_is_checked_and_its_reports_are_written(code, words, tmp_path):
    shown = run("check_one_act.py", DRAFTS[code], tmp_path / "out", folder=tmp_path)
    assert re.search(words, shown)
    assert {p.suffix for p in (tmp_path / "out").rglob("*") if p.is_file()} == {".docx", ".html", ".json"}


def test_one_act_is_checked_without_arguments(tmp_path):
    run("check_one_act.py", folder=tmp_path)
    assert list((tmp_path / "reports" / "one-act").rglob("*.docx"))


def test_a_folder_is_ranked_and_a_bad_file_does_not_stop_it(tmp_path):
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 this is no package")
    for code, path in DRAFTS.items():
        (tmp_path / f"{code}.docx").write_bytes(path.read_bytes())
    lines = run("batch_folder.py", tmp_path, folder=tmp_path).splitlines()
    assert sorted(line.split()[2] for line in lines[1:3]) == ["kk.docx", "ru.docx"]
    assert [int(line.split()[0]) > 3 for line in lines[1:3]] == [True, True]
    assert lines[3].startswith("not checked: bad.docx: [LR1")


def test_clean_acts_of_the_corpus_rank_last(tmp_path):
    lines = run("batch_folder.py", folder=tmp_path).splitlines()
    acts = [line.split() for line in lines[1:]]
    assert len(acts) == len(list((ROOT / "corpora" / "acts").iterdir()))
    assert {a[2].split(".")[0] for a in acts[-4:]} == {"social-stipend", "olympiad-jury"}


def test_another_program_decides_and_counts(tmp_path):
    lines = run("use_from_another_program.py", folder=tmp_path).splitlines()
    assert lines[0].endswith(": competition, ru")
    assert lines[1] == "not acceptable"
    assert {"D4", "P5"} <= {line.split()[0] for line in lines[2:]}


@pytest.mark.parametrize(("code", "unit"), [("ru", "пункта 5-1 Правил"), ("kk", "Қағидалардың 5-1-тармағының")])
def test_an_amending_draft_is_checked_with_the_rules_that_it_amends(code, unit, tmp_path):
    folder = EXAMPLES / "amending"
    lines = run(
        "check_amending_draft.py", folder / f"draft.{code}.txt", folder / f"base.{code}.txt", folder=tmp_path
    ).splitlines()
    amended = lines.index(f"base.{code}.amended.txt")
    assert any(unit in line for line in lines[:amended])
    assert any(unit in line and "(new)" in line for line in lines[amended:])
    assert any("(unchanged)" in line for line in lines[amended:])
    assert "12" in lines[-1]
