"""Checked reading of rule data: every question names its key, every wrong answer says what was expected."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Collection, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args

from legal_risk.engine.yamlio import Listing, Section, Text, Value
from legal_risk.errors import RuleError
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode, Localized

E = TypeVar("E", bound=StrEnum)
P = TypeVar("P")


class Reader:
    """Reads the keys of one mapping; :meth:`done` refuses keys that nobody asked for."""

    def __init__(self, section: Section, where: str, path: str = "") -> None:
        self.section = section
        self.where = where
        self.path = path
        self._asked: set[str] = set()

    def has(self, key: str) -> bool:
        """Tell whether the key is there."""
        return key in self.section

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that is not empty; without ``default`` the key is required."""
        value = self._get(key, required=default is None)
        if value is None:
            return default or ""
        if not isinstance(value, Text) or not value.strip():
            raise self.error(key, "a text")
        return str(value).strip()

    def choice(self, key: str, options: type[E], default: E | None = None) -> E:
        """Return a member of the enumeration ``options``."""
        written = self.text(key, None if default is None else default.value)
        return self._member(key, written, options)

    def choices(self, key: str, options: type[E]) -> tuple[E, ...]:
        """Return the members listed under ``key``; none when the key is missing."""
        return tuple(self._member(key, text, options) for text in self.texts(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts under ``key`` (one text counts as a list); empty when the key is missing."""
        value = self._get(key, required=False)
        if value is None:
            return ()
        items = value if isinstance(value, Listing) else (value,)
        if not all(isinstance(i, Text) and i.strip() for i in items):
            raise self.error(key, "a list of texts")
        return tuple(str(i).strip() for i in items)

    def flag(self, key: str) -> bool:
        """Return ``true`` or ``false``; false when the key is missing."""
        written = self.text(key, "false")
        if written not in ("true", "false"):
            raise self.error(key, "true or false")
        return written == "true"

    def number(self, key: str, default: int | None = None) -> int | None:
        """Return a whole number from 0."""
        if not self.has(key):
            return default
        written = self.text(key)
        if not written.isdecimal():
            raise self.error(key, "a whole number")
        return int(written)

    def localized(self, key: str, *, required: bool = True) -> Localized:
        """Return a text in ru, kk and en; all three are required."""
        if not required and not self.has(key):
            return Localized()
        inner = self.inner(key)
        texts = Localized(inner.text("ru"), inner.text("kk"), inner.text("en"))
        inner.done()
        return texts

    def by_language(self, key: str) -> dict[LanguageCode, tuple[str, ...]]:
        """Return the lists of texts under the language codes."""
        inner = self.inner(key)
        found = {code: texts for code in ACT_LANGUAGES if (texts := inner.texts(code))}
        inner.done()
        if not found:
            raise self.error(key, "lists under ru and kk")
        return found

    def inner(self, key: str) -> Reader:
        """Return a reader of the mapping under ``key``."""
        value = self._get(key, required=True)
        if not isinstance(value, Section):
            raise self.error(key, "a mapping")
        return Reader(value, self.where, f"{self.path}{key}.")

    def inners(self, key: str) -> tuple[Reader, ...]:
        """Return readers of the mappings listed under ``key`` (one mapping counts as a list); none when missing."""
        value = self._get(key, required=False)
        if value is None:
            return ()
        items = value if isinstance(value, Listing) else (value,)
        if not all(isinstance(i, Section) for i in items):
            raise self.error(key, "a list of mappings")
        return tuple(
            Reader(i, self.where, f"{self.path}{key}[{n}].") for n, i in enumerate(items, 1) if isinstance(i, Section)
        )

    def raw(self, key: str) -> Value | None:
        """Return the value under ``key`` as it is, ``None`` when missing."""
        return self._get(key, required=False)

    def done(self) -> None:
        """Raise ``LR202`` when the mapping has a key that was not asked for."""
        unknown = [k for k in self.section if k not in self._asked]
        if unknown:
            raise self.error(unknown[0], f"one of {', '.join(sorted(self._asked))}", code="LR202", what="unknown key")

    def error(self, key: str, expected: str, *, code: str = "LR203", what: str = "") -> RuleError:
        """Return an error about ``key``: what stands there and what was expected."""
        line = self.section.lines.get(key, self.section.line)
        value = self.section.get(key)
        stated = f" is '{value}'" if isinstance(value, Text) else ""
        message = what or ("missing" if value is None else f"wrong value{stated}")
        place = f"{self.where}, line {line}"
        return RuleError(code, f"'{self.path}{key}': {message}", where=place, hint=f"expected {expected}")

    def _get(self, key: str, *, required: bool) -> Value | None:
        self._asked.add(key)
        if required and key not in self.section:
            raise self.error(key, "this key")
        return self.section.get(key)

    def _member(self, key: str, written: str, options: type[E]) -> E:
        try:
            return options(written)
        except ValueError:
            raise self.error(key, f"one of {', '.join(o.value for o in options)}; not '{written}'") from None


def read_params(kind: type[P], reader: Reader) -> P:
    """Fill the frozen dataclass ``kind`` from the mapping of ``reader``; field names are the keys.

    Fields may be ``str``, ``int``, ``bool``, ``float``, an enumeration, ``Localized``, ``T | None``, a tuple, frozenset
    of these, or a mapping from text to these. Raises :class:`RuleError` as :class:`Reader` does.
    """
    fields: Any = kind
    hints = _hints(fields)
    values: dict[str, Any] = {}
    for spec in dataclasses.fields(fields):
        if reader.has(spec.name):
            values[spec.name] = _converted(hints[spec.name], reader, spec.name)
        elif spec.default is dataclasses.MISSING and spec.default_factory is dataclasses.MISSING:
            raise reader.error(spec.name, "this parameter")
        else:
            reader.raw(spec.name)
    reader.done()
    return kind(**values)


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    """Return the types of the fields of ``kind``; every rule of a detector asks for them in every act."""
    return typing.get_type_hints(kind)


def _converted(hint: Any, reader: Reader, key: str) -> Any:
    if hint is Localized:
        return reader.localized(key)
    return _convert(hint, reader.raw(key), reader, key)


def _convert(hint: Any, value: Value | None, reader: Reader, key: str) -> Any:
    origin, arguments = typing.get_origin(hint), get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _convert(next(a for a in arguments if a is not type(None)), value, reader, key)
    if origin in (tuple, frozenset):
        items = value if isinstance(value, Listing) else (value,)
        return origin(_convert(arguments[0], item, reader, key) for item in items)
    if origin in (dict, Mapping) or hint in (dict, Mapping):
        if not isinstance(value, Section):
            raise reader.error(key, "a mapping")
        return {str(k): _convert(arguments[1], v, reader, key) for k, v in value.items()}
    if not isinstance(value, Text):
        raise reader.error(key, "one value")
    return _scalar(hint, str(value), reader, key)


def _scalar(hint: Any, written: str, reader: Reader, key: str) -> Any:
    if hint is bool:
        if written not in ("true", "false"):
            raise reader.error(key, "true or false")
        return written == "true"
    options: Collection[str] = get_args(hint) if typing.get_origin(hint) is typing.Literal else ()
    if options:
        if written not in options:
            raise reader.error(key, f"one of {', '.join(options)}")
        return written
    try:
        return hint(written)
    except ValueError:
        expected = ", ".join(o.value for o in hint) if issubclass(hint, StrEnum) else hint.__name__
        raise reader.error(key, f"{expected}; not '{written}'") from None
