"""The public functions: glue between readers, parser, rules and reports, nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from legal_risk.errors import LegalRiskError, OptionError
from legal_risk.model.act import Act
from legal_risk.model.finding import Finding, Severity
from legal_risk.model.localized import LanguageCode
from legal_risk.model.report import ActReport, CheckResult, Failure, by_method
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.tally import tally_result

if TYPE_CHECKING:
    from legal_risk.engine import Pack
    from legal_risk.facts.collect import Facts
    from legal_risk.facts.deadlines.table import TermTable
    from legal_risk.facts.decisions.table import DecisionTable
    from legal_risk.model.amendment import Amended
    from legal_risk.model.drafts import DraftComparison
    from legal_risk.model.rule import Profile
    from legal_risk.parity.table import ParityTable

Source = str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO
Changes = Literal["final", "original", "both"]
INTERNAL_ERROR = "LR901"
_CHANGES = ("final", "original", "both")
_LANGUAGES = ("ru", "kk")
_DEFAULTS = ConclusionSettings()


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """What a check found; every output is rendered from ``result``."""

    result: CheckResult

    def __repr__(self) -> str:
        counts = tally_result(self.result)
        return (
            f"Report(acts={len(self.acts)}, conclusion={counts.signed}, look={counts.shown}, errors={len(self.errors)})"
        )

    @property
    def acts(self) -> tuple[ActReport, ...]:
        """The acts that could be checked, in the order in which they were given."""
        return self.result.acts

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all acts, act by act, each in reading order."""
        return tuple(finding for report in self.acts for finding in report.findings)

    @property
    def errors(self) -> tuple[Failure, ...]:
        """The inputs and rules that could not be used, with the code of the error and a hint."""
        return self.result.errors

    @property
    def worst(self) -> Severity | None:
        """The highest severity among the findings of the conclusion tier, ``None`` when there are none."""
        return self.result.worst()

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values: the contract ``legal-risk/report/1``."""
        from legal_risk.report.json import result_to_dict

        return result_to_dict(self.result)

    def save(
        self,
        folder: str | os.PathLike[str],
        formats: Sequence[str] = ("json", "docx", "html"),
        language: LanguageCode | Literal["both"] = "ru",
        settings: ConclusionSettings = _DEFAULTS,
    ) -> list[Path]:
        """Write the report into ``folder`` and return the paths written.

        ``formats`` are any of ``json``, ``docx``, ``html``, ``md``; ``language`` is that of the conclusion (``"both"``
        writes two) and the one that the HTML page opens in. Raises :class:`OptionError` when a format or language is
        unknown or the folder cannot be written to.
        """
        from legal_risk.report.saving import save

        languages = _LANGUAGES if language == "both" else (language,)
        _one_of(language, (*_LANGUAGES, "both"), "language")
        return save(self.result, folder, formats=formats, languages=languages, settings=settings)  # type: ignore[arg-type]


def read(source: Source, *, name: str | None = None, changes: Changes = "final", ocr: bool = False) -> Act:
    """Read one document and return its act: the tree over ``act.source.text``.

    ``source`` is a path, bytes or a binary stream; ``name`` is the name to report; ``changes`` the view of tracked
    changes of a Word document; ``ocr`` recognises the pages of a PDF that have no text (needs tesseract with Kazakh
    and Russian). Of two texts set side by side this is the left one (see :func:`read_acts`). Raises
    :class:`InputError` when the document cannot be read, :class:`OptionError` for an unknown view.
    """
    return read_acts(source, name=name, changes=changes, ocr=ocr)[0]


def read_acts(
    source: Source, *, name: str | None = None, changes: Changes = "final", ocr: bool = False
) -> tuple[Act, ...]:
    """Return all acts of one document: two where a Kazakh and a Russian text stand side by side, else one.

    Arguments and errors as in :func:`read`. Spans of both acts count in the text of the whole document.
    """
    from legal_risk import readers
    from legal_risk.structure import parse

    _one_of(changes, _CHANGES, "changes")
    return tuple(map(parse, readers.streams(readers.read(source, name=name, changes=changes, ocr=ocr))))


def deadlines(source: Source, *, name: str | None = None, changes: Changes = "final") -> tuple[TermTable, ...]:
    """Return the time limits of one document: who does what, within how long, counted from what, and where.

    One table for each act of the document (see :func:`read_acts`). Arguments and errors as in :func:`read`.
    """
    from legal_risk.facts import collect
    from legal_risk.facts.deadlines.table import term_table
    from legal_risk.lang.annotated import Annotated

    facts = [collect(Annotated(act)) for act in read_acts(source, name=name, changes=changes)]
    return tuple(term_table(found.annotated, found.deadlines) for found in facts)


def decisions(source: Source, *, name: str | None = None, changes: Changes = "final") -> tuple[DecisionTable, ...]:
    """Return the register of decisions of one document: who decides what about whom, with which guarantees.

    One table for each act of the document (see :func:`read_acts`). Arguments and errors as in :func:`read`.
    """
    from legal_risk.facts import collect
    from legal_risk.facts.decisions.table import decision_table
    from legal_risk.lang.annotated import Annotated

    facts = [collect(Annotated(act)) for act in read_acts(source, name=name, changes=changes)]
    return tuple(decision_table(found.annotated, found.decisions) for found in facts)


def amend(source: Source, base: Source, *, changes: Changes = "final") -> tuple[Amended, ...]:
    """Return the text of ``base`` as the amending act ``source`` leaves it, with what changed and what could not.

    One result for each amending act; no checking. Raises :class:`InputError`: ``LR109`` when nothing fits ``base``.
    """
    from legal_risk.engine.amended import amended_text, with_bases

    pairs = with_bases(read_acts(source, changes=changes), read_acts(base, changes=changes), source_name(source))
    return tuple(amended_text(act, text) for act, text in pairs)


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
    companions, unread = _companions(with_acts, changes, strict)
    bases = read_acts(base, changes=changes) if base is not None else ()
    run = _Run(
        pack, language, changes, pack.profile(profile) if pack.profiles else None, strict, companions, bases, ocr
    )
    ordering = pack.method(method) if method is not None else None
    if strict and pack.errors:
        raise pack.errors[0]
    reports: list[ActReport] = []
    errors = [*(_failure(error, error.where) for error in pack.errors), *unread]
    for done, source in enumerate(sources, 1):
        outcome = _checked(source, run, sources[2 - done] if pair else None)
        if isinstance(outcome, Failure):
            errors.append(outcome)
        else:
            reports.extend(by_method(report, ordering) for report in outcome)
            if all(_unread(report, _LANGUAGES if language is None else (language,)) for report in outcome):
                errors.append(_nothing_read(source_name(source)))
        if progress is not None:
            progress(done)
    result = CheckResult(__version__, pack.info, tuple(reports), tuple(errors), run.profile, ordering)
    return Report(_second_reading(result, decisions, baseline, today))


def _check_options(count: int, language: str | None, changes: str, pair: bool) -> None:
    if not count:
        raise OptionError("LR303", "there is nothing to check", hint="give at least one document")
    _one_of(changes, _CHANGES, "changes")
    if language is not None:
        _one_of(language, _LANGUAGES, "language")
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
        return _failure(error, source_name(source))
    except Exception as error:  # a fault of ours in one document must not lose the others
        if run.strict:
            raise
        return internal_failure(error, source_name(source))


def _other_text(act: Act, texts: Sequence[Act]) -> Facts | None:
    """Return the facts of the text of ``act`` in the other language, if it is among ``texts``."""
    other = next((text for text in texts if {text.language, act.language} == {"ru", "kk"}), None)
    return _facts_of(other) if other is not None else None


def _companions(sources: Sequence[Source], changes: Changes, strict: bool) -> tuple[tuple[Facts, ...], list[Failure]]:
    """Return the facts of other acts to compare with; one that cannot be read is a row of the errors."""
    found: list[Facts] = []
    failures: list[Failure] = []
    for source in sources:
        try:
            found.extend(_facts_of(act) for act in read_acts(source, changes=changes))
        except LegalRiskError as error:
            if strict:
                raise
            failures.append(_failure(error, source_name(source)))
    return tuple(found), failures


def _facts_of(act: Act) -> Facts:
    from legal_risk.facts import collect
    from legal_risk.lang.annotated import Annotated

    return collect(Annotated(act))


def parity(ru: Source, kk: Source, *, changes: Changes = "final") -> ParityTable:
    """Compare the Russian and the Kazakh text of one act and return their differences, row by row.

    Their order does not matter. Raises :class:`OptionError` (``LR304``) when they are not in different languages.
    """
    from legal_risk.parity.table import parity_table

    first, second = read(ru, changes=changes), read(kk, changes=changes)
    if {first.language, second.language} != {"ru", "kk"}:
        raise OptionError("LR304", "the two texts are not one in Russian and one in Kazakh", hint="give both texts")
    return parity_table(*map(_facts_of, sorted((first, second), key=lambda act: act.language == "kk")))


def _unread(report: ActReport, languages: Sequence[str]) -> bool:
    """Tell whether no rule could read anything of the act, so that its silence must not pass for a clean result."""
    known = any(segment.language in languages for segment in report.act.segments)
    return not report.findings and not (known and report.coverage.checked)


def _nothing_read(source: str) -> Failure:
    return Failure(
        source,
        "LR108",
        "nothing in the document could be checked: no provisions in Kazakh or Russian were found",
        "give the Kazakh or Russian text of the act; recognise the text of a scan (OCR) first",
    )


def _load(rules_dir: str | os.PathLike[str] | None) -> Pack:
    from legal_risk.engine import load_pack

    if rules_dir is None:
        return load_pack()
    whole = (Path(rules_dir) / "factors.yaml").is_file()
    return load_pack(rules_dir) if whole else load_pack(extra=(rules_dir,))


def source_name(source: Source) -> str:
    """Return the name under which an input is reported: the file name without its folder."""
    if isinstance(source, (str, os.PathLike)):
        return Path(source).name or str(source)
    given = getattr(source, "name", None)
    return Path(given).name if isinstance(given, str) else "document"


def _failure(error: LegalRiskError, source: str) -> Failure:
    where = error.where if error.where not in ("", source) and source not in error.where else ""
    return Failure(source, error.code, f"{where}: {error.message}" if where else error.message, error.hint)


def internal_failure(error: Exception, source: str) -> Failure:
    """Return the row of ``errors`` for a fault of the program itself."""
    what = f"internal error: {type(error).__name__}: {error}".rstrip(": ")
    return Failure(source, INTERNAL_ERROR, what, "report it together with the document")


def _one_of(value: str, allowed: Sequence[str], option: str) -> None:
    if value not in allowed:
        raise OptionError("LR301", f"unknown {option} {value!r}", hint=f"one of: {', '.join(allowed)}")


def compare(
    old: Source, new: Source, *, rules_dir: str | os.PathLike[str] | None = None
) -> tuple[DraftComparison, ...]:
    """Check two drafts of one document and return what changed: one comparison for each language text.

    Raises :class:`InputError` when a draft cannot be read, :class:`OptionError` ``LR314`` when the drafts have no
    language in common.
    """
    from legal_risk import review

    before, after = (check(draft, rules_dir=rules_dir, strict=True) for draft in (old, new))
    pairs = [(o, n) for o in before.acts for n in after.acts if o.act.language == n.act.language]
    if not pairs:
        raise OptionError("LR314", "the drafts have no language in common", hint="give two drafts in one language")
    return tuple(review.compare(o, n) for o, n in pairs)
