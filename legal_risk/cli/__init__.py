"""The command line: the only place that prints or exits."""

from __future__ import annotations

import gc
from collections.abc import Sequence

_RARELY = (100_000, 20, 100)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command ``legal-risk`` with ``arguments`` (those of the process by default) and exit.

    What a command loads it keeps to its end, so the collector of cycles is told to look less often.
    """
    gc.set_threshold(*_RARELY)
    from legal_risk.cli.app import app
    from legal_risk.cli.console import prepare_streams

    prepare_streams()
    app(args=None if arguments is None else list(arguments), prog_name="legal-risk")
