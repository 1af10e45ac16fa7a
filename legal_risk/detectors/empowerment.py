"""What empowers a by-law: the provision of a law that its preamble names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.model.act import Node, NodeKind, Segment
from legal_risk.model.finding import Confidence, Severity, Tier
from legal_risk.model.localized import Localized

_PROVISION = re.compile(r"стать|\bст\.|пункт|\bчаст|\bбаб|-бап|\bбап|тармағ|тармақ", re.IGNORECASE)
_BASIS = re.compile(
    r"в соответствии|согласно|на основании|руководствуясь|во исполнение|в целях реализации|сәйкес|негізінде|басшылыққа"
    r"|іске асыру|орындау",
    re.IGNORECASE,
)
_LAW = re.compile(r"закон|кодекс|конституц|\bуказ(?:а|у|ом|е|ы|ов|ами|ах)?\b|заң|жарлық", re.IGNORECASE)
_ENACTS = re.compile(
    r"приказываю|постановляет|решил|решила|решение|утвердить|бұйырамын|қаулы етеді|шешім қабылдады|бекіту",
    re.IGNORECASE,
)
_KINDS = Localized(
    "не названо ни одной нормы закона", "заңның бірде-бір нормасы аталмаған", "no provision of a law is named"
)
_NO_ARTICLE = Localized(
    "назван закон без статьи и пункта", "заң бапсыз және тармақсыз аталған", "a law is named without its article"
)


class NoEmpowerment:
    """Finds acts that approve rules without naming the provision of a law that empowers the body."""

    name = "no-empowerment"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit at the preamble (or the first words of the enacting part) of such an act."""
        operative = next((n for n in context.act.root.children if n.kind is NodeKind.OPERATIVE), None)
        approves = any(n.kind is NodeKind.APPROVED for n in context.act.root.children)
        if operative is None or not approves:
            return  # without the enacting part nothing can be said about its basis
        if _named_in_rules(context):
            return
        preamble = _preamble(context, operative)
        words = " ".join(s.content.of(context.annotated.text) for s in preamble)
        if not preamble or not _ENACTS.search(_opening(context, operative)):
            return
        if not _BASIS.search(words) or not _LAW.search(words):
            told = _BASIS.search(words) and _PROVISION.search(words) and _NUMBERED.search(words)
            sure = not told and _of_state(context, operative, preamble) and not _law_nearby(context)
            yield Hit(preamble[0], preamble[0].content, values={"lack": _KINDS}, tier=None if sure else Tier.LOOK)
        elif not _PROVISION.search(words):
            shown = preamble[0]
            yield Hit(
                shown,
                shown.content,
                values={"lack": _NO_ARTICLE},
                tier=Tier.LOOK,
                severity=Severity.LOW,
                confidence=Confidence.MEDIUM,
            )


_STATE = re.compile(
    r"министр|\bаким|маслихат|управлени|правительств|комитет|департамент|ведомств|агентств"
    r"|әкім|мәслихат|басқарма|үкімет|агенттік",
    re.IGNORECASE,
)
# An organisation acts under its charter and the labour code, whatever ministry it belongs to.
_ORGANISATION = re.compile(
    r"\b(?:РГКП|РГП|РГУ|ГККП|КГКП|КГУ|НАО|АО|ТОО|РМҚК|РМК|РММ|МКҚК|КМҚК|КММ|КеАҚ|АҚ|ЖШС)\b"
    r"|\b(?:[Пп]риказ|ПРИКАЗ)(?:ом)? (?:директора|ректора)\b|\b(?:[Дд]иректордың|[Рр]ектордың)\b"
    r"|^(?:Директор|Ректор)\b",
    re.MULTILINE,
)
# A provision of a named by-law: an act above this one, though no law.
_NUMBERED = re.compile(r"№\s?\d")
_FIRST = 3  # points of the rules that may name the law after all


def _of_state(context: Context, operative: Node, preamble: list[Segment]) -> bool:
    """Tell whether a state body issues the act: a rector or a director of a school acts under its charter."""
    own = [s for s in context.act.segments_of(operative) if s not in preamble]
    words = "\n".join(s.content.of(context.annotated.text) for s in own)
    return _STATE.search(words) is not None and _ORGANISATION.search(words) is None


def _law_nearby(context: Context) -> bool:
    """Tell whether the first points of the rules name a law, if not its article."""
    approved = next(n for n in context.act.root.children if n.kind is NodeKind.APPROVED)
    points = [n for n in context.act.walk(approved) if n.kind is NodeKind.POINT][:_FIRST]
    return any(_LAW.search(s.content.of(context.annotated.text)) for n in points for s in context.act.segments_of(n))


def _preamble(context: Context, operative: Node) -> list[Segment]:
    """Return the paragraphs of the enacting part before its first point."""
    own = context.act.segments_of(operative)
    first = next((c for c in operative.children if c.kind is NodeKind.POINT), None)
    before = [s for s in own if first is None or s.span.start < first.span.start]
    return [s for s in before if len(s.content.of(context.annotated.text).split()) > 2]


def _named_in_rules(context: Context) -> bool:
    """Tell whether the first points of the approved rules name the provision («разработаны в соответствии с …»)."""
    approved = next(n for n in context.act.root.children if n.kind is NodeKind.APPROVED)
    points = [n for n in context.act.walk(approved) if n.kind is NodeKind.POINT][:2]
    texts = [s.content.of(context.annotated.text) for n in points for s in context.act.segments_of(n)[:2]]
    return any(_BASIS.search(t) and _PROVISION.search(t) and _LAW.search(t) for t in texts)


def _opening(context: Context, operative: Node) -> str:
    return " ".join(s.content.of(context.annotated.text) for s in context.act.segments_of(operative)[:8])
