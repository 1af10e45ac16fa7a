"""Hand-built results: acts of a few lines with their findings, made without readers, parser or engine."""

from __future__ import annotations

import hashlib
import re

from legal_risk.model.act import Act, ActType, ActTyping, Node, NodeKind, Requisites, Segment, Zone
from legal_risk.model.finding import Basis, Confidence, Evidence, EvidenceRole, Finding, Severity, Tier
from legal_risk.model.localized import Localized
from legal_risk.model.report import (
    ActReport,
    CheckResult,
    Coverage,
    FactorOutcome,
    Failure,
    PackInfo,
    Unchecked,
)
from legal_risk.model.source import Block, BlockKind, SourceText
from legal_risk.model.span import Span
from legal_risk.model.view import TextMap

RU_LINES = (
    "**Правила распределения мест в лагере отдыха**",
    "Глава 1. Общие положения",
    "1. Настоящие Правила определяют порядок распределения мест в лагере отдыха.",
    "Глава 2. Порядок распределения",
    "2. Комиссия вправе по своему усмотрению **отказать** в выделении места.",
    "3. Заявление рассматривается в возможно короткие сроки и иные документы запрашиваются при необходимости.",
    "4. Решение принимается комиссией.",
)
KK_LINES = (
    "Демалыс лагеріндегі орындарды бөлу қағидалары",
    "1. Осы Қағидалар демалыс лагеріндегі орындарды бөлу тәртібін айқындайды.",
    "2. Комиссия өз қалауы бойынша орын бөлуден бас тарта алады.",
    "3. Өтініш мүмкіндігінше қысқа мерзімде қаралады.",
)
HOSTILE_LINES = (
    "<script>alert(1)</script> & «Правила»",
    '1. =HYPERLINK("http://evil.example";"x") ]]> </mark><img src=x onerror=alert(2)>',
    "2. Право \u202eобратно\u202c и \x07звонок, \x1b[31mкрасный\x1b[0m и \ud800 половина.",
    "3. " + "ж" * 600 + " {{ 7 + 7 }} {% raw %} [bold]жирно[/bold] | a | `b`",
)

FACTORS = (
    ("D2", Localized("Неопределённый срок", "Айқындалмаған (бұлыңғыр) мерзім", "Vague deadline")),
    ("D5", Localized("Прямое усмотрение должностного лица", "Лауазымды адамның өз қалауы бойынша шешім қабылдауы")),
    ("R2", Localized("Открытый перечень документов", "Құжаттардың ашық тізбесі", "Open document list")),
    ("P5", Localized("Отсутствие порядка обжалования", "Шағымдану тәртібінің болмауы", "No appeal procedure")),
)

_ZONES = {NodeKind.ACT: Zone.TITLE, NodeKind.CHAPTER: Zone.HEADING}


def source_text(name: str, lines: tuple[str, ...]) -> SourceText:
    """A source of one block a line; ``**`` is markup that the view leaves out."""
    text = "\n\n".join(lines)
    blocks, offset = [], 0
    view, starts, sources = "", [], []
    for number, line in enumerate(lines):
        blocks.append(
            Block(BlockKind.HEADING if number == 0 else BlockKind.PARAGRAPH, Span(offset, offset + len(line)))
        )
        for piece in re.finditer(r"[^*]+", line + "\n"):
            starts.append(len(view))
            sources.append(offset + piece.start())
            view += piece[0]
        offset += len(line) + 2
    view = view.removesuffix("\n")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return SourceText(name, "md", digest, text, tuple(blocks), TextMap(view, tuple(starts), tuple(sources), len(text)))


def act_of(name: str, lines: tuple[str, ...], language: str = "ru", act_type: ActType = ActType.COMMISSION) -> Act:
    source = source_text(name, lines)
    nodes, segments, addresses, paths = [], [], {}, {}
    for block in source.blocks[1:]:
        number = re.match(r"(\d+)\. ", block.span.of(source.text))
        kind = NodeKind.POINT if number else NodeKind.CHAPTER
        nodes.append(
            Node(kind, block.span, number[1] if number else "1", None if number else block.span.of(source.text))
        )
    root = Node(NodeKind.ACT, Span(0, len(source.text)), None, lines[0].replace("*", ""), tuple(nodes))
    for node, block in zip((root, *nodes), source.blocks, strict=True):
        view = source.view.to_view(block.span)
        segments.append(Segment(node, block.span, view, _ZONES.get(node.kind, Zone.BODY), language))
        addresses[node] = Localized(f"пункт {node.number}", f"{node.number}-тармақ")
        paths[node] = ("rules:1", node.number or "")
    addresses[root] = Localized("акт в целом", "тұтас акт")
    return Act(
        source=source,
        root=root,
        segments=tuple(segments),
        requisites=Requisites(
            "rules", lines[0].replace("*", ""), "17", "2025-03-04", "Министерство отдыха", None, "draft"
        ),
        typing=ActTyping(act_type, 0.8, ("комиссия",)),
        language=language,
        addresses=addresses,
        paths=paths,
        parents=dict.fromkeys(nodes, root),
    )


def finding_of(
    act: Act,
    start: str,
    end: str = "",
    *,
    factor: str = "D5",
    tier: Tier = Tier.CONCLUSION,
    severity: Severity = Severity.HIGH,
    wording: Localized | None = None,
    evidence: tuple[tuple[EvidenceRole, str], ...] = (),
    basis: tuple[Basis, ...] = (Basis("Закон «О выдуманных актах»", "статья 3", "2026-01-01"),),
) -> Finding:
    """A finding from the first place of ``start`` to the end of ``end`` (or of ``start``)."""
    text = act.source.text
    begin = text.index(start)
    stop = text.index(end, begin) + len(end) if end else begin + len(start)
    span = Span(begin, stop)
    node = next((n for n in reversed(list(act.walk())) if n.span.covers(span)), act.root)
    pieces = tuple(
        Evidence(role, quote, Span(text.index(quote), text.index(quote) + len(quote)), act.address(node))
        for role, quote in evidence
    )
    return Finding(
        id=hashlib.sha256(f"{factor}{span.of(text)}".encode("utf-8", "surrogatepass")).hexdigest()[:16],
        rule=f"KZ-{factor}-001",
        factor=factor,
        tier=tier,
        severity=severity,
        confidence=Confidence.HIGH,
        language=act.language or "ru",
        address=act.address(node),
        path=act.paths[node],
        unit=node.number,
        quote=span.of(text),
        span=span,
        evidence=pieces,
        message=Localized("Решение по усмотрению.", "Шешім өз қалауы бойынша.", "Decision at discretion."),
        why=Localized("Нет условий отказа.", "Бас тарту шарттары жоқ.", "No conditions of refusal."),
        advice=Localized("Перечислить основания отказа.", "Бас тарту негіздерін тізбелеу.", "List the grounds."),
        proposed_wording=wording or Localized(),
        looked_for=Localized("Искали перечень оснований.", "Негіздер тізбесі ізделді.", "A list of grounds."),
        basis=basis,
    )


def outcomes(found: set[str]) -> tuple[FactorOutcome, ...]:
    made = [
        FactorOutcome(code, name, "found" if code in found else "not-found", (f"KZ-{code}-001",), Localized())
        for code, name in FACTORS
    ]
    reason = Localized("акт не является конкурсом", "акт конкурсқа жатпайды", "not a competition")
    made.append(
        FactorOutcome("K1", Localized("Отказ от конкурса", "Конкурстан бас тарту"), "not-applicable", (), reason)
    )
    return tuple(made)


def act_report(act: Act, findings: tuple[Finding, ...], gaps: tuple[Unchecked, ...] = ()) -> ActReport:
    units = len(act.root.children)
    coverage = Coverage(units + len(gaps), units, len(act.source.text), len(act.source.text), gaps)
    return ActReport(act, coverage, findings, outcomes({f.factor for f in findings}))


def russian_report() -> ActReport:
    act = act_of("lager.md", RU_LINES)
    wording = Localized(
        "2. Комиссия отказывает в выделении места в следующих случаях: 1) …;",
        "2. Комиссия мынадай жағдайларда орын бөлуден бас тартады: 1) …;",
    )
    findings = (
        finding_of(act, "по своему усмотрению", "в выделении места", wording=wording),
        finding_of(
            act,
            "в возможно короткие сроки",
            factor="D2",
            severity=Severity.MEDIUM,
            evidence=((EvidenceRole.CONFLICT, "Решение принимается комиссией"),),
        ),
        finding_of(act, "короткие сроки", "при необходимости", factor="R2", tier=Tier.LOOK, severity=Severity.LOW),
        finding_of(act, "**Правила", "отдыха**", factor="P5", tier=Tier.LOOK, severity=Severity.NOTE, basis=()),
    )
    gap = Unchecked(
        Localized("страница 4", "4-бет", "page 4"),
        Localized("нет текстового слоя", "мәтін қабаты жоқ", "no text layer"),
    )
    return act_report(act, findings, (gap,))


def kazakh_report() -> ActReport:
    act = act_of("lager-kk.md", KK_LINES, "kk")
    findings = (
        finding_of(act, "өз қалауы бойынша"),
        finding_of(act, "мүмкіндігінше қысқа мерзімде", factor="D2", severity=Severity.MEDIUM),
    )
    return act_report(act, findings)


def clean_report() -> ActReport:
    return act_report(act_of("clean.md", ("Порядок", "1. Срок: 5 рабочих дней."), act_type=ActType.RULES), ())


def hostile_report() -> ActReport:
    act = act_of("<b>x</b>.md", HOSTILE_LINES)
    findings = (
        finding_of(act, "=HYPERLINK", "onerror=alert(2)>"),
        finding_of(act, "\u202eобратно", "половина", factor="D2"),
        finding_of(act, "ж" * 600, "[/bold] | a | `b`", factor="R2", severity=Severity.LOW),
    )
    return act_report(act, findings)


def result_of(*reports: ActReport, errors: tuple[Failure, ...] = ()) -> CheckResult:
    return CheckResult("0.1.0", PackInfo("test-pack", "2026.1", "ab" * 32), reports, errors)


def full_result() -> CheckResult:
    error = Failure("bad.pdf", "LR104", "the file is encrypted", "save it without a password")
    return result_of(russian_report(), kazakh_report(), clean_report(), errors=(error,))
