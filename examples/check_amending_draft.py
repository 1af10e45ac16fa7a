"""Check an act that amends another one, alone and inside the amended text.

    python examples/check_amending_draft.py [DRAFT] [BASE]

Without arguments the Kazakh draft in ``examples/amending`` is checked against the rules that it amends.
"""

from __future__ import annotations

import sys
from pathlib import Path

import legal_risk

HERE = Path(__file__).resolve().parent / "amending"


def main(draft: Path, base: Path) -> None:
    """Show what the draft brings, what stood in the rules before, and which amendments could not be applied."""
    amending, amended = legal_risk.check(draft, base=base).acts
    language = amending.act.language or "ru"
    print(amending.act.requisites.title)
    for finding in amending.of_tier(legal_risk.Tier.CONCLUSION):
        print(f"{finding.factor}  {finding.address.get(language)}: «{finding.quote}»")
    print(amended.act.source.name)
    for finding in amended.of_tier(legal_risk.Tier.CONCLUSION):
        print(f"{finding.factor}  {finding.address.get(language)} ({finding.status}): «{finding.quote}»")
    for gap in amended.coverage.not_checked:
        print(f"{gap.what.get(language)}: {gap.why.get(language)}")


if __name__ == "__main__":
    arguments = [Path(argument) for argument in sys.argv[1:]]
    defaults = [HERE / "draft.kk.txt", HERE / "base.kk.txt"]
    main(*(arguments + defaults[len(arguments) :]))
