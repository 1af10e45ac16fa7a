"""Checking the act that an amending act leaves behind: as a whole, with what is old told apart from what is new."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from legal_risk.engine import reasons
from legal_risk.engine.detector import Detectors
from legal_risk.engine.packs import Pack
from legal_risk.engine.run import run_rules
from legal_risk.errors import InputError
from legal_risk.model.act import Act
from legal_risk.model.amendment import Amended, Problem, ProblemKind
from legal_risk.model.finding import EvidenceRole, Finding, Status
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.report import ActReport, Unchecked
from legal_risk.model.rule import Profile
from legal_risk.model.source import Notice
from legal_risk.structure import parse
from legal_risk.structure.amending import apply

APPLIED = "LRN523"


def with_bases(acts: Sequence[Act], bases: Sequence[Act], name: str) -> list[tuple[Act, Act]]:
    """Return the amending acts of the document ``name`` with the texts of the same language that they amend.

    Raises :class:`InputError` (``LR109``) when there are none.
    """
    amending = [act for act in acts if act.amendments]
    pairs = [(act, base) for act in amending for base in bases if base.language == act.language][: len(amending)]
    if not pairs:
        what = "the base has no text in its language" if amending else "the document orders no amendments"
        hint = "give an amending act together with the text in force, both in one language"
        raise InputError("LR109", what, where=name, hint=hint)
    return pairs


def amended_text(act: Act, base: Act) -> Amended:
    """Return ``base`` with the amendments of ``act``; a notice of the text says how many of them were applied."""
    amended = apply(act, base)
    notice = Notice(APPLIED, f"amendments applied: {amended.applied} of {len(act.amendments)}")
    source = replace(amended.source, notices=(*amended.source.notices, notice))
    return replace(amended, source=source)


def run_amended(
    act: Act,
    base: Act,
    pack: Pack,
    detectors: Detectors,
    *,
    languages: Collection[LanguageCode] | None = None,
    profile: Profile | None = None,
) -> ActReport:
    """Check ``base`` as the amending act ``act`` leaves it.

    A finding that the rules raise in ``base`` just the same has the status ``unchanged``. Spans count in the amended
    text (:func:`amended_text`). Amendments that could not be applied are in the coverage as not checked.
    """
    amended = amended_text(act, base)
    after = run_rules(parse(amended.source), pack, detectors, languages=languages, profile=profile)
    before = run_rules(base, pack, detectors, languages=languages, profile=profile)
    old = {key for finding in before.findings for key in _keys(finding)}
    findings = tuple(replace(f, status=Status.UNCHANGED) if not old.isdisjoint(_keys(f)) else f for f in after.findings)
    gaps = tuple(_gap(problem) for problem in amended.problems)
    coverage = replace(after.coverage, not_checked=(*after.coverage.not_checked, *gaps))
    return replace(after, findings=findings, coverage=coverage)


def _keys(finding: Finding) -> tuple[object, ...]:
    """Return what makes two findings the same: the words of the norm, for something absent also place and message."""
    if any(piece.role is EvidenceRole.TRIGGER for piece in finding.evidence):
        return finding.id, (finding.rule, finding.address, finding.message)
    return (finding.id,)


def _gap(problem: Problem) -> Unchecked:
    where = problem.address
    what = Localized(f"{where.ru}: «{problem.text}»".lstrip(": "), f"{where.kk}: «{problem.text}»".lstrip(": "))
    why = _WHY[problem.kind]
    if not problem.detail or problem.kind not in _DETAILED:
        return Unchecked(what, why)
    return Unchecked(what, Localized(*(f"{text} («{problem.detail}»)" for text in (why.ru, why.kk, why.en))))


_DETAILED = (
    ProblemKind.WORDS_NOT_FOUND,
    ProblemKind.AMBIGUOUS,
    ProblemKind.INFLECTION,
    ProblemKind.ALREADY_THERE,
    ProblemKind.REPEATED,
)
_WHY = {
    ProblemKind.NOT_UNDERSTOOD: reasons.STRUCTURE["LRN521"],
    ProblemKind.NO_WORDING: reasons.STRUCTURE["LRN522"],
    ProblemKind.TARGET_NOT_FOUND: Localized(
        "Поправка не применена: в действующем тексте нет такой единицы",
        "Түзету қолданылмады: қолданыстағы мәтінде мұндай құрылымдық бірлік жоқ",
        "The amendment was not applied: the text in force has no such unit",
    ),
    ProblemKind.WORDS_NOT_FOUND: Localized(
        "Поправка не применена: в этом месте действующего текста нет таких слов",
        "Түзету қолданылмады: қолданыстағы мәтіннің бұл жерінде мұндай сөздер жоқ",
        "The amendment was not applied: the text in force has no such words there",
    ),
    ProblemKind.AMBIGUOUS: Localized(
        "Поправка не применена: подходит больше одного места",
        "Түзету қолданылмады: бірнеше жер сәйкес келеді",
        "The amendment was not applied: more than one place fits",
    ),
    ProblemKind.ALREADY_THERE: Localized(
        "Поправка не применена: единица с таким номером уже есть",
        "Түзету қолданылмады: мұндай нөмірлі құрылымдық бірлік бар",
        "The amendment was not applied: there is a unit with this number already",
    ),
    ProblemKind.OVERLAP: Localized(
        "Поправка не применена: это же место меняет другая поправка",
        "Түзету қолданылмады: осы жерді басқа түзету өзгертеді",
        "The amendment was not applied: another amendment changes the same place",
    ),
    ProblemKind.OTHER_ACT: Localized(
        "Поправка не применена: она относится к другому акту",
        "Түзету қолданылмады: ол басқа актіге қатысты",
        "The amendment was not applied: it is about another act",
    ),
    ProblemKind.INFLECTION: Localized(
        "Поправка не применена: слова стоят в другой форме, замените их сами",
        "Түзету қолданылмады: сөздер басқа тұлғада тұр, оларды өзіңіз ауыстырыңыз",
        "The amendment was not applied: the words stand in another form, replace them yourself",
    ),
    ProblemKind.REPEATED: Localized(
        "Поправка применена везде, где эти слова стоят в названной единице: проверьте, так ли задумано",
        "Түзету аталған құрылымдық бірліктегі барлық осындай сөздерге қолданылды: солай көзделгенін тексеріңіз",
        "The amendment was applied wherever these words stand in the unit: check that all places are meant",
    ),
}
