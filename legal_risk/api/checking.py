"""Checking documents: each on its own, none of them able to stop the others."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from legal_risk.api.failures import failure, internal_failure, nothing_read, unread
from legal_risk.api.report import Report
from legal_risk.api.sources import CHANGES, Changes, Source, facts_of, one_of, read_acts, source_name
from legal_risk.errors import LegalRiskError, OptionError
from legal_risk.model.act import Act
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.report import ActReport, CheckResult, Failure, by_method, language_pairs

if TYPE_CHECKING:
    from legal_risk.engine import Pack
    from legal_risk.facts.collect import Facts
    from legal_risk.model.rule import Profile


def check(
    *sources: Source,
    language: LanguageCode | None = None,
    rules_dir: str | os.PathLike[str] | None = None,
    changes: Changes = "final",
    profile: str = "education-draft",
    method: str | None = None,
    decisions: str | os.PathLike[str] | None = None,
    baseline: str | os.PathLike[str] | None = None,
    today: date | None = None,
    pair: bool = False,
    with_acts: Sequence[Source] = (),
    base: Source | None = None,
    ocr: bool = False,
    strict: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Check documents and return one report on all of them.

    ``language`` limits the check to the text in one language. ``rules_dir`` is a folder of rules: a whole pack (with
    its own ``factors.yaml``) replaces the shipped rules, any other folder adds to them. ``profile`` weighs the findings
    for a reader (``education-draft``, ``internal-order``, ``strict``); ``method`` orders them by the points of an
    official method (``ru-96``, ``kr-acrc``, ``ua-nacp``). ``decisions`` is a file of experts' decisions to apply as of
    ``today``; ``baseline`` the JSON report of an earlier check, whose findings count as known. ``pair`` says that the
    two documents are the Kazakh and the Russian text of one act: their differences are among the findings of each.
    ``with_acts`` are other acts, such as the law that the act rests on, to compare with. ``base`` is the text in
    force of the act that the documents amend: as amended (see :func:`amend`) it is checked as a further act, where
    findings that it had before are ``unchanged``. ``ocr`` recognises scanned pages (see :func:`read`). A document or
    rule that cannot be used becomes a row of ``Report.errors`` and the rest goes on; with ``strict`` it raises. A
    document with nothing that could be checked (another language, no text) is both an act with its coverage and an
    error ``LR108``, which is never raised. ``progress`` is called with the number of documents done so far. Raises
    :class:`OptionError` for options that make no sense, :class:`RuleError` or :class:`ResourceError` without rules.
    """
    from legal_risk import __version__

    _check_options(len(sources), language, changes, pair)
    pack = _load(rules_dir)
    companions, missing = _companions(with_acts, changes, strict)
    bases = read_acts(base, changes=changes) if base is not None else ()
    run = _Run(
        pack, language, changes, pack.profile(profile) if pack.profiles else None, strict, companions, bases, ocr
    )
    ordering = pack.method(method) if method is not None else None
    if strict and pack.errors:
        raise pack.errors[0]
    reports: list[ActReport] = []
    errors = [*(failure(error, error.where) for error in pack.errors), *missing]
    for done, source in enumerate(sources, 1):
        outcome = _checked(source, run, sources[2 - done] if pair else None)
        if isinstance(outcome, Failure):
            errors.append(outcome)
        else:
            reports.extend(by_method(report, ordering) for report in outcome)
            if all(unread(report, ACT_LANGUAGES if language is None else (language,)) for report in outcome):
                errors.append(nothing_read(source_name(source)))
        if progress is not None:
            progress(done)
    pairs = language_pairs(reports, pair=pair)
    result = CheckResult(__version__, pack.info, tuple(reports), tuple(errors), run.profile, ordering, pairs=pairs)
    return Report(_second_reading(result, decisions, baseline, today))


def _check_options(count: int, language: str | None, changes: str, pair: bool) -> None:
    if not count:
        raise OptionError("LR303", "there is nothing to check", hint="give at least one document")
    one_of(changes, CHANGES, "changes")
    if language is not None:
        one_of(language, ACT_LANGUAGES, "language")
    if pair and count != 2:
        raise OptionError("LR304", "a pair is two documents", hint="give the Russian and the Kazakh text of one act")


def _second_reading(
    result: CheckResult,
    decisions: str | os.PathLike[str] | None,
    baseline: str | os.PathLike[str] | None,
    today: date | None,
) -> CheckResult:
    """Return ``result`` with what experts decided and what an earlier report had."""
    from legal_risk import review

    if decisions is not None:
        result = review.decided(result, review.read_decisions(decisions), today=today or date.today())
    if baseline is not None:
        result = review.mark_known(result, review.read_baseline(baseline))
    return result


@dataclass(frozen=True, slots=True)
class _Run:
    """How documents are checked in one run."""

    pack: Pack
    language: LanguageCode | None
    changes: Changes
    profile: Profile | None
    strict: bool
    companions: tuple[Facts, ...] = ()
    bases: tuple[Act, ...] = ()
    ocr: bool = False


def _checked(source: Source, run: _Run, partner: Source | None = None) -> tuple[ActReport, ...] | Failure:
    """Check the acts of one document; whatever goes wrong with it stays with it."""
    from legal_risk.detectors.registry import DETECTORS
    from legal_risk.engine import run_rules
    from legal_risk.engine.amended import run_amended, with_bases

    try:
        acts = read_acts(source, changes=run.changes, ocr=run.ocr)
        asked = tuple(act for act in acts if act.language == run.language) or acts
        languages = None if run.language is None else (run.language,)
        every = [*acts, *(read_acts(partner, changes=run.changes, ocr=run.ocr) if partner is not None else ())]
        reports = tuple(
            run_rules(
                act,
                run.pack,
                DETECTORS,
                languages=languages,
                profile=run.profile,
                pair=_other_text(act, every),
                companions=run.companions,
            )
            for act in asked
        )
        pairs = with_bases(asked, run.bases, source_name(source)) if run.bases else []
        amended = (
            run_amended(*texts, run.pack, DETECTORS, languages=languages, profile=run.profile) for texts in pairs
        )
        return (*reports, *amended)
    except LegalRiskError as error:
        if run.strict:
            raise
        return failure(error, source_name(source))
    except Exception as error:  # a fault of ours in one document must not lose the others
        if run.strict:
            raise
        return internal_failure(error, source_name(source))


def _other_text(act: Act, texts: Sequence[Act]) -> Facts | None:
    """Return the facts of the text of ``act`` in the other language, if it is among ``texts``."""
    other = next((text for text in texts if {text.language, act.language} == {"ru", "kk"}), None)
    return facts_of(other) if other is not None else None


def _companions(sources: Sequence[Source], changes: Changes, strict: bool) -> tuple[tuple[Facts, ...], list[Failure]]:
    """Return the facts of other acts to compare with; one that cannot be read is a row of the errors."""
    found: list[Facts] = []
    failures: list[Failure] = []
    for source in sources:
        try:
            found.extend(facts_of(act) for act in read_acts(source, changes=changes))
        except LegalRiskError as error:
            if strict:
                raise
            failures.append(failure(error, source_name(source)))
    return tuple(found), failures


def _load(rules_dir: str | os.PathLike[str] | None) -> Pack:
    from legal_risk.engine import load_pack

    if rules_dir is None:
        return load_pack()
    whole = (Path(rules_dir) / "factors.yaml").is_file()
    return load_pack(rules_dir) if whole else load_pack(extra=(rules_dir,))
