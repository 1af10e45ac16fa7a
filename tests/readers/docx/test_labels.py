"""Automatic list numbers."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from legal_risk.model.source import SourceText
from legal_risk.readers.docx import read_docx
from legal_risk.readers.docx.formats import is_known, written
from tests.readers.docx.build import abstract, docx, item, level, num, p, r
from tests.readers.docx.lists import CASES, Case


def labels(source: SourceText) -> list[str | None]:
    return [block.label.of(source.text) if block.label else None for block in source.blocks]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_labels_are_those_of_word(case: Case) -> None:
    source = read_docx(case.document())
    shown = [label for label, body in zip(case.labels, case.body, strict=True) if label or "<w:t" in body]
    assert labels(source) == shown


def test_there_are_enough_labels() -> None:
    assert sum(label is not None for case in CASES for label in case.labels) >= 90


def test_label_is_text_at_the_start_of_its_block() -> None:
    numbering = abstract(0, level(0, "%1."), level(1, "%2)", extra='<w:suff w:val="nothing"/>')) + num(1, 0)
    source = read_docx(docx(item("Пункт", 1, 0) + item("часть", 1, 1), numbering=numbering))
    assert source.text == "1. Пункт\n1)часть\n"
    assert [block.label.start - block.span.start for block in source.blocks if block.label] == [0, 0]


def test_blank_in_the_pattern_is_not_part_of_the_label() -> None:
    numbering = abstract(0, level(0, "Статья %1. ", extra='<w:suff w:val="nothing"/>')) + num(1, 0)
    source = read_docx(docx(item("Цель", 1, 0), numbering=numbering))
    assert source.text == "Статья 1. Цель\n"
    assert labels(source) == ["Статья 1."]


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [("\uf0b7", "Symbol", "•"), ("o", "Courier New", "•"), ("–", "Times New Roman", "–"), ("ü", "Wingdings", "•")],
)
def test_bullets(text: str, font: str, shown: str) -> None:
    definition = abstract(
        0, level(0, text, "bullet").replace("</w:lvl>", f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>')
    )
    assert labels(read_docx(docx(item("Текст", 1, 0), numbering=definition + num(1, 0)))) == [shown]


def test_picture_bullet() -> None:
    definition = abstract(0, level(0, "", "bullet", extra='<w:lvlPicBulletId w:val="0"/>'))
    assert labels(read_docx(docx(item("Текст", 1, 0), numbering=definition + num(1, 0)))) == ["•"]


def test_empty_items_count_and_show_their_number() -> None:
    numbering = abstract(0, level(0, "%1.")) + num(1, 0)
    source = read_docx(docx(item("А", 1, 0) + item("", 1, 0) + item("В", 1, 0), numbering=numbering))
    assert source.text == "1. А\n2.\n3. В\n"


def test_hidden_paragraph_does_not_count() -> None:
    ppr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    hidden = p(r("скрыто", "<w:vanish/>"), ppr=ppr, mark="<w:vanish/>")
    numbering = abstract(0, level(0, "%1.")) + num(1, 0)
    source = read_docx(docx(item("А", 1, 0) + hidden + item("Б", 1, 0), numbering=numbering))
    assert source.text == "1. А\n2. Б\n"


def test_custom_format_in_alternate_content() -> None:
    fmt = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    definition = abstract(0, level(0, "%1", fmt="", extra=fmt))
    assert labels(read_docx(docx(item("А", 1, 0), numbering=definition + num(1, 0)))) == ["001"]


def test_unknown_format_is_reported() -> None:
    definition = abstract(0, level(0, "%1.", "thaiLetters"))
    source = read_docx(docx(item("А", 1, 0), numbering=definition + num(1, 0)))
    assert labels(source) == ["1."]
    assert [notice.code for notice in source.notices] == ["LRN121"]


@pytest.mark.parametrize(
    ("number", "fmt", "expected"),
    [
        (0, "decimalZero", "00"), (1994, "upperRoman", "MCMXCIV"), (0, "lowerRoman", "0"), (52, "lowerLetter", "zz"),
        (53, "lowerLetter", "aaa"), (0, "lowerLetter", "0"), (10**9, "lowerLetter", "1000000000"),
        (10**9, "upperRoman", "1000000000"),
        (26, "russianLower", "ы"), (30, "russianLower", "аа"), (-3, "decimal", "-3"),
        (5, "numberInDash", "- 5 -"),
    ],
)  # fmt: skip
def test_written(number: int, fmt: str, expected: str) -> None:
    assert written(number, fmt) == expected


def test_unknown_formats_fall_back_to_figures() -> None:
    assert written(7, "hebrew1") == "7"
    assert not is_known("hebrew1")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_levels_that_were_skipped_count_as_begun_as_in_libreoffice(tmp_path) -> None:
    chapters = abstract(
        0, level(0, "Глава %1."), level(1, "%1.%2."), level(2, "%1.%2.%3)"), level(3, "%4)", "russianLower")
    )
    started = abstract(0, level(0, "%1.", start=5), level(1, "%1.%2.", start=3), level(2, "%1.%2.%3.", start=2))
    orders = ([2, 2, 1, 2, 0, 1, 2], [0, 2, 2, 1, 2, 0, 2], [1, 1, 0, 1, 0, 0, 2, 1], [2, 2, 2, 0, 2])
    files = {}
    for number, (definition, order) in enumerate((one, order) for one in (chapters, started) for order in orders):
        body = "".join(item(f"текст {place}", 1, depth) for place, depth in enumerate(order))
        files[tmp_path / f"{number}.docx"] = docx(body, numbering=definition + num(1, 0))
    exported = exported_by_libreoffice(files, tmp_path)
    for path, data in files.items():
        assert bare(exported[path]) == bare(read_docx(data).text)


def exported_by_libreoffice(files: dict[Path, bytes], folder: Path) -> dict[Path, str]:
    """Return what LibreOffice saves as text of each file."""
    for path, data in files.items():
        path.write_bytes(data)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return {path: path.with_suffix(".txt").read_text("utf-8-sig") for path in files}


def bare(text: str) -> list[str]:
    """Return the lines that hold something, without their blanks."""
    return [found for line in text.splitlines() if (found := re.sub(r"\s", "", line))]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_agrees(tmp_path) -> None:
    cases = [case for case in CASES if case.office]
    for number, case in enumerate(cases):
        (tmp_path / f"{number}.docx").write_bytes(case.document())
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    command += [str(tmp_path / f"{number}.docx") for number in range(len(cases))]
    subprocess.run(command, check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    differing = []
    for number, case in enumerate(cases):
        exported = (tmp_path / f"{number}.txt").read_text("utf-8-sig").splitlines()
        ours = read_docx(case.document()).text.splitlines()
        theirs = [" ".join(line.split()) for line in exported if line.strip()]
        if [re.sub(" ", "", line) for line in theirs] != [re.sub(" ", "", line) for line in ours]:
            differing.append((case.name, ours, theirs))
    assert differing == []
