"""Patrols, activities, clues, village work, boundary agreements and publicity, each a tab of one page."""

from stationdesk.ledgers.patrols.ledger.activities import ACTIVITIES
from stationdesk.ledgers.patrols.ledger.agreements import AGREEMENTS
from stationdesk.ledgers.patrols.ledger.clues import CLUES
from stationdesk.ledgers.patrols.ledger.patrols import WALKS
from stationdesk.ledgers.patrols.ledger.village_work import PUBLICITY, WORK

PATROLS = (WALKS, ACTIVITIES, CLUES, WORK, AGREEMENTS, PUBLICITY)
