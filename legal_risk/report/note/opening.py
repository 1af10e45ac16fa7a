"""What the note is about: acts, period, sources, method."""

from __future__ import annotations

from collections import Counter

from legal_risk.lang.dates import in_words
from legal_risk.report.citation import named
from legal_risk.report.conclusion.page import Page
from legal_risk.report.conclusion.styles import NOTE
from legal_risk.report.conclusion.tables import Content, add_table, lines
from legal_risk.report.legible import legible, shortened
from legal_risk.report.note.figures import Figures

_WIDTHS = (0.8, 4.5, 3.0, 2.9, 2.1, 2.4, 2.0)
_TITLE_LENGTH = 120
_FILE_LENGTH = 60


def write_title(page: Page) -> None:
    """Write the heading of the note, the period and what the note is not."""
    page.document.add_paragraph(legible(page.words("note.title")), style="Title")
    if page.text(page.settings.organisation):
        page.document.add_paragraph(legible(page.text(page.settings.organisation)), style="Title")
    page.paragraph(page.text(page.settings.disclaimer) or page.words("note.disclaimer"), NOTE)


def write_scope(page: Page, figures: Figures) -> None:
    """Write how many acts of which kind, language and dates were checked, and their table."""
    say, languages = page.words, Counter(act.report.act.language for act in figures.acts)
    page.paragraph(say("note.scope", acts=len(figures.acts), ru=languages["ru"], kk=languages["kk"]))
    if page.result.pairs:
        page.paragraph(say("note.pairs", n=len(page.result.pairs)))
    page.paragraph(_period(page, figures))
    types = Counter(say.name("type", act.report.act.typing.type.value) for act in figures.acts)
    if types:
        page.paragraph(say("note.types", types="; ".join(f"{name} – {n}" for name, n in types.most_common())))
    if page.result.errors:
        page.paragraph(say("note.failed", n=len(page.result.errors)))
    if figures.acts:
        page.paragraph(say("note.table_of_acts"))
        columns = ("number", "act", "file", "type", "read", "signed", "look")
        add_table(page.document, [say(f"note.column_{name}") for name in columns], _WIDTHS, _rows(page, figures))


def write_method(page: Page) -> None:
    """Write how the findings came about."""
    page.paragraph(page.words("note.method"))
    profile, method, pack = page.result.profile, page.result.method, page.result.pack
    if profile is not None:
        page.paragraph(page.say("profile_line", name=page.text(profile.name)))
    if method is not None:
        source = named(method.source, page.language)
        page.paragraph(page.words("note.by_method", name=page.text(method.name), source=source))
    identity = {"name": pack.name, "version": pack.version, "sha256": pack.sha256, "tool": page.result.version}
    page.paragraph(page.say("rules_line", **identity))


def _period(page: Page, figures: Figures) -> str:
    """Return the period of the settings, or the days between which the acts are dated."""
    given = page.text(page.settings.period)
    if given:
        return page.words("note.period", period=given)
    days = sorted(day for act in figures.acts if (day := act.report.act.requisites.date))
    if not days:
        return page.words("note.undated")
    undated = len(figures.acts) - len(days)
    first, last = (in_words(day, page.language) for day in (days[0], days[-1]))
    told = page.words("note.date", day=first) if first == last else page.words("note.dates", first=first, last=last)
    return f"{told}; {page.words('note.some_undated', n=undated)}." if undated else f"{told}."


def _rows(page: Page, figures: Figures) -> list[tuple[Content, ...]]:
    return [
        (
            lines(str(act.number)),
            lines(shortened(act.title, _TITLE_LENGTH)),
            lines(shortened(act.report.act.source.name, _FILE_LENGTH)),
            lines(page.words.name("type", act.report.act.typing.type.value)),
            lines(f"{act.report.coverage.checked} / {act.report.coverage.units}"),
            lines(str(len(act.signed))),
            lines(str(len(act.look))),
        )
        for act in figures.acts
    ]
