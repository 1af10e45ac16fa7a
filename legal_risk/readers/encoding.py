"""Turns the bytes of a text file into characters."""

from __future__ import annotations

from legal_risk.errors import InputError
from legal_risk.model.source import Notice


def decode(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of ``data`` without byte order mark, and what was noticed while decoding."""
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return data[len(mark) :].decode(codec), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        raise InputError("LR103", "the encoding of the text is unknown", where=name, hint="save it as UTF-8") from error
