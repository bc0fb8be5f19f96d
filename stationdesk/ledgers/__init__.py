"""All ledgers, in the order of the sidebar."""

from stationdesk.ledgers.cameras.ledger import CAMERAS
from stationdesk.ledgers.disputes.ledger import DISPUTES
from stationdesk.ledgers.figures.ledger import FIGURES
from stationdesk.ledgers.handovers.ledger import HANDOVERS
from stationdesk.ledgers.incidents.ledger import INCIDENTS
from stationdesk.ledgers.patrols.ledger import PATROLS
from stationdesk.ledgers.premises.ledger import PREMISES
from stationdesk.ledgers.rectifications.ledger import RECTIFICATIONS
from stationdesk.ledgers.roster.ledger import ROSTER
from stationdesk.ledgers.station.ledger import STATION
from stationdesk.ledgers.tasks.ledger import TASKS

LEDGERS = (
    INCIDENTS, *HANDOVERS, *ROSTER, *RECTIFICATIONS, *DISPUTES, *PREMISES, *CAMERAS, *PATROLS, *TASKS,
    *FIGURES, *STATION,
)  # fmt: skip
