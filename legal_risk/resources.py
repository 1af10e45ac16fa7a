"""Where the shipped data lives: the only module that knows about locations.

Three places are tried, in this order: an explicit folder (argument or environment variable), the data packed into the
wheel, the checkout that the code runs from. The checkout counts only when its ``INDEX`` file is ours, so that a
foreign ``rules`` folder beside an installed package is never taken for data of this project.
"""

from __future__ import annotations

import os
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from legal_risk.errors import ResourceError

_ENVIRONMENT = {"rules": "LEGAL_RISK_RULES", "corpora": "LEGAL_RISK_CORPORA"}


def data_root(kind: str, explicit: str | os.PathLike[str] | None = None) -> Traversable:
    """Return the folder of ``kind`` (``"rules"`` or ``"corpora"``).

    ``explicit`` overrides the search; so does the environment variable ``LEGAL_RISK_RULES`` or ``LEGAL_RISK_CORPORA``.
    Raises :class:`ResourceError` (``LR401``) naming every place that was tried.
    """
    named = explicit or os.environ.get(_ENVIRONMENT[kind])
    if named:
        chosen = Path(named)
        if chosen.is_dir():
            return chosen
        raise ResourceError("LR401", f"the folder of {kind} does not exist", where=str(chosen))
    packed = files("legal_risk") / "_data" / kind
    if packed.is_dir():
        return packed
    checkout = Path(__file__).resolve().parents[1] / kind
    marker = checkout / "INDEX"
    if marker.is_file() and marker.read_text(encoding="utf-8").startswith(f"legal_risk {kind}"):
        return checkout
    raise ResourceError(
        "LR401",
        f"the {kind} shipped with legal_risk were not found",
        where=f"tried ${_ENVIRONMENT[kind]}, {packed}, {checkout}",
        hint="reinstall the package or name the folder",
    )
