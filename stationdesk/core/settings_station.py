"""Settings of the station itself: its names, its counting, its paper, its doors."""

from __future__ import annotations

from stationdesk.core.geo.datum import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Flag, Line, Number, OneOf
from stationdesk.core.setting import ArrivalFrom, CategoryCounted, CountedBy, Setting, station

_DAYS = QT_TRANSLATE_NOOP("core", "days")
_MINUTES = QT_TRANSLATE_NOOP("core", "minutes")
_RISING = QT_TRANSLATE_NOOP("core", "Rising whole numbers, separated by commas; six at most")
HANDOVERS = "duty.handovers"
EDGES = ("response.sign_edges", "response.dispatch_edges", "response.feedback_edges")

STATION_SETTINGS: tuple[Setting, ...] = (
    station("station.name", Line(40), "", QT_TRANSLATE_NOOP("core", "Name of the station")),
    station("station.short_name", Line(12), "", QT_TRANSLATE_NOOP("core", "Short name, in numbers")),
    station("station.bureau", Line(40), "", QT_TRANSLATE_NOOP("core", "County bureau")),
    station("duty.start", Line(5), "08:30", QT_TRANSLATE_NOOP("core", "Duty day starts at")),
    station("duty.volunteer_nights", Number(1, 31), 1,
             QT_TRANSLATE_NOOP("core", "Night patrols of a volunteer in a month, before a warning")),
    station(HANDOVERS, Line(60), "", QT_TRANSLATE_NOOP("core", "Hand-over at"),
             QT_TRANSLATE_NOOP("core", "Times like 08:30, 20:30; empty: once, when the duty day starts")),
    station("duty.handover_late", Number(0, 1440, _MINUTES), 120,
             QT_TRANSLATE_NOOP("core", "A hand-over is late after the end of the shift by")),
    station("counting.by", OneOf(CountedBy), "reported", QT_TRANSLATE_NOOP("core", "An incident counts by")),
    station("counting.category", OneOf(CategoryCounted), "found",
             QT_TRANSLATE_NOOP("core", "Category counted")),
    station("counting.invalid", Line(120), "NU",
             QT_TRANSLATE_NOOP("core", "Categories that are not valid incidents"),
             QT_TRANSLATE_NOOP("core", "Codes, separated by commas")),
    station("counting.fires_apart", Flag(), False,
             QT_TRANSLATE_NOOP("core", "Fires and disasters in a column of their own")),
    station("counting.arrival_from", OneOf(ArrivalFrom), "dispatched",
             QT_TRANSLATE_NOOP("core", "Minutes to arrive count")),
    station("response.alarm_minutes", Number(1, 120, _MINUTES), 3,
             QT_TRANSLATE_NOOP("core", "Alarm when a call is not dispatched within")),
    station("response.town", Number(1, 600, _MINUTES), 5, QT_TRANSLATE_NOOP("core", "Arrival in the town")),
    station("response.near", Number(1, 600, _MINUTES), 15,
             QT_TRANSLATE_NOOP("core", "Arrival in a near village")),
    station("response.far", Number(1, 600, _MINUTES), 30,
             QT_TRANSLATE_NOOP("core", "Arrival in a far village")),
    station("response.reinforcement", Number(1, 600, _MINUTES), 20,
             QT_TRANSLATE_NOOP("core", "Arrival of reinforcement")),
    station("response.sign_edges", Line(60), "30, 60, 120, 180",
             QT_TRANSLATE_NOOP("core", "Buckets of signing, in seconds"), _RISING),
    station("response.dispatch_edges", Line(60), "5, 10, 15, 30",
             QT_TRANSLATE_NOOP("core", "Buckets of dispatching, in minutes"), _RISING),
    station("response.feedback_edges", Line(60), "30, 60, 120, 240",
             QT_TRANSLATE_NOOP("core", "Buckets of feeding back, in minutes"), _RISING),
    station("print.mask_caller", Flag(), True, QT_TRANSLATE_NOOP("core", "Mask callers on paper")),
    station("print.county", Line(6), "", QT_TRANSLATE_NOOP("core", "County, in document numbers"),
             QT_TRANSLATE_NOOP("core", "Empty: the first character of the bureau")),
    station("print.unit", Line(12), "", QT_TRANSLATE_NOOP("core", "Station, in document numbers"),
             QT_TRANSLATE_NOOP("core", "Empty: the short name")),
    station("access.lock_minutes", Number(1, 10, _MINUTES), 5,
             QT_TRANSLATE_NOOP("core", "Lock the window after nobody used it for")),
    station("access.password_days", Number(0, 730, _DAYS), 180,
             QT_TRANSLATE_NOOP("core", "Passwords have to be changed after"),
             QT_TRANSLATE_NOOP("core", "0 is never")),
    station("station.datum", OneOf(Datum), "wgs84",
             QT_TRANSLATE_NOOP("core", "Coordinates of incidents are in")),
    station("import.most_rows", Number(1_000, 1_000_000), 200_000,
             QT_TRANSLATE_NOOP("core", "Most rows of one imported sheet")),
)  # fmt: skip
