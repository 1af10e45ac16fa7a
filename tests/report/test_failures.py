"""An input that could not be used is told in the reader's language, names and values as they stand in the file."""

from __future__ import annotations

import pytest

from legal_risk.model.report import Failure
from legal_risk.report.failures import told

MISSING = Failure("a.yaml, line 1", "LR203", "'severity': missing", "expected this key")
WRONG = Failure(
    "a.yaml, line 3", "LR203", "'kind': wrong value is 'not'", "expected one of phrase, detector; not 'not'"
)


@pytest.mark.parametrize(
    ("failure", "language", "cause", "remedy"),
    [
        (MISSING, "ru", "значение ключа не подходит ('severity': нет)", "добавьте этот ключ"),
        (MISSING, "kk", "кілттің мәні жарамайды ('severity': жоқ)", "осы кілтті қосыңыз"),
        (MISSING, "en", "'severity': missing", "expected this key"),
        (
            WRONG,
            "ru",
            "значение ключа не подходит ('kind': указано 'not')",
            "нужно: одно из: phrase, detector; не 'not'",
        ),
        (Failure("a", "LR101", "there is no such file", ""), "ru", "такого файла нет", "проверьте имя файла и папку"),
        (Failure("a", "LR999", "no words for it", "as it is"), "ru", "no words for it", "as it is"),
    ],
)
def test_cause_and_remedy(failure, language, cause, remedy):
    assert told(failure, language) == (cause, remedy)
