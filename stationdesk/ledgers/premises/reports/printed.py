"""Every printed report of premises."""

from __future__ import annotations

from stationdesk.ledgers.premises.reports.check_sheet import CHECK_SHEET
from stationdesk.ledgers.premises.reports.door_plates import DOOR_PLATE, DOOR_PLATES
from stationdesk.ledgers.premises.reports.responsibility_letter import RESPONSIBILITY_LETTER

RENTAL_REPORTS = (RESPONSIBILITY_LETTER, DOOR_PLATE, DOOR_PLATES)
UNIT_REPORTS = (CHECK_SHEET,)
