"""The command line: the only place that prints or exits."""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command ``legal-risk`` with ``arguments`` (those of the process by default) and exit."""
    from legal_risk.cli.app import app
    from legal_risk.cli.console import prepare_streams

    prepare_streams()
    app(args=None if arguments is None else list(arguments), prog_name="legal-risk")
