"""The station's rules of the duty roster as settings: rostering.problem.Policy is read from them."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Flag, Kind, Line, Number

_DAYS = QT_TRANSLATE_NOOP("core", "days")
_ZERO_OFF = QT_TRANSLATE_NOOP("core", "0: not looked at")

DUTY_RULES: tuple[tuple[str, Kind, int | bool | str, Phrase, Phrase | None], ...] = (
    ("roster.full_days_in_week", Number(0, 7), 3,
     QT_TRANSLATE_NOOP("core", "Duties of 24 hours in any seven days, at most"), _ZERO_OFF),
    ("roster.nights_running", Number(0, 31), 2,
     QT_TRANSLATE_NOOP("core", "Nights running, at most"), _ZERO_OFF),
    ("roster.full_days_in_month", Number(0, 31), 10,
     QT_TRANSLATE_NOOP("core", "Duties of 24 hours in a month, before a warning"), _ZERO_OFF),
    ("roster.rest_days_in_month", Number(0, 31), 4,
     QT_TRANSLATE_NOOP("core", "Rest days in a month, fewer is a warning"), _ZERO_OFF),
    ("roster.police_a_day", Number(0, 20), 2,
     QT_TRANSLATE_NOOP("core", "Police on a duty day, standby included; fewer is a warning"),
     _ZERO_OFF),
    ("roster.seniors", Flag(), True,
     QT_TRANSLATE_NOOP("core", "Newcomers never without somebody experienced"), None),
    ("roster.escorted", Flag(), True,
     QT_TRANSLATE_NOOP("core", "Auxiliaries never on duty without police"), None),
    ("roster.requests_first", Flag(), False,
     QT_TRANSLATE_NOOP("core", "Wishes go before fairness"), None),
    ("roster.holiday_weight", Number(0, 100), 8,
     QT_TRANSLATE_NOOP("core", "Weight of fair statutory holidays"), None),
    ("roster.weekend_weight", Number(0, 100), 4,
     QT_TRANSLATE_NOOP("core", "Weight of fair weekends"), None),
    ("roster.night_weight", Number(0, 100), 2,
     QT_TRANSLATE_NOOP("core", "Weight of fair nights"), None),
    ("roster.load_weight", Number(0, 100), 1,
     QT_TRANSLATE_NOOP("core", "Weight of a fair load"), None),
    ("roster.trainees", Number(0, 31), 4,
     QT_TRANSLATE_NOOP("core", "Security heads trained at the station in a month"), _ZERO_OFF),
    ("roster.trainee_days", Number(1, 14, _DAYS), 3,
     QT_TRANSLATE_NOOP("core", "Shadow training lasts"), None),
    ("roster.trainees_at_once", Number(1, 20), 2,
     QT_TRANSLATE_NOOP("core", "Trained on the same day, at most"), None),
    ("roster.team_gap", Number(0, 30), 1,
     QT_TRANSLATE_NOOP("core", "Nights between two of one volunteer team, at least"), None),
    ("roster.teams_a_night", Number(0, 10), 1,
     QT_TRANSLATE_NOOP("core", "Volunteer teams a night"), _ZERO_OFF),
    ("roster.pairs", Line(60), "",
     QT_TRANSLATE_NOOP("core", "Posts one person may hold on one day"),
     QT_TRANSLATE_NOOP("core", "Their letters in pairs, for example ZB, DB")),
)  # fmt: skip
"""(name, kind, value it starts as, title, note). `roster.` goes before each attribute of Policy."""
