"""The HTML report: one file with its style and script inside, safe to open whatever the act contains."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, get_args

from legal_risk.lang.dates import in_words
from legal_risk.model.finding import Basis, Finding, Severity, Status, Tier
from legal_risk.model.localized import INTERFACE_LANGUAGES, LanguageCode, Localized
from legal_risk.model.report import ActReport, CheckResult, Failure, Unchecked
from legal_risk.report.captions import captions
from legal_risk.report.citation import cited
from legal_risk.report.failures import told
from legal_risk.report.html.marked import LONG_MARK, Paragraph, Table, marked_text
from legal_risk.report.legible import legible, without_middle
from legal_risk.report.quoting import beside_quote, in_quotes, is_absence, readable
from legal_risk.report.remarks import gap_line
from legal_risk.report.tally import Tally, tally, tally_result

if TYPE_CHECKING:
    from jinja2 import Template

_QUOTE_LENGTH = 700


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as the page shows it; ``key`` joins it with its place in the text.

    ``first`` is the status that it has without a verdict, ``norm`` its sentence as decisions quote it.
    """

    key: str
    finding: Finding
    factor: Localized
    quote: str
    message: Localized
    long: bool
    absent: bool
    first: Status
    norm: str


@dataclass(frozen=True, slots=True)
class ActPage:
    """One act as the page shows it."""

    key: str
    report: ActReport
    counts: Tally
    cards: tuple[Card, ...]
    text: tuple[Paragraph | Table, ...]
    gaps: tuple[Localized, ...]


def html_report(result: CheckResult, *, language: LanguageCode = "ru", acts: Sequence[ActReport] | None = None) -> str:
    """Return the page for ``acts`` (all acts of ``result`` by default); ``language`` is the one it opens in."""
    shown = result.acts if acts is None else tuple(acts)
    pages = [_act_page(number, report) for number, report in enumerate(shown)]
    style, script = _asset("page.css"), _asset("review.js") + _asset("page.js")
    return _template().render(
        language=language,
        words=_words(),
        result=result,
        errors=[(failure, *_told(failure)) for failure in result.errors] if acts is None else [],
        pages=pages,
        total=tally_result(result) if acts is None else tally(f for r in shown for f in r.findings),
        factors=_factors(pages),
        tiers=list(Tier),
        severities=list(Severity),
        statuses=list(Status),
        style=style,
        script=script,
        policy=_policy(style, script),
        in_both=_in_both,
        in_quotes=in_quotes,
        day=_day,
    )


def _each(text: Callable[[LanguageCode], str]) -> Localized:
    """Return a text in both languages of the page."""
    return Localized(*(text(language) for language in get_args(LanguageCode)))


def _in_both(basis: Basis) -> Localized:
    return _each(lambda language: cited(basis, language))


def _day(iso: str) -> Localized:
    return _each(lambda language: in_words(iso, language))


def _message(report: ActReport, finding: Finding) -> Localized:
    return _each(lambda language: beside_quote(report.act, finding, language))


def _gap(gap: Unchecked) -> Localized:
    return _each(lambda language: gap_line(captions(language), gap))


def _told(failure: Failure) -> tuple[Localized, Localized]:
    """Return cause and remedy of a failure in every language of the page."""
    said = {language: told(failure, language) for language in INTERFACE_LANGUAGES}
    return _each(lambda language: said[language][0]), _each(lambda language: said[language][1])


def _act_page(number: int, report: ActReport) -> ActPage:
    names = {outcome.factor: outcome.name for outcome in report.factors}
    cards = tuple(
        Card(
            key=f"{number}-{place}",
            finding=finding,
            factor=names.get(finding.factor, Localized()),
            quote=without_middle(readable(report.act.source, finding.span) or finding.quote, _QUOTE_LENGTH),
            message=_message(report, finding),
            long=finding.span.end - finding.span.start > LONG_MARK,
            absent=is_absence(report.act, finding),
            first=Status.NEW if finding.verdict else finding.status,
            norm=" ".join((finding.norm or finding.span).of(report.act.source.text).split()),
        )
        for place, finding in enumerate(report.findings)
    )
    text = marked_text(report.act.source, report.findings)
    gaps = tuple(_gap(gap) for gap in report.coverage.not_checked)
    return ActPage(str(number), report, tally(report.findings), cards, text, gaps)


def _words() -> dict[str, Localized]:
    """Return every fixed word in both languages of the page."""
    kazakh = captions("kk")
    return {key: Localized(text, kazakh.entries[key]) for key, text in captions("ru").entries.items()}


def _factors(pages: Sequence[ActPage]) -> Mapping[str, Localized]:
    return dict(sorted({card.finding.factor: card.factor for page in pages for card in page.cards}.items()))


@cache
def _template() -> Template:
    from jinja2 import DictLoader, Environment, StrictUndefined

    loader = DictLoader({"page.html.j2": _asset("page.html.j2")})
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.finalize = _shown
    return environment.get_template("page.html.j2")


def _shown(value: object) -> object:
    """Make every plain string that the template prints legible; ``Markup`` stays as it is."""
    return legible(value) if type(value) is str else value


@cache
def _asset(name: str) -> str:
    return (files("legal_risk.report.html") / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return a content policy under which only our own style and script run, and nothing is loaded."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
