"""The whole analytical note, as the bytes of a docx file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from legal_risk.model.localized import LanguageCode
from legal_risk.model.report import CheckResult
from legal_risk.report.captions import captions
from legal_risk.report.conclusion.closing import signature_pairs
from legal_risk.report.conclusion.contents import add_heading
from legal_risk.report.conclusion.package import set_properties, to_bytes
from legal_risk.report.conclusion.page import Page
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.conclusion.template import start, turn
from legal_risk.report.conclusion.writer import write_footer
from legal_risk.report.legible import legible
from legal_risk.report.note import closing, opening, results
from legal_risk.report.note.figures import Figures, figures

_DEFAULTS = ConclusionSettings()
Part = tuple[str, Callable[[], None], bool]
"""The key of the heading, the writer, and whether it needs a wide page."""


def analytical_note(
    result: CheckResult, *, language: LanguageCode = "ru", settings: ConclusionSettings = _DEFAULTS
) -> bytes:
    """Return the note on all acts of a run; the same input gives the same bytes.

    Raises :class:`OptionError` ``LR322`` when the template of the settings is no Word document.
    """
    document = start(language, settings.template)
    page = Page(document, result, language, captions(language), settings)
    write_footer(page)
    opening.write_title(page)
    counted = figures(result)
    for number, (key, write, wide) in enumerate(_parts(page, counted), 1):
        turn(document, wide=wide, own=settings.template is not None)
        add_heading(document, f"{number}. {page.words(f'note.part_{key}')}", f"_Part{number}")
        write()
    document.add_paragraph()
    page.pairs(signature_pairs(page))
    title = legible(page.words("note.title")).replace("\n", " ")
    set_properties(
        document, title=title, author=legible(page.text(settings.expert)), language=language, date=settings.date
    )
    return to_bytes(document)


def _parts(page: Page, counted: Figures) -> Iterator[Part]:
    yield "scope", lambda: opening.write_scope(page, counted), False
    yield "method", lambda: opening.write_method(page), False
    yield "totals", lambda: results.write_totals(page, counted), False
    yield "matrix", lambda: results.write_matrix(page, counted), bool(counted.factors)
    if counted.factors:
        yield "factors", lambda: results.write_factors(page, counted), False
        yield "worst", lambda: results.write_worst(page, counted), False
    if page.result.progress is not None:
        yield "progress", lambda: results.write_progress(page, counted), False
    yield "conclusions", lambda: closing.write_conclusions(page, counted), False
    yield "unchecked", lambda: closing.write_unchecked(page, counted), False
    yield "recommendations", lambda: closing.write_recommendations(page, counted), False
