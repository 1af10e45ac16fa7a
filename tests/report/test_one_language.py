"""A report in one language has no words of the other one, but for what it quotes from the other text of the act."""

from __future__ import annotations

import io

import docx
import lxml.html
import pytest

import legal_risk
from legal_risk.lang.identify import language_of
from legal_risk.quality import labelled_acts
from legal_risk.report.amendments.writer import draft_amendments
from legal_risk.report.captions import captions
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.conclusion.writer import conclusion
from legal_risk.report.html.page import html_report
from legal_risk.report.markdown import markdown

PAIRS = ("college-teachers", "social-stipend", "dormitory")
OTHER = {"ru": "kk", "kk": "ru"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module", params=PAIRS)
def result(request):
    files = {act.language: act.file for act in labelled_acts() if act.name == request.param}
    report = legal_risk.check(files["ru"], files["kk"], pair=True)
    assert report.findings
    return report.result


def _foreign(paragraphs, language):
    quoted = captions(language)("conclusion.other_text_label").split(":")[0]
    told = (" ".join(text.split()) for text in paragraphs)
    return [t for t in told if len(t) > 25 and not t.startswith(quoted) and language_of(t) == OTHER[language]]


def _word(data):
    body = docx.Document(io.BytesIO(data)).element.body
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in body.iter(f"{W}p")]


def _act(result, language):
    return next(report for report in result.acts if report.act.language == language)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_word_papers(result, language):
    settings = ConclusionSettings(include_look=True)
    for paper in (conclusion, draft_amendments):
        data = paper(result, _act(result, language), language=language, settings=settings)
        assert _foreign(_word(data), language) == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_page_and_the_plain_report(result, language):
    report = _act(result, language)
    page = lxml.html.document_fromstring(html_report(result, language=language, acts=(report,)))
    for hidden in page.xpath(f'//*[contains(@class, "l-{OTHER[language]}")] | //script | //style'):
        hidden.drop_tree()
    texts = [e.text_content() for e in page.xpath("//p | //li | //h3 | //summary | //td | //option")]
    conflicts = {piece.quote for finding in report.findings for piece in finding.evidence if piece.source}
    told = [text for text in _foreign(texts, language) if not any(quote[:20] in text for quote in conflicts)]
    assert told == []
    plain = [line for line in markdown(report, language=language).splitlines() if report.act.source.format not in line]
    assert [t for t in _foreign(plain, language) if not any(quote[:20] in t for quote in conflicts)] == []
