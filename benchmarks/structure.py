"""What the structure layer costs per character from 10 KB to 10 MB: the cost must not grow with the length.

    LEGAL_RISK_REAL_ACTS=FOLDER python benchmarks/structure.py [--largest CHARACTERS]

A law is repeated up to the largest size; the other texts are of one shape only, each the worst for some part of the
parser. The last column compares the cost per character with that at 100 KB: 1.0 means linear.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

LAW = "laws/Z070000319__ru.txt"
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
UNIT = 100_000
SHAPES = {
    "paragraphs": "Обычный абзац без номера, который говорит о школе.\n\n",
    "list heads": "абзац с двоеточием:\n\n",
    "indents": "- элемент списка без номера;\n\n",
    "parts": "Часть пункта без номера.\n\n",
    "open quotations": "изложить в следующей редакции:\n\n«текст без конца\n\n",
    "appendices": "Приложение 1 к Правилам\n\nТекст пункта.\n\n",
}


def texts(folder: Path, largest: int) -> dict[str, str]:
    """Return one text of ``largest`` characters for each shape."""
    found = {"law": (folder / LAW).read_text(encoding="utf-8")}
    found |= {name: f"1. Пункт:\n\n{piece}" for name, piece in SHAPES.items()}
    found["points"] = "".join(f"{number}. Пункт с номером.\n\n" for number in range(1, 1000))
    return {name: text * (largest // len(text) + 1) for name, text in found.items()}


def seconds(text: str) -> float:
    """Return the processor seconds of one parse of ``text``, reading not counted."""
    from legal_risk.readers import read
    from legal_risk.structure import parse

    source = read(text.encode(), name="act.txt")
    start = time.process_time()
    parse(source)
    return time.process_time() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=10_000_000, help="characters of the longest text of the law")
    parser.add_argument("--shapes", type=int, default=1_000_000, help="characters of the longest text of one shape")
    options = parser.parse_args()
    folder = os.environ.get("LEGAL_RISK_REAL_ACTS")
    if not folder:
        parser.exit(2, "LEGAL_RISK_REAL_ACTS names no folder of real acts\n")
    for name, text in texts(Path(folder), options.largest).items():
        largest = options.largest if name == "law" else options.shapes
        costs = {size: seconds(text[:size]) / size for size in SIZES if size <= largest}
        for size, cost in costs.items():
            print(f"{name:<16}{size:>12,} characters {cost * size:8.2f} s {cost * 1e6:6.2f} µs each", end="")
            print(f"  {cost / costs[UNIT]:5.2f}x")


if __name__ == "__main__":
    main()
