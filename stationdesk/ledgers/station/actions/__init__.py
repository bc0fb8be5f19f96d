"""What may be done to the station's own records, one transaction each, and what others ask of them."""

from stationdesk.ledgers.station.actions.calendar import check_known_year, work_calendar
from stationdesk.ledgers.station.actions.dictionaries import extras, labels
from stationdesk.ledgers.station.actions.earlier import earlier
from stationdesk.ledgers.station.actions.phone_book import Contact, phone_book
from stationdesk.ledgers.station.actions.seeding import seed_calendar, seed_dictionaries
from stationdesk.ledgers.station.actions.setting_up import set_up_station
from stationdesk.ledgers.station.actions.villages import target_minutes, zone_minutes

__all__ = [
    "Contact",
    "check_known_year",
    "earlier",
    "extras",
    "labels",
    "phone_book",
    "seed_calendar",
    "seed_dictionaries",
    "set_up_station",
    "target_minutes",
    "work_calendar",
    "zone_minutes",
]
