"""What a setting is, and the choices some of them offer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Kind


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


def station(name: str, kind: Kind, default: Any, title: Phrase, note: Phrase | None = None) -> Setting:
    return Setting(name, SettingScope.STATION, kind, default, title, name.partition(".")[0], note)


def pc(name: str, kind: Kind, default: Any, title: Phrase, *, section: str = "pc") -> Setting:
    return Setting(name, SettingScope.PC, kind, default, title, section)
