"""Check every document of a folder and rank the acts by what was found in them.

    python examples/batch_folder.py [FOLDER]

Without an argument the acts of the corpus are checked. A document that cannot be read is named at the end; the others
are checked all the same.
"""

from __future__ import annotations

import sys
from pathlib import Path

import legal_risk
from legal_risk import Tier

CORPUS = Path(__file__).resolve().parents[1] / "corpora" / "acts"
ENDINGS = {".docx", ".pdf", ".html", ".htm", ".md", ".txt"}


def main(folder: Path) -> None:
    """Print one line for each document of ``folder``, the riskiest first."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS)
    report = legal_risk.check(*files)
    ranked = sorted(report.acts, key=lambda a: sum(f.severity.weight for f in a.of_tier(Tier.CONCLUSION)), reverse=True)
    print(f"{'sign':>4} {'look':>4}  document")
    for act in ranked:
        factors = sorted({f.factor for f in act.of_tier(Tier.CONCLUSION)})
        counts = f"{len(act.of_tier(Tier.CONCLUSION)):>4} {len(act.of_tier(Tier.LOOK)):>4}"
        print(f"{counts}  {act.act.source.name}  {' '.join(factors)}")
    for error in report.errors:
        print(f"not checked: {error.source}: [{error.code}] {error.message}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS)
