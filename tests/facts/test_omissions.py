"""What a person did not do within a term, by whatever verb or noun; what a body did not do is none."""

from __future__ import annotations

import pytest

from legal_risk.facts import collect
from legal_risk.facts.deadlines.omissions import omission
from legal_risk.lang.annotated import Annotated
from legal_risk.readers import read
from legal_risk.structure import parse


def _omissions(text: str, language: str) -> list[str]:
    annotated = Annotated(parse(read(f"1. {text}".encode(), name=f"act.{language}.txt")))
    found = []
    for term in collect(annotated).deadlines:
        sentence = annotated.sentence_at(term.quantity.start)
        span = omission(sentence, term.quantity) if sentence is not None else None
        if span is not None:
            found.append(span.of(annotated.text))
    return found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Студент, не заселившийся в течение пяти дней, лишается места."),
        ("ru", "Если слушатель в пятидневный срок не подписал договор, место передается другому."),
        ("ru", "Молчание родителя в течение недели расценивается как согласие."),
        ("kk", "Студент бес күн ішінде қоныстанбаса, орны жойылады."),
        ("kk", "Ата-ананың бір апта бойы үндемеуі келісім деп бағаланады."),
        ("kk", "Үш күн ішінде ақы төлемеген адам шығарылады."),
    ],
)
def test_what_a_person_leaves_undone(language, text):
    assert len(_omissions(text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Если директор в течение пяти дней не ответил, согласие считается данным."),
        ("ru", "Слушателю, не прошедшему отбор, ответ направляется в течение пяти дней."),
        ("ru", "Заявление рассматривается в течение пяти дней."),
        ("kk", "Өтінімі қабылданбаған оқытушыға екі жұмыс күні ішінде хабарланады."),
        ("kk", "Директор бес күн ішінде жауап бермесе, келісім берілген болып саналады."),
        ("kk", "Демалыс үш күннен аспайтын уақытқа беріледі."),
    ],
)
def test_a_body_that_is_late_and_the_term_of_another_deed(language, text):
    assert _omissions(text, language) == []
