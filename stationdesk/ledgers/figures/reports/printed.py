"""Every printed report of the figures."""

from __future__ import annotations

from stationdesk.ledgers.figures.reports.account.build import ACCOUNT
from stationdesk.ledgers.figures.reports.assessment_sheet import ASSESSMENT
from stationdesk.ledgers.figures.reports.brief.morning import MORNING
from stationdesk.ledgers.figures.reports.brief.week import WEEK
from stationdesk.ledgers.figures.reports.statistics import STATISTICS
from stationdesk.ledgers.figures.reports.work.monthly import WORK_REPORT
from stationdesk.ledgers.figures.reports.work.yearly import YEAR_REPORT

REPORTS = (WORK_REPORT, YEAR_REPORT, MORNING, WEEK, ACCOUNT, ASSESSMENT, STATISTICS)
