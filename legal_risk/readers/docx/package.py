"""Opens the zip package of a Word document: refuses what could do harm, finds parts through relationships."""

from __future__ import annotations

import posixpath
import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from legal_risk.errors import InputError
from legal_risk.readers.docx.sniff import refuse_other_files
from legal_risk.readers.docx.xml import parse_part
from legal_risk.readers.limits import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element

_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, IndexError)
"""What ``zipfile`` raises for packages that are broken in one way or another."""

_SMALL = 10_000_000
_NOT_WORD = {"xl/workbook.xml": "an Excel workbook", "ppt/presentation.xml": "a PowerPoint presentation"}


@dataclass(frozen=True, slots=True)
class Package:
    """An opened Word package. ``main`` is the name of the part that holds the text."""

    name: str
    archive: ZipFile
    members: dict[str, ZipInfo]
    limits: Limits
    main: str = ""

    def xml(self, part: str) -> _Element | None:
        """Return the root element of ``part``, or None when the package has no such part."""
        data = self._bytes(part)
        return None if data is None else parse_part(data, part, self.name, self.limits)

    def related(self, part: str, kind: str) -> list[str]:
        """Return the names of the parts that ``part`` refers to by relationships whose type ends in ``kind``."""
        folder, file = posixpath.split(part)
        relations = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        if relations is None:
            return []
        return [
            posixpath.normpath(posixpath.join("/", folder, unquote(relation.get("Target", "")))).lstrip("/")
            for relation in relations
            if relation.get("Type", "").rpartition("/")[2] == kind and relation.get("TargetMode") != "External"
        ]

    def _bytes(self, part: str) -> bytes | None:
        info = self.members.get(part.lower())
        if info is None:
            return None
        try:
            return self.archive.read(info)
        except _BROKEN as error:
            raise _damaged(f"{self.name}!{part}", error) from error


def open_package(data: bytes, name: str, limits: Limits) -> Package:
    """Return the package in ``data``.

    Raises :class:`InputError`: LR110 empty, LR111 another kind of file, LR112 damaged, LR113 encrypted, LR114 a .doc,
    LR115 a package of another program, LR116 too large, LR117 packed suspiciously tight, LR118 too many members,
    LR119 unsafe member names.
    """
    refuse_other_files(data, name)
    try:
        archive = ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise _damaged(name, error) from error
    infos = archive.infolist()
    _refuse_sizes(infos, name, limits)
    _refuse_names(infos, name)
    if any(info.flag_bits & 1 for info in infos):
        raise InputError(
            "LR113", "the package is encrypted", where=name, hint="unpack it with its password and save it as .docx"
        )
    package = Package(name, archive, {info.filename.lower(): info for info in infos}, limits)
    return Package(name, archive, package.members, limits, _main_part(package))


def _main_part(package: Package) -> str:
    candidates = [*package.related("", "officeDocument"), "word/document.xml"]
    for part in candidates:
        if part.lower() in package.members and part.lower() not in _NOT_WORD:
            return part
    kind = next((kind for part, kind in _NOT_WORD.items() if part in package.members), "another zip archive")
    if "content.xml" in package.members:
        kind = "an OpenDocument file"
    raise InputError(
        "LR115", f"this is not a Word document but {kind}", where=package.name, hint="save the text as .docx in Word"
    )


def _refuse_sizes(infos: list[ZipInfo], name: str, limits: Limits) -> None:
    if len(infos) > limits.zip_entries:
        raise InputError(
            "LR118",
            f"the package has {len(infos):,} members, more than the limit of {limits.zip_entries:,}",
            where=name,
            hint="no Word document has that many; ask for a fresh copy",
        )
    total = sum(info.file_size for info in infos)
    if total > limits.zip_bytes:
        raise InputError(
            "LR116",
            f"the package unpacks to {total:,} bytes, more than the limit of {limits.zip_bytes:,}",
            where=name,
            hint="remove large pictures from the document, or raise the limit",
        )
    for info in infos:
        if info.file_size > _SMALL and info.file_size > limits.zip_ratio * max(1, info.compress_size):
            raise InputError(
                "LR117",
                f"a member unpacks to {info.file_size:,} bytes from {info.compress_size:,}",
                where=f"{name}!{info.filename}",
                hint="the file is made like a zip bomb; ask its sender for a fresh copy",
            )


def _refuse_names(infos: list[ZipInfo], name: str) -> None:
    seen: set[str] = set()
    for info in infos:
        path = info.filename.replace("\\", "/")
        unsafe = path.startswith("/") or ":" in path or ".." in path.split("/")
        if unsafe or path.lower() in seen:
            raise InputError(
                "LR119",
                f"the package holds a member with an unsafe or repeated name ({info.filename!r})",
                where=name,
                hint="the file may be made to do harm; ask its sender for a fresh copy",
            )
        seen.add(path.lower())


def _damaged(where: str, error: Exception) -> InputError:
    return InputError(
        "LR112",
        f"the package is damaged or cut short ({error})",
        where=where,
        hint="copy or download the file again; Word may be able to repair it",
    )
