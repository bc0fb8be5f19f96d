"""The station's ledgers, each a tab of one page."""

from stationdesk.ledgers.station.ledger.areas import AREAS
from stationdesk.ledgers.station.ledger.calendar import CALENDAR
from stationdesk.ledgers.station.ledger.columns import COLUMNS
from stationdesk.ledgers.station.ledger.dictionaries import DICTIONARY
from stationdesk.ledgers.station.ledger.earlier import EARLIER
from stationdesk.ledgers.station.ledger.forms import FORMS
from stationdesk.ledgers.station.ledger.maps import BASES, OUTLINES
from stationdesk.ledgers.station.ledger.people import PEOPLE
from stationdesk.ledgers.station.ledger.places import PLACES
from stationdesk.ledgers.station.ledger.profile import PROFILE
from stationdesk.ledgers.station.ledger.teams import TEAMS
from stationdesk.ledgers.station.ledger.units import UNITS
from stationdesk.ledgers.station.ledger.villages import VILLAGES

STATION = (
    PROFILE, PEOPLE, VILLAGES, AREAS, PLACES, UNITS, TEAMS, OUTLINES, BASES, DICTIONARY, COLUMNS, FORMS,
    CALENDAR, EARLIER,
)  # fmt: skip
