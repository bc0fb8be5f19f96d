"""Every printed report of the disputes."""

from __future__ import annotations

from stationdesk.ledgers.disputes.reports.agreement import AGREEMENT
from stationdesk.ledgers.disputes.reports.monthly import MONTHLY
from stationdesk.ledgers.disputes.reports.slip import SLIP

REPORTS = (MONTHLY, SLIP, AGREEMENT)
