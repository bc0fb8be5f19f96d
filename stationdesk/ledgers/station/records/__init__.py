"""What the station keeps about itself, as stored."""

from stationdesk.ledgers.station.records.access import HAS_PASSWORD, PASSWORD_SINCE
from stationdesk.ledgers.station.records.calendar import CalendarDay
from stationdesk.ledgers.station.records.columns import AddedColumn
from stationdesk.ledgers.station.records.dictionaries import DictionaryEntry, codes_marked, entry_of
from stationdesk.ledgers.station.records.earlier import EarlierMonth
from stationdesk.ledgers.station.records.forms import FormText
from stationdesk.ledgers.station.records.land import Area, Place, Profile, RiskChange, Village, at_risk
from stationdesk.ledgers.station.records.maps import MapBase, Outline
from stationdesk.ledgers.station.records.people import LAST, Person, Team, Unit

__all__ = [
    "HAS_PASSWORD",
    "LAST",
    "PASSWORD_SINCE",
    "AddedColumn",
    "Area",
    "CalendarDay",
    "DictionaryEntry",
    "EarlierMonth",
    "FormText",
    "MapBase",
    "Outline",
    "Person",
    "Place",
    "Profile",
    "RiskChange",
    "Team",
    "Unit",
    "Village",
    "at_risk",
    "codes_marked",
    "entry_of",
]
