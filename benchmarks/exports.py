"""Writes acts in every form that is read, reads them back, and prints what changed as a table in Markdown.

    LEGAL_RISK_REAL_ACTS=FOLDER python benchmarks/exports.py [--only NAME] [--longest N] [--show]

For each form: how many acts came back with the same norms, and how many units of the tree and findings were lost or
gained. Tables, and units known by their looks (forms, stamps, signatures, notes), are counted apart.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from legal_risk.engine import Pack, load_pack
from legal_risk.model.source import SourceText
from legal_risk.readers import read, streams
from legal_risk.structure import parse
from tests.exports.compare import LOOKS, TABLES, Difference, Reading, difference, reading_of
from tests.exports.forms import PAIRS, SINGLE, name_of
from tests.exports.paper import paper_of
from tests.exports.sheets import fonts

ROOT = Path(__file__).resolve().parents[1]


def acts(only: str, longest: int) -> Iterator[Path]:
    """Yield the acts of the folder and of our own corpus, by-laws first."""
    folder = os.environ.get("LEGAL_RISK_REAL_ACTS")
    places = [*sorted(Path(folder, "bylaws").glob("*")), *sorted(Path(folder, "laws").glob("*"))] if folder else []
    for path in [*places, *sorted((ROOT / "corpora" / "acts").glob("*"))]:
        if only in path.name and path.stat().st_size <= longest:
            yield path


def language_of(path: Path) -> str:
    """Return the language that the name of the file tells."""
    return "kk" if any(mark in path.name for mark in ("_kk", ".kk")) else "ru"


def partner(path: Path) -> Path | None:
    """Return the Russian text that goes with a Kazakh one."""
    if language_of(path) != "kk":
        return None
    other = path.with_name(path.name.replace("_kk", "_ru").replace(".kk", ".ru"))
    return other if other.exists() else None


def reading(source: SourceText, pack: Pack) -> Reading:
    """Return what the document comes to."""
    return reading_of(parse(source), pack)


def compared(path: Path, pack: Pack, forms: list[str]) -> Iterator[tuple[str, Path, Difference]]:
    """Yield the differences of one act in every form, and of a pair in the two-language forms."""
    source = read(path)
    paper = paper_of(source)
    original = reading(source, pack)
    for form in forms:
        if form not in SINGLE or (form == "pdf" and fonts() is None):
            continue
        data = SINGLE[form](paper, language_of(path))
        yield form, path, difference(original, reading(read(data, name=name_of(form)), pack))
    other = partner(path)
    if other is None or not any(form in forms for form in PAIRS):
        return
    second = read(other)
    for form in forms:
        if form not in PAIRS or ("pdf" in form and fonts() is None):
            continue
        parts = streams(read(PAIRS[form](paper, paper_of(second)), name=name_of(form)))
        if len(parts) != 2:
            parts = (parts[0], parts[0])
            print(f"{form}: {path.name} is one act", file=sys.stderr)
        yield form, path, difference(original, reading(parts[0], pack))
        yield form, other, difference(reading(second, pack), reading(parts[1], pack))


def show(form: str, path: Path, found: Difference) -> None:
    """Print the differences of one act."""
    if found.none:
        return
    print(f"## {path.name}, {form}: text {'same' if found.same_text else 'differs'}")
    for mark, rows in (
        ("-", found.lost),
        ("+", found.gained),
        ("- F", found.findings_lost),
        ("+ F", found.findings_gained),
    ):
        for row in rows[:12]:
            print(f"   {mark} {' | '.join(str(part) for part in row)[:200]}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="part of the names of the acts to take")
    parser.add_argument("--longest", type=int, default=200_000, help="bytes of the longest act to take")
    parser.add_argument("--form", action="append", choices=[*SINGLE, *PAIRS], help="forms to take (all)")
    parser.add_argument("--show", action="store_true", help="print the differences themselves")
    options = parser.parse_args()
    pack = load_pack()
    rows: dict[tuple[str, str], list[Difference]] = defaultdict(list)
    forms = options.form or [*SINGLE, *PAIRS]
    for path in acts(options.only, options.longest):
        for form, act, found in compared(path, pack, forms):
            rows[form, language_of(act)].append(found)
            if options.show:
                show(form, act, found)
    print("| form | language | acts | same norms | norms, −, + | tables, −, + | looks, −, + | findings, −, + |")
    print("|---|---|---|---|---|---|---|---|")
    for form in forms:
        for language in ("ru", "kk"):
            if found := rows.get((form, language)):
                cells = [form, language, str(len(found)), str(sum(one.same_norms for one in found)), *counts(found)]
                print(f"| {' | '.join(cells).replace('KK|RU', 'KK and RU')} |")


def counts(found: list[Difference]) -> Iterator[str]:
    """Yield how many units of each sort there are, were lost and were gained, and the same of findings."""
    for kinds in (None, TABLES, LOOKS):
        lost = sum(one.units_of(one.lost, kinds) for one in found)
        gained = sum(one.units_of(one.gained, kinds) for one in found)
        yield f"{sum(one.units_of(one.units, kinds) for one in found)}, −{lost}, +{gained}"
    lost, gained = (sum(len(one.findings_lost) for one in found), sum(len(one.findings_gained) for one in found))
    yield f"{sum(one.findings for one in found)}, −{lost}, +{gained}"


if __name__ == "__main__":
    main()
