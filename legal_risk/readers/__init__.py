"""Readers: a file of any supported kind in, a :class:`~legal_risk.model.source.SourceText` out."""

from __future__ import annotations

from legal_risk.readers.limits import DEFAULT_LIMITS, Limits
from legal_risk.readers.reading import Source, read
from legal_risk.readers.streams import streams

__all__ = ["DEFAULT_LIMITS", "Limits", "Source", "read", "streams"]
