"""Two ways to use the check from another program: the typed records in Python, the JSON contract from anywhere.

Usage: ``python examples/use_from_another_program.py [DRAFT]``, by default the Russian draft beside this script.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import legal_risk

HERE = Path(__file__).resolve().parent


def acceptable(document: bytes) -> bool:
    """Decide in Python, from bytes: no finding of high severity that an expert would sign."""
    report = legal_risk.check(document, strict=True)
    (act,) = report.acts
    print(f"{act.act.requisites.title}: {act.act.typing.type.value}, {act.act.language}")
    return report.worst is not legal_risk.Severity.HIGH


def factors(draft: Path) -> Counter[str]:
    """Count the factors through the command line, as a program in any language would; exit code 1 means findings."""
    command = [sys.executable, "-m", "legal_risk", "check", str(draft), "--format", "json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    report = json.loads(done.stdout)
    assert report["schema"] == "legal-risk/report/1"
    return Counter(finding["factor"] for act in report["acts"] for finding in act["findings"])


def main(draft: Path) -> None:
    """Show both ways on one draft."""
    print("acceptable" if acceptable(draft.read_bytes()) else "not acceptable")
    for factor, count in sorted(factors(draft).items()):
        print(factor, count)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "draft-competition-rules.ru.docx")
