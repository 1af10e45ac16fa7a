"""Words that leave a list open are struck out as tracked changes where nothing else has to be decided."""

from io import BytesIO

import pytest

import legal_risk
from legal_risk.api.annotation import annotate
from legal_risk.errors import OptionError
from legal_risk.readers.docx import read_with_places
from legal_risk.report.annotated import Revision, deletions_of
from tests.readers.docx.build import docx
from tests.report.annotated.test_word import W, covered, xml

PROPOSED = [
    ("Комиссия отказывает в зачислении при неполном пакете документов и в иных случаях.", " и в иных случаях"),
    ("В назначении выплаты отказывается при недостоверности сведений или по другим основаниям.", " или по другим основаниям"),
    ("Заявитель представляет копию диплома, справку, а также иные документы.", ", а также иные документы"),
    ("Представляются рекомендация, эссе и т.п.", " и т.п"),
    ("За нарушение устава к обучающимся применяются замечание, выговор и иные взыскания.", " и иные взыскания"),
    ("Обучающийся отчисляется за неуспеваемость и по иным основаниям.", " и по иным основаниям"),
    ("Өтініш беруші дипломның көшірмесін және өзге де құжаттарды ұсынады.", " және өзге де құжаттарды"),
    ("Комиссия топтама толық болмаған жағдайда және өзге де жағдайларда қабылдаудан бас тартады.", " және өзге де жағдайларда"),
    ("Мәліметтер анық болмаған жағдайда немесе басқа да негіздер бойынша төлемнен бас тартылады.", " немесе басқа да негіздер бойынша"),
    ("Тәртіп бұзушыларға ескерту, сөгіс және басқа да жазалар қолданылады.", " және басқа да жазалар"),
    ("Ұсыным, эссе және т.с.с. ұсынылады.", " және т.с.с."),
]  # fmt: skip
LEFT = [
    "Заявитель представляет копию диплома и иные документы, подтверждающие опыт.",  # something hangs on the words
    "Комиссия отказывает по иным основаниям.",  # nothing would be left of the list
    "Материальная помощь выплачивается сиротам и другим обучающимся.",  # it would take the help from somebody
    "Срок обучения продлевается в случае болезни и других обстоятельств.",  # grounds in favour of the person
    "Комиссия по своему усмотрению отказывает в зачислении.",  # the discretion would stay, unseen
    "О допуске участники уведомляются в течение двух дней.",  # working days or calendar days: a choice
    "Анықтама, диплом және т.б. құжаттар ұсынылады.",  # the noun needs the words before it
    "Өтініш беруші анықтама мен басқа да құжаттарды ұсынады.",
    "Төлем жетім балаларға және басқа да білім алушыларға беріледі.",
]
RICH = (
    '<w:p><w:r><w:t xml:space="preserve">1. Заявитель представляет копию диплома </w:t></w:r>'
    "<w:r><w:rPr><w:b/></w:rPr><w:t>и ины</w:t></w:r>"
    '<w:ins w:id="41" w:author="a"><w:r><w:rPr><w:i/></w:rPr><w:t>е доку</w:t></w:r></w:ins>'
    "<w:r><w:t>менты.</w:t></w:r></w:p>"
    '<w:p><w:r><w:t xml:space="preserve">2. Комиссия отказывает при неполном пакете документов и в иных </w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>случаях</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p><w:sectPr/>'
)
REVISION = Revision("А. Б. Эксперт", "2026-01-31T00:00:00Z")


def proposed(text):
    report = legal_risk.check(f"Правила\n\n1. {text}\n".encode())
    source = report.acts[0].act.source.text if report.acts else ""
    return report, source, deletions_of(report.acts, look=True)


@pytest.mark.parametrize(("text", "words"), PROPOSED)
def test_open_ends_of_lists_are_struck_out_and_what_is_left_is_clean(text, words):
    report, source, spans = proposed(text)
    assert [span.of(source) for span in spans] == [words]
    (span,) = spans
    rest, _, _ = proposed(f"{source[: span.start]}{source[span.end :]}".split("1. ", 1)[1].strip())
    mended = {f.rule for f in report.findings} - {f.rule for f in rest.findings}
    assert mended & {"KZ-L3-1", "KZ-L3-2", "KZ-L3-3", "KZ-P3-1", "KZ-R2-1"}
    opened = {f.rule for f in rest.findings} - {f.rule for f in report.findings}
    assert not [rule for rule in opened if rule.startswith(("KZ-L3", "KZ-R2", "KZ-P3"))]


@pytest.mark.parametrize("text", LEFT)
def test_what_needs_a_choice_is_left_to_the_author(text):
    assert proposed(text)[2] == ()


def test_words_are_struck_out_run_by_run_in_the_name_that_was_given():
    data = docx(RICH)
    copy = annotate(BytesIO(data), look=True, suggest=REVISION)
    assert copy.changes == 1  # the words of the second point stand in a field
    struck = list(xml(copy.data).iter(f"{W}del"))
    assert "".join(t.text for t in xml(copy.data).iter(f"{W}delText")) == " и иные документы"
    assert {(d.get(f"{W}author"), d.get(f"{W}date")) for d in struck} == {(REVISION.author, REVISION.date)}
    numbers = [d.get(f"{W}id") for d in struck]
    assert len(set(numbers)) == len(numbers) > 1
    assert min(map(int, numbers)) > 41
    looks = [[e.tag.removeprefix(W) for e in d.iter(f"{W}b", f"{W}i")] for d in struck]
    assert ["b"] in looks
    assert ["i"] in looks


def test_the_final_view_lacks_the_words_and_the_original_has_them():
    data = docx(RICH)
    copy = annotate(BytesIO(data), look=True, suggest=Revision()).data
    before = read_with_places(data, changes="final").source.text
    assert read_with_places(copy, changes="final").source.text.startswith("1. Заявитель представляет копию диплома.\n")
    both = read_with_places(copy, changes="both").source.text
    assert before.split("\n")[0] in both


def test_comments_stay_on_the_words():
    copy = annotate(BytesIO(docx(RICH)), look=True, suggest=REVISION)
    root, plain = xml(copy.data), xml(annotate(BytesIO(docx(RICH)), look=True).data)
    numbers = [c.get(f"{W}id") for c in xml(copy.data, "word/comments.xml")]
    assert [covered(root, n) for n in numbers] == [covered(plain, n) for n in numbers]
    assert "иные документы" in {covered(root, n) for n in numbers}


def test_without_a_date_the_same_input_gives_the_same_bytes():
    data = docx(RICH)
    first, second = (annotate(BytesIO(data), look=True, suggest=Revision()).data for _ in range(2))
    assert first == second
    assert not [d for d in xml(first).iter(f"{W}del") if d.get(f"{W}date")]


@pytest.mark.parametrize(("data", "changes"), [(docx(RICH), "original"), ("Правила\n\n1. Срок.\n".encode(), "final")])
def test_only_word_documents_with_accepted_changes_take_proposals(data, changes):
    with pytest.raises(OptionError, match="LR325"):
        annotate(BytesIO(data), changes=changes, suggest=REVISION)
