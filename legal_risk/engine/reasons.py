"""Why something was not checked, in the three languages of the reports."""

from __future__ import annotations

from legal_risk.model.act import ActType
from legal_risk.model.localized import Localized

NO_RULE = Localized(
    "Для этого фактора ещё нет автоматической проверки.",
    "Бұл фактор үшін автоматты тексеру әлі жоқ.",
    "There is no automatic check for this factor yet.",
)
UNCLASSIFIED = Localized(
    "Не удалось определить, к какой части акта относится текст.",
    "Мәтіннің актінің қай бөлігіне жататынын анықтау мүмкін болмады.",
    "It could not be determined to which part of the act the text belongs.",
)
LANGUAGE = Localized(
    "Язык текста не определён или не выбран для проверки.",
    "Мәтіннің тілі анықталмады немесе тексеру үшін таңдалмады.",
    "The language of the text is unknown or was not chosen for the check.",
)
NO_TEXT = Localized(
    "В акте нет текста на языке правила.",
    "Актіде ереженің тіліндегі мәтін жоқ.",
    "The act has no text in the language of the rule.",
)
STRUCTURE = {
    "LRN521": Localized(
        "Поправка не распознана; что и где она меняет, оценивает эксперт.",
        "Түзету танылмады; нені және қай жерде өзгертетінін сарапшы бағалайды.",
        "The amendment was not understood; what it changes and where is for the expert to see.",
    ),
    "LRN522": Localized(
        "Поправка объявляет новую редакцию, но её текст не найден.",
        "Түзету жаңа редакцияны жариялайды, бірақ оның мәтіні табылмады.",
        "The amendment announces a new wording whose text was not found.",
    ),
    "LRN525": Localized(
        "Сравнительная таблица: проверена предлагаемая редакция; действующая взята для сравнения, обоснование "
        "не читалось.",
        "Салыстырмалы кесте: ұсынылатын редакция тексерілді; қолданыстағысы салыстыруға алынды, негіздеме оқылмады.",
        "Comparative table: the proposed wording was checked, that in force was compared with, the reasons were "
        "not read.",
    ),
    "LRN524": Localized(
        "Слова, которые поправки добавляют или заменяют, проверяются только в составе действующего текста (--base).",
        "Түзетулер қосатын немесе ауыстыратын сөздер тек қолданыстағы мәтіннің құрамында тексеріледі (--base).",
        "Words that amendments add or replace are checked only inside the text in force (--base).",
    ),
}

NO_PAIR = Localized(
    "Второй языковой текст акта для сравнения не представлен.",
    "Актінің екінші тілдегі мәтіні салыстыру үшін ұсынылмаған.",
    "The text of the act in the other language was not given (--pair).",
)
NO_COMPANION = Localized(
    "Текст другого акта (закона) для сравнения не представлен.",
    "Салыстырылатын басқа актінің (заңның) мәтіні ұсынылмаған.",
    "The text of another act (a law) to compare with was not given (--with).",
)

ACT_TYPES: dict[ActType, Localized] = {
    ActType.SERVICE_RULES: Localized("правила оказания услуги", "қызмет көрсету қағидалары", "service rules"),
    ActType.COMPETITION: Localized("правила конкурса", "конкурс қағидалары", "competition rules"),
    ActType.ADMISSION: Localized("правила приёма", "қабылдау қағидалары", "admission rules"),
    ActType.ATTESTATION: Localized("правила аттестации", "аттестаттау қағидалары", "attestation rules"),
    ActType.COMMISSION: Localized("положение о комиссии", "комиссия туралы ереже", "statute of a commission"),
    ActType.CHARTER: Localized("положение об организации", "ұйым туралы ереже", "charter of an organisation"),
    ActType.GRANT: Localized("правила выплат и грантов", "төлемдер мен гранттар қағидалары", "rules on grants"),
    ActType.PROCUREMENT: Localized("правила закупок", "сатып алу қағидалары", "procurement rules"),
    ActType.AMENDING: Localized("акт о внесении изменений", "өзгерістер енгізу туралы акт", "amending act"),
    ActType.LIST: Localized("перечень или норматив", "тізбе немесе норматив", "list or standard"),
    ActType.LAW: Localized("закон", "заң", "law"),
    ActType.INTERNAL: Localized("внутренний акт организации", "ұйымның ішкі актісі", "internal act of an organisation"),
    ActType.RULES: Localized("правила", "қағидалар", "rules"),
    ActType.OTHER: Localized("иной акт", "өзге акт", "other act"),
}


def same(text: str) -> Localized:
    """Return one text for all languages: codes, quotes, messages of errors."""
    return Localized(text, text, text)


def switched_off(profile: Localized) -> Localized:
    """Say that the profile leaves the factor out."""
    return Localized(
        f"Фактор не проверяется в выбранном профиле: {profile.ru}.",
        f"Фактор таңдалған бейінде тексерілмейді: {profile.kk}.",
        f"The chosen profile does not check the factor: {profile.en}.",
    )


def wrong_type(act_type: ActType) -> Localized:
    """Say that no rule of a factor is meant for acts of this type."""
    name = ACT_TYPES[act_type]
    return Localized(
        f"Проверка не применяется к акту этого вида: {name.ru}.",
        f"Тексеру актінің бұл түріне қолданылмайды: {name.kk}.",
        f"The check does not apply to this kind of act: {name.en}.",
    )


def failed(error: Exception) -> Localized:
    """Say that a rule broke off, with the error that made it do so."""
    detail = str(error) or type(error).__name__
    return Localized(
        f"Проверка прервана ошибкой: {detail}",
        f"Тексеру қатемен үзілді: {detail}",
        f"The check was broken off by an error: {detail}",
    )


def not_loaded(detail: str) -> Localized:
    """Say that a rule file could not be loaded."""
    return Localized(
        f"Правило не загружено: {detail}", f"Қағида жүктелмеді: {detail}", f"The rule was not loaded: {detail}"
    )
