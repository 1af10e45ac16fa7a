"""Small rule packs and small acts with a tree, made by hand."""

from __future__ import annotations

from legal_risk.model.act import Act, ActType, ActTyping, Node, NodeKind, Requisites, Segment, Zone
from legal_risk.model.localized import Localized
from legal_risk.model.source import SourceText
from legal_risk.model.span import Span
from legal_risk.model.view import TextMap

PACK = 'name: small\nversion: "1.10"\n'
FACTORS = """
factors:
  - code: D3
    group: discretion
    name: {ru: условия, kk: шарттар, en: conditions}
  - code: D5
    group: discretion
    name: {ru: усмотрение, kk: қалау, en: discretion}
"""
COVERAGE = """
D3:
  reason: {ru: нет правила, kk: қағида жоқ, en: no rule}
D5:
  rules: [KZ-D5-1]
"""
RULE = """
id: KZ-D5-1
name: at-will
factor: D5
status: stable
severity: high
confidence: high
tier: conclusion
kind: phrase
params:
  find:
    ru: ["по свой? усмотрение"]
    kk: ["өз =қалауы =бойынша"]
message: {ru: "Слова «{quote}» ({address})", kk: "«{cue}» сөздері", en: 'The words "{quote}"'}
why: {ru: почему, kk: неге, en: why}
advice: {ru: совет, kk: кеңес, en: advice}
examples:
  match:
    - {lang: ru, text: "Ректор [[по своему усмотрению]] решает."}
  no_match:
    - {lang: ru, text: "Ректор решает."}
"""


def write_pack(folder, *rules, factors=FACTORS, coverage=COVERAGE, pack=PACK, lexicons=None):
    (folder / "discretion").mkdir(parents=True)
    (folder / "lexicons").mkdir()
    for name, text in {"pack.yaml": pack, "factors.yaml": factors, "coverage.yaml": coverage}.items():
        (folder / name).write_text(text, encoding="utf-8")
    for number, text in enumerate(rules or (RULE,), 1):
        (folder / "discretion" / f"rule-{number}.yaml").write_text(text, encoding="utf-8")
    for name, text in (lexicons or {}).items():
        (folder / "lexicons" / name).write_text(text, encoding="utf-8")
    return folder


def rule_with(old="", new="", *more, text=RULE):
    """The small rule with pieces of its text replaced."""
    for before, after in zip((old, *more[::2]), (new, *more[1::2]), strict=True):
        assert before in text, before
        text = text.replace(before, after)
    return text


TREE = [
    # indent, kind, number, zone, text
    (0, NodeKind.ACT, None, Zone.TITLE, "Правила выбора"),
    (1, NodeKind.CHAPTER, "1", Zone.HEADING, "Глава 1. Права обучающихся"),
    (2, NodeKind.POINT, "1", Zone.BODY, "Обучающийся вправе:"),
    (3, NodeKind.SUBPOINT, "1", Zone.BODY, "выбирать по своему усмотрению предмет;"),
    (3, NodeKind.SUBPOINT, "2", Zone.BODY, "обжаловать отказ."),
    (1, NodeKind.CHAPTER, "2", Zone.HEADING, "Глава 2. Решения"),
    (2, NodeKind.POINT, "2", Zone.BODY, "Ректор по усмотрению решает. Ректор по своему усмотрению решает."),
    (2, NodeKind.POINT, "3", Zone.NOTE, "Сноска. Решает по своему усмотрению."),
]


def tree_act(rows=TREE, *, act_type=ActType.RULES, language="ru", notices=(), kk_from=None):
    """An act from rows of (depth, kind, number, zone, text), one segment a row; the view leaves out blanks."""
    source_lines = ["  " + text for *_, text in rows]
    source = "\n".join(source_lines)
    view = "\n".join(text for *_, text in rows)
    starts, sources, segments, nodes = [], [], [], []
    at, seen = 0, 0
    spans = []
    for line, (*_, text) in zip(source_lines, rows, strict=True):
        starts.append(seen)
        sources.append(at + 2)
        spans.append((Span(at, at + len(line)), Span(seen, seen + len(text))))
        at += len(line) + 1
        seen += len(text) + 1
    children = {n: [] for n in range(len(rows))}
    parents, stack = {}, []
    for n, (depth, *_) in enumerate(rows):
        del stack[depth:]
        if stack:
            children[stack[-1]].append(n)
        stack.append(n)
    ends = {n: max([spans[n][0].end, *(spans[m][0].end for m in _below(n, children))]) for n in children}

    def build(n):
        kind, number = rows[n][1], rows[n][2]
        made = Node(kind, Span(spans[n][0].start, ends[n]), number, None, tuple(build(c) for c in children[n]))
        nodes.append((n, made))
        for child in made.children:
            parents[child] = made
        return made

    root = build(0)
    by = dict(nodes)
    for n, (*_, zone, _text) in enumerate(rows):
        code = "kk" if kk_from is not None and n >= kk_from else language
        segments.append(Segment(by[n], *spans[n], zone, code))
    addresses = {by[n]: Localized(f"место {n}", f"орын {n}") for n in by}
    paths = {by[n]: (str(n),) for n in by}
    text = SourceText(
        "a.txt", "txt", "0" * 64, source, (), TextMap(view, tuple(starts), tuple(sources), len(source)), notices
    )
    typing = ActTyping(act_type, 1.0)
    return Act(text, root, tuple(segments), Requisites("rules", ""), typing, language, addresses, paths, parents)


def _below(n, children):
    for child in children[n]:
        yield child
        yield from _below(child, children)
