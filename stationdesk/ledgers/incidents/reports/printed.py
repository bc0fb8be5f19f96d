"""Every printed report of the incidents."""

from __future__ import annotations

from stationdesk.ledgers.incidents.reports.buckets import BUCKETS
from stationdesk.ledgers.incidents.reports.monthly import MONTHLY
from stationdesk.ledgers.incidents.reports.receipt import RECEIPT
from stationdesk.ledgers.incidents.reports.register import REGISTER_BOOK
from stationdesk.ledgers.incidents.reports.reinforcements import REINFORCEMENTS
from stationdesk.ledgers.incidents.reports.sheet import SHEET

REPORTS = (MONTHLY, REGISTER_BOOK, REINFORCEMENTS, BUCKETS, SHEET, RECEIPT)
