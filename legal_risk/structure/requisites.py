"""The formal data of an act: kind, title, number, date, issuing body, legal basis, state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from legal_risk.model.act import NodeKind, Requisites, Zone
from legal_risk.model.source import SourceText
from legal_risk.structure.draft import Draft
from legal_risk.structure.issuers import issuer_in, issuing_bodies
from legal_risk.structure.letterhead import letterhead_of
from legal_risk.structure.lines import Line
from legal_risk.structure.marks import is_act_title, is_agreement, is_draft_mark
from legal_risk.structure.names import document_named_by

_RU_MONTHS = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
_KK_MONTHS = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
]
_KINDS = (
    (
        "order",
        r"приказыва(?:ю|ем)|\bприказ\b|^приказ|бұйырамы[нз]|\bбұйрық|бұйрығы|п\s?р\s?и\s?к\s?а\s?з\s?ы\s?в\s?а\s?ю",
    ),
    ("resolution", r"постановля\w+|\bпостановление\b|қаулы етеді|қаулы етемін|қаулысы\w*|\bқаулы\b"),
    ("decision", r"\bрешил\b|\bрешает\b|\bрешение\w?\b|шешім қабылдады|шешімі\w*|\bшешім\b|шешті"),
    ("directive", r"\bраспоряжение\w?\b|обязываю|өкімі\w*|\bөкім\b"),
)
_REFERENCE_ACTS = ("rules", "regulations", "instruction", "procedure", "method", "standard", "protocol")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "ru_date": r"(\d{1,2})\s+([а-я]{3,9})\s+(\d{4})\s+г",
            "kk_date": r"(\d{4})\s+жыл\w*\s+(\d{1,2})\s+([а-яәғқңөұүһі]{4,10})",
            "numeric": r"\b(\d{2})\.(\d{2})\.(\d{4})\b",
            "number": r"(?:№|\bN)\s?([\wА-Яа-я][\w/-]*(?:-[IVX]+)?)",
            # The number inside a name («Школа № 12») is not that of the act.
            "quoted": r"«[^«»]*[а-яәғқңөұүһі]{3}[^«»]*»",
            "blank": (
                r"[«\"]\s*_*\s*[»\"]|№\s*(?:_+|$)|от\s+_+|_{2,}\s*20|№\s+(?:бұйры|қаулы|шешім)"
                r"|от\s+20\d\d\s+года|20\d\d\s+жылғы\s+(?:№|$)"
            ),
            "basis": (
                r"(?:в соответствии с\w?|на основании|руководствуясь|во исполнение|в реализацию"
                r"|в целях (?:реализации|исполнения))\s+(.+?)"
                r"(?:,?\s+(?:(?:а также |и )?в целях|п р и к а з|приказыва|постановля|решил)|$)"
            ),
            "kk_basis": (r"^(.+?)\s+(?:сәйкес|негізінде|басшылыққа|(?:іске асыру|орындау) (?:үшін|мақсатында))"),
            "registered": (
                r"зарегистрирован\w*\s(?:в|за).{0,200}?№\s?(?P<ru>\d+)"
                r"|(?:әділет|реестр).{0,160}?№\s?(?P<kk>\d+)\s(?:болып\s|нөмірімен\s)?тіркел"
            ),
            "own_law": r"(?:настоящ\w+|осы) (?:закон|заң)",
            "own_code": r"(?:настоящ\w+|осы) кодекс",
        }[name],
        re.IGNORECASE,
    )


def requisites_of(root: Draft, lines: Sequence[Line], source: SourceText) -> Requisites:
    """Return the formal data as far as the text gives them; also names the enacting part for addresses."""
    operative = next((child for child in root.children if child.kind is NodeKind.OPERATIVE), None)
    approved = next((child for child in root.children if child.kind is NodeKind.APPROVED), None)
    preamble = _preamble(operative)
    stamps = _stamp_text(root)
    first = approved or next((child for child in root.children if child.kind is NodeKind.APPENDIX), None)
    documents = (root, approved) if operative is not None else (root, first)
    headings = [draft.heading for draft in documents if draft is not None and draft.heading]
    title = headings[-1 if operative is None else 0] if headings else ""
    kind, name = _kind(root, operative, approved, lines, preamble, stamps)
    if operative is not None:
        operative.document = name
    formal = f"{_formal_lines(root)} ; {stamps}"
    date = date_in(formal)
    number = (
        _number(formal) if date or any(re.search(pattern, formal, re.IGNORECASE) for _, pattern in _KINDS) else None
    )
    bodies = issuing_bodies(preamble, formal, _signatures(root))
    registration, registered = _registration(root)
    return Requisites(
        kind=kind,
        title=_clean_title(title),
        number=number,
        date=date,
        body="; ".join(bodies) or None,
        basis=_basis(preamble),
        state=_state(lines, formal, number, date),
        bodies=bodies,
        registration=registration,
        registered=registered,
    )


def date_in(text: str) -> str | None:
    """Return the first date as ``YYYY-MM-DD``: «31 марта 2020 года», «2020 жылғы 31 наурыз», «31.03.2020»."""
    if (found := _pattern("ru_date").search(text)) and (month := _month(found[2], _RU_MONTHS)):
        return _iso(found[3], month, found[1])
    if (found := _pattern("kk_date").search(text)) and (month := _month(found[3], _KK_MONTHS)):
        return _iso(found[1], month, found[2])
    if found := _pattern("numeric").search(text):
        return _iso(found[3], int(found[2]), found[1])
    return None


def _month(word: str, months: Sequence[str]) -> int:
    lower = word.lower().replace("i", "і")
    return next((at for at, stem in enumerate(months, 1) if lower.startswith(stem)), 0)


def _iso(year: str, month: int, day: str) -> str | None:
    return f"{year}-{month:02d}-{int(day):02d}" if 1 <= month <= 12 and 1 <= int(day) <= 31 else None


def _number(text: str) -> str | None:
    found = _pattern("number").search(_pattern("quoted").sub(" ", text))
    return found[1] if found and any(sign.isdigit() for sign in found[1]) else None


def _kind(
    root: Draft,
    operative: Draft | None,
    approved: Draft | None,
    lines: Sequence[Line],
    preamble: str,
    stamps: str,
) -> tuple[str, str | None]:
    """Return the kind for the requisites and the key of the name of the enacting part."""
    if operative is not None:
        text = f"{preamble}\n{root.heading or ''}\n{stamps}"
        name = next((key for key, pattern in _KINDS if re.search(pattern, text, re.IGNORECASE)), None)
        return (name if name in ("order", "resolution", "decision") else "other"), name
    key = approved.document if approved is not None else document_named_by(root.heading or "")
    named = key == "charter" or key in _REFERENCE_ACTS
    if not named and any(_is_article(child) for child in _shallow(root)):
        head = " ".join(line.text for line in lines[:400])
        code = len(_pattern("own_code").findall(head)) > len(_pattern("own_law").findall(head))
        return ("code", "code") if code else ("law", "law")
    if key == "charter":
        return "charter", None
    return ("rules" if named else "other"), None


def _shallow(root: Draft) -> list[Draft]:
    found: list[Draft] = []
    stack = list(root.children)
    while stack:
        draft = stack.pop()
        found.append(draft)
        if draft.kind in (NodeKind.PART, NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.PARAGRAPH):
            stack.extend(draft.children)
    return found


def _is_article(draft: Draft) -> bool:
    return draft.kind is NodeKind.ARTICLE


def _preamble(operative: Draft | None) -> str:
    if operative is None:
        return ""
    indents = [child for child in operative.children if child.kind is NodeKind.INDENT and child.number is None]
    return " ".join(owned.line.text for draft in indents for _, owned in draft.owned())


def _stamp_text(root: Draft) -> str:
    """Return the stamps of documents that hang on the act itself: they repeat its date and number."""
    texts: list[str] = []
    for child in root.children:
        if child.kind in (NodeKind.APPROVED, NodeKind.APPENDIX):
            stamps = (inner for inner in child.children if inner.kind is NodeKind.STAMP)
            texts.extend(owned.line.text for stamp in stamps for _, owned in stamp.owned())
            break
    return " ".join(texts)


def _formal_lines(root: Draft) -> str:
    """Return the lines above the title that hold place, date and number."""
    lines = [owned.line.text for owner, owned in root.owned() if owned.zone is Zone.TITLE and owner is root]
    letterhead = letterhead_of(lines)
    return " ".join(line for at, line in enumerate(lines) if at in letterhead and not is_act_title(line))


def _clean_title(title: str) -> str:
    lines = title.strip().removeprefix("Республики Казахстан ")
    found = re.search(r"(?:^|\s)((?:Об?|ОБ?)\s+[а-яА-Я].*)$", lines)
    return found[1] if found and found.start() > 0 and found.start() < 200 else lines


def _signatures(root: Draft) -> list[str]:
    """Return the lines of the signatures that stand right under the act, agreements of other bodies left out."""
    lines: list[str] = []
    for draft in root.children:
        if draft.kind is NodeKind.SIGNATURE:
            own = [owned.line.text for _, owned in draft.owned()]
            if any(is_agreement(line) for line in own):
                own = own[: next(at for at, line in enumerate(own) if is_agreement(line))]
            lines.extend(own)
    return lines


def _registration(root: Draft) -> tuple[str | None, str | None]:
    """Return number and date under which the ministry of justice registered the act, as its head or notes tell."""
    zones = (Zone.TITLE, Zone.NOTE)
    for owner, owned in root.owned():
        if owned.zone is Zone.OPERATIVE:
            break
        top = owner is root or (owner.kind is NodeKind.NOTE and owner.parent is root)
        if top and owned.zone in zones and (found := _pattern("registered").search(owned.line.text)):
            return found["ru"] or found["kk"], date_in(found[0])
    return None, None


def _basis(preamble: str) -> str | None:
    found = _pattern("basis").search(preamble) or _pattern("kk_basis").search(preamble)
    if not found:
        return None
    basis = found[1].strip(" ,")
    issuer = issuer_in(basis)
    return basis.removesuffix(issuer).strip(" ,") if issuer and issuer != basis else basis


def _state(lines: Sequence[Line], formal: str, number: str | None, date: str | None) -> str:
    if any(is_draft_mark(line.text) for line in lines[:12]) or _pattern("blank").search(formal):
        return "draft"
    return "in force" if number and date else "unknown"
