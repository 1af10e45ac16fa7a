"""Reader of PDF files."""

from legal_risk.readers.pdf.line import Box
from legal_risk.readers.pdf.picture import read_picture
from legal_risk.readers.pdf.places import LinePlace, PdfPlace, PdfPlaces
from legal_risk.readers.pdf.reader import ReadPdf, read_pdf, read_pdf_with_places

__all__ = ["Box", "LinePlace", "PdfPlace", "PdfPlaces", "ReadPdf", "read_pdf", "read_pdf_with_places", "read_picture"]
