"""Check one draft and write the conclusion of the expert.

    python examples/check_one_act.py [DRAFT] [FOLDER]

Without arguments the Kazakh draft beside this script is checked and the reports go to ``reports/one-act``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import legal_risk

HERE = Path(__file__).resolve().parent


def main(draft: Path, folder: Path) -> None:
    """Check ``draft``, show what an expert would sign, write the reports into ``folder``."""
    report = legal_risk.check(draft)
    (act,) = report.acts
    language = act.act.language or "ru"
    for finding in act.of_tier(legal_risk.Tier.CONCLUSION):
        print(f"{finding.factor}  {finding.address.get(language)}: «{' '.join(finding.quote.split())}»")
        print(f"    {finding.message.get(language)}")
        print(f"    {finding.advice.get(language)}")
    shown = len(act.of_tier(legal_risk.Tier.LOOK))
    print(f"{act.coverage.checked} of {act.coverage.units} provisions checked; {shown} more places worth a look")
    for path in report.save(folder, formats=("docx", "html", "json"), language=language):
        print(path)


if __name__ == "__main__":
    arguments = [Path(argument) for argument in sys.argv[1:]]
    defaults = [HERE / "draft-competition-rules.kk.docx", Path("reports") / "one-act"]
    main(*(arguments + defaults[len(arguments) :]))
