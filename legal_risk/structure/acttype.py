"""What an act does: recognised from its title, then from its body, with the words that decided it."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.model.act import ActType, ActTyping, NodeKind, Requisites
from legal_risk.model.source import SourceText
from legal_risk.structure.draft import Draft

# Order matters: a title that fits two types has the earlier one («Правила конкурса на присуждение гранта»: grant).
_TITLES: tuple[tuple[ActType, str], ...] = (
    (
        ActType.AMENDING,
        r"о? ?внесени\w+ (?:изменени\w+|дополнени\w+)|өзгеріс\w* (?:пен|мен|және)?.{0,30}енгізу|толықтыру\w* енгізу",
    ),
    (
        ActType.SERVICE_RULES,
        r"(?:оказани\w+|предоставлени\w+) государственн\w+ услуг|государственн\w+ услуг\w* [«\"]|мемлекеттік (?:көрсетілетін )?қызмет\w*.{0,40}көрсету|көрсету қағидалары.{0,20}мемлекеттік қызмет|мемлекеттік көрсетілетін қызмет",
    ),
    (
        ActType.PROCUREMENT,
        r"государственн\w+ закуп\w+|приобретени\w+ товаров|закуп\w+ товаров|мемлекеттік сатып алу|тауарларды сатып алу|сатып алу",
    ),
    (
        ActType.GRANT,
        r"\bгрант\w*|стипенди\w+|присвоени\w+ (?:почетн\w+ )?звани\w+|почетн\w+ гражданин|(?<!первой )помощ[иью]\w*|\bпреми[йияю]\w*|кредит\w*|льгот\w*|питани\w+ .{0,40}обучающ|государственн\w+ наград|выплат\w*|стажиров\w+|поддержк\w+|атағын беру|құрметті азамат|көмек\w* көрсету|сыйлық\w*|наградтау|марапаттау|төлем\w*|тағылымдама\w*|қолдау",
    ),
    (
        ActType.COMPETITION,
        r"конкурс\w*|замещени\w+.{0,40}должност\w+|назначени\w+ на должност\w+|лауазым\w*.{0,40}(?:орналасу|тағайындау|ауыстыру)|олимпиад\w*",
    ),
    (
        ActType.ADMISSION,
        r"\bприем\w*|зачислени\w+|перевод\w+ и восстановлени\w+|восстановлени\w+|распределени\w+ выпускник|қабылдау(?! комисс)|ауыстыру|түлектер\w* бөлу|қабылдау қағидалары",
    ),
    (
        ActType.ATTESTATION,
        r"аттестаци\w+|аттестатта\w+|квалификационн\w+ категори\w+|біліктілік санат\w+|оценк\w+ знаний|сертификаци\w+|аккредитаци\w+|аккредитте\w+",
    ),
    (ActType.COMMISSION, r"комисси\w+|\bсовет[аеу]?\b|комитет\w*|кеңес\w*|коллеги\w+|алқа\w*"),
    (
        ActType.CHARTER,
        r"\bустав\w*|жарғы\w*|положени\w+ о (?:государственном учреждении|департаменте|управлении|комитете|министерстве)|(?:мекеме|басқарма|департамент|министрлі)\w*.{0,20}туралы ереже",
    ),
    (
        ActType.LIST,
        r"перечн\w+|перечень|форм[ыа]? (?:документ|бланк|заявлени)\w*|номенклатур\w+|тізбе\w*|тізім\w*|нысандарын",
    ),
)
_BODIES: tuple[tuple[ActType, str], ...] = (
    (ActType.SERVICE_RULES, r"услугодател\w+|услугополучател\w+|көрсетілетін қызметті (?:беруші|алушы)"),
    (ActType.COMPETITION, r"конкурсн\w+ комисси\w+|участник\w* конкурса|конкурстық комиссия\w*|конкурсқа қатысушы\w*"),
    (
        ActType.ADMISSION,
        r"приемн\w+ комисси\w+|абитуриент\w*|поступающ\w+|қабылдау комиссиясы\w*|талапкер\w*|оқуға түсуші\w*",
    ),
    (ActType.ATTESTATION, r"аттестационн\w+ комисси\w+|аттестуем\w+|аттестаттау комиссиясы\w*|аттестатталушы\w*"),
    (ActType.GRANT, r"обладател\w+ гранта|стипендиат\w*|присуждени\w+|грант иегер\w+|тағайындалады"),
    (ActType.PROCUREMENT, r"поставщик\w*|потенциальн\w+ поставщик\w*|өнім беруші\w*"),
)
_SAMPLE = 40_000
_MANY = 4


@cache
def _compiled(table: str) -> tuple[tuple[ActType, re.Pattern[str]], ...]:
    rows = _TITLES if table == "titles" else _BODIES
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in rows)


def type_of(root: Draft, requisites: Requisites, source: SourceText) -> ActTyping:
    """Return the type of the act. The confidence is 0.9 and more when the title says it, less when only the body does."""
    if requisites.kind in ("law", "code"):
        return _of_law(requisites)
    titles = [requisites.title, *(child.heading or "" for child in root.children if child.kind is NodeKind.APPROVED)]
    for kind, pattern in _compiled("titles"):
        found = [match[0] for title in titles if (match := pattern.search(title))]
        if found:
            return ActTyping(
                kind, 0.95 if len(found) == len([t for t in titles if t]) else 0.9, tuple(dict.fromkeys(found))
            )
    if (typing := _by_body(source)) is not None:
        return typing
    named = any(child.kind is NodeKind.APPROVED for child in root.children) or requisites.kind == "rules"
    return ActTyping(ActType.RULES, 0.7, (requisites.title,)) if named else ActTyping(ActType.OTHER, 0.3)


def _of_law(requisites: Requisites) -> ActTyping:
    found = _compiled("titles")[0][1].search(requisites.title)
    if found:
        return ActTyping(ActType.AMENDING, 0.9, (found[0],))
    return ActTyping(ActType.LAW, 0.95, (requisites.kind,))


def _by_body(source: SourceText) -> ActTyping | None:
    text = source.view.text[:_SAMPLE]
    counts = [(len(found), kind, found[0]) for kind, pattern in _compiled("bodies") if (found := pattern.findall(text))]
    if not counts:
        return None
    count, kind, word = max(counts, key=lambda entry: entry[0])
    return ActTyping(kind, 0.6, (word,)) if count >= _MANY else None
