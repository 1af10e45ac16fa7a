"""The examples run as they are, and the drafts beside them are what their script makes."""

import io
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
