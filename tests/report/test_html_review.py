"""The page in a browser: verdicts set by clicks and keys, saved, read back and applied again."""

from datetime import date

import pytest

from legal_risk.model.finding import Status
from legal_risk.report.html.page import html_report
from legal_risk.review import decided, read_decisions
from tests.report import sample
from tests.report.browser import CHROMIUM, Browser

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed")]
TODAY = date(2026, 11, 22)
REASON = 'Указано в "законе": # да, <b>нет</b> \u202e — 100 %'


@pytest.fixture
def browser(tmp_path):
    with Browser(tmp_path) as one:
        one.look(1400, 900)
        yield one


def show(browser, tmp_path, result, **options):
    path = tmp_path / "page.html"
    path.write_text(html_report(result, **options), encoding="utf-8")
    browser.open(path)
    return path


def status(browser, key):
    return browser.do(f"document.getElementById('f-{key}').dataset.status")


def test_verdicts_are_set_saved_and_read_back(browser, tmp_path):
    report = sample.russian_report()
    show(browser, tmp_path, sample.result_of(report))
    assert browser.do("document.querySelector('[data-save]').disabled")
    browser.click("#author")
    browser.write("А. Б. Эксперт: «отдел»")
    browser.click("#f-0-0 [data-verdict=accepted]")
    assert status(browser, "0-0") == "accepted"
    browser.click("#f-0-1 [data-verdict=rejected]")
    assert browser.do("document.activeElement.id") == "r-0-1"
    assert browser.do("document.querySelector('[data-missing]').textContent") == "1"
    browser.write(REASON)
    browser.click("#n-0-1")
    browser.write("см. пункт 3")
    browser.click("[data-save]")
    decisions = read_decisions(browser.saved("decisions.yaml"))
    assert [(d.finding, d.factor, d.verdict.status) for d in decisions] == [
        (report.findings[0].id, report.findings[0].factor, Status.ACCEPTED),
        (report.findings[1].id, report.findings[1].factor, Status.REJECTED),
    ]
    assert decisions[1].verdict.reason == REASON and decisions[1].verdict.note == "см. пункт 3"
    assert {d.verdict.author for d in decisions} == {"А. Б. Эксперт: «отдел»"}
    assert date.fromisoformat(decisions[0].verdict.date) and decisions[0].source == "lager.md"
    result = decided(sample.result_of(report), decisions, today=TODAY)
    assert [f.status for f in result.acts[0].findings[:2]] == [Status.ACCEPTED, Status.REJECTED]
    assert not result.decision_notes and not browser.errors


def test_a_rejection_without_a_reason_is_not_saved(browser, tmp_path):
    show(browser, tmp_path, sample.result_of(sample.russian_report()))
    browser.click("#f-0-0 [data-verdict=rejected]")
    assert browser.do("document.querySelector('#f-0-0 .need').hidden") is False
    assert browser.do("document.querySelector('[data-save]').disabled")
    browser.click("#f-0-1 [data-verdict=accepted]")
    browser.click("[data-save]")
    assert [d.verdict.status for d in read_decisions(browser.saved("decisions.yaml"))] == [Status.ACCEPTED]


def test_verdicts_stay_in_the_browser_and_can_be_taken_back(browser, tmp_path):
    path = show(browser, tmp_path, sample.result_of(sample.russian_report()))
    browser.click("#f-0-0 [data-verdict=accepted]")
    browser.click("#n-0-0")
    browser.write("помню")
    browser.open(path)
    assert status(browser, "0-0") == "accepted"
    assert browser.do("document.getElementById('n-0-0').value") == "помню"
    browser.click("#f-0-0 [data-verdict='']")
    assert status(browser, "0-0") == "new"
    browser.open(path)
    assert status(browser, "0-0") == "new" and not browser.errors


def test_decisions_of_a_file_are_shown_and_saved_again(browser, tmp_path):
    from legal_risk.model.finding import Verdict
    from legal_risk.review import Decision

    report = sample.russian_report()
    verdict = Verdict(Status.REJECTED, "так задумано", "эксперт", "2026-01-02", "2027-01-02", "до закона")
    known = [
        Decision(report.findings[0].id, report.findings[0].factor, "Норма.", verdict),
        Decision("0" * 16, "D2", "Исчезнувшая <b>норма</b>.", verdict),
    ]
    show(browser, tmp_path, decided(sample.result_of(report), known, today=TODAY))
    assert status(browser, "0-0") == "rejected"
    assert "Исчезнувшая <b>норма</b>." in browser.do("document.getElementById('decisions').innerText")
    assert browser.do("document.querySelector(\".q[data-keys~='0-0']\").classList.contains('rejected')")
    browser.click("[data-save]")
    (again,) = read_decisions(browser.saved("decisions.yaml"))
    assert (again.finding, again.verdict) == (report.findings[0].id, verdict)


def test_keys_do_what_the_page_says(browser, tmp_path):
    show(browser, tmp_path, sample.full_result())
    browser.press("j")
    browser.press("a")
    assert status(browser, "0-0") == "accepted"
    browser.press("о")
    browser.press("к")
    assert status(browser, "0-1") == "rejected"
    assert browser.do("document.activeElement.id") == "r-0-1"
    browser.press("a")
    assert browser.do("document.activeElement.value") == "a"
    browser.press("Escape")
    assert browser.do("document.activeElement.id") == "f-0-1"
    browser.press("u")
    assert status(browser, "0-1") == "new"
    browser.press("n")
    assert browser.do("document.activeElement.id") == "n-0-1"
    browser.press("Escape")
    browser.press("ы")
    assert len(read_decisions(browser.saved("decisions.yaml"))) == 1
    outline = browser.do("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_filters_show_what_they_are_asked_for(browser, tmp_path):
    show(browser, tmp_path, sample.full_result())
    browser.click("input[name=tier][value=look]")

    def shown(name, value):
        browser.do(
            f"(() => {{ const s = document.querySelector('select[name={name}]'); s.value = '{value}';"
            "s.dispatchEvent(new Event('change', {bubbles: true})); })()"
        )
        return browser.do("[...document.querySelectorAll('.card:not([hidden])')].map((c) => c.id)")

    assert len(shown("status", "")) == 6
    assert shown("language", "kk") == ["f-1-0", "f-1-1"]
    shown("language", "")
    assert shown("factor", "D2") == ["f-0-1", "f-1-1"]
    shown("factor", "")
    browser.click("#f-0-0 [data-verdict=accepted]")
    assert shown("status", "accepted") == ["f-0-0"]
    assert browser.do("document.querySelector('[data-shown]').textContent") == "1"
    browser.click("#f-0-0 [data-verdict='']")
    assert browser.do("document.getElementById('f-0-0').hidden") is False


def test_a_click_on_the_words_leads_to_the_finding_and_back(browser, tmp_path):
    show(browser, tmp_path, sample.result_of(sample.russian_report()))
    browser.click(".q[data-keys~='0-1']")
    assert browser.do("document.querySelector('.lit').id") == "f-0-1"
    browser.click("#f-0-1 .to-text")
    assert browser.do("document.querySelector('.lit').dataset.keys.includes('0-1')")
    browser.click("button[data-language=kk]")
    assert browser.do("document.documentElement.lang") == "kk"
    browser.click("#f-0-0 .message")
    assert browser.do("document.documentElement.lang") == "kk"


def test_hostile_texts_are_shown_and_saved_as_text(browser, tmp_path):
    report = sample.hostile_report()
    show(browser, tmp_path, sample.result_of(report))
    for place in range(len(report.findings)):
        browser.click(f"#f-0-{place} [data-verdict=accepted]")
    browser.click("[data-save]")
    saved = read_decisions(browser.saved("decisions.yaml"))
    assert [d.finding for d in saved] == [f.id for f in report.findings]
    assert saved[0].norm.startswith('=HYPERLINK("http://evil.example";"x") ]]> </mark><img')
    assert browser.do("document.querySelectorAll('img, mark').length") == 0
    assert browser.do("document.documentElement.scrollWidth <= innerWidth") and not browser.errors


@pytest.mark.parametrize(("language", "width", "dark"), [("ru", 1400, False), ("kk", 1400, True), ("ru", 420, False)])
def test_nothing_runs_out_of_the_page(browser, tmp_path, language, width, dark):
    browser.look(width, 900, dark=dark)
    show(browser, tmp_path, sample.full_result(), language=language)
    browser.click("#f-0-0 [data-verdict=rejected]")
    assert browser.do("document.documentElement.scrollWidth <= innerWidth")
    browser.picture(tmp_path / "page.png")
    assert (tmp_path / "page.png").stat().st_size > 5000
