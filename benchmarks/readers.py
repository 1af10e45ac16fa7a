"""What reading costs beside the libraries underneath, on one act written as docx, PDF and html.

    LEGAL_RISK_REAL_ACTS=FOLDER python benchmarks/readers.py [--act NAME] [--repeat N]

Yardsticks: the paragraph texts of python-docx (target 3x), the text extraction of pdfplumber (target 1.2x), the text
content of lxml. Without the folder an act of the project's own corpus is taken.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from legal_risk.readers import read
from tests.exports.page import to_html
from tests.exports.paper import paper_of
from tests.exports.sheets import fonts, to_pdf
from tests.exports.word import to_docx

OWN = Path(__file__).resolve().parents[1] / "corpora" / "acts" / "school-heads.ru.md"


def best(work: Callable[[], Any], repeat: int) -> float:
    """Return the shortest of ``repeat`` calls, in seconds."""
    spent = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return min(spent)


def docx_text(data: bytes) -> str:
    """Return the paragraph texts, those of cells too, as python-docx gives them."""
    import docx

    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def pdf_text(data: bytes) -> str:
    """Return the text of all pages as pdfplumber extracts it."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def html_text(data: bytes) -> str:
    """Return the text content of the page."""
    from lxml import html

    return str(html.fromstring(data).text_content())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--act", default="bylaws/G37233_ru.md", help="the act to write down, below the folder of acts")
    parser.add_argument("--repeat", type=int, default=3, help="calls of which the shortest counts")
    options = parser.parse_args()
    folder = os.environ.get("LEGAL_RISK_REAL_ACTS")
    path = Path(folder, options.act) if folder else OWN
    source = read(path)
    paper = paper_of(source)
    print(f"{path.name}: {len(source.text):,} characters")
    forms = {"docx": (to_docx, docx_text, 3.0), "html": (to_html, html_text, None)}
    if fonts() is not None:
        forms["pdf"] = (to_pdf, pdf_text, 1.2)
    for form, (write, yardstick, target) in forms.items():
        data = write(paper)
        unit = best(lambda data=data, yardstick=yardstick: yardstick(data), options.repeat)
        ours = best(lambda data=data, form=form: read(data, name=f"act.{form}"), options.repeat)
        aim = f", target {target}x" if target else ""
        print(f"  {form:<5}{ours / unit:6.2f}x of {unit:.3f} s{aim}")


if __name__ == "__main__":
    main()
