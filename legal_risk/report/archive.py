"""Archives (docx, xlsx) whose bytes are the same on every run: no clock in any entry."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
_NOTHING: Mapping[str, bytes] = {}


def undated(archive: bytes, parts: Mapping[str, bytes] = _NOTHING) -> bytes:
    """Return the zip ``archive`` with every entry dated 1980-01-01; ``parts`` replaces entries by name."""
    written = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, parts.get(name) or source.read(name), compresslevel=6)
    return written.getvalue()
