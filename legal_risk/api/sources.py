"""Documents as the public functions take them, and what is read from them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from legal_risk.errors import OptionError
from legal_risk.model.act import Act
from legal_risk.model.source import SourceText

if TYPE_CHECKING:
    from legal_risk.facts.collect import Facts

Source = str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO | SourceText
Changes = Literal["final", "original", "both"]
CHANGES = ("final", "original", "both")


def read(source: Source, *, name: str | None = None, changes: Changes = "final", ocr: bool = False) -> Act:
    """Read one document and return its act: the tree over ``act.source.text``.

    ``source`` is a path, bytes, a binary stream or a text that a reader gave; ``name`` is the name to report;
    ``changes`` the view of tracked changes of a Word document; ``ocr`` recognises the pages of a PDF that have no text
    (needs tesseract with Kazakh and Russian). Of two texts set side by side this is the left one (see
    :func:`read_acts`). Raises :class:`InputError` when the document cannot be read, :class:`OptionError` for an
    unknown view.
    """
    return read_acts(source, name=name, changes=changes, ocr=ocr)[0]


def read_acts(
    source: Source, *, name: str | None = None, changes: Changes = "final", ocr: bool = False
) -> tuple[Act, ...]:
    """Return all acts of one document: two where a Kazakh and a Russian text stand side by side, else one.

    Arguments and errors as in :func:`read`. Spans of both acts count in the text of the whole document.
    """
    from legal_risk import readers
    from legal_risk.structure import parse

    one_of(changes, CHANGES, "changes")
    if not isinstance(source, SourceText):
        source = readers.read(source, name=name, changes=changes, ocr=ocr)
    return tuple(map(parse, readers.streams(source)))


def facts_of(act: Act) -> Facts:
    """Return the facts of an act; nothing is computed yet."""
    from legal_risk.facts import collect
    from legal_risk.lang.annotated import Annotated

    return collect(Annotated(act))


def source_name(source: Source) -> str:
    """Return the name under which an input is reported: the file name without its folder."""
    if isinstance(source, (str, os.PathLike)):
        return Path(source).name or str(source)
    given = getattr(source, "name", None)
    return Path(given).name if isinstance(given, str) else "document"


def one_of(value: str, allowed: Sequence[str], option: str) -> None:
    """Raise :class:`OptionError` (``LR301``) when ``value`` is not among those that the option allows."""
    if value not in allowed:
        raise OptionError("LR301", f"unknown {option} {value!r}", hint=f"one of: {', '.join(allowed)}")
