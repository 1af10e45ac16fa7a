"""Terms set in another place: «в указанный срок», «в сроки, установленные пунктом 5», «белгіленген мерзімде»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.model.deadline import Deadline, ReferenceTarget, TermForm
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_RU_SET = (
    r"(?:установленн|определенн|предусмотренн|определяем|устанавливаем|утвержденн|назначенн|согласованн|отведенн|"
    r"оговоренн)\w+"
)
_RU_POINT = r"(?:указанн|названн|вышеуказанн|обозначенн|упомянут)\w+"
_KK_SET = (
    r"(?:белгіленген|белгіленетін|айқындалған|айқындалатын|көзделген|бекітілген|белгілеген|белгілейтін|айқындаған|"
    r"айқындайтын|келісілген|тағайындалған|сәйкес(?= мерзім))"
)
_KK_POINT = r"(?:көрсетілген|аталған|жоғарыда аталған|осы|бұл|сол)"


@cache
def _russian() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?P<lead>в|во|к|позднее|позже|после|по истечении|после (?:истечения|окончания)|до истечения|"
        rf"в течение|в пределах|сверх|"
        rf"с нарушением|с соблюдением|по окончании|нарушение[мй]?|пропуст\w+|пропуск\w*) )"
        rf"(?:(?P<set>{_RU_SET})|(?P<point>{_RU_POINT}|данн\w+|эт(?:от|ого|и|их)|так(?:ой|ие)|тот же|те же)|"
        rf"(?P<due>соответствующ\w+|надлежащ\w+))"
        rf"(?P<mid> (?:[^,;.:()\n]{{2,80}}? )?)срок(?:и|а|ов)?\b(?P<tail>,? ?[^;.\n]{{0,60}})"
        rf"|\b(?P<lead2>в(?: течение)?|позднее|по истечении|по окончании|до истечения|не позднее|согласно|"
        rf"с нарушением) срок(?:и|а|ов|"
        rf"ах|ам)?,? ?(?P<set2>{_RU_SET}|{_RU_POINT}|согласно|о котор\w+ (?:сказано|говорится|идет речь|"
        rf"объявлено))(?P<tail2>[^;.\n]{{0,80}})"
        rf"|\b(?P<lead3>в) порядке и (?:в )?срок(?:и|ах),? ?(?P<set3>{_RU_SET}|{_RU_POINT})(?P<tail3>[^;.\n]{{0,80}})"
    )


@cache
def _kazakh() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<set>{_KK_SET})|(?P<point>{_KK_POINT})|(?P<due>тиісті|"
        rf"лайықты))(?P<mid> (?:\w+ ){{0,3}}?(?:тәртіппен және |тәртіп пен )?)"
        r"мерзім(?:ді(?= (?:өткізіп|бұз|сақта))|де|дерде|дерге сай|ге сай|дері|лерде|ден|дерден|інде|інен|нен|"
        r"і ішінде|дерінде| ішінде| өткен\w*(?: соң| кейін)?|"
        r" шегінде|ге дейін)?\b"
    )


def referring(text: str, start: int, end: int, language: LanguageCode) -> Iterator[Deadline]:
    """Yield the terms of lower-case ``text[start:end]`` that name no length of their own, with where they point to."""
    pattern = _russian() if language == "ru" else _kazakh()
    for found in pattern.finditer(text, start, end):
        if language == "kk" and re.search(r"\b(?:барлық|бүкіл)\b", found["mid"]):
            continue
        target = _russian_target(found) if language == "ru" else _kazakh_target(text, found, start)
        stop = _russian_stop(text, found) if language == "ru" else found.end()
        span = Span(found.start(), stop)
        yield Deadline(span=span, quantity=span, form=TermForm.REFERENCE, language=language, target=target)


def _russian_stop(text: str, found: re.Match[str]) -> int:
    for name in ("tail", "tail2", "tail3"):
        if found[name] is not None:
            word = re.search(
                r"\bсрок\w*(?:,? (?:установ|указан|опред|предусм|назнач|утвержд|соглас)\w+)?", found.group()
            )
            return found.start() + word.end() if word else found.start(name)
    return found.end()


def _russian_target(found: re.Match[str]) -> ReferenceTarget:
    where = f"{found['mid'] or ''} {found['tail2'] or ''} {found['tail3'] or ''}"
    tail = found["tail"] or ""
    if re.match(r",? ?(?:установ|указан|предусм|опред)\w+|,? ?в соответствии с", tail):
        where += tail
    named = _named(where, "ru")
    if named is not None:
        return named
    back = found["point"] or (found["set2"] or "").startswith(("указан", "назван", "обознач"))
    return ReferenceTarget.BACK if back else ReferenceTarget.NOWHERE


def _kazakh_target(text: str, found: re.Match[str], start: int) -> ReferenceTarget:
    before = re.split(r"[;\n]|\. ", text[max(start, found.start() - 70) : found.start()])[-1]
    near = " ".join(before.split(",")[-1].split()[-7:])
    named = _named(near, "kk") or _named(found["mid"], "kk")
    if (
        named is ReferenceTarget.DECISION
        and re.search(r"[нл](?:ген|ған)$", found["set"] or "")
        and not _by_decision(near)
    ):
        named = None
    if found["set"] and named is not None:
        return named
    if found["point"] and named is ReferenceTarget.PROVISION and found["point"] == "көрсетілген":
        return named
    if found["set"] and found["set"].startswith(("белгілеген", "белгілейтін", "айқындаған", "айқындайтын")):
        return ReferenceTarget.DECISION
    return ReferenceTarget.BACK if found["point"] else ReferenceTarget.NOWHERE


def _by_decision(words: str) -> bool:
    """Tell whether a passive names its instrument («бұйрығымен белгіленген»); a bare «комиссия» is the subject."""
    return re.search(r"(?:бұйры|шешім|өкім|орган|комиссия|кеңес)\w*(?:мен|бен|пен|нда|нде)\b", words) is not None


_TARGETS: dict[LanguageCode, tuple[tuple[ReferenceTarget, str], ...]] = {
    "ru": (
        (ReferenceTarget.PROVISION,
            r"пункт|подпункт|\bчаст(?:ью|и|ях)\b|\bглав|приложени|настоящ\w+ (?:правил|положени|инструкци|статьи)|"
            r"график|расписани|\bплан|календар"),
        (ReferenceTarget.LAW, r"законодат|закон|кодекс|правовы\w+ акт|стать|постановлени|\bправилами|указом"),
        (ReferenceTarget.CONTRACT, r"договор|соглашени|контракт"),
        (ReferenceTarget.DECISION,
            r"орган|комисси|руководител|министерств|приказ|решени|директор|ректор|совет|организаци|"
            r"администратор|вуз"),
    ),
    "kk": (
        (ReferenceTarget.PROVISION,
            r"тармағ|тармақ|бөлі[гк]|тарау|қосымша|осы қағида|осы ереже|осы бап|кесте|график|жоспар"),
        (ReferenceTarget.LAW, r"заң|кодекс|құқықтық акт|-баб|қаулы|жарлы"),
        (ReferenceTarget.CONTRACT, r"шарт(?:та|пен|ында)\b|келісім"),
        (ReferenceTarget.DECISION, r"орган|комиссия|басшы|министр|бұйры|шешім|директор|ректор|кеңес|ұйым|әкімші"),
    ),
}  # fmt: skip


@cache
def _target_patterns(language: LanguageCode) -> tuple[tuple[ReferenceTarget, re.Pattern[str]], ...]:
    return tuple((target, re.compile(pattern)) for target, pattern in _TARGETS[language])


def _named(words: str, language: LanguageCode) -> ReferenceTarget | None:
    return next((target for target, pattern in _target_patterns(language) if pattern.search(words)), None)
