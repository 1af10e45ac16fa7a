"""Names of the files that reports are written to: made from the names of the sources, never two alike."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

_LONGEST = 180  # bytes; file systems allow 255, the ending needs its share
_REFUSED = '<>:"|?*'


def file_stems(names: Sequence[str]) -> tuple[str, ...]:
    """Return one stem for each source name, in order.

    The stem is the name without its ending; where two acts would share it, the whole name; where they share that too,
    a number is added.
    """
    plain = [_stem(name) for name in names]
    whole = [_safe(name) for name in names]
    shared = Counter(map(_key, plain))
    taken: set[str] = set()
    stems = []
    for short, long in zip(plain, whole, strict=True):
        wanted = long if shared[_key(short)] > 1 else short
        stem, number = wanted, 2
        while _key(stem) in taken:
            stem, number = f"{wanted}-{number}", number + 1
        taken.add(_key(stem))
        stems.append(stem)
    return tuple(stems)


def _key(stem: str) -> str:
    """Fold what file systems hold equal: case and the composition of letters."""
    return unicodedata.normalize("NFC", stem).casefold()


def _stem(name: str) -> str:
    safe = _safe(name)
    return safe.rpartition(".")[0].rstrip(". ") or safe


def _safe(name: str) -> str:
    """Return the last part of ``name`` in characters that every file system takes."""
    last = re.split(r"[/\\]", name)[-1]
    cleaned = "".join(c if c.isprintable() and c not in _REFUSED else "_" for c in last).strip(". ")
    cut = cleaned.encode()[:_LONGEST].decode("utf-8", "ignore")
    return cut or "act"
