"""The one door to the records, for the window, the command line and the jobs alike."""

from stationdesk.desk.answers import Acting, Done, Found, Page, Row, Suggestion
from stationdesk.desk.desk import Desk

__all__ = ["Acting", "Desk", "Done", "Found", "Page", "Row", "Suggestion"]
