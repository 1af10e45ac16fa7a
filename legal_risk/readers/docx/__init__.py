"""Reader of Word documents (.docx): text as Word shows it, automatic numbers included, and the way back to the runs."""

from legal_risk.readers.docx.inline import runs_of
from legal_risk.readers.docx.names import W
from legal_risk.readers.docx.places import Place, PlaceMap
from legal_risk.readers.docx.reader import ReadDocx, read_docx, read_with_places

__all__ = ["Place", "PlaceMap", "ReadDocx", "W", "read_docx", "read_with_places", "runs_of"]
