"""Reader of PDF files."""

from legal_risk.readers.pdf.reader import read_pdf

__all__ = ["read_pdf"]
