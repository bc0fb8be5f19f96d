"""Settings of single ledgers: reminders, years kept, limits."""

from __future__ import annotations

from stationdesk.core.duty_rules import DUTY_RULES
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Line, Number, Prose
from stationdesk.core.limits import RULES
from stationdesk.core.setting import Setting, station

_DAYS = QT_TRANSLATE_NOOP("core", "days")
_SECONDS = QT_TRANSLATE_NOOP("core", "seconds")
_MINUTES = QT_TRANSLATE_NOOP("core", "minutes")
_YEARS = QT_TRANSLATE_NOOP("core", "years")
_KEPT_FOREVER = QT_TRANSLATE_NOOP("core", "Empty: kept")
NETWORKS = "cameras.networks"
UPDATE_KEY = "update.key"

LEDGER_SETTINGS: tuple[Setting, ...] = (
    station("retention.incidents", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Callers and texts of calls, after closing"), _KEPT_FOREVER),
    station("retention.rectifications", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Contacts and texts of hazards, after closing out"), _KEPT_FOREVER),
    station("retention.disputes", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Parties and texts of disputes, after closing"), _KEPT_FOREVER),
    station("retention.people", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Phones of people who left, after leaving"), _KEPT_FOREVER),
    station("retention.contacts", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Contacts of units, villages and areas, after voiding"),
             _KEPT_FOREVER),
    station("hazard.remind_days", Number(0, 60, _DAYS), 3,
             QT_TRANSLATE_NOOP("core", "Remind of a deadline before it")),
    station("hazard.red_days", Number(1, 365, _DAYS), 1,
             QT_TRANSLATE_NOOP("core", "Red list when overdue by")),
    station("hazard.chief_days", Number(1, 365, _DAYS), 3,
             QT_TRANSLATE_NOOP("core", "To the station chief when overdue by")),
    station("hazard.letter_days", Number(1, 365, _DAYS), 7,
             QT_TRANSLATE_NOOP("core", "Letter to town or department when overdue by")),
    station("hazard.county_days", Number(1, 365, _DAYS), 15,
             QT_TRANSLATE_NOOP("core", "Report to the county when overdue by")),
    station("retention.patrols", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Texts of patrols and clues, contacts of agreements, after the end"),
             _KEPT_FOREVER),
    station("retention.tasks", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Texts of tasks, meetings and checklists, after their end"),
             _KEPT_FOREVER),
    station("retention.rentals", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Owners of rental houses, after letting stopped"), _KEPT_FOREVER),
    station("retention.cameras", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Contacts and texts of cameras and faults, after removal or repair"),
             _KEPT_FOREVER),
    station("cameras.remind_days", Number(0, 365, _DAYS), 30,
             QT_TRANSLATE_NOOP("core", "Remind of the end of a warranty before it")),
    station("cameras.filing_days", Number(0, 365, _DAYS), 30,
             QT_TRANSLATE_NOOP("core", "File a camera with the county after its first use within"),
             QT_TRANSLATE_NOOP("core", "State Council decree 799, art. 14; 0 is never")),
    station("cameras.sweep_minutes", Number(0, 240, _MINUTES), 5,
             QT_TRANSLATE_NOOP("core", "Look at every camera each"),
             QT_TRANSLATE_NOOP("core", "0 is never; this PC has to reach the cameras' network")),
    station("cameras.debounce_s", Number(10, 1800, _SECONDS), 60,
             QT_TRANSLATE_NOOP("core", "A camera is offline when it fails again after at least")),
    station(NETWORKS, Prose(1000), "",
             QT_TRANSLATE_NOOP("core", "Networks searched for cameras when somebody asks"),
             QT_TRANSLATE_NOOP("core", "One a line, like 192.168.1.0/24; empty: nothing is ever sent")),
    station("premises.remind_days", Number(0, 365, _DAYS), 30,
             QT_TRANSLATE_NOOP("core", "Remind of a letter that runs out before it")),
    station("premises.rental_check_days", Number(0, 1100, _DAYS), 180,
             QT_TRANSLATE_NOOP("core", "Check a rental house at least every"),
             QT_TRANSLATE_NOOP("core", "0 is never")),
    station("patrols.video_rounds", Number(0, 24), 3,
             QT_TRANSLATE_NOOP("core", "Rounds of video patrol in a duty day"),
             QT_TRANSLATE_NOOP("core", "0: none are asked for")),
    station("retention.footage", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Applicants and texts of footage access, after the access"),
             _KEPT_FOREVER),
    station("retention.handovers", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Visitors, and texts of hand-overs and orders, after the end"),
             _KEPT_FOREVER),
    *(station(*one) for one in DUTY_RULES),
    *(station(rule.setting, Line(20), rule.limit.code(), rule.title, rule.source) for rule in RULES),
    station(UPDATE_KEY, Line(400), "", QT_TRANSLATE_NOOP("core", "The county's public key for updates"),
             QT_TRANSLATE_NOOP("core", "As the county sent it; empty: signatures are not looked at")),
)  # fmt: skip
