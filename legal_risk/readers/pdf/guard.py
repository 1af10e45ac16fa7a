"""Keeps a PDF from costing more than its limits: references that never end, streams that unpack without bound, time."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from legal_risk.errors import InputError
from legal_risk.readers.limits import Limits

_LONGEST_CHAIN = 200
_MOST_FILTERS = 6
_MOST_UNPACKED = 200_000_000
_HARMLESS = 100_000
"""Packed bytes that cannot unpack to more than the bound: Flate reaches a thousandfold at most."""
_FLATE = {"FlateDecode", "Fl"}


@dataclass(slots=True)
class Guard:
    """Watches the objects that the parser fetches from one file; ``ends`` is the time by which reading must be done."""

    name: str
    limits: Limits
    ends: float
    chain: int = 0

    def watch(self, document: Any) -> None:
        """Make ``document`` (of pdfminer) fetch its objects under watch."""
        fetch: Callable[[int], object] = document.getobj

        def watched(number: int) -> object:
            found = fetch(number)
            self.check(found)
            return found

        document.getobj = watched

    def check(self, found: object) -> None:
        """Judge one object. Raises :class:`InputError`: ``LR131`` endless chain, ``LR133`` time, ``LR134`` size."""
        from pdfminer.pdftypes import PDFObjRef, PDFStream

        if time.monotonic() > self.ends:
            raise late(self.name, self.limits)
        self.chain = self.chain + 1 if isinstance(found, PDFObjRef) else 0
        if self.chain > _LONGEST_CHAIN:
            message = "the PDF is broken (objects that only lead to themselves)"
            raise InputError("LR131", message, where=self.name, hint="save or download it again")
        if isinstance(found, PDFStream):
            self._check_stream(found)

    def _check_stream(self, stream: Any) -> None:
        raw = stream.rawdata
        if not raw:
            return
        filters = [getattr(name, "name", "") for name, _ in stream.get_filters()]
        if len(filters) > _MOST_FILTERS or not _fits(raw, filters):
            raise InputError(
                "LR134",
                "a part of the PDF unpacks to more than any document needs",
                where=self.name,
                hint="the file may be made to do harm; ask its sender for a fresh copy",
            )


def late(name: str, limits: Limits) -> InputError:
    """Return the error for a document that takes too long."""
    return InputError("LR133", f"reading takes over {limits.seconds:g} s", where=name, hint="split the file")


def probe(data: bytes, guard: Guard) -> None:
    """Open the file once under watch, so that references without end in its catalogue are found."""
    import io

    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser

    class Watched(PDFDocument):
        def getobj(self, objid: int) -> object:
            found = super().getobj(objid)
            guard.check(found)
            return found

    Watched(PDFParser(io.BytesIO(data)))


def _fits(raw: bytes, filters: list[str]) -> bool:
    """Tell whether the stream stays within the bound, as far as its packing is Flate."""
    flates = 0
    for name in filters:
        if name not in _FLATE:
            break
        flates += 1
    if not flates or (flates == 1 and len(raw) < _HARMLESS):
        return True
    for step in range(flates):
        size, raw = _unpacked(raw, keep=step + 1 < flates)
        if size > _MOST_UNPACKED:
            return False
    return True


def _unpacked(raw: bytes, *, keep: bool) -> tuple[int, bytes]:
    """Return how many bytes ``raw`` unpacks to (counted up to the bound), and those bytes when they are needed."""
    unpacking = zlib.decompressobj()
    pieces: list[bytes] = []
    size = 0
    try:
        while raw and size <= _MOST_UNPACKED:
            piece = unpacking.decompress(raw, 1_000_000)
            if not piece:
                break
            size += len(piece)
            if keep:
                pieces.append(piece)
            raw = unpacking.unconsumed_tail
    except zlib.error:
        pass  # the parser has its own way with damaged streams
    return size, b"".join(pieces)
