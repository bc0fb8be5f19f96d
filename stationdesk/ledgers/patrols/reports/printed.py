"""Every printed report of patrols, video patrols, footage access and agreements."""

from __future__ import annotations

from stationdesk.ledgers.patrols.reports.agreement import AGREEMENT
from stationdesk.ledgers.patrols.reports.footage_book import FOOTAGE_BOOK
from stationdesk.ledgers.patrols.reports.joint import JOINT
from stationdesk.ledgers.patrols.reports.rota import ROTA
from stationdesk.ledgers.patrols.reports.sheet import SHEET
from stationdesk.ledgers.patrols.reports.video_record import VIDEO_RECORD

PATROL_REPORTS = (JOINT, ROTA, SHEET)
AGREEMENT_REPORTS = (AGREEMENT,)
VIDEO_REPORTS = (VIDEO_RECORD,)
FOOTAGE_REPORTS = (FOOTAGE_BOOK,)
