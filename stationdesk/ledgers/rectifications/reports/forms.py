"""The printed forms of hazards and inspections (R07)."""

from __future__ import annotations

from stationdesk.ledgers.rectifications.reports.check_record import CHECK_RECORD
from stationdesk.ledgers.rectifications.reports.close_out_slip import CLOSE_OUT_SLIP
from stationdesk.ledgers.rectifications.reports.extension_sheet import EXTENSION_SHEET
from stationdesk.ledgers.rectifications.reports.hand_over_letter import HAND_OVER_LETTER
from stationdesk.ledgers.rectifications.reports.notices import ORDER, SECURITY
from stationdesk.ledgers.rectifications.reports.review_opinion import REVIEW_OPINION

HAZARD_FORMS = (ORDER, SECURITY, HAND_OVER_LETTER, EXTENSION_SHEET, REVIEW_OPINION, CLOSE_OUT_SLIP)
INSPECTION_FORMS = (CHECK_RECORD,)
