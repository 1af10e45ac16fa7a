"""What a Kazakh term is for: something is done within it, lasts through it, is waited for or enters into force."""

from __future__ import annotations

import re

from legal_risk.facts.deadlines import kazakh_patterns as patterns
from legal_risk.facts.deadlines.allotted import bounds_step
from legal_risk.model.deadline import Purpose


def _lasts(text: str, unit: re.Match[str], tail: re.Match[str], left: int, start: int) -> bool:
    """«өкілеттік мерзімі … бір жылды құрайды», «төленеді, бірақ он айдан аспайды»: how long something goes on."""
    lead = re.split(r"[;\n]|\. ", text[max(start, left - 130) : left])[-1]
    if tail["total"]:
        return patterns.state_words().search(lead) is not None
    long = unit["stem"] in {"ай", "жыл"} and tail.group().strip().startswith("аспай")
    return long and re.search(r"мерзім|уақыт|қара|шешім", lead) is None


def _stays(tail: re.Match[str], before: str, after: str) -> bool:
    """«іссапар бес күннен аспайды», «ауысым он күнге созылады»: how long somebody is away."""
    away = re.search(r"\b(?:іссапар|сапар|демалыс|каникул|ауысым|саяхат|жорық|жиын)(?:лар)? \Z", before) is not None
    return away and (
        tail.group().strip().startswith("аспай") or re.match(r" ?(?:созыл|құрай|жалғас)", after) is not None
    )


def _is_age_or_office(unit: re.Match[str], tail: re.Match[str], before: str, after: str) -> bool:
    """«алты айдан бұрын берілген анықтама», «өкілеттігі екі жылдан соң аяқталады», «оған дейінгі үш жыл ішінде»."""
    old = (unit["case"] or "").endswith(("дан", "ден", "тан", "тен")) and tail["before"] is not None
    made = re.match(r" \w+(?:ған|ген|қан|кен)\b", after) is not None
    ends = re.match(r" (?:аяқтал|бітеді|созыл)", after) is not None and "өкілетті" in before
    record = re.search(r"дейінгі \Z", before) is not None
    return (old and made) or ends or record


def _acts(kind: str, after: str) -> bool:
    """«бес жұмыс күні бойы жүктеледі»: working days through which something is done, not «ілініп тұрады»."""
    rest = re.split(r"[.;\n]", after)[0]
    return kind.endswith("жұмыс ") and re.search(r"\b(?:тұр|сақтал|қолда|жарамды|болады)", rest) is None


def purpose_of(
    text: str, unit: re.Match[str], tail: re.Match[str], left: int, lead: str, start: int, end: int, *, started: bool
) -> Purpose:
    """Return the purpose of the term whose number begins at ``left``; ``started``: its start event stands beside it."""
    after = text[tail.end() : min(end, tail.end() + 70)]
    before = re.split(r"[;\n]|\. ", text[max(start, left - 70) : left])[-1]
    if re.match(r"[^.;\n]{0,40}(?:қолданысқа ен|күшіне ен)", after):
        return Purpose.ENTRY
    if bounds_step(text, left, start, "kk"):
        return Purpose.ACTION
    if _lasts(text, unit, tail, left, start) or _stays(tail, before, after):
        return Purpose.DURATION
    if unit["stem"] in {"ай", "жыл"} and _is_age_or_office(unit, tail, before, after):
        return Purpose.DURATION
    if tail["stay"] == "бойы" and _acts(text[unit.start() - 12 : unit.start()], after):
        return Purpose.ACTION
    ago = tail["before"] is not None and unit["stem"] == "жыл" and not started
    lasting = ago or (tail["max"] or "").endswith("мерзімге")
    if lasting or lead == "соңғы" or tail["stay"] or (tail["min"] and unit["stem"] == "жыл"):
        return Purpose.DURATION
    if (
        tail["max"]
        and re.match(r"дейін", tail["max"])
        and unit["stem"] in {"жыл", "ай", "сағат"}
        and "мерзім" not in tail["max"]
    ):
        return Purpose.DURATION
    if re.search(r"(?:айдан|жылдан|(?<![қғ]ан )(?<![кг]ен )күннен|аптадан) ?\Z", before):
        return Purpose.DURATION
    if tail.group().strip() in {"аспайтын", "аспаған"} and re.match(r" (?!мерзім|уақыт|кезең)\w", after):
        return Purpose.DURATION
    if patterns.state_after().match(after) or (not started and patterns.state_words().search(before)):
        return Purpose.DURATION
    return Purpose.WAITING if tail["wait"] else Purpose.ACTION
