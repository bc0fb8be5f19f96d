"""Every setting in one table: what it is called, where it is kept, what it starts as."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from stationdesk.core.deadline import read_limit
from stationdesk.core.duty_day import clock_time, clock_times
from stationdesk.core.edges import edges_in
from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Flag, Line, Number, OneOf
from stationdesk.core.networks import networks_in
from stationdesk.core.setting import Setting as Setting
from stationdesk.core.setting import SettingScope as SettingScope
from stationdesk.core.setting import Theme as Theme
from stationdesk.core.settings_ledgers import LEDGER_SETTINGS
from stationdesk.core.settings_ledgers import NETWORKS as NETWORKS
from stationdesk.core.settings_ledgers import UPDATE_KEY as UPDATE_KEY
from stationdesk.core.settings_pc import PC_SETTINGS
from stationdesk.core.settings_station import EDGES, STATION_SETTINGS
from stationdesk.core.settings_station import HANDOVERS as HANDOVERS
from stationdesk.core.signing_key import kept_form

_TABLE = (*STATION_SETTINGS, *LEDGER_SETTINGS, *PC_SETTINGS)
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
    if setting.name in EDGES:
        return ", ".join(str(edge) for edge in edges_in(str(value)))
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
