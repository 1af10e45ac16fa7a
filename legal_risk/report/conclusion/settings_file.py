"""The settings of the Word reports as a YAML file that an office keeps and edits by hand."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Literal

from legal_risk.engine.schema import Reader
from legal_risk.engine.yamlio import Text, parse_yaml
from legal_risk.errors import OptionError, RuleError
from legal_risk.model.localized import Localized
from legal_risk.report.conclusion.settings import (
    CORRUPTION_FACTOR,
    CORRUPTOGENIC_FACTOR,
    ConclusionSettings,
    FactorTerm,
)
from legal_risk.report.conclusion.template import opened

SCHEMA = "legal-risk/settings/1"
_TERMS = {"corruption": CORRUPTION_FACTOR, "corruptogenic": CORRUPTOGENIC_FACTOR}
_AMEND: tuple[Literal["auto", "accepted", "signed"], ...] = ("auto", "accepted", "signed")
_OPEN = "9999-12-31"


def read_settings(file: str | os.PathLike[str]) -> ConclusionSettings:
    """Return the settings in ``file``; the template is looked for beside it.

    A text is given once for both languages or under ``ru`` and ``kk``. Raises :class:`OptionError`: ``LR320`` a file
    cannot be read, ``LR321`` it does not follow the form (file, line and key are named), ``LR322`` the template is no
    Word document.
    """
    path = Path(file)
    text = _bytes(path)
    try:
        reader = Reader(parse_yaml(text.decode("utf-8").removeprefix("\ufeff"), path.name), path.name)
        settings = _settings(reader, path.parent)
        reader.done()
        return settings
    except RuleError as error:
        raise OptionError("LR321", error.message, where=error.where, hint=error.hint) from error
    except UnicodeDecodeError as error:
        raise OptionError("LR320", "it is not in UTF-8", where=path.name, hint="save the file in UTF-8") from error


def _settings(reader: Reader, folder: Path) -> ConclusionSettings:
    if reader.text("schema", SCHEMA) != SCHEMA:
        raise reader.error("schema", SCHEMA)
    day = _day(reader, "date")
    return ConclusionSettings(
        header=_localized(reader, "header"),
        disclaimer=_localized(reader, "disclaimer"),
        ground=_localized(reader, "ground"),
        developer=_localized(reader, "developer"),
        organisation=_localized(reader, "organisation"),
        expert=_localized(reader, "expert"),
        post=_localized(reader, "post"),
        legal_basis=_legal_basis(reader, day),
        term=_term(reader),
        date=day,
        number=_optional(reader, "number"),
        include_look=reader.flag("include_look"),
        period=_localized(reader, "period"),
        template=_template(reader, folder),
        amend=_amend(reader),
    )


def _localized(reader: Reader, key: str) -> Localized:
    if not reader.has(key):
        return Localized()
    if isinstance(reader.raw(key), Text):
        text = reader.text(key)
        return Localized(text, text)
    inner = reader.inner(key)
    texts = Localized(inner.text("ru"), inner.text("kk"))
    inner.done()
    return texts


def _optional(reader: Reader, key: str) -> str | None:
    return reader.text(key) if reader.has(key) else None


def _day(reader: Reader, key: str) -> str | None:
    written = _optional(reader, key)
    if written is not None:
        try:
            date.fromisoformat(written)
        except ValueError:
            raise reader.error(key, "a date like 2026-01-31") from None
    return written


def _legal_basis(reader: Reader, day: str | None) -> tuple[Localized, ...] | None:
    """Return the given acts that were in force on ``day``; without a day those without an end."""
    if not reader.has("legal_basis"):
        return None
    named = []
    for entry in reader.inners("legal_basis"):
        text = Localized(entry.text("ru"), entry.text("kk"))
        since, until = _day(entry, "from") or "", _day(entry, "until") or _OPEN
        entry.done()
        if until == _OPEN if day is None else since <= day < until:
            named.append(text)
    return tuple(named)


def _term(reader: Reader) -> FactorTerm:
    if not reader.has("term"):
        return CORRUPTION_FACTOR
    if isinstance(reader.raw("term"), Text):
        name = reader.text("term")
        if name not in _TERMS:
            raise reader.error("term", f"one of {', '.join(_TERMS)}, or one, many and of_many with ru and kk")
        return _TERMS[name]
    inner = reader.inner("term")
    term = FactorTerm(*(_localized(inner, key) for key in ("one", "many", "of_many")))
    for key, text in (("one", term.one), ("many", term.many), ("of_many", term.of_many)):
        if not text.ru:
            raise inner.error(key, "a text")
    inner.done()
    return term


def _template(reader: Reader, folder: Path) -> bytes | None:
    name = _optional(reader, "template")
    if name is None:
        return None
    data = _bytes(folder / name)
    try:
        opened(data)
    except OptionError as error:
        raise OptionError(error.code, error.message, where=Path(name).name, hint=error.hint) from error
    return data


def _amend(reader: Reader) -> Literal["auto", "accepted", "signed"]:
    written = reader.text("amend", "auto")
    for known in _AMEND:
        if written == known:
            return known
    raise reader.error("amend", f"one of {', '.join(_AMEND)}")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise OptionError("LR320", reason, where=path.name, hint="check the name of the file") from error
