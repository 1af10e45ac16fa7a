"""The command line: the only place that prints or exits."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from legal_risk.errors import ResourceError

_RARELY = (100_000, 20, 100)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command ``legal-risk`` with ``arguments`` (those of the process by default) and exit.

    What a command loads it keeps to its end, so the collector of cycles is told to look less often.
    """
    gc.set_threshold(*_RARELY)
    try:
        from legal_risk.cli.app import app
        from legal_risk.cli.console import prepare_streams
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith(__package__.split(".")[0]):
            raise
        sys.stderr.write(f"{_not_installed(missing.name)}\n")
        sys.exit(_UNUSABLE)
    prepare_streams()
    app(args=None if arguments is None else list(arguments), prog_name="legal-risk")


# As ``console.Exit``, which needs packages that are missing here.
_UNUSABLE = 2


def _not_installed(package: str) -> ResourceError:
    hint = "install legal_risk with all it needs: pip install ."
    return ResourceError("LR415", "a package that legal_risk needs is not installed", where=package, hint=hint)
