"""Procedures with holes: a decision that a person waits for, and several of its parts nowhere in the act."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.lacking import STEPS, about_person, regulated_elsewhere
from legal_risk.detectors.left_undecided import left_undecided
from legal_risk.detectors.procedures import first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import mentions
from legal_risk.lang.nominative import nominative
from legal_risk.model.decision import LOOSE, Decision, DecisionKind, Slot
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.localized import Localized

# The parts that this factor answers for; no term at all is a factor of its own as long as it is the only hole.
_OWN = (Slot.ACTOR, Slot.GROUNDS, Slot.DOCUMENTS, Slot.TERM, Slot.FORM, Slot.NOTICE)
# Holes that other factors report: only mentioned here.
_OTHERS = (Slot.REFUSAL, Slot.REASONS, Slot.APPEAL)
_GRAVE = frozenset({Slot.ACTOR, Slot.GROUNDS, Slot.FORM})
# Decisions that end or follow a procedure rather than being one.
_STEPS = STEPS | {DecisionKind.ALLOW}
# What is seldom the subject of an act: a paper handed out after the decision.
_LESSER = LOOSE | {DecisionKind.ISSUE, DecisionKind.SANCTION, DecisionKind.DECIDE}
_MANY, _SOME = 3, 3
# All that a decision should say, for a look.
_ALL = (*(s for s in _OWN if s is not Slot.DOCUMENTS), *_OTHERS, Slot.RECORDING)


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
        signed = False
        for adverse in (False, True):
            ranked = sorted(
                (d for d in open_ones if d.adverse is adverse),
                key=lambda d: (d.kind in _LESSER, -len(_unsaid(context, d, asked))),
            )
            if ranked and _wide_open(context, ranked[0], asked):
                signed = True
                yield _hit(context, ranked, asked)
        if not signed and (gapped := _gapped(context, asked)):
            yield _look(gapped)
        elif not signed and (open_to_all := left_undecided(context)):
            yield _look(open_to_all)


def _gapped(context: Context, asked: bool) -> list[Decision]:
    """Return the decisions that leave out so many parts of any kind that they are worth a look, the worst first."""
    found = (
        d
        for d in context.facts.decisions
        if d.kind not in _STEPS
        and d.kind not in _LESSER
        and len(_parts(d)) >= _GAPPED + (d.filling(Slot.APPEAL) is not None) + d.adverse
        and (about_person(d) or (asked and not d.adverse))
        and not regulated_elsewhere(context, d)
    )
    return sorted(found, key=lambda d: (-len(_parts(d)), d.main.span))


# Parts that a decision leaves out, for a look; one more where it can be challenged or takes something away.
_GAPPED = 4


def _parts(decision: Decision) -> tuple[Slot, ...]:
    """Return the parts that the decision leaves out; criteria are grounds, and one who loses is not refused."""
    spared = (Slot.REFUSAL,) if decision.adverse else ()
    measured = decision.filling(Slot.CRITERIA) is not None
    return tuple(
        s for s in _ALL if s not in spared and decision.filling(s) is None and not (s is Slot.GROUNDS and measured)
    )


def _look(gapped: list[Decision]) -> Hit:
    worst = gapped[0]
    main, parts = worst.main, _parts(worst) or (Slot.ACTOR,)
    return Hit(
        place=main.segment,
        span=main.cue,
        cues=tuple((EvidenceRole.TRIGGER, m.cue) for d in gapped for m in d.mentions if m is not main),
        values={"missing": _named(parts), "also": _also(()), "decision": _KINDS[worst.kind], "actor": _who(worst)},
        tier=Tier.LOOK,
    )


def _is_procedure(context: Context, decision: Decision, asked: bool) -> bool:
    turned_down = {r.span for r in context.facts.refusals}
    if all(m.span in turned_down for m in decision.mentions):
        return False
    if decision.kind in _STEPS | LOOSE or len(_unsaid(context, decision, asked)) < _SOME:
        return False
    if decision.kind is DecisionKind.APPOINT and not asked:
        return False  # whom one may appoint is a requirement to the post, no procedure that a person goes through
    if not about_person(decision) and not (asked and not decision.adverse):
        return False
    return not regulated_elsewhere(context, decision)


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
    Slot.RECORDING: Localized("протокол", "хаттама", "minutes"),
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
    DecisionKind.DISPOSE: Localized(
        "распоряжение правом или благом лица", "адамның құқығына не игілігіне билік ету", "disposing of a right"
    ),
    DecisionKind.CHARGE: Localized("обременение лица", "адамға ауыртпалық салу", "a charge on a person"),
    DecisionKind.SANCTION: Localized("применение взыскания", "жаза қолдану", "a sanction"),
    DecisionKind.REFUSE: Localized("отказ", "бас тарту", "refusal"),
}
