"""References in the text of an act: to its own units and to other acts."""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.model.act import Node, NodeKind
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class CitedUnit:
    """A unit named by a reference with all numbers it names: «подпункты 2)–5)» gives ``("2", "3", "4", "5")``."""

    kind: NodeKind
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitedAct:
    """Another act as a reference describes it: ``kind`` is a key such as ``"law"``; the date is ISO.

    ``title`` is as written, ``name`` the nominative of codes and of the Constitution («Трудовой кодекс»).
    """

    kind: str
    title: str | None = None
    date: str | None = None
    number: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """A reference at ``span`` of the matching view.

    ``units`` go from the outermost to the innermost. ``own`` tells whether it points into this act: expressly
    («настоящих Правил», ``express``) or because no other document is named. ``document`` is the key of the document
    that an internal reference names. ``targets`` are the units found; an express internal reference without any is
    ``dangling``. ``act`` describes the other act of an external reference.
    """

    span: Span
    language: LanguageCode
    units: tuple[CitedUnit, ...] = ()
    own: bool = False
    express: bool = False
    document: str | None = None
    targets: tuple[Node, ...] = ()
    dangling: bool = False
    act: CitedAct | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Alias:
    """A short name that an act introduces: «конкурсная комиссия (далее – Комиссия)».

    ``name`` is the short name, ``full`` the words that it stands for, ``span`` and ``full_span`` their places in the
    matching view, ``node`` the unit that introduces it. ``act`` describes the other act that it stands for, if any.
    """

    name: str
    full: str
    span: Span
    full_span: Span
    node: Node
    language: LanguageCode
    act: CitedAct | None = None
