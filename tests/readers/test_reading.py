import io
import subprocess
import sys
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_risk.errors import InputError
from legal_risk.readers import Limits, read
from legal_risk.readers.detect import binary_format, text_format
from tests.readers.checking import assert_sound

TEXT = "1. Комиссия вправе отказать.\n2. Решение окончательное.\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 50


def test_a_path_bytes_and_a_stream_give_the_same(tmp_path):
    path = tmp_path / "акт.txt"
    path.write_bytes(TEXT.encode())
    with path.open("rb") as stream:
        found = [read(path), read(str(path)), read(stream), read(TEXT.encode(), name="акт.txt")]
    found.append(read(io.BytesIO(TEXT.encode()), name="акт.txt"))
    found.append(read(memoryview(TEXT.encode()), name="акт.txt"))
    assert all(source == found[0] for source in found)
    assert found[0].name == "акт.txt"
    assert len(found[0].sha256) == 64
    assert read(TEXT.encode()).name == "document"


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("a.txt", TEXT, "txt"),
        ("a", TEXT, "txt"),
        ("a.md", TEXT, "md"),
        ("a.docx", TEXT, "txt"),
        ("a.txt", f"# Приказ\n\n## Глава 1\n\n{TEXT}", "md"),
        ("a", f"# Приказ\n\n> *Сноска.*\n\n{TEXT}", "md"),
        ("a.txt", "<html><body><p>Текст</p></body></html>", "html"),
        ("a.md", "<!DOCTYPE html>\n<html><p>Текст</html>", "html"),
        ("a", "<!-- страница --><div><p>Один</p><p>Два</p></div>", "html"),
        ("a.md", '<a id="p1"></a>\n\n1. Пункт\n\n<table>\n<tr><td>а</td></tr>\n</table>\n\n2. Пункт', "md"),
        ("a.txt", "Номер # 5\nтекст < 7 дней\n", "txt"),
    ],
)
def test_the_format_is_found_by_content(name, data, form):
    assert read(data.encode(), name=name).format == form


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "LR102"),
        (b" \r\n\t", "LR102"),
        (b"\xef\xbb\xbf\n", "LR102"),
        ("\u200b\xa0\n".encode(), "LR102"),
        (b"```\n```\n\n---\n", "LR102"),
        (PNG, "LR103"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 20, "LR103"),
        (b"{\\rtf1\\ansi text}", "LR103"),
        (b"GIF89a" + b"\0" * 20, "LR103"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 50, "LR103"),
        (b"\x1f\x8b\x08" + b"\0" * 20, "LR103"),
        (bytes(range(256)) * 4, "LR103"),
    ],
)
def test_what_is_not_a_document(data, code):
    with pytest.raises(InputError) as caught:
        read(data, name="плохой.txt")
    assert caught.value.code == code
    assert caught.value.where == "плохой.txt"
    assert caught.value.message


def test_a_picture_with_the_name_of_a_document(tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(PNG)
    with pytest.raises(InputError, match=r"LR103.*PNG"):
        read(path)


def test_missing_files_folders_and_streams_of_text(tmp_path):
    for source, code in ((tmp_path / "нет.txt", "LR101"), (tmp_path, "LR105"), (tmp_path / "a" / "b.txt", "LR101")):
        with pytest.raises(InputError) as caught:
            read(source)
        assert caught.value.code == code
        assert str(tmp_path) not in str(caught.value)
        assert caught.value.hint
    with pytest.raises(InputError, match="LR103"):
        read(io.StringIO(TEXT))


def test_files_over_the_limit(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    for source in (path, TEXT.encode(), io.BytesIO(TEXT.encode())):
        with pytest.raises(InputError, match="LR104"):
            read(source, limits=Limits(bytes=20))
    with pytest.raises(InputError, match="LR104"):
        read(path, limits=Limits(characters=20))


def test_an_english_text_is_no_error():
    assert read(b"The commission may refuse.\n").blocks


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_give_a_document_or_an_input_error(data):
    try:
        source = read(data)
    except InputError as error:
        assert error.code.startswith("LR1")
    else:
        assert_sound(source)


@given(st.text(min_size=1, max_size=300))
def test_any_text_gives_a_document_or_an_input_error(text):
    try:
        source = read(text.encode("utf-8", "replace"), name="a.txt")
    except InputError as error:
        assert error.code in ("LR102", "LR103", "LR140", "LR141", "LR142")
    else:
        assert_sound(source)


def test_detection_alone():
    assert binary_format(b"%PDF-1.7 ...", "a") == "pdf"
    assert binary_format(b"PK\x03\x04...", "a") == "docx"
    assert binary_format(b"MZ means Ministry\n", "a") is None
    assert text_format("| a | b |\n|---|---|\n| 1 | 2 |\n", "a") == "md"


def test_importing_the_readers_loads_no_parser():
    script = """
        import sys
        import legal_risk.readers
        heavy = {"lxml", "pdfplumber", "pdfminer", "docx", "charset_normalizer", "hypothesis"} & sys.modules.keys()
        assert not heavy, heavy
        legal_risk.readers.read("1. Текст".encode())
        assert "pdfplumber" not in sys.modules and "lxml" not in sys.modules
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=True)
