"""Reads the values of attributes: switches and whole numbers, tolerant of what other programs write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legal_risk.readers.docx.names import VAL

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF = {"0", "false", "off"}
_LARGEST = 2_147_483_647


def value_of(parent: _Element | None, tag: str) -> str | None:
    """Return the ``w:val`` of the child ``tag`` of ``parent``, None when either is absent."""
    child = None if parent is None else parent.find(tag)
    return None if child is None else child.get(VAL)


def number_of(parent: _Element | None, tag: str) -> int | None:
    """Return the ``w:val`` of the child ``tag`` as a whole number, None when it is absent or no number."""
    return whole(value_of(parent, tag))


def switch_of(parent: _Element | None, tag: str) -> bool | None:
    """Return whether the switch ``tag`` is on, None when ``parent`` does not say."""
    child = None if parent is None else parent.find(tag)
    return None if child is None else child.get(VAL, "1").lower() not in _OFF


def whole(text: str | None) -> int | None:
    """Return ``text`` as a whole number, None when it is none or out of the range of the format."""
    try:
        number = int(text or "")
    except ValueError:
        return None
    return number if abs(number) <= _LARGEST else None
