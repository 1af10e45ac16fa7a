from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from dataclasses import replace

import lxml.html
import pytest

from legal_risk.model.finding import Basis, Severity, Tier
from legal_risk.model.localized import Localized
from legal_risk.model.report import Failure
from legal_risk.report.html.page import html_report
from legal_risk.report.legible import legible
from legal_risk.report.quoting import readable
from tests.report import sample


def _page(result):
    return lxml.html.document_fromstring(html_report(result))


def _class(element, name):
    return element.xpath(f'.//*[contains(concat(" ", normalize-space(@class), " "), " {name} ")]')


def test_the_text_of_the_act_is_complete_and_in_order():
    result = sample.full_result()
    for report, region in zip(result.acts, _class(_page(result), "text"), strict=True):
        shown = [p.text_content() for p in region.xpath(".//p")]
        source = report.act.source
        assert shown == [legible(readable(source, block.span)) for block in source.blocks]


def test_every_finding_is_marked_and_linked_both_ways():
    result = sample.full_result()
    page = _page(result)
    ids = {element.get("id") for element in page.xpath("//*[@id]")}
    links = {a.get("href")[1:] for a in page.xpath("//a[@href]")}
    for number, report in enumerate(result.acts):
        for place in range(len(report.findings)):
            assert {f"q-{number}-{place}", f"f-{number}-{place}"} <= ids
            assert f"q-{number}-{place}" in links
    keys = {key for mark in _class(page, "q") for key in mark.get("data-keys").split()}
    assert keys == {f"{n}-{k}" for n, report in enumerate(result.acts) for k in range(len(report.findings))}
    assert links <= ids


def test_marked_text_of_a_finding_is_its_quote():
    report = sample.russian_report()
    page = _page(sample.result_of(report))
    for number, finding in enumerate(report.findings):
        marked = "".join(m.text_content() for m in _class(page, "q") if f"0-{number}" in m.get("data-keys").split())
        assert marked == finding.quote.replace("*", "")


def test_overlapping_findings_share_the_marks():
    act = sample.act_of("x.md", ("Т", "1. один два три четыре"))
    findings = (sample.finding_of(act, "один", "три"), sample.finding_of(act, "два", "четыре", severity=Severity.LOW))
    page = _page(sample.result_of(sample.act_report(act, findings)))
    marks = [(m.text_content(), m.get("data-keys").split()) for m in _class(page, "q")]
    assert marks == [("один ", ["0-0"]), ("два три", ["0-0", "0-1"]), (" четыре", ["0-1"])]


def test_cards_carry_what_the_filters_ask_for():
    result = sample.full_result()
    cards = _class(_page(result), "card")
    shown = [(c.get("data-tier"), c.get("data-severity"), c.get("data-factor")) for c in cards]
    expected = [(f.tier.value, f.severity.value, f.factor) for report in result.acts for f in report.findings]
    assert shown == expected
    assert {"conclusion", "look"} == {tier for tier, _, _ in shown}


def test_nothing_is_fetched_and_only_our_script_may_run():
    text = html_report(sample.result_of(sample.hostile_report(), sample.russian_report()))
    page = lxml.html.document_fromstring(text)
    assert not page.xpath("//link | //img | //iframe | //*[@src] | //*[@style] | //*[@onclick]")
    assert len(page.xpath("//script")) == 1
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for tag in ("script", "style"):
        body = re.search(rf"<{tag}>(.*?)</{tag}>", text, flags=re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")


def test_hostile_text_is_shown_as_text():
    report = sample.hostile_report()
    text = html_report(sample.result_of(report))
    text.encode("utf-8")
    assert "<script>alert" not in text
    assert "<img" not in text
    assert "<b>x</b>" not in text
    assert not set("\u202e\u202c\x07\x1b") & set(text)
    page = lxml.html.document_fromstring(text)
    quotes = [b.text_content() for b in page.xpath("//blockquote")]
    assert quotes[0] == '=HYPERLINK("http://evil.example";"x") ]]> </mark><img src=x onerror=alert(2)>'
    assert "{{ 7 + 7 }} {% raw %}" in quotes[2]


def test_both_languages_are_there_and_one_is_shown():
    for language in ("ru", "kk"):
        page = lxml.html.document_fromstring(html_report(sample.full_result(), language=language))
        assert (page.get("lang"), page.get("data-ui")) == (language, language)
        assert page.xpath('//article//span[@lang="ru"]/text()="Перечислить основания отказа."')
        assert page.xpath('//article//span[@lang="kk"]/text()="Бас тарту негіздерін тізбелеу."')


def test_regions_and_controls_have_names():
    page = _page(sample.full_result())
    for element in page.xpath('//*[@role="region" or @role="group" or @role="search"] | //nav | //select'):
        assert element.get("aria-label")
        assert element.get("data-ru")
        assert element.get("data-kk")
    ids = set(page.xpath("//@id"))
    assert set(page.xpath("//@aria-labelledby")) <= ids
    assert len(page.xpath("//@id")) == len(ids)


def test_one_act_can_have_its_own_page():
    result = sample.full_result()
    page = lxml.html.document_fromstring(html_report(result, acts=result.acts[1:2]))
    assert len(_class(page, "act")) == 1
    assert not page.xpath('//*[@id="errors"]')
    assert page.xpath('//strong[@data-count="conclusion"]/text()') == ["2"]


def test_equal_results_give_equal_pages():
    assert html_report(sample.full_result()) == html_report(sample.full_result())


def test_a_result_without_acts_has_a_page():
    error = sample.full_result().errors
    page = _page(sample.result_of(errors=error))
    assert "LR104" in page.text_content()


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("chromium"), reason="chromium is not installed")
def test_the_script_runs_in_a_browser(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(html_report(sample.full_result()), encoding="utf-8")
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", f"--user-data-dir={tmp_path}/u"]
    run = subprocess.run([*browser, f"{path.as_uri()}#f-1-0"], capture_output=True, timeout=60, check=True)
    page = lxml.html.document_fromstring(run.stdout.decode())
    acts = {act.get("id"): act.get("hidden") is None for act in _class(page, "act")}
    assert acts == {"act-0": False, "act-1": True, "act-2": False}
    assert [card.get("id") for card in _class(page, "lit")] == ["f-1-0"]
    hidden = {card.get("data-tier") for card in _class(page, "card") if card.get("hidden") is not None}
    assert hidden == {Tier.LOOK.value}
    assert page.xpath("//*[@data-shown]/text()") == ["4"]


def test_legal_bases_and_dates_are_told_in_both_languages():
    basis = Basis("Закон Республики Казахстан от 6 апреля 2016 года № 480-V «О правовых актах»", "статья 24")
    report = sample.russian_report()
    found = replace(report.findings[0], basis=(basis,))
    act = replace(report.act, requisites=replace(report.act.requisites, date="2026-01-31"))
    page = html_report(sample.result_of(replace(report, act=act, findings=(found,))), language="kk")
    for text in (f"{basis.act}, статья 24", "Заңы, 24-бап", "31 января 2026 года", "2026 жылғы 31 қаңтар"):
        assert text in page
    assert "2026-01-31" not in page


def test_a_failure_is_told_in_both_languages():
    page = _page(sample.result_of(errors=(Failure("x.docx", "LR113", "encrypted", "remove it"),)))
    (row,) = page.xpath('//*[@id="errors"]//tr')
    text = " ".join(row.itertext())
    assert "защищён" in text and "құпиясөзбен" in text
    assert "encrypted" not in text


def test_the_message_of_a_card_does_not_repeat_the_quote_above_it():
    act = sample.act_of("x.md", sample.RU_LINES)
    said = Localized("Решение отдано на усмотрение: «по своему усмотрению»", "Шешім: «по своему усмотрению»")
    found = replace(sample.finding_of(act, "по своему усмотрению"), message=said)
    (message,) = _page(sample.result_of(sample.act_report(act, (found,)))).xpath('//p[@class="message"]/span/text()')[
        :1
    ]
    assert message == "Решение отдано на усмотрение."
