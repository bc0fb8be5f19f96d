"""Every printed report of patrols and agreements."""

from __future__ import annotations

from stationdesk.ledgers.patrols.reports.agreement import AGREEMENT
from stationdesk.ledgers.patrols.reports.joint import JOINT
from stationdesk.ledgers.patrols.reports.rota import ROTA
from stationdesk.ledgers.patrols.reports.sheet import SHEET

PATROL_REPORTS = (JOINT, ROTA, SHEET)
AGREEMENT_REPORTS = (AGREEMENT,)
