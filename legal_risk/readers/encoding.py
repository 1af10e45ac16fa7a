"""Turns the bytes of a text file into characters, whatever code page the file was saved in."""

from __future__ import annotations

import re

from legal_risk.errors import InputError
from legal_risk.model.source import Notice
from legal_risk.readers.legacy import restored
from legal_risk.readers.letters import likeness

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CODE_PAGES = ("cp1251", "kz1048", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5", "ptcp154")
_PLAUSIBLE = -4.6
"""The likeness below which bytes are not taken for Russian or Kazakh text (real acts lie between -3.3 and -2.8)."""

_FONT_IS_RARE = 0.001
"""Where a code page with Kazakh letters and an old font explain the bytes equally well, the code page wins."""


def decode(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of ``data`` without byte order mark, and what was noticed while decoding.

    Raises :class:`InputError` (``LR103``) when no encoding makes a text of the bytes.
    """
    text, notices = _decoded(data, name)
    text, scheme = restored(_unmixed(text))
    if scheme:
        message = f"Kazakh letters hidden by an old font were restored ({scheme})"
        notices = (*notices, Notice("LRN103", message, "compare the quotations with the original file"))
    return text, notices


def _decoded(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], codec)
    if wide := _wide_codec(data):
        return _lenient(data, wide)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(data):
        return _lenient(data, "utf-8")
    return _from_code_page(data, name)


def _lenient(data: bytes, codec: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the text even where some bytes are broken; the notice says how many."""
    text = data.decode(codec, "replace")
    own = "\ufffd".encode(codec, "ignore")
    broken = text.count("\ufffd") - (data.count(own) if own else 0)
    if broken <= 0:
        return text, ()
    message = f"{broken} characters could not be decoded ({codec}); they are shown as \ufffd"
    return text, (Notice("LRN102", message, "save the file again as UTF-8", not_checked=True),)


def _wide_codec(data: bytes) -> str | None:
    """Return the UTF-16 codec of bytes without a mark: every other byte is 0 (ASCII) or 4 (Cyrillic)."""
    sample = data[:20_000]
    if b"\0" not in sample or len(sample) < 4:
        return None
    for codec, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if (high.count(b"\0") + high.count(b"\4")) * 10 > len(high) * 8:
            return codec
    return None


def _mostly_utf8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8 with a few broken places, as after a cut or a bad transfer."""
    letters = len(re.findall(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}", data))
    return letters > 0 and data.decode("utf-8", "replace").count("\ufffd") * 50 < letters


def _from_code_page(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    found: tuple[float, str, str] | None = None
    for codec in _CODE_PAGES:
        text = data.decode(codec, "replace")
        score = max(likeness(text), likeness(restored(text)[0]) - _FONT_IS_RARE)
        if found is None or score > found[0]:
            found = (score, codec, text)
    if found is not None and found[0] >= _PLAUSIBLE:
        return found[2], (Notice("LRN101", f"the text was read as {found[1]}", "save the file as UTF-8"),)
    return _by_statistics(data, name)


def _by_statistics(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the guess of charset-normalizer for a text that is neither Russian nor Kazakh."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    if best is None:
        raise InputError("LR103", "the encoding of the text is unknown", where=name, hint="save it as UTF-8")
    text, notices = _lenient(data, best.encoding)
    return text, (Notice("LRN101", f"the text was read as {best.encoding}", "save the file as UTF-8"), *notices)


def _unmixed(text: str) -> str:
    """Return Cyrillic text that someone read as Western European («Ïðàâèëà») as it was meant."""
    western = sum(map(text.count, "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"))
    if western * 3 < len(text) or western < 20:
        return text
    try:
        meant = text.encode("cp1252").decode("cp1251")
    except UnicodeError:
        return text
    return meant if len(meant) == len(text) and likeness(meant) > max(likeness(text), _PLAUSIBLE) else text
