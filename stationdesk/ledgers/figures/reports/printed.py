"""Every printed report of the figures."""

from __future__ import annotations

from stationdesk.ledgers.figures.reports.account.build import ACCOUNT
from stationdesk.ledgers.figures.reports.assessment_sheet import ASSESSMENT

REPORTS = (ACCOUNT, ASSESSMENT)
