"""Every setting in one table: what it is called, where it is kept, what it starts as."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from stationdesk.core.deadline import read_limit
from stationdesk.core.duty_day import clock_time, clock_times
from stationdesk.core.duty_rules import DUTY_RULES
from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.geo.datum import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Flag, Kind, Line, Number, OneOf, Prose
from stationdesk.core.limits import RULES
from stationdesk.core.networks import networks_in
from stationdesk.core.signing_key import kept_form


class SettingScope(StrEnum):
    """`station` is stored in the station's file and shared; `pc` in a file of the user."""

    STATION = "station"
    PC = "pc"


@dataclass(frozen=True)
class Setting:
    """A name with a value. Values are plain JSON: a OneOf's is its code, a clock time `08:30`.

    `section` is the heading it stands under; "" keeps it off the settings page.
    """

    name: str
    scope: SettingScope
    kind: Kind
    default: Any
    title: Phrase
    section: str = ""
    note: Phrase | None = None


class ArrivalFrom(Choice):
    """Where 到场用时 starts."""

    DISPATCHED = "dispatched", QT_TRANSLATE_NOOP("core", "From the dispatch")
    RECEIVED = "received", QT_TRANSLATE_NOOP("core", "From the receipt of the call")


class CountedBy(Choice):
    """Which instant puts an incident into a month."""

    REPORTED = "reported", QT_TRANSLATE_NOOP("core", "Time of the report")
    RECEIVED = "received", QT_TRANSLATE_NOOP("core", "Time of the receipt")


class CategoryCounted(Choice):
    """Which of the two categories statistics use."""

    FOUND = "found", QT_TRANSLATE_NOOP("core", "As found on the scene, else as reported")
    REPORTED = "reported", QT_TRANSLATE_NOOP("core", "As reported")


class Theme(Choice):
    """How the window looks."""

    SYSTEM = "system", QT_TRANSLATE_NOOP("core", "As the computer")
    LIGHT = "light", QT_TRANSLATE_NOOP("core", "Light")
    DARK = "dark", QT_TRANSLATE_NOOP("core", "Dark")


class Language(Choice):
    """What the window speaks."""

    CHINESE = "zh_CN", QT_TRANSLATE_NOOP("core", "Chinese")
    ENGLISH = "en", QT_TRANSLATE_NOOP("core", "English")


def _station(name: str, kind: Kind, default: Any, title: Phrase, note: Phrase | None = None) -> Setting:
    return Setting(name, SettingScope.STATION, kind, default, title, name.partition(".")[0], note)


def _pc(name: str, kind: Kind, default: Any, title: Phrase, *, section: str = "pc") -> Setting:
    return Setting(name, SettingScope.PC, kind, default, title, section)


_DAYS = QT_TRANSLATE_NOOP("core", "days")
_SECONDS = QT_TRANSLATE_NOOP("core", "seconds")
_MINUTES = QT_TRANSLATE_NOOP("core", "minutes")
_YEARS = QT_TRANSLATE_NOOP("core", "years")
_KEPT_FOREVER = QT_TRANSLATE_NOOP("core", "Empty: kept")
NETWORKS = "cameras.networks"
HANDOVERS = "duty.handovers"
UPDATE_KEY = "update.key"
_TABLE = (
    _station("station.name", Line(40), "", QT_TRANSLATE_NOOP("core", "Name of the station")),
    _station("station.short_name", Line(12), "", QT_TRANSLATE_NOOP("core", "Short name, in numbers")),
    _station("station.bureau", Line(40), "", QT_TRANSLATE_NOOP("core", "County bureau")),
    _station("duty.start", Line(5), "08:30", QT_TRANSLATE_NOOP("core", "Duty day starts at")),
    _station("duty.volunteer_nights", Number(1, 31), 1,
             QT_TRANSLATE_NOOP("core", "Night patrols of a volunteer in a month, before a warning")),
    _station(HANDOVERS, Line(60), "", QT_TRANSLATE_NOOP("core", "Hand-over at"),
             QT_TRANSLATE_NOOP("core", "Times like 08:30, 20:30; empty: once, when the duty day starts")),
    _station("duty.handover_late", Number(0, 1440, _MINUTES), 120,
             QT_TRANSLATE_NOOP("core", "A hand-over is late after the end of the shift by")),
    _station("counting.by", OneOf(CountedBy), "reported", QT_TRANSLATE_NOOP("core", "An incident counts by")),
    _station("counting.category", OneOf(CategoryCounted), "found",
             QT_TRANSLATE_NOOP("core", "Category counted")),
    _station("counting.invalid", Line(120), "NU",
             QT_TRANSLATE_NOOP("core", "Categories that are not valid incidents"),
             QT_TRANSLATE_NOOP("core", "Codes, separated by commas")),
    _station("counting.fires_apart", Flag(), False,
             QT_TRANSLATE_NOOP("core", "Fires and disasters in a column of their own")),
    _station("counting.arrival_from", OneOf(ArrivalFrom), "dispatched",
             QT_TRANSLATE_NOOP("core", "Minutes to arrive count")),
    _station("response.alarm_minutes", Number(1, 120, _MINUTES), 3,
             QT_TRANSLATE_NOOP("core", "Alarm when a call is not dispatched within")),
    _station("response.town", Number(1, 600, _MINUTES), 5, QT_TRANSLATE_NOOP("core", "Arrival in the town")),
    _station("response.near", Number(1, 600, _MINUTES), 15,
             QT_TRANSLATE_NOOP("core", "Arrival in a near village")),
    _station("response.far", Number(1, 600, _MINUTES), 30,
             QT_TRANSLATE_NOOP("core", "Arrival in a far village")),
    _station("response.reinforcement", Number(1, 600, _MINUTES), 20,
             QT_TRANSLATE_NOOP("core", "Arrival of reinforcement")),
    _station("print.mask_caller", Flag(), True, QT_TRANSLATE_NOOP("core", "Mask callers on paper")),
    _station("print.county", Line(6), "", QT_TRANSLATE_NOOP("core", "County, in document numbers"),
             QT_TRANSLATE_NOOP("core", "Empty: the first character of the bureau")),
    _station("print.unit", Line(12), "", QT_TRANSLATE_NOOP("core", "Station, in document numbers"),
             QT_TRANSLATE_NOOP("core", "Empty: the short name")),
    _station("access.lock_minutes", Number(1, 10, _MINUTES), 5,
             QT_TRANSLATE_NOOP("core", "Lock the window after nobody used it for")),
    _station("access.password_days", Number(0, 730, _DAYS), 180,
             QT_TRANSLATE_NOOP("core", "Passwords have to be changed after"),
             QT_TRANSLATE_NOOP("core", "0 is never")),
    _station("station.datum", OneOf(Datum), "wgs84",
             QT_TRANSLATE_NOOP("core", "Coordinates of incidents are in")),
    _station("import.most_rows", Number(1_000, 1_000_000), 200_000,
             QT_TRANSLATE_NOOP("core", "Most rows of one imported sheet")),
    _station("retention.incidents", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Callers and texts of calls, after closing"), _KEPT_FOREVER),
    _station("retention.rectifications", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Contacts and texts of hazards, after closing out"), _KEPT_FOREVER),
    _station("retention.disputes", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Parties and texts of disputes, after closing"), _KEPT_FOREVER),
    _station("retention.people", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Phones of people who left, after leaving"), _KEPT_FOREVER),
    _station("retention.contacts", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Contacts of units, villages and areas, after voiding"),
             _KEPT_FOREVER),
    _station("hazard.remind_days", Number(0, 60, _DAYS), 3,
             QT_TRANSLATE_NOOP("core", "Remind of a deadline before it")),
    _station("hazard.red_days", Number(1, 365, _DAYS), 1,
             QT_TRANSLATE_NOOP("core", "Red list when overdue by")),
    _station("hazard.chief_days", Number(1, 365, _DAYS), 3,
             QT_TRANSLATE_NOOP("core", "To the station chief when overdue by")),
    _station("hazard.letter_days", Number(1, 365, _DAYS), 7,
             QT_TRANSLATE_NOOP("core", "Letter to town or department when overdue by")),
    _station("hazard.county_days", Number(1, 365, _DAYS), 15,
             QT_TRANSLATE_NOOP("core", "Report to the county when overdue by")),
    _station("retention.patrols", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Texts of patrols and clues, contacts of agreements, after the end"),
             _KEPT_FOREVER),
    _station("retention.tasks", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Texts of tasks, meetings and checklists, after their end"),
             _KEPT_FOREVER),
    _station("retention.rentals", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Owners of rental houses, after letting stopped"), _KEPT_FOREVER),
    _station("retention.cameras", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Contacts and texts of cameras and faults, after removal or repair"),
             _KEPT_FOREVER),
    _station("cameras.remind_days", Number(0, 365, _DAYS), 30,
             QT_TRANSLATE_NOOP("core", "Remind of the end of a warranty before it")),
    _station("cameras.filing_days", Number(0, 365, _DAYS), 30,
             QT_TRANSLATE_NOOP("core", "File a camera with the county after its first use within"),
             QT_TRANSLATE_NOOP("core", "State Council decree 799, art. 14; 0 is never")),
    _station("cameras.sweep_minutes", Number(0, 240, _MINUTES), 5,
             QT_TRANSLATE_NOOP("core", "Look at every camera each"),
             QT_TRANSLATE_NOOP("core", "0 is never; this PC has to reach the cameras' network")),
    _station("cameras.debounce_s", Number(10, 1800, _SECONDS), 60,
             QT_TRANSLATE_NOOP("core", "A camera is offline when it fails again after at least")),
    _station(NETWORKS, Prose(1000), "",
             QT_TRANSLATE_NOOP("core", "Networks searched for cameras when somebody asks"),
             QT_TRANSLATE_NOOP("core", "One a line, like 192.168.1.0/24; empty: nothing is ever sent")),
    _station("premises.remind_days", Number(0, 365, _DAYS), 30,
             QT_TRANSLATE_NOOP("core", "Remind of a letter that runs out before it")),
    _station("premises.rental_check_days", Number(0, 1100, _DAYS), 180,
             QT_TRANSLATE_NOOP("core", "Check a rental house at least every"),
             QT_TRANSLATE_NOOP("core", "0 is never")),
    _station("patrols.video_rounds", Number(0, 24), 3,
             QT_TRANSLATE_NOOP("core", "Rounds of video patrol in a duty day"),
             QT_TRANSLATE_NOOP("core", "0: none are asked for")),
    _station("retention.footage", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Applicants and texts of footage access, after the access"),
             _KEPT_FOREVER),
    _station("retention.handovers", Number(1, 99, _YEARS), None,
             QT_TRANSLATE_NOOP("core", "Visitors, and texts of hand-overs and orders, after the end"),
             _KEPT_FOREVER),
    *(_station(*one) for one in DUTY_RULES),
    *(_station(rule.setting, Line(20), rule.limit.code(), rule.title, rule.source) for rule in RULES),
    _station(UPDATE_KEY, Line(400), "", QT_TRANSLATE_NOOP("core", "The county's public key for updates"),
             QT_TRANSLATE_NOOP("core", "As the county sent it; empty: signatures are not looked at")),
    _pc("language", OneOf(Language), "zh_CN", QT_TRANSLATE_NOOP("core", "Language")),
    _pc("theme", OneOf(Theme), "system", QT_TRANSLATE_NOOP("core", "Look")),
    _pc("alarm.sound", Flag(), True, QT_TRANSLATE_NOOP("core", "Sound when a call waits")),
    _pc("backup.folder", Line(260), "", QT_TRANSLATE_NOOP("core", "Second backup folder")),
    _pc("export.folder", Line(260), "", QT_TRANSLATE_NOOP("core", "Folder for exports and PDF files")),
    _pc("printer", Line(260), "", QT_TRANSLATE_NOOP("core", "Printer"), section=""),
    _pc("actor", Number(), None, QT_TRANSLATE_NOOP("core", "Person last on duty here"), section=""),
    _pc("window", Prose(), {}, QT_TRANSLATE_NOOP("core", "Window"), section=""),
    _pc("verified", Prose(), {}, QT_TRANSLATE_NOOP("core", "Last check of every record"), section=""),
    _pc("video_wall", Prose(), {}, QT_TRANSLATE_NOOP("core", "What the video wall shows"), section=""),
    _pc("lists", Prose(), {}, QT_TRANSLATE_NOOP("core", "Columns and filters of lists"), section=""),
)  # fmt: skip

_NEVER_EMPTY = frozenset({"station.name", "station.short_name"})
SETTINGS: Mapping[str, Setting] = {setting.name: setting for setting in _TABLE}
SECTIONS: Mapping[str, Phrase] = {
    "station": QT_TRANSLATE_NOOP("core", "Station"),
    "duty": QT_TRANSLATE_NOOP("core", "Duty"),
    "roster": QT_TRANSLATE_NOOP("core", "Roster"),
    "counting": QT_TRANSLATE_NOOP("core", "Counting rules"),
    "response": QT_TRANSLATE_NOOP("core", "Response times"),
    "print": QT_TRANSLATE_NOOP("core", "Paper"),
    "access": QT_TRANSLATE_NOOP("core", "Access"),
    "import": QT_TRANSLATE_NOOP("core", "Import"),
    "retention": QT_TRANSLATE_NOOP("core", "Personal data"),
    "hazard": QT_TRANSLATE_NOOP("core", "Hazards"),
    "premises": QT_TRANSLATE_NOOP("core", "Rental houses and units"),
    "cameras": QT_TRANSLATE_NOOP("core", "Cameras"),
    "patrols": QT_TRANSLATE_NOOP("core", "Video patrol"),
    "limit": QT_TRANSLATE_NOOP("core", "Time limits"),
    "pc": QT_TRANSLATE_NOOP("core", "This computer"),
    "update": QT_TRANSLATE_NOOP("core", "Program update"),
}


def defaults(scope: SettingScope | str) -> dict[str, Any]:
    """{name: what it starts as} of one scope."""
    return {setting.name: setting.default for setting in _TABLE if setting.scope == scope}


def check(name: str, value: Any) -> Any:
    """The value as it is to be kept; RuleBroken when the setting cannot hold it."""
    setting = SETTINGS[name]
    if name == NETWORKS:
        return "\n".join(networks_in(str(value or "")))  # says what is wrong line by line
    if name == UPDATE_KEY:
        return kept_form(str(value or ""))
    try:
        return _checked(setting, value)
    except (ValueError, TypeError, KeyError, StationError) as why:
        refusal = QT_TRANSLATE_NOOP("core", "“{value}” does not fit the setting “{title}”.")
        raise RuleBroken(refusal.filled(value=value, title=setting.title)) from why


def _checked(setting: Setting, value: Any) -> Any:
    if setting.name == "duty.start":
        return f"{clock_time(str(value)):%H:%M}"
    if setting.name == HANDOVERS:
        return ", ".join(f"{one:%H:%M}" for one in clock_times(str(value or "")))
    if setting.name.startswith("limit."):
        return read_limit(str(value)).code()
    if setting.name == "counting.invalid":
        return ",".join(_codes(str(value)))
    if setting.name in _NEVER_EMPTY and not str(value).strip():
        raise ValueError(value)
    match setting.kind:
        case OneOf(choice=choice):
            return {member.code: member.code for member in choice}[getattr(value, "code", value)]
        case Flag() if not isinstance(value, bool):
            raise ValueError(value)
        case Number(least=least, most=most):
            return _within(value, least, most) if value is not None or setting.default is not None else None
        case Line(most=longest) if not isinstance(value, str) or len(value) > longest:
            raise ValueError(value)
    return value


def _codes(text: str) -> list[str]:
    """Codes of categories between commas, also full-width ones; a word or a small letter is none."""
    codes = [part.strip() for part in re.split("[,，;；、\\s]+", text) if part.strip()]
    if not codes or not all(re.fullmatch(r"[A-Z]{2,4}(\.[a-z_]+)*", code) for code in codes):
        raise ValueError(text)
    return codes


def _within(value: Any, least: int | None, most: int | None) -> int:
    number = int(value)
    if (least is not None and number < least) or (most is not None and number > most):
        raise ValueError(value)
    return number
