"""How many words a second the two languages are tokenised and analysed with, on one core.

    LEGAL_RISK_REAL_ACTS=FOLDER python benchmarks/language.py [--json FILE]

``cold`` starts with empty caches of word forms, as the first act of a process does; ``warm`` is a second pass over the
same text. Which language a line is in is measured apart. Target: 60,000 words a second, cold, for Kazakh.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

LAWS = {"ru": "laws/Z070000319__ru.txt", "kk": "laws/Z070000319__kk.txt"}
_ONE = """
import json, sys, time
from legal_risk.lang import language
from legal_risk.lang.identify import language_of
from legal_risk.readers import read
code, path = sys.argv[1:]
lines = read(path).view.text.split("\\n")
backend = language(code)
backend.analyses("a")

def words():
    count = 0
    for line in lines:
        for token in backend.tokens(line):
            if token.is_word:
                backend.lemmas(token.norm)
                count += 1
    return count

def timed(work):
    start = time.process_time()
    result = work()
    return time.process_time() - start, result

cold, count = timed(words)
warm, _ = timed(words)
named, _ = timed(lambda: [language_of(line, code) for line in lines])
print(json.dumps({"words": count, "cold": count / cold, "warm": count / warm, "identify": count / named}))
"""


def measured(code: str, path: Path) -> dict[str, float]:
    """Return words, and words a second of each pass, from an interpreter of its own."""
    run = subprocess.run([sys.executable, "-c", _ONE, code, str(path)], capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    folder = Path(os.environ["LEGAL_RISK_REAL_ACTS"])
    started = time.perf_counter()
    table = {code: measured(code, folder / law) for code, law in LAWS.items()}
    for code, row in table.items():
        print(
            f"{code}: {row['words']:,.0f} words; cold {row['cold']:,.0f}/s, warm {row['warm']:,.0f}/s, "
            f"language of lines {row['identify']:,.0f}/s"
        )
    if options.json:
        options.json.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(f"{time.perf_counter() - started:.1f} s in all", file=sys.stderr)


if __name__ == "__main__":
    main()
