"""All ledgers, in the order of the sidebar."""

from stationdesk.ledgers.station.ledger import STATION

LEDGERS = (*STATION,)
