"""Reading the tables of word forms that the tests of both languages use."""

from __future__ import annotations

from pathlib import Path

from legal_risk.lang import Analysis

DATA = Path(__file__).parent / "data"


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def readings(name: str) -> list[tuple[str, Analysis]]:
    found = []
    for form, lemma, pos, case, *features in rows(name):
        tags = frozenset(features[0].split(",")) if features and features[0] else frozenset()
        found.append((form, Analysis(lemma, pos, None if case == "-" else case, tags)))
    return found
