"""Reading the word lists that lie beside the modules of a language."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def lines(package: str, name: str) -> Iterator[str]:
    """Yield the lines of the data file ``name`` of ``package`` without comments (``#`` to the end) and empty lines."""
    text = (files(package) / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        content = line.split("#", 1)[0].rstrip()
        if content.strip():
            yield content


def rows(package: str, name: str) -> Iterator[tuple[str, ...]]:
    """Yield the tab-separated fields of every line of the data file ``name``."""
    for line in lines(package, name):
        yield tuple(field.strip() for field in line.split("\t"))
