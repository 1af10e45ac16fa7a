"""Procedures with holes: a decision that a person waits for, and several of its parts nowhere in the act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.detectors.procedures import first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import mentions
from legal_risk.lang.nominative import nominative
from legal_risk.model.act import NodeKind
from legal_risk.model.decision import Decision, DecisionKind, Slot
from legal_risk.model.finding import EvidenceRole, Severity
from legal_risk.model.localized import LanguageCode, Localized

# The parts that this factor answers for; no term at all is a factor of its own as long as it is the only hole.
_OWN = (Slot.ACTOR, Slot.GROUNDS, Slot.DOCUMENTS, Slot.TERM, Slot.FORM, Slot.NOTICE)
# Holes that other factors report: only mentioned here.
_OTHERS = (Slot.REFUSAL, Slot.REASONS, Slot.APPEAL)
_GRAVE = frozenset({Slot.ACTOR, Slot.GROUNDS, Slot.FORM})
# Decisions that end or follow a procedure rather than being one.
_STEPS = frozenset({DecisionKind.REFUSE, DecisionKind.RETURN, DecisionKind.EXTEND, DecisionKind.ALLOW})
# What is seldom the subject of an act: a paper handed out after the decision.
_LESSER = frozenset({DecisionKind.ISSUE, DecisionKind.SANCTION, DecisionKind.DECIDE})
_MANY, _SOME = 3, 3


class IncompleteProcedure:
    """Finds decisions whose procedure leaves out who decides, on what grounds, by when, in what form, or the notice."""

    name = "incomplete-procedure"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the worst procedure by which a person gains and the worst by which he loses something."""
        if not context.facts.decisions:
            return
        asked = first_mention(context, "person-request") is not None
        open_ones = [d for d in context.facts.decisions if _is_procedure(context, d, asked)]
        for adverse in (False, True):
            ranked = sorted(
                (d for d in open_ones if d.adverse is adverse),
                key=lambda d: (d.kind in _LESSER, -len(_unsaid(context, d, asked))),
            )
            if ranked and _wide_open(context, ranked[0], asked):
                yield _hit(context, ranked, asked)


def _is_procedure(context: Context, decision: Decision, asked: bool) -> bool:
    if decision.kind in _STEPS or len(_unsaid(context, decision, asked)) < _SOME:
        return False
    if not any(m.person_span for m in decision.mentions) and not (asked and not decision.adverse):
        return False
    return not any(_regulated_elsewhere(context, m.span.start) for m in decision.mentions)


def _holes(decision: Decision, asked: bool) -> tuple[Slot, ...]:
    """Return the empty parts; papers are asked for only where a person applies."""
    wanted = (s for s in _OWN if s is not Slot.DOCUMENTS or (asked and not decision.adverse))
    return tuple(s for s in wanted if decision.filling(s) is None)


def _unsaid(context: Context, decision: Decision, asked: bool) -> tuple[Slot, ...]:
    """Return the empty parts, without the decider when another norm says whose order gives what is decided."""
    holes = _holes(decision, asked)
    if decision.adverse or Slot.ACTOR not in holes or not _ordered(context):
        return holes
    return tuple(s for s in holes if s is not Slot.ACTOR)


def _ordered(context: Context) -> bool:
    found = mentions(context.annotated, "order-of-gain", context.languages)
    return any(a.role.decides and m.span.covers(a.span) for m in found for a in actors(m.sentence))


def _regulated_elsewhere(context: Context, offset: int) -> bool:
    """Tell whether the point of the norm leaves the procedure to an act that it names."""
    segment = context.act.segment_at(offset)
    unit = context.act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE) or segment.node
    text = " ".join(s.content.of(context.annotated.lower) for s in context.act.segments_of(unit))
    return _named_act(context.annotated.language_of(segment)).search(text) is not None


@cache
def _named_act(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"(?:в порядке|согласно|в соответствии со?)[^.;]{0,70}(?:кодекс|закон[ауоыею]|№|правил\w+[^.;]{0,40}утвержд)"
        if language == "ru"
        else r"(?:кодекс|\bзаң(?!нама))\w*[^.;]{0,60}(?:тәртіппен|сәйкес|тәртіпте)"
        r"|(?:№|бекітілген)[^.;]{0,90}(?:сәйкес|тәртіппен)"
    )


def _wide_open(context: Context, decision: Decision, asked: bool) -> bool:
    """Tell whether so much is missing, the notice among it, that no misread norm can make up for it."""
    holes = _unsaid(context, decision, asked)
    waiting = Slot.NOTICE in holes and (Slot.TERM in holes or Slot.FORM in holes)
    many = len(holes) > _MANY or (waiting and len(holes) == _MANY and Slot.FORM not in holes)
    return many and Slot.NOTICE in holes and not _told(context)


def _hit(context: Context, ranked: list[Decision], asked: bool) -> Hit:
    worst = ranked[0]
    holes, main = _unsaid(context, worst, asked), worst.main
    others = tuple(s for s in _OTHERS if worst.filling(s) is None and not (s is Slot.REFUSAL and worst.adverse))
    return Hit(
        place=main.segment,
        span=main.cue,
        cues=tuple((EvidenceRole.TRIGGER, d.main.cue) for d in ranked[1:]),
        values={"missing": _named(holes), "also": _also(others), "decision": _KINDS[worst.kind], "actor": _who(worst)},
        severity=Severity.HIGH if _GRAVE & set(holes) and len(holes) >= _MANY else None,
    )


def _told(context: Context) -> bool:
    """Tell whether any norm tells anybody or publishes anything: then the procedure may only be badly understood."""
    return any(first_mention(context, lexicon) is not None for lexicon in ("step-notice", "publicity"))


def _who(decision: Decision) -> Localized | str:
    if not decision.actor_name:
        return Localized("орган", "орган", "body")
    return nominative(decision.actor_name, decision.main.language)


def _named(slots: tuple[Slot, ...]) -> Localized:
    return Localized.joined(_NAMES[s] for s in slots)


def _also(slots: tuple[Slot, ...]) -> Localized:
    if not slots:
        return Localized("не выявлены", "анықталмады", "none")
    return _named(slots)


_NAMES = {
    Slot.ACTOR: Localized("кто принимает решение", "шешімді кім қабылдайтыны", "who decides"),
    Slot.GROUNDS: Localized("основания решения", "шешімнің негіздері", "the grounds"),
    Slot.DOCUMENTS: Localized("перечень документов", "құжаттар тізбесі", "the documents"),
    Slot.TERM: Localized("срок", "мерзім", "the term"),
    Slot.FORM: Localized("форма решения", "шешім нысаны", "the form of the decision"),
    Slot.NOTICE: Localized("уведомление лица", "адамды хабардар ету", "notice to the person"),
    Slot.REFUSAL: Localized("основания отказа", "бас тарту негіздері", "the grounds of refusal"),
    Slot.REASONS: Localized("мотивировка", "шешімді дәлелдеу", "reasons"),
    Slot.APPEAL: Localized("обжалование", "шағымдану", "appeal"),
}
_KINDS = {
    DecisionKind.ADMIT: Localized("зачисление, приём", "қабылдау", "admission"),
    DecisionKind.ALLOW: Localized("допуск", "жіберу", "access"),
    DecisionKind.GRANT: Localized("предоставление, назначение", "беру, тағайындау", "granting"),
    DecisionKind.AWARD: Localized("присвоение, награждение", "атақ, санат беру, марапаттау", "award"),
    DecisionKind.ISSUE: Localized("выдача документа", "құжат беру", "issue of a document"),
    DecisionKind.SELECT: Localized("отбор", "іріктеу", "selection"),
    DecisionKind.APPOINT: Localized("назначение на должность", "лауазымға тағайындау", "appointment"),
    DecisionKind.DISMISS: Localized("увольнение", "жұмыстан шығару", "dismissal"),
    DecisionKind.TRANSFER: Localized("перевод", "ауыстыру", "transfer"),
    DecisionKind.REINSTATE: Localized("восстановление", "қалпына келтіру", "reinstatement"),
    DecisionKind.EXCLUDE: Localized("отчисление, исключение", "шығару, шеттету", "exclusion"),
    DecisionKind.REVOKE: Localized("лишение, прекращение", "айыру, тоқтату", "revocation"),
    DecisionKind.SUSPEND: Localized("приостановление", "тоқтата тұру", "suspension"),
    DecisionKind.EXEMPT: Localized("освобождение от платы", "төлемнен босату", "exemption from payment"),
    DecisionKind.ATTEST: Localized("аттестация", "аттестаттау", "attestation"),
    DecisionKind.EXTEND: Localized("продление срока", "мерзімді ұзарту", "extension"),
    DecisionKind.RETURN: Localized("возврат документов", "құжаттарды қайтару", "return of documents"),
    DecisionKind.SETTLE: Localized("заселение", "орналастыру", "a dormitory place"),
    DecisionKind.DECIDE: Localized(
        "решение по делу лица", "адамның ісі бойынша шешім", "a decision on the case of a person"
    ),
    DecisionKind.SANCTION: Localized("применение взыскания", "жаза қолдану", "a sanction"),
    DecisionKind.REFUSE: Localized("отказ", "бас тарту", "refusal"),
}
