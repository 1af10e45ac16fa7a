"""The parts of a Word package that comments need: the comments themselves, their type, their relation."""

from __future__ import annotations

import zipfile
from io import BytesIO
from posixpath import dirname, normpath, relpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class WordParts:
    """The entries of a Word package; what nobody changes stays as it is, byte for byte."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as package:
            self._entries = [(info, package.read(info)) for info in package.infolist() if not info.is_dir()]
        self._new: dict[str, bytes] = {}

    def read(self, name: str) -> bytes | None:
        """Return the content of an entry, ``None`` when there is none."""
        if name in self._new:
            return self._new[name]
        return next((content for info, content in self._entries if info.filename == name), None)

    def write(self, name: str, content: bytes) -> None:
        """Set the content of an entry, which is added when there is none."""
        self._new[name] = content

    def packed(self) -> bytes:
        """Return the package with its entries in their order, new ones at the end."""
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
            for info, content in self._entries:
                package.writestr(_like(info), self._new.get(info.filename, content))
            known = {info.filename for info, _ in self._entries}
            for name in sorted(set(self._new) - known):
                package.writestr(_fresh(name), self._new[name])
        return packed.getvalue()

    def main(self) -> str:
        """Return the name of the main document part."""
        found = self._target("_rels/.rels", "", ("officeDocument",))
        return found or "word/document.xml"

    def related(self, part: str, kind: str) -> str | None:
        """Return the part of ``kind`` that ``part`` points to, ``None`` when there is none."""
        return self._target(_relations_of(part), dirname(part), (kind,))

    def add_comments(self, part: str) -> str:
        """Make an empty comments part for ``part`` known to the package and return its name."""
        folder = dirname(part)
        name = f"{folder}/comments.xml" if folder else "comments.xml"
        while self.read(name) is not None:
            name = name.removesuffix(".xml") + "1.xml"
        types = parsed(self.read("[Content_Types].xml") or f'<Types xmlns="{_TYPES}"/>'.encode())
        _child(types, _TYPES, "Override", PartName=f"/{name}", ContentType=_COMMENTS)
        self.write("[Content_Types].xml", serialised(types))
        place = _relations_of(part)
        relations = parsed(self.read(place) or f'<Relationships xmlns="{_RELATIONS}"/>'.encode())
        taken = {str(element.get("Id")) for element in relations}
        number = next(n for n in range(1, len(taken) + 2) if f"rIdComments{n}" not in taken)
        strict = any(str(element.get("Type")).startswith(_STRICT) for element in relations)
        kind = f"{_STRICT if strict else _OFFICE}/comments"
        target = relpath(name, folder or ".")
        _child(relations, _RELATIONS, "Relationship", Id=f"rIdComments{number}", Type=kind, Target=target)
        self.write(place, serialised(relations))
        return name

    def _target(self, relations: str, folder: str, kinds: tuple[str, ...]) -> str | None:
        content = self.read(relations)
        for element in () if content is None else parsed(content):
            if str(element.get("Type")).rpartition("/")[2] in kinds and element.get("TargetMode") != "External":
                target = str(element.get("Target"))
                return normpath(target.lstrip("/") if target.startswith("/") else f"{folder}/{target}").lstrip("/")
        return None


def parsed(content: bytes) -> _Element:
    """Return the root of an XML part, without following anything that it asks for."""
    from lxml import etree

    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def serialised(root: _Element) -> bytes:
    """Return an XML part as Word writes it."""
    from lxml import etree

    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def _child(parent: _Element, space: str, name: str, **attributes: str) -> None:
    from lxml import etree

    etree.SubElement(parent, f"{{{space}}}{name}", attributes)


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def _like(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    same = _fresh(info.filename)
    same.date_time = info.date_time
    return same


def _fresh(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)  # dated 1980, so that the same input gives the same bytes
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info
