"""All ledgers, in the order of the sidebar."""

from stationdesk.ledgers.incidents.ledger import INCIDENTS
from stationdesk.ledgers.station.ledger import STATION

LEDGERS = (INCIDENTS, *STATION)
