"""Patrols, video patrols, activities and what goes with them, each a tab of one page."""

from stationdesk.ledgers.patrols.ledger.activities import ACTIVITIES
from stationdesk.ledgers.patrols.ledger.agreements import AGREEMENTS
from stationdesk.ledgers.patrols.ledger.clues import CLUES
from stationdesk.ledgers.patrols.ledger.footage import FOOTAGE
from stationdesk.ledgers.patrols.ledger.patrols import WALKS
from stationdesk.ledgers.patrols.ledger.video import ROUNDS, SEEN
from stationdesk.ledgers.patrols.ledger.village_work import PUBLICITY, WORK

PATROLS = (WALKS, ROUNDS, SEEN, FOOTAGE, ACTIVITIES, CLUES, WORK, AGREEMENTS, PUBLICITY)
