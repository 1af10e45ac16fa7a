"""PDF files made for the tests."""

import io
import os
from pathlib import Path

import pytest

FONTS = ("dejavu/DejaVuSans.ttf", "liberation2/LiberationSans-Regular.ttf", "liberation/LiberationSans-Regular.ttf")
WIDTH, HEIGHT = 595, 842


def _font(bold=False):
    folders = (
        Path("/usr/share/fonts/truetype"),
        Path("/usr/local/share/fonts"),
        Path(os.environ.get("FONTS", "/none")),
    )
    for name in FONTS:
        for folder in folders:
            wanted = name.replace("-Regular", "-Bold").replace("Sans.ttf", "Sans-Bold.ttf") if bold else name
            if (folder / wanted).is_file():
                return str(folder / wanted)
    pytest.skip("no font with Kazakh letters")


class Sheet:
    """Writes lines of text and rules onto pages; heights count from the top."""

    def __init__(self, **options):
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        self.file = io.BytesIO()
        pdfmetrics.registerFont(TTFont("T", _font()))
        pdfmetrics.registerFont(TTFont("T-Bold", _font(bold=True)))
        self.canvas = Canvas(self.file, pagesize=(WIDTH, HEIGHT), invariant=True, **options)
        self.width = pdfmetrics.stringWidth

    def text(self, x, top, text, size=10, bold=False):
        self.canvas.setFont("T-Bold" if bold else "T", size)
        self.canvas.drawString(x, HEIGHT - top - size, text)

    def centre(self, top, text, size=10, bold=False, middle=WIDTH / 2):
        self.text(middle - self.width(text, "T-Bold" if bold else "T", size) / 2, top, text, size, bold)

    def fill(self, x, top, width, text, size=10, indent=0, step=1.3, justify=True):
        """Set a paragraph, justified as word processors do; return the height below it."""
        line, first = [], True
        words = text.split()
        while words or line:
            room = width - (indent if first else 0)
            if words and self.width(" ".join([*line, words[0]]), "T", size) <= room:
                line.append(words.pop(0))
                continue
            start = x + (indent if first else 0)
            if words and justify and len(line) > 1:
                gap = (room - sum(self.width(w, "T", size) for w in line)) / (len(line) - 1)
                for word in line:
                    self.text(start, top, word, size)
                    start += self.width(word, "T", size) + gap
            else:
                self.text(start, top, " ".join(line), size)
            top += size * step
            line, first = [], False
        return top

    def table(self, left, top, widths, heights):
        """Rule a grid; return the left edges and tops of its cells."""
        xs = [left + sum(widths[:i]) for i in range(len(widths) + 1)]
        ys = [top + sum(heights[:i]) for i in range(len(heights) + 1)]
        for y in ys:
            self.canvas.line(xs[0], HEIGHT - y, xs[-1], HEIGHT - y)
        for x in xs:
            self.canvas.line(x, HEIGHT - ys[0], x, HEIGHT - ys[-1])
        return xs, ys

    def page(self):
        self.canvas.showPage()

    def bytes(self):
        self.canvas.save()
        return self.file.getvalue()
